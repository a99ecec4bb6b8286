"""Whatever is said, in whatever order: the store agrees with the core, and keeps no secrets."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.engine import make_url
from storing import Store, Talk, whole_store

from dialogues.exchange import Reply
from dialogues.way import find_way
from storage import conversations, database
from storage.models import ANSWERS

CODED = ("age", "postcode")
SECRETS = (
    "zebra", "zebra 44", "I am 70 zebra", "zebra DN31 1HU", "DN35 zebra", "zebra why do you ask",
    "dn31 1hu and zebra", "forty zebra",
)  # fmt: skip
WORDS = (
    "yes", "no", "1", "1 and 2", "3", "none of these", "7", "it has been hard", "on my own",
    "change my help to no", "change my help to yes", "change my groups to 2", "dunno", "🙂", "",
)  # fmt: skip
INTENTS = (
    "answer", "skip", "go_back", "correct_answer", "say_again", "why", "prefer_not_to_say",
    "dont_know", "pause", "resume", "stop", "start_over", "affirm", "ask_person",
)  # fmt: skip
CORRECTIONS = ("change my postcode to DN35 zebra", "change my age to 61 zebra")

moves = st.lists(
    st.tuples(
        st.sampled_from(SECRETS),
        st.sampled_from(WORDS),
        st.sampled_from(INTENTS) | st.just("answer"),
        st.integers(0, 9),
        st.booleans(),
    ),
    max_size=14,
)


@pytest.fixture(scope="module")
def new_store(templates, tmp_path_factory):
    """Makes a fresh store on SQLite."""
    engines = []

    def make() -> Store:
        file = tmp_path_factory.mktemp("property") / "store.db"
        shutil.copy(make_url(templates["sqlite"]).database, file)
        engines.append(database.open_database(f"sqlite:///{file}"))
        return Store(engines[-1])

    yield make
    for engine in engines:
        engine.dispose()


def stored_answers(store: Store, talk: Talk) -> dict[str, tuple[object, ...]]:
    wanted = select(ANSWERS).where(
        ANSWERS.c.conversation_id == talk.id, ANSWERS.c.superseded_at.is_(None)
    )
    with store.engine.connect() as connection:
        rows = connection.execute(wanted).all()
    return {
        row.question: (row.raw, row.value, tuple(row.codes), row.missing, row.other)
        for row in rows
        if row.missing != "not_asked"
    }


def counted_answers(store: Store, talk: Talk) -> dict[str, tuple[object, ...]]:
    with store.engine.connect() as connection:
        interview = conversations.interview(connection, talk.id)
    counted = find_way(store.guide, interview).counted
    return {
        name: (answer.raw, answer.value, answer.codes, answer.missing, answer.other)
        for name, answer in counted.items()
    }


def next_words(talk: Talk, secret: str, words: str, chance: int) -> str:
    opened = talk.last.interview.opened
    if opened and opened.question in CODED:
        return secret
    answered = [name for name in CODED if name in talk.last.interview.answers]
    if answered and chance == 0:
        return CORRECTIONS[0] if "postcode" in answered else CORRECTIONS[1]
    return words


@settings(max_examples=40, deadline=None)
@given(moves)
def test_the_store_agrees_with_the_core_and_keeps_no_secret(new_store, said):
    store = new_store()
    talk = store.talk("yes")
    for secret, words, intent, chance, late in said:
        reply = next_words(talk, secret, words, chance)
        intent = "correct_answer" if reply in CORRECTIONS else intent
        talk.say(Reply((reply,), late=late), intent=intent)
        assert stored_answers(store, talk) == counted_answers(store, talk)
        assert "zebra" not in whole_store(store)
    assert store.lease() is None
