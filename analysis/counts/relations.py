"""Which numbers of the count tables add up to which others, where dimensions do not show it.

Disclosure control is told of these, or a number that it withholds in one table
could be reckoned back from another.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.crossing import margins_name
from analysis.counts.going_through import ANSWERED
from analysis.counts.groups import NO_GROUP, RARE, TOGETHER
from analysis.counts.scoring import ends
from analysis.plans.plan import Outcome
from analysis.statistics.response import RATES, members

Key = tuple[str, ...]
Cell = tuple[str, Key]
"""A table's name, and the categories of one of its cells in the order of ``by``."""


class Relation(NamedTuple):
    """The ``parts`` make up the ``whole``, or (not ``exact``) are within it."""

    whole: Cell
    parts: tuple[Cell, ...]
    exact: bool


def relations(asking: Asking, tables: Sequence[CountTable]) -> tuple[Relation, ...]:
    """All relations between these tables, each read off the counts for whether it is exact."""
    people = {table.name: _people(table) for table in tables}
    claims = [claim for find in FINDERS for claim in find(asking, people)]
    return tuple(
        Relation(whole, parts, _sum(people, parts) == _sum(people, (whole,)))
        for whole, parts in claims
        if parts
    )


People = Mapping[str, Mapping[Key, int]]
Claims = Iterator[tuple[Cell, tuple[Cell, ...]]]


def _people(table: CountTable) -> dict[Key, int]:
    columns = [table.cells[name].tolist() for name in (*table.by, "people")]
    return {tuple(row[:-1]): int(row[-1]) for row in zip(*columns, strict=True)}


def _sum(people: People, cells: Sequence[Cell]) -> int:
    return sum(people[name][key] for name, key in cells)


def _answered(asking: Asking, people: People) -> Claims:
    """Who answered a question is who gave any of its answers."""
    for question in asking.closed:
        name, whole = f"answers_{question.id}", ("drop_off", (question.id, ANSWERED))
        if question.kind == "several":
            for code in asking.codes[question.id]:
                yield whole, ((name, (code, "yes")), (name, (code, "no")))
        else:
            yield whole, tuple((name, key) for key in people[name])


def _combined(asking: Asking, people: People) -> Claims:
    """A group's members are in the combinations that have it."""
    if asking.plan.groups is None:
        return
    question = asking.plan.groups.question
    named = [key for key in people["combinations"] if key[0] not in (NO_GROUP, RARE)]
    for code in asking.plan.groups.codes:
        having = [key for key in named if code in key[0].split(TOGETHER)]
        whole = (f"answers_{question}", (code, "yes"))
        yield whole, tuple(("combinations", key) for key in having)
    answered = ("drop_off", (question, ANSWERED))
    for name in ("combinations", "groups_held"):
        yield answered, tuple((name, key) for key in people[name])
    yield ("groups_held", ("0",)), (("combinations", (NO_GROUP,)),)
    for (held,) in people["groups_held"]:
        own = [key for key in named if str(len(key[0].split(TOGETHER))) == held]
        yield ("groups_held", (held,)), tuple(("combinations", key) for key in own)


def _outcomes(asking: Asking, people: People) -> Claims:
    """Who has an outcome gave certain answers, or has certain scores."""
    for outcome in asking.plan.outcomes:
        whole = f"outcome.{outcome.id}"
        if outcome.measure:
            yield from _scored(asking, outcome, people)
        elif f"answers_{outcome.question}" in people:
            name = f"answers_{outcome.question}"
            if asking.questions[outcome.question].kind != "several":
                for side in ("yes", "no"):
                    own = [k for k in people[name] if (k[0] in outcome.codes) == (side == "yes")]
                    yield (whole, (side,)), tuple((name, key) for key in own)
            elif len(outcome.codes) == 1:
                for side in ("yes", "no"):
                    yield (whole, (side,)), ((name, (outcome.codes[0], side)),)


def _scored(asking: Asking, outcome: Outcome, people: People) -> Claims:
    name, rule = f"scores_{outcome.measure}.{outcome.part}", asking.measures[outcome.measure]
    if name not in people:
        return
    item = rule.item(outcome.part)
    bands = item.bands if item else rule.bands
    inside = {n for b in bands if b.code in outcome.bands for n in range(b.low, b.high + 1)}
    for side, fits in (("yes", inside.issuperset), ("no", inside.isdisjoint)):
        own = [key for key in people[name] if fits(_span(key[0]))]
        yield (f"outcome.{outcome.id}", (side,)), tuple((name, key) for key in own)


def _span(name: str) -> range:
    low, high = ends(name)
    return range(low, high + 1)


def _margins(asking: Asking, people: People) -> Claims:
    """A margin's category is made of answers: those by outcome, and those of the question."""
    for margin in asking.plan.raking:
        for outcome in asking.plan.outcomes:
            name = f"{margins_name([margin])}.{outcome.id}"
            for category, codes in margin.categories.items():
                cells = [(category, side) for side in ("yes", "no")]
                if len(codes) == 1 and f"answers_{margin.question}" in people:
                    whole = (f"answers_{margin.question}", (codes[0],))
                    yield whole, tuple((name, key) for key in cells)
                if margin.question == asking.plan.age:
                    by_age = f"outcome_by_age.{outcome.id}"
                    for key in cells:
                        own = [(by_age, (code, key[1])) for code in codes]
                        yield (name, key), tuple(own)


def _rates(asking: Asking, people: People) -> Claims:
    """A rate counts dispositions."""
    for rate, wanted in RATES.items():
        for side, names in zip(("yes", "no"), members(rate), strict=True):
            yield (wanted.table, (rate, side)), tuple(("dispositions", (name,)) for name in names)


FINDERS: tuple[Callable[[Asking, People], Claims], ...] = (
    _answered, _combined, _outcomes, _margins, _rates,
)  # fmt: skip
