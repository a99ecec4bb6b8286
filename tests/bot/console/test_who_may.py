"""Every address as every role, of the right and of the other organisation, and forged forms."""

from datetime import time

import httpx
import pytest
from office import OTHERS
from postgres import on_both
from sqlalchemy import select
from uploading import a_plan

from bot.console.addresses import ADDRESSES
from bot.console.roles import MAY
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
from storage.models import AUDIT, CONCERNS, CONVERSATIONS, ORGANISATIONS, RESPONDENTS, STAFF
from storage.staff import ROLES


def filled(path: str, office, organisation: str) -> str:
    """The path with the concern, conversation or member of an organisation in it."""
    with office.engine.connect() as connection:
        known = connection.execute(
            ORGANISATIONS.select().where(ORGANISATIONS.c.name == organisation)
        ).one()
        concern = connection.execute(
            CONCERNS.select().where(CONCERNS.c.organisation_id == known.id)
        ).one()
        person = connection.execute(
            RESPONDENTS.select().where(RESPONDENTS.c.id == concern.respondent_id)
        ).one()
        member = connection.execute(
            STAFF.select().where(STAFF.c.organisation_id == known.id, STAFF.c.role == "helper")
        ).one()
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
    return path.format(
        reference=concern.reference, number=number, pseudonym=person.pseudonym, guide=guide,
        edition=edition, question="age", keyword=keyword,
    )  # fmt: skip


def drafted(office, organisation_id: int, guide: str) -> int:
    """A draft of a guide of the organisation's own."""
    files = {f"{guide}.yml": new_guide(guide, "Ours")}
    with office.engine.begin() as connection:
        return guide_drafts.keep(connection, organisation_id, guide, files, {}, "x", office.clock())


def round_of(office, organisation_id: int) -> int:
    """A round of the organisation."""
    with office.engine.begin() as connection:
        plan = a_plan(organisation_id, guides.freeze(connection, office.guide, office.clock()))
        rounds.make(connection, plan, office.clock())
        return rounds.find(connection, organisation_id, plan.name).id


def guided_chat(office, organisation_id: int) -> int:
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


def of_safeguarding(office, organisation_id: int, path: str) -> int:
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


@on_both
@pytest.mark.parametrize("role", ROLES)
def test_every_address_asks_for_its_role_and_shows_nothing_of_others(staffed, role):
    desk = staffed.sign_in(f"{role}@north")
    for address in ADDRESSES:
        allowed = address.permission is None or address.permission in MAY[role]
        for organisation in ("Friendship North", OTHERS):
            path = filled(address.path, staffed, organisation)
            answer = ask(desk, address.method, path)
            foreign = organisation == OTHERS and path != address.path
            if not allowed:
                assert answer.status_code == 403, (path, role)
            elif foreign:
                assert answer.status_code == 404, (path, role)
            else:
                wanted = (404,) if address.path == "/signposting/new" else (200, 422)
                assert answer.status_code in wanted, (path, role, answer.status_code)
            assert OTHERS not in answer.text
            assert "@shore" not in answer.text
            if role == "analyst":
                assert "R-" not in answer.text.replace("R-…", "")
            if address.path.startswith("/members"):
                desk = staffed.sign_in(f"{role}@north")


def ask(desk, method: str, path: str) -> httpx.Response:
    if method == "POST":
        return desk.send(path)
    desk.see(path)
    return desk.answer


def test_nobody_gets_in_without_signing_in(staffed):
    for address in ADDRESSES:
        path = f"{staffed.url}/staff{filled(address.path, staffed, 'Friendship North')}"
        answer = httpx.request(address.method, path)
        assert (answer.status_code, answer.headers["location"]) == (303, "/staff/sign-in"), path


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_a_form_without_the_right_token_does_nothing(staffed, token):
    desk = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}/take", staffed, "Friendship North")
    answer = desk.web.post(f"/staff{path}", data={"token": token})
    assert answer.status_code == 403
    assert "not yet" in desk.see(path.removesuffix("/take"))


def test_a_form_from_somebody_elses_page_does_nothing(staffed):
    desk = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}/take", staffed, "Friendship North")
    for header in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        answer = desk.web.post(f"/staff{path}", data={"token": desk.token}, headers=header)
        assert answer.status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/concerns/..%2f..%2fetc%2fpasswd",
        "/concerns/C-XXXXXX",
        "/concerns/' OR 1=1 --",
        "/conversations/0",
        "/conversations/999999999999999999999",
        "/conversations/１",
        "/duty/people/0",
        "/whom-to-call/x",
        "/signposting/999999999999999999999",
        "/signposting/new?kind=nothing&language=en",
        "/static/../routes.py",
        "/static/%2e%2e%2froutes.py",
    ],
)
def test_odd_addresses_are_not_found(staffed, path):
    desk = staffed.sign_in("safeguarding_lead@north")
    desk.see(path)
    assert desk.answer.status_code == 404


@on_both
def test_what_staff_did_is_in_the_audit_by_number_only(staffed, engine):
    desk = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}", staffed, "Friendship North")
    desk.see(path)
    desk.send(f"{path}/take")
    desk.send(f"{path}/note", words="rang her, she is at her sister's")
    desk.see(filled("/conversations/{number}", staffed, "Friendship North"))
    with engine.connect() as connection:
        rows = list(connection.execute(AUDIT.select().order_by(AUDIT.c.id)))
    mine = [row.action for row in rows if row.who == "safeguarding_lead@north"]
    for action in (
        "signed_in",
        "concern_read",
        "concern_taken",
        "concern_noted",
        "conversation_read",
    ):
        assert action in mine
    assert "sister" not in str(rows)
    assert "hits" not in str(rows)
    administrator = staffed.sign_in("administrator@north").see("/audit")
    assert "concern taken" in administrator
    assert "@shore" not in administrator
