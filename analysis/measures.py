"""Scores of published measures for everybody at once, from the answers that count.

The rules, their sources and what to do about missing items are data in
:mod:`dialogues.measures`; the queries here apply them to a whole study and must
come to what :func:`dialogues.measures.score` comes to for one person. A score
that cannot be had says why.
"""

from collections.abc import Iterator, Mapping

import duckdb

from analysis.sql import register
from analysis.versions import Place
from dialogues.guide import Guide
from dialogues.measures import RULES, Band, Rule

_POINTS = ("question", "measure", "item", "subscale", "code", "points", "low", "high")
_PARTS = ("measure", "part", "items", "may_miss", "summed")
_BANDS = ("measure", "part", "low", "high", "band")

_ANSWERED = """
    CREATE TEMP TABLE answered AS
    SELECT a.conversation, p.measure, p.item, p.subscale,
        coalesce(p.points::BIGINT, a.number::BIGINT) AS points
    FROM answers a JOIN item_points p ON p.question = a.question
        AND (p.code = a.codes[1] OR p.code IS NULL AND a.number = floor(a.number)
            AND a.number BETWEEN p.low::BIGINT AND p.high::BIGINT)
    WHERE a.missing IS NULL AND a.question IN (SELECT question FROM item_points)"""

_TOTALS = """
    SELECT conversation, a.measure, part, CASE WHEN there THEN points END AS score,
        CASE WHEN NOT there THEN
            items::BIGINT - given || ' of ' || items || ' items missing, ' || may_miss || ' allowed'
        END AS why_none
    FROM (
        SELECT conversation, measure, count(*) AS given, sum(points)::BIGINT AS points
        FROM answered GROUP BY ALL
    ) a JOIN parts p ON p.measure = a.measure AND p.part = 'total' AND p.summed = 'yes',
    LATERAL (SELECT items::BIGINT - given <= may_miss::BIGINT AS there)"""

_SUBSCALES = """
    SELECT conversation, p.measure, p.part,
        CASE WHEN given = items::BIGINT THEN points END AS score,
        CASE WHEN given < items::BIGINT THEN 'an item is missing' END AS why_none
    FROM (
        SELECT conversation, part, a.measure, count(*) FILTER (subscale = part) AS given,
            sum(points) FILTER (subscale = part)::BIGINT AS points
        FROM answered a JOIN parts s ON s.measure = a.measure AND s.part <> 'total'
        GROUP BY ALL
    ) JOIN parts p USING (measure, part)"""

_ITEMS = """
    SELECT conversation, measure, item AS part, points AS score, NULL AS why_none
    FROM answered WHERE points IS NOT NULL"""


def fill_measures(
    connection: duckdb.DuckDBPyConnection,
    guides: Mapping[str, Guide],
    places: Mapping[tuple[str, str], Place],
) -> None:
    """The table ``measures``, from the table ``answers``.

    One row a conversation, measure and part (``total``, a subscale, or an
    item): score, band, and why there is no score. Measures of which nobody
    answered anything have no rows.
    """
    register(connection, "item_points", _points(guides, places), _POINTS)
    rules = _rules(guides)
    register(connection, "parts", [row for rule in rules.items() for row in _parts(*rule)], _PARTS)
    register(connection, "bands", [row for rule in rules.items() for row in _bands(*rule)], _BANDS)
    connection.execute(_ANSWERED)
    connection.execute(
        f"""
        CREATE TABLE measures AS
        SELECT s.conversation, s.measure, s.part, s.score, b.band, s.why_none
        FROM ({_TOTALS} UNION ALL {_SUBSCALES} UNION ALL {_ITEMS}) s
        LEFT JOIN bands b ON b.measure = s.measure AND b.part = s.part
            AND s.score BETWEEN b.low::BIGINT AND b.high::BIGINT
        """
    )
    connection.execute("DROP TABLE answered")


def _rules(guides: Mapping[str, Guide]) -> dict[str, Rule]:
    """The rule of each measure; every version of a guide means the same by a name."""
    return {each.id: RULES[each.rule] for guide in guides.values() for each in guide.measures}


def _points(
    guides: Mapping[str, Guide], places: Mapping[tuple[str, str], Place]
) -> list[tuple[object, ...]]:
    """What each response to each item is worth: by code, or as the number within a scale."""
    found: dict[tuple[object, ...], None] = {}
    for (hash_, _), place in places.items():
        measure, _, key = (place.question.item or "").partition(".")
        rules = {each.id: RULES[each.rule] for each in guides[hash_].measures}
        item = rules[measure].item(key) if measure in rules else None
        if item is None:
            continue
        start = (place.column, measure, item.key, item.subscale)
        for code, points in item.scores.items():
            found[(*start, code, points, None, None)] = None
        for low, high in filter(None, [rules[measure].scale]):
            found[(*start, None, None, low, high)] = None
    return list(found)


def _parts(measure: str, rule: Rule) -> Iterator[tuple[object, ...]]:
    summed = "yes" if rule.summed else "no"
    yield measure, "total", len(rule.items), rule.may_miss, summed
    for name in rule.subscales:
        size = sum(item.subscale == name for item in rule.items)
        yield measure, name, size, 0, summed


def _bands(measure: str, rule: Rule) -> Iterator[tuple[object, ...]]:
    read: dict[str, tuple[Band, ...]] = {"total": rule.bands}
    read |= {item.key: item.bands for item in rule.items}
    for part, bands in read.items():
        for band in bands:
            yield measure, part, band.low, band.high, band.code
