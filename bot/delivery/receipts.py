"""Twilio's receipts for texts: in any order, as often as they come."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, Engine

from bot.channels.twilio_codes import trouble
from bot.delivery import outcomes
from bot.delivery.outcomes import Person
from storage import alerts_sent, deliveries
from storage.deliveries import Received

STATES: Mapping[str, Received] = {
    "accepted": "sent",
    "queued": "sent",
    "sending": "sent",
    "sent": "sent",
    "delivered": "delivered",
    "read": "delivered",
    "undelivered": "undelivered",
    "failed": "failed",
}
"""Twilio's words in ours: what it has taken counts as sent."""


def take_receipt(
    engine: Engine,
    form: Mapping[str, str],
    now: datetime,
    delivery: int | None = None,
) -> bool:
    """Take a verified status callback; False if it is about nothing of ours.

    ``delivery`` is our number of the attempt, from the callback's own address
    (``?delivery=7``); it may also be part of ``form``. A text to somebody on
    duty has a number of another kind (``?alert=7``).
    """
    state = STATES.get(form.get("MessageStatus", form.get("SmsStatus", "")))
    sid = form.get("MessageSid", form.get("SmsSid", ""))
    if state is None or not sid:
        return False
    code = form.get("ErrorCode", "")
    alert = _number(form.get("alert", ""))
    with engine.begin() as connection:
        if alert is not None:
            return alerts_sent.receipt(connection, alert, sid, state, code or None, now)
        about = deliveries.receipt(
            connection, channel="sms", provider_id=sid, state=state, code=code or None, now=now,
            delivery=_number(form.get("delivery", "")) if delivery is None else delivery,
        )  # fmt: skip
        if about is not None and state in ("undelivered", "failed"):
            if about.purpose == "signposting":
                deliveries.not_signposted(connection, about.respondent, now)
            person = Person(about.respondent, about.channel, about.delivery)
            _consequences(connection, person, code, now)
    return about is not None


def _consequences(connection: Connection, person: Person, code: str, now: datetime) -> None:
    kind = trouble(code)
    if kind == "opted_out":
        outcomes.opted_out(connection, person, code, now)
    elif kind == "unreachable":
        outcomes.unreachable(connection, person, code, now)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
