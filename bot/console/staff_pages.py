"""Members of staff on pages, and who did what: for administrators; and everybody's first page."""

from collections.abc import Iterator

from fastapi.responses import Response

from bot.console.roles import CALLED
from bot.console.visits import HOME, Visit, go
from bot.forms import row_number
from storage import audit, browsing, casework, guided, staff, ways_in
from storage.audit import note
from storage.links import new_code
from storage.staff import ROLES, Member, NameTaken, WayIn

NO_ADDRESS = (
    "Whoever signs in with their account elsewhere needs a name that is their e-mail address there."
)


def home(visit: Visit) -> Response:
    """What there is for them, with what waits."""
    organisation = visit.member.organisation_id
    with visit.parts.reading.connect() as connection:
        waiting = casework.open_count(connection, organisation)
        far = browsing.by_disposition(connection, organisation)
        left = guided.left_count(connection, organisation)
    return visit.page("home", waiting=waiting, far=far, left=left)


def members(visit: Visit) -> Response:
    """Their organisation's members of staff."""
    return _members(visit)


def add(visit: Visit) -> Response:
    """Add one, and show the link with which they choose a password."""
    name, way_in = visit.form.get("name"), _way_in(visit)
    chosen = next((each for each in ROLES if each == visit.form.get("role")), None)
    if not staff.plain_name(name) or chosen is None:
        return _members(visit, problem="Write a name to sign in with, and choose a role.")
    if way_in == "oidc" and not ways_in.is_address(name):
        return _members(visit, problem=NO_ADDRESS)
    try:
        with visit.parts.engine.begin() as connection:
            added = staff.add(
                connection, visit.member.organisation_id, name, visit.form.get("shown_as"),
                chosen, visit.now, way_in,
            )  # fmt: skip
            note(connection, visit.entry("staff_added", f"staff {added}", role=chosen, by=way_in))
    except NameTaken as taken:
        return _members(visit, problem=f"{taken} is taken: choose another name.")
    return go("/members", "added") if way_in == "oidc" else _linked(visit, added)


def new_link(visit: Visit) -> Response:
    """Make another link for somebody who lost theirs or their password."""
    member = _member(visit)
    if member is None:
        return visit.missing()
    if member.way_in == "oidc":
        return _members(visit, problem=f"{member.shown_as} has no password, and needs no link.")
    return _linked(visit, member.id)


def change_way_in(visit: Visit) -> Response:
    """Let somebody in another way, or by another account; oneself not, who might be shut out."""
    member, way_in = _member(visit), _way_in(visit)
    if member is None:
        return visit.missing()
    if member.id == visit.member.id:
        return _members(visit, problem="You cannot change how you sign in yourself. Ask another "
                        "administrator.")  # fmt: skip
    if way_in == "oidc" and not ways_in.is_address(member.name):
        return _members(visit, problem=NO_ADDRESS)
    with visit.parts.engine.begin() as connection:
        ways_in.change(connection, member.id, way_in)
        note(connection, visit.entry("staff_way_in", f"staff {member.id}", by=way_in))
    return go("/members", "way_in") if way_in == "oidc" else _linked(visit, member.id)


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
    elsewhere = _elsewhere(visit)
    return visit.page(
        "members", 422 if problem else 200, found=found, problem=problem, link=link, whose=whose,
        roles=CALLED, typed=visit.form, elsewhere=elsewhere,
        doings={each.id: list(_doings(visit, each, elsewhere)) for each in found},
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


def _elsewhere(visit: Visit) -> str:
    """What the account is called with which members may sign in; empty if there is none."""
    settings = visit.parts.settings
    return settings.oidc_called.removeprefix("your ") if settings.through_provider else ""


def _doings(visit: Visit, member: Member, elsewhere: str) -> Iterator[tuple[str, str, str]]:
    """What an administrator can do about a member: where it goes, in words, and which way in."""
    if member.stopped_at:
        yield "back", "Let back in", ""
        return
    if member.way_in == "password":
        yield "link", "New link", ""
    if member.id == visit.member.id:
        return
    if member.way_in == "password" and elsewhere:
        yield "way-in", f"Change to {elsewhere}", "oidc"
    if member.way_in == "oidc":
        yield "way-in", "Change to a password", "password"
    if member.way_in == "oidc" and member.joined:
        yield "way-in", "Another account", "oidc"
    yield "stop", "Stop", ""


def _way_in(visit: Visit) -> WayIn:
    chosen = visit.form.get("way_in") == "oidc" and visit.parts.settings.through_provider
    return "oidc" if chosen else "password"
