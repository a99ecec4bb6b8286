"""The bulk writer leaves the rows that taking the turns one by one would have left."""

from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from simulated import SINCE, empty, rows, study
from storing import small_guide

from analysis.simulation.kept_lines import CoreTaker, KeptLine
from analysis.simulation.storing import store_study
from bench.one_by_one import StoredLine, live_in_store
from dialogues.exchange import Heard, Reply
from dialogues.guide import hash_of
from storage import database, guides, respondents
from storage.lookups import code_answer
from storage.whole import Recorded, write

WORDS = (
    "yes", "no", "1", "1 and 2", "none of these", "7", "61", "DN31 1HU", "it has been hard",
    "change my age to 61", "change my help to no", "change my help to yes", "dunno", "🙂", "", "y",
)  # fmt: skip
INTENTS = (
    "answer", "skip", "go_back", "correct_answer", "say_again", "why", "prefer_not_to_say",
    "pause", "resume", "stop", "start_over", "withdraw", "affirm", "deny",
)  # fmt: skip
ORGANISATION = "Friendship North"

moves = st.lists(
    st.tuples(
        st.sampled_from(WORDS),
        st.sampled_from(INTENTS) | st.just("answer"),
        st.sampled_from(("", "", "", "stop", "pause", "withdraw")),
        st.booleans(),
    ),
    max_size=16,
)


def test_a_synthetic_study_is_stored_as_its_turns_would_be(engine):
    simulated = study(seed=5)
    with engine.begin() as connection:
        guides.freeze(connection, simulated.guide, SINCE)
    for number in range(1, 16):
        live_in_store(engine, simulated, number, CoreTaker(), ORGANISATION)
    one_by_one = rows(engine)
    empty(engine)
    store_study(engine, simulated, 15, ORGANISATION)
    together = rows(engine)
    for name, table in one_by_one.items():
        assert len(table) > 10 or name == "consents"
        assert together[name] == table


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    file = tmp_path_factory.mktemp("same") / "store.db"
    engine = database.open_database(f"sqlite:///{file}", create=True)
    with engine.begin() as connection:
        guides.freeze(connection, small_guide(), SINCE)
    yield engine
    engine.dispose()


def hold(line, said):
    """The same replies at the same times, on either line."""
    now = SINCE
    line.begin(now)
    for number, (words, intent, request, shown) in enumerate(said):
        if shown:
            line.show(now + timedelta(seconds=5))
        now += timedelta(minutes=1)
        reply = Reply((words,), id=f"m{number}", request=request, note="a note" if shown else "")
        line.receive(reply, now)
        line.take(reply, Heard(intent, 0.95), now)


def enrol(connection):
    whose = respondents.organisation(connection, ORGANISATION, SINCE)
    return whose, respondents.enrol(connection, whose, "SYN-1-00001", SINCE)


def said(*moves):
    """Moves that all were shown, with what is not said left out."""
    return [(words, intent, request, True) for words, intent, request in moves]


BEGUN = (("yes", "answer", ""), ("61", "answer", ""), ("DN31 1HU", "answer", ""))
STARTED_OVER = said(*BEGUN, ("yes", "answer", ""), ("begin again", "start_over", ""),
                    ("yes", "affirm", ""), ("no", "answer", ""))  # fmt: skip
REMINDED = said(*BEGUN, ("tomorrow morning", "pause", ""), ("ok thanks", "thank", ""))
WITHDRAWN = said(*BEGUN, ("delete it all", "withdraw", ""), ("yes", "affirm", ""))
BACK_AGAIN = said(
    ("yes", "answer", ""), ("1", "answer", ""), ("change my help", "correct_answer", ""),
    ("yes", "answer", ""), ("61", "answer", ""),
)  # fmt: skip
"""Under 16, so that nothing was kept; then they begin anew."""


@settings(max_examples=40, deadline=None)
@given(moves, st.sampled_from(("resident", "helper")))
@example(STARTED_OVER, "resident")
@example(REMINDED, "resident")
@example(WITHDRAWN, "helper")
@example(BACK_AGAIN, "resident")
def test_whatever_is_said_the_rows_are_the_same(store, said, role):
    guide = small_guide()
    begun = {"path": "short", "role": role, "channel": "web", "language": "en"}
    beginning = {"guide_hash": hash_of(guide), **begun}
    empty(store)
    with store.begin() as connection:
        whose, person = enrol(connection)
    hold(StoredLine(store, CoreTaker(), guide, beginning, person), said)
    one_by_one = rows(store)
    empty(store)
    recorded = Recorded("SYN-1-00001", now=SINCE, coder=code_answer, **beginning)
    hold(KeptLine(CoreTaker(), guide, beginning, recorded), said)
    with store.begin() as connection:
        write(connection, whose, [recorded.finished()])
    assert rows(store) == one_by_one
