"""One commit stores everything that a turn changes, or nothing."""

import json
from dataclasses import replace

import pytest
from sqlalchemy import select
from storing import Store, Talk

from dialogues.exchange import Event, Reply, Turn
from dialogues.interview import to_plain
from storage import conversations
from storage.consents import consents
from storage.conversations import Outcome
from storage.models import ANSWERS, CONVERSATIONS, EVENTS, MESSAGES, PROMPTS, TURNS
from storage.problems import LeaseLost


def rows(store: Store, table, **equal):
    wanted = select(table).order_by(*table.primary_key.columns)
    for name, value in equal.items():
        wanted = wanted.where(table.c[name] == value)
    with store.engine.connect() as connection:
        return connection.execute(wanted).all()


def current(store: Store, talk: Talk) -> dict[str, object]:
    found = rows(store, ANSWERS, conversation_id=talk.id)
    return {row.question: row for row in found if row.superseded_at is None}


def test_a_turn_stores_interview_answer_events_prompts_and_message(store):
    talk = store.talk("yes", "44", "DN31 1HU")
    turn = talk.say(Reply(("yes thanks",), id="SM9", note="smiled"))
    (conversation,) = rows(store, CONVERSATIONS)
    assert conversation.interview == json.loads(json.dumps(to_plain(turn.interview)))
    assert (conversation.turns, conversation.disposition) == (5, "started")
    assert (conversation.lease_owner, conversation.lease_until, conversation.due_at) == (
        None, None, None,
    )  # fmt: skip
    assert (conversation.updated_at, conversation.ended_at) == (store.now, None)
    answer = current(store, talk)["helped"]
    assert (answer.raw, answer.codes, answer.by, answer.note) == (
        "yes thanks", ["yes"], "resident", "smiled",
    )  # fmt: skip
    assert (answer.turn, answer.at, answer.missing) == (4, store.now, None)
    taken = rows(store, TURNS)[-1]
    assert (taken.number, taken.reply["texts"], taken.heard["intent"], taken.model) == (
        4, ["yes thanks"], "answer", "m1",
    )  # fmt: skip
    stored = [row.name for row in rows(store, EVENTS, turn=4)]
    assert stored == [event.name for event in turn.events]
    asked = [row.prompt["text"] for row in rows(store, PROMPTS, turn=4)]
    assert asked == [prompt.text for prompt in turn.prompts]
    message = rows(store, MESSAGES)[-1]
    assert (message.state, message.turn, message.settled_at) == ("done", 4, store.now)


def test_the_interview_comes_back_as_the_core_made_it(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes")
    turn = talk.say("my sister, mostly")
    store.receive(talk.id, "alone")
    assert store.lease().interview.answers["who"] == turn.interview.answers["who"]
    assert turn.interview.opened.question == "groups"


def test_a_correction_supersedes_and_keeps_what_was_said_before(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my help to no", intent="correct_answer")
    told = [row for row in rows(store, ANSWERS) if row.question == "helped"]
    assert [(row.codes, row.turn, row.superseded_turn) for row in told] == [
        (["yes"], 4, 6), (["no"], 6, None),
    ]  # fmt: skip
    assert told[0].raw == "yes"
    assert told[0].superseded_at == store.now


def test_a_closed_branch_is_not_asked_and_comes_back_when_it_reopens(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my help to no", intent="correct_answer")
    closed = current(store, talk)["who"]
    assert (closed.missing, closed.raw, closed.value) == ("not_asked", "", None)
    talk.say("change my help to yes", intent="correct_answer")
    restored = current(store, talk)["who"]
    assert (restored.missing, restored.raw) == (None, "my sister")
    told = [row for row in rows(store, ANSWERS) if row.question == "who"]
    assert [row.superseded_turn for row in told] == [6, 7, None]


def test_starting_over_supersedes_everything_and_undoes_consent(store):
    talk = store.talk("yes", "44")
    talk.say("start again please", intent="start_over")
    talk.say("yes")
    assert "started_over" in [event.name for event in talk.events]
    assert current(store, talk) == {}
    assert {row.superseded_turn for row in rows(store, ANSWERS)} == {4}
    with store.engine.connect() as connection:
        assert consents(connection, talk.id)["take_part"].state == "closed"
    talk.say("yes")
    assert current(store, talk)["take_part"].codes == ["yes"]
    with store.engine.connect() as connection:
        assert consents(connection, talk.id)["take_part"].state == "given"


def test_consents_keep_purpose_wording_time_and_channel(store):
    talk = store.talk("yes", channel="sms", role="helper")
    with store.engine.connect() as connection:
        consent = consents(connection, talk.id)["take_part"]
    assert (consent.state, consent.wording_version, consent.channel) == ("given", "3", "sms")
    assert (consent.at, consent.language, consent.by) == (store.now, "en", "helper")


def test_a_refusal_is_kept_and_ends_the_conversation(store):
    talk = store.talk("no")
    with store.engine.connect() as connection:
        assert consents(connection, talk.id)["take_part"].state == "refused"
    (conversation,) = rows(store, CONVERSATIONS)
    assert (conversation.disposition, conversation.ended_at) == ("refused", store.now)


def test_an_ended_conversation_that_is_taken_up_again_is_open(store):
    talk = store.talk("yes")
    talk.say("stop", intent="stop")
    assert rows(store, CONVERSATIONS)[0].ended_at is not None
    talk.say("start", intent="resume")
    (conversation,) = rows(store, CONVERSATIONS)
    assert (conversation.ended_at, conversation.disposition) == (None, "started")


def everything(store: Store) -> list[object]:
    tables = (CONVERSATIONS, TURNS, EVENTS, ANSWERS, MESSAGES, PROMPTS)
    return [rows(store, table) for table in tables]


@pytest.mark.parametrize("lost_by", ["time", "another worker", "another version", "never leased"])
def test_nothing_is_stored_without_a_lease(store, lost_by):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease("ann")
    outcome = store.outcome(lease)
    if lost_by == "time":
        store.later(30)
    elif lost_by == "another worker":
        store.later(31)
        store.lease("bob")
    elif lost_by == "another version":
        lease = replace(lease, version=lease.version - 1)
    else:
        lease = replace(lease, worker="eve")
    before = everything(store)
    with pytest.raises(LeaseLost):
        store.commit(lease, outcome)
    assert everything(store) == before


def test_a_turn_is_committed_once(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease()
    outcome = store.outcome(lease)
    store.commit(lease, outcome)
    before = everything(store)
    with pytest.raises(LeaseLost):
        store.commit(lease, outcome)
    assert everything(store) == before


def test_a_commit_that_fails_half_way_leaves_nothing(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease()
    good = store.outcome(lease)
    nonsense = Event("answer_given", "take_part", {"question": "take_part", "at": "no time"})
    bad = replace(good, turn=Turn(good.turn.interview, good.turn.prompts, (nonsense,)))
    before = everything(store)
    with pytest.raises(ValueError, match="isoformat"):
        store.commit(lease, bad)
    assert everything(store) == before
    store.commit(lease, good)
    assert current(store, talk)["take_part"].codes == ["yes"]


def test_only_leased_messages_can_be_finished(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease()
    outcome = store.outcome(lease)
    with pytest.raises(ValueError, match="not all of the messages"):
        store.commit(lease, replace(outcome, messages=(*outcome.messages, 99)))


def test_several_messages_can_make_one_reply(store):
    talk = store.talk("yes", "44", "DN31 1HU", "no", "none of these", "5")
    for text in ("It has been hard", "since Bill died"):
        store.receive(talk.id, text)
    lease = store.lease()
    one = Reply(tuple(each.reply.words for each in lease.messages))
    ids = tuple(each.id for each in lease.messages)
    outcome = store.outcome(replace(lease, messages=(replace(lease.messages[0], reply=one),)))
    store.commit(lease, replace(outcome, messages=ids, reply=one))
    assert current(store, talk)["story"].raw == "It has been hard\nsince Bill died"
    assert {row.state for row in rows(store, MESSAGES)} == {"done"}
    assert store.lease() is None


def test_the_callers_transaction_decides(store):
    talk = store.talk()
    store.receive(talk.id, "yes")
    lease = store.lease()
    outcome = store.outcome(lease)
    before = everything(store)
    with store.engine.connect() as connection:
        conversations.commit_turn(connection, lease, outcome, store.now, lambda *_: ())
    assert everything(store) == before


def test_an_outcome_needs_nothing_but_guide_and_turn(store):
    store.start()
    lease = store.lease()
    turn = store.outcome(lease).turn
    store.commit(lease, Outcome(store.guide, Turn(turn.interview)))
    (taken,) = rows(store, TURNS)
    assert (taken.number, taken.reply, taken.heard, taken.model) == (0, None, None, "")
    assert rows(store, PROMPTS) == []


def test_somebody_invited_stays_invited_until_their_first_reply(store):
    talk = Talk(store, store.start(channel="sms", came_by="invitation", disposition="invited"))
    (invited,) = rows(store, CONVERSATIONS)
    assert (invited.disposition, invited.came_by, invited.turns) == ("invited", "invitation", 1)
    talk.say("yes")
    (begun,) = rows(store, CONVERSATIONS)
    assert begun.disposition == "started"
