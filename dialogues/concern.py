"""The safeguarding screen: does a text say, or hint, that somebody may be at risk?

It routes and never scores. It decides nothing about a person: it says only that
a person should read the text, and why. What it looks for is in
``dialogues.concerns``, in tables that a safeguarding lead can read; what it
cannot do is in docs/safeguarding.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from dialogues.concerns.context import harmless, says_i
from dialogues.concerns.plain import plain
from dialogues.concerns.rules import HARMLESS, RISKS
from dialogues.concerns.table import Table
from dialogues.concerns.weighing import LEFT_BELOW, Weights, learnt, left_alone, weighed

Directness = Literal["direct", "indirect"]
About = Literal["self", "other"]

KINDS: dict[str, str] = {
    "suicide": "thoughts, plans or attempts of ending one's own life",
    "medical": "an emergency of the body",
    "danger": "danger to life from somebody or something, now or threatened",
    "self_harm": "hurting oneself on purpose",
    "child": "harm or risk to a child",
    "sexual": "sexual abuse or assault",
    "physical": "being hit, hurt or handled roughly",
    "domestic": "violence or control by a partner, former partner or relative",
    "modern_slavery": "forced work, debt bondage, trafficking, being used for crime",
    "neglect": "care that is needed and not given",
    "organisational": "abuse or neglect by a care home, ward or service",
    "financial": "money or property taken, misused or obtained by pressure or fraud",
    "psychological": "threats, humiliation, bullying, harassment",
    "discriminatory": "abuse for who somebody is",
    "self_neglect": "no longer looking after oneself",
}
"""Kinds of concern, the most urgent first: those of the Care Act 2014 statutory
guidance (14.17), and four that need an answer sooner (suicide, self_harm,
medical, danger) and children."""

GRAVE = frozenset({"suicide", "danger", "self_harm", "child", "sexual"})
"""Kinds of which a direct word is hardly ever left alone."""


@dataclass(frozen=True)
class Concern:
    """A sign that somebody may be at risk.

    ``kinds`` are codes of ``KINDS``, the most urgent first. ``directness`` is
    "direct" where the words say it and "indirect" where they hint at it.
    ``about`` is "self" for the person who writes and "other" for somebody else.
    """

    kinds: tuple[str, ...]
    directness: Directness
    about: About


def screen(text: str, weights: Weights | None = None) -> Concern | None:
    """What concern a text raises, if any, in any language that the screen knows.

    Several messages of one thought are given joined by newlines. The first
    20,000 characters are read. The answer depends on the text alone, unless
    other ``weights`` than those in use are given, to measure with.
    """
    weights = weights or learnt()
    words = plain(text)
    raised, excused = _read(words)
    if not raised:
        return _by_weight(words, weights, excused)
    concern = _concern(raised)
    return None if left_alone(words, weights, _left_below(concern)) else concern


def by_tables(text: str) -> Concern | None:
    """What the tables alone say of a text: the words and frames that somebody thought of."""
    raised, _ = _read(plain(text))
    return _concern(raised) if raised else None


def _read(plainly: str) -> tuple[list[tuple[Table, bool]], bool]:
    """The tables that are raised, each with whether its words say "I" or "me"; and
    whether any fitted that what stands round it made harmless."""
    words = _without_sayings(plainly)
    raised: dict[int, tuple[Table, bool]] = {}
    excused = False
    for fit, table in RISKS.found(words):
        if id(table) in raised:
            continue
        if harmless(words, fit, table):
            excused = True
        else:
            raised[id(table)] = table, table.about == "self" and says_i(fit)
    return list(raised.values()), excused


def _by_weight(words: str, weights: Weights, excused: bool) -> Concern | None:
    """What only the weights of the words raise is a hint, whatever it says."""
    found = weighed(words, weights, excused)
    if found is None:
        return None
    return Concern((found.kind,), "indirect", "other" if found.about == "other" else "self")


def _left_below(concern: Concern) -> float:
    grave = concern.directness == "direct" and GRAVE.intersection(concern.kinds)
    return LEFT_BELOW["grave" if grave else concern.directness]


def _without_sayings(words: str) -> str:
    """The words with harmless sayings taken out, a stroke in the place of each."""
    kept, after = [], 0
    for start, end in sorted(fit.span() for fit, _ in HARMLESS.found(words)):
        if start >= after:
            kept.append(words[after:start])
        after = max(after, end)
    return "| ".join([*kept, words[after:]])


def _concern(raised: Sequence[tuple[Table, bool]]) -> Concern:
    """One concern of all tables that were raised, each with whether its words say "I" or "me".

    What is direct leads. It is about somebody else where a table says so and no
    words of a table about oneself do.
    """
    tables = [table for table, _ in raised]
    kinds = {kind for table in tables for kind in table.kinds}
    other = any(table.about == "other" for table in tables)
    return Concern(
        kinds=tuple(kind for kind in KINDS if kind in kinds),
        directness="direct"
        if any(table.directness == "direct" for table in tables)
        else "indirect",
        about="other" if other and not any(own for _, own in raised) else "self",
    )
