"""How the scores of each published measure are spread."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.bins import divided
from analysis.counts.cells import framed
from analysis.counts.dimensions import EVERYBODY, score_of
from dialogues.measures import Rule

TO = "–"
"""Between the ends of a range of scores."""


def scores(
    connection: DuckDBPyConnection,
    asking: Asking,
    minimum: int,
    before: Mapping[str, CountTable] = MappingProxyType({}),
) -> Iterator[CountTable]:
    """A table for each part of each measure that has points: total, subscales, scaled items.

    Scores of few people are put together with their neighbours, as in the
    tables ``before``, by name, where there are any.
    """
    found = connection.execute("""
      SELECT measure, part, score, count(*) FROM measures
      SEMI JOIN counting_chosen USING (conversation) WHERE score IS NOT NULL GROUP BY ALL
    """).fetchall()
    counts = {(measure, part, int(score)): int(n) for measure, part, score, n in found}
    for measure, rule in asking.measures.items():
        for part, (low, high) in scored_parts(rule).items():
            own = [counts.get((measure, part, score), 0) for score in range(low, high + 1)]
            name = f"scores_{measure}.{part}"
            ranges = divided(own, minimum, _firsts(before.get(name), low))
            cells = [(named(low + first, low + last), people) for first, last, people in ranges]
            dimension = score_of(measure, part)
            title = f"Scores: {rule.title}, {part}"
            yield CountTable(
                name, title, (dimension,), framed(cells, (dimension,)),
                base=EVERYBODY,
            )  # fmt: skip


def _firsts(before: CountTable | None, low: int) -> list[int] | None:
    if before is None:
        return None
    return sorted(ends(name)[0] - low for name in before.cells[before.by[0]])


def named(low: int, high: int) -> str:
    """A range of scores as a category: ``5``, or ``8–9``."""
    return str(low) if low == high else f"{low}{TO}{high}"


def ends(name: str) -> tuple[int, int]:
    """The lowest and highest score of a range by its name."""
    low, _, high = name.partition(TO)
    return int(low), int(high or low)


def scored_parts(rule: Rule) -> dict[str, tuple[int, int]]:
    """The lowest and highest score of the total, the subscales and the items on a scale."""
    if rule.scale:
        return {item.key: rule.scale for item in rule.items}
    if not rule.summed:
        return {}
    points = {item.key: item.scores.values() for item in rule.items}
    spans = {key: (min(own), max(own)) for key, own in points.items()}
    low, high = (sum(span[end] for span in spans.values()) for end in (0, 1))
    parts = {"total": (low, high)}
    for name in rule.subscales:
        own = [spans[item.key] for item in rule.items if item.subscale == name]
        parts[name] = (sum(low for low, _ in own), sum(high for _, high in own))
    return parts
