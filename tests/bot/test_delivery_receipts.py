"""Receipts: signed, in any order, more than once, about whatever they like."""

import itertools
import threading
from collections.abc import Iterator

import pytest
from sending import TOKEN, Post, twilio
from serving import serving
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from twilio.request_validator import RequestValidator

from bot.delivery.receipts import take_receipt
from storage import database
from storage.models import CONCERNS, CONTACTS, CONVERSATIONS, DELIVERIES, MESSAGES


@pytest.fixture
def post(url: str) -> Iterator[Post]:
    engine = database.open_database(url, busy_seconds=30)
    yield Post(engine)
    engine.dispose()


def row(post: Post):
    with post.engine.connect() as connection:
        return connection.execute(select(DELIVERIES)).one()


def sent(post: Post):
    """Somebody, and the SID of a text to them."""
    person = post.person()
    post.queue(person, "one")
    with twilio(post) as (standin, provider):
        post.finish(post.delivery(provider))
        return person, standin.texts.to(person.phone)[0].sid


def test_in_any_order_the_last_word_is_that_it_arrived(post):
    orders = sorted(set(itertools.permutations(["queued", "sent", "sent", "delivered"])))
    for _ in orders:
        post.queue(post.person(), "one")
    with twilio(post) as (standin, provider):
        post.finish(post.delivery(provider))
    for order, text in zip(orders, standin.texts.to(), strict=True):
        for state in order:
            form = {"MessageSid": text.sid, "MessageStatus": state}
            assert take_receipt(post.engine, form, post.now)
    assert post.attempts() == [("delivered", None)] * 12
    with post.engine.connect() as connection:
        assert set(connection.execute(select(DELIVERIES.c.received_at)).scalars()) == {post.now}


def test_a_text_that_was_not_delivered_may_still_arrive(post):
    _, sid = sent(post)
    lost = {"MessageSid": sid, "MessageStatus": "undelivered", "ErrorCode": "30003"}
    take_receipt(post.engine, lost, post.now)
    assert (row(post).state, row(post).code) == ("undelivered", "30003")
    take_receipt(post.engine, {"MessageSid": sid, "MessageStatus": "sent"}, post.now)
    assert row(post).state == "undelivered"
    take_receipt(post.engine, {"SmsSid": sid, "SmsStatus": "delivered"}, post.now)
    assert (row(post).state, row(post).code) == ("delivered", None)


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"MessageSid": "SM1"},
        {"MessageStatus": "delivered"},
        {"MessageSid": "SM1", "MessageStatus": "delivered"},
        {"MessageSid": "SM1", "MessageStatus": "delivered", "delivery": "99"},
        {"MessageSid": "SM1", "MessageStatus": "delivered", "delivery": "9" * 40},
        {"MessageSid": "SM1", "MessageStatus": "a new word", "delivery": "1"},
    ],
)
def test_receipts_about_nothing_of_ours_change_nothing(post, form):
    sent(post)
    before = row(post)
    assert not take_receipt(post.engine, form, post.now)
    assert row(post) == before


def test_our_number_never_overrules_twilios_own(post):
    _, sid = sent(post)
    other = {"MessageSid": "SM" + "0" * 32, "MessageStatus": "failed", "ErrorCode": "30005"}
    assert not take_receipt(post.engine, other, post.now, delivery=row(post).id)
    assert (row(post).provider_id, row(post).state) == (sid, "sent")


@pytest.mark.parametrize("code", ["30005", "30006"])
def test_a_number_that_nobody_has_any_more(post, code):
    person, sid = sent(post)
    post.queue(person, "two")
    form = {"MessageSid": sid, "MessageStatus": "undelivered", "ErrorCode": code}
    for _ in range(2):
        take_receipt(post.engine, form, post.now)
    assert post.states() == ["shown", "dropped"]
    with post.engine.connect() as connection:
        assert connection.execute(select(CONTACTS.c.unreachable_code)).scalar_one() == code
        assert connection.execute(select(CONVERSATIONS.c.disposition)).scalar_one() == "unreachable"


def test_an_opt_out_that_comes_as_a_receipt_is_taken_once(post):
    _, sid = sent(post)
    form = {"MessageSid": sid, "MessageStatus": "failed", "ErrorCode": "21610"}
    for _ in range(3):
        take_receipt(post.engine, form, post.now)
    with post.engine.connect() as connection:
        assert connection.execute(select(CONTACTS.c.opted_out_how)).scalar_one() == "provider"
        assert len(connection.execute(select(MESSAGES)).all()) == 1


def test_a_telephone_that_is_switched_off_is_not_given_up(post):
    person, sid = sent(post)
    post.queue(person, "two")
    form = {"MessageSid": sid, "MessageStatus": "undelivered", "ErrorCode": "30003"}
    take_receipt(post.engine, form, post.now)
    assert post.states() == ["shown", "waiting"]


@pytest.mark.parametrize(
    ("state", "signposted"),
    [
        ("undelivered", "not_possible"),
        ("failed", "not_possible"),
        ("delivered", "queued"),
    ],
)
def test_signposting_that_did_not_arrive_is_told_of(post, state, signposted):
    person = post.person()
    post.raise_concern(person)
    post.notice(person, "signposting")
    with twilio(post) as (standin, provider):
        post.finish(post.delivery(provider))
        (text,) = standin.texts.to(person.phone)
    take_receipt(post.engine, {"MessageSid": text.sid, "MessageStatus": state}, post.now)
    with post.engine.connect() as connection:
        assert connection.execute(select(CONCERNS.c.signposted)).scalar_one() == signposted


def test_signed_receipts_come_back_while_texts_go_out(post):
    """The whole way: our number in the address, Twilio's signature over it, shuffled states."""
    forged, lock = [], threading.Lock()

    async def status(request: Request) -> Response:
        form = dict(await request.form())
        signature = request.headers["x-twilio-signature"]
        if not RequestValidator(TOKEN).validate(str(request.url), form, signature):
            forged.append(request.url)
        with lock:
            take_receipt(
                post.engine, form, post.now, delivery=int(request.query_params["delivery"])
            )
        return Response()

    hook = Starlette(routes=[Route("/webhooks/twilio/status", status, methods=["POST"])])
    with (
        serving(hook) as address,
        twilio(post, callback=f"{address}/webhooks/twilio/status") as (standin, provider),
    ):
        standin.callbacks.plan = lambda text, code: [
            ("delivered", None), ("queued", None), ("sent", None), ("delivered", None),
        ]  # fmt: skip
        for _ in range(5):
            post.queue(post.person(), "one", "two")
        post.finish(post.delivery(provider))
        standin.callbacks.settle()
    assert not forged
    assert post.attempts() == [("delivered", None)] * 10
    assert set(post.states()) == {"shown"}
