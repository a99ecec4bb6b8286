"""A chat to try a guide with: the assistant that residents have, and nothing of it is stored.

The page carries the whole chat, sealed. So it can be in no list, no figure and
no extract, and there is nothing to be wiped afterwards.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from bot.asking import Assistant, TurnAnswer
from bot.carrying import NotOurs, brought_back, carry
from bot.channels.twilio_texts import MOST_PARTS
from dialogues.concern import KINDS, screen
from dialogues.exchange import Prompt, Reply, prompt_from_plain, to_plain
from dialogues.guide import Guide, hash_of, to_document
from dialogues.guide import Path as GuidePath
from dialogues.interview import Interview, from_plain
from dialogues.interview import to_plain as interview_to_plain
from dialogues.notices import notice
from dialogues.opting import read_opting
from dialogues.signposting import Local, signpost
from dialogues.texting import as_text, downgrade, parts, pieces
from storage.secrets import Keys

Look = Literal["sms", "web"]
LOOKS: dict[Look, str] = {"sms": "text message", "web": "web page"}

LONGEST_WORDS = 2_000
LARGEST = 400_000
"""Characters of a sealed chat; one that has grown beyond is begun anew."""

_PURPOSE = "sandbox"
_CONCERN = "a try"


class NoSandbox(Exception):
    """What the page brought back is no chat of this guide, or has grown too large."""


@dataclass(frozen=True)
class Said:
    """One thing in the thread, as its look shows it.

    ``who``: "them", who answers; "us", with the ``parts`` of each text message
    that it takes; "aside", which only the author is told.
    """

    who: Literal["them", "us", "aside"]
    words: str
    prompt: Prompt | None = None


@dataclass(frozen=True)
class Sandbox:
    """A chat as far as it has gone."""

    guide_hash: str
    look: Look
    path: GuidePath
    language: str
    interview: Interview
    said: tuple[Said, ...]

    @property
    def ended(self) -> bool:
        """Whether the interview has ended."""
        return self.interview.state == "ended"

    @property
    def answering(self) -> Prompt | None:
        """The prompt whose options may be pressed now."""
        last = next((each for each in reversed(self.said) if each.who != "aside"), None)
        return last.prompt if last and last.prompt and last.prompt.options else None


@dataclass(frozen=True)
class Trying:
    """A guide that is tried, with the assistant that answers.

    ``local`` is the organisation's own signposting, ``organisation`` who would be named.
    """

    guide: Guide
    assistant: Assistant
    organisation: str
    local: Local | None = None

    def begin(self, look: Look, path: GuidePath, language: str, now: datetime) -> Sandbox:
        """Begin a chat. Raises AssistantUnavailable or TurnFailed."""
        asked = {"path": path, "role": "resident", "channel": look, "language": language}
        guide_hash = hash_of(self.guide)
        taken = self._turn(guide_hash, None, None, asked, now)
        return Sandbox(guide_hash, look, path, language, taken.interview, _said(taken))

    def say(self, chat: Sandbox, reply: Reply, shown: str, now: datetime) -> Sandbox:
        """Take a reply; ``shown`` is what stands in the thread for it. Raises as begin does."""
        own, asides = self._noticed(chat, reply)
        if any(each.who == "aside" for each in asides) and own is None:
            return replace(chat, said=(*chat.said, Said("them", shown), *asides))
        taken = self._turn(chat.guide_hash, chat.interview, own, None, now)
        language = taken.interview.language
        said = (*chat.said, Said("them", shown), *asides, *_said(taken))
        return replace(chat, interview=taken.interview, language=language, said=said)

    def _noticed(self, chat: Sandbox, reply: Reply) -> tuple[Reply | None, list[Said]]:
        """What comes before the assistant, as for a resident: the screen, and opting out.

        The reply is None where no turn would follow.
        """
        concern = screen(reply.words) if reply.words else None
        if concern is not None:
            kinds = " and ".join(KINDS[kind] for kind in concern.kinds)
            told = f"A concern would be raised ({kinds}), and the safeguarding lead told."
            words = signpost(concern, chat.language, self.local)
            return replace(reply, concern=_CONCERN), [Said("aside", told), Said("us", words)]
        opting = read_opting(reply.words) if chat.look == "sms" and reply.words else None
        if opting == "out":
            words = notice("opted_out", chat.language, organisation=self.organisation)
            told = "They would be sent nothing more, whatever the guide says."
            return None, [Said("aside", told), Said("us", words)]
        return (replace(reply, request="help") if opting == "help" else reply), []

    def _turn(
        self,
        guide_hash: str,
        interview: Interview | None,
        reply: Reply | None,
        begin: dict[str, str] | None,
        now: datetime,
    ) -> TurnAnswer:
        document: Callable[[], dict[str, Any]] = lambda: to_document(self.guide)  # noqa: E731
        return self.assistant.turn(guide_hash, document, interview, reply, begin, now)


def in_texts(said: Said) -> list[tuple[str, int]]:
    """What was said as text messages, each with the parts that are paid for."""
    words = as_text(said.prompt) if said.prompt else said.words
    return [(each, parts(each).count) for each in pieces(downgrade(words), MOST_PARTS)]


def sealed(chat: Sandbox, keys: Keys) -> str:
    """The chat for the page to carry. Raises NoSandbox for one that has grown too large."""
    plain = {
        **chat.__dict__,
        "interview": interview_to_plain(chat.interview),
        "said": [
            {"who": each.who, "words": each.words,
             "prompt": to_plain(each.prompt) if each.prompt else None}
            for each in chat.said
        ],
    }  # fmt: skip
    found = carry(_PURPOSE, plain, keys)
    if len(found) > LARGEST:
        raise NoSandbox
    return found


def unsealed(text: str, guide_hash: str, keys: Keys) -> Sandbox:
    """The chat that a page brought back. Raises NoSandbox."""
    try:
        plain = brought_back(_PURPOSE, text, keys)
        if plain["guide_hash"] != guide_hash:
            raise NoSandbox
        said = tuple(
            Said(each["who"], each["words"],
                 prompt_from_plain(each["prompt"]) if each["prompt"] else None)
            for each in plain.pop("said")
        )  # fmt: skip
        return Sandbox(**{**plain, "interview": from_plain(plain["interview"]), "said": said})
    except (NotOurs, KeyError, TypeError, AttributeError) as problem:
        raise NoSandbox from problem


def _said(taken: TurnAnswer) -> tuple[Said, ...]:
    return tuple(Said("us", each.text, each) for each in taken.prompts)
