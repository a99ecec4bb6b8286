"""Who took part, how far they got, and everybody who was asked at all."""

from collections.abc import Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.crossing import ROLES
from analysis.counts.dimensions import CONVERSATIONS, EVERYBODY, MEMBER, YES_NO
from analysis.statistics.response import RATES, REACHED, STANDS_FOR, cases

DISPOSITIONS = tuple(STANDS_FOR)


def taking_part(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """People by channel, role, language and disposition; all conversations by disposition."""
    wanted: Sequence[tuple[str, str, Mapping[str, Sequence[str]]]] = (
        ("people_by_channel", "People by channel", {"channel": asking.channels}),
        ("people_by_role", "People by who typed", {"role": ROLES}),
        ("people_by_language", "People by language", {"language": asking.languages}),
        ("people_by_disposition", "People by how far they got", {"disposition": DISPOSITIONS}),
        ("people_by_mode", "People by who typed, and through what",
         {"role": ROLES, "channel": asking.channels}),
    )  # fmt: skip
    for name, title, by in wanted:
        found = connection.execute(
            f"SELECT {', '.join(by)}, count(*) FROM counting_people GROUP BY ALL"
        )
        yield table(name, title, found.fetchall(), by, base=EVERYBODY)
    yield from _conversations(connection, asking)


def _conversations(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    found = connection.execute(
        "SELECT role, channel, disposition, sum(conversations) FROM dispositions GROUP BY ALL"
    ).fetchall()
    title = "All conversations by how far they got"
    totals = [row[2:] for row in found]
    yield table("dispositions", title, totals, {"disposition": DISPOSITIONS}, base=CONVERSATIONS)
    by = {"role": ROLES, "channel": asking.channels, "disposition": DISPOSITIONS}
    yield table("dispositions_by_mode", title, found, by, base=CONVERSATIONS)
    counts: dict[str, int] = dict.fromkeys(DISPOSITIONS, 0)
    for disposition, number in totals:
        counts[disposition] += int(number)
    for name, title in (("rates", "Rates of all who are eligible"), (REACHED, "Of those reached")):
        own = {rate: cases(counts, rate) for rate, each in RATES.items() if each.table == name}
        cells = [
            (rate, side, number)
            for rate, sides in own.items()
            for side, number in zip(YES_NO, sides, strict=True)
        ]
        categories = {name: tuple(own), MEMBER: YES_NO}
        yield table(name, title, cells, categories, overlapping=(name,), base=CONVERSATIONS)
