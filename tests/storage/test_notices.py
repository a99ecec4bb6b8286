"""Notices: queued for somebody, and dropped when they are no longer to be said."""

from datetime import timedelta

from storing import Store

from storage import notices, outbox
from storage.models import PROMPTS, RESPONDENTS


def person(store: Store) -> int:
    with store.engine.begin() as connection:
        added = connection.execute(
            RESPONDENTS.insert().returning(RESPONDENTS.c.id),
            {"organisation_id": store.organisation, "pseudonym": "R-1", "created_at": store.now},
        )
        return int(added.scalar_one())


def queue(store: Store, who: int, purpose: str, channel: str = "sms", **more) -> int:
    with store.engine.begin() as connection:
        return notices.queue_notice(
            connection, respondent_id=who, conversation_id=None, channel=channel, purpose=purpose,
            text="Ring 999.", now=store.now, **more,
        )  # fmt: skip


def states(store: Store) -> list[tuple[str, str]]:
    with store.engine.connect() as connection:
        rows = connection.execute(PROMPTS.select().order_by(PROMPTS.c.id)).all()
    return [(row.purpose, row.state) for row in rows]


def test_a_notice_waits_until_it_is_due(store):
    who = person(store)
    queue(store, who, "reminder", due_at=store.now + timedelta(hours=3))
    with store.engine.connect() as connection:
        row = connection.execute(PROMPTS.select()).one()
    assert (row.state, row.due_at, row.turn) == ("waiting", store.now + timedelta(hours=3), None)
    assert row.prompt["id"] == "notice.reminder"


def test_several_in_one_conversation_are_shown_in_order(store):
    talk = store.talk()
    with store.engine.begin() as connection:
        for purpose in ("signposting", "over_limit"):
            notices.queue_notice(
                connection, respondent_id=1, conversation_id=talk.id, channel="terminal",
                purpose=purpose, text=purpose, now=store.now,
            )  # fmt: skip
        shown = [prompt.text for _, prompt in outbox.unshown(connection, talk.id)]
    assert shown[-2:] == ["signposting", "over_limit"]


def test_all_is_dropped_but_what_is_kept_and_what_a_page_fetches(store):
    who = person(store)
    for purpose in ("welcome", "signposting", "opted_out", "reminder"):
        queue(store, who, purpose)
    queue(store, who, "welcome", channel="web")
    with store.engine.begin() as connection:
        assert notices.drop_waiting(connection, respondent_id=who, now=store.now) == 2
        assert notices.drop_waiting(connection, respondent_id=who, now=store.now, keep=()) == 2
    assert [state for _, state in states(store)] == ["dropped"] * 4 + ["waiting"]


def test_what_is_being_sent_is_left_to_its_sender_until_the_lease_ends(store):
    who, until = person(store), store.now + timedelta(seconds=30)
    queue(store, who, "reminder")
    with store.engine.begin() as connection:
        connection.execute(PROMPTS.update().values(lease_owner="d", lease_until=until))
        assert notices.drop_waiting(connection, respondent_id=who, now=store.now) == 0
        assert notices.drop_waiting(connection, respondent_id=who, now=until) == 1


def test_the_last_notice_is_known_by_purpose(store):
    who = person(store)
    queue(store, who, "welcome")
    first, _ = store.now, store.later()
    queue(store, who, "declined")
    with store.engine.connect() as connection:
        assert notices.last_notice(connection, who, "welcome") == first
        assert notices.last_notice(connection, who, "welcome", "declined") == store.now
        assert notices.last_notice(connection, who, "over_limit") is None
