"""Text messages to those on duty: a reference and where to sign in, nothing of anybody.

Each is noted before it is handed to the provider. One that was cut off is
looked for there before it is sent again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine

from bot import metrics
from bot.alerting.wording import text_message
from bot.channels.sending import CannotSay, Outgoing, Provider, SendProblem
from bot.delivery.senders import Senders
from storage import alerts_sent, duty
from storage.alerts_sent import ToSend
from storage.secrets import KeyProblem, Keys

log = structlog.get_logger()

DELAYS = (5, 30, 120, 600)
"""Seconds before each new attempt; after the last it has failed."""

LOOK = timedelta(seconds=30)
"""After so long it is looked into what came of an attempt of which nobody said it."""


@dataclass
class DutyTexts:
    """Sends the texts that are planned. Without a provider they fail, which is shown.

    ``sign_in`` is the public address of the pages for staff.
    """

    engine: Engine
    reading: Engine
    keys: Keys = field(repr=False)
    provider: Provider | None
    senders: Senders
    sign_in: str | None
    clock: Callable[[], datetime]

    def step(self) -> int:
        """Send what is due; how many texts went. No transaction is open meanwhile.

        Raises DatabaseProblem; to be called again then, and every few seconds.
        """
        with self.reading.connect() as connection:
            due = alerts_sent.to_send(connection, "text", self.clock())
        return sum(self._deal_with(alert) for alert in due)

    def _deal_with(self, alert: ToSend) -> bool:
        """Whether it went, now or when it was cut off."""
        outgoing = self._outgoing(alert)
        if outgoing is None or self.provider is None:
            return False
        if alert.state == "sending":
            try:
                sid = _sent_before(self.provider, outgoing, alert.started_at or self.clock())
            except SendProblem:
                self._look_later(alert)
                return False
            if sid is not None:
                return self._note(alert, sid)
            if alert.attempts > len(DELAYS):
                return self._fail(alert, "no_answer")
        return self._send(self.provider, alert, outgoing)

    def _send(self, provider: Provider, alert: ToSend, outgoing: Outgoing) -> bool:
        now = self.clock()
        with self.engine.begin() as connection:
            if not alerts_sent.trying(connection, alert.id, now, now + LOOK):
                return False
        try:
            sid = provider.send(outgoing)
        except SendProblem as problem:
            return self._not_sent(alert, problem)
        return self._note(alert, sid)

    def _note(self, alert: ToSend, sid: str) -> bool:
        with self.engine.begin() as connection:
            alerts_sent.sent(connection, alert, self.clock(), sid)
        metrics.alert("sent")
        log.info("duty text sent", reference=alert.concern.reference, duty=alert.duty_id)
        return True

    def _outgoing(self, alert: ToSend) -> Outgoing | None:
        """The text; None, and noted, where it cannot be sent at all."""
        sender, mobile = self._sender(alert), ""
        with self.reading.connect() as connection:
            try:
                somebody = duty.on_rota(connection, self.keys, alert.duty_id or 0)
                mobile = somebody.details.mobile if somebody else ""
            except KeyProblem:
                log.error("the duty rota cannot be opened: check EARSHOT_KEY_FILE")
            known = alerts_sent.provider_ids(connection, alert.concern.id)
        if self.provider is None or not sender or not mobile:
            self._fail(alert, "gone" if self.provider and sender else "no_texting")
            return None
        text = text_message(alert.concern, self.sign_in)
        return Outgoing(alert.id, sender, mobile, text, known=known)

    def _sender(self, alert: ToSend) -> str:
        """The organisation's own number, or else any of ours: rather from another than none."""
        own = self.senders.known.get(("sms", alert.concern.organisation), ())
        anybodys = (number for numbers in self.senders.known.values() for number in numbers)
        return next(iter((*own, *anybodys)), "")

    def _look_later(self, alert: ToSend) -> None:
        with self.engine.begin() as connection:
            alerts_sent.look_later(connection, alert.id, self.clock() + LOOK)

    def _not_sent(self, alert: ToSend, problem: SendProblem) -> bool:
        if problem.trouble == "unknown":
            return False  # it may have gone: it is looked into when it is due again
        if problem.trouble != "later" or alert.attempts >= len(DELAYS):
            return self._fail(alert, problem.code or problem.trouble)
        pause = min(max(DELAYS[alert.attempts], problem.after or 0), DELAYS[-1])
        until = self.clock() + timedelta(seconds=pause)
        with self.engine.begin() as connection:
            alerts_sent.put_off(connection, alert.id, problem.code, until)
        metrics.alert("failed")
        log.warning("duty text put off", duty=alert.duty_id, code=problem.code)
        return False

    def _fail(self, alert: ToSend, code: str) -> bool:
        with self.engine.begin() as connection:
            alerts_sent.failed(connection, alert.id, code, self.clock())
        metrics.alert("failed")
        log.error("duty text failed", duty=alert.duty_id, code=code)
        return False


def _sent_before(provider: Provider, outgoing: Outgoing, since: datetime) -> str | None:
    """The provider's id if an attempt that was cut off went through after all."""
    try:
        return provider.find(outgoing, since)
    except CannotSay:
        return None
