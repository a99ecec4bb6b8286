"""How much waits, and for how long."""

from datetime import timedelta

import pytest
from sqlalchemy import event, insert, update

from storage.counting import Counts, counts
from storage.models import CONCERNS, MESSAGES, PROMPTS


def count(store) -> Counts:
    with store.engine.connect() as connection:
        return counts(connection, store.now)


def concern(store, number: int, **more) -> None:
    """A concern as the store keeps it."""
    row = {
        "reference": f"C-AAAAA{number}", "organisation_id": store.organisation,
        "respondent_id": 1, "kinds": ["neglect"], "directness": "direct", "about": "self",
        "channel": "sms", "sealed": "-", "signposted": "queued", "raised_at": store.now,
        "alerts": 0, "alert_at": store.now, "note": "", **more,
    }  # fmt: skip
    with store.engine.begin() as connection:
        connection.execute(insert(CONCERNS), row)


def test_an_empty_store_has_nothing_that_waits(store):
    assert count(store) == Counts(0, None, 0, {}, 0, None, 0)


def test_messages_that_wait_are_counted_and_the_oldest_told(store):
    talk = store.talk()
    first = store.later(10)
    store.receive(talk.id, "yes")
    store.later(10)
    store.receive(talk.id, "61")
    found = count(store)
    assert (found.waiting, found.oldest_waiting, found.set_aside) == (2, first, 0)


def test_messages_that_were_taken_or_set_aside_do_not_wait(store):
    talk = store.talk("yes", "61")
    store.receive(talk.id, "what")
    with store.engine.begin() as connection:
        connection.execute(
            update(MESSAGES).where(MESSAGES.c.state == "waiting").values(state="set_aside")
        )
    found = count(store)
    assert (found.waiting, found.oldest_waiting, found.set_aside) == (0, None, 1)


def test_prompts_count_by_channel_once_they_are_due(store):
    store.talk()
    store.talk(channel="sms")
    with store.engine.begin() as connection:
        later = store.now + timedelta(hours=8)
        connection.execute(update(PROMPTS).where(PROMPTS.c.channel == "sms").values(due_at=later))
    assert set(count(store).prompts) == {"terminal"}
    store.later(9 * 3600)
    assert set(count(store).prompts) == {"terminal", "sms"}


def test_concerns_count_until_somebody_takes_them_up(store):
    store.start()
    raised = store.now
    concern(store, 1)
    concern(store, 2, alerts=1, alerted_at=store.later())
    concern(store, 3, acknowledged_at=store.later(), alert_at=None)
    found = count(store)
    assert (found.concerns, found.oldest_concern, found.untold) == (2, raised, 1)


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_every_figure_is_found_through_an_index(store, engine):
    asked = []

    @event.listens_for(engine, "before_cursor_execute")
    def _listen(connection, cursor, statement, parameters, *rest):
        asked.append((statement, parameters))

    count(store)
    questions = [each for each in asked if each[0].startswith("SELECT")]
    assert len(questions) == 4
    with engine.connect() as connection:
        for statement, parameters in questions:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            assert "USING" in " ".join(row.detail for row in rows)
