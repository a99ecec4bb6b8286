"""What is typed about duty and hours, read: or what is wrong with it, as a sentence."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

import phonenumbers

from bot.alerting.setting_up import plain_address
from bot.channels.addresses import e164
from bot.forms import Form
from storage.duty import Details
from storage.staffed_hours import Day, OwnHours

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MOST_CLOSED, LONGEST_NAME, MOST_PLACES = 100, 80, 99

_WRITTEN = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(am|pm)?", re.IGNORECASE | re.ASCII)


class Unclear(Exception):
    """What was typed cannot be used; the words say what to do."""


def read_details(form: Form, country: str) -> Details:
    """Somebody for the rota. Raises Unclear; numbers without a code are the country's."""
    name = " ".join(form.get("name").split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise Unclear(f"Write their name, in at most {LONGEST_NAME} letters.")
    email, mobile = form.get("email").strip(), read_mobile(form.get("mobile"), country)
    if email and not plain_address(email):
        raise Unclear("The e-mail address must be one address, such as ann@friendship.example.")
    if not email and not mobile:
        raise Unclear("Write an e-mail address or a mobile number, or both: else nobody is told.")
    days = tuple(day for day in range(len(WEEKDAYS)) if str(day) in form.all("weekday"))
    if not days:
        raise Unclear("Tick at least one day on which their duty begins.")
    begins, ends = _needed(form, "begins"), _needed(form, "ends")
    place = form.number("place")
    if place is None or not 1 <= place <= MOST_PLACES:
        raise Unclear(f"Write in which order they are told, as a number from 1 to {MOST_PLACES}.")
    return Details(name, email, mobile, days, begins, ends, place)


def read_mobile(typed: str, country: str) -> str:
    """The number in E.164 form; empty if none was typed. Raises Unclear."""
    if not typed.strip():
        return ""
    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        number = None
    written = number and phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number is None or not phonenumbers.is_possible_number(number) or not e164(written or ""):
        raise Unclear("The mobile number cannot be read: write it such as 07700 900123.")
    return str(written)


def read_hours(form: Form) -> OwnHours:
    """Staffed hours and closed days. Raises Unclear."""
    week = tuple(_day(form, number) for number in range(len(WEEKDAYS)))
    if not any(week):
        raise Unclear("Somebody must be there on at least one day: write from when to when.")
    return OwnHours(week, tuple(sorted(set(_dates(form.get("closed"))))))


def read_clock(typed: str) -> time | None:
    """A time of day as people write it: 9, 09:00, 9.30, 5 pm; None if it is none."""
    found = _CLOCK.fullmatch(typed.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    if (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _day(form: Form, number: int) -> Day | None:
    begins, ends = form.get(f"begins-{number}"), form.get(f"ends-{number}")
    if not begins.strip() and not ends.strip():
        return None
    read = read_clock(begins), read_clock(ends)
    if read[0] is None or read[1] is None:
        raise Unclear(
            f"{WEEKDAYS[number]}: write both times, such as 09:00 and 17:00, or leave both empty."
        )
    return read[0], read[1]


def _needed(form: Form, name: str) -> time:
    clock = read_clock(form.get(name))
    if clock is None:
        raise Unclear("Write when their duty begins and ends, such as 09:00 and 17:00.")
    return clock


def _dates(typed: str) -> Iterator[date]:
    lines = [line.strip() for line in re.split(r"[\n,;]", typed) if line.strip()]
    if len(lines) > MOST_CLOSED:
        raise Unclear(f"At most {MOST_CLOSED} closed days can be kept: take old ones out.")
    for line in lines:
        found = next((each for how in _WRITTEN if (each := _date(line, how))), None)
        if found is None:
            shown = line[:30]
            raise Unclear(f"“{shown}” is no date: write each on a line, such as 25 December 2026.")
        yield found


def _date(line: str, how: str) -> date | None:
    try:
        return datetime.strptime(line, how).date()
    except ValueError:
        return None
