"""What an alert says: which concern, of what kind, what to do. Never who, nor their words.

Mail is read on telephones in public, forwarded and kept: whoever needs more
signs in where Earshot runs and asks for it there, which the audit notes.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.alerting.post import Letter
from dialogues.concern import KINDS
from storage.concerns import Stored

ASKED, STAFF = "asked", "staff"
"""Directness of a concern that is only the wish for a person, and of one that staff raised."""

DIRECTNESS = {
    "direct": "Their words say it directly.",
    "indirect": "Their words hint at it.",
}
ABOUT = {
    "self": "It seems to be about themself.",
    "other": "It seems to be about somebody else.",
}
REPLY = {
    "queued": "They are sent the fixed text that says where to find help. No person has answered.",
    "not_possible": "They had asked for no more messages, so NOTHING was sent to them. A person "
    "must act.",
    "by_staff": "Nothing was sent to them.",
}
DUTY = "You get this message because you are on duty now."

WHAT_TO_DO = """\
What to do now, where Earshot runs:
  earshot concerns --words
      shows what they wrote; that you looked is noted
  earshot concerns take {reference} --by "YOUR NAME" --note "WHAT YOU DO"
      says that you have it, and stops these messages
Or sign in to the pages for staff, and open Concerns.

Earshot noticed words; it judges nothing and does not know whether anybody is
safe. Until somebody takes it up, somebody is told again: in staffed hours, and
if a life may be in danger whenever somebody is on duty.
"""


def letter(concern: Stored, zone: ZoneInfo, before: int = 0, to: str = "") -> Letter:
    """What somebody is told of the concern; ``before`` is how often somebody was told already.

    ``to`` is the address of somebody on duty; else it goes to the alert address.
    """
    subject = f"Concern {concern.reference}: please look"
    if before:
        subject = f"Concern {concern.reference}: still open, told {_times(before)} before"
    duty = (DUTY,) if to else ()
    body = "\n".join((_what(concern), _when(concern, zone), *_reply(concern), *duty))
    todo = WHAT_TO_DO.format(reference=concern.reference)
    name = f"{concern.reference}-duty" if to else concern.reference
    return Letter(name, subject, f"{body}\n\n{todo}", to)


def text_message(concern: Stored, sign_in: str | None) -> str:
    """The text message to somebody on duty: the reference, and where to sign in."""
    where = f"Sign in: {sign_in} ." if sign_in else "Sign in to the pages for staff."
    return f"Earshot: nobody has taken up concern {concern.reference}. {where} Please do not reply."


def kinds_in_words(concern: Stored) -> str:
    """What it may be about, the most urgent first."""
    if concern.directness == ASKED:
        return "they asked for a person"
    if concern.directness == STAFF:
        return "a member of staff is worried"
    return "; or ".join(KINDS.get(kind, kind.replace("_", " ")) for kind in concern.kinds)


def how_told(concern: Stored) -> str:
    """How directly their words tell it, and of whom; empty where no words of theirs did."""
    if concern.directness not in DIRECTNESS:
        return ""
    return f"{DIRECTNESS[concern.directness]} {ABOUT[concern.about]}"


def _what(concern: Stored) -> str:
    if concern.directness == STAFF:
        return f"A member of staff of {concern.organisation} is worried about somebody."
    if concern.directness == ASKED:
        return f"Somebody who talks with {concern.organisation} through Earshot asks for a person."
    return (
        f"Somebody who talks with {concern.organisation} through Earshot may be at risk.\n"
        f"It may be about: {kinds_in_words(concern)}.\n"
        f"{how_told(concern)}"
    )


def _when(concern: Stored, zone: ZoneInfo) -> str:
    how = "It was raised" if concern.directness == STAFF else "They wrote"
    return f"{how} on {_moment(concern.raised_at, zone)}."


def _reply(concern: Stored) -> tuple[str, ...]:
    """Whether anything could be sent to them, where that says something."""
    if concern.directness == ASKED and concern.signposted == "queued":
        return ()
    return (REPLY[concern.signposted],)


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{local:%A} {local.day} {local:%B %Y} at {local:%H:%M}"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
