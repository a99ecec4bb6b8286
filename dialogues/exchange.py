"""What passes between the interview core and everybody else.

In: a :class:`Reply` (somebody's raw words, or what they pressed) and what was
:class:`Heard` in it. Out: a :class:`Turn`, whose prompts are words to say and
whose events say what happened. All of it is plain data and survives JSON.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from dialogues.interview import Interview

Role = Literal["resident", "helper"]
"""Who types in a conversation."""

Author = Literal["resident", "helper", "staff"]
"""Who gave an answer: whoever types, or a member of staff who set it right afterwards."""

Media = Literal["photo", "voice", "video", "location", "file", "sticker", "contact"]
PromptKind = Literal["note", "question", "reask", "probe", "request", "offer", "end"]

REQUESTS = (
    "skip", "dont_know", "prefer_not_to_say", "go_back", "correct_answer", "say_again",
    "why", "who_are_you", "help", "pause", "resume", "stop", "withdraw", "ask_person",
    "switch_language", "start_over", "other_question",
)  # fmt: skip
"""What people ask around the questions. Recognition's other intents
(``answer``, ``affirm``, ``deny``, ``greet``, ``thank``) are not requests."""

FINISH = "finish"
"""The button of whoever leads a guided chat and ends it early; no words ask for it."""

HANDED_BACK = "handed_back"
"""What stands as the request of a reply that nobody wrote: staff who have spoken with the person
themselves give the interview back."""


@dataclass(frozen=True)
class Reply:
    """One or several messages' words, or what was pressed, and what came with them.

    ``codes`` with ``prompt`` is a press: the codes chosen, and the id of the
    prompt whose buttons were used. ``concern`` is the id of the concern that
    intake raised for these words, if it did. ``id`` is the provider's or
    client's id. ``note`` is the helper's own note, never the person's words.
    ``request`` is one of ``REQUESTS`` that the channel has read already (an
    opt-out, a command), ``FINISH`` or ``HANDED_BACK``: nothing is left to
    recognise. ``late`` says that the words came so soon after the open question
    went out that they may still belong to the answer before.
    """

    texts: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    prompt: str | None = None
    media: Media | None = None
    concern: str | None = None
    id: str = ""
    note: str = ""
    request: str = ""
    late: bool = False

    @property
    def words(self) -> str:
        """All the words, in order, one message a line."""
        return "\n".join(text for text in self.texts if text)


@dataclass(frozen=True)
class Clause:
    """A part of a reply and the intent recognised in it, from 0 to 1."""

    text: str
    intent: str
    confidence: float


@dataclass(frozen=True)
class Heard:
    """What recognition made of the whole reply, and of its clauses if several."""

    intent: str = "answer"
    confidence: float = 0.0
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class Option:
    """A choice as shown: its code and its label in the person's language."""

    code: str
    label: str


@dataclass(frozen=True)
class Prompt:
    """Words out.

    ``id`` is unique within the interview. ``options`` are what may be pressed;
    ``text`` does not repeat them (:func:`dialogues.texting.as_text` writes them
    out for channels without buttons). ``hint`` is for a helper's eyes only.
    """

    id: str
    kind: PromptKind
    text: str
    question: str | None = None
    options: tuple[Option, ...] = ()
    several: bool = False
    needs_reply: bool = False
    hint: str = ""


@dataclass(frozen=True)
class Event:
    """Something that happened in a turn; ``name`` is one of ``EVENTS``."""

    name: str
    question: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)


EVENTS = {
    "asked": "a question was put: detail.prompt, detail.kind",
    "answer_given": "an answer, first or corrected: detail is the Answer",
    "answer_closed": "a correction closed this question's branch: now not asked",
    "answer_restored": "its branch reopened: detail is the Answer that counts again",
    "consent_given": "detail.purpose, detail.wording_version",
    "consent_refused": "detail.purpose, detail.wording_version",
    "request_served": "detail.request, detail.confidence",
    "request_offered": "an answer was kept; the request it resembles was offered",
    "not_followed": "the reply could not be read: detail.words, detail.problem",
    "old_press": "a press on a prompt that no longer counts: detail.prompt, detail.codes",
    "media_received": "detail.media",
    "note_added": "the helper's own note: detail.words",
    "words_kept": "words with no open question: detail.words",
    "paused": "detail.until is an ISO time or null, detail.words",
    "handed_back": "staff who had spoken with the person gave the interview back",
    "resumed": "the interview goes on where it stopped",
    "held": "a concern pauses the questions: detail.concern",
    "language_changed": "detail.language",
    "person_asked_for": "somebody wants a person",
    "withdrawn": "consent to take part is withdrawn, everything is to be deleted",
    "started_over": "from the first question; the answers before it are superseded",
    "ended": "detail.disposition",
    "limit_reached": "detail.limit",
}


@dataclass(frozen=True)
class Turn:
    """One reply taken: the interview after it, words out, and what happened."""

    interview: "Interview"
    prompts: tuple[Prompt, ...] = ()
    events: tuple[Event, ...] = ()


def reply_from_plain(plain: dict[str, Any]) -> Reply:
    """The reply in a turn request.

    Raises TypeError for unknown or ill-typed fields.
    """
    for name in ("texts", "codes"):
        items = plain.get(name, [])
        if not isinstance(items, (list, tuple)) or not all(isinstance(i, str) for i in items):
            raise TypeError(f"reply.{name} must be a list of strings")
    return Reply(
        **{**plain, "texts": tuple(plain.get("texts", ())), "codes": tuple(plain.get("codes", ()))}
    )


def prompt_from_plain(plain: dict[str, Any]) -> Prompt:
    """The prompt that :func:`to_plain` wrote."""
    return Prompt(**{**plain, "options": tuple(Option(**o) for o in plain.get("options", ()))})


def to_plain(item: Reply | Prompt | Event | Heard) -> dict[str, Any]:
    """The item as a JSON object, which shares what is inside it."""
    plain = dict(item.__dict__)
    if isinstance(item, Prompt):
        plain["options"] = tuple(dict(option.__dict__) for option in item.options)
    elif isinstance(item, Heard):
        plain["clauses"] = tuple(dict(clause.__dict__) for clause in item.clauses)
    return plain
