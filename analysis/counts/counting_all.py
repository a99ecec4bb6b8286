"""Every count table of a study, and what could not be counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.answering import Tally, answers, tally
from analysis.counts.areas import areas
from analysis.counts.asking import CHANNELS, Asking
from analysis.counts.crossing import outcomes
from analysis.counts.going_through import going_through
from analysis.counts.groups import combinations
from analysis.counts.people import make_people
from analysis.counts.relations import Relation, relations
from analysis.counts.scoring import scores
from analysis.counts.study_tables import check_tables
from analysis.counts.taking_part import taking_part
from analysis.plans.plan import Plan
from analysis.statistics.minimum import MINIMUM
from dialogues.guide import Guide


@dataclass(frozen=True)
class Counted:
    """The count tables, in the order of a report, and remarks on what is not in them.

    ``relations`` are the sums between them that disclosure control has to know of.
    """

    tables: tuple[CountTable, ...]
    remarks: tuple[str, ...]
    relations: tuple[Relation, ...] = ()


def count_all(
    connection: DuckDBPyConnection,
    plan: Plan,
    guides: Sequence[Guide],
    areas_: pd.DataFrame,
    *,
    minimum: int = MINIMUM,
    before: Sequence[CountTable] = (),
) -> Counted:
    """Counts a study: ``connection`` holds its tables, ``areas_`` say which LSOA is in which ward.

    ``guides`` are the versions of the one guide, newest first. ``before`` are the
    tables of the last release: what few people had is put together as it was there,
    so that the figures of the two are of the same. Temporary tables named
    ``counting_…`` are made and taken away again. Raises StudyProblem where the
    study, the plan and the guides do not fit.
    """
    check_tables(connection)
    earlier = {table.name: table for table in before}
    channels = _channels(connection, earlier.get("people_by_channel"))
    asking = Asking(plan, guides, areas_, _apart(connection), channels)
    people = make_people(connection, asking)
    try:
        counts = tally(connection, asking)
        tables = (
            *taking_part(connection, asking),
            *answers(asking, counts),
            *combinations(connection, asking, minimum=minimum, before=earlier.get("combinations")),
            *outcomes(connection, asking),
            *scores(connection, asking, minimum, earlier),
            *areas(connection, asking),
            *going_through(connection, asking, counts, people, minimum, earlier.get("seconds")),
        )
        remarks = tuple(_remarks(asking, counts, people))
        return Counted(tables, remarks, relations(asking, tables))
    finally:
        connection.execute("DROP TABLE IF EXISTS counting_people")
        connection.execute("DROP TABLE IF EXISTS counting_chosen")


def _apart(connection: DuckDBPyConnection) -> list[str]:
    found = connection.execute(
        "SELECT DISTINCT question FROM answers WHERE contains(question, '@') ORDER BY question"
    ).fetchall()
    return [str(question) for (question,) in found]


def _channels(connection: DuckDBPyConnection, before: CountTable | None) -> list[str]:
    """The channels in use, now or in the last release.

    What no conversation went through need not be withheld as a nought.
    """
    found = connection.execute(
        "SELECT channel FROM dispositions UNION SELECT channel FROM conversations"
    ).fetchall()
    used = {str(channel) for (channel,) in found}
    used |= set(before.cells["channel"]) if before else set()
    in_use = [*(c for c in CHANNELS if c in used), *sorted(used - set(CHANNELS))]
    return in_use or list(CHANNELS)


def _remarks(asking: Asking, counts: Tally, people: int) -> Iterator[str]:
    if not people:
        yield "Nobody has taken part yet, so that every table is empty."
    strange = sorted({question for question, _, _ in counts} - set(asking.questions))
    if strange:
        yield (
            f"Not counted: {', '.join(strange)}. No version of the guide that was given has these "
            "questions: give all versions."
        )
    apart = [id_ for id_ in asking.questions if "@" in id_]
    if apart:
        yield (
            f"Counted apart, because the versions cannot be compared: {', '.join(apart)}. "
            "Groups, outcomes and margins of the plan are read from the newest version only."
        )
    closed = {question.id for question in asking.closed}
    numbers = [q.id for q in asking.questions.values() if q.kind == "number"]
    if numbers:
        yield f"Numbers are not put into bands here: {', '.join(numbers)}."
    words = [
        q.id for q in asking.questions.values()
        if q.id not in closed and q.id not in numbers
        and q.kind not in ("consent", "scale")
    ]  # fmt: skip
    if words:
        yield f"Answered in words, dates or places, and so not counted: {', '.join(words)}."
