"""Signing in: links, passwords, cookies, and what a thief could try."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import httpx
import pytest
from office import PASSWORD

from storage.models import STAFF, STAFF_SESSIONS


def test_a_link_chooses_a_password_once(office):
    code = office.link("mo@north", "helper")
    web = httpx.Client(base_url=office.url)
    assert "Hello Mo" in web.get(f"/staff/join/{code}").text
    short = web.post(f"/staff/join/{code}", data={"password": "short", "again": "short"})
    assert (short.status_code, "at least 12 characters" in short.text) == (422, True)
    unlike = web.post(f"/staff/join/{code}", data={"password": PASSWORD, "again": "other words"})
    assert "not the same" in unlike.text
    kept = web.post(f"/staff/join/{code}", data={"password": PASSWORD, "again": PASSWORD})
    assert kept.headers["location"] == "/staff/sign-in?done=password"
    again = web.post(f"/staff/join/{code}", data={"password": "x" * 12, "again": "x" * 12})
    assert (again.status_code, "does not work any more" in again.text) == (404, True)
    assert "Friendship North" in office.sign_in("MO@north ").see("")


def test_a_link_ends_after_three_days_and_with_a_newer_one(office):
    code = office.link("mo@north", "helper")
    office.ahead = timedelta(days=3, minutes=1)
    assert httpx.get(f"{office.url}/staff/join/{code}").status_code == 404


def test_neither_password_nor_cookie_nor_code_is_in_the_store(office, engine):
    office.hire("mo@north", "helper")
    cookie = office.sign_in("mo@north").web.cookies["earshot_staff"]
    with engine.connect() as connection:
        rows = str(
            [*connection.execute(STAFF.select()), *connection.execute(STAFF_SESSIONS.select())]
        )
    assert "$argon2id$" in rows
    assert PASSWORD not in rows
    assert cookie not in rows


def test_an_unknown_name_is_answered_like_a_wrong_password(office):
    office.hire("mo@north", "helper")
    known, unknown = (office.sign_in(name, "wrong") for name in ("mo@north", "nobody@north"))
    assert known.answer.status_code == unknown.answer.status_code == 403
    assert known.answer.text.replace("mo@north", "") == unknown.answer.text.replace(
        "nobody@north", ""
    )


def test_five_wrong_passwords_lock_the_name_for_a_while(office):
    office.hire("mo@north", "helper")
    for _ in range(5):
        assert "do not fit" in office.sign_in("mo@north", "wrong").answer.text
    assert "locked" in office.sign_in("mo@north").answer.text
    office.ahead = timedelta(minutes=16)
    assert office.sign_in("mo@north").see("").count("Sign out") == 1


def test_tries_at_the_same_time_are_all_counted(office):
    office.hire("mo@north", "helper")
    with ThreadPoolExecutor(12) as many:
        answers = list(many.map(lambda _: office.sign_in("mo@north", "wrong"), range(12)))
    told = [desk.answer.text for desk in answers]
    assert sum("do not fit" in text for text in told) <= 5
    assert "locked" in office.sign_in("mo@north").answer.text


def test_the_cookie_is_for_the_console_alone_and_out_of_reach_of_scripts(office):
    office.hire("mo@north", "helper")
    cookie = office.sign_in("mo@north").answer.headers["set-cookie"].lower()
    for word in ("httponly", "path=/staff", "samesite=lax", "max-age=43200"):
        assert word in cookie


def test_a_cookie_that_was_planted_before_opens_nothing(office):
    office.hire("mo@north", "helper")
    web = httpx.Client(base_url=office.url, cookies={"earshot_staff": "planted"})
    web.post("/staff/sign-in", data={"name": "mo@north", "password": PASSWORD})
    assert httpx.get(f"{office.url}/staff", cookies={"earshot_staff": "planted"}).status_code == 303


def test_signing_out_ends_it_wherever_the_cookie_was_copied_to(office):
    office.hire("mo@north", "helper")
    desk = office.sign_in("mo@north")
    copied = dict(desk.web.cookies)
    assert "signed out" in desk.send("/sign-out").text
    assert httpx.get(f"{office.url}/staff", cookies=copied).status_code == 303


@pytest.mark.parametrize("idle", [timedelta(minutes=31), timedelta(hours=13)])
def test_whoever_is_away_too_long_is_signed_out(office, idle):
    office.hire("mo@north", "helper")
    desk = office.sign_in("mo@north")
    assert "Sign out" in desk.see("")
    office.ahead = idle
    desk.see("")
    assert desk.answer.headers["location"] == "/staff/sign-in"


def test_a_page_that_asks_by_itself_keeps_nobody_signed_in(office):
    office.hire("lee@north", "safeguarding_lead")
    desk = office.sign_in("lee@north")
    for minutes in (10, 20, 29):
        office.ahead = timedelta(minutes=minutes)
        asked = desk.web.get("/staff/concerns?part=1", headers={"hx-request": "true"})
        assert asked.status_code == 200
    office.ahead = timedelta(minutes=31)
    assert desk.web.get("/staff/concerns").status_code == 303


def test_whoever_is_stopped_is_out_at_once(office):
    office.hire("ada@north", "administrator")
    office.hire("mo@north", "helper")
    helper, administrator = office.sign_in("mo@north"), office.sign_in("ada@north")
    listed = administrator.see("/members")
    number = listed.split("mo@north")[1].split("/staff/members/")[1].split("/")[0]
    assert "can no longer sign in" in administrator.send(f"/members/{number}/stop").text
    assert helper.web.get("/staff").status_code == 303
    assert office.sign_in("mo@north").answer.status_code == 403
    administrator.send(f"/members/{number}/back")
    assert office.sign_in("mo@north").answer.status_code == 303


def test_an_administrator_cannot_stop_themself(office):
    office.hire("ada@north", "administrator")
    desk = office.sign_in("ada@north")
    number = desk.see("/members").split("/staff/members/")[1].split("/")[0]
    assert "cannot stop yourself" in desk.send(f"/members/{number}/stop").text
    assert "Sign out" in desk.see("")


def test_adding_somebody_gives_a_link_and_a_name_is_taken_once(office):
    office.hire("ada@north", "administrator")
    desk = office.sign_in("ada@north")
    added = desk.send("/members", name="New@North", shown_as="Nell", role="helper")
    code = added.text.split("/staff/join/")[1].split("<")[0]
    assert "Hello Nell" in httpx.get(f"{office.url}/staff/join/{code}").text
    assert "is taken" in desk.send("/members", name="new@north", role="analyst").text
    assert "choose a role" in desk.send("/members", name="other", role="king").text
