"""What one resident may ask for: an administrator's day with the pages of people."""

import json

import pytest
from arriving import ANN
from office import HURT
from postgres import on_both
from whole_person import found_in_files

from storage.models import AUDIT, CONCERNS, CONTACTS, RESPONDENTS

pytestmark = on_both

SECRET = "quince jelly with our Norma"


@pytest.fixture
def administrator(office):
    office.hire("ada@north", "administrator")
    return office.sign_in("ada@north")


@pytest.fixture
def code(office):
    office.hold("yes", "78", "1", "10", SECRET)
    (person,) = office.front.rows(RESPONDENTS)
    return person.pseudonym


def test_somebody_is_found_by_their_code(office, administrator, code):
    page = administrator.see(f"/people?pseudonym={code.lower()}")
    assert administrator.answer.headers["location"] == f"/staff/people/{code}"
    assert "answers" in administrator.see(f"/people/{code}")
    assert "Nothing is kept of anybody called R-NOBODY" in administrator.see(
        "/people?pseudonym=R-nobody"
    )
    assert ANN not in page
    seen = [row for row in office.front.rows(AUDIT) if row.action == "person_seen"]
    assert {row.about for row in seen} == {f"respondent {office.front.rows(RESPONDENTS)[0].id}"}


def test_a_copy_is_made_once_it_was_made_sure_who_asks(office, administrator, code):
    where = f"/people/{code}/copy"
    assert "how you made sure who asks" in administrator.send(where, kind="html").text
    page = administrator.send(where, kind="html", check="document")
    assert page.headers["content-disposition"] == f'attachment; filename="{code}.html"'
    assert SECRET in page.text
    assert ANN in page.text
    data = json.loads(administrator.send(where, kind="json", check="known").text)
    assert data["copy_of"] == code
    told = [row for row in office.front.rows(AUDIT) if row.action == "person_exported"]
    assert [row.detail["identity_checked"] for row in told] == ["document", "known"]
    assert SECRET not in str(told)


def test_nothing_more_is_sent(office, administrator, code):
    assert "sent nothing more" in administrator.send(f"/people/{code}/stop").text
    (contact,) = office.front.rows(CONTACTS)
    assert (contact.opted_out_how, contact.opted_out_at is None) == ("staff", False)


@pytest.mark.parametrize("typed", ["", "yes", "R-SOMEBODYELSE"])
@pytest.mark.parametrize("doing", ["withdraw", "erase"])
def test_what_cannot_be_undone_wants_the_code_typed(office, administrator, code, doing, typed):
    assert f"Type {code}" in administrator.send(f"/people/{code}/{doing}", typed=typed).text
    assert administrator.answer.status_code == 422
    assert found_in_files(office.engine, [SECRET])


def test_what_they_said_is_deleted_from_the_files_too(office, administrator, code):
    page = administrator.send(f"/people/{code}/withdraw", typed=f" {code.lower()} ").text
    assert "What they said is deleted." in page
    assert found_in_files(office.engine, [SECRET]) == set()
    assert len(office.front.rows(RESPONDENTS)) == 1


def test_an_open_concern_keeps_somebody_from_being_erased(office, administrator, code):
    office.hold("yes", HURT, who="+447700900789")
    concern = office.front.rows(CONCERNS)[0]
    hurt = next(r for r in office.front.rows(RESPONDENTS) if r.id == concern.respondent_id)
    page = administrator.send(f"/people/{hurt.pseudonym}/erase", typed=hurt.pseudonym).text
    assert f"Nothing was erased. {concern.reference} is open" in page


def test_somebody_is_erased_from_the_files_and_gone_from_every_page(office, administrator, code):
    assert SECRET in administrator.see("/conversations/1")
    page = administrator.send(f"/people/{code}/erase", typed=code).text
    assert "They are erased." in page
    assert found_in_files(office.engine, [SECRET]) == set()
    assert found_in_files(office.engine, [code]) == set()
    for path in (f"/people/{code}", "/conversations/1"):
        administrator.see(path)
        assert administrator.answer.status_code == 404
    assert code not in administrator.see("/audit")
