"""Who took part, how far they got, and everybody who was asked at all."""

from collections.abc import Iterator, Mapping, Sequence

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import EVERYBODY
from analysis.counts.asking import Asking
from analysis.counts.cells import table
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
        found = connection.execute(f"SELECT {column}, count(*) FROM counting_people GROUP BY ALL")
        yield table(
            f"people_by_{column}", title, found.fetchall(), {column: categories},
            base=EVERYBODY,
        )  # fmt: skip
    found = connection.execute("SELECT role, channel, count(*) FROM counting_people GROUP BY ALL")
    yield table(
        "people_by_mode", "People by who typed, and through what",
        found.fetchall(), {"role": ROLES, "channel": CHANNELS},
        base=EVERYBODY,
    )  # fmt: skip
    yield _dispositions(connection, "dispositions", {})
    yield _dispositions(connection, "dispositions_by_mode", {"role": ROLES, "channel": CHANNELS})


def _dispositions(
    connection: DuckDBPyConnection, name: str, modes: Mapping[str, Sequence[str]]
) -> CountTable:
    by = {**modes, "disposition": DISPOSITIONS}
    found = connection.execute(
        f"SELECT {', '.join(by)}, sum(conversations) FROM dispositions GROUP BY ALL"
    )
    return table(
        name, "All conversations by how far they got", found.fetchall(), by,
        base="Conversations, not people: everybody who was asked, whether they consented or not. "
        "Of those who did not consent nothing but these numbers is known.",
    )  # fmt: skip
