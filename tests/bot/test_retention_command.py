"""`earshot retention`, and delivery that sees to it once a day; also with very many people."""

import threading
import time
from datetime import UTC, datetime, timedelta

import psutil
import pytest
from sqlalchemy import func, insert, select, update
from storing import Store, whole_store

from bot import looking_after
from bot.cli.exits import Exit
from bot.retaining import RUN, Retention, apply, periods_of
from bot.settings import Settings
from dialogues.exchange import Prompt, Reply, to_plain
from storage import audit, database
from storage.models import (
    ANSWERS,
    AUDIT,
    CONVERSATIONS,
    MESSAGES,
    PROMPTS,
    RESPONDENTS,
    TURNS,
)

LONG_AGO = datetime.now(UTC) - timedelta(days=1000)


@pytest.fixture
def surroundings(store_only):
    return store_only


@pytest.fixture
def store(url):
    engine = database.open_database(url)
    yield Store(engine, now=LONG_AGO)
    engine.dispose()


@pytest.fixture
def settings(tmp_path, surroundings):
    return Settings(
        database_url=surroundings["EARSHOT_DATABASE_URL"], var_dir=tmp_path / "var",
        key_file=tmp_path / "earshot.keys", retention=True, _env_file=None,
    )  # fmt: skip


def runs(store):
    with store.engine.connect() as connection:
        return [each for each in audit.entries(connection, limit=10_000) if each.action == RUN]


def test_it_says_what_is_due_and_takes_it_away_when_told(earshot, store):
    store.talk("yes", "44", "DN31 1HU", "yes", "my sister Joan")
    store.now = datetime.now(UTC)
    store.talk("yes", "44", "DN31 1HU", "yes", "my neighbour Ted")
    looked = earshot("retention")
    assert looked.code == Exit.OK
    [line] = [each for each in looked.out.splitlines() if each.split()[:1] == ["transcripts"]]
    assert line.split()[1:5] == ["180", "days", "1", LONG_AGO.strftime("%Y-%m-%d")]
    assert "Nothing was taken away. To do so: earshot retention --apply" in looked.out
    assert "EARSHOT_RETENTION is off" in looked.out
    assert "Joan" in whole_store(store)
    applied = earshot("retention", "--apply")
    assert "Taken away: 2. It is noted in the audit." in applied.out
    left = whole_store(store)
    assert "Joan" not in left
    assert "Ted" in left
    assert runs(store)[0].detail["interviews"] == 1
    again = earshot("retention", "--apply")
    assert "Taken away: 0." in again.out


def test_periods_are_settings_and_must_make_sense(earshot, store):
    assert earshot("retention", keep_messages_days="90").out.count(" 90 days") == 3
    shorter = earshot("retention", keep_interviews_days="60")
    assert shorter.code == Exit.SETTINGS
    assert "EARSHOT_KEEP_MESSAGES_DAYS must not be longer" in shorter.err
    audit_too_short = earshot("retention", keep_interviews_days="730", keep_audit_days="600")
    assert audit_too_short.code == Exit.SETTINGS
    assert "EARSHOT_KEEP_AUDIT_DAYS must not be shorter" in audit_too_short.err
    assert earshot("retention", keep_audit_days="7").code == Exit.SETTINGS


def test_once_a_day_is_enough_whoever_did_it(earshot, store, settings):
    clock = [datetime.now(UTC)]
    reading = database.for_reading(store.engine)
    daily = Retention(store.engine, reading, periods_of(settings), lambda: clock[0], lambda: False)
    assert daily.step()
    clock[0] += timedelta(hours=23)
    assert not daily.step()
    clock[0] += timedelta(hours=1)
    assert daily.step()
    clock[0] -= timedelta(days=300)
    assert daily.step(), "a clock that was set back keeps nothing for ever"
    assert len(runs(store)) == 3
    earshot("retention", "--apply")
    clock[0] = datetime.now(UTC)
    assert not daily.step()


def test_who_is_told_to_stop_stops_and_the_next_day_goes_on(store, settings):
    for _ in range(3):
        store.talk("yes", "44")
    asked = iter([False, True, True, True])
    now = datetime.now(UTC)
    apply(store.engine, periods_of(settings), "retention", now, lambda: next(asked, True))
    assert runs(store) == []
    removed = apply(store.engine, periods_of(settings), "retention", now)
    assert removed["interviews"] == 3
    assert len(runs(store)) == 1


@pytest.mark.parametrize("on", [True, False])
def test_delivery_sees_to_it_where_it_is_switched_on(store, settings, monkeypatch, on):
    monkeypatch.setattr(looking_after, "RETENTION_SECONDS", 0.01)
    store.talk("yes", "44")
    stop = threading.Event()
    settings = settings.model_copy(update={"retention": on})
    process = threading.Thread(target=looking_after.look_after, args=(settings, store.engine, stop))
    process.start()
    until = time.monotonic() + (20 if on else 2)
    while not runs(store) and time.monotonic() < until:
        time.sleep(0.05)
    stop.set()
    process.join()
    assert bool(runs(store)) == on


MANY = 20_000
SAID = "I have not been out much since the bus was taken off and Ken went into the home. " * 8


@pytest.fixture
def many(store):
    """Very many conversations of long ago, with some 60 MB of words; and one of today."""
    talk = store.talk("yes", "44")
    with store.engine.begin() as connection:
        row = connection.execute(select(CONVERSATIONS)).mappings().one()
        interview = {**row["interview"], "answers": {"story": {"raw": SAID, "value": True}}}
        about = {**row, "interview": interview}
        del about["id"], about["respondent_id"]
        for start in range(0, MANY, 1000):
            numbers = range(start + 10, start + 1010)
            connection.execute(
                insert(RESPONDENTS),
                [
                    {"id": n, "organisation_id": store.organisation, "pseudonym": f"R-{n}",
                     "created_at": LONG_AGO}
                    for n in numbers
                ],
            )  # fmt: skip
            people = [{**about, "id": n, "respondent_id": n} for n in numbers]
            connection.execute(insert(CONVERSATIONS), people)
            for table, values in _of_each(row):
                connection.execute(
                    insert(table), [{**values, "conversation_id": n} for n in numbers]
                )
        today = {"updated_at": datetime.now(UTC)}
        connection.execute(update(CONVERSATIONS).where(CONVERSATIONS.c.id == talk.id).values(today))
    return store


def _of_each(row):
    yield MESSAGES, {
        "channel": "sms", "reply": to_plain(Reply((SAID,))), "state": "done", "failures": 0,
        "received_at": LONG_AGO,
    }  # fmt: skip
    yield PROMPTS, {
        "channel": "sms", "purpose": "turn", "turn": 0, "position": 0, "state": "shown",
        "prompt": to_plain(Prompt("p", "note", "Hello")), "queued_at": LONG_AGO,
        "due_at": LONG_AGO, "attempts": 0, "pieces": 0,
    }  # fmt: skip
    yield TURNS, {
        "number": 0, "reply": to_plain(Reply((SAID,))), "heard": None, "model": "m",
        "taken_at": LONG_AGO,
    }  # fmt: skip
    yield ANSWERS, {
        "question": "story", "turn": 0, "raw": SAID, "value": SAID, "codes": [], "missing": None,
        "how": "text", "other": "", "note": "", "by": "resident", "at": LONG_AGO,
    }  # fmt: skip


def count(store, table, *conditions):
    with store.engine.connect() as connection:
        wanted = select(func.count()).select_from(table).where(*conditions)
        return connection.execute(wanted).scalar_one()


def noted(store, kind):
    with store.engine.connect() as connection:
        found = connection.execute(
            select(AUDIT.c.detail).where(AUDIT.c.action == "retention", AUDIT.c.about == kind)
        )
        return sum(detail["count"] for detail in found.scalars())


def test_very_many_are_forgotten_through_a_kill_and_in_little_memory(many, start_earshot, settings):
    process = start_earshot("retention", "--apply")
    until = time.monotonic() + 60
    while noted(many, "transcripts") < 1000:
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until
    process.kill()
    process.wait()
    done = noted(many, "transcripts")
    assert 1000 <= done < MANY, "it was killed in the middle"
    assert count(many, TURNS, TURNS.c.conversation_id >= 10) == MANY - done
    assert runs(many) == []
    held = [psutil.Process().memory_info().rss]

    def looked_at():
        held.append(psutil.Process().memory_info().rss)
        return False

    now = datetime.now(UTC)
    removed = apply(many.engine, periods_of(settings), "retention", now, looked_at)
    assert removed["transcripts"] == MANY - done
    assert removed["interviews"] == MANY
    assert noted(many, "transcripts") == noted(many, "interviews") == MANY
    assert max(held) - held[0] < 20_000_000
    assert count(many, TURNS) == 3, "of today's conversation nothing is gone"
    assert count(many, CONVERSATIONS) == MANY + 1
    with many.engine.connect() as connection:
        last = connection.execute(select(ANSWERS).where(ANSWERS.c.conversation_id == MANY)).all()
    assert "Ken" not in repr(last)
