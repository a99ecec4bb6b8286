"""Scores of measures for a whole study come to what they come to for one person."""

from pathlib import Path

import duckdb
import pandas as pd
import pytest
from extracted import tables
from hypothesis import given, settings
from hypothesis import strategies as st
from storing import Store

from analysis.measures import fill_measures
from analysis.versions import places
from dialogues.loading import load_guide, shipped_guides
from dialogues.measures import RULES, score
from storage.studies import Study

GUIDE = Path(__file__).parents[1] / "support" / "measuring.yml"
SHIPPED = load_guide(shipped_guides()["social-isolation"]).guide
ITEMS = {q.id: q for q in SHIPPED.questions if q.item}


@pytest.fixture
def store(engine):
    return Store(engine, load_guide(GUIDE).guide)


def measured(engine) -> pd.DataFrame:
    return tables(engine, "measuring")["measures"]


def scores(engine) -> dict[tuple[int, str, str], tuple]:
    rows = measured(engine).itertuples(index=False)
    known = lambda cell: None if pd.isna(cell) else cell  # noqa: E731
    return {(row.conversation, row.measure, row.part): tuple(map(known, row[4:])) for row in rows}


def test_labels_change_the_wide_table_only(store, engine):
    store.talk("yes", "often")
    codes, labels = (tables(engine, "measuring", labels=words) for words in (False, True))
    assert list(codes["answers_wide"]["companionship"]) == ["often"]
    assert list(labels["answers_wide"]["companionship"]) == ["Often"]
    pd.testing.assert_frame_equal(codes["answers"], labels["answers"])
    pd.testing.assert_frame_equal(codes["measures"], labels["measures"])


def test_measures_are_scored_for_each_person(store, engine):
    sad = store.talk("yes", "often", "often", "some of the time", "3", "2", "4", "9")
    glad = store.talk("yes", *["hardly ever or never"] * 3, "9", "9", "10", "0")
    found = scores(engine)
    assert found[sad.id, "ucla3", "total"] == (8, "lonely", None)
    assert found[glad.id, "ucla3", "total"] == (3, "not_lonely", None)
    assert found[sad.id, "ucla3", "isolated"] == (2, None, None)
    assert found[sad.id, "ons4", "satisfied"] == (3, "low", None)
    assert found[glad.id, "ons4", "anxious"][0] == 0


def test_a_missing_item_takes_the_total_and_says_so(store, engine):
    talk = store.talk("yes", "often")
    talk.say("skip", intent="skip")
    talk.say("often")
    found = scores(engine)
    score, band, why = found[talk.id, "ucla3", "total"]
    assert (score, band) == (None, None)
    assert "1 of 3 items missing" in why
    assert found[talk.id, "ucla3", "companionship"] == (3, None, None)
    assert (talk.id, "ucla3", "left_out") not in found


def test_a_measure_that_is_not_summed_has_no_total(store, engine):
    store.talk("yes", "often", "often", "often", "3", "2")
    found = {(measure, part) for _, measure, part in scores(engine) if measure == "ons4"}
    assert found == {("ons4", "satisfied"), ("ons4", "worthwhile")}


def test_a_measure_of_which_nothing_was_answered_has_no_rows(store, engine):
    store.talk("yes")
    assert scores(engine) == {}


def test_people_who_did_not_agree_are_not_there(store, engine):
    store.talk()
    found = tables(engine, "measuring")
    assert len(found["conversations"]) == len(found["answers"]) == len(found["measures"]) == 0
    assert list(found["left_out"]["reason"]) == ["not_yet_given"]


def answered(question: str) -> st.SearchStrategy:
    """An answer to an item, or a kind of missing."""
    asked = ITEMS[question]
    if asked.kind == "scale":
        there = st.integers(int(asked.smallest), int(asked.largest))
    else:
        there = st.sampled_from([choice.code for choice in asked.choices])
    return st.one_of(there, there, st.none())


@settings(max_examples=40)
@given(st.lists(st.fixed_dictionaries({name: answered(name) for name in ITEMS}), max_size=6))
def test_a_study_is_scored_as_each_person_is(people):
    rows = [
        (number, question, [said] if isinstance(said, str) else [],
         said if isinstance(said, int) else None, "skipped" if said is None else None)
        for number, person in enumerate(people) for question, said in person.items()
    ]  # fmt: skip
    with duckdb.connect() as connection:
        connection.execute(
            "CREATE TABLE answers (conversation BIGINT, question VARCHAR, codes VARCHAR[],"
            " number DOUBLE, missing VARCHAR)"
        )
        if rows:
            connection.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?)", rows)
        study = Study({"h": SHIPPED}, frozenset({"h"}), {})
        fill_measures(connection, study.guides, places(study))
        found = {row[:3]: row[3:] for row in connection.sql("SELECT * FROM measures").fetchall()}
    assert found == {
        (number, *part): scored
        for number, person in enumerate(people)
        for part, scored in one_by_one(person).items()
    }


def one_by_one(person: dict) -> dict[tuple[str, str], tuple]:
    """What ``dialogues.measures.score`` makes of one person's answers."""
    found: dict[tuple[str, str], tuple] = {}
    for measure in SHIPPED.measures:
        rule = RULES[measure.rule]
        items = {
            ITEMS[question].item.split(".")[1]: said
            for question, said in person.items()
            if ITEMS[question].item.split(".")[0] == measure.id
        }
        if all(said is None for said in items.values()):
            continue
        scores = score(rule, items)
        if rule.summed:
            found[measure.id, "total"] = (scores.total, scores.band, scores.invalid or None)
        for name, points in scores.subscales.items():
            why = None if points is not None else "an item is missing"
            found[measure.id, name] = (points, None, why)
        for item, points in scores.items.items():
            found[measure.id, item] = (points, scores.item_bands.get(item), None)
    return found
