"""Delivery put together from settings, and its threads."""

import threading
import time
from collections.abc import Iterator

import pytest
from sending import ACCOUNT, OURS, TOKEN, Post, bodies, twilio

from bot.delivery import running
from bot.delivery.quiet import QuietHours
from bot.settings import Settings
from storage import database
from storage.outgoing import Due

SERVICE = "MG" + "2" * 32


@pytest.fixture
def post(url: str) -> Iterator[Post]:
    engine = database.open_database(url, busy_seconds=30)
    yield Post(engine)
    engine.dispose()


def set_up(**more: object) -> Settings:
    given = {
        "twilio_account": ACCOUNT, "twilio_token": TOKEN, "organisation": "Friendship North",
        "twilio_numbers": f"{OURS}, +447700900001=Other House,+447700900002",
        "twilio_api": "http://127.0.0.1:9", "pence_per_part": 5,
    }  # fmt: skip
    return Settings(_env_file=None, **{**given, **more})


def due(organisation: str, respondent: int, channel: str = "sms") -> Due:
    return Due(
        prompt_id=1, worker="w", channel=channel, purpose="turn", prompt=None, piece=0,
        attempts=0, queued_at=None, conversation=1, respondent=respondent,
        organisation=organisation, contact=1, sealed="", opted_out_at=None, unreachable_at=None,
        heard_at=None, tried=False,
    )  # fmt: skip


def test_our_numbers_by_organisation():
    senders = running.text_senders(set_up())
    ours = [senders.of(due("Friendship North", person)) for person in (1, 2, 1, 2)]
    assert ours == ["+447700900002", OURS, "+447700900002", OURS]
    assert senders.of(due("Other House", 1)) == "+447700900001"
    assert senders.of(due("Nobody", 1)) is None
    assert senders.of(due("Friendship North", 1, "telegram")) is None


def test_a_messaging_service_sends_for_everybody():
    senders = running.text_senders(set_up(twilio_service=SERVICE))
    assert senders.of(due("Friendship North", 1)) == SERVICE
    assert senders.of(due("Other House", 1)) == SERVICE


def test_how_texts_are_sent_is_in_the_settings(post):
    assert running.text_way(Settings(_env_file=None), post.keys) is None
    way = running.text_way(set_up(quiet_from="22:00", texts_per_second=2), post.keys)
    assert way is not None
    assert way.quiet == QuietHours.of("22:00", "08:00", "Europe/London")
    assert way.pence_per_part == 5
    assert way.pace.reserve("a", 5) == 0.0
    assert way.pace.reserve("a", 5) == pytest.approx(0.5, abs=0.4)


def test_threads_send_and_stop_and_survive_trouble(post, capsys):
    person, other = post.person(), post.person()
    post.queue(other, "a text that cannot be made ready")
    said = [f"text {number}" for number in range(6)]
    post.queue(person, *said)

    class Moody:
        channel = "sms"

        def __init__(self, real):
            self.send, self.find, self._real = real.send, real.find, real

        def pieces(self, prompt):
            if "cannot" in prompt.text:
                raise RuntimeError("a mistake in the code")
            return self._real.pieces(prompt)

    stop = threading.Event()
    with twilio(post) as (standin, provider):
        threads = running.start(post.engine, [post.way(Moody(provider))], post.clock, stop)
        until = time.monotonic() + 30
        while post.states().count("shown") < 6 and time.monotonic() < until:
            time.sleep(0.02)
        stop.set()
        for thread in threads:
            thread.join(timeout=10)
    assert not any(thread.is_alive() for thread in threads)
    assert bodies(standin.texts.to(person.phone)) == said
    logged = capsys.readouterr().out
    assert "RuntimeError" in logged
    assert person.phone not in logged
    assert "text" not in logged
    assert post.states()[0] == "waiting"
