"""`earshot set-aside`: what could not be taken in is seen, taken again, or left."""

from datetime import UTC, datetime

import pytest
from core_assistant import CoreAssistant
from sqlalchemy import create_engine, select
from storing import Store

from bot.assistant_client import TurnFailed
from bot.conversing import Worker
from dialogues.exchange import Reply
from storage import database
from storage.models import AUDIT, MESSAGES


@pytest.fixture
def surroundings(store_only):
    return store_only


@pytest.fixture
def store(url):
    engine = database.open_database(url)
    yield Store(engine, now=datetime.now(UTC))
    engine.dispose()


def fail_on_poison(reply):
    if reply and "poison" in reply.words:
        raise TurnFailed("turn_failed", "This turn failed.")


def work(store: Store, assistant: CoreAssistant) -> None:
    """Take all turns that are due."""
    worker = Worker("w", store.engine, assistant, lambda: datetime.now(UTC))
    while worker.take_turn() is not None:
        pass


def text(store: Store, talk: int, *texts: str) -> None:
    store.now = datetime.now(UTC)
    for each in texts:
        store.receive(talk, Reply((each,)), "sms")


@pytest.fixture
def spoilt(store) -> int:
    """A conversation in which what the resident wrote could not be taken in."""
    talk = store.start(channel="sms")
    text(store, talk, "yes", "poison, or so the doctor calls my tablets")
    work(store, CoreAssistant(before=fail_on_poison))
    return talk


def states(store: Store) -> list[str]:
    with store.engine.connect() as connection:
        return list(connection.execute(select(MESSAGES.c.state).order_by(MESSAGES.c.id)).scalars())


def noted(url: str) -> list[tuple[str, str]]:
    with create_engine(url).connect() as connection:
        return [(row.action, row.about) for row in connection.execute(select(AUDIT))]


def test_nothing_is_set_aside_at_first(earshot, store):
    assert earshot("set-aside").out == "Nothing is set aside.\n"
    assert "Nothing there" in earshot("set-aside", "retry").err


def test_it_is_listed_without_words_and_a_look_at_them_is_noted(earshot, store, spoilt, url):
    listed = earshot("set-aside").out
    assert "a reply" in listed
    assert "retry" in listed
    assert "tablets" not in listed
    assert noted(url) == []
    assert "tablets" in earshot("set-aside", "--words").out
    assert noted(url) == [("set_aside_read", f"conversation {spoilt}")]


def test_it_is_taken_in_once_the_fault_is_mended(earshot, store, spoilt):
    assert states(store) == ["done", "set_aside"]
    assert "To be taken again: 1." in earshot("set-aside", "retry", str(spoilt)).out
    work(store, CoreAssistant())
    assert states(store) == ["done", "done"]
    assert earshot("set-aside").out == "Nothing is set aside.\n"


def test_who_has_gone_on_is_read_and_left(earshot, store, spoilt):
    text(store, spoilt, "61")
    work(store, CoreAssistant(before=fail_on_poison))
    assert "they have gone on" in earshot("set-aside").out
    again = earshot("set-aside", "retry")
    assert again.code == 1
    assert "would now answer another question" in again.out
    assert earshot("set-aside", "leave", str(spoilt)).code == 0
    assert states(store) == ["done", "unheard", "done"]
    wrong = earshot("set-aside", "leave", str(spoilt))
    assert (wrong.code, f"conversation {spoilt}" in wrong.err) == (2, True)
