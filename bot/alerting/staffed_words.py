"""When somebody is there, in words that a resident understands. Pure.

The words fit after "Somebody is here", "Ktoś u nas jest". They tell of staffed
hours and promise nothing.
"""

from datetime import date, datetime, time, timedelta

from bot.alerting.staffed import DAY, WEEK, Staffed

AT_ANY_HOUR = {"en": "at any hour", "pl": "o każdej porze"}
TODAY = {"en": "today", "pl": "dziś"}
TOMORROW = {"en": "tomorrow", "pl": "jutro"}
FROM = {"en": "from", "pl": "od"}
UNTIL = {"en": "until", "pl": "do"}
MIDNIGHT = {"en": "midnight", "pl": "północy"}
MIDDAY = {"en": "midday", "pl": "południa"}

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "pl": ("poniedziałek", "wtorek", "środę", "czwartek", "piątek", "sobotę", "niedzielę"),
}
"""In Polish as they stand after "w"."""

MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "pl": ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia",
           "września", "października", "listopada", "grudnia"),
}  # fmt: skip


def staffed_words(staffed: Staffed, now: datetime, language: str) -> str | None:
    """When somebody is there: "today until 5 pm" or "from Monday 9 am"; "dziś do godz. 17".

    In English where ``language`` has no words. None if nobody comes in the next
    two months: then say nothing of when.
    """
    tongue = language if language in WEEKDAYS else "en"
    end = staffed.until(now)
    if end is not None:
        return _until(staffed, now, end, tongue)
    begin = staffed.next_begin(now)
    return None if begin is None else _from(staffed, now, begin, tongue)


def _until(staffed: Staffed, now: datetime, end: datetime, tongue: str) -> str:
    if end - now > WEEK * DAY:
        return AT_ANY_HOUR[tongue]
    today, last = _local(staffed, now), _local(staffed, end)
    at = clock_words(last.time(), tongue)
    if last.time() == time(0):  # the end of the day before, as people say it
        last -= DAY
    if last.date() == today.date():
        return f"{TODAY[tongue]} {UNTIL[tongue]} {at}"
    return f"{UNTIL[tongue]} {_day_reached(today.date(), last.date(), tongue)} {at}"


def _from(staffed: Staffed, now: datetime, begin: datetime, tongue: str) -> str:
    today, first = _local(staffed, now).date(), _local(staffed, begin)
    at = clock_words(first.time(), tongue)
    if first.date() - today <= DAY:
        day = TODAY[tongue] if first.date() == today else TOMORROW[tongue]
        return f"{day} {FROM[tongue]} {at}"
    day = _named(first.date(), tongue, with_date=first.date() - today >= timedelta(days=WEEK))
    return f"from {day} {at}" if tongue == "en" else f"{_in_polish(first.date(), day)} od {at}"


def _day_reached(today: date, last: date, tongue: str) -> str:
    """The day of an end that is not today: "until tomorrow 2 am"; "do jutra, godz. 2"."""
    if last - today == DAY:
        return "tomorrow" if tongue == "en" else "jutra,"
    return _named(last, tongue) if tongue == "en" else f"{_GENITIVE[last.weekday()]},"


_GENITIVE = ("poniedziałku", "wtorku", "środy", "czwartku", "piątku", "soboty", "niedzieli")


def _named(day: date, tongue: str, *, with_date: bool = False) -> str:
    """The weekday, and the date where the weekday alone might be mistaken for an earlier one."""
    name = WEEKDAYS[tongue][day.weekday()]
    return f"{name} {day.day} {MONTHS[tongue][day.month - 1]}" if with_date else name


def _in_polish(day: date, named: str) -> str:
    return f"we {named}" if day.weekday() == 1 else f"w {named}"


def clock_words(clock: time, tongue: str) -> str:
    """A time of day as people say it: "9 am", "5:30 pm", "midday"; "godz. 9", "godz. 17:30"."""
    if clock in (time(0), time(12)):
        return (MIDDAY if clock.hour else MIDNIGHT)[tongue]
    if tongue == "pl":
        return f"godz. {clock.hour}" + (f":{clock.minute:02}" if clock.minute else "")
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes} {'am' if clock.hour < 12 else 'pm'}"


def _local(staffed: Staffed, moment: datetime) -> datetime:
    return moment.astimezone(staffed.zone)
