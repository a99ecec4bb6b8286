"""How the scores of each published measure are spread."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.people import WHICH
from dialogues.measures import Rule

NO_SCORE = "no_score"


def scores(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """A table for each part of each measure that has points: total, subscales, scaled items."""
    found = connection.execute(f"""
      SELECT measure, part, coalesce(CAST(score AS VARCHAR), '{NO_SCORE}'), count(*)
      FROM measures SEMI JOIN counting_chosen USING (conversation) GROUP BY ALL
    """).fetchall()
    for measure, rule in asking.measures.items():
        for part, (low, high) in scored_parts(rule).items():
            own = [row[2:] for row in found if row[:2] == (measure, part)]
            yield table(
                f"scores_{measure}.{part}", f"Scores: {rule.title}, {part}",
                own,
                {"score": [*map(str, range(low, high + 1)), NO_SCORE]},
                base=f"Everybody who answered at least one item. {WHICH}",
            )  # fmt: skip


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
