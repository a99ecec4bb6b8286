"""One release after another: when it is the same again, when it is new, when there is none."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path
from random import Random

import pytest
from little_study import START, Person, little_study

from analysis.areas.shipped import shipped
from analysis.counts.problems import StudyProblem
from analysis.disclosure import Thresholds
from analysis.plans.plan import Comparison, Groups, Outcome, Plan
from analysis.releases import read_book
from analysis.releasing import ReleasingProblem, Study, release
from dialogues.loading import load_guide

LITTLE = load_guide(Path(__file__).parents[1] / "support" / "little.yml").guide
AT = START.replace(tzinfo=UTC) + timedelta(days=99)

OLD = Outcome("old", "are 65 or over", "age", ("65-74", "75+"))
YOUNG = Outcome("young", "are under 35", "age", ("16-24", "25-34"))
PLAN = Plan("little", date(2026, 1, 1), (OLD,), groups=Groups("home", ("alone", "carer")))


AGES = ("16-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75+")
NONE = ("?skipped", "?dont_know", "?prefer_not_to_say", "?not_understood")


def people(**numbers: int) -> list[Person]:
    """So many of each; whoever comes later leaves those before as they are."""
    return [_person(home, n) for home, number in numbers.items() for n in range(number)]


def _person(home: str, number: int) -> Person:
    chance = Random(f"{home} {number}")
    return Person(
        {
            "consent_take_part": "yes",
            "age": chance.choice(AGES * 2 + NONE),
            "home": chance.choice([[home]] * 16 + list(NONE)),
            "hours": chance.choice([3, 20, 40, *NONE]),
        },
        respondent=f"{home} {number}",
        role=chance.choice(["resident", "helper"]),
        channel=chance.choice(["sms", "web", "telegram"]),
        disposition=chance.choice(["complete", "complete", "partial"]),
    )


@pytest.fixture
def made(tmp_path):
    """Releases as the nth of a day: of so many who live alone, so many carers, by a plan."""

    def make(alone, carers, plan=PLAN, *, others=120, day=0, changed=0, synthetic=False):
        tables = little_study(people(alone=alone, carer=carers, none=others), LITTLE)
        tables.execute("UPDATE conversations SET synthetic = ?", [synthetic])
        tables.execute(
            "UPDATE conversations SET updated_at = ? WHERE conversation <= ?",
            [(AT + timedelta(hours=1)).replace(tzinfo=None), changed],
        )
        study, at = Study(tables, (LITTLE,), plan, shipped()), AT + timedelta(days=day)
        return release(study, tmp_path, Thresholds(), at=at, by="A")

    return make


def figures(released) -> list[int]:
    (table,) = (t for t in released.contents.counts if t.name == "outcome.old")
    return table.cells["people"].tolist()


def test_the_same_people_give_the_same_release_whenever_it_is_asked_for(made, tmp_path):
    first, again = made(120, 120), made(120, 120, day=3)
    assert (first.new, again.new) == (True, False)
    assert (again.contents.number, again.contents.at) == (1, first.contents.at)
    assert len(read_book(tmp_path, "little")) == 1


def test_few_who_came_or_left_move_nothing(made):
    made(120, 120)
    for alone, carers, changed in [(123, 122, 5), (117, 119, 0), (120, 120, 6)]:
        assert not made(alone, carers, day=1, changed=changed).new


def test_many_who_came_or_left_make_a_new_one_whatever_the_clock_says(made):
    first, more, fewer = made(120, 120), made(180, 120, day=1), made(120, 119, day=2)
    assert [each.contents.number for each in (first, more, fewer)] == [1, 2, 3]
    assert figures(first) == figures(fewer) != figures(more)


def test_another_plan_of_the_same_people_is_another_release(made):
    compared = Plan(
        "little", date(2026, 1, 2), (OLD,), (Comparison(1, "old", "carer"),), PLAN.groups
    )
    made(120, 120)
    assert made(120, 120, compared, day=1).contents.number == 2
    assert not made(120, 120, compared, day=2).new


@pytest.mark.parametrize(("changed", "refused"), [(0, False), (1, True), (7, True), (8, False)])
def test_what_is_newly_counted_waits_until_many_have_come(made, changed, refused):
    more = Plan("little", date(2026, 1, 2), (OLD, YOUNG), groups=PLAN.groups)
    made(120, 120)
    if refused:
        with pytest.raises(ReleasingProblem, match="since release 1, which did not count"):
            made(120, 120, more, day=1, changed=changed)
    else:
        assert made(120, 120, more, day=1, changed=changed).contents.number == 2


def test_the_made_up_wait_for_nobody(made):
    more = Plan("little", date(2026, 1, 2), (OLD, YOUNG), groups=PLAN.groups)
    made(120, 120, synthetic=True)
    assert made(120, 120, more, day=1, changed=3, synthetic=True).contents.number == 2


def test_a_handful_is_no_first_release(made, tmp_path):
    with pytest.raises(ReleasingProblem, match="Fewer than 8 conversations have been held yet"):
        made(4, 3, others=0)
    assert read_book(tmp_path, "little") == []


def test_groups_that_were_counted_together_stay_in_the_plan(made):
    made(120, 120)
    fewer = replace(PLAN, groups=Groups("home", ("alone",)))
    with pytest.raises(StudyProblem, match="groups with carer, which the plan has no more"):
        made(120, 120, fewer, day=1)


def test_what_was_released_stays_in_the_plan(made):
    made(120, 120, replace(PLAN, outcomes=(OLD, YOUNG)))
    with pytest.raises(
        ReleasingProblem, match=r"“Who has it: people who are under 35” and \d more"
    ):
        made(120, 120, day=1)
