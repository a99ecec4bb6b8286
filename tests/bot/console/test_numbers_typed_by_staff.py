"""Numbers that staff type: to note an opt-out, and to find somebody."""

from datetime import timedelta

import pytest
from arriving import ANN
from office import OTHERS
from uploading import LIST, preview

from storage import links
from storage.models import AUDIT, CONTACTS, RESPONDENTS


@pytest.fixture
def administrator(office):
    office.hire("ada@north", "administrator")
    return office.sign_in("ada@north")


def audited(office, action: str):
    return [row for row in office.front.rows(AUDIT) if row.action == action]


def test_somebody_who_rang_gets_no_more_texts(office, administrator):
    assert "Nobody has asked to be sent nothing more." in administrator.see("/invitations/optouts")
    answer = administrator.send("/invitations/optouts", number="07700 900 123")
    (person,) = office.front.rows(RESPONDENTS)
    assert f"{person.pseudonym} gets no more texts." in answer.text
    assert "noted by staff" in answer.text
    assert (str(answer.url).count("900"), answer.text.count("900 123")) == (0, 0)
    again = administrator.send("/invitations/optouts", number="+447700900123")
    assert f"{person.pseudonym} got none already." in again.text
    assert "1 asked to get no more texts (line 2)" in preview(administrator, LIST)
    told = audited(office, "opt_out")
    assert [row.about for row in told] == [f"respondent {person.id}"] * 2
    assert "7700" not in str(told)


@pytest.mark.parametrize("typed", ["", "nobody", "020 7946 0018", "07700 90012"])
def test_what_is_no_mobile_number_is_told_and_stays_typed(office, administrator, typed):
    page = administrator.send("/invitations/optouts", number=typed)
    assert (page.status_code, "That number cannot be used" in page.text) == (422, True)
    assert f'value="{typed}"' in page.text
    assert office.front.rows(CONTACTS) == []


def test_opt_outs_come_in_pages_and_only_ones_own(office, administrator):
    office.hire("cyd@shore", "administrator", OTHERS)
    office.sign_in("cyd@shore").send("/invitations/optouts", number="07700 900999")
    for n in range(52):
        administrator.send("/invitations/optouts", number=f"07700 900{n:03d}")
    first = administrator.see("/invitations/optouts")
    second = administrator.see("/invitations/optouts?page=2")
    assert (first.count("noted by staff"), second.count("noted by staff")) == (50, 2)
    assert "Earlier ones" in first
    assert "There are no more." in administrator.see("/invitations/optouts?page=99")
    assert "noted by staff" in administrator.see("/invitations/optouts?page=x")


@pytest.mark.parametrize("typed", ["07700 900123", "+44 7700 900123", "(07700) 900-123"])
def test_somebody_is_found_by_their_number(office, administrator, typed):
    office.hold("yes", "78")
    (person,) = office.front.rows(RESPONDENTS)
    answer = administrator.send("/people", by="sms", address=typed)
    assert answer.url.path == f"/staff/people/{person.pseudonym}"
    assert "What is kept" in answer.text
    (told,) = audited(office, "person_found")
    assert (told.about, told.detail) == (f"respondent {person.id}", {})


def test_somebody_is_found_by_telegram_and_by_their_link(office, administrator):
    office.front.begin(who="512345678", channel="telegram")
    (person,) = office.front.rows(RESPONDENTS)
    answer = administrator.send("/people", by="telegram", address=" 512345678 ")
    assert answer.url.path == f"/staff/people/{person.pseudonym}"
    code = links.new_code()
    with office.engine.begin() as connection:
        until = office.clock() + timedelta(days=7)
        links.make_link(connection, person.id, code, office.keys, until)
    link = f"https://earshot.example/chat/back/{code}/"
    assert administrator.send("/people", by="link", address=link).url.path == answer.url.path
    office.hire("cyd@shore", "administrator", OTHERS)
    foreign = office.sign_in("cyd@shore").send("/people", by="link", address=link)
    assert (foreign.status_code, "Nothing is kept of anybody" in foreign.text) == (422, True)


@pytest.mark.parametrize(
    ("by", "typed", "words"),
    [
        ("sms", "07700 900456", "See that all figures are right"),
        ("sms", "a lady in Hull", "this is not a telephone number"),
        ("sms", "020 7946 0018", "landline"),
        ("telegram", "@ann", "write it below"),
        ("telegram", "99", "not a telephone number"),
        ("link", "https://earshot.example/chat/", "See that it is whole"),
        ("link", "AAAA-BBBB", "See that it is whole"),
        ("fax", "1", "write it below"),
    ],
)
def test_whoever_is_not_found_is_told_what_to_check(office, administrator, by, typed, words):
    office.hold("yes", who=ANN)
    answer = administrator.send("/people", by=by, address=typed)
    assert (answer.status_code, words in answer.text) == (422, True)
    assert f'value="{typed}"' in answer.text
    assert audited(office, "person_found") == []


def test_another_organisations_people_are_not_found_and_look_like_nobody(office, administrator):
    office.hold("yes", who=ANN, organisation=OTHERS)
    known = administrator.send("/people", by="sms", address="+447700900123")
    nobody = administrator.send("/people", by="sms", address="+447700900456")
    assert known.status_code == nobody.status_code == 422
    assert known.text.replace("+447700900123", "+447700900456") == nobody.text
    assert OTHERS not in known.text
