"""An author's day, in a browser and with the real assistant: write, check, mend, try, publish."""

import re
from dataclasses import replace

import pytest
from accessible import hold_to_axe, keep_picture
from arriving import BEN
from playwright.sync_api import Page, expect
from serving import serving
from sqlalchemy import select

from bot.assistant_client import AssistantClient
from storage.models import CONVERSATIONS, GUIDES


@pytest.fixture
def author(office, assistant, signed_in):
    """An author at a browser, where the real assistant answers."""
    office.hire("ada@north", "guide_author")
    with AssistantClient(assistant.address, assistant.secret) as client:
        office.parts = replace(office.parts, assistant=client)
        with serving(office.app()) as office.url:
            yield signed_in("ada@north")


def write(page: Page, *changes: tuple[str, str]) -> None:
    """Change the text in the page, and have it kept and checked."""
    page.get_by_role("link", name="Change", exact=True).click()
    field = page.get_by_label("little.yml")
    text = field.input_value()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    field.fill(text)
    page.get_by_role("button", name="Keep and check").click()


def answer(page: Page, words: str) -> None:
    page.get_by_label("Your answer").fill(words)
    page.get_by_role("button", name="Send").click()


def test_an_authors_day(author, office):
    page = author
    parts = page.get_by_label("Parts of Earshot")
    parts.get_by_role("link", name="Guides", exact=True).click()
    page.get_by_role("link", name="little", exact=True).click()
    page.get_by_role("link", name="Version 1.0, comes with Earshot").click()
    write(page, ('version: "1.0"', 'version: "2.0"'), ("kind: age", "kind: agge"))
    expect(page.get_by_text(re.compile(r"1 error\b"))).to_be_visible()
    page.get_by_role("link", name=re.compile(r"^Line \d+$")).first.click()
    assert re.search(r"#f0-\d+$", page.url)
    expect(page.locator("li:target")).to_contain_text("agge")
    write(page, ("kind: agge", "kind: age"), ("How old are you?", "May I ask how old you are?"))
    expect(page.get_by_text("must be corrected")).to_have_count(0)

    page.get_by_role("link", name="Try", exact=True).click()
    page.get_by_role("button", name="Begin", exact=True).click()
    chat = page.get_by_label("The chat")
    expect(chat.get_by_text("Are you happy to take part?")).to_be_visible()
    answer(page, "yes please")
    expect(chat.get_by_text("May I ask how old you are?")).to_be_visible()
    answer(page, "why do you want to know that")
    expect(chat.get_by_text("Life differs by age.")).to_be_visible()
    answer(page, "seventy eight")
    expect(chat.get_by_text("Which of these fit you?")).to_be_visible()
    assert office.conversations() == []
    keep_picture(page, "console-guide-tried")
    hold_to_axe(page)

    page.get_by_role("link", name="Publish", exact=True).click()
    expect(page.get_by_text("What differs from version 1.0")).to_be_visible()
    page.get_by_label("I have read what differs").check()
    page.get_by_role("button", name="Publish version 2.0").click()
    expect(page.get_by_text("Conversations begin with version 2.0")).to_be_visible()
    office.hold("yes", who=BEN)
    with office.engine.connect() as connection:
        begun = connection.execute(
            select(GUIDES.c.version).join(
                CONVERSATIONS, CONVERSATIONS.c.guide_hash == GUIDES.c.hash
            )
        ).scalar_one()
    assert begun == "2.0"

    page.get_by_role("link", name="Retire this guide").click()
    page.get_by_role("button", name="Retire it").click()
    expect(page.get_by_text("Retired since")).to_be_visible()
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("Conversations can begin with it again")).to_be_visible()
