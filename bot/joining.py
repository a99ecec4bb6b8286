"""Several texts of one thought are taken as one reply; here is which, and when.

People text as they talk: "well", "since my wife died", "not great". While an
open question waits for words, texts are gathered until nobody has written for
a while; what has been read already (a press, a request, a concern, a picture)
neither waits nor lets others wait. Nothing here looks at a clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import takewhile

from dialogues.exchange import Reply
from dialogues.guide import Guide
from dialogues.interview import Interview
from storage.inbox import Waiting

CHANNELS = ("sms", "telegram")
"""Channels on which people send one thought in several messages."""

LONGEST = timedelta(seconds=30)
"""How long the first of several texts waits, at most."""

MOST_TEXTS, MOST_CHARACTERS = 20, 20_000
"""Texts that are taken together, and their characters; a single text may be longer."""


@dataclass(frozen=True)
class Gathered:
    """The messages that make the next reply, in order, and when it is ready to be taken."""

    messages: tuple[Waiting, ...]
    ready_at: datetime

    @property
    def reply(self) -> Reply:
        """All of their texts, as one reply."""
        first = self.messages[0].reply
        if len(self.messages) == 1:
            return first
        return replace(first, texts=tuple(t for each in self.messages for t in each.reply.texts))

    @property
    def ids(self) -> tuple[int, ...]:
        """Their row numbers."""
        return tuple(each.id for each in self.messages)


def gather(messages: Sequence[Waiting], *, pause: timedelta, now: datetime) -> Gathered:
    """The next reply of ``messages``, of which there is at least one.

    Without a ``pause`` that is the first message alone.
    """
    together = _one_thought(messages) if pause else ()
    if not together:
        return Gathered((messages[0],), now)
    if len(together) < len(messages) or any(each.received_at > now for each in together):
        # Something stands behind them that does not wait; or the clock went back.
        return Gathered(together, now)
    quiet = together[-1].received_at + pause
    return Gathered(together, min(quiet, together[0].received_at + LONGEST))


def waits_for_words(guide: Guide, interview: Interview) -> bool:
    """Whether what is open is answered in words: a text question, or more of an answer."""
    opened = interview.opened
    if interview.state != "open" or opened is None or not opened.question:
        return False
    if opened.stage == "ask":
        return guide.question(opened.question).kind == "text"
    return opened.stage in ("probe", "other")


def may_be_late(guide: Guide, interview: Interview, reply: Reply) -> bool:
    """Whether the words may be the rest of the answer before: it was words, what is open is not."""
    opened, last = interview.opened, interview.last
    if interview.state != "open" or opened is None or opened.stage != "ask" or last is None:
        return False
    asks_for_words = guide.question(opened.question).kind == "text"
    return not asks_for_words and guide.question(last).kind == "text" and is_plain(reply)


def is_plain(reply: Reply) -> bool:
    """Whether the reply is words and nothing else."""
    return bool(reply.words.strip()) and replace(reply, texts=(), id="") == Reply()


def _one_thought(messages: Sequence[Waiting]) -> tuple[Waiting, ...]:
    """The texts at the front that may be one thought; one that has failed stands alone."""
    front = messages[:MOST_TEXTS]
    run = tuple(takewhile(lambda each: is_plain(each.reply) and not each.failures, front))
    length = 0
    for number, each in enumerate(run):
        length += len(each.reply.words)
        if number and length > MOST_CHARACTERS:
            return run[:number]
    return run
