"""Conversations on pages: lists that narrow, one as it went."""

import pytest
from arriving import ANN, BEN
from postgres import on_both

from bot.console.conversation_pages import PAGE

pytestmark = on_both


@pytest.fixture
def helper(office):
    office.hire("mo@north", "helper")
    return office.sign_in("mo@north")


def test_an_empty_list_says_what_to_do(helper):
    assert "They begin when somebody is invited" in helper.see("/conversations")


def test_a_conversation_is_shown_as_it_went_with_its_answers(office, helper):
    number = office.hold("yes", "34", "no wait", "make that 43")
    page = helper.see(f"/conversations/{number}")
    said = page.split('id="answers"')[0]
    assert said.index("How old are you?") < said.index("no wait") < said.index("make that 43")
    assert "+447700900123" not in page


def test_a_list_narrows_by_what_is_asked(office, helper):
    first, second = office.hold("yes", "34"), office.hold("yes", who=BEN)
    office.front.end(first, "complete")
    for asked, found in (
        ("", {first, second}),
        ("?disposition=complete", {first}),
        ("?disposition=started", {second}),
        ("?channel=sms", {first, second}),
        ("?channel=web", set()),
        ("?since=2020-01-01&until=2020-12-31", set()),
        ("?since=2020-01-01", {first, second}),
        ("?respondent=R-NOBODY", set()),
    ):
        page = helper.see(f"/conversations{asked}")
        shown = {n for n in (first, second) if f'/staff/conversations/{n}"' in page}
        assert shown == found, asked
    assert "Nothing fits" in helper.see("/conversations?channel=web")


@pytest.mark.parametrize("day", ["tomorrow", "2026-13-01", "9999-12-31"])
def test_a_day_that_is_none_is_told(helper, day):
    assert "Write dates as" in helper.see(f"/conversations?until={day}")
    assert helper.answer.status_code == 422


def test_a_long_list_pages(office, helper):
    numbers = [office.hold(who=f"+4477009{each:05}") for each in range(PAGE + 3)]
    first = helper.see("/conversations?channel=sms")
    assert first.count('aria-label="Conversation ') == PAGE
    further = first.split("Earlier ones")[0].rsplit('href="', 1)[1].split('"')[0]
    assert "channel=sms" in further
    second = helper.see(f"/conversations{further.replace('&amp;', '&')}")
    assert second.count('aria-label="Conversation ') == 3
    assert f'/staff/conversations/{numbers[0]}"' in second
    assert ANN not in first
