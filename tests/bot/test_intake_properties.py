"""Whatever arrives, in whatever order and however often: the store stays in order."""

import itertools
import shutil
from collections import Counter

import pytest
from arriving import ANN, BEN, GUIDES, ORGANISATION, Front, new_keys
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from dialogues.exchange import Reply
from storage import contacts, database, respondents
from storage.models import CONCERNS, CONTACTS, CONVERSATIONS, MESSAGES, PROMPTS

TEXTS = (
    "yes", "Yes please", "no thanks", "72", "TALK", "hello", "", "STOP", "🙂", "x" * 300,
    "stop texting me please", "Stop!", "END", "START", "you can text me again", "HELP",
    "I want to kill myself", "I have taken", "all my tablets", "my husband", "hits me",
    "I want to end it all, stop texting me",
)  # fmt: skip
ABROAD = "+4915112345678"
PEOPLE = (
    ("sms", ANN), ("sms", BEN), ("sms", ABROAD), ("telegram", "4711"), ("web", "token"),
)  # fmt: skip
KEYS = new_keys()

arrivals = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(TEXTS) | st.text(max_size=60),
    st.integers(0, 11),
    st.sampled_from(("", "", "", "", "", "stop", "resume", "press", "begin", "keyword", "blocked")),
    st.sampled_from((1, 1, 1, 40, 700, 90_000, 800_000)),
    st.booleans(),
)


def arrive(front: Front, move) -> str:
    (channel, who), words, number, what, pause, ends = move
    front.step = pause
    reply = Reply((words,) if words else (), id=f"{channel}-{number}")
    more = {}
    if what in ("stop", "resume"):
        reply = Reply(reply.texts, id=reply.id, request=what)
    elif what == "press":
        reply = Reply(codes=("often",), prompt="lonely.1.0", id=reply.id)
    elif what == "keyword":
        more = {"keyword": "talk", "begin": channel != "sms"}
    elif what:
        more = {what: True}
    taken = front.take(reply, who=who, channel=channel, **more)
    if taken.conversation is not None:
        if taken.respondent not in opted_out(front):
            front.ask(taken.conversation)
        if ends:
            front.end(taken.conversation)
    return reply.id


def opted_out(front: Front) -> set[int]:
    out = front.rows(CONTACTS, CONTACTS.c.opted_out_at.is_not(None))
    return {row.respondent_id for row in out}


def check(front: Front, ids: set[str]) -> None:
    stored = Counter(row.provider_id for row in front.rows(MESSAGES))
    assert stored == Counter(ids)
    check_messages(front)
    check_outbox(front)
    open_talks = front.rows(CONVERSATIONS, CONVERSATIONS.c.ended_at.is_(None))
    each = Counter((row.respondent_id, row.channel) for row in open_talks)
    assert max(each.values(), default=1) == 1


def check_messages(front: Front) -> None:
    """Messages are in a conversation or unheard; what is held, is held for a concern."""
    rows = front.rows(MESSAGES)
    assert {row.state for row in rows} <= {"waiting", "unheard"}
    assert all((row.conversation_id is None) == (row.state == "unheard") for row in rows)
    references = {row.reference for row in front.rows(CONCERNS)}
    with_concern = {row.conversation_id for row in rows if row.reply["concern"]}
    assert {row.reply["concern"] for row in rows} <= references | {None}
    for talk in front.rows(CONVERSATIONS, CONVERSATIONS.c.held_at.is_not(None)):
        assert talk.id in with_concern
    assert all(row.message_id is not None for row in front.rows(CONCERNS))


def check_outbox(front: Front) -> None:
    """Nothing is on its way to somebody who opted out, and nothing ever goes abroad."""
    out = opted_out(front)
    for prompt in front.rows(PROMPTS, PROMPTS.c.state == "waiting", PROMPTS.c.channel != "web"):
        assert prompt.respondent_id not in out or prompt.purpose == "opted_out"
    with front.engine.connect() as connection:
        organisation = respondents.organisation(connection, ORGANISATION, front.now)
        abroad = contacts.find(connection, KEYS, organisation, "sms", ABROAD)
    if abroad:
        assert front.rows(PROMPTS, PROMPTS.c.respondent_id == abroad.respondent_id) == []


@pytest.fixture(scope="module")
def new_front(upgraded, tmp_path_factory):
    """Makes front doors of fresh stores on SQLite."""
    engines, folder, number = [], tmp_path_factory.mktemp("fronts"), itertools.count()

    def make() -> Front:
        file = shutil.copy(upgraded, folder / f"{next(number)}.db")
        engines.append(database.open_database(f"sqlite:///{file}"))
        front = Front(engines[-1], keys=KEYS, guides=GUIDES)
        front.intake.messages_per_hour = 12
        front.add_keyword()
        return front

    yield make
    for engine in engines:
        engine.dispose()


@settings(max_examples=60, deadline=None)
@given(st.lists(arrivals, max_size=30))
def test_any_arrivals_leave_the_store_in_order(new_front, moves):
    front, ids = new_front(), set()
    for move in moves:
        ids.add(arrive(front, move))
        check(front, ids)
    with front.engine.connect() as connection:
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_repeats_in_any_order_change_nothing(new_front, texts, random):
    front = new_front()
    sent = [Reply((words,), id=f"SM{n}") for n, words in enumerate(texts)]
    for reply in sent:
        front.take(reply)
    before = [front.rows(table) for table in (MESSAGES, PROMPTS, CONCERNS, CONTACTS, CONVERSATIONS)]
    repeats = [*sent, *sent]
    random.shuffle(repeats)
    assert {front.take(reply).outcome for reply in repeats} == {"repeated"}
    after = [front.rows(table) for table in (MESSAGES, PROMPTS, CONCERNS, CONTACTS, CONVERSATIONS)]
    assert before == after
