"""Duty on pages: who is told of concerns when, and when somebody is there at all."""

from collections.abc import Sequence
from datetime import date

from fastapi.responses import Response

from bot.alerting.setting_up import staffed_of
from bot.console.concern_beside import problem_in_words
from bot.console.duty_forms import MOST_PLACES, WEEKDAYS, Unclear, read_details, read_hours
from bot.console.duty_now import days_in_words, duty_now, times_in_words
from bot.console.visits import Visit, go
from bot.forms import Form, row_number
from storage import alerts_sent, duty
from storage.audit import note
from storage.duty import Details, OnRota
from storage.staffed_hours import OwnHours, keep_hours, own_hours

USUAL_FROM, USUAL_TO = "09:00", "17:00"


def shown(visit: Visit) -> Response:
    """The rota, the hours, and who is on duty now."""
    return _page(visit)


def now(visit: Visit) -> Response:
    """Who is on duty now, for pages that keep that up to date."""
    with visit.parts.reading.connect() as connection:
        return visit.page("duty_now", on_duty=duty_now(visit, connection))


def save_hours(visit: Visit) -> Response:
    """Keep the staffed hours and closed days."""
    try:
        hours = read_hours(visit.form)
    except Unclear as problem:
        return _page(visit, str(problem), hours=visit.form)
    with visit.parts.engine.begin() as connection:
        keep_hours(connection, visit.member.organisation_id, hours, visit.member.name, visit.now)
        note(connection, visit.entry("staffed_hours_saved", "staffed hours"))
    return go("/duty", "hours")


def add(visit: Visit) -> Response:
    """Put somebody on the rota."""
    try:
        details = read_details(visit.form, country(visit))
    except Unclear as problem:
        return _page(visit, str(problem), person=visit.form)
    with visit.parts.engine.begin() as connection:
        added = duty.add(
            connection, visit.parts.keys, visit.member.organisation_id, details, visit.now
        )
        note(connection, visit.entry("duty_added", f"duty {added}"))
    return go("/duty", "on_rota")


def one(visit: Visit) -> Response:
    """Somebody on the rota, to be changed or taken off."""
    somebody = _somebody(visit)
    if somebody is None:
        return visit.missing()
    return visit.page(
        "duty_person", somebody=somebody, person=as_typed(somebody.details), weekdays=WEEKDAYS
    )


def change(visit: Visit) -> Response:
    """Change what is said of them."""
    somebody = _somebody(visit)
    if somebody is None:
        return visit.missing()
    try:
        details = read_details(visit.form, country(visit))
    except Unclear as problem:
        return visit.page(
            "duty_person", 422, somebody=somebody, person=visit.form, weekdays=WEEKDAYS,
            problem=str(problem),
        )  # fmt: skip
    with visit.parts.engine.begin() as connection:
        duty.change(connection, visit.parts.keys, somebody.id, details, visit.now)
        note(connection, visit.entry("duty_changed", f"duty {somebody.id}"))
    return go("/duty", "duty_changed")


def take_off(visit: Visit) -> Response:
    """Take them off the rota."""
    somebody = _somebody(visit)
    if somebody is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        duty.take_off(connection, visit.parts.keys, somebody.id, visit.now)
        note(connection, visit.entry("duty_taken_off", f"duty {somebody.id}"))
    return go("/duty", "off_rota")


def country(visit: Visit) -> str:
    """Of which country a number without a code is."""
    return visit.parts.settings.countries.split(",")[0].strip().upper()


def as_typed(details: Details) -> Form:
    """Somebody on the rota as the form would have it."""
    return Form({
        "name": [details.name], "email": [details.email], "mobile": [details.mobile],
        "weekday": [str(day) for day in details.weekdays], "begins": [f"{details.begins:%H:%M}"],
        "ends": [f"{details.ends:%H:%M}"], "place": [str(details.place)],
    })  # fmt: skip


def hours_as_typed(hours: OwnHours, today: date) -> Form:
    """Hours as the form would have them; closed days that are over are left out."""
    fields = {"closed": ["\n".join(f"{day:%-d %B %Y}" for day in hours.closed if day >= today)]}
    for number, day in enumerate(hours.week):
        for name, clock in zip(("begins", "ends"), day or (), strict=False):
            fields[f"{name}-{number}"] = [f"{clock:%H:%M}"]
    return Form(fields)


def _page(
    visit: Visit, problem: str = "", person: Form | None = None, hours: Form | None = None
) -> Response:
    with visit.parts.reading.connect() as connection:
        standing = duty_now(visit, connection)
        own = own_hours(connection, visit.member.organisation_id)
        unreached = alerts_sent.latest_problems(connection, [each.id for each in standing.rota])
    today = visit.now.astimezone(standing.staffed.zone).date()
    return visit.page(
        "duty", 422 if problem else 200, problem=problem, on_duty=standing, weekdays=WEEKDAYS,
        person=person or _empty(standing.rota), adding=person is not None, unreached=unreached,
        hours=hours or hours_as_typed(own or _usual(visit), today), own=own is not None,
        days=days_in_words, times=times_in_words, wrong=problem_in_words,
    )  # fmt: skip


def _empty(rota: Sequence[OnRota]) -> Form:
    """The form for one more, told after all others."""
    place = min(max((each.details.place for each in rota), default=0) + 1, MOST_PLACES)
    return Form({"begins": [USUAL_FROM], "ends": [USUAL_TO], "place": [str(place)]})


def _usual(visit: Visit) -> OwnHours:
    """The hours in the settings, which hold until others are saved."""
    week = staffed_of(visit.parts.settings).week
    return OwnHours(tuple((day.begins, day.ends) if day else None for day in week))


def _somebody(visit: Visit) -> OnRota | None:
    number = row_number(visit.path["number"])
    with visit.parts.reading.connect() as connection:
        rota = duty.rota(connection, visit.parts.keys, visit.member.organisation_id)
    return next((each for each in rota if each.id == number), None)
