"""Who is on duty now, and whether somebody is there: what the queue of concerns shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.alerting.duty_hours import on_duty, shift, staffed_by
from bot.alerting.setting_up import staffed_of
from bot.alerting.staffed import Staffed
from bot.alerting.staffed_words import staffed_words
from bot.console.duty_forms import WEEKDAYS
from bot.console.visits import Visit
from storage import duty
from storage.duty import Details, OnRota


@dataclass(frozen=True)
class Somebody:
    """Somebody who is on duty, until when, and how they are reached."""

    name: str
    until: str
    reached: str


@dataclass(frozen=True)
class Now:
    """Who is on duty, in order; who is next if nobody is; the staffed hours in words."""

    on_duty: Sequence[Somebody]
    rota: Sequence[OnRota]
    staffed: Staffed
    there: bool
    words: str | None


def duty_now(visit: Visit, connection: Connection) -> Now:
    """How it stands in their organisation at this moment."""
    parts, organisation = visit.parts, visit.member.organisation_id
    staffed = staffed_by(connection, organisation, staffed_of(parts.settings))
    rota = duty.rota(connection, parts.keys, organisation)
    people = [
        Somebody(
            each.details.name, _until(each.details, staffed.zone, visit), reached(each.details)
        )
        for each in on_duty(rota, staffed.zone, visit.now)
    ]
    words = staffed_words(staffed, visit.now, "en")
    return Now(people, rota, staffed, staffed.there(visit.now), words)


def reached(details: Details) -> str:
    """How somebody is reached, without the address."""
    ways = ("e-mail" if details.email else "", "text message" if details.mobile else "")
    return " and ".join(way for way in ways if way)


def days_in_words(details: Details) -> str:
    """On which days somebody's duty begins: "Monday to Friday", "every day", "Monday, Friday"."""
    days = details.weekdays
    if len(days) == len(WEEKDAYS):
        return "every day"
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{WEEKDAYS[days[0]]} to {WEEKDAYS[days[-1]]}"
    return ", ".join(WEEKDAYS[day] for day in days)


def times_in_words(begins: time, ends: time) -> str:
    """From when to when, and whether that is on the next day."""
    if begins == ends:
        return (
            "around the clock" if begins == time(0) else f"{begins:%H:%M} to {ends:%H:%M} next day"
        )
    later = " next day" if ends < begins else ""
    return f"{begins:%H:%M} to {ends:%H:%M}{later}"


def _until(details: Details, zone: ZoneInfo, visit: Visit) -> str:
    return staffed_words(shift(details, zone), visit.now, "en") or ""
