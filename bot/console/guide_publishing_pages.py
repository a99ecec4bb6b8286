"""Guides published and retired on pages; each asks first."""

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.console import guide_editions
from bot.console.guide_editions import Edition
from bot.console.guide_pages import by_level, checked_page
from bot.console.visits import Visit, go
from storage import publishing
from storage.audit import note

OVERTAKEN = (
    "Somebody has published another version meanwhile. Look again at what differs, then publish."
)


def ask(visit: Visit) -> Response:
    """What publishing a draft would change."""
    with visit.parts.reading.connect() as connection:
        edition = _draft(visit, connection)
        return visit.missing() if edition is None else _asked(visit, connection, edition)


def publish(visit: Visit) -> Response:
    """Freeze the draft, and begin conversations in it from now on."""
    with visit.parts.reading.connect() as connection:
        edition = _draft(visit, connection)
        if edition is None or edition.draft is None:
            return visit.missing()
        problem = _hindrance(visit, connection, edition)
        if problem or edition.guide is None:
            return _asked(visit, connection, edition, 422)
    after = visit.form.number("after")
    if visit.form.get("sure") != "yes" or after is None:
        with visit.parts.reading.connect() as connection:
            return _asked(visit, connection, edition, 422, "Say that you want to publish it.")
    with visit.parts.engine.begin() as connection:
        frozen = publishing.publish(
            connection, visit.member.organisation_id, edition.guide, edition.draft.id, after,
            visit.member.name, visit.now,
        )  # fmt: skip
        if frozen is not None:
            note(connection, visit.entry(
                "guide_published", f"guide {edition.guide_id}", draft=edition.draft.id,
                guide=frozen[:12],
            ))  # fmt: skip
    if frozen is None:
        with visit.parts.reading.connect() as connection:
            return _asked(visit, connection, edition, 422, OVERTAKEN)
    return go(f"/guides/{edition.guide_id}", "published")


def ask_retire(visit: Visit) -> Response:
    """What retiring a guide would stop."""
    guide_id = visit.path["guide"]
    with visit.parts.reading.connect() as connection:
        if not guide_editions.is_there(visit, connection, guide_id):
            return visit.missing()
        leading = publishing.leading(connection, visit.member.organisation_id, guide_id)
    return visit.page(
        "guide_retire", guide_id=guide_id, leading=leading,
        usual=visit.parts.intake.openings.guide_id == guide_id,
    )  # fmt: skip


def retire(visit: Visit) -> Response:
    """Begin no more conversations in a guide."""
    return _turned(visit, retired=True)


def bring_back(visit: Visit) -> Response:
    """Let conversations begin in a guide again."""
    return _turned(visit, retired=False)


def _turned(visit: Visit, *, retired: bool) -> Response:
    guide_id, whose = visit.path["guide"], visit.member.organisation_id
    with visit.parts.engine.begin() as connection:
        if not guide_editions.is_there(visit, connection, guide_id):
            return visit.missing()
        if retired:
            done = publishing.retire(connection, whose, guide_id, visit.member.name, visit.now)
        else:
            done = publishing.bring_back(connection, whose, guide_id)
        if done:
            action = "guide_retired" if retired else "guide_brought_back"
            note(connection, visit.entry(action, f"guide {guide_id}"))
    return go(f"/guides/{guide_id}", "retired" if retired else "brought_back")


def _draft(visit: Visit, connection: Connection) -> Edition | None:
    """The draft that the address names; only drafts are published."""
    found = guide_editions.find(visit, connection)
    return found if found is not None and found.draft is not None else None


def _asked(
    visit: Visit, connection: Connection, edition: Edition, status: int = 200, problem: str = ""
) -> Response:
    if edition.guide is None:
        wanted = "It has errors and cannot be published. Correct them first."
        return checked_page(visit, edition, 422, wanted)
    hindrance = _hindrance(visit, connection, edition)
    known = publishing.standing(connection, visit.member.organisation_id, edition.guide_id)
    before = guide_editions.in_use(visit, connection, edition.guide_id)
    leading = publishing.leading(connection, visit.member.organisation_id, edition.guide_id)
    return visit.page(
        "guide_publish", 422 if hindrance else status, edition=edition, guide=edition.guide,
        before=before, known=known, leading=leading, problem=hindrance or problem,
        found=by_level(before, edition.guide) if before else [],
        warnings=[each for each in edition.loaded.problems if each.severity == "warning"],
        publishable=not hindrance,
    )  # fmt: skip


def _hindrance(visit: Visit, connection: Connection, edition: Edition) -> str:
    """Why this draft cannot be published, though it has no errors; "" if it can."""
    guide = edition.guide
    if guide is None:
        return "It has errors and cannot be published. Correct them first."
    for each in guide_editions.versions(visit, connection, edition.guide_id):
        if each.guide_hash == edition.guide_hash:
            if each.in_use:
                return "This is the version in use already: there is nothing to publish."
        elif each.version == guide.version:
            return (
                f"There is a version {guide.version} already, and it says other things. "
                "Give this one a new number: change version: near the top."
            )
    return ""
