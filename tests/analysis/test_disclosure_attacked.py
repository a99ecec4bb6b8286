"""An attacker with a solver, who knows the rules, tries to work out what is withheld."""

import numpy as np
from attacking import KINDS, Attacker, bounds_of, counted, rows_of, shown, sums
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure import Released, Thresholds, protect

RULES = Thresholds()

COUNTS = st.lists(st.integers(0, 11), min_size=len(KINDS), max_size=len(KINDS))
MOVES = st.lists(
    st.sampled_from([0, 0, 0, 1, -1, 2, 9, -9, 20]), min_size=len(KINDS), max_size=len(KINDS)
)
CROSSED = ["wards", "lonely", "groups", "lonely_by_ward", "groups_by_ward", "lonely_by_group"]
TOGETHER = ["wards", "lonely", "groups", "lonely_by_ward", "patterns", "pairs"]
"""Who shares groups is promised to be kept only where groups are crossed with nothing else."""

NAMES = st.sampled_from([CROSSED, TOGETHER]).flatmap(
    lambda names: st.lists(st.sampled_from(names), min_size=2, unique=True)
)


@st.composite
def studies(draw):
    """Some releases: people of each kind, and the tables shown; tables are added and left out."""
    choice = st.sampled_from(draw(st.sampled_from([CROSSED, TOGETHER])))
    some = st.sets(choice, min_size=2)
    people, all_names = draw(COUNTS), draw(some)
    found = [(np.array(people), all_names, set())]
    for _ in range(draw(st.integers(1, 3))):
        moved = np.maximum(0, found[-1][0] + draw(MOVES))
        all_names = all_names | draw(some)
        left_out = draw(st.sets(st.sampled_from(sorted(all_names)), max_size=1))
        found.append((moved, all_names, left_out))
    return found


def released(study):
    """The releases one after the other, each protected with those before it."""
    earlier = []
    for number, (people, names, left_out) in enumerate(study, start=1):
        tables = counted(people, sorted(names))
        tables = protect(tables, RULES, earlier, sums=sums(names), left_out=left_out)
        earlier.append(Released(number, tuple(tables), RULES))
    return [shown(release.tables) for release in earlier]


def small_counts(release, people):
    """What must stay unknown: (a name for it, which kinds) of small cells and small remainders."""
    for (name, cell), (_, reason) in release.items():
        row = rows_of(name)[cell]
        if reason == "small" and row @ people < RULES.smallest:
            yield (name, *cell), row
        if name == "groups_by_ward" and ("wards", cell[:1]) in release:
            rest = rows_of("wards")[cell[:1]] - row
            if rest @ people < RULES.smallest:
                yield ("all but", *cell), rest


def worked_out(attacker, releases, study):
    """The small counts that the attacker knows."""
    found = []
    for number, (release, (people, *_)) in enumerate(zip(releases, study, strict=True)):
        for name, row in small_counts(release, people):
            span = attacker.span(number, row)
            assert span is not None, "the attacker takes for known what cannot be"
            if attacker.moved is None:
                assert span[0] <= row @ people <= span[1], "the attacker is mistaken"
            if span[1] == span[0] < RULES.smallest:
                found.append((number, *name, span))
    return found


@given(COUNTS, NAMES)
@settings(max_examples=15, deadline=None)
def test_no_small_count_of_a_release_can_be_worked_out(people, names):
    study = [(np.array(people), set(names), set())]
    releases = released(study)
    assert worked_out(Attacker(bounds_of(releases)), releases, study) == []


@given(studies())
@settings(max_examples=8, deadline=None)
def test_nor_from_several_releases_whoever_may_have_come_and_left(study):
    releases = released(study)
    assert worked_out(Attacker(bounds_of(releases)), releases, study) == []


@given(studies(), st.sampled_from([0, 0, 3]))
@settings(max_examples=8, deadline=None)
def test_nor_by_whoever_takes_it_that_nobody_or_few_came_and_left(study, moved):
    releases = released(study)
    if Attacker(bounds_of(releases), moved=0).fits():
        assert worked_out(Attacker(bounds_of(releases), moved), releases, study) == []


def ward(often, never, south=40):
    """Few carers, and the answers of the North as given."""
    people = dict.fromkeys(KINDS, 0)
    people["North", 0, 0, "often"], people["North", 0, 0, "never"] = often, never
    people["South", 0, 0, "often"], people["South", 0, 0, "never"] = south, south
    return np.array(list(people.values()))


NORTH_OFTEN = ("lonely_by_ward", ("North", "often"))


def test_the_attacker_subtracts_where_totals_are_true():
    release = {
        ("wards", ("North",)): (31, 31),
        ("lonely_by_ward", ("North", "never")): (26, 26),
        NORTH_OFTEN: (0, 9),
    }
    assert Attacker([release]).span(0, rows_of(NORTH_OFTEN[0])[NORTH_OFTEN[1]]) == (5, 5)


def test_the_attacker_nearly_gets_there_where_figures_are_only_rounded():
    """12 never and 6 often are 18 in the ward: 10, withheld and 20 leave 6 to 9 of 0 to 9."""
    release = {
        ("wards", ("North",)): (18, 22),
        ("lonely_by_ward", ("North", "never")): (10, 12),
        NORTH_OFTEN: (0, 9),
    }
    row = rows_of(NORTH_OFTEN[0])[NORTH_OFTEN[1]]
    assert Attacker([release]).span(0, row) == (6, 9)
    study = [(ward(6, 12), {"wards", "lonely_by_ward"}, set())]
    assert Attacker(bounds_of(released(study))).span(0, row) == (0, 9)


def test_the_attacker_recovers_a_count_from_two_releases_that_do_not_know_of_each_other():
    """Seven, then eight: withheld, then 10. Whoever knows that one person came knows both."""
    seven, eight = ward(20, 30, south=7), ward(20, 30, south=8)
    seven, eight = (np.where([k[3] == "never" for k in KINDS], p, 0) for p in (seven, eight))
    rules, row = RULES, rows_of("wards")["South",]
    naive = [shown(protect(counted(people, ["wards"]), rules)) for people in (seven, eight)]
    alone = [{c: bounds_of([one])[0][c] for c in one} for one in naive]
    assert Attacker(alone, moved=1).span(0, row) == (7, 7)
    together = released([(people, {"wards"}, set()) for people in (seven, eight)])
    assert Attacker(bounds_of(together), moved=1).span(0, row) == (0, 7)


def test_the_attacker_gets_what_two_groups_share_from_their_sizes():
    """30 people, 27 carers, 28 disabled: at least 25 are both, whatever is withheld."""
    release = {
        ("wards", ("North",)): (30, 30),
        ("wards", ("South",)): (0, 0),
        ("groups", ("carers",)): (27, 27),
        ("groups", ("disabled",)): (28, 28),
    }
    row = rows_of("pairs")["carers", "disabled"]
    assert Attacker([release]).span(0, row) == (25, 27)
