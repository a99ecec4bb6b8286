"""Addresses of the console with things in them that are there."""

from datetime import time
from typing import Any

from arriving import ORGANISATION
from office import OTHERS, Office
from sqlalchemy import Connection, Table, select
from uploading import a_plan

from dialogues.guide_template import new_guide
from storage import (
    duty,
    guide_drafts,
    guides,
    respondents,
    rounds,
    signposting_texts,
    whom_to_call,
)
from storage.models import CONCERNS, CONVERSATIONS, ORGANISATIONS, RESPONDENTS, STAFF


def filled(path: str, office: Office, organisation: str = ORGANISATION) -> str:
    """The path with the concern, conversation or member of an organisation in it."""
    return path.format(**names(path, office, organisation))


def names(path: str, office: Office, organisation: str = ORGANISATION) -> dict[str, str]:
    """What may stand in the path, of things that are there."""
    with office.engine.connect() as connection:
        known = _first(connection, ORGANISATIONS, ORGANISATIONS.c.name == organisation)
        concern = _first(connection, CONCERNS, CONCERNS.c.organisation_id == known.id)
        person = _first(connection, RESPONDENTS, RESPONDENTS.c.id == concern.respondent_id)
        member = _first(
            connection, STAFF, STAFF.c.organisation_id == known.id, STAFF.c.role == "helper"
        )
    number = member.id if path.startswith("/members") else concern.conversation_id
    if path.startswith("/guided"):
        number = guided_chat(office, known.id)
    if path.startswith(("/duty", "/whom-to-call", "/signposting")):
        number = of_safeguarding(office, known.id, path)
    guide = f"guide-{known.id}"
    edition = drafted(office, known.id, guide) if "{edition}" in path else ""
    if path.startswith("/guides/{guide}"):
        drafted(office, known.id, guide)
    if path.startswith("/invitations/rounds"):
        number = round_of(office, known.id)
    keyword = "PIER" if organisation == OTHERS else "ALBION"
    office.hang_up(keyword, known.id)
    return {
        "reference": concern.reference, "number": str(number), "pseudonym": person.pseudonym,
        "guide": guide, "edition": str(edition), "question": "age", "keyword": keyword,
    }  # fmt: skip


def _first(connection: Connection, table: Table, *conditions: Any) -> Any:
    return connection.execute(table.select().where(*conditions).order_by(table.c.id)).first()


def drafted(office: Office, organisation_id: int, guide: str) -> int:
    """A draft of a guide of the organisation's own."""
    files = {f"{guide}.yml": new_guide(guide, "Ours")}
    with office.engine.begin() as connection:
        return guide_drafts.keep(connection, organisation_id, guide, files, {}, "x", office.clock())


def round_of(office: Office, organisation_id: int) -> int:
    """A round of the organisation."""
    with office.engine.begin() as connection:
        guide = office.guide(connection, organisation_id)
        plan = a_plan(organisation_id, guides.freeze(connection, guide, office.clock()))
        rounds.make(connection, plan, office.clock())
        return rounds.find(connection, organisation_id, plan.name).id


def guided_chat(office: Office, organisation_id: int) -> int:
    """A guided chat of the organisation."""
    with office.engine.begin() as connection:
        row = connection.execute(
            select(CONVERSATIONS.c.id)
            .join(RESPONDENTS, RESPONDENTS.c.id == CONVERSATIONS.c.respondent_id)
            .where(
                RESPONDENTS.c.organisation_id == organisation_id,
                CONVERSATIONS.c.channel == "guided",
            )
        ).first()
        if row is not None:
            return row.id
        person = respondents.enrol_unnamed(connection, organisation_id, office.clock())
        return office.front.intake.openings.begin(
            connection, person, channel="guided", came_by="guided", now=office.clock(),
            path="full", role="helper",
        )  # fmt: skip


def of_safeguarding(office: Office, organisation_id: int, path: str) -> int:
    """Somebody on the rota, a line, or a signposting text of the organisation, made anew."""
    with office.engine.begin() as connection:
        if path.startswith("/duty"):
            details = duty.Details("Ann", "", "+447700900301", (0,), time(9), time(17), 1)
            return duty.add(connection, office.keys, organisation_id, details, office.clock())
        if path.startswith("/whom-to-call"):
            said = whom_to_call.Said("", "Duty desk", "01472 900000", "")
            return whom_to_call.add(connection, organisation_id, said, office.clock())
        place = signposting_texts.Place("", "en", "abuse")
        return signposting_texts.write(
            connection, organisation_id, place, "Ring 999.", "lee", office.clock()
        )
