"""Asking Telegram for updates: none is lost and none stored twice, whatever ends the process."""

import signal
import threading
import time

import pytest
from forks import FORKS, forked
from polling_process import run as polling
from serving import serving
from telegram_phone import Phone

from bot.channels.telegram import poll
from bot.channels.telegram.calling import Calls
from bot.channels.telegram.marking import Marking
from bot.channels.telegram.polling import Poller
from bot.channels.telegram.taking import Taking
from bot.demo.telegram_standin import Fault, TelegramStandIn
from bot.parts import Parts
from bot.settings import Settings
from storage import database
from storage.models import MESSAGES
from storage.problems import DatabaseProblem

TOKEN = "12345:token"


class Killed(BaseException):
    """The process ends here."""


class Troubled:
    """The real intake, in front of which something happens to the messages with these numbers."""

    def __init__(self, intake, before=None, after=None):
        self.intake, self.before, self.after, self.taken = intake, before or {}, after or {}, 0

    def take(self, arrival):
        self.taken += 1
        if self.taken in self.before:
            raise self.before[self.taken]
        result = self.intake.take(arrival)
        if self.taken in self.after:
            raise self.after[self.taken]
        return result


class Machine:
    """A laptop without a public address."""

    def __init__(self, front, telegram, api):
        self.front, self.telegram, self.api, self.phone = front, telegram, api, Phone(telegram)
        self.settings = Settings(
            _env_file=None, organisation="Friendship North", telegram_token=TOKEN,
            telegram_polling=True, telegram_api=api,
        )  # fmt: skip
        self.opened = []

    def parts(self, intake=None):
        front = self.front
        return Parts(
            self.settings, front.engine, database.for_reading(front.engine),
            front.keys, intake or front.intake, front.intake.clock,
        )  # fmt: skip

    def poller(self, intake=None, pauses=(0.01,)):
        calls = Calls(TOKEN, self.api)
        marking = Marking(calls)
        self.opened += [calls, marking]
        return Poller(calls, Taking(self.parts(intake), calls.bot, marking), pauses)

    def close(self):
        for each in reversed(self.opened):
            each.close()

    def stored(self):
        return [row.reply["texts"] for row in self.front.rows(MESSAGES)]

    def run_until(self, true, run):
        """Poll in a thread until something is true, then stop; the thread ends."""
        stop = threading.Event()
        thread = threading.Thread(target=run, args=(stop,))
        thread.start()
        try:
            until = time.monotonic() + 30
            while not true():
                assert time.monotonic() < until
                assert thread.is_alive()
                time.sleep(0.01)
        finally:
            stop.set()
            thread.join(10)
        assert not thread.is_alive()


@pytest.fixture
def machine(front):
    telegram = TelegramStandIn(TOKEN, lambda: front.now, patience=0.2)
    with serving(telegram.app) as api:
        machine = Machine(front, telegram, api)
        yield machine
        machine.close()


WORDS = [["one"], ["two"], ["three"], ["four"]]


def write_all(machine):
    return [machine.phone.write(*words) for words in WORDS]


def test_updates_are_stored_in_order_and_then_confirmed(machine):
    updates = write_all(machine)
    poller = machine.poller()
    poller.step(threading.Event())
    assert machine.stored() == WORDS
    assert len(machine.telegram.updates) == 4
    assert poller.offset == updates[-1]["update_id"] + 1
    machine.phone.write("five")
    poller.step(threading.Event())
    assert machine.stored() == [*WORDS, ["five"]]
    assert len(machine.telegram.updates) == 1


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("at", [1, 2, 4])
def test_killed_around_a_commit_nothing_is_lost_or_stored_twice(machine, when, at):
    write_all(machine)
    dying = machine.poller(Troubled(machine.front.intake, **{when: {at: Killed()}}))
    with pytest.raises(Killed):
        dying.step(threading.Event())
    assert machine.stored() == WORDS[: at if when == "after" else at - 1]
    machine.poller().step(threading.Event())
    assert machine.stored() == WORDS


def test_killed_before_it_could_confirm_nothing_is_stored_twice(machine):
    write_all(machine)
    machine.poller().step(threading.Event())
    machine.poller().step(threading.Event())
    assert machine.stored() == WORDS


def test_a_store_that_is_away_is_waited_for(machine):
    write_all(machine)
    away = DatabaseProblem("unreachable", "The database does not answer.")
    poller = machine.poller(Troubled(machine.front.intake, before={2: away, 3: away, 4: away}))
    machine.run_until(lambda: machine.stored() == WORDS, poller.run)


def test_an_update_that_makes_us_stumble_keeps_nobody_else_out(machine):
    write_all(machine)
    wrong = {number: RuntimeError("a mistake of ours") for number in (2, 3, 4)}
    poller = machine.poller(Troubled(machine.front.intake, before=wrong))
    machine.run_until(lambda: len(machine.stored()) == 3, poller.run)
    assert machine.stored() == [["one"], ["three"], ["four"]]


def test_a_stumble_that_passes_loses_nothing(machine):
    write_all(machine)
    poller = machine.poller(Troubled(machine.front.intake, before={2: RuntimeError("once")}))
    machine.run_until(lambda: machine.stored() == WORDS, poller.run)


@pytest.mark.parametrize(
    "fault",
    [
        Fault(429, "Too Many Requests: retry after 1", after=1),
        Fault(502, "Bad Gateway"),
        Fault(409, "Conflict: terminated by other getUpdates request"),
        Fault(401, "Unauthorized"),
    ],
)
def test_telegram_in_trouble_is_waited_for(machine, fault):
    write_all(machine)
    machine.telegram.faults = lambda method, number: (
        fault if method == "getupdates" and number <= 2 else None
    )
    machine.run_until(lambda: machine.stored() == WORDS, machine.poller().run)


def test_polling_takes_over_from_a_webhook_and_stops_when_told(machine):
    machine.telegram.webhook = {"url": "https://earshot.example/webhooks/telegram"}
    write_all(machine)
    machine.run_until(lambda: machine.stored() == WORDS, lambda stop: poll(machine.parts(), stop))
    assert machine.telegram.webhook == {}


def test_what_comes_while_it_asks_arrives_at_once(machine):
    asking = lambda: machine.telegram.calls.get("getupdates", 0) > 0  # noqa: E731
    written = []

    def write_when_asked():
        if asking() and not written:
            written.append(machine.phone.write("just now"))
        return machine.stored() == [["just now"]]

    machine.run_until(write_when_asked, machine.poller().run)


def test_without_a_bot_there_is_nothing_to_ask(machine):
    machine.settings = Settings(_env_file=None)
    poll(machine.parts(), threading.Event())
    assert machine.telegram.calls == {}


def process(machine, mode, number=0):
    """Polling in a process of its own, which may kill itself at a message; the way to stop it."""
    url = machine.front.engine.url.render_as_string(hide_password=False)
    theirs, ours = FORKS.Pipe(duplex=False)
    started = forked(polling, url, machine.api, TOKEN, mode, number, theirs)
    started.start()
    theirs.close()
    return started, ours


def test_kill_9_at_any_message_loses_none_and_doubles_none(machine):
    write_all(machine)
    for mode, number in (("before", 1), ("after", 1), ("before", 3), ("after", 4)):
        dying, _ = process(machine, mode, number)
        dying.join(60)
        assert dying.exitcode == -signal.SIGKILL
    machine.phone.write("five")
    living, tie = process(machine, "work")
    until = time.monotonic() + 60
    while machine.stored() != [*WORDS, ["five"]]:
        assert time.monotonic() < until
        time.sleep(0.05)
    tie.send("stop")
    living.join(30)
    assert living.exitcode == 0
    assert machine.stored() == [*WORDS, ["five"]]
