"""A clock that jumps by hours, to and fro, at every look: nothing is lost, nothing done twice.

Intake, worker and delivery share it, and each may see a different hour.
"""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from arriving import ORGANISATION, Front
from reckoning import Reckoning
from residents import Resident
from rig import ACCOUNT, OURS, TOKEN, new_sid
from serving import serving

from bot.assistant_client import AssistantClient
from bot.channels.twilio_texts import TwilioTexts
from bot.conversing import Worker
from bot.delivery.delivering import Delivery, Way
from bot.delivery.pace import Pace
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from bot.demo.twilio_standin import StandIn
from dialogues.exchange import Reply

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SAYS = ("Hello", "Yes please", "yes", "61", "1 2", "12", "I miss my sister")


class JumpingClock:
    """Some hours before or after noon, now here, now there; tomorrow noon once it is mended."""

    def __init__(self, chance: random.Random) -> None:
        self._chance, self._now, self.mended = chance, NOON, False

    def __call__(self) -> datetime:
        if self.mended:
            self._now = max(self._now, NOON + timedelta(days=1)) + timedelta(seconds=5)
        elif self._chance.random() < 0.15:
            self._now = NOON + timedelta(hours=self._chance.uniform(-3, 3))
        return self._now


def sending(front: Front, clock: Callable[[], datetime], api: str) -> Delivery:
    way = Way(
        TwilioTexts(ACCOUNT, TOKEN, api=api), Senders({("sms", ORGANISATION): [OURS]}),
        Pace(1e9, time.monotonic), QuietHours.of("21:00", "08:00", "Europe/London"), front.keys,
    )  # fmt: skip
    return Delivery("d", front.engine, way, clock, lambda seconds: None)


def everything_done(*steps: Callable[[], object]) -> None:
    """Go on until nobody finds anything to do."""
    for _ in range(1000):
        found = [step() for step in steps]
        if not any(found):
            return
    raise AssertionError("there is no end to it")


@pytest.mark.parametrize("seed", range(3))
def test_everybody_is_answered_once_whatever_the_clock_says(front, assistant, seed):
    chance = random.Random(seed)
    clock = JumpingClock(chance)
    people = [Resident(f"+447700900{10 * seed + n:03}", SAYS, "hasty", seed) for n in range(1, 5)]
    twilio = StandIn(ACCOUNT, TOKEN, lambda: datetime.now(UTC))
    front.step = 0
    with serving(twilio.app) as api, AssistantClient(assistant.address, assistant.secret) as client:
        worker = Worker("w", front.engine, client, clock, channels=("sms",))
        delivery = sending(front, clock, api)

        def text(who: Resident) -> None:
            who.sids.append(new_sid())
            front.now = clock()
            reply = Reply((SAYS[len(who.sids) - 1],), id=who.sids[-1])
            assert front.take(reply, who=who.phone).outcome == "stored"
            assert front.take(reply, who=who.phone).outcome == "repeated"

        while talking := [each for each in people if len(each.sids) < len(SAYS)]:
            chance.choice((lambda: text(chance.choice(talking)), worker.take_turn, delivery.step))()
        clock.mended = True
        everything_done(worker.take_turn, delivery.step)
    reckoning = Reckoning(front.engine, twilio)
    reckoning.of(people)
    assert {reckoning.ending(each) for each in people} == {"complete"}
    assert len({tuple(reckoning.texts(each)) for each in people}) == 1
