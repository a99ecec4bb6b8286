"""Who asked to be sent nothing more, and noting that somebody did."""

from fastapi.responses import Response

from bot.console.visits import Visit
from bot.forms import row_number
from bot.inviting.numbers import Untextable, read_number
from bot.inviting.opting_out import HOW, note_opt_out
from storage import contacts, respondents
from storage.audit import note

PAGE = 50
"""People on one page."""


def listed(visit: Visit) -> Response:
    """Who opted out, by pseudonym, and a form for somebody who said so to staff."""
    return _shown(visit)


def add(visit: Visit) -> Response:
    """Note that somebody wants no more texts."""
    try:
        number = read_number(visit.form.get("number"), visit.parts.settings.home_countries)
    except Untextable as problem:
        return _shown(visit, f"That number cannot be used: {problem}. {problem.todo}.")
    with visit.parts.engine.begin() as connection:
        known, new = note_opt_out(
            connection, visit.parts.keys, visit.member.organisation_id, number, visit.now
        )
        name = respondents.pseudonym(connection, known.respondent_id)
        about = f"respondent {known.respondent_id}"
        note(connection, visit.entry("opt_out", about, channel="sms"))
    return _shown(
        visit, noted=f"{name} gets no more texts." if new else f"{name} got none already."
    )


def _shown(visit: Visit, problem: str = "", noted: str = "") -> Response:
    at = row_number(visit.query.get("page", "1")) or 1
    with visit.parts.reading.connect() as connection:
        found = contacts.opted_out(
            connection, visit.member.organisation_id, skip=(at - 1) * PAGE, most=PAGE + 1
        )
    return visit.page(
        "optouts", 422 if problem else 200, problem=problem, noted=noted, found=found[:PAGE],
        further=len(found) > PAGE, at=at, how=HOW, typed="" if noted else visit.form.get("number"),
    )  # fmt: skip
