"""The web chat while staff hold its conversation: their words, no buttons, and back again."""

import pytest
from playwright.sync_api import expect

from storage import taking_over
from storage.taking_over import Words


def staff(library, words: str) -> None:
    """A member of staff replies from the console."""
    now, number = library.clock(), library.conversations[0].id
    with library.engine.begin() as connection:
        line = taking_over.line(connection, number, to_change=True)
        taking_over.take_over(connection, line, "lee@north", now)
        taking_over.say(connection, line, Words(words, "lee@north", f"form-{now}"), now)


def hand_back(library) -> None:
    now, number = library.clock(), library.conversations[0].id
    with library.engine.begin() as connection:
        line = taking_over.line(connection, number, to_change=True)
        assert taking_over.hand_back(connection, line, now)


@pytest.fixture
def chat(library, page):
    """A chat whose first question is open."""
    page.goto(f"{library.url}/chat")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("button", name="Yes")).to_be_visible()
    return page


def test_a_person_speaks_in_the_chat_and_the_computer_is_silent(library, chat):
    staff(library, "Lee from Friendship North: hello, I am a person.")
    expect(chat.get_by_text("hello, I am a person.")).to_be_visible()
    expect(chat.get_by_text("A person reads what you write here")).to_be_visible()
    expect(chat.get_by_role("button", name="Yes")).to_have_count(0)
    expect(chat.get_by_role("button", name="Skip this question")).to_be_hidden()
    assert "A person:" in chat.locator(".theirs").last.inner_text()
    chat.get_by_label("Write here if you want to add something").fill("oh hello lee")
    chat.get_by_role("button", name="Send", exact=True).click()
    expect(chat.get_by_text("A person reads what you write here")).to_be_visible()
    hand_back(library)
    expect(chat.get_by_text("This is the computer again.")).to_be_visible()
    expect(chat.get_by_role("button", name="Yes")).to_be_visible()
    assert "oh hello lee" in str(library.replies)


def test_a_page_that_is_opened_again_shows_the_last_words_of_staff(library, chat):
    staff(library, "Lee from Friendship North: hello, I am a person.")
    expect(chat.get_by_text("hello, I am a person.")).to_be_visible()
    chat.goto(f"{library.url}/chat")
    expect(chat.get_by_text("hello, I am a person.")).to_be_visible()
    expect(chat.get_by_text("A person reads what you write here")).to_be_visible()


def test_stop_pressed_while_staff_speak_ends_it_when_they_hand_back(library, chat):
    staff(library, "Lee from Friendship North: hello.")
    expect(chat.get_by_text("A person reads what you write here")).to_be_visible()
    chat.get_by_text("More", exact=True).click()
    chat.get_by_role("button", name="Stop").click()
    expect(chat.get_by_text("A person reads what you write here")).to_be_visible()
    hand_back(library)
    expect(chat.get_by_text("You asked to stop, so nothing more is asked.")).to_be_visible()
