"""A day at the console, in a browser: a helper's, a safeguarding lead's, an administrator's."""

import re

import pytest
from accessible import hold_to_axe, keep_picture
from office import HURT
from playwright.sync_api import Page, expect
from sqlalchemy import select
from uploading import LIST
from whole_person import found_in_files

from bot.alerting.alerts import Alerts
from bot.alerting.planning import Planning
from bot.alerting.post import FolderPost
from bot.alerting.setting_up import staffed_of
from storage.models import ANSWERS, CONVERSATIONS

MOBILE = "+447700900123"


def look(page: Page, name: str) -> None:
    """Keep a picture, and hold the page to the rules of accessibility."""
    keep_picture(page, f"day-{name}")
    hold_to_axe(page)


def part(page: Page, name: str) -> None:
    page.get_by_label("Parts of Earshot").get_by_role("link", name=name, exact=True).click()


def answers(office) -> dict[str, str]:
    with office.engine.connect() as connection:
        rows = connection.execute(select(ANSWERS).where(ANSWERS.c.superseded_at.is_(None)))
        return {row.question: row.raw for row in rows}


def test_a_helpers_day(office, signed_in):
    """A whole interview, with the connection lost in the middle of it and a change at its end."""
    office.hire("mo@north", "helper")
    with office.working():
        page = signed_in("mo@north")
        page.get_by_role("link", name="Guided chat", exact=True).first.click()
        page.get_by_role("button", name="Begin", exact=True).click()
        page.get_by_role("button", name="Yes", exact=True).click()
        expect(page.locator("#question")).to_have_text("How old are you?")
        page.get_by_label("Their words").fill("87")
        page.get_by_role("button", name="Go on").click()
        expect(page.locator("#question")).to_have_text("Which of these fit you?")

        page.context.set_offline(True)
        page.get_by_label("I live alone").check()
        page.get_by_label("My note").fill("looks at the empty chair")
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_text("No connection. What you typed is kept here")).to_be_visible()
        look(page, "helper-no-connection")
        page.context.set_offline(False)
        expect(page.locator("#question")).to_contain_text("How many hours a week")
        page.get_by_role("button", name="They do not know").click()
        expect(page.locator("#question")).to_contain_text("How have things been for you?")
        page.get_by_label("Their words").fill("quiet. he did the talking, forty year of it")
        page.get_by_role("button", name="Go on").click()
        expect(page.get_by_text("This chat has ended (complete).")).to_be_visible()
        look(page, "helper-ended")

        page.get_by_role("link", name="read it through").click()
        page.get_by_role("link", name="Set right: How old are you?").click()
        page.get_by_label("It should be").fill("78")
        page.get_by_label("My note").fill("she laughed, I had it the wrong way round")
        look(page, "helper-setting-right")
        page.get_by_role("button", name="Set it right").click()
        expect(page.get_by_text("The answer is set right.")).to_be_visible()
    given = answers(office)
    assert given["story"] == "quiet. he did the talking, forty year of it"
    [talk] = office.front.rows(CONVERSATIONS)
    assert talk.disposition == "complete"
    assert page.evaluate("Object.keys(localStorage).length") == 0


@pytest.fixture
def alerts(office, tmp_path):
    """Tells of concerns by letters in a folder."""
    reading, settings = office.parts.reading, office.parts.settings
    planning = Planning(office.engine, reading, office.keys, staffed_of(settings), 15)
    post = FolderPost(tmp_path / "letters")
    return Alerts(office.engine, reading, office.keys, post, planning, office.clock)


def test_a_leads_day(office, signed_in, alerts, tmp_path):
    """From the alert to the close: read, taken up, written to, handed back, closed, counted."""
    office.hire("lee@north", "safeguarding_lead")
    page = signed_in("lee@north")
    part(page, "Concerns")
    expect(page.get_by_text("No concern is open.")).to_be_visible()
    office.hold("yes", "61", HURT, who=MOBILE)
    alerts.step()
    [letter] = (tmp_path / "letters").iterdir()
    reference = re.search(r"C-[A-Z0-9]+", letter.read_text()).group()
    assert "husband" not in letter.read_text()

    page.get_by_role("link", name=re.compile(reference)).click()
    expect(page.get_by_role("blockquote")).to_contain_text(HURT)
    look(page, "lead-concern")
    page.get_by_role("button", name="I take it up").click()
    expect(page.get_by_text("You have taken it up.")).to_be_visible()
    page.get_by_label("Your reply").fill("Are you safe to talk just now? I can ring you.")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("took the conversation over")).to_be_visible()
    office.front.now = office.clock()
    office.front.take("yes hes out. ring me now please", MOBILE)
    page.get_by_role("link", name="Show it").click()
    expect(page.get_by_text("yes hes out. ring me now please")).to_be_visible()
    look(page, "lead-thread")
    page.get_by_role("button", name="Hand back to the assistant").click()
    page.get_by_role("textbox", name="Note").fill("Rang her. She is at her sister's. Referred.")
    page.get_by_label("Referred to the council's safeguarding adults team").check()
    page.get_by_role("button", name="Close the concern").click()
    expect(page.get_by_text("The concern is closed.")).to_be_visible()
    page.get_by_role("link", name="All concerns").click()
    page.get_by_role("link", name="Months in figures").click()
    look(page, "lead-months")
    assert MOBILE not in page.content()
    alerts.step()
    assert len(list((tmp_path / "letters").iterdir())) == 1, "nobody is told again"


def test_an_administrators_day(office, signed_in, tmp_path):
    """Somebody is added, people are invited, and one of them has herself erased."""
    office.hire("ada@north", "administrator")
    page = signed_in("ada@north")
    part(page, "Staff")
    page.get_by_label("Name to sign in with").fill("jo@north")
    page.get_by_label("Helper").check()
    page.get_by_role("button", name="Add").click()
    expect(page.locator("code")).to_contain_text("/staff/join/")

    part(page, "Invitations")
    page.get_by_role("link", name="New round", exact=True).click()
    page.get_by_label("A file with mobile numbers").set_input_files(
        {"name": "tenants.csv", "mimeType": "text/csv", "buffer": LIST}
    )
    page.get_by_label("Name of the round").fill("Spring")
    page.get_by_label("Why they may be contacted").fill("tenants who agreed")
    page.get_by_role("button", name="Look at the preview").click()
    expect(page.get_by_text("Nothing has been sent or kept yet.")).to_be_visible()
    look(page, "administrator-preview")
    page.get_by_role("button", name=re.compile("Invite .* people")).click()
    expect(page.get_by_text("They will be invited")).to_be_visible()
    office.hold("yes", "61", "i make marmalade for half the street, keeps me going", who=MOBILE)

    part(page, "People")
    page.get_by_label("Write it here").fill("07700 900123")
    page.get_by_role("button", name="Find them").click()
    pseudonym = page.get_by_role("heading", level=1).inner_text()
    look(page, "administrator-person")
    page.get_by_label("I know them").check()
    with page.expect_download() as copy:
        page.get_by_role("button", name="A file for a program").click()
    assert "marmalade" in copy.value.path().read_text()
    page.get_by_text("Erase them", exact=True).click()
    page.locator("#erase").fill(pseudonym)
    page.get_by_role("button", name=f"Erase {pseudonym}").click()
    expect(page.get_by_text("They are erased.")).to_be_visible()
    assert found_in_files(office.engine, ["marmalade"]) == set()
    assert found_in_files(office.engine, [pseudonym]) == set()
    part(page, "Who did what")
    expect(page.get_by_text("erase").first).to_be_visible()
    assert "marmalade" not in page.content()
    assert MOBILE not in page.content()
