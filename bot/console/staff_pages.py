"""Members of staff on pages, and who did what: for administrators; and everybody's first page."""

from fastapi.responses import Response

from bot.console.roles import CALLED
from bot.console.visits import HOME, Visit, go
from bot.forms import row_number
from storage import audit, browsing, casework, staff
from storage.audit import note
from storage.links import new_code
from storage.staff import ROLES, Member, NameTaken


def home(visit: Visit) -> Response:
    """What there is for them, with what waits."""
    organisation = visit.member.organisation_id
    with visit.parts.reading.connect() as connection:
        waiting = casework.open_count(connection, organisation)
        far = browsing.by_disposition(connection, organisation)
    return visit.page("home", waiting=waiting, far=far)


def members(visit: Visit) -> Response:
    """Their organisation's members of staff."""
    return _members(visit)


def add(visit: Visit) -> Response:
    """Add one, and show the link with which they choose a password."""
    name, role = visit.form.get("name"), visit.form.get("role")
    chosen = next((each for each in ROLES if each == role), None)
    if not staff.plain_name(name) or chosen is None:
        return _members(visit, problem="Write a name to sign in with, and choose a role.")
    try:
        with visit.parts.engine.begin() as connection:
            added = staff.add(
                connection, visit.member.organisation_id, name, visit.form.get("shown_as"),
                chosen, visit.now,
            )  # fmt: skip
            note(connection, visit.entry("staff_added", f"staff {added}", role=chosen))
    except NameTaken as taken:
        return _members(visit, problem=f"{taken} is taken: choose another name.")
    return _linked(visit, added)


def new_link(visit: Visit) -> Response:
    """Make another link for somebody who lost theirs or their password."""
    member = _member(visit)
    return visit.missing() if member is None else _linked(visit, member.id)


def stop(visit: Visit) -> Response:
    """Stop somebody from signing in; oneself not, or nobody might be left."""
    member = _member(visit)
    if member is None:
        return visit.missing()
    if member.id == visit.member.id:
        return _members(visit, problem="You cannot stop yourself. Ask another administrator.")
    with visit.parts.engine.begin() as connection:
        staff.stop(connection, member.id, visit.now)
        note(connection, visit.entry("staff_stopped", f"staff {member.id}"))
    return go("/members", "stopped")


def let_back(visit: Visit) -> Response:
    """Let somebody sign in again."""
    member = _member(visit)
    if member is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        staff.let_back(connection, member.id)
        note(connection, visit.entry("staff_let_back", f"staff {member.id}"))
    return go("/members", "back")


def looked(visit: Visit) -> Response:
    """The latest entries of the audit by members of the organisation."""
    with visit.parts.reading.connect() as connection:
        names = {each.name for each in staff.members(connection, visit.member.organisation_id)}
        entries = audit.entries(connection, by=names, limit=200)
    return visit.page("audit", entries=entries)


def _members(visit: Visit, problem: str = "", link: str = "", whose: str = "") -> Response:
    with visit.parts.reading.connect() as connection:
        found = staff.members(connection, visit.member.organisation_id)
    return visit.page(
        "members", 422 if problem else 200, found=found, problem=problem, link=link, whose=whose,
        roles=CALLED, typed=visit.form,
    )  # fmt: skip


def _linked(visit: Visit, staff_id: int) -> Response:
    code = new_code()
    with visit.parts.engine.begin() as connection:
        staff.make_link(connection, visit.parts.keys, staff_id, code, visit.now)
        note(connection, visit.entry("staff_link_made", f"staff {staff_id}"))
        found = staff.members(connection, visit.member.organisation_id)
    whose = next(each.shown_as for each in found if each.id == staff_id)
    return _members(visit, link=join_address(visit.parts.settings.public_url, code), whose=whose)


def join_address(public_url: str | None, code: str) -> str:
    """Where a link leads; without a public address, what comes after this machine's own."""
    return f"{public_url or ''}{HOME}/join/{code}"


def _member(visit: Visit) -> Member | None:
    number = row_number(visit.path["number"])
    with visit.parts.reading.connect() as connection:
        found = staff.members(connection, visit.member.organisation_id)
    return next((each for each in found if each.id == number), None)
