"""Every address as every role, of the right and of the other organisation, and forged forms."""

import httpx
import pytest
from office import OTHERS
from postgres import on_both
from serving import client
from there import filled

from bot.console.addresses import ADDRESSES
from bot.console.roles import MAY
from storage.models import AUDIT
from storage.staff import ROLES


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
    stranger = client(staffed.url)
    for address in ADDRESSES:
        path = f"/staff{filled(address.path, staffed, 'Friendship North')}"
        answer = stranger.request(address.method, path)
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
