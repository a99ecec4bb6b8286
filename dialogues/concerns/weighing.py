"""A third look at a text: its words, their kinds and pairs of them are weighed.

The tables find what somebody thought of. The weights were learnt, from texts
that should raise a concern and many that should not (``bench.weighing``), and
stand in ``weights.tsv``, where each can be read. What no table fits is raised
where they add up to enough; what tables raised is left alone where they add up
to very little. They belong to words and never to a person; nothing is kept of
them but whether a person should read the text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

from dialogues.concerns.words import CLASSES

WEIGHTS = Path(__file__).with_name("weights.tsv")

RAISED_ABOVE = 0.4
"""The least sum that raises a concern, chosen on sets that the weights had not seen."""

EXCUSED_RAISED_ABOVE = 1.2
"""The same where a table fitted, but what stood round it made it harmless."""

LEFT_BELOW = {"grave": -2.5, "direct": -1.1, "indirect": -0.4}
"""The sums below which what tables raised is left alone: what is grave and said, the rest of
what is said, and what is only hinted at. All five sums were chosen together, on eleven sets each
weighed with weights that had learnt from the others; ``bench.weighing left-out`` tells how
those fare."""

LONG_ENOUGH = range(8, 121)
"""Words and signs of a text in which weights may overrule tables. Fewer say too little to tell
by; among more, what is ordinary would outweigh what is not."""

EXCUSED_LONG_ENOUGH = range(14, 121)
"""The same, to overrule a guard: "he never takes my pension off me" is to be left alone."""

WINDOW = 60
"""Words that are weighed together; of a longer text every stretch of so many is, half over half."""

FEWEST_WORDS = 5
"""Different words below which nothing is decided: what is said in fewer is for the tables."""

STEM = 5
"""Letters of a longer word that are weighed as its stem."""

WEIGHED_CLASSES = (
    "partner|family|worker|near|name|hits|injury|weapon|money|take|tablets|afraid|food|papers"
    "|children|insult|useless|dirty|body|touch|sex|days|me|game|sport|animal|pl_kto|pl_bic"
    "|pl_pieniadze|pl_bierze|pl_tabletki|pl_dzieci|pl_mnie"
).split("|")
"""Classes of words (see ``words``) that pairs are made of; a word is of the first that has it."""


@dataclass(frozen=True)
class Weight:
    """What a word or a pair of words adds, how rare it is, and what its texts were mostly about."""

    adds: float
    rarity: float
    kind: str = ""
    about: str = ""


@dataclass(frozen=True)
class Weights:
    """What is added to every sum, and the weight of each part."""

    bias: float
    of: Mapping[str, Weight]


@dataclass(frozen=True)
class Weighed:
    """A stretch that is over the line: the kind of concern and whom it is about."""

    kind: str
    about: str


def weighed(words: str, weights: Weights, excused: bool = False) -> Weighed | None:
    """What the words of a plain text raise; the heaviest stretch of a long one decides.

    ``excused`` says that a table fitted and turned out harmless; then a short one raises nothing.
    """
    if excused and len(words.split()) not in EXCUSED_LONG_ENOUGH:
        return None
    sum_of, parts = heaviest(words, weights)
    if sum_of <= (EXCUSED_RAISED_ABOVE if excused else RAISED_ABOVE) or not _enough(parts):
        return None
    known = [weight for part in parts if (weight := weights.of.get(part))]
    kind = _most((weight.kind, weight.adds) for weight in known)
    if not kind:
        return None
    return Weighed(kind, _most((weight.about, weight.adds) for weight in known))


def left_alone(words: str, weights: Weights, below: float) -> bool:
    """Do the words of a plain text weigh so little that what tables raised is left alone?"""
    return len(words.split()) in LONG_ENOUGH and heaviest(words, weights)[0] < below


def heaviest(words: str, weights: Weights) -> tuple[float, frozenset[str]]:
    """The sum of the stretch that weighs most, and its parts."""
    return max(
        ((total(parts, weights), parts) for parts in stretches(words.split())),
        key=lambda each: each[0],
    )


def total(parts: Iterable[str], weights: Weights) -> float:
    """The sum of what the known parts add, made smaller by how many and how rare they are."""
    known = [weight for part in parts if (weight := weights.of.get(part))]
    length = sqrt(sum(weight.rarity * weight.rarity for weight in known))
    return weights.bias + sum(weight.adds for weight in known) / (length or 1)


def stretches(words: list[str]) -> Iterator[frozenset[str]]:
    """The parts of every stretch of the words, each part once.

    Words; stems, as ``~stem``; classes, as ``<class>``; and pairs, each word as its
    class, of two beside each other ("he <hits>") and with one between ("he _ <me>").
    """
    for start in range(0, max(1, len(words) - WINDOW // 2), WINDOW // 2):
        some = words[start : start + WINDOW]
        classed = [classes().get(word, word) for word in some]
        yield frozenset(
            [
                *some,
                *classed,
                *(f"~{word[:STEM]}" for word in some if len(word) > STEM),
                *(f"{one} {other}" for one, other in pairwise(classed)),
                *(f"{one} _ {other}" for one, other in zip(classed, classed[2:], strict=False)),
            ]
        )


@lru_cache(maxsize=1)
def classes() -> Mapping[str, str]:
    """The class of each word that has one, as it is weighed."""
    return {
        word: f"<{name}>"
        for name in reversed(WEIGHED_CLASSES)
        for word in CLASSES[name]
        if word.isalpha()
    }


@lru_cache(maxsize=1)
def learnt() -> Weights:
    """The weights in use, read when first asked for."""
    return read(WEIGHTS.read_text("utf-8"))


def read(written: str) -> Weights:
    """Weights as ``weights.tsv`` has them: the bias, then each part, what it adds and how rare
    it is in tenths, and its meaning."""
    bias, *lines = written.splitlines()
    rows = (line.split("\t") for line in lines)
    return Weights(
        float(bias),
        {
            part: Weight(int(adds) / 10, int(rarity) / 10, *meaning)
            for part, adds, rarity, *meaning in rows
        },
    )


def _enough(parts: frozenset[str]) -> bool:
    return sum(part.isalpha() for part in parts) >= FEWEST_WORDS


def _most(shares: Iterable[tuple[str, float]]) -> str:
    sums: dict[str, float] = {}
    for name, share in shares:
        if name:
            sums[name] = sums.get(name, 0.0) + share
    return max(sorted(sums), key=lambda name: sums[name], default="")
