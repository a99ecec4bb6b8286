"""Coming in through the identity provider: who may, how they are known, what they see."""

import re
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from coming_in import Browser
from cryptography.fernet import Fernet
from identity_provider import KEYS
from office import PASSWORD
from postgres import on_both
from serving import serving

from storage.models import AUDIT, STAFF
from storage.secrets import Keys


@pytest.fixture
def mo(council):
    """Mo, who was added to come in by their council account."""
    return council.expect("mo@council.example", "helper")


def rows(engine, table):
    with engine.connect() as connection:
        return list(connection.execute(table.select().order_by(table.c.id)))


@pytest.mark.parametrize("algorithm", KEYS)
def test_whoever_was_added_comes_in(council, provider, mo, algorithm):
    provider.algorithm, provider.key = algorithm, KEYS[algorithm]
    provider.published = [KEYS[algorithm]]
    browser = Browser(council)
    assert "Sign in with your council account" in browser.web.get("/staff/sign-in").text
    answer = browser.signs_in()
    assert (answer.status_code, answer.headers["location"]) == (303, "/staff")
    assert "Mo, helper" in browser.desk.see("")


def test_what_goes_to_the_provider_is_all_that_it_needs(council, provider, mo):
    Browser(council).signs_in()
    asked = provider.authorised[0]
    assert asked["redirect_uri"] == f"{council.url}/staff/sign-in/oidc/back"
    assert asked["scope"] == "openid email profile"
    for secret in ("state", "nonce", "code_challenge"):
        assert re.fullmatch(r"[A-Za-z0-9_-]{43,64}", asked[secret])
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3


def test_a_secret_goes_in_the_form_where_the_provider_wants_it_there(council, provider, mo):
    provider.about["token_endpoint_auth_methods_supported"] = ["client_secret_post"]
    assert Browser(council).signs_in().status_code == 303


@on_both
def test_an_account_is_known_again_whatever_becomes_of_its_address(council, provider, mo, engine):
    assert Browser(council).signs_in().status_code == 303
    provider.person.update(email="mo.married@council.example", email_verified=False)
    assert Browser(council).signs_in().status_code == 303
    provider.person = {"sub": "another", "email": "mo@council.example", "email_verified": True}
    refused = Browser(council).signs_in()
    assert (refused.status_code, "nobody has added you here" in refused.text) == (403, True)
    kept = rows(engine, STAFF)[0]
    assert re.fullmatch("[0-9a-f]{64}", kept.account)
    assert kept.password is None


def test_an_account_is_known_by_an_older_hashing_key(council, provider, mo):
    assert Browser(council).signs_in().status_code == 303
    newer = Keys([Fernet.generate_key().decode()], b"n" * 32, [b"h" * 32])
    council.parts = replace(council.parts, keys=newer)
    provider.person["email_verified"] = False
    with serving(council.app()) as url:
        council.url = url
        browser = Browser(council)
        way = browser.comes_with().replace(council.parts.settings.public_url, url)
        assert browser.comes_back(way).status_code == 303


def test_capitals_make_no_difference_and_letters_that_look_alike_do(council, provider, mo):
    council.expect("mark@council.example", "helper")
    provider.person["email"] = "Mo@Council.Example"
    assert Browser(council).signs_in().status_code == 303
    provider.person = {"sub": "2", "email": "mar\u212a@council.example", "email_verified": True}
    assert "does not vouch for" in Browser(council).signs_in().text


@pytest.mark.parametrize("verified", [False, None, "true", 1])
def test_an_address_that_was_not_verified_ties_nothing(council, provider, mo, verified):
    provider.person["email_verified"] = verified
    answer = Browser(council).signs_in()
    assert (answer.status_code, "does not vouch for" in answer.text) == (403, True)


def test_whoever_nobody_has_added_is_told_their_name_and_stays_out(council, provider):
    browser = Browser(council)
    answer = browser.signs_in()
    assert (answer.status_code, "mo@council.example" in answer.text) == (403, True)
    assert not browser.is_in


def test_a_claim_never_opens_the_account_of_somebody_with_a_password(council, provider, engine):
    council.hire("mo@council.example", "administrator")
    answer = Browser(council).signs_in()
    assert (answer.status_code, "nobody has added you here" in answer.text) == (403, True)
    assert rows(engine, STAFF)[0].account is None


def test_a_password_never_opens_the_account_of_somebody_without(council, provider, mo):
    assert council.sign_in("mo@council.example", "").answer.status_code == 403
    assert council.sign_in("mo@council.example", PASSWORD).answer.status_code == 403


@on_both
@pytest.mark.parametrize("when", ["before", "after"])
def test_whoever_is_stopped_stays_out(council, provider, mo, when):
    council.hire("ada@north", "administrator")
    administrator, browser = council.sign_in("ada@north"), Browser(council)
    if when == "after":
        browser.signs_in()
        assert browser.is_in
    administrator.send(f"/members/{mo}/stop")
    assert not browser.is_in
    answer = Browser(council).signs_in()
    assert (answer.status_code, "can no longer sign in" in answer.text) == (403, True)
    administrator.send(f"/members/{mo}/back")
    assert Browser(council).signs_in().status_code == 303


def test_the_session_is_one_like_every_other(council, provider, mo):
    browser = Browser(council)
    set_ = browser.signs_in().headers.get_list("set-cookie")
    session = next(each for each in set_ if each.startswith("earshot_staff=")).lower()
    for word in ("httponly", "path=/staff", "samesite=lax", "max-age=43200"):
        assert word in session
    council.ahead = timedelta(minutes=31)
    assert not browser.is_in


def test_a_cookie_that_was_planted_before_opens_nothing(council, provider, mo):
    browser = Browser(council)
    browser.web.cookies.set("earshot_staff", "planted", domain="127.0.0.1", path="/staff")
    assert browser.signs_in().status_code == 303
    planted = httpx.get(f"{council.url}/staff", cookies={"earshot_staff": "planted"})
    assert planted.status_code == 303


def test_signing_out_says_where_one_is_still_signed_in(council, provider, mo):
    browser = Browser(council)
    browser.signs_in()
    assert "not of the account" in browser.desk.send("/sign-out").text
    assert not browser.is_in


def test_the_audit_says_how_somebody_signed_in(council, provider, mo, engine):
    council.hire("ada@north", "administrator")
    council.sign_in("ada@north")
    Browser(council).signs_in()
    found = [(row.who, row.action, row.detail.get("by")) for row in rows(engine, AUDIT)]
    assert found == [
        ("ada@north", "signed_in", "password"),
        ("mo@council.example", "staff_tied", None),
        ("mo@council.example", "signed_in", "oidc"),
    ]
    assert "248289761001" not in str(rows(engine, AUDIT))


def test_an_administrator_adds_whoever_comes_in_that_way(council, provider):
    council.hire("ada@north", "administrator")
    desk = council.sign_in("ada@north")
    assert "Their council account" in desk.see("/members")
    wrong = desk.send("/members", name="mo", role="helper", way_in="oidc")
    assert (wrong.status_code, "their e-mail address there" in wrong.text) == (422, True)
    added = desk.send("/members", name="Mo@council.example", role="helper", way_in="oidc")
    assert "can sign in now" in added.text
    assert "/staff/join/" not in added.text
    assert Browser(council).signs_in().status_code == 303


@on_both
def test_somebody_changes_from_a_password_to_the_account_and_back(council, provider):
    council.hire("ada@north", "administrator")
    council.hire("mo@council.example", "helper")
    desk, old = council.sign_in("ada@north"), council.sign_in("mo@council.example")
    number = desk.see("/members").split("mo@council.example")[1].split("/members/")[1].split("/")[0]
    desk.send(f"/members/{number}/way-in", way_in="oidc")
    assert old.web.get("/staff").status_code == 303
    assert council.sign_in("mo@council.example").answer.status_code == 403
    assert "needs no link" in desk.send(f"/members/{number}/link").text
    browser = Browser(council)
    assert browser.signs_in().status_code == 303
    back = desk.send(f"/members/{number}/way-in", way_in="password")
    assert "/staff/join/" in back.text
    assert not browser.is_in
    assert Browser(council).signs_in().status_code == 403


def test_an_administrator_lets_somebody_use_another_account(council, provider, mo):
    council.hire("ada@north", "administrator")
    Browser(council).signs_in()
    provider.person["sub"] = "a new account"
    assert Browser(council).signs_in().status_code == 403
    council.sign_in("ada@north").send(f"/members/{mo}/way-in", way_in="oidc")
    assert Browser(council).signs_in().status_code == 303


def test_an_administrator_does_not_shut_themself_out(council, provider):
    council.hire("ada@north", "administrator")
    desk = council.sign_in("ada@north")
    number = desk.see("/members").split("/staff/members/")[1].split("/")[0]
    assert "cannot change how you sign in" in desk.send(f"/members/{number}/way-in").text
    assert "Sign out" in desk.see("")


def test_without_a_provider_there_is_no_such_way_in(office):
    office.hire("ada@north", "administrator")
    desk = office.sign_in("ada@north")
    assert "They sign in with" not in desk.see("/members")
    for path in ("/staff/sign-in/oidc", "/staff/sign-in/oidc/back?code=1&state=2"):
        assert httpx.get(f"{office.url}{path}").status_code == 404
    assert "/sign-in/oidc" not in httpx.get(f"{office.url}/staff/sign-in").text
    added = desk.send("/members", name="mo@council.example", role="helper", way_in="oidc")
    assert "/staff/join/" in added.text
