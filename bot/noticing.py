"""What can be noticed in an arrival by itself, before the store is asked anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot import screening
from bot.channels.arrival import Arrival
from bot.screening import Piece, Pieces, Sign
from dialogues.concern import Concern, screen
from dialogues.opting import is_carrier_word, read_opting

Opting = Literal["out", "in", "help"]

SENT_TO = ("sms", "telegram")
"""Channels through which people are sent messages, and so may want none."""

_REQUESTED: dict[str, Opting] = {"stop": "out", "resume": "in"}
"""Requests that a channel has read already, and what they say of opting."""


@dataclass(frozen=True)
class Noticed:
    """What a text raises, and whether it opts out or in.

    ``concern`` is what it raises by itself, ``sign`` also after the pieces
    ``before`` it that are still in memory. ``carrier_word``: the carrier acts
    on it as well, whatever else it may mean.
    """

    concern: Concern | None = None
    before: Sequence[Piece] = ()
    sign: Sign | None = None
    opting: Opting | None = None
    carrier_word: bool = False


def notice_in(arrival: Arrival, pieces: Pieces, now: datetime) -> Noticed:
    """Screen the arrival's words, and read whether they opt out, in, or ask for help.

    It is done before the store is asked, as others wait while one writes to it.
    """
    words = arrival.reply.words
    carrier_word, opting = False, None
    if arrival.channel in SENT_TO:
        # The carrier acts on the bare word only: after "Stop!" it may send all the same.
        carrier_word = words.strip().isalpha() and is_carrier_word(words)
        opting = _opting(arrival, words)
    if not words.strip():
        return Noticed(opting=opting)
    who = (arrival.channel, arrival.organisation, arrival.address)
    before = pieces.add(who, Piece(arrival.reply.id, now, words))
    concern = screen(words)
    sign = screening.look(words, concern, before)
    return Noticed(concern, before, sign, opting, carrier_word)


def _opting(arrival: Arrival, words: str) -> Opting | None:
    if arrival.blocked:
        return "out"
    if arrival.reply.request in _REQUESTED:
        return _REQUESTED[arrival.reply.request]
    if arrival.begin or arrival.keyword:
        return "in"
    return read_opting(words) if words.strip() else None
