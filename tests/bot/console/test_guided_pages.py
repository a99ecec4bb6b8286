"""A helper beside a person: the whole guide, changed answers, a lost connection, another device."""

import pytest
from office import HURT, OTHERS
from playwright.sync_api import expect
from sqlalchemy import select

from storage.models import ANSWERS, CONCERNS, CONSENTS, CONVERSATIONS, MESSAGES, RESPONDENTS


@pytest.fixture
def helper(office):
    office.hire("mo@north", "helper")
    with office.working():
        yield office.sign_in("mo@north")


def begin(helper, **fields) -> str:
    """Begin a chat; where it is."""
    helper.send("/guided", **fields)
    return helper.answer.url.path.removeprefix("/staff")


def field(page: str, name: str) -> str:
    return page.split(f'name="{name}" value="')[1].split('"')[0]


def say(helper, where: str, **fields) -> str:
    page = helper.see(where)
    given = {"id": field(page, "id"), "prompt": field(page, "prompt"), **fields}
    return helper.send(f"{where}/say", **given).text


def answers(office) -> dict:
    with office.engine.connect() as connection:
        rows = connection.execute(select(ANSWERS).where(ANSWERS.c.superseded_at.is_(None)))
        return {row.question: row for row in rows}


def test_a_whole_chat_with_words_and_notes_kept_apart(office, helper):
    where = begin(helper)
    assert "Are you happy to take part?" in helper.answer.text
    assert "How old are you?" in say(helper, where, codes="yes", note="said it aloud, nodding")
    assert "Which of these fit you?" in say(helper, where, words="78 in march")
    page = say(helper, where, codes="alone", words="on me own since Jim", note="looked down")
    assert "How many hours" in page
    say(helper, where, words="ten or so")
    page = say(helper, where, words="quiet. the dog helps", note="smiled at the dog")
    kept = answers(office)
    assert kept["home"].codes == ["alone"]
    assert (kept["home"].raw, kept["home"].note) == ("on me own since Jim", "looked down")
    assert (kept["story"].raw, kept["story"].note) == ("quiet. the dog helps", "smiled at the dog")
    assert {row.by for row in kept.values()} == {"helper"}
    (talk,) = office.conversations()
    assert (talk.channel, talk.role, talk.path) == ("guided", "helper", "full")
    assert (talk.disposition, talk.came_by) == ("complete", "guided")
    assert "This chat has ended" in page
    (consent,) = office.front.rows(CONSENTS)
    assert (consent.purpose, consent.state, consent.channel) == ("take_part", "given", "guided")


def test_the_hint_is_for_the_helper(office, helper):
    where = begin(helper)
    say(helper, where, codes="yes")
    assert "Read them out slowly." in say(helper, where, words="78")


def test_skip_go_back_and_change_any_answer_from_the_list(office, helper):
    where = begin(helper)
    say(helper, where, codes="yes")
    say(helper, where, words="78")
    say(helper, where, codes="carer")
    assert "How have things been" in say(helper, where, request="skip")
    assert "How many hours" in say(helper, where, request="go_back")
    page = say(helper, where, request="correct_answer", prompt="home.0.0")
    assert "Let us look at that one again.\n\nWhich of these fit you?</p>" in page
    page = say(helper, where, codes="alone")
    assert "How have things been" in page.split('id="question">')[1].split("</p>")[0]
    assert answers(office)["home"].codes == ["alone"]
    with office.engine.connect() as connection:
        old = connection.execute(select(ANSWERS).where(ANSWERS.c.superseded_at.is_not(None))).all()
    assert ["carer"] in [row.codes for row in old]


def test_a_pause_goes_on_on_another_device(office, helper):
    where = begin(helper)
    say(helper, where, codes="yes")
    say(helper, where, request="pause")
    tablet = office.sign_in("mo@north")
    listed = tablet.see("/guided")
    assert f"/staff{where}" in listed
    page = tablet.see(where)
    tablet.send(f"{where}/say", id="another-device", request="resume")
    assert "How old are you?" in tablet.see(where), page


def test_the_same_form_sent_twice_is_taken_once(office, helper):
    where = begin(helper)
    page = helper.see(where)
    same = {"id": field(page, "id"), "prompt": field(page, "prompt"), "codes": "yes"}
    helper.send(f"{where}/say", **same)
    helper.send(f"{where}/say", **same)
    assert len(office.front.rows(MESSAGES)) == 1


def test_nothing_typed_is_told_and_a_note_alone_goes_with_an_answer(office, helper):
    where = begin(helper)
    assert "Write or choose an answer first" in say(helper, where, words="  ")
    assert "a note goes with one" in say(helper, where, note="she is tired")
    assert office.front.rows(MESSAGES) == []


def test_somebody_known_before_is_found_by_their_code_in_ones_own_organisation(office, helper):
    begin(helper)
    (person,) = office.front.rows(RESPONDENTS)
    begin(helper, respondent=person.pseudonym.lower())
    assert [row.respondent_id for row in office.front.rows(CONVERSATIONS)] == [person.id] * 2
    office.hire("sam@shore", "helper", OTHERS)
    sam = office.sign_in("sam@shore")
    assert "Nobody is called" in sam.send("/guided", respondent=person.pseudonym).text
    sam.see("/guided/1")
    assert sam.answer.status_code == 404


@pytest.mark.parametrize("where_written", ["words", "note"])
def test_a_sign_is_shown_to_the_helper_alone_who_decides(office, helper, where_written):
    where = begin(helper)
    say(helper, where, codes="yes")
    typed = {"words": "78", "note": "", where_written: f"78 {HURT}"}
    page = say(helper, where, **typed)
    assert "For you alone" in page
    assert office.front.rows(CONCERNS) == []
    assert "Thank you for telling us" not in page
    raised = helper.send(f"{where}/raise", words="bruises on both wrists")
    assert "The concern is raised" in raised.text
    assert "For you alone" not in raised.text
    assert len(office.front.rows(CONCERNS)) == 1


def test_taking_everything_back_erases_it(office, helper):
    where = begin(helper)
    say(helper, where, codes="yes")
    say(helper, where, words="78")
    say(helper, where, codes="alone", words="since Jim died")
    page = helper.see(where)
    helper.send(f"{where}/say", id="taken-back", request="withdraw")
    page = helper.see(where)
    say(helper, where, codes="yes")
    (talk,) = office.conversations()
    assert talk.disposition == "withdrawn", page
    assert "Jim" not in str([row.raw for row in office.front.rows(ANSWERS)])


def test_the_blank_guide_can_be_printed(helper):
    page = helper.see("/guided/paper")
    assert "Are you happy to take part?" in page
    assert "☐ I live alone" in page
    assert 'class="lines"' in page


def test_what_is_typed_while_the_connection_is_lost_is_sent_once_when_it_returns(
    office, helper, signed_in
):
    page = signed_in("mo@north")
    page.goto(f"{office.url}/staff/guided")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_role("button", name="Yes", exact=True).click()
    expect(page.locator("#question")).to_have_text("How old are you?")
    page.context.set_offline(True)
    page.get_by_label("Their words").fill("seventy eight")
    page.get_by_label("My note").fill("proud of it")
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_text("No connection. What you typed is kept here")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("#question")).to_have_text("Which of these fit you?")
    assert answers(office)["age"].note == "proud of it"
    assert len(office.front.rows(MESSAGES)) == 2
    assert page.evaluate("Object.keys(localStorage).length") == 0


def test_a_draft_outlives_a_closed_page_and_is_wiped_once_sent(office, helper, signed_in):
    page = signed_in("mo@north")
    page.goto(f"{office.url}/staff/guided")
    page.get_by_role("button", name="Begin", exact=True).click()
    page.get_by_label("Their words").fill("yes she says that is fi")
    page.reload()
    expect(page.get_by_label("Their words")).to_have_value("yes she says that is fi")
    page.get_by_label("Their words").fill("yes")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("#question")).to_have_text("How old are you?")
    assert page.evaluate("Object.keys(localStorage).length") == 0
