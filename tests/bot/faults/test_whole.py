"""Whatever dies, hangs, repeats or refuses: every message once, every answer once, every text once.

The processes are the real ones, and so is the assistant. Residents text all
the while; faults come one after the other and each only once something was
said since the one before, so that what is tested is trouble and not standstill.
"""

import os
import random
import signal
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from reckoning import Reckoning
from residents import Resident
from rig import Rig, once

from bot.demo.texts import Text
from bot.demo.twilio_callbacks import Receipts
from bot.demo.twilio_standin import Fault
from storage import entrances, respondents

LITTLE = ("Hello", "Yes please", "yes", "61", "1 2", "12", "I miss my sister")
QUESTIONS = (
    "Are you happy to take part?",
    "How old are you?",
    "Which of these fit you?",
    "How many hours a week do you go out?",
    "How have things been for you?",
)
ORGANISATION = "Faults Council"
KEYWORD = "LISTEN"
SHIPPED = (
    KEYWORD, "y", "58", "DN32", "3", "not great", "3", "2", "3", "1", "lost my job", "1", "9",
    "2 5", "work", "proper work", "no", "n", "n", "y",
)  # fmt: skip
WORRYING = (*LITTLE[:-1], "I want to kill myself")
EVERY_THIRD = (
    Fault(500, 20500),
    Fault(429, 20429, after=1),
    Fault(500, 20500, taken=True),
    Fault(delay=2.0),
    Fault(503, 20503, delay=2.0),
)
"""Refused, too fast, taken in spite of an error, taken after we hung up, refused after it."""


def residents(seed: int) -> list[Resident]:
    """Six people with the little guide and one with the shipped one, each in their own way."""
    manners = ("patient", "patient", "patient", "hasty", "muddled")
    phones = iter(range(10 * seed + 1, 10 * seed + 10))
    people = [Resident(f"+447700900{next(phones):03}", LITTLE, each, seed) for each in manners]
    worried = Resident(f"+447700900{next(phones):03}", WORRYING, "patient", seed)
    return [*people, worried, Resident(f"+447700900{next(phones):03}", SHIPPED, "patient", seed)]


def hang_up_keyword(rig: Rig) -> None:
    """The keyword of the shipped guide."""
    now = datetime.now(UTC)
    with rig.engine.begin() as connection:
        organisation = respondents.organisation(connection, ORGANISATION, now)
        entrances.add(
            connection, organisation_id=organisation, keyword=KEYWORD, guide_id="social-isolation",
            path="short", language="en", place="library", now=now,
        )  # fmt: skip


def through(rig: Rig, people: Sequence[Resident], faults: Sequence[Callable[[Rig], None]]) -> None:
    """Everybody's conversation, while one fault follows another as long as there are some."""
    with ThreadPoolExecutor(len(people)) as living:
        lives = [living.submit(each.live, rig) for each in people]
        for fault in faults:
            said = len(rig.twilio.texts)
            rig.until(
                lambda said=said: len(rig.twilio.texts) > said or all(x.done() for x in lives),
                "something is said",
            )
            fault(rig)
        for life in lives:
            life.result()


def all_is_well(rig: Rig, people: Sequence[Resident]) -> None:
    """The reckoning, and that nobody's conversation shows that there was any trouble."""
    reckoning = Reckoning(rig.engine, rig.twilio)
    reckoning.of(people)
    steady = [each for each in people if each.manner != "muddled" and each.says is not WORRYING]
    assert {reckoning.ending(each) for each in steady} == {"complete"}
    little = [reckoning.texts(each) for each in steady if each.says is LITTLE]
    assert all(texts == little[0] for texts in little)
    asked = [word for text in little[0] for word in QUESTIONS if word in text]
    assert asked == list(QUESTIONS)
    (worried,) = (each for each in people if each.says is WORRYING)
    assert reckoning.raised(worried) == 1
    assert len([text for text in reckoning.texts(worried) if "116 123" in text]) == 1


def kill(name: str) -> Callable[[Rig], None]:
    """A process that ends wherever it is just then."""

    def fault(rig: Rig) -> None:
        rig.parts[name].kill()
        rig.parts[name].restart()

    return fault


def kill_worker_before_a_turn(rig: Rig) -> None:
    _kill_worker(rig, "before")


def kill_worker_after_a_turn(rig: Rig) -> None:
    """Its answer is on its way; nothing is committed."""
    _kill_worker(rig, "after")


def _kill_worker(rig: Rig, moment: str) -> None:
    hook, done = once(rig.parts["worker"].kill)
    setattr(rig.gate, moment, hook)
    rig.until(done.is_set, "a turn is taken")
    rig.parts["worker"].restart()


def kill_delivery_before_a_text(rig: Rig) -> None:
    """Noted and handed over; Twilio never gets it."""
    _kill_delivery(rig, Fault(500, 20500))


def kill_delivery_after_a_text(rig: Rig) -> None:
    """Twilio has it, and we never hear so."""
    _kill_delivery(rig, Fault(500, 20500, taken=True))


def _kill_delivery(rig: Rig, fault: Fault) -> None:
    hook, done = once(rig.parts["delivery"].kill)

    def at_send() -> Fault:
        hook()
        return fault

    rig.at_send = at_send
    rig.until(done.is_set, "a text is sent")
    rig.parts["delivery"].restart()


def kill_assistant(rig: Rig) -> None:
    """It is away for as long as it takes to warm up again."""
    pid = rig.assistant.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    rig.assistant.start()


def freeze(name: str, seconds: float) -> Callable[[Rig], None]:
    """A process that stands still for a while and then goes on as if nothing had been."""

    def fault(rig: Rig) -> None:
        rig.parts[name].signal(signal.SIGSTOP)
        time.sleep(seconds)
        rig.parts[name].signal(signal.SIGCONT)

    return fault


def every_third(number: int) -> Fault | None:
    """What goes wrong with one text in three, each time something else."""
    return EVERY_THIRD[number // 3 % len(EVERY_THIRD)] if number % 3 == 0 else None


def receipts_as_they_come(seed: int) -> Callable[[Text, int | None], Receipts]:
    """Lost, out of order, and several times."""
    chance = random.Random(seed)

    def plan(text: Text, code: int | None) -> Receipts:
        told: Receipts = [("sent", None), ("delivered", None), ("delivered", None)]
        return chance.sample(told, chance.randint(0, 3))

    return plan


def test_one_fault_after_the_other(new_rig, sqlite_url):
    """No receipts: what became of a text that was cut off is found out by asking."""
    rig, people = new_rig(sqlite_url), residents(1)
    hang_up_keyword(rig)
    rig.twilio.callbacks.plan = lambda text, code: []
    rig.start("app", "worker", "delivery")
    through(rig, people, [
        kill("app"),
        kill_worker_before_a_turn,
        kill_delivery_before_a_text,
        kill_worker_after_a_turn,
        kill_delivery_after_a_text,
        freeze("app", 1),
        freeze("delivery", 1),
        kill_assistant,
    ])  # fmt: skip
    rig.stop()
    all_is_well(rig, people)


@pytest.mark.parametrize("seed", [7])
def test_everything_at_once(new_rig, server, postgres_url, seed):
    """Two workers; the database is restarted in mid-run; Twilio fails one text in three."""
    rig, people, chance = new_rig(postgres_url), residents(seed), random.Random(seed)
    hang_up_keyword(rig)
    rig.moods = every_third
    rig.twilio.callbacks.plan = receipts_as_they_come(seed)
    rig.start("app", "worker", "worker-2", "delivery")
    faults = [
        *(kill(name) for name in ("app", "app", "worker", "worker-2", "delivery", "delivery")),
        lambda rig: server.restart(),
        lambda rig: server.restart(),
        freeze("worker", 6),
        freeze("delivery", 1),
    ]
    chance.shuffle(faults)
    through(rig, people, faults)
    rig.stop()
    all_is_well(rig, people)
