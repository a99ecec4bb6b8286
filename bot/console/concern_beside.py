"""What stands beside a concern on its page: who was told of it, and whom to call."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from bot.console.visits import Visit
from storage import alerts_sent, duty, whom_to_call
from storage.alerts_sent import Sent
from storage.areas import areas_of, fits
from storage.concerns import Stored
from storage.whom_to_call import Line

PROBLEMS = {
    "recipient": "The mail server refuses the address: correct it.",
    "gone": "They are no longer on the rota, or have no such address there.",
    "no_texting": "Text messages are not set up here.",
    "no_answer": "Twilio did not say whether it took the message.",
    "no_connection": "Twilio could not be reached.",
    "21610": "They had replied STOP to our number: they must text START to it.",
    "21211": "There is no such number: correct it.",
    "21614": "The number cannot get text messages: correct it.",
    "30003": "Their telephone was off or could not be reached.",
    "30005": "There is no such number: correct it.",
    "30006": "The number cannot get text messages: correct it.",
}
"""What went wrong, by the code that is kept; other codes are shown as they are."""

STATES = {
    "waiting": "not sent yet",
    "sending": "being sent",
    "sent": "sent",
    "delivered": "arrived",
    "undelivered": "did not arrive",
    "failed": "failed",
    "overtaken": "not sent in time; told again instead",
}


@dataclass(frozen=True)
class Alerted:
    """An alert in words: to whom it went, and what came of it."""

    alert: Sent
    whom: str
    how: str
    came: str
    problem: str


@dataclass(frozen=True)
class ToCall:
    """A line, and whether it is for where the person lives."""

    line: Line
    theirs: bool


def beside(visit: Visit, connection: Connection, concern: Stored) -> Mapping[str, Any]:
    """The values that the page's parts are made from."""
    return {
        "alerts": alerts(visit, connection, concern),
        "to_call": to_call(connection, concern),
    }


def alerts(visit: Visit, connection: Connection, concern: Stored) -> Sequence[Alerted]:
    """Who was told when and how, in order."""
    found = alerts_sent.of_concern(connection, concern.id)
    on_rota = sorted({each.duty_id for each in found if each.duty_id is not None})
    names = duty.names(connection, visit.parts.keys, on_rota)
    return [
        Alerted(
            each,
            "the alert address" if each.duty_id is None else names[each.duty_id],
            "e-mail" if each.way == "mail" else "text message",
            _came(each, concern),
            problem_in_words(each.problem) if each.problem else "",
        )
        for each in found
    ]


def to_call(connection: Connection, concern: Stored) -> Sequence[ToCall]:
    """The organisation's lines: for where the person lives, for everywhere, then all others."""
    found = whom_to_call.lines(connection, concern.organisation_id)
    areas = areas_of(connection, concern.respondent_id) if found else frozenset()
    lines = [ToCall(each, fits(each.said.area, areas)) for each in found]
    return sorted(lines, key=lambda each: (not each.theirs, each.line.said.area != ""))


def problem_in_words(code: str) -> str:
    """What went wrong, and what to do about it where we know."""
    return PROBLEMS.get(code, f"Code {code}.")


def _came(alert: Sent, concern: Stored) -> str:
    if alert.state in ("waiting", "sending") and concern.acknowledged_at is not None:
        return "not sent: it was taken up"
    if alert.state == "waiting" and alert.attempts:
        return "not sent yet, is tried again"
    return STATES[alert.state]
