"""Delivery that is cut off, and several at once: every text goes out once.

Where the provider cannot say whether it was given a text, at most twice.
"""

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sending import Post, bodies, twilio
from serving import serving
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.channels.sending import CannotSay, Outgoing, SendProblem
from bot.channels.twilio_texts import TwilioTexts
from bot.delivery.receipts import take_receipt
from bot.delivery.running import keep_going
from bot.demo.twilio_standin import Fault, StandIn
from storage import database
from storage.models import DELIVERIES, PROMPTS
from storage.secrets import Keys

ROOT = Path(__file__).parents[2]
WORKER = ROOT / "tests" / "support" / "send_worker.py"


@pytest.fixture
def key() -> str:
    return Fernet.generate_key().decode()


@pytest.fixture
def post(url: str, key: str) -> Iterator[Post]:
    engine = database.open_database(url, busy_seconds=60)
    yield Post(engine, keys=Keys([key], b"h" * 32))
    engine.dispose()


@pytest.fixture
def sending(post: Post) -> Iterator[tuple[StandIn, TwilioTexts]]:
    with twilio(post) as both:
        yield both


class Killed(BaseException):
    """The process ends here."""


class Deadly:
    """A real provider in front of which the process is killed, before or after each call."""

    channel = "sms"

    def __init__(self, real: TwilioTexts, deaths: random.Random, share: float) -> None:
        self._real, self._deaths, self._share = real, deaths, share
        self.pieces, self.find = real.pieces, real.find

    def send(self, outgoing: Outgoing) -> str:
        self._die()
        sid = self._real.send(outgoing)
        self._die()
        return sid

    def _die(self) -> None:
        if self._deaths.random() < self._share:
            raise Killed


class CannotLook(Deadly):
    """As well, it has no way to tell what it was given."""

    def __init__(self, real: TwilioTexts, deaths: random.Random, share: float) -> None:
        super().__init__(real, deaths, share)
        self.find = self._cannot

    def _cannot(self, outgoing: Outgoing, since: object) -> str | None:
        raise CannotSay


def start_again_until_done(post: Post, provider: Deadly) -> None:
    for life in range(2000):
        delivery = post.delivery(provider, f"life-{life}")
        try:
            while delivery.step():
                pass
        except Killed:
            pass
        if "waiting" not in post.states():
            return
        post.later(seconds=20)
    raise AssertionError("not all was sent")


@pytest.mark.parametrize("seed", range(3))
def test_killed_between_call_and_commit_again_and_again(post, sending, seed):
    standin, provider = sending
    standin.faults = lambda number, form: Fault(500, 20500) if number % 3 == 0 else None
    people = [post.person() for _ in range(3)]
    said = {person: [f"{person.id}-{n}" if n % 2 else "the same" for n in range(5)]
            for person in people}  # fmt: skip
    for person in people:
        post.queue(person, *said[person])
    start_again_until_done(post, Deadly(provider, random.Random(seed), 0.3))
    for person in people:
        assert bodies(standin.texts.to(person.phone)) == said[person]


def test_where_the_provider_cannot_say_a_text_goes_out_twice_at_most(post, sending):
    standin, provider = sending
    person = post.person()
    said = [f"text {number}" for number in range(12)]
    post.queue(person, *said)
    start_again_until_done(post, CannotLook(provider, random.Random(4), 0.25))
    sent = bodies(standin.texts.to(person.phone))
    assert [text for n, text in enumerate(sent) if n == 0 or sent[n - 1] != text] == [
        text for text in said if text in sent
    ]
    assert all(sent.count(text) <= 2 for text in said)
    assert len(sent) > len(set(sent)), "nobody died between a call and its commit"
    assert set(post.states()) == {"shown"}


def test_a_process_that_is_killed_between_call_and_commit(post, url, key):
    standin = StandIn("AC" + "5" * 32, "token", post.clock)
    with serving(Starlette(routes=[Mount("/demo/twilio", standin.app)])) as address:
        api = f"{address}/demo/twilio"
        person = post.person()
        post.queue(person, "one", "two")
        process = subprocess.Popen(
            [sys.executable, str(WORKER), url, api, key],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests' / 'support'}"},
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "handed over\n"
        process.send_signal(signal.SIGKILL)
        process.wait()
        post.finish(post.delivery(TwilioTexts("AC" + "5" * 32, "token", api=api)))
    assert bodies(standin.texts.to(person.phone)) == ["one", "two"]
    assert [state for state, _ in post.attempts()] == ["sent", "sent"]


def test_a_receipt_settles_an_attempt_that_was_cut_off(post, sending):
    standin, provider = sending
    person = post.person()
    post.queue(person, "one")
    with pytest.raises(Killed):
        post.delivery(_DiesAfter(provider)).step()
    (text,) = standin.texts.to(person.phone)
    with post.engine.connect() as connection:
        number = connection.execute(select(DELIVERIES.c.id)).scalar_one()
    form = {"MessageSid": text.sid, "MessageStatus": "delivered"}
    assert take_receipt(post.engine, form, post.now, delivery=number)
    standin.token = "nobody can ask now"
    post.later(minutes=2)
    assert post.delivery(provider).step()
    assert post.states() == ["shown"]
    assert len(standin.texts.to(person.phone)) == 1


class _DiesAfter(TwilioTexts):
    def __init__(self, real: TwilioTexts) -> None:
        self._real, self.pieces = real, real.pieces

    def send(self, outgoing: Outgoing) -> str:
        self._real.send(outgoing)
        raise Killed


def test_an_unexpected_error_is_looked_into_like_a_time_out(post, sending):
    standin, provider = sending

    class Broken(TwilioTexts):
        def __init__(self) -> None:
            self.pieces, self.find = provider.pieces, provider.find

        def send(self, outgoing: Outgoing) -> str:
            provider.send(outgoing)
            raise RuntimeError("a mistake in the code")

    person = post.person()
    post.queue(person, "one")
    post.finish(post.delivery(Broken()))
    assert bodies(standin.texts.to(person.phone)) == ["one"]


class Moody:
    """A provider that has it in its hand what Twilio says, for many threads."""

    channel = "sms"

    def __init__(self, real: TwilioTexts, moods: random.Random) -> None:
        self._real, self._moods, self._lock = real, moods, threading.Lock()
        self.pieces, self.find = real.pieces, real.find
        self.busy: set[str] = set()

    def send(self, outgoing: Outgoing) -> str:
        with self._lock:
            assert outgoing.address not in self.busy, "two texts to one person at once"
            self.busy.add(outgoing.address)
            mood = self._moods.random()
        try:
            if mood < 0.2:
                raise SendProblem("later", "20429")
            sid = self._real.send(outgoing)
            if mood < 0.3:
                raise SendProblem("unknown", "no_answer")
            return sid
        finally:
            with self._lock:
                self.busy.remove(outgoing.address)


def test_several_workers_share_the_outbox(post, sending):
    standin, provider = sending
    people = [post.person() for _ in range(6)]
    said = {person: [f"{person.id}-{number}" for number in range(5)] for person in people}
    for person in people:
        post.queue(person, *said[person])
    moody, stop = Moody(provider, random.Random(1)), threading.Event()
    threads = [
        threading.Thread(target=keep_going, args=(post.delivery(moody, f"w{n}"), stop))
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    until = time.monotonic() + 60
    while "waiting" in post.states() and time.monotonic() < until:
        post.later(seconds=15)
        time.sleep(0.02)
    stop.set()
    for thread in threads:
        thread.join()
    assert set(post.states()) == {"shown"}
    for person in people:
        assert bodies(standin.texts.to(person.phone)) == said[person]
    with post.engine.connect() as connection:
        sids = connection.execute(
            select(DELIVERIES.c.provider_id).where(DELIVERIES.c.state != "failed")
        ).scalars()
        assert sorted(sids) == sorted(text.sid for text in standin.texts.to())
        assert set(connection.execute(select(PROMPTS.c.lease_owner)).scalars()) == {None}


def test_a_clock_that_jumps_while_a_text_is_handed_over_sends_nothing_twice(post, sending):
    standin, provider = sending

    class Slow(TwilioTexts):
        """The clock jumps, and another thread comes by before Twilio has the text."""

        def __init__(self) -> None:
            self.pieces, self.find = provider.pieces, provider.find

        def send(self, outgoing: Outgoing) -> str:
            while jumps:
                post.later(hours=jumps.pop())
                second.step()
            return provider.send(outgoing)

    jumps = [1, 1, 1]
    way = post.way(Slow())
    first, second = post.thread(way, "d1"), post.thread(way, "d2")
    person = post.person()
    post.queue(person, "one")
    assert first.step()
    assert post.states() == ["shown"]
    assert bodies(standin.texts.to(person.phone)) == ["one"]
    post.later(hours=1)
    assert not second.step()
