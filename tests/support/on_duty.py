"""People on a duty rota, and what is sent to them through a mail server and a stand-in."""

from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from storing import Store

from bot.alerting.alerts import Alerts
from bot.alerting.duty_texts import DutyTexts
from bot.alerting.planning import Planning
from bot.alerting.post import MailPost
from bot.alerting.staffed import Staffed
from bot.channels.sending import Provider
from bot.delivery.senders import Senders
from storage import alerts_sent, database, duty
from storage.alerts_sent import Sent
from storage.concerns import open_concerns
from storage.secrets import Keys

LONDON = ZoneInfo("Europe/London")
LEAD = "lead@charity.example"
OURS = "+447700900000"
SIGN_IN = "https://earshot.example/staff"
EVERY_DAY = tuple(range(7))


def details(name: str, mobile: str = "", place: int = 1, **more: Any) -> duty.Details:
    """Somebody who is on duty around the clock, if nothing else is said."""
    given = {"email": f"{name.lower()}@charity.example", "weekdays": EVERY_DAY,
             "begins": time(0), "ends": time(0), **more}  # fmt: skip
    return duty.Details(name=name, mobile=mobile, place=place, **given)


@dataclass
class Telling:
    """Tells of concerns through a mail server at a port and a provider of texts."""

    store: Store
    keys: Keys
    port: int
    provider: Provider | None = None
    senders: Senders = field(default_factory=lambda: Senders({("sms", "Friendship North"): [OURS]}))

    def __post_init__(self) -> None:
        self.start()

    def start(self) -> None:
        """Begin as after a restart."""
        engine, keys = self.store.engine, self.keys
        reading = database.for_reading(engine)
        office = Staffed.working_days(LONDON, time(9), time(17))
        post = MailPost("127.0.0.1", self.port, "none", "e@charity.example", LEAD, patience=2.0)
        planning = Planning(engine, reading, keys, office, 15)
        self.mails = Alerts(engine, reading, keys, post, planning, self._now)
        self.texts = DutyTexts(
            engine, reading, keys, self.provider, self.senders, SIGN_IN, self._now
        )

    def _now(self):
        return self.store.now

    def step(self) -> None:
        self.mails.step()
        self.texts.step()

    def go_on(self, **time_: float) -> None:
        """Let time go by, a minute or less at a time."""
        until = self.store.now + timedelta(**time_)
        while self.store.now < until:
            self.store.now = min(until, self.store.now + timedelta(minutes=1))
            self.step()

    def put_on(self, *people: duty.Details) -> list[int]:
        """Put them on the rota; their numbers."""
        with self.store.engine.begin() as connection:
            return [
                duty.add(connection, self.keys, self.store.organisation, each, self.store.now)
                for each in people
            ]

    def alerts(self) -> list[Sent]:
        """Every alert so far, of all open concerns, in order."""
        with self.store.engine.connect() as connection:
            found = open_concerns(connection, self.keys, acknowledged=True)
            return [
                each for concern in found for each in alerts_sent.of_concern(connection, concern.id)
            ]
