"""A release from beginning to end: counted, protected, frozen, and made into tables.

Whatever leaves does so through here: what is not in the book of releases has
not been released. As long as no figure has moved, the same release comes again,
however often it is asked for; and no figure moves before enough people of that
very cell came or left that it says nothing of the few.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import duckdb
import pandas as pd

from analysis.areas.shipped import Place
from analysis.beside import areas_of, can_be_raked, census_of, population_of
from analysis.counting import CountTable
from analysis.counts.counting_all import Counted, count_all
from analysis.differencing import identity
from analysis.disclosure import Sum, Thresholds, protect
from analysis.outputs.contents import Contents
from analysis.plans.plan import Plan
from analysis.releases import Release, freeze, read_book
from analysis.results.columns import NAME_OF_AREA
from analysis.results.coverage import AREA
from analysis.results.finishing import finish
from analysis.results.table import ResultTable
from dialogues.guide import Guide


class ReleasingProblem(Exception):
    """Nothing can be released now; the message is a sentence for people."""


@dataclass(frozen=True)
class Study:
    """A study to be released, and the place that it is about.

    ``tables`` are the study's tables in DuckDB (:mod:`analysis.study`),
    ``guides`` the versions of its guide, newest first.
    """

    tables: duckdb.DuckDBPyConnection
    guides: tuple[Guide, ...]
    plan: Plan
    place: Place

    @property
    def guide_id(self) -> str:
        """The guide's id."""
        return self.guides[0].id

    @property
    def synthetic(self) -> bool:
        """Whether its people are made up."""
        ((found,),) = self.tables.execute(
            "SELECT coalesce(bool_or(synthetic), false) FROM conversations"
        ).fetchall()
        return bool(found)

    def held(self, after: datetime | None = None) -> int:
        """Conversations in which something happened after a moment; all, if None."""
        since = after.replace(tzinfo=None) if after else None
        ((found,),) = self.tables.execute(
            "SELECT count(*) FROM conversations WHERE ? IS NULL OR updated_at > ?::TIMESTAMP",
            [since, since],
        ).fetchall()
        return int(found)


@dataclass(frozen=True)
class Released:
    """A release: what it holds, and whether it was frozen just now or is the last one again."""

    contents: Contents
    new: bool


def release(
    study: Study, book: Path, thresholds: Thresholds, *, at: datetime, by: str, language: str = "en"
) -> Released:
    """The study's release as of now: a new one, or the last one again if no figure has moved.

    ``book`` is the folder of releases, ``at`` a moment in UTC. Raises
    ReleasingProblem where there are too few conversations for a first release, or
    for what is newly counted, and where the plan counts no more what was released;
    StudyProblem, DisclosureProblem, ReleasesProblem and what
    :func:`analysis.results.finishing.finish` raises.
    """
    earlier = read_book(book, study.guide_id)
    last = earlier[-1] if earlier else None
    if last is None:
        _enough_for_a_first(study, thresholds)
    counted = count_all(
        study.tables, study.plan, study.guides, areas_of(study.place),
        before=last.tables if last else (),
    )  # fmt: skip
    if last is not None:
        _all_counted_again(last, counted)
    sums = [Sum(*each) for each in counted.relations]
    figures = protect(counted.tables, thresholds, [each.released for each in earlier], sums=sums)
    if last is not None:
        if last.says(figures, study.plan.hash):
            return Released(_contents(study, last, counted, language), new=False)
        _enough_for_what_is_new(study, last, figures, thresholds)
    frozen = freeze(
        book, figures, thresholds, guide=study.guide_id,
        versions=[guide.version for guide in study.guides], plan=study.plan.hash, at=at, by=by,
        synthetic=study.synthetic, after=earlier,
    )  # fmt: skip
    return Released(_contents(study, frozen, counted, language), new=True)


def _enough_for_a_first(study: Study, thresholds: Thresholds) -> None:
    if study.held() < thresholds.move:
        raise ReleasingProblem(
            f"Fewer than {thresholds.move} conversations have been held yet: a release now could "
            "say something of single people. Wait for more."
        )


def _all_counted_again(last: Release, counted: Counted) -> None:
    """What is published stays known, so that whatever comes after has to be reckoned with it."""
    now = {identity(table) for table in counted.tables}
    gone = [table.title for table in last.tables if identity(table) not in now]
    if gone:
        more = f" and {len(gone) - 1} more" if len(gone) > 1 else ""
        raise ReleasingProblem(
            f"Release {last.number} has the table “{gone[0]}”{more}, which this plan does not "
            "count. What is published stays known and has to be reckoned with: put back into the "
            "plan what was taken out of it, and add what is new."
        )


def _enough_for_what_is_new(
    study: Study, last: Release, figures: Sequence[CountTable], thresholds: Thresholds
) -> None:
    """Who knows that one person came must not learn of them from what was not counted before.

    What was counted before moves by enough people of its own or not at all.
    Made-up people have made-up times, and nothing to be learned.
    """
    there = {identity(table) for table in last.tables}
    new = [table.title for table in figures if identity(table) not in there]
    if new and not study.synthetic and 0 < study.held(last.at) < thresholds.move:
        raise ReleasingProblem(
            f"Fewer than {thresholds.move} conversations have been held or changed since release "
            f"{last.number}, which did not count “{new[0]}”: beside it, that could say something "
            "of single people. Wait for more, or leave it out of the plan until then."
        )


def _contents(study: Study, frozen: Release, counted: Counted, language: str) -> Contents:
    return Contents(
        number=frozen.number, guides=study.guides, at=frozen.at, by=frozen.by,
        synthetic=frozen.synthetic, thresholds=frozen.thresholds, plan_hash=study.plan.hash,
        counts=frozen.tables, tables=_finished(study, frozen.tables, counted, language),
        language=language,
    )  # fmt: skip


def _finished(
    study: Study, figures: Sequence[CountTable], counted: Counted, language: str
) -> tuple[ResultTable, ...]:
    raked = can_be_raked(study.place, study.plan)
    tables = finish(
        counted, lambda _: figures, study.plan, study.guides,
        population=population_of(study.place, study.plan),
        census=census_of(study.place, study.plan) if raked else None, language=language,
    )  # fmt: skip
    names = study.place.names("ward24")
    return tuple(_with_names(table, names) for table in tables)


def _with_names(table: ResultTable, names: pd.Series) -> ResultTable:
    """The table with the names of areas beside their codes."""
    frame = table.frame.copy()
    if "category_label" in frame:
        ours = (frame["of"] == AREA) & frame["category"].isin(names.index)
        frame.loc[ours, "category_label"] = frame.loc[ours, "category"].map(names)
        return replace(table, frame=frame)
    if "ward" not in frame:
        return table
    place = list(frame).index("ward") + 1
    frame.insert(place, "ward_name", frame["ward"].map(names).fillna(frame["ward"]))
    columns = list(table.columns.items())
    columns.insert(place, ("ward_name", NAME_OF_AREA))
    return replace(table, frame=frame, columns=dict(columns))
