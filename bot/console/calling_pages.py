"""Whom to call, on pages: lines by area that the safeguarding lead writes."""

from fastapi.responses import Response

from bot.console.duty_forms import Unclear
from bot.console.visits import Visit, go
from bot.forms import Form, row_number
from storage import whom_to_call
from storage.areas import is_everywhere
from storage.audit import note
from storage.whom_to_call import Line, Said

LONGEST = {"area": 500, "who": 120, "telephone": 40, "hours": 120}
CALLED = {"area": "area", "who": "name of who answers", "telephone": "number", "hours": "hours"}


def shown(visit: Visit) -> Response:
    """The lines, and a form for one more."""
    return _page(visit)


def add(visit: Visit) -> Response:
    """Add a line."""
    try:
        said = read_line(visit.form)
    except Unclear as problem:
        return _page(visit, str(problem))
    with visit.parts.engine.begin() as connection:
        added = whom_to_call.add(connection, visit.member.organisation_id, said, visit.now)
        note(connection, visit.entry("line_added", f"line {added}"))
    return go("/whom-to-call", "line_kept")


def one(visit: Visit) -> Response:
    """A line, to be changed or removed."""
    line = _line(visit)
    if line is None:
        return visit.missing()
    typed = Form({name: [value] for name, value in line.said.__dict__.items()})
    return visit.page("whom_to_call_line", line=line, typed=typed)


def change(visit: Visit) -> Response:
    """Change a line."""
    line = _line(visit)
    if line is None:
        return visit.missing()
    try:
        said = read_line(visit.form)
    except Unclear as problem:
        return visit.page(
            "whom_to_call_line", 422, line=line, typed=visit.form, problem=str(problem)
        )
    with visit.parts.engine.begin() as connection:
        whom_to_call.change(connection, line.id, said, visit.now)
        note(connection, visit.entry("line_changed", f"line {line.id}"))
    return go("/whom-to-call", "line_kept")


def remove(visit: Visit) -> Response:
    """Remove a line."""
    line = _line(visit)
    if line is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        whom_to_call.remove(connection, line.id)
        note(connection, visit.entry("line_removed", f"line {line.id}"))
    return go("/whom-to-call", "line_removed")


def read_line(form: Form) -> Said:
    """What a line says. Raises Unclear."""
    read = {name: " ".join(form.get(name).split()) for name in LONGEST}
    for name, most in LONGEST.items():
        if len(read[name]) > most or not read[name].isprintable():
            raise Unclear(f"The {CALLED[name]} may have at most {most} letters.")
    if not read["who"] or not any(each.isdigit() for each in read["telephone"]):
        raise Unclear("Write who answers, and their telephone number.")
    if is_everywhere(read["area"]):
        read["area"] = ""
    return Said(**read)


def _page(visit: Visit, problem: str = "") -> Response:
    with visit.parts.reading.connect() as connection:
        found = whom_to_call.lines(connection, visit.member.organisation_id)
    return visit.page(
        "whom_to_call", 422 if problem else 200, found=found, problem=problem, typed=visit.form
    )


def _line(visit: Visit) -> Line | None:
    number = row_number(visit.path["number"])
    with visit.parts.reading.connect() as connection:
        found = whom_to_call.lines(connection, visit.member.organisation_id)
    return next((each for each in found if each.id == number), None)
