"""Retention: what goes, when it goes, and what must not go with it."""

from datetime import timedelta

import pytest
from overdue_store import (
    ANSWERED,
    STORY,
    WORDS,
    after,
    answered_to_its_end,
    apply,
    change,
    close,
    due,
    plan,
    raise_concern,
    rows,
    tables,
)
from sqlalchemy import func, insert, select, text, update
from storing import NOW, whole_store

from dialogues.exchange import Reply
from storage import (
    audit,
    concerns,
    database,
    inbox,
    links,
    notices,
    respondents,
    retention,
    secrets,
)
from storage.models import (
    ANSWERS,
    AUDIT,
    CONCERN_NOTES,
    CONCERNS,
    CONSENTS,
    CONVERSATIONS,
    DELIVERIES,
    EVENTS,
    INVITATIONS,
    LINKS,
    MESSAGES,
    PROMPTS,
    TURNS,
)


@pytest.fixture
def talk(store):
    return answered_to_its_end(store)


@pytest.fixture
def keys(tmp_path):
    return secrets.make_key_file(tmp_path / "keys")


def test_looking_tells_what_is_due_and_changes_nothing(store, talk):
    before = whole_store(store)
    assert due(store, 99) == {}
    assert due(store, 101) == {"transcripts": 1}
    assert due(store, 401) == {"transcripts": 1, "interviews": 1}
    with database.for_reading(store.engine).connect() as connection:
        [found] = [each for each in retention.survey(connection, after(101)) if each.count]
    assert found.oldest == store.now
    assert whole_store(store) == before


def test_transcripts_go_and_what_an_analyst_sees_stays(store, talk):
    before = tables(store)
    assert apply(store, 101) == {"transcripts": 1}
    assert tables(store) == before
    for table in (MESSAGES, PROMPTS, EVENTS, TURNS):
        said = repr(rows(store, table))
        assert not any(word in said for word in WORDS)
        assert "How are things" not in said
    assert len(rows(store, MESSAGES)) == len(ANSWERED) + 1
    assert {row.provider_id for row in rows(store, MESSAGES)} == {None}
    assert STORY in whole_store(store)
    assert apply(store, 101) == {}


def test_of_an_interview_only_what_is_coded_stays(store, talk):
    coded = {
        row.question: (row.codes, row.value, row.missing)
        for row in rows(store, ANSWERS)
        if row.question not in ("who", "story")
    }
    assert apply(store, 401) == {"transcripts": 1, "interviews": 1}
    left = whole_store(store)
    assert not any(word in left for word in WORDS)
    kept = {row.question: (row.codes, row.value, row.missing) for row in rows(store, ANSWERS)}
    assert coded.items() <= kept.items()
    assert kept["content"] == ([], 7, None)
    assert kept["groups"][0] == ["carer"]
    assert kept["story"] == kept["who"] == ([], None, None)
    assert [row.purpose for row in rows(store, CONSENTS)] == ["take_part", "quote"]
    assert tables(store)["answers_wide"]["groups"] == ["carer"]
    assert apply(store, 401) == {}


@pytest.mark.parametrize(
    ("value", "stays"),
    [(7, True), (2.5, True), ("2019", True), ("2019-05", True), ("2019-05-31", True),
     ("2019-05-31 when Barry died", False), ("my sister", False), ("", False), (None, False)],
)  # fmt: skip
def test_numbers_and_dates_are_structured_and_words_are_not(store, talk, value, stays):
    with store.engine.begin() as connection:
        connection.execute(update(ANSWERS).where(ANSWERS.c.question == "who").values(value=value))
    apply(store, 401)
    [row] = rows(store, ANSWERS, ANSWERS.c.question == "who")
    assert row.value == (value if stays else None)


def test_superseded_answers_go_as_those_that_count(store):
    talk = store.talk(*ANSWERED)
    talk.say("change who helps to Doris next door", intent="correct_answer")
    apply(store, 401)
    assert "Doris" not in whole_store(store)
    assert "Joan" not in whole_store(store)


def test_of_who_did_not_consent_no_answer_stays(store, talk):
    consent = CONSENTS.c.purpose == "take_part"
    with store.engine.begin() as connection:
        row = dict(connection.execute(select(CONSENTS).where(consent)).mappings().one())
        del row["id"]
        connection.execute(insert(CONSENTS), {**row, "state": "withdrawn"})
    store.talk("no")
    assert apply(store, 401)["interviews"] == 2
    assert rows(store, ANSWERS) == []
    assert len(rows(store, CONVERSATIONS)) == 2


def test_a_conversation_that_was_left_is_over_when_nobody_came_back(store):
    talk = store.talk(*ANSWERED[:5])
    assert due(store, 99) == {}
    assert apply(store, 101) == {"transcripts": 1}
    [row] = rows(store, CONVERSATIONS)
    assert row.ended_at is None
    store.now = NOW + timedelta(days=102)
    talk.say("I live alone")
    assert due(store, 201) == {}
    apply(store, 600)
    [row] = rows(store, CONVERSATIONS)
    assert row.ended_at == NOW + timedelta(days=600)
    assert row.disposition == "started"
    assert not any(word in whole_store(store) for word in WORDS)


def test_what_is_under_way_is_left_alone(store, talk):
    far = NOW + timedelta(days=9999)
    for busy in ({"due_at": NOW}, {"remind_at": far}, {"lease_until": far}):
        change(store, CONVERSATIONS, **busy)
        assert due(store, 5000) == {}
        change(store, CONVERSATIONS, **dict.fromkeys(busy))
    assert due(store, 401) != {}


def test_nothing_of_anybody_goes_while_a_concern_is_open(store, talk, keys):
    other = store.talk(*ANSWERED)
    reference = raise_concern(store, keys, talk.id)
    assert due(store, 5000)["transcripts"] == 1
    apply(store, 5000)
    assert STORY in repr(rows(store, ANSWERS, ANSWERS.c.conversation_id == talk.id))
    assert STORY not in repr(rows(store, ANSWERS, ANSWERS.c.conversation_id == other.id))
    assert len(rows(store, CONCERNS)) == 1
    with store.engine.begin() as connection:
        concerns.acknowledge(connection, reference, "Ann", "rang her", NOW)
    assert "transcripts" not in due(store, 5000)
    close(store, keys, reference, NOW)
    assert due(store, 299) == {"transcripts": 1}
    assert due(store, 401) == {"transcripts": 1, "interviews": 1, "concerns": 1}
    apply(store, 401)
    assert rows(store, CONCERNS) == rows(store, CONCERN_NOTES) == []


def test_messages_and_prompts_outside_of_conversations_go_too(store):
    with store.engine.begin() as connection:
        person = respondents.enrol_unnamed(connection, store.organisation, NOW)
        inbox.store(connection, person, Reply(("is that Joan?",), id="SM1"), "sms", NOW)
        notices.queue_notice(
            connection, respondent_id=person, conversation_id=None, channel="sms",
            purpose="welcome", text="Hello Joan", now=NOW,
        )  # fmt: skip
    assert due(store, 99) == {}
    assert apply(store, 101) == {"messages": 1, "prompts": 1}
    assert "Joan" not in whole_store(store)
    assert [row.state for row in rows(store, PROMPTS)] == ["dropped"]
    assert apply(store, 101) == {}


def test_a_reply_that_was_set_aside_goes_and_is_on_nobody_s_list_any_more(store):
    talk = store.talk("yes")
    store.receive(talk.id, "Joan knows")
    change(store, MESSAGES, state="set_aside", settled_at=NOW)
    change(store, CONVERSATIONS, due_at=None)
    apply(store, 101)
    assert "Joan" not in whole_store(store)
    assert {row.state for row in rows(store, MESSAGES)} == {"unheard"}


def test_ids_that_say_who_ended_a_conversation_stay(store, talk):
    store.receive(talk.id, Reply(request="stop", id="staff-1-x"), "sms")
    change(store, MESSAGES, state="done")
    change(store, CONVERSATIONS, due_at=None)
    apply(store, 101)
    assert {row.provider_id for row in rows(store, MESSAGES)} == {None, "staff-1-x"}


def test_who_was_on_a_list_is_forgotten_once_nothing_is_due(store, talk):
    [row] = rows(store, CONVERSATIONS)
    plan(store, row.respondent_id, begun_at=NOW, conversation_id=talk.id)
    assert "invitations" not in due(store, 499)
    assert apply(store, 501)["invitations"] == 1
    assert rows(store, INVITATIONS) == []


def test_who_is_still_to_be_invited_is_not(store, talk):
    [row] = rows(store, CONVERSATIONS)
    plan(store, row.respondent_id, state="waiting", due_at=NOW + timedelta(days=9999))
    assert "invitations" not in due(store, 5000)


def test_attempts_at_sending_go_unless_they_still_matter(store, talk):
    [prompt, *_] = rows(store, PROMPTS)
    row = {
        "prompt_id": prompt.id, "piece": 0, "channel": "sms", "sender": "+44", "parts": 1,
        "pence": 4.0, "started_at": NOW, "state": "delivered", "provider_id": "SM1",
    }  # fmt: skip
    with store.engine.begin() as connection:
        connection.execute(insert(DELIVERIES), row)
    change(store, PROMPTS, state="waiting")
    assert "deliveries" not in due(store, 101)
    change(store, PROMPTS, state="shown")
    assert "deliveries" not in due(store, 99)
    assert apply(store, 101)["deliveries"] == 1
    assert rows(store, DELIVERIES) == []


def test_stale_links_go(store, talk, keys):
    [row] = rows(store, CONVERSATIONS)
    with store.engine.begin() as connection:
        links.make_link(connection, row.respondent_id, "AAAA", keys, NOW + timedelta(days=7))
    assert "links" not in due(store, 7)
    assert apply(store, 9)["links"] == 1
    assert rows(store, LINKS) == []


def test_the_audit_goes_from_its_beginning_and_never_from_its_middle(store):
    ages = (0, 10, 500, 20, 30)
    with store.engine.begin() as connection:
        for days in ages:
            entry = audit.Entry(NOW + timedelta(days=days), "ann", "export", "guide", {})
            audit.note(connection, entry)
    assert apply(store, 1021) == {"audit": 2}
    left = rows(store, AUDIT)
    assert [row.id for row in left if row.action == "export"] == [3, 4, 5]
    [noted] = [row for row in left if row.action == "retention"]
    assert noted.detail["count"] == 2
    with store.engine.connect() as connection:
        assert audit.verify(connection).broken is None


def test_an_audit_whose_beginning_was_taken_off_by_hand_does_not_hold(store):
    with store.engine.begin() as connection:
        for days in range(4):
            entry = audit.Entry(NOW + timedelta(days=days), "ann", "export", "guide", {})
            audit.note(connection, entry)
        first = connection.execute(AUDIT.select().order_by(AUDIT.c.id)).first()
        connection.execute(AUDIT.delete().where(AUDIT.c.id == first.id))
        broken = audit.verify(connection).broken
    assert broken is not None
    assert broken.id == first.id + 1


def test_everything_that_goes_is_in_the_audit(store, talk):
    store.talk(*ANSWERED)
    apply(store, 401)
    noted = [(row.about, row.detail["count"], row.who) for row in rows(store, AUDIT)]
    assert noted == [("transcripts", 2, "ann"), ("interviews", 2, "ann")]
    assert not any(word in repr(rows(store, AUDIT)) for word in WORDS)


def test_the_newest_moment_wins_where_a_conversation_went_on_between_look_and_removal(store, talk):
    assert due(store, 101) == {"transcripts": 1}
    change(store, CONVERSATIONS, ended_at=NOW + timedelta(days=50))
    assert apply(store, 101) == {}
    assert any(row.reply for row in rows(store, TURNS))


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)  # SQLite: one writer at a time
def test_rows_that_somebody_else_is_changing_are_left_for_another_day(store, talk):
    with store.engine.begin() as other:
        other.execute(text("SELECT id FROM conversations FOR UPDATE"))
        assert apply(store, 401) == {}
    assert apply(store, 401) == {"transcripts": 1, "interviews": 1}


def test_counts_stay_when_words_go(store, talk):
    with store.engine.connect() as connection:
        before = connection.execute(select(func.count()).select_from(PROMPTS)).scalar()
    apply(store, 5000)
    assert len(rows(store, PROMPTS)) == before
