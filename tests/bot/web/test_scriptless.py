"""The chat in a browser without script."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(browser):
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def asked(page):
    return page.locator("#log > .asks").last


@pytest.fixture
def begun(library, page):
    page.goto(library.url + "/chat")
    press(page, "Begin")
    expect(asked(page)).to_contain_text("happy to take part")
    return page


def test_several_questions_without_script(library, begun):
    page = begun
    press(page, "Yes")
    expect(page.locator("#log > .mine")).to_contain_text("Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    page.get_by_label("Write your answer here").fill("78")
    press(page, "Send")
    expect(asked(page)).to_contain_text("postcode")
    press(page, "Skip this question")
    expect(page.locator("#log > .asks")).to_have_count(1)
    assert [reply["request"] for reply in library.replies] == ["", "", "skip"]
    expect(page.locator("#size")).to_be_hidden()


def test_a_double_click_without_script_is_one_answer(library, begun):
    begun.get_by_role("button", name="Yes", exact=True).dblclick()
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_going_back_and_sending_again_answers_no_other_question(library, begun):
    press(begun, "Yes")
    expect(asked(begun)).to_contain_text("age last birthday")
    begun.reload()
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_an_assistant_that_is_away_keeps_what_was_written(library, begun):
    library.away = True
    press(begun, "Yes")
    expect(begun.get_by_role("status")).to_contain_text("reading what you wrote")
    library.away = False
    press(begun, "Is there an answer yet?")
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_the_menu_opens_and_the_chat_is_cleared_without_script(library, begun):
    begun.get_by_text("More", exact=True).click()
    press(begun, "Clear this chat")
    expect(begun.get_by_role("heading", level=1)).to_have_text("Clear this chat?")
    press(begun, "Yes, clear it")
    expect(begun.get_by_role("heading", level=1)).to_have_text("The chat is cleared")


def test_a_link_back_is_made_and_followed_without_script(library, begun):
    press(begun, "Yes")
    begun.get_by_text("More", exact=True).click()
    press(begun, "Go on another day")
    link = begun.get_by_label("Your link").input_value()
    begun.goto(link)
    press(begun, "Go on with the chat")
    expect(asked(begun)).to_contain_text("age last birthday")
    assert begun.get_by_text("happy to take part").count() == 0
