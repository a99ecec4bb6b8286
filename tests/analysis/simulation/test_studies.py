"""A synthetic study: the same from the same seed, whole, varied, and apart from real people."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from simulated import SINCE, rows, shipped, study
from storing import Store, small_guide

from analysis.simulation.kept_lines import CoreTaker
from analysis.simulation.pacing import AWAKE
from analysis.simulation.phrasebook import phrasebook
from analysis.simulation.storing import store_study
from analysis.simulation.studies import batches, live, simulate
from dialogues.concern import screen
from dialogues.interview import from_plain
from dialogues.way import find_way
from storage.models import CONVERSATIONS
from storage.problems import DatabaseProblem
from storage.synthetic import CAME_BY, is_synthetic

ENDED = ("complete", "refused", "ineligible", "opted_out", "withdrawn", "partial")
NAME = "Friendship North"


@pytest.fixture(scope="module")
def people():
    return [each for batch in simulate(study(), batches(1, 400)) for each in batch]


def test_the_same_seed_makes_the_same_rows_in_any_number_of_processes(tmp_path_factory):
    from storage import database

    found = []
    for processes in (1, 2):
        file = tmp_path_factory.mktemp("same") / "store.db"
        engine = database.open_database(f"sqlite:///{file}", create=True)
        store_study(engine, study(seed=9), 110, NAME, processes=processes)
        found.append(rows(engine))
        engine.dispose()
    assert found[0] == found[1]
    assert len(found[0]["conversations"]) == 110


def test_a_resident_is_the_same_whoever_else_is_there():
    assert live(study(), 17, CoreTaker()) == next(iter(simulate(study(), [range(15, 18)])))[2]
    assert live(study(seed=2), 17, CoreTaker()) != live(study(), 17, CoreTaker())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_every_conversation_is_left_in_a_state_that_there_is(seed, number):
    whole = live(study(seed), number, CoreTaker())
    row, guide = whole.conversation, shipped()
    interview = from_plain(row["interview"])
    assert row["came_by"] == CAME_BY
    assert (interview.state == "ended") == (row["disposition"] in ENDED) == bool(row["ended_at"])
    assert row["turns"] == len(whole.turns)
    assert row["due_at"] is None
    assert all(message["state"] == "done" for message in whole.messages)
    assert all(prompt["state"] == "shown" for prompt in whole.prompts)
    counted = [a for a in whole.answers if a["superseded_at"] is None]
    assert len({a["question"] for a in counted}) == len(counted)
    if row["disposition"] == "complete":
        assert find_way(guide, interview).next is None
    if row["disposition"] == "withdrawn":
        assert not any(a["raw"] or a["codes"] for a in whole.answers)
        assert not any(any(m["reply"]["texts"]) for m in whole.messages)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_time_goes_on_and_nobody_writes_at_night(seed, number):
    whole = live(study(seed), number, CoreTaker())
    times = [turn["taken_at"] for turn in whole.turns]
    assert times == sorted(times)
    assert len(set(times)) == len(times)
    assert SINCE <= times[0] < SINCE + timedelta(days=28)
    for message in whole.messages:
        turn = message["turn"]
        assert whole.prompts[0]["shown_at"] < message["received_at"] < times[turn]
        if whole.conversation["channel"] in ("sms", "telegram"):
            late = message["received_at"] - timedelta(minutes=2)
            assert AWAKE[0] <= message["received_at"].time()
            assert late.time() <= AWAKE[1]


def test_what_is_not_to_be_kept_is_not_kept(people):
    for whole in people:
        for answer in whole.answers:
            if answer["question"] in ("age", "postcode"):
                assert answer["raw"] == ""
                assert answer["value"] is None
    codes = [a["codes"] for w in people for a in w.answers if a["question"] == "postcode"]
    assert any(code and code[0].startswith("E01") for code in codes)


def test_all_kinds_of_taking_part_are_there(people):
    dispositions = Counter(each.conversation["disposition"] for each in people)
    assert {"complete", "started", "refused", "opted_out", "withdrawn"} <= dispositions.keys()
    assert dispositions["complete"] > 0.4 * len(people)
    for column, wanted in (
        ("role", {"resident", "helper"}),
        ("path", {"short", "full"}),
        ("channel", {"sms", "web", "telegram", "guided"}),
        ("language", {"en", "pl"}),
    ):
        assert {each.conversation[column] for each in people} == wanted
    names = Counter(event["name"] for each in people for event in each.events)
    wanted = ("not_followed", "request_served", "paused", "resumed", "note_added")
    assert all(names[name] > 5 for name in wanted)
    served = Counter(
        event["detail"].get("request")
        for each in people
        for event in each.events
        if event["name"] == "request_served"
    )
    assert {"skip", "why", "go_back", "correct_answer", "pause", "stop"} <= served.keys()
    missing = Counter(answer["missing"] for each in people for answer in each.answers)
    assert {"skipped", "dont_know", "prefer_not_to_say", "withdrawn"} <= missing.keys()
    ways = Counter(answer["how"] for each in people for answer in each.answers)
    assert {"pressed", "number", "label", "words"} <= ways.keys()
    assert any(answer["superseded_at"] for each in people for answer in each.answers)


def accounts(people):
    return [
        answer["raw"]
        for each in people
        for answer in each.answers
        if answer["raw"] and isinstance(answer["value"], str)
    ]


def test_hardly_two_accounts_are_alike(people):
    said = accounts(people)
    assert len(set(said)) > 600
    assert Counter(said).most_common(1)[0][1] < len(said) / 20


def test_no_account_is_left_unfilled_and_next_to_none_raises_a_concern(people):
    said = accounts(people)
    assert not [text for text in said if "{" in text or "}" in text]
    assert sum(screen(text) is not None for text in said) < len(said) / 200


@pytest.mark.parametrize("language", ["en", "pl"])
def test_no_sentence_by_itself_tells_of_harm(language):
    book = phrasebook(language)
    said = [each for pools in book.accounts.values() for pool in pools for each in pool.say]
    said += [*book.more, *book.openers, *book.habits["stop"]]
    filled = [each.replace("{died}", "mum").replace("{cares_for}", "mum") for each in said]
    assert [text for text in filled if screen(text)] == []


def test_lonely_people_answer_so(people):
    answers = [
        {
            a["question"]: a["codes"][0]
            for a in each.answers
            if a["codes"] and not a["superseded_at"]
        }
        for each in people
    ]
    both = [a for a in answers if {"lonely", "isolated"} <= a.keys()]
    often = [a for a in both if a["lonely"] == "often_always"]
    never = [a for a in both if a["lonely"] in ("never", "hardly_ever")]

    def isolated(some):
        return sum(a["isolated"] == "often" for a in some) / len(some)

    assert isolated(often) > 0.4 > 0.1 > isolated(never)


def test_any_guide_will_do(sqlite):
    stored = store_study(sqlite, study(guide=small_guide()), 30, NAME)
    assert stored.added == 30
    assert stored.dispositions["complete"] > 5


def test_a_study_goes_on_where_it_stopped(sqlite):
    assert store_study(sqlite, study(), 20, NAME).added == 20
    advanced = []
    again = store_study(sqlite, study(), 30, NAME, advance=advanced.append)
    assert (again.there, again.added) == (20, 10)
    assert advanced == [20, 10]
    assert store_study(sqlite, study(), 30, NAME).added == 0
    assert len({row["pseudonym"] for row in rows(sqlite)["respondents"]}) == 30


def test_made_up_people_are_never_put_among_others(engine):
    store = Store(engine)
    store.talk("yes")
    with pytest.raises(DatabaseProblem, match="holds people who are not made up") as found:
        store_study(engine, study(), 5, NAME)
    assert found.value.cause == "holds"
    assert [row["came_by"] for row in rows(engine)["conversations"]] == [None]


def test_nor_among_those_who_are_only_written_down(engine):
    from storage import respondents

    store = Store(engine)
    with engine.begin() as connection:
        respondents.enrol(connection, store.organisation, "R-7KQ2-M9XD", SINCE)
    with pytest.raises(DatabaseProblem):
        store_study(engine, study(), 5, NAME)


def test_a_store_says_what_it_is(engine):
    with engine.connect() as connection:
        assert not is_synthetic(connection)
    store_study(engine, study(), 3, NAME)
    with engine.connect() as connection:
        assert is_synthetic(connection)
    Store(engine).start()  # somebody tries the demonstration on it
    with engine.connect() as connection:
        assert is_synthetic(connection)
    with pytest.raises(DatabaseProblem):
        store_study(engine, study(), 6, NAME)
    with engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(came_by="text"))
    with engine.connect() as connection:
        assert not is_synthetic(connection)
