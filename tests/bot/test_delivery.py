"""Sending prompts through the real library and the stand-in: once each, in order."""

import itertools
from collections.abc import Iterator

import pytest
from sending import OURS, Post, bodies, twilio
from sqlalchemy import select, update

from bot.channels.twilio_texts import TwilioTexts
from bot.delivery.senders import Senders
from bot.demo.twilio_standin import Fault, StandIn
from storage import contacts, costs, database
from storage.models import (
    CONCERNS,
    CONTACTS,
    CONVERSATIONS,
    DELIVERIES,
    MESSAGES,
    PROMPTS,
)

pytestmark = pytest.mark.filterwarnings("error:.*datetime adapter.*:DeprecationWarning")


@pytest.fixture
def post(url: str) -> Iterator[Post]:
    engine = database.open_database(url)
    yield Post(engine)
    engine.dispose()


@pytest.fixture
def sending(post: Post) -> Iterator[tuple[StandIn, TwilioTexts]]:
    with twilio(post) as both:
        yield both


def test_a_prompt_is_sent_once_with_its_cost(post, sending):
    standin, provider = sending
    person = post.person()
    post.writes(person)
    (prompt,) = post.queue(person, "How are you?")
    delivery = post.delivery(provider)
    assert delivery.step()
    assert not delivery.step()
    (text,) = standin.texts.to(person.phone)
    standin.callbacks.settle()
    assert (text.body, text.sender, text.status) == ("How are you?", OURS, "delivered")
    with post.engine.connect() as connection:
        row = connection.execute(select(PROMPTS)).one()
        sent = connection.execute(select(DELIVERIES)).one()
        both = (person.conversation, person.conversation + 1)
        assert costs.costs(connection, both) == {person.conversation: costs.Cost(1, 1, 4.0)}
    assert (row.state, row.shown_at, row.pieces) == ("shown", post.now, 1)
    assert (sent.state, sent.provider_id, sent.prompt_id) == ("sent", text.sid, prompt)


def test_options_are_written_out_and_punctuation_is_plain(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "It’s fine… isn’t it — yes?")
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["It's fine... isn't it - yes?"]


def test_a_long_prompt_goes_out_in_pieces_in_order(post, sending):
    standin, provider = sending
    person = post.person()
    words = "There is a lot to say about this. " * 60
    first, second = post.queue(person, words, "And you?")
    post.finish(post.delivery(provider))
    texts = bodies(standin.texts.to(person.phone))
    assert len(texts) == 4
    assert " ".join(texts) == f"{words.strip()} And you?"
    assert post.states(first, second) == ["shown", "shown"]


def test_one_in_three_fails_and_everything_arrives_once_and_in_order(post, sending):
    standin, provider = sending
    kinds = itertools.cycle((Fault(429, 20429, after=3), Fault(500, 20500), Fault(503, 20503)))
    standin.faults = lambda number, form: next(kinds) if number % 3 == 0 else None
    people = [post.person() for _ in range(4)]
    said = {person: [f"{person.id} {number}" for number in range(5)] for person in people}
    for person in people:
        post.queue(person, *said[person])
    post.finish(post.delivery(provider))
    for person in people:
        assert bodies(standin.texts.to(person.phone)) == said[person]


def test_a_time_out_after_twilio_took_the_text_sends_nothing_twice(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(delay=1.0, taken=True) if number in (1, 3) else None
    person = post.person()
    post.queue(person, "one", "two", "one")
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["one", "two", "one"]
    assert [state for state, _ in post.attempts()] == ["sent", "sent", "sent"]


def test_an_error_of_twilios_own_that_took_the_text_sends_nothing_twice(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(500, 20500, taken=number % 2 == 1)
    person = post.person()
    post.queue(person, "one", "two")
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["one", "two"]


def test_when_nobody_can_tell_whether_it_got_there_nothing_is_sent_meanwhile(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(500, 20500, taken=True)
    person = post.person()
    post.queue(person, "one")
    delivery = post.delivery(provider)
    delivery.step()
    standin.token = "changed"
    for _ in range(10):
        post.later(minutes=10)
        delivery.step()
    assert post.states() == ["waiting"]
    post.later(days=1)
    delivery.step()
    assert post.states() == ["shown"]
    assert post.attempts() == [("unknown", None)]
    assert bodies(standin.texts.to(person.phone)) == ["one"]


def test_attempts_end_some_day_and_the_prompt_stays_visible(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(429, 20429)
    person = post.person()
    post.queue(person, "one")
    post.finish(post.delivery(provider), seconds=12 * 3600)
    assert post.states() == ["failed"]
    assert len(post.attempts()) == 9
    assert bodies(standin.texts.to(person.phone)) == []


def test_wrong_credentials_lose_nothing(post, sending, capsys):
    standin, provider = sending
    standin.token = "another"
    person = post.person()
    post.queue(person, "one")
    post.delivery(provider).step()
    assert post.attempts() == [("failed", "20003")]
    assert "EARSHOT_TWILIO_TOKEN" in capsys.readouterr().out
    standin.token = "token"
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["one"]


def test_a_provider_that_is_not_there_is_tried_again(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")
    away = TwilioTexts("AC1", "t", api="http://127.0.0.1:9", timeout=(1, 1))
    post.delivery(away).step()
    assert post.attempts() == [("failed", "no_connection")]
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["one"]


def test_an_opt_out_that_only_twilio_knows_ends_the_interview(post, sending):
    standin, provider = sending
    person = post.person()
    standin.opted_out.add(person.phone)
    prompts = post.queue(person, "one", "two")
    delivery = post.delivery(provider)
    assert delivery.step()
    assert not delivery.step()
    assert post.states(*prompts) == ["failed", "dropped"]
    with post.engine.connect() as connection:
        contact = connection.execute(select(CONTACTS)).one()
        message = connection.execute(select(MESSAGES)).one()
        due = connection.execute(select(CONVERSATIONS.c.due_at)).scalar_one()
    assert (contact.opted_out_how, contact.opted_out_at) == ("provider", post.now)
    assert (message.reply["request"], message.state) == ("stop", "waiting")
    assert message.provider_id.startswith("21610-")
    assert due is not None


@pytest.mark.parametrize("code", [21211, 21614])
def test_a_number_that_cannot_be_reached(post, sending, code):
    standin, provider = sending
    person, talking = post.person(disposition="invited"), post.person()
    post.writes(talking)
    for each in (person, talking):
        standin.refused[each.phone] = code
        post.queue(each, "one", "two")
    post.finish(post.delivery(provider))
    assert post.states() == ["failed", "dropped"] * 2
    with post.engine.connect() as connection:
        marked = connection.execute(select(CONTACTS.c.unreachable_code)).scalars().all()
        ends = select(CONVERSATIONS.c.disposition).order_by(CONVERSATIONS.c.id)
        assert connection.execute(ends).scalars().all() == ["unreachable", "started"]
    assert marked == [str(code)] * 2


def test_a_text_that_can_never_be_sent_is_given_up_and_the_next_goes(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(400, 21617) if number == 1 else None
    person = post.person()
    post.queue(person, "one", "two")
    post.finish(post.delivery(provider))
    assert post.states() == ["failed", "shown"]
    assert bodies(standin.texts.to(person.phone)) == ["two"]


def test_an_opt_out_between_the_queue_and_the_call_is_seen(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")

    def opt_out_now(seconds: float) -> None:
        with post.engine.begin() as connection:
            contacts.opt_out(connection, person.contact, "word", post.now)

    post.finish(post.delivery(provider, sleep=opt_out_now, taken=1))
    assert post.states() == ["dropped"]
    assert standin.requests == 0


def test_after_opting_out_only_the_word_that_it_is_so_is_sent(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")
    post.notice(person, "signposting", "Help is there.")
    with post.engine.begin() as connection:
        contacts.opt_out(connection, person.contact, "sentence", post.now)
    post.notice(person, "opted_out", "No more.")
    post.later(seconds=1)
    post.notice(person, "reminder", "Too late.")
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["No more."]


@pytest.mark.parametrize("how", ["opted_out", "refused", "opted_out_here", "never"])
def test_signposting_that_cannot_be_sent_is_told_of(post, sending, how):
    standin, provider = sending
    person = post.person()
    post.raise_concern(person)
    post.notice(person, "signposting")
    post.later(minutes=1)
    if how == "opted_out":
        standin.opted_out.add(person.phone)
    elif how == "refused":
        standin.refused[person.phone] = 21614
    elif how == "never":
        standin.refused[person.phone] = 21617
    else:
        with post.engine.begin() as connection:
            contacts.opt_out(connection, person.contact, "word", post.now)
    post.finish(post.delivery(provider))
    with post.engine.connect() as connection:
        concern = connection.execute(select(CONCERNS)).one()
    assert (concern.signposted, concern.alert_at) == ("not_possible", post.now)


def test_a_concern_holds_everything_but_signposting(post, sending):
    standin, provider = sending
    person = post.person()
    hold(post, person, post.now)
    post.queue(person, "one")
    post.notice(person, "signposting", "Help is there.")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert bodies(standin.texts.to(person.phone)) == ["Help is there."]
    hold(post, person, None)
    post.finish(delivery)
    assert bodies(standin.texts.to(person.phone)) == ["Help is there.", "one"]


def test_a_hold_between_the_lease_and_the_call_is_seen(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")
    post.delivery(provider, sleep=lambda seconds: hold(post, person, post.now), taken=1).step()
    assert standin.requests == 0
    hold(post, person, None)
    post.finish(post.delivery(provider))
    assert bodies(standin.texts.to(person.phone)) == ["one"]


def hold(post, person, moment):
    with post.engine.begin() as connection:
        connection.execute(
            update(CONVERSATIONS)
            .where(CONVERSATIONS.c.id == person.conversation)
            .values(held_at=moment)
        )


def test_signposting_overtakes_what_cannot_be_sent_just_now(post, sending):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(429, 20429) if form["Body"] == "one" else None
    person = post.person()
    post.queue(person, "one", "two")
    delivery = post.delivery(provider)
    delivery.step()
    post.notice(person, "signposting", "Help is there.")
    while delivery.step():
        pass
    assert bodies(standin.texts.to(person.phone)) == ["Help is there."]


def test_other_people_do_not_wait_for_one_whose_text_fails(post, sending):
    standin, provider = sending
    bad, good = post.person(), post.person()
    standin.faults = lambda number, form: Fault(429, 20429) if form["To"] == bad.phone else None
    post.queue(bad, "one", "two")
    post.queue(good, "one", "two")
    delivery = post.delivery(provider)
    while delivery.step():
        pass
    assert bodies(standin.texts.to(good.phone)) == ["one", "two"]
    assert post.states() == ["waiting", "waiting", "shown", "shown"]


def test_an_organisation_without_a_number_is_told_which_setting(post, sending, capsys):
    _, provider = sending
    person = post.person()
    post.queue(person, "one")
    post.senders = Senders({})
    post.delivery(provider).step()
    assert post.states() == ["waiting"]
    assert "EARSHOT_TWILIO_NUMBERS" in capsys.readouterr().out


def test_pages_fetch_their_own_prompts(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")
    with post.engine.begin() as connection:
        connection.execute(update(PROMPTS).values(channel="web"))
    assert not post.delivery(provider).step()
    assert standin.requests == 0
