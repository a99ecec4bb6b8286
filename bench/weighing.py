"""Learns the weights of words that the safeguarding screen falls back on.

    python -m bench.weighing            # learns from all texts
    python -m bench.weighing left-out   # tells what it makes of each set, learnt without it

Reads every set of texts for the screen in tests/data and the ordinary things
that people say in the recognition's examples, and writes
dialogues/concerns/weights.tsv. The same texts give the same weights. Texts
that are kept to measure with must be measured first: afterwards they are learnt.
"""

import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.processes import ROOT
from bench.words import REPLIES
from dialogues.concern import by_tables, screen
from dialogues.concerns.plain import plain
from dialogues.concerns.weighing import WEIGHTS, learnt, read, stretches

SETS = ROOT / "tests" / "data"
EXAMPLES = ROOT / "bot" / "assistant" / "data" / "nlu"

ROUNDS, STEP, SEED = 12, 0.3, 1
SEEN_IN_AT_LEAST = 2
KEPT_SMALL = 0.01
"""How strongly a weight is drawn to nothing each time that it is used."""

RAISING, HARD, EASY = 3.0, 4.0, 0.3
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
    texts = [*hard(SETS.glob("concerns*.yml")), *easy()]
    WEIGHTS.write_text(written(texts), encoding="utf-8")
    print(f"weights of {len(learnt().of)} parts from {len(texts)} texts")


def left_out() -> None:
    """Of each set, what is raised with weights that were learnt from all others.

    The tables are as they are: where they were made to fit a set, its figures say little.
    """
    plainly, paths = easy(), sorted(SETS.glob("concerns*.yml"))
    for path in paths:
        weights = read(written([*hard(p for p in paths if p != path), *plainly]))
        raised: dict[str, list[bool]] = defaultdict(list)
        for each in rows(path):
            how = each["directness"] if each["raises"] else "ordinary"
            raised[how].append(screen(_together(each["text"]), weights) is not None)
        figures = (f"{how} {sum(said)} of {len(said)}" for how, said in sorted(raised.items()))
        print(f"{path.stem}: {', '.join(figures)}", flush=True)


def written(texts: Sequence[Text]) -> str:
    """The weights learnt from texts, as weights.tsv has them."""
    bias, weights = learn(texts)
    said = meanings(texts)
    lines = sorted(
        f"{part}\t{round(10 * weight)}" + ("\t" + "\t".join(said[part]) if weight > 0 else "")
        for part, weight in weights.items()
        if round(10 * weight) and (weight < 0 or part in said)
    )
    return "\n".join([str(round(bias, 2)), *lines]) + "\n"


def hard(paths: Iterable[Path]) -> list[Text]:
    """The texts of the screen's own sets, which hold what raises and what only looks like it."""
    return [
        _text(each["text"], each, share * (RAISING if each["raises"] else HARD))
        for path in sorted(paths)
        for share in [DRILL if path.stem.endswith("drill") else 1.0]
        for each in rows(path)
    ]


def rows(path: Path) -> list[dict[str, Any]]:
    """The texts of a set, one by one, whichever of its two forms it has."""
    document = yaml.safe_load(path.read_text("utf-8"))
    if isinstance(document, list):
        return document
    return [
        {**group, "raises": part == "raising", "text": text}
        for part in ("raising", "ordinary")
        for group in document[part]
        for text in group["texts"]
    ]


def easy() -> list[Text]:
    """What people say to the assistant, but for what the tables find among it."""
    answers = yaml.safe_load((SETS / "open_answers.yml").read_text("utf-8"))
    said = {*_strings(answers), *_examples(), *REPLIES}
    return [
        _text(words, {"raises": False}, HARD if words in REPLIES else EASY)
        for words in sorted(said)
        if not by_tables(words)
    ]


def learn(texts: Sequence[Text]) -> tuple[float, dict[str, float]]:
    """Weights by logistic regression: small steps, smaller the more often a part was seen.

    What raises counts as much, all told, as what does not.
    """
    seen = Counter(part for text in texts for part in text.parts)
    parts = [[part for part in text.parts if seen[part] >= SEEN_IN_AT_LEAST] for text in texts]
    even = sum(t.counts for t in texts if not t.raises) / sum(t.counts for t in texts if t.raises)
    counts = [text.counts * (even if text.raises else 1) for text in texts]
    weights: dict[str, float] = defaultdict(float)
    moved: dict[str, float] = defaultdict(lambda: 1e-3)
    bias, bias_moved = 0.0, 1.0
    order, chance = list(range(len(texts))), random.Random(SEED)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for number in order:
            share = 1 / math.sqrt(len(parts[number]) or 1)
            given = bias + share * sum(weights[part] for part in parts[number])
            wrong = counts[number] * (_chance(given) - texts[number].raises)
            bias_moved += wrong * wrong
            bias -= STEP * wrong / math.sqrt(bias_moved)
            for part in parts[number]:
                gradient = wrong * share + KEPT_SMALL * weights[part]
                moved[part] += gradient * gradient
                weights[part] -= STEP * gradient / math.sqrt(moved[part])
    return bias, dict(weights)


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


def _text(words: str | list[str], said: Mapping[str, Any], counts: float) -> Text:
    parts = sorted(set().union(*stretches(plain(_together(words)).split())))
    kind = said["kinds"][0] if said["raises"] else ""
    return Text(tuple(parts), said["raises"], counts, kind, said["about"] if kind else "")


def _together(words: str | list[str]) -> str:
    return words if isinstance(words, str) else "\n".join(words)


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
