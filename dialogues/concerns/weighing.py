"""A third look at a text that no table fits: its words, and pairs of them, are weighed.

The tables find what somebody thought of. The weights were learnt, from texts
that should raise a concern and many that should not (``bench.weighing``), and
stand in ``weights.tsv``, where each can be read. They belong to words and never
to a person; nothing is kept of them but whether a person should read the text.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

WEIGHTS = Path(__file__).with_name("weights.tsv")

RAISED_ABOVE = 0.25
"""The least sum that raises a concern, chosen on texts that the weights had not seen."""

WINDOW = 60
"""Words that are weighed together; of a longer text every stretch of so many is, half over half."""

FEWEST_WORDS = 5
"""Different words below which nothing is decided: what is said in fewer is for the tables."""


@dataclass(frozen=True)
class Weight:
    """What a word or a pair of words adds, and what texts that hold it were mostly about."""

    adds: float
    kind: str = ""
    about: str = ""


@dataclass(frozen=True)
class Weighed:
    """A stretch that is over the line: the kind of concern and whom it is about."""

    kind: str
    about: str


def weighed(words: str) -> Weighed | None:
    """What the words of a plain text raise; the heaviest stretch of a long one decides."""
    bias, weights = learnt()
    heaviest = max(
        ((total(parts, weights, bias), parts) for parts in stretches(words.split())),
        key=lambda each: each[0],
        default=None,
    )
    if heaviest is None or heaviest[0] <= RAISED_ABOVE:
        return None
    known = [weights[part] for part in heaviest[1] if part in weights]
    kind = _most((weight.kind, weight.adds) for weight in known)
    if not kind or sum(part.isalpha() for part in heaviest[1]) < FEWEST_WORDS:
        return None
    return Weighed(kind, _most((weight.about, weight.adds) for weight in known))


def total(parts: Iterable[str], weights: Mapping[str, Weight], bias: float) -> float:
    """The sum of what the known parts add, made smaller by how many they are."""
    adds = [weights[part].adds for part in parts if part in weights]
    return bias + sum(adds) / sqrt(len(adds) or 1)


def stretches(words: list[str]) -> Iterator[frozenset[str]]:
    """The parts of every stretch of the words: each word once, each pair beside each other once."""
    for start in range(0, max(1, len(words) - WINDOW // 2), WINDOW // 2):
        some = words[start : start + WINDOW]
        yield frozenset([*some, *(" ".join(pair) for pair in pairwise(some))])


@lru_cache(maxsize=1)
def learnt() -> tuple[float, Mapping[str, Weight]]:
    """The bias, and the weight of each word and pair, read when first asked for."""
    bias, *lines = WEIGHTS.read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return float(bias), {part: Weight(int(tenths) / 10, *rest) for part, tenths, *rest in rows}


def _most(shares: Iterable[tuple[str, float]]) -> str:
    sums: dict[str, float] = {}
    for name, share in shares:
        if name:
            sums[name] = sums.get(name, 0.0) + share
    return max(sorted(sums), key=lambda name: sums[name], default="")
