"""What a text says beside what was written just before it: the screen, over pieces of a thought.

People break one sentence over several texts, so each text is screened by
itself and then joined with those of the last ten minutes.
"""

import threading
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from dialogues.concern import KINDS, Concern, screen
from storage.concerns import Recent

WINDOW = timedelta(minutes=10)
"""Texts that are no further apart may be pieces of one thought."""

MOST_PIECES = 10
LONGEST = 120
"""Pieces, and characters of the ones before, that are screened together; the last
one before always is. Fragments are short: answers to several questions that are
joined say what nobody said (tried on ordinary answers, 12 in ten minutes: 12 in
200 conversations raised something with 400 characters, 8 with 120)."""

SEAM = 1000
"""Characters on either side of a seam between pieces that are screened together: what stands
further from it, the text's own screening has read."""

FRAGMENT = 6
"""Words of a piece of a sentence, at most."""

_URGENCY = {kind: place for place, kind in enumerate(KINDS)}


@dataclass(frozen=True)
class Piece:
    """One text of somebody: its channel's id, when it came, what it says."""

    id: str
    at: datetime
    words: str = field(repr=False)


@dataclass(frozen=True)
class Sign:
    """What a text raises. ``own``: the text says it without the pieces before it."""

    concern: Concern
    own: bool
    words: str = field(repr=False)


def look(text: str, own: Concern | None, before: Sequence[Piece]) -> Sign | None:
    """What the text raises, by itself (``own``, screened already) or after the pieces before."""
    together = _joined([piece.words for piece in before], text)
    joined = _screened(together)
    if own is None:
        return Sign(joined, False, "\n".join(together)) if joined else None
    if joined is None or set(joined.kinds) <= set(own.kinds):
        return Sign(own, True, text)
    return Sign(_both(own, joined), True, "\n".join(together))


def is_news(sign: Sign, raised: Sequence[Recent]) -> bool:
    """Whether it says something that was not raised yet.

    What somebody has taken up already is raised anew when a text says it
    again, but not when it is only still among the pieces.
    """
    counted = [each for each in raised if not (sign.own and each.acknowledged)]
    known = {kind for each in counted for kind in each.kinds}
    if set(sign.concern.kinds) - known:
        return True
    return sign.concern.directness == "direct" and all(
        each.directness != "direct" for each in counted
    )


def nearest(sign: Sign, raised: Sequence[Recent]) -> Recent | None:
    """The concern, not taken up yet, that says most of the same; the latest of several."""
    waiting = [each for each in raised if not each.acknowledged]
    wanted = set(sign.concern.kinds)
    return max(waiting, key=lambda each: (len(wanted & set(each.kinds)), each.id), default=None)


class Pieces:
    """What people wrote in the last ten minutes, in memory only.

    The store does not keep all of it: not the words of coded answers, nor
    those of people who opted out. The screen needs them a little longer.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, list[Piece]] = OrderedDict()
        self._lock = threading.Lock()

    def add(self, who: Hashable, piece: Piece) -> list[Piece]:
        """Keep what somebody wrote just now; what they wrote before it, in order."""
        since = piece.at - WINDOW
        with self._lock:
            kept = self._kept.pop(who, [])
            before = [each for each in kept if each.at > since and each.id != piece.id]
            self._kept[who] = [*before, piece][-MOST_PIECES:]
            self._forget_before(since)
            return before

    def _forget_before(self, since: datetime) -> None:
        while self._kept:
            who, kept = next(iter(self._kept.items()))
            if kept[-1].at > since:
                return
            del self._kept[who]


def _joined(before: Sequence[str], text: str) -> list[str]:
    """The text after as many of the last pieces as make one thought.

    Two whole sentences are two thoughts, answers to two questions, say: only
    where one of them is a fragment may they be pieces of the same.
    """
    together, length = [text], 0
    if before and not (_is_fragment(text) or _is_fragment(before[-1])):
        return together
    for piece in reversed(before[-MOST_PIECES + 1 :]):
        length += len(piece)
        if length > LONGEST and len(together) > 1:
            break
        together.insert(0, piece)
    return together


def _is_fragment(text: str) -> bool:
    return len(text.split()) <= FRAGMENT


def _screened(together: Sequence[str]) -> Concern | None:
    """The pieces as messages of one thought, or as one sentence that was broken up.

    What either says directly counts before what the other hints at.
    """
    if len(together) < 2:
        return None
    seams = [*(piece[-SEAM:] for piece in together[:-1]), together[-1][:SEAM]]
    thought = screen("\n".join(seams))
    if thought is not None and thought.directness == "direct":
        return thought
    sentence = screen(" ".join(seams))
    if thought is None or (sentence is not None and sentence.directness == "direct"):
        return sentence
    return thought


def _both(own: Concern, joined: Concern) -> Concern:
    kinds = sorted({*own.kinds, *joined.kinds}, key=lambda kind: _URGENCY.get(kind, len(KINDS)))
    direct = "direct" in (own.directness, joined.directness)
    return Concern(tuple(kinds), "direct" if direct else "indirect", own.about)
