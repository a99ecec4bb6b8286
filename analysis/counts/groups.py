"""Combinations of groups: who is in which several at once, and in how many."""

from collections import Counter
from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from analysis.counting import CountTable
from analysis.counts.asking import Asking
from analysis.counts.cells import table
from analysis.counts.dimensions import EVERYBODY
from analysis.counts.problems import StudyProblem
from analysis.plans.plan import Groups
from analysis.statistics.minimum import MINIMUM

TOGETHER = " + "
"""Between the groups of one combination."""

NO_GROUP = "no_group"
RARE = "other_combinations"
MOST_HELD = 5
"""People in so many groups or more are counted together."""

Sets = Counter[tuple[str, ...]]


def combinations(
    connection: DuckDBPyConnection,
    asking: Asking,
    *,
    minimum: int = MINIMUM,
    before: CountTable | None = None,
) -> Iterator[CountTable]:
    """Exact combinations, and how many groups people are in.

    Of few groups before of many, in the plan's order: an order by size would tell
    which of two withheld or equally rounded counts is the larger.
    A combination of fewer people than ``minimum`` is not named: that there is
    somebody with just these groups would itself tell of a person. With the table
    of a release ``before``, those that it named are named, and no others: that one
    comes into view would tell of who came.
    """
    groups = asking.plan.groups
    if groups is None:
        return
    sets = _sets(connection, groups.codes)
    common = _common(sets, groups.codes, minimum) if before is None else _as_before(before, groups)
    named = {each: TOGETHER.join(each) or NO_GROUP for each in [*common, ()]}
    found = Counter[str]()
    for each, people in sets.items():
        found[named.get(each, RARE)] += people
    yield table(
        "combinations", "Exact combinations of groups",
        list(found.items()),
        {"combination": [named[each] for each in common] + [NO_GROUP, RARE]}, base=EVERYBODY,
    )  # fmt: skip
    held = Counter[str]()
    for each, people in sets.items():
        held[_held(len(each))] += people
    numbers = [_held(n) for n in range(min(len(groups.codes), MOST_HELD) + 1)]
    yield table(
        "groups_held", "How many of the groups people are in", list(held.items()),
        {"groups": numbers}, base=EVERYBODY,
    )  # fmt: skip


def _common(sets: Sets, codes: tuple[str, ...], minimum: int) -> list[tuple[str, ...]]:
    place = {code: n for n, code in enumerate(codes)}
    return sorted(
        (each for each, n in sets.items() if n >= minimum and each),
        key=lambda each: (len(each), [place[code] for code in each]),
    )


def _as_before(before: CountTable, groups: Groups) -> list[tuple[str, ...]]:
    told = [str(name) for name in before.cells["combination"]]
    common = [tuple(name.split(TOGETHER)) for name in told if name not in (NO_GROUP, RARE)]
    if gone := sorted({code for each in common for code in each} - set(groups.codes)):
        raise StudyProblem(
            f"The last release counted combinations of groups with {', '.join(gone)}, which the "
            "plan has no more: combinations would be of other people. Put it back among the groups."
        )
    return common


def _sets(connection: DuckDBPyConnection, codes: tuple[str, ...]) -> Sets:
    found = connection.execute(
        "SELECT groups, count(*) FROM counting_people WHERE groups IS NOT NULL GROUP BY groups"
    ).fetchall()
    sets: Sets = Counter()
    for chosen, people in found:
        sets[tuple(code for code in codes if code in chosen)] += people
    return sets


def _held(number: int) -> str:
    return str(number) if number < MOST_HELD else f"{MOST_HELD}+"
