"""How many people: the one shape in which counts go from the extract into a release."""

from dataclasses import dataclass

import pandas as pd

MEMBER, YES, NO = "member", "yes", "no"
"""The dimension that says whether people are in a group of the dimension beside it, or not."""


class CountingProblem(ValueError):
    """A table of counts is not in the shape it must have; the message is a sentence for people."""


@dataclass(frozen=True)
class CountTable:
    """Counts of people, one row a cell; zero cells included, totals never.

    A dimension of one name is the same division of people in every table of a
    release: two questions must not both be called "answer". Tables with the
    same ``base`` count the same people.

    ``name`` is unique in a release ("groups_by_ward"); ``title`` is a sentence
    for people; ``by`` are the dimension columns of ``cells`` (strings), beside
    ``people`` (Int64). ``overlapping`` are those of the dimensions whose
    categories share people, as groups do; with a dimension ``member`` ("yes",
    "no") beside it, such a table counts those outside of
    each group too. ``base`` says in words who is counted.
    After protection ``cells`` has a column ``withheld`` too: "" or the reason,
    and ``people`` is missing exactly where there is one.

    Raises CountingProblem if the table has another shape.
    """

    name: str
    title: str
    by: tuple[str, ...]
    cells: pd.DataFrame
    overlapping: tuple[str, ...] = ()
    base: str = ""

    def __post_init__(self) -> None:
        """Refuse what the rest could misread."""
        self._check_dimensions()
        self._check_columns()
        self._check_people()
        self._check_cells_are_one_each()

    @property
    def protected(self) -> bool:
        """Whether the table has been through disclosure control."""
        return "withheld" in self.cells.columns

    def _check_dimensions(self) -> None:
        if not self.name:
            raise CountingProblem("A table of counts needs a name.")
        if not self.by or len(set(self.by)) != len(self.by):
            self._refuse("needs one dimension or more, each once; totals are made by disclosure")
        if {"people", "withheld"} & set(self.by):
            self._refuse('cannot have a dimension called "people" or "withheld"')
        if unknown := set(self.overlapping) - set(self.by):
            self._refuse(f"calls {_listed(unknown)} overlapping, which is none of its dimensions")

    def _check_columns(self) -> None:
        wanted, there = {*self.by, "people"}, set(self.cells.columns)
        if missing := wanted - there:
            self._refuse(f"lacks the column {_listed(missing)}")
        if more := there - wanted - {"withheld"}:
            self._refuse(f"has the column {_listed(more)} too; only dimensions and people belong")
        for dimension in self.by:
            values = self.cells[dimension]
            if not values.map(lambda value: isinstance(value, str) and bool(value)).all():
                self._refuse(f"has something other than words in the dimension {dimension}")

    def _check_people(self) -> None:
        people = self.cells["people"]
        if people.dtype != pd.Int64Dtype():
            self._refuse(f"has people of the type {people.dtype}; it must be Int64")
        if (people < 0).any():
            self._refuse("counts fewer than no people")
        if not self.protected:
            if people.isna().any():
                self._refuse("has a cell without a count; write 0 where there is nobody")
        elif (people.isna() != (self.cells["withheld"] != "")).any():
            self._refuse("must give a reason where, and only where, the count is withheld")

    def _check_cells_are_one_each(self) -> None:
        twice = self.cells.duplicated(list(self.by))
        if twice.any():
            first = self.cells.loc[twice, list(self.by)].iloc[0]
            self._refuse(f"has the cell {_listed(first)} twice")

    def _refuse(self, why: str) -> None:
        raise CountingProblem(f"The table {self.name} {why}.")


def _listed(words: object) -> str:
    return ", ".join(sorted(map(str, words)))  # type: ignore[call-overload]
