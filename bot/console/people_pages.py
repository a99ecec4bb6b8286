"""What one resident may ask for, on pages: to see, to have, to take back, to be erased."""

from collections.abc import Iterator
from typing import Literal
from zoneinfo import ZoneInfo

from fastapi.responses import Response
from sqlalchemy import Connection

from bot.console.visits import Visit, go
from bot.inviting.numbers import Untextable, read_number
from bot.rights.copying import copy_of
from bot.rights.handing_over import as_json, as_page
from bot.rights.words import CHECKS, TABLES
from dialogues.amending import amendable
from dialogues.outline import PURPOSES
from storage import browsing, erasing, links, persons, respondents, withdrawing
from storage.audit import note
from storage.consents import Consent, consents
from storage.persons import Person
from storage.scrubbing import scrub
from storage.stopping import channels, stop_messages
from storage.what_is_kept import counts, everything

Kind = Literal["html", "json"]

WAYS = {
    "sms": "A mobile number",
    "telegram": "Their number in Telegram (figures, not their name)",
    "link": "The link with which they come back to the web chat",
}
"""What somebody may be found by."""

NOT_FOUND = {
    "sms": "Nothing is kept of anybody with this number. See that all figures are right, such as "
    "07700 900123; a number of another country begins with + and its code.",
    "telegram": "Nothing is kept of anybody with this number in Telegram. It is the number of "
    "their account, not a telephone number.",
    "link": "Nothing is kept of anybody with this link. See that it is whole; a link stops "
    "working after some days.",
}
"""What to check where nobody was found."""


def search(visit: Visit) -> Response:
    """A form for a pseudonym, and on to its page."""
    asked = visit.query.get("pseudonym", "").strip().upper()
    if not asked:
        return _people(visit)
    if _found(visit, asked) is None:
        return _people(visit, f"Nothing is kept of anybody called {asked}.")
    return go(f"/people/{asked}")


def find(visit: Visit) -> Response:
    """From an address of somebody's to the page of their pseudonym; that it was looked up is
    noted. Whether another organisation knows them is never said."""
    by, written = visit.form.get("by"), visit.form.get("address").strip()
    try:
        address = _address(visit, by, written)
    except Untextable as problem:
        return _people(visit, f"That number cannot be used: {problem}. {problem.todo}.")
    if not address:
        return _people(visit, "Say what you have of them, and write it below.")
    with visit.parts.engine.begin() as connection:
        found = _respondent(connection, visit, by, address)
        if found is not None:
            note(connection, visit.entry("person_found", f"respondent {found.id}"))
    if found is None:
        return _people(visit, NOT_FOUND[by])
    return go(f"/people/{found.pseudonym}")


def one(visit: Visit) -> Response:
    """How much is kept of a person, and what they may ask for."""
    return _shown(visit)


def copy(visit: Visit) -> Response:
    """All that is kept, as a page or a file, once it was made sure who asks."""
    person, check = _person(visit), visit.form.get("check")
    if person is None:
        return visit.missing()
    if check not in CHECKS:
        return _shown(visit, "Say first how you made sure who asks.")
    with visit.parts.engine.begin() as connection:
        kept = everything(connection, visit.parts.keys, person)
        about = f"respondent {person.id}"
        note(connection, visit.entry("person_exported", about, identity_checked=check))
    made = copy_of(kept, visit.now)
    kind: Kind = "json" if visit.form.get("kind") == "json" else "html"
    text = as_json(made) if kind == "json" else as_page(made, _zone(visit))
    media = "application/json" if kind == "json" else "text/html"
    named = f'attachment; filename="{person.pseudonym}.{kind}"'
    return Response(text, media_type=media, headers={"content-disposition": named})


def stop(visit: Visit) -> Response:
    """Send them nothing more; what they said stays."""
    person = _person(visit)
    if person is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        ways = channels(connection, person.id)
        stopped = [way for way in ways if stop_messages(connection, person.id, way, visit.now)]
        note(connection, visit.entry("opt_out", f"respondent {person.id}", channels=stopped))
    return go(f"/people/{person.pseudonym}", "no_more")


def withdraw(visit: Visit) -> Response:
    """Delete every word that they said; that they took part stays."""
    person = _person(visit)
    if person is None:
        return visit.missing()
    if not _sure(visit, person):
        return _shown(visit, f"Type {person.pseudonym} to delete what they said.")
    with visit.parts.engine.begin() as connection:
        for talk in persons.conversations(connection, person):
            withdrawing.withdraw(connection, talk, who=visit.member.name, now=visit.now)
    clean = scrub(visit.parts.engine)
    return go(f"/people/{person.pseudonym}", "withdrawn" if clean else "withdrawn_not_clean")


def erase(visit: Visit) -> Response:
    """Delete everything that is kept of them, for ever; not while a concern is open."""
    person = _person(visit)
    if person is None:
        return visit.missing()
    if not _sure(visit, person):
        return _shown(visit, f"Type {person.pseudonym} to erase them.")
    try:
        with visit.parts.engine.begin() as connection:
            erasing.erase(
                connection, visit.parts.keys, person, who=visit.member.name, now=visit.now
            )
    except erasing.StillOpen as problem:
        which = " and ".join(problem.references)
        return _shown(
            visit,
            f"Nothing was erased. {which} is open: somebody may be at risk, and nobody could act "
            "on it any more. Ask the safeguarding lead to close it first.",
        )
    clean = scrub(visit.parts.engine)
    return go("/people", "erased" if clean else "erased_not_clean")


def _shown(visit: Visit, problem: str = "") -> Response:
    person = _person(visit)
    if person is None:
        return visit.missing()
    with visit.parts.engine.begin() as connection:
        note(connection, visit.entry("person_seen", f"respondent {person.id}"))
        kept = counts(connection, person)
        talks = persons.conversations(connection, person)
        open_ = persons.open_concerns(connection, person)
        agreed = [row for talk in talks for row in _agreed(visit, connection, talk)]
    return visit.page(
        "person", 422 if problem else 200, problem=problem, person=person, kept=kept,
        talks=talks, open_concerns=open_, tables=TABLES, checks=CHECKS, agreed=agreed,
        purposes=PURPOSES,
    )  # fmt: skip


def _people(visit: Visit, problem: str = "") -> Response:
    return visit.page(
        "people", 422 if problem else 200, problem=problem, ways=WAYS, typed=visit.form
    )


def _address(visit: Visit, by: str, written: str) -> str:
    """The address as it is kept; empty if there is none. Raises Untextable."""
    if by == "sms":
        return read_number(written, visit.parts.settings.home_countries)
    if by == "telegram":
        return written if written.isascii() and written.isdecimal() else ""
    return written.rstrip("/").rpartition("/")[2] if by == "link" else ""


def _respondent(connection: Connection, visit: Visit, by: str, address: str) -> Person | None:
    keys, organisation = visit.parts.keys, visit.member.organisation_id
    if by == "link":
        whose = links.follow_link(connection, address, keys, visit.now)
    else:
        whose = respondents.find_by_contact(connection, organisation, by, address, keys)
    if whose is None:
        return None
    found = persons.find(
        connection, respondents.pseudonym(connection, whose), visit.member.organisation
    )
    return next((each for each in found if each.id == whose), None)


def _agreed(
    visit: Visit, connection: Connection, talk: int
) -> Iterator[tuple[int, Consent, str | None]]:
    """The consents of a conversation, each with the question at which it can be changed."""
    whole = browsing.whole(connection, visit.member.organisation_id, talk)
    if whole is None:
        return
    asked = {each.purpose: each.id for each in whole.guide.questions if each.kind == "consent"}
    for each in consents(connection, talk).values():
        name = asked.get(each.purpose, "")
        there = whole.interview is not None and amendable(whole.guide, whole.interview, name)
        yield talk, each, name if there else None


def _person(visit: Visit) -> Person | None:
    return _found(visit, visit.path["pseudonym"])


def _found(visit: Visit, pseudonym: str) -> Person | None:
    with visit.parts.reading.connect() as connection:
        found = persons.find(connection, pseudonym, visit.member.organisation)
    return found[0] if found else None


def _sure(visit: Visit, person: Person) -> bool:
    return visit.form.get("typed").strip().upper() == person.pseudonym


def _zone(visit: Visit) -> ZoneInfo:
    return ZoneInfo(visit.parts.settings.timezone)
