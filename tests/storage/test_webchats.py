"""Web chats and the links back into them, as they are stored."""

from datetime import timedelta

import pytest
from arriving import new_keys
from storing import Store

from dialogues.exchange import Reply
from storage import links, outbox, respondents, webchats
from storage.models import CONVERSATIONS, LINKS, PROMPTS
from storage.respondents import Contact

TOKEN = "t" * 43
HOUR = timedelta(hours=1)


@pytest.fixture
def keys():
    return new_keys()


@pytest.fixture
def store(engine):
    return Store(engine)


class Visitor:
    """Somebody with a web chat that has begun."""

    def __init__(self, store, keys, token=TOKEN):
        self.store, self.keys, self.token = store, keys, token
        self.talk = store.talk(channel="web")
        with store.engine.begin() as connection:
            (row,) = connection.execute(
                CONVERSATIONS.select().where(CONVERSATIONS.c.id == self.talk.id)
            ).all()
            self.respondent = row.respondent_id
            contact = Contact(row.respondent_id, "web", token)
            respondents.add_contact(connection, store.organisation, contact, keys, store.now)

    def find(self, token=None, organisation="Friendship North", idle=HOUR):
        left_since = self.store.now - idle
        with self.store.engine.connect() as connection:
            return webchats.find(
                connection, organisation, token or self.token, self.keys, left_since
            )

    def standing(self):
        with self.store.engine.connect() as connection:
            return webchats.standing(connection, self.respondent)

    def unseen(self, since=0, missed=None):
        missed, chat = missed or self.store.now, self.find(idle=100 * HOUR)
        with self.store.engine.connect() as connection:
            stands = webchats.standing(connection, self.respondent)
            found = webchats.unseen(connection, chat, stands, since, missed)
        return [said.prompt.text for said in found]

    def show_all(self):
        with self.store.engine.begin() as connection:
            rows = [row for row, _ in outbox.unshown(connection, self.talk.id)]
            outbox.mark_shown(connection, rows, self.store.now)


@pytest.fixture
def visitor(store, keys):
    return Visitor(store, keys)


def test_a_token_opens_its_chat_only_at_its_organisation(visitor):
    assert visitor.find().respondent == visitor.respondent
    assert visitor.find(token="u" * 43) is None
    assert visitor.find(organisation="Somebody else") is None


def test_a_chat_that_was_left_for_long_is_open_no_longer(visitor):
    visitor.store.later(3600)
    assert visitor.find() is None
    assert visitor.find(idle=2 * HOUR).respondent == visitor.respondent
    visitor.talk.say("yes")
    assert visitor.find().respondent == visitor.respondent


def test_a_chat_that_moved_opens_with_the_new_token_only(visitor):
    with visitor.store.engine.begin() as connection:
        assert webchats.move(connection, visitor.respondent, "n" * 43, visitor.keys)
        assert not webchats.move(connection, visitor.respondent + 99, "m" * 43, visitor.keys)
    assert visitor.find() is None
    assert visitor.find(token="n" * 43).respondent == visitor.respondent


def test_the_standing_follows_the_conversation(visitor):
    assert visitor.standing().state == "open"
    assert visitor.standing().opened.startswith("take_part.")
    assert visitor.standing().waiting_since is None
    visitor.store.receive(visitor.talk.id, "yes", "web")
    assert visitor.standing().waiting_since == visitor.store.now
    visitor.talk.take()
    assert visitor.standing().opened.startswith("age.")
    visitor.talk.say(Reply(("stop",), request="stop"))
    standing = visitor.standing()
    assert (standing.state, standing.stopped) == ("ended", True)


def test_a_conversation_that_has_not_begun_waits_for_its_first_turn(store):
    number = store.start(channel="web")
    with store.engine.connect() as connection:
        (row,) = connection.execute(
            CONVERSATIONS.select().where(CONVERSATIONS.c.id == number)
        ).all()
        standing = webchats.standing(connection, row.respondent_id)
    assert (standing.state, standing.opened, standing.given_up) == ("new", None, False)
    assert standing.waiting_since == store.now


def test_nobody_without_a_conversation_has_a_standing(store):
    with store.engine.connect() as connection:
        assert webchats.standing(connection, 12345) is None


def test_words_are_handed_over_again_for_some_minutes_and_the_open_question_for_ever(visitor):
    visitor.talk.say("yes")
    assert visitor.unseen() == ["Will you take part?", "How old are you?"]
    visitor.show_all()
    assert visitor.unseen(missed=visitor.store.now - HOUR) == visitor.unseen(
        missed=visitor.store.now - timedelta(seconds=1)
    )
    visitor.store.later(7200)
    assert visitor.unseen(missed=visitor.store.now - HOUR) == ["How old are you?"]


def test_a_page_gets_only_what_comes_after_what_it_has(visitor):
    with visitor.store.engine.connect() as connection:
        last = webchats.newest(connection)
    visitor.talk.say("yes")
    assert visitor.unseen(since=last) == ["How old are you?"]
    assert visitor.unseen(since=last + 1000) == []


def test_a_concern_holds_the_guides_words_back_and_lets_signposting_through(visitor):
    visitor.talk.say("yes")
    with visitor.store.engine.begin() as connection:
        connection.execute(CONVERSATIONS.update().values(held_at=visitor.store.now))
        (row,) = connection.execute(PROMPTS.select().order_by(PROMPTS.c.id).limit(1)).all()
        signpost = {
            **row._mapping, "turn": None, "purpose": "signposting",
            "prompt": {**row.prompt, "id": "notice.signposting", "text": "Ring 999."},
        }  # fmt: skip
        del signpost["id"]
        connection.execute(PROMPTS.insert(), signpost)
    assert visitor.unseen() == ["Ring 999."]


def test_blanked_words_are_not_shown(visitor):
    with visitor.store.engine.begin() as connection:
        connection.execute(
            PROMPTS.update().values(prompt={"id": "", "kind": "note", "text": ""}, state="shown")
        )
    assert visitor.unseen(missed=visitor.store.now - HOUR) == []


def test_new_words_are_noticed_for_the_web_only(visitor, store):
    with store.engine.connect() as connection:
        before = webchats.newest(connection)
    store.talk(channel="sms")
    visitor.talk.say("yes")
    with store.engine.connect() as connection:
        found = webchats.queued_after(connection, before)
    assert [respondent for _, respondent in found] == [visitor.respondent]


def test_a_link_works_until_it_expires_or_a_newer_one_is_made(visitor):
    store, keys = visitor.store, visitor.keys
    first, second = links.new_code(), links.new_code()
    with store.engine.begin() as connection:
        links.make_link(connection, visitor.respondent, first, keys, store.now + HOUR)
        assert links.follow_link(connection, f" {first.lower()} ", keys, store.now)
        links.make_link(connection, visitor.respondent, second, keys, store.now + HOUR)
        assert links.follow_link(connection, first, keys, store.now) is None
        assert links.follow_link(connection, second, keys, store.now) == visitor.respondent
        assert links.follow_link(connection, second, new_keys(), store.now) == visitor.respondent
        assert links.follow_link(connection, second, keys, store.now + HOUR) is None
        assert links.drop_expired(connection, store.now) == 0
        assert links.drop_expired(connection, store.now + HOUR) == 1


def test_the_code_of_a_link_is_not_in_the_store(visitor):
    code = links.new_code()
    with visitor.store.engine.begin() as connection:
        links.make_link(
            connection, visitor.respondent, code, visitor.keys, visitor.store.now + HOUR
        )
        rows = str(connection.execute(LINKS.select()).all())
    assert code not in rows
    assert len({links.new_code() for _ in range(100)}) == 100
