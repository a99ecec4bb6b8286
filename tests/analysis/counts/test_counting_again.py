"""A study that grew is counted as it was for the release before: nothing is divided anew."""

from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from little_study import little_study, made_up_people

from analysis.counts.counting_all import count_all
from analysis.differencing import Released, check_continuity
from analysis.disclosure import protect
from analysis.plans.loading import load_plan, shipped_plans
from analysis.thresholds import Thresholds
from dialogues.loading import load_guide, shipped_guides

GUIDE = load_guide(shipped_guides()["social-isolation"]).guide
PLAN = load_plan(shipped_plans()["social-isolation"], [GUIDE]).plan
AREAS = pd.DataFrame({"lsoa21": ["E1", "E2", "E3"], "ward": ["Heneage", "Park", "Scartho"]})
DIVIDED = ("scores_ucla3.total", "seconds", "combinations")


@cache
def counted(people, before=None):
    earlier = counted(before) if before else ()
    study = little_study(made_up_people(5, people), GUIDE)
    return count_all(study, PLAN, [GUIDE], AREAS, before=earlier).tables


def table(tables, name):
    return next(each for each in tables if each.name == name)


def categories(each):
    return sorted(each.cells[list(each.by)].itertuples(index=False, name=None))


@pytest.mark.parametrize("name", DIVIDED)
def test_what_few_had_stays_put_together(name):
    first, again = table(counted(80), name), table(counted(600, 80), name)
    assert categories(again) == categories(first)
    alone = table(counted(600), name)
    assert categories(alone) != categories(first)
    assert again.cells["people"].sum() == alone.cells["people"].sum()


def test_the_next_release_is_not_refused():
    rules = Thresholds()
    first = [each for each in counted(80) if each.name in DIVIDED]
    shown = Released(1, tuple(protect(first, rules)), rules)
    again = [each for each in counted(600, 80) if each.name in DIVIDED]
    check_continuity(again, [shown], rules)
    assert len(protect(again, rules, [shown])) == len(DIVIDED)


def test_a_question_that_is_new_is_divided_as_at_first():
    old = table(counted(80), "seconds")
    without = replace(old, cells=old.cells[old.cells["question"] != "lonely"])
    study = little_study(made_up_people(5, 600), GUIDE)
    again = table(count_all(study, PLAN, [GUIDE], AREAS, before=[without]).tables, "seconds")
    own = {
        frame: set(tables.cells[tables.cells["question"] == "lonely"]["seconds"])
        for frame, tables in (("again", again), ("alone", table(counted(600), "seconds")))
    }
    assert own["again"] == own["alone"]
