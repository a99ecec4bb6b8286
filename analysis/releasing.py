"""A release from beginning to end: counted, protected, frozen, and made into tables.

Whatever leaves does so through here: what is not in the book of releases has
not been released. The same people give the same release again, however often
it is asked for; a new one needs enough new conversations that the difference
says nothing of the few who came.
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

    def moved_since(self, moment: datetime | None) -> int:
        """Conversations in which something happened after a moment; all, if None."""
        since = moment.replace(tzinfo=None) if moment else None
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
    """The study's release as of now: a new one, or the last one again if nothing has moved.

    ``book`` is the folder of releases, ``at`` a moment in UTC. Raises
    ReleasingProblem where too few conversations have come since the last;
    StudyProblem, DisclosureProblem, ReleasesProblem and what
    :func:`analysis.results.finishing.finish` raises.
    """
    earlier = read_book(book, study.guide_id)
    counted = count_all(study.tables, study.plan, study.guides, areas_of(study.place))
    last = earlier[-1] if earlier else None
    if last is not None and not study.moved_since(last.at):
        return Released(_contents(study, last, counted, language), new=False)
    _enough(study, last, thresholds)
    sums = [Sum(*each) for each in counted.relations]
    figures = protect(counted.tables, thresholds, [each.released for each in earlier], sums=sums)
    frozen = freeze(
        book, figures, thresholds, guide=study.guide_id,
        versions=[guide.version for guide in study.guides], at=at, by=by,
        synthetic=study.synthetic, after=earlier,
    )  # fmt: skip
    return Released(_contents(study, frozen, counted, language), new=True)


def _enough(study: Study, last: Release | None, thresholds: Thresholds) -> None:
    """Whoever knows that one person came must not learn of them from what moved."""
    moved = study.moved_since(last.at if last else None)
    if moved < thresholds.move:
        since = f"since release {last.number}" if last else "yet"
        again = " Until then, release it from where it was written before." if last else ""
        raise ReleasingProblem(
            f"Fewer than {thresholds.move} conversations have been held or changed {since}: a "
            f"release now could say something of single people. Wait for more.{again}"
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
