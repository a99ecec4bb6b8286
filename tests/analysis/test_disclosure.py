"""The rules of disclosure control, by hand and for any counts."""

import random
from dataclasses import replace

import pytest
from attacking import KINDS, counted, shown, sums, table
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure import (
    DisclosureProblem,
    Released,
    Sum,
    Thresholds,
    protect,
    totals,
)

RULES = Thresholds()
COUNTS = st.lists(st.integers(0, 30), min_size=len(KINDS), max_size=len(KINDS))
NAMES = ["wards", "groups", "groups_by_ward", "lonely_by_ward", "pairs", "patterns"]


def one(*counts, name="answers", by=("answer",), earlier=()):
    """What is shown of a table with these counts: a figure, or the reason for none."""
    cells = {(f"{number}",): count for number, count in enumerate(counts)}
    (protected,) = protect([table(name, by, cells)], RULES, earlier)
    return [figure or reason for figure, reason in shown([protected]).values()]


def after(*releases):
    """Releases of one table, one after the other; what each shows."""
    found, earlier = [], []
    for number, counts in enumerate(releases, start=1):
        cells = {(f"{cell}",): count for cell, count in enumerate(counts)}
        tables = protect([table("answers", ("answer",), cells)], RULES, earlier)
        earlier.append(Released(number, tuple(tables), RULES))
        found.append([figure or reason for figure, reason in shown(tables).values()])
    return found


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "small"), (7, "small"), (8, 10), (12, 10), (13, 15), (17, 15), (18, 20), (102, 100)],
)
def test_seven_or_fewer_are_withheld_and_the_rest_rounded_to_five(count, told):
    """OpenSAFELY's defaults: redact 7 or fewer, round to the nearest 5."""
    assert one(count) == [told]


@pytest.mark.parametrize(("count", "told"), [(9, "small"), (10, 10), (13, 15)])
def test_areas_crossed_with_anything_need_ten(count, told):
    cells = {("North", "carers"): count}
    tables = [table("groups_by_ward", ("ward", "group"), cells, ("group",))]
    assert [f or r for f, r in shown(protect(tables, RULES)).values()] == [told]


def test_an_area_alone_needs_eight():
    assert one(9, by=("ward",)) == [10]


def test_what_gives_a_small_count_away_is_withheld_too():
    """12 and 7 in a ward of 19: 20 less 10 to 12 leaves at least 6 of the 0 to 9."""
    tables = [
        table("wards", ("ward",), {("A",): 19, ("B",): 40}),
        table(
            "sexes", ("ward", "sex"),
            {("A", "f"): 12, ("A", "m"): 7, ("B", "f"): 20, ("B", "m"): 20},
        ),
    ]  # fmt: skip
    told = shown(protect(tables, RULES))
    assert told["sexes", ("A", "m")] == (None, "small")
    assert told["sexes", ("A", "f")] == (None, "linked")
    assert told["wards", ("A",)] == (20, "")
    assert told["sexes", ("B", "f")] == (20, "")


def test_a_figure_stays_until_eight_more_came_than_its_rounding_allows():
    """10 may have been 12, so that 20 are eight more; 12, 13 and 19 say nothing new."""
    assert after([12], [13], [19], [20], [29]) == [[10], [10], [10], [20], [20]]


def test_a_figure_stays_when_its_people_become_few():
    """To withhold it would tell somebody who knows that one left that there are seven now."""
    assert after([8], [7], [0]) == [[10], [10], [10]]
    assert after([26], [7]) == [[25], ["small"]]


def test_what_was_small_is_shown_when_eight_more_came_than_seven():
    assert after([7], [8], [14], [15]) == [["small"], ["small"], ["small"], [15]]


def test_what_was_withheld_for_others_stays_withheld():
    first = [table("wards", ("ward",), {("A",): 19})]
    first.append(table("sexes", ("ward", "sex"), {("A", "f"): 12, ("A", "m"): 7}))
    earlier = [Released(1, tuple(protect(first, RULES)), RULES)]
    later = [table("wards", ("ward",), {("A",): 119})]
    later.append(table("sexes", ("ward", "sex"), {("A", "f"): 62, ("A", "m"): 57}))
    told = shown(protect(later, RULES, earlier))
    assert told["sexes", ("A", "f")] == (None, "linked")
    assert told["sexes", ("A", "m")] == (55, "")


def test_a_category_with_a_new_name_keeps_its_figure():
    earlier = [Released(1, tuple(protect([table("g", ("g",), {("Carers",): 12})], RULES)), RULES)]
    now = [table("g", ("g",), {("Unpaid carers",): 13})]
    with pytest.raises(DisclosureProblem, match="say so in `renamed`"):
        protect(now, RULES, earlier)
    told = protect(now, RULES, earlier, renamed={"g": {"Carers": "Unpaid carers"}})
    assert list(shown(told).values()) == [(10, "")]


def test_a_table_with_a_new_name_keeps_its_figures():
    earlier = [Released(1, tuple(protect([table("old", ("g",), {("a",): 12})], RULES)), RULES)]
    assert one_cell(protect([table("new", ("g",), {("a",): 13})], RULES, earlier)) == 10


def one_cell(tables):
    return int(tables[0].cells["people"].iloc[0])


def test_a_table_that_was_published_is_counted_again_even_if_it_is_not_shown():
    old, new = table("old", ("g",), {("a",): 12}), table("new", ("h",), {("b",): 12})
    earlier = [Released(1, tuple(protect([old], RULES)), RULES)]
    with pytest.raises(DisclosureProblem, match="name it in `left_out`"):
        protect([new], RULES, earlier)
    assert [t.name for t in protect([new, old], RULES, earlier, left_out=["old"])] == ["new"]


def test_a_later_release_is_not_laxer():
    strict = Thresholds(smallest=10)
    earlier = [Released(1, tuple(protect([table("t", ("a",), {("x",): 12})], strict)), strict)]
    with pytest.raises(DisclosureProblem, match="Release 1 had smallest at 10"):
        protect([table("t", ("a",), {("x",): 12})], RULES, earlier)


def test_a_stricter_later_release_takes_back_what_it_would_not_have_shown():
    earlier = [Released(1, tuple(protect([table("t", ("a",), {("x",): 12})], RULES)), RULES)]
    told = protect([table("t", ("a",), {("x",): 12})], Thresholds(round_to=20), earlier)
    assert list(shown(told).values()) == [(None, "linked")]


@pytest.mark.parametrize(
    ("settings_", "words"),
    [
        ({"smallest": 5}, "below the safe default of 8"),
        ({"round_to": 1}, "below the safe default of 5"),
        ({"smallest_by_area": 8}, "below the safe default of 10"),
        ({"move": 1}, "below the safe default of 8"),
        ({"smallest": 0}, "whole number"),
        ({"smallest": 8.5}, "whole number"),
        ({"smallest": 12}, "must not be below"),
    ],
)
def test_thresholds_are_the_safe_ones_or_say_why_not(settings_, words):
    with pytest.raises(DisclosureProblem, match=words):
        Thresholds(**settings_)
    if "safe" in words:
        assert Thresholds(**settings_, because="The director, for a synthetic study").because


def test_a_shown_figure_is_never_below_the_threshold():
    """At least 11, rounded to 5: 11 and 12 would show as 10."""
    rules = Thresholds(smallest=11, smallest_by_area=11)
    assert [rules.least(table("t", ("a",), {("x",): 1})), rules.rounded(13)] == [13, 15]


def test_totals_are_sums_of_what_is_shown():
    cells = {("A", "f"): 31, ("A", "m"): 29, ("B", "f"): 18, ("B", "m"): 3}
    (protected,) = protect([table("sexes", ("ward", "sex"), cells)], RULES)
    by_ward = totals(protected, ["ward"])
    assert by_ward.to_dict("list") == {
        "ward": ["A", "B"], "people": [60, 20], "cells_withheld": [0, 1],
    }  # fmt: skip
    assert totals(protected).to_dict("list") == {"people": [80], "cells_withheld": [1]}


def test_no_totals_over_people_who_are_in_several():
    (protected,) = protect([table("g", ("group",), {("a",): 20}, ("group",))], RULES)
    with pytest.raises(DisclosureProblem, match="count people twice"):
        totals(protected)
    with pytest.raises(DisclosureProblem, match="not protected"):
        totals(table("g", ("group",), {("a",): 20}))


@pytest.mark.parametrize(
    ("tables", "words"),
    [
        ([table("a", ("x",), {("1",): 9})] * 2, "Two tables are called a"),
        (
            [table("a", ("x",), {("1",): 9}), table("b", ("x",), {("1",): 8})],
            "count the same people by x and differ",
        ),
        (
            [
                table("a", ("w",), {("1",): 9}),
                table("b", ("w", "g"), {("1", "c"): 8, ("1", "d"): 8}),
            ],
            "name them in `overlapping`",
        ),
    ],
)
def test_counts_that_contradict_each_other_are_told(tables, words):
    with pytest.raises(DisclosureProblem, match=words):
        protect(tables, RULES)


def test_sums_that_are_none_are_told():
    tables = [table("a", ("x",), {("1",): 9}), table("b", ("y",), {("1",): 8})]
    with pytest.raises(DisclosureProblem, match="do not add up"):
        protect(tables, RULES, sums=[Sum(("a", ("1",)), (("b", ("1",)),))])
    with pytest.raises(DisclosureProblem, match="which is not there"):
        protect(tables, RULES, sums=[Sum(("a", ("2",)), (("b", ("1",)),))])


@given(COUNTS)
@settings(max_examples=8, deadline=None)
def test_nothing_is_lost_and_what_is_shown_keeps_the_rules(people):
    counts = counted(people, NAMES)
    told = protect(counts, RULES, sums=sums(NAMES))
    for before, now in zip(counts, told, strict=True):
        dims = list(before.by)
        assert now.cells[dims].equals(before.cells[dims])
        figures = now.cells["people"]
        assert (figures.isna() == now.cells["withheld"].isin(["small", "linked", "table"])).all()
        assert (figures.dropna() % 5 == 0).all()
        assert (figures.dropna() >= 10).all()
        assert ((figures - before.cells["people"]).abs().dropna() <= 2).all()
        assert figures[before.cells["people"] < 8].isna().all()


@given(COUNTS, st.randoms(use_true_random=False))
@settings(max_examples=4, deadline=None)
def test_the_order_of_tables_and_cells_does_not_matter(people, chance: random.Random):
    counts = counted(people, NAMES)
    mixed = [replace(t, cells=t.cells.sample(frac=1, random_state=1)) for t in counts]
    chance.shuffle(mixed)
    once = shown(protect(counts, RULES, sums=sums(NAMES)))
    assert shown(protect(mixed, RULES, sums=sums(NAMES))) == once
    assert shown(protect(counts, RULES, sums=sums(NAMES))) == once


@given(COUNTS, st.lists(st.sampled_from([-1, 0, 0, 1]), min_size=16, max_size=16))
@settings(max_examples=4, deadline=None)
def test_a_few_who_come_or_leave_change_no_figure(people, moves):
    """At most seven in a cell: all stays as it was."""
    moves = [m if sum(map(abs, moves[:n])) < 7 else 0 for n, m in enumerate(moves)]
    later = [max(0, p + m) for p, m in zip(people, moves, strict=True)]
    first = protect(counted(people, NAMES), RULES, sums=sums(NAMES))
    earlier = [Released(1, tuple(first), RULES)]
    told = shown(protect(counted(later, NAMES), RULES, earlier, sums=sums(NAMES)))
    for cell, (figure, reason) in shown(first).items():
        assert told[cell] == (figure, reason) or told[cell] == (None, "linked")
