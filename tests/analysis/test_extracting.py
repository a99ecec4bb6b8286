"""The working extract of a study, and the scores of measures in it."""

from pathlib import Path

import pandas as pd
import pytest
from storing import Store

from analysis.extracting import TABLES, extract
from dialogues.loading import load_guide
from storage import database

GUIDE = Path(__file__).parents[1] / "support" / "measuring.yml"


@pytest.fixture
def engine(tmp_path):
    engine = database.open_database(f"sqlite:///{tmp_path / 'store.db'}", create=True)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine):
    return Store(engine, load_guide(GUIDE).guide)


def tables(engine, **how) -> dict[str, pd.DataFrame]:
    with database.for_reading(engine).connect() as connection:
        return dict(extract(connection, "measuring", **how))


def scores(engine) -> dict[tuple[int, str, str], tuple]:
    rows = tables(engine)["measures"].itertuples(index=False)
    known = lambda cell: None if pd.isna(cell) else cell  # noqa: E731
    return {(row.conversation, row.measure, row.part): tuple(map(known, row[4:])) for row in rows}


def test_every_table_is_there(store, engine):
    store.talk("yes", "often")
    assert tuple(tables(engine)) == TABLES


def test_labels_change_the_wide_table_only(store, engine):
    store.talk("yes", "often")
    codes, labels = tables(engine), tables(engine, labels=True)
    assert list(codes["conversations"]["companionship"]) == ["often"]
    assert list(labels["conversations"]["companionship"]) == ["Often"]
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
    assert tables(engine)["measures"]["score"].dtype == "Int64"


def test_people_who_did_not_agree_are_not_there(store, engine):
    store.talk()
    found = tables(engine)
    assert len(found["conversations"]) == len(found["answers"]) == len(found["measures"]) == 0
    assert list(found["left_out"]["reason"]) == ["not_yet_given"]
