"""What follows from what a provider said, beyond the one prompt."""

from dataclasses import dataclass
from datetime import datetime

import structlog
from sqlalchemy import Connection

from bot.channels.sending import SendProblem
from dialogues.exchange import Reply
from storage import concerns, contacts, conversations, deliveries, inbox, notices

_log = structlog.get_logger()

ADVICE = {
    "20003": "Twilio refuses the credentials: check EARSHOT_TWILIO_ACCOUNT and "
    "EARSHOT_TWILIO_TOKEN",
    "21603": "Twilio wants a sender: check EARSHOT_TWILIO_NUMBERS",
    "21606": "the number is not one of ours at Twilio: check EARSHOT_TWILIO_NUMBERS",
    "21408": "Twilio may not text this country: allow it in the console, or see EARSHOT_COUNTRIES",
    "21609": "Twilio cannot use the address for receipts: check EARSHOT_PUBLIC_URL",
    "no_sender": "an organisation has no number: add it to EARSHOT_TWILIO_NUMBERS",
    "key": "a contact cannot be opened: check EARSHOT_KEY_FILE",
}
"""What an operator is to do about a code, by the setting's name."""


@dataclass(frozen=True)
class Person:
    """Whom something was sent to, through which channel, by which attempt of ours."""

    respondent: int
    channel: str
    delivery: int


def opted_out(connection: Connection, person: Person, code: str, now: datetime) -> None:
    """The provider lets nothing more through to somebody: as if they had said stop.

    Their contact is marked, what waits is dropped, and the interview hears a
    request to stop, so that it ends as opted out.
    """
    contact = contacts.of_respondent(connection, person.respondent, person.channel)
    if contact is not None:
        how: contacts.How = "provider" if person.channel == "sms" else "blocked"
        contacts.opt_out(connection, contact.contact_id, how, now)
    concerns.signposting_stopped(connection, person.respondent, now)
    notices.drop_waiting(connection, respondent_id=person.respondent, now=now, keep=())
    open_one = conversations.find_open(
        connection, respondent_id=person.respondent, channel=person.channel
    )
    if open_one is not None:
        stop = Reply(request="stop", id=f"{code or 'stopped'}-{person.delivery}")
        inbox.receive(
            connection, open_one, stop, person.channel, now, respondent_id=person.respondent,
            urgent=True,
        )  # fmt: skip


def unreachable(connection: Connection, person: Person, code: str, now: datetime) -> None:
    """Nothing can reach somebody: their contact is marked, and what waits is dropped."""
    contact = contacts.of_respondent(connection, person.respondent, person.channel)
    if contact is not None:
        contacts.mark_unreachable(connection, contact.contact_id, code, now)
    concerns.signposting_stopped(connection, person.respondent, now)
    notices.drop_waiting(connection, respondent_id=person.respondent, now=now, keep=())
    deliveries.never_reached(connection, person.respondent, person.channel)


def tell(problem: SendProblem, channel: str, conversation: int | None) -> None:
    """Log a problem, and what to do about it where we know."""
    advice = ADVICE.get(problem.code)
    if advice:
        _log.error(advice, channel=channel, code=problem.code)
    else:
        _log.warning(
            "a prompt was not sent", channel=channel, conversation=conversation,
            problem=problem.trouble, code=problem.code,
        )  # fmt: skip
