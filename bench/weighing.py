"""Learns the weights of words that the safeguarding screen falls back on.

    python -m bench.weighing            # learns from all texts
    python -m bench.weighing left-out   # tells what it makes of each set, learnt without it

Reads every set of texts for the screen but the unseen ones, and the ordinary
things that people say in the recognition's examples, and writes
dialogues/concerns/weights.tsv. The same texts give the same weights.
"""

import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from bench.processes import ROOT
from bench.screen_sets import LEARNT, USED, Row, rows
from bench.words import REPLIES
from dialogues.concern import by_tables, screen
from dialogues.concerns.plain import plain
from dialogues.concerns.weighing import WEIGHTS, Weight, learnt, read, stretches

ANSWERS = ROOT / "tests" / "data" / "open_answers.yml"
EXAMPLES = ROOT / "bot" / "assistant" / "data" / "nlu"

ROUNDS, STEP, SEED = 12, 0.3, 1
SEEN_IN_AT_LEAST = 2
KEPT_SMALL = 0.01
"""How strongly a weight is drawn to nothing each time that it is used."""

RAISING, HARD, EASY = 3.0, 4.0, 0.6
"""How much a text counts: one that raises, one that only looks like it, any other."""

DRILL = 0.5
"""How much of that a text of our own drill counts, since many are alike."""


@dataclass(frozen=True)
class Text:
    """A text's parts, whether it should raise a concern, how much it counts, and what of."""

    parts: tuple[str, ...]
    raises: bool
    counts: float
    kind: str = ""
    about: str = ""


def main() -> None:
    """Learn from everything and write the weights, or measure each set that is left out."""
    if sys.argv[1:] == ["left-out"]:
        left_out()
        return
    texts = [*hard([*USED, *LEARNT]), *easy()]
    WEIGHTS.write_text(written(texts), encoding="utf-8")
    print(f"weights of {len(learnt().of)} parts from {len(texts)} texts")


def left_out() -> None:
    """Of each set, what is raised with weights that were learnt from all others.

    The tables are as they are: where they were made to fit a set, its figures say little.
    """
    plainly, names = easy(), [*USED, *LEARNT]
    for name in names:
        weights = read(written([*hard(n for n in names if n != name), *plainly]))
        raised: dict[str, list[bool]] = defaultdict(list)
        for row in rows(name):
            raised[row.directness].append(screen(row.text, weights) is not None)
        figures = (f"{how} {sum(said)} of {len(said)}" for how, said in sorted(raised.items()))
        print(f"{name}: {', '.join(figures)}", flush=True)


def written(texts: Sequence[Text]) -> str:
    """The weights learnt from texts, as weights.tsv has them."""
    bias, weights = learn(texts)
    said = meanings(texts)
    lines = sorted(
        f"{part}\t{round(10 * weight.adds)}\t{round(10 * weight.rarity)}"
        + ("\t" + "\t".join(said[part]) if weight.adds > 0 and part in said else "")
        for part, weight in weights.items()
    )
    return "\n".join([str(round(bias, 2)), *lines]) + "\n"


def hard(names: Iterable[str]) -> list[Text]:
    """The texts of the screen's own sets, which hold what raises and what only looks like it."""
    return [
        _text(row, (DRILL if name == "drill" else 1.0) * (RAISING if row.raises else HARD))
        for name in names
        for row in rows(name)
    ]


def easy() -> list[Text]:
    """What people say to the assistant, but for what the tables find among it."""
    answers = yaml.safe_load(ANSWERS.read_text("utf-8"))
    said = {*_strings(answers), *_examples(), *REPLIES}
    return [
        _text(Row(words, False, "ordinary", (), "", ""), HARD if words in REPLIES else EASY)
        for words in sorted(said)
        if not by_tables(words)
    ]


def learn(texts: Sequence[Text]) -> tuple[float, dict[str, Weight]]:
    """Weights by logistic regression: small steps, smaller the more often a part was seen.

    What raises counts as much, all told, as what does not. A part counts by its
    rarity: one more than the logarithm of how few of the texts hold it (tf-idf).
    """
    seen = Counter(part for text in texts for part in text.parts)
    rarity = {
        part: round(1 + math.log((1 + len(texts)) / (1 + times)), 1)
        for part, times in seen.items()
        if times >= SEEN_IN_AT_LEAST
    }
    shares = [_shares(text.parts, rarity) for text in texts]
    even = sum(t.counts for t in texts if not t.raises) / sum(t.counts for t in texts if t.raises)
    counts = [text.counts * (even if text.raises else 1) for text in texts]
    weights, moved = dict.fromkeys(rarity, 0.0), dict.fromkeys(rarity, 1e-3)
    bias, bias_moved = 0.0, 1.0
    order, chance = list(range(len(texts))), random.Random(SEED)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            parts = shares[number]
            given = bias + sum(share * weights[part] for part, share in parts)
            wrong = counts[number] * (_chance(given) - texts[number].raises)
            bias_moved += wrong * wrong
            bias -= STEP * wrong / math.sqrt(bias_moved)
            for part, share in parts:
                gradient = wrong * share + KEPT_SMALL * weights[part]
                moved[part] += gradient * gradient
                weights[part] -= STEP * gradient / math.sqrt(moved[part])
    return bias, {
        part: Weight(weight * rarity[part], rarity[part]) for part, weight in weights.items()
    }


def _shares(parts: Iterable[str], rarity: Mapping[str, float]) -> list[tuple[str, float]]:
    known = [(part, rarity[part]) for part in parts if part in rarity]
    length = math.sqrt(sum(rare * rare for _, rare in known)) or 1.0
    return [(part, rare / length) for part, rare in known]


def meanings(texts: Sequence[Text]) -> dict[str, tuple[str, str]]:
    """The kind and the person that each part of raising texts is most of all said of."""
    often = Counter(text.kind for text in texts if text.raises)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    about: dict[str, Counter[str]] = defaultdict(Counter)
    for text in (text for text in texts if text.kind):
        for part in text.parts:
            kinds[part][text.kind] += 1000 // often[text.kind]
            about[part][text.about] += 1
    return {part: (_top(kinds[part]), _top(about[part], share=0)) for part in kinds}


def _text(row: Row, counts: float) -> Text:
    parts = sorted(set().union(*stretches(plain(row.text).split())))
    return Text(tuple(parts), row.raises, counts, row.kinds[0] if row.raises else "", row.about)


def _examples() -> Iterable[str]:
    for path in sorted(EXAMPLES.glob("*.yml")):
        for intent in yaml.safe_load(path.read_text("utf-8"))["nlu"]:
            lines = str(intent.get("examples", "")).splitlines()
            yield from (line.removeprefix("- ").strip() for line in lines)


def _strings(document: Any) -> Iterable[str]:
    if isinstance(document, str):
        yield document
    for part in document.values() if isinstance(document, dict) else ():
        yield from _strings(part)
    for part in document if isinstance(document, list) else ():
        yield from _strings(part)


def _chance(given: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, given))))


def _top(counted: Counter[str], share: float = 0.5) -> str:
    """What was counted most, or nothing where it has too small a share of all."""
    top = min(counted, key=lambda name: (-counted[name], name))
    return top if counted[top] >= share * counted.total() else ""


if __name__ == "__main__":
    main()
