"""What can be noticed in an arrival by itself, before the store is asked anything."""

from dataclasses import dataclass
from typing import Literal

from bot.channels.arrival import Arrival
from dialogues.concern import Concern, screen
from dialogues.opting import is_carrier_word, read_opting

Opting = Literal["out", "in", "help"]

SENT_TO = ("sms", "telegram")
"""Channels through which people are sent messages, and so may want none."""

_REQUESTED: dict[str, Opting] = {"stop": "out", "resume": "in"}
"""Requests that a channel has read already, and what they say of opting."""


@dataclass(frozen=True)
class Noticed:
    """What a text raises by itself, and whether it opts out or in.

    ``carrier_word``: the carrier acts on it as well, whatever else it may mean.
    """

    concern: Concern | None = None
    opting: Opting | None = None
    carrier_word: bool = False


def notice_in(arrival: Arrival) -> Noticed:
    """Screen the arrival's words, and read whether they opt out, in, or ask for help."""
    words = arrival.reply.words
    concern = screen(words) if words.strip() else None
    if arrival.channel not in SENT_TO:
        return Noticed(concern)
    # The carrier acts on the bare word only: after "Stop!" it may send all the same.
    carrier_word = words.strip().isalpha() and is_carrier_word(words)
    return Noticed(concern, _opting(arrival, words), carrier_word)


def _opting(arrival: Arrival, words: str) -> Opting | None:
    if arrival.blocked:
        return "out"
    if arrival.reply.request in _REQUESTED:
        return _REQUESTED[arrival.reply.request]
    if arrival.begin or arrival.keyword:
        return "in"
    return read_opting(words) if words.strip() else None
