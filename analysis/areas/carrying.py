"""Figures carried from one geography to another, by lookup and by what kind of figure they are.

Unchanged areas keep their figures. Where an area was split, its parts get a
rate of the whole, but never a count. Where areas were merged or lie in a
larger one, counts are added and rates averaged by people; ranks and tenths
are not averaged at all. Every area that stays empty is told.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from analysis.areas.census import OVER_16
from analysis.areas.checking_codes import some
from analysis.areas.descriptions import SHARES, Column
from analysis.areas.geographies import Geography, geography
from analysis.areas.lookups import Lookup, way
from analysis.areas.problems import told
from analysis.areas.shipped import Place
from analysis.areas.tables import AreaTable
from dialogues.problems import Place as Where
from dialogues.problems import Problem

AVERAGED = (*SHARES, "score")
"""Units of which a mean, weighted by people, says something."""

Weights = Mapping[Geography, pd.Series]


@dataclass(frozen=True)
class Carried:
    """A table in another geography, and what was copied, averaged, or could not be carried."""

    table: AreaTable
    problems: list[Problem]


def people(place: Place) -> dict[Geography, pd.Series]:
    """The number of people of each area, to average by: those of 16 and over, census 2021.

    For boundaries of 2011, all residents by the mid-2020 estimates.
    """
    lsoa21 = place.frame("age_2021")[list(OVER_16)].sum(axis=1)
    lsoa11 = place.frame("population_2020")["residents"]
    found = {geography("lsoa21"): lsoa21, geography("lsoa11"): lsoa11}
    for small, large, counts in (
        ("lsoa21", "msoa21", lsoa21), ("lsoa21", "ward24", lsoa21), ("lsoa11", "msoa11", lsoa11),
    ):  # fmt: skip
        belongs = place.lookup(small, large).set_index(small)[large]
        found[geography(large)] = counts.groupby(belongs.loc[counts.index]).sum()
    return found


def carry(table: AreaTable, to: Geography, place: Place, weights: Weights) -> Carried:
    """The table's figures for the areas of another geography, by the place's lookups.

    ``weights``: how many people live in each area, as :func:`people` gives
    them. Only areas that the table has anything of are there. Raises NoWay.
    """
    lookup = way(place, table.description.geography, to)
    if lookup is None:
        return Carried(table, [])
    return Carried(*_step(table, lookup, weights.get(lookup.one)))


@dataclass
class _Step:
    """One lookup with the shape of each change: areas of the new geography by what they are."""

    lookup: Lookup
    file: str
    pairs: pd.DataFrame
    weights: pd.Series | None
    problems: list[Problem] = field(default_factory=list)

    def tell(self, code: str, column: Column, areas: Iterable[str]) -> None:
        found = sorted(areas)
        if found:
            words = {"column": column.name, "unit": column.unit, "areas": some(found)}
            self.say(code, **words)

    def say(self, code: str, **words: object) -> None:
        """Tell something of the lookup as a whole."""
        words |= {"one": self.lookup.one, "other": self.lookup.other}
        self.problems.append(told(code, Where(self.file), **words))


def _step(
    table: AreaTable, lookup: Lookup, weights: pd.Series | None
) -> tuple[AreaTable, list[Problem]]:
    pairs = _shaped(lookup.pairs, table.frame.index)
    step = _Step(lookup, table.description.file.name, pairs, weights)
    if lookup.best_fit:
        step.say("carried-best-fit")
    unknown = table.frame.index.difference(pd.Index(lookup.pairs["one"]))
    if len(unknown):
        step.say("carried-unknown", areas=some(list(unknown)))
    areas = pd.Index(pairs["other"].unique(), name="area", dtype="string").sort_values()
    frame = pd.DataFrame(index=areas)
    for name, column in table.description.columns.items():
        frame[name] = _carried(step, table.frame[name], column).reindex(areas)
    description = replace(table.description, geography=lookup.other, code=lookup.other.name)
    return AreaTable(description, frame, {}), step.problems


def _shaped(pairs: pd.DataFrame, there: pd.Index) -> pd.DataFrame:
    """The pairs of areas that the table has anything of, each with the kind of its change."""
    touched = pairs.loc[pairs["one"].isin(there), "other"]
    pairs = pairs[pairs["other"].isin(touched)].copy()
    from_one = pairs.groupby("one")["other"].transform("size")
    into_other = pairs.groupby("other")["one"].transform("size")
    most_from = from_one.groupby(pairs["other"]).transform("max")
    pairs["kind"] = "same"
    pairs.loc[from_one > 1, "kind"] = "part"
    pairs.loc[into_other > 1, "kind"] = "merged"
    pairs.loc[(into_other > 1) & (most_from > 1), "kind"] = "tangled"
    return pairs


def _carried(step: _Step, values: pd.Series, column: Column) -> pd.Series:
    """The column by area of the new geography; empty areas are left out of it and told."""
    by_kind = {
        kind: rows.set_index("other")["one"].map(values).astype(values.dtype)
        for kind, rows in step.pairs.groupby("kind")
    }
    nothing = values.iloc[:0]
    same, parts = by_kind.get("same", nothing), by_kind.get("part", nothing)
    tangled = by_kind.get("tangled", nothing)
    step.tell("carried-tangled", column, set(tangled.index))
    if column.unit == "count":
        step.tell("carried-count-split", column, parts.index)
        parts = nothing
    else:
        step.tell("carried-copied", column, parts.dropna().index)
    merged = _merged(step, by_kind.get("merged", nothing), values, column)
    there = [each for each in (same, parts, merged) if len(each)]
    carried: pd.Series = pd.concat(there) if there else nothing
    return carried


def _merged(step: _Step, found: pd.Series, values: pd.Series, column: Column) -> pd.Series:
    areas = found.index.unique()
    if not len(areas):
        return found
    if column.unit not in ("count", *AVERAGED):
        step.tell("carried-no-mean", column, areas)
        return found.iloc[:0]
    incomplete = found.index[found.isna()].unique()
    step.tell("carried-incomplete", column, incomplete)
    whole = found[~found.index.isin(incomplete)]
    if column.unit == "count":
        return whole.groupby(level=0).sum()
    return _averaged(step, whole, column)


def _averaged(step: _Step, whole: pd.Series, column: Column) -> pd.Series:
    rows = step.pairs[(step.pairs["kind"] == "merged") & step.pairs["other"].isin(whole.index)]
    if step.weights is None:
        step.tell("carried-unweighted", column, whole.index.unique())
        return whole.iloc[:0]
    weight = rows.set_index("other")["one"].map(step.weights).astype("float64")
    unknown = weight.index[weight.isna()].unique()
    step.tell("carried-unweighted", column, unknown)
    whole, weight = (each[~each.index.isin(unknown)] for each in (whole, weight))
    step.tell("carried-weighted", column, whole.index.unique())
    sums = (whole * weight.to_numpy()).groupby(level=0).sum()
    averaged: pd.Series = sums / weight.groupby(level=0).sum()
    return averaged
