"""Who took part, how far they got, and everybody who was asked at all."""

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import EVERYBODY
from analysis.counts.asking import Asking
from analysis.counts.cells import rows, table
from analysis.counts.crossing import CHANNELS, ROLES
from analysis.statistics.response import STANDS_FOR

DISPOSITIONS = tuple(STANDS_FOR)


def taking_part(connection: DuckDBPyConnection, asking: Asking) -> Iterator[CountTable]:
    """People by channel, role, language and disposition; all conversations by disposition."""
    wanted = (
        ("channel", "People by channel", CHANNELS),
        ("role", "People by who typed", ROLES),
        ("language", "People by language", asking.languages),
        ("disposition", "People by how far they got", DISPOSITIONS),
    )
    for column, title, categories in wanted:
        found = connection.execute(
            f"SELECT {column}, count(*) FROM counting_people GROUP BY ALL"  # noqa: S608
        )
        yield table(
            f"people_by_{column}", title, rows(found.fetchall(), [column]), {column: categories},
            base=EVERYBODY,
        )  # fmt: skip
    yield _dispositions(connection)


def _dispositions(connection: DuckDBPyConnection) -> CountTable:
    found = connection.execute(
        "SELECT role, channel, disposition, sum(conversations) FROM dispositions GROUP BY ALL"
    )
    by = {"role": ROLES, "channel": CHANNELS, "disposition": DISPOSITIONS}
    return table(
        "dispositions", "All conversations by how far they got",
        rows(found.fetchall(), list(by)), by,
        base="Conversations, not people: everybody who was asked, whether they consented or not. "
        "Of those who did not consent nothing but these numbers is known.",
    )  # fmt: skip
