"""Who was heard, beside who lives there: by area and by the answers to questions."""

from collections.abc import Mapping

import pandas as pd

from analysis.counting import CountTable
from analysis.counts.asking import DISTRICT_ONLY, ELSEWHERE, NOT_KNOWN
from analysis.results.notes import BASES, PLACES, minimum_note
from analysis.results.shown import paired, plain, result
from analysis.results.table import ResultTable
from analysis.results.words import Words
from analysis.statistics.coverage import coverage

AREA = "area"
NO_AREA = (ELSEWHERE, DISTRICT_ONLY, NOT_KNOWN)
POPULATION = ("of", "category", "population", "out_of", "meaning")
NOT_GIVEN = "no population was given for it, so it is in no base"
COVERED = (
    "of", "category", "category_label", "people", "withheld", "base", "share", "low", "high",
    "why_none", "population", "population_share", "representation", "per_1000",
    "population_meaning", "remark",
)  # fmt: skip
NOTES = (
    "Share of the people heard beside the share of the population. A representation of 1 means as "
    "many as live there, below 1 that fewer were heard. Who lives there is not who was invited.",
    "For areas, and where only one answer can be given, the base is the sum of the published "
    "numbers of the categories that have a population; where several can, all who answered.",
    "Each row says whom its population counts: it may not be the very same thing that "
    "people were asked.",
)


class PopulationProblem(ValueError):
    """The population to set beside the people heard cannot be used; the message says why."""


def coverage_table(
    tables: Mapping[str, CountTable], population: pd.DataFrame, words: Words, minimum: int
) -> ResultTable:
    """Who was heard beside who lives there.

    ``population`` has ``of`` ("area" or a question's id), ``category`` (ward
    or code), ``population``, ``out_of`` (everybody that it is a part of) and
    ``meaning`` (whom it counts, and its source). Categories without a
    population stay, and so do those from which nobody was heard. Raises
    PopulationProblem.
    """
    _check(population)
    parts = [
        _covered(str(of), _heard(tables, str(of)), own, words, minimum)
        for of, own in population.groupby("of", sort=False)
    ]
    frame = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=list(COVERED))
    notes = (*NOTES, BASES, minimum_note(minimum), PLACES)
    return result("coverage", "Who was heard, beside who lives there", notes, frame, COVERED)


def _check(population: pd.DataFrame) -> None:
    lacking = [name for name in POPULATION if name not in population.columns]
    if lacking:
        raise PopulationProblem(f"The population lacks the columns {', '.join(lacking)}.")
    twice = population[population.duplicated(["of", "category"])]
    if len(twice):
        row = twice.iloc[0]
        raise PopulationProblem(f"The population has {row['category']} of {row['of']} twice.")
    if (population["population"] > population["out_of"]).any():
        raise PopulationProblem("A population is larger than what it is out of.")


def _heard(tables: Mapping[str, CountTable], of: str) -> pd.DataFrame:
    """People by ``category``, with ``others`` where several answers may be chosen."""
    name = "people_by_area" if of == AREA else f"answers_{of}"
    if name not in tables:
        raise PopulationProblem(
            f"A population is given by {of}, and nothing is counted by that: "
            f'write "{AREA}" or the id of a closed question.'
        )
    cells = plain(tables[name], answer="category", ward="category")
    if tables[name].overlapping:
        withheld = cells[cells["member"] == "yes"]["withheld"].reset_index(drop=True)
        wide = paired(cells, ["category"], "member").assign(withheld=withheld)
        return wide.rename(columns={"yes": "people", "no": "others"})
    return cells[~cells["category"].isin(NO_AREA)]


def _covered(
    of: str, heard: pd.DataFrame, given: pd.DataFrame, words: Words, minimum: int
) -> pd.DataFrame:
    given = given.assign(category=given["category"].astype("string"))
    strange = sorted(set(given["category"]) - set(heard["category"]))
    if strange:
        raise PopulationProblem(
            f"A population is given for {', '.join(strange)}, but {of} has only "
            f"{', '.join(heard['category'])}: use the names that the counts use."
        )
    given = given.rename(columns={"meaning": "population_meaning"})
    frame = heard.merge(given.drop(columns="of"), on="category", how="left")
    known = frame["population"].notna()
    frame = frame.assign(
        of=of,
        base=_base(frame, known),
        population=frame["population"].astype("Int64"),
        remark=known.map({True: "", False: NOT_GIVEN}).astype("string"),
        category_label=[words.answer(of, code) for code in frame["category"]],
    )
    found = coverage(
        frame["people"], frame["base"], frame["population"], frame["out_of"], minimum=minimum
    )
    found.loc[~known.to_numpy(), "why_none"] = NOT_GIVEN
    return pd.concat([frame, found], axis="columns")


def _base(frame: pd.DataFrame, known: pd.Series) -> pd.Series:
    if "others" in frame:
        base = frame["people"] + frame["others"]
    else:
        base = pd.Series(frame["people"].where(known).sum(), index=frame.index)
    return base.astype("Int64").where(known)
