"""Going away from a chat: links back into it, and clearing it from a shared computer."""

from contextlib import suppress
from datetime import timedelta

import httpx
from playwright.sync_api import Error, expect
from visiting_pages import begin, fields, send


def asked(page):
    return page.locator("#log > .asks").last


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def begun(page, library):
    page.goto(library.url + "/chat")
    page.locator("#begin button").click()
    expect(asked(page)).to_contain_text("happy to take part")
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")


def make_link(page):
    page.get_by_text("More", exact=True).click()
    press(page, "Go on another day")
    expect(page.get_by_role("heading", level=1)).to_have_text("Go on another day")
    return page.get_by_label("Your link").input_value()


def test_a_link_leads_back_to_the_open_question_on_another_device(library, page, browser):
    begun(page, library)
    link = make_link(page)
    telephone = browser.new_context().new_page()
    telephone.goto(link)
    press(telephone, "Go on with the chat")
    expect(asked(telephone)).to_contain_text("age last birthday")
    expect(telephone.locator("#log > *")).to_have_count(1)
    telephone.locator("#text").fill("78")
    press(telephone, "Send")
    expect(asked(telephone)).to_contain_text("postcode")
    press(page, "Back to the chat")
    expect(page.get_by_role("heading", level=1)).to_have_text("This chat is closed here")
    assert page.evaluate("sessionStorage.getItem('earshot-chat')") is None
    assert library.people == 1
    telephone.context.close()


def test_a_chat_that_goes_on_elsewhere_closes_here_by_itself(library, page, browser):
    begun(page, library)
    with httpx.Client(base_url=library.url) as visitor:
        token = page.locator("main").get_attribute("data-token")
        link = visitor.post("/chat/link", data={"token": token}).text
        address = link.split("/chat/resume/")[1][:24]
        there = visitor.get(f"/chat/resume/{address}").text
        send(visitor, there, f"/chat/resume/{address}")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "This chat is closed here", timeout=60_000
    )


def test_looking_at_a_link_changes_nothing(library, visitor):
    page = begin(visitor)
    code = link_in(send(visitor, page, "/chat/link").text)
    assert visitor.get(f"/chat/resume/{code}").status_code == 200
    assert send(visitor, page, "/chat/since").status_code == 200


def link_in(page: str) -> str:
    return page.split("/chat/resume/")[1].split("<")[0].strip()


def test_links_stop_working(library, visitor):
    page = begin(visitor)
    first = link_in(send(visitor, page, "/chat/link").text)
    second = link_in(send(visitor, page, "/chat/link").text)
    assert visitor.get(f"/chat/resume/{first}").status_code == 404
    there = visitor.get(f"/chat/resume/{second.lower()}")
    assert there.status_code == 200
    library.ahead = timedelta(days=7, minutes=1)
    form = fields(there.text, f"/chat/resume/{second.lower()}")
    gone = visitor.post(f"/chat/resume/{second}", data=form)
    assert gone.status_code == 404
    assert "does not work any more" in gone.text
    assert send(visitor, page, "/chat/since").status_code == 200


def test_a_chat_that_was_left_for_weeks_is_closed(library, visitor):
    page = begin(visitor)
    library.ahead = timedelta(days=13)
    assert send(visitor, page, "/chat/since").status_code == 200
    library.ahead = timedelta(days=15)
    assert send(visitor, page, "/chat/since").status_code == 404
    assert send(visitor, page, "/chat/say", text="hello").status_code == 404


def test_a_link_that_somebody_guessed_leads_nowhere(visitor):
    for code in ("AAAA-BBBB-CCCC-DDDD-EEEE", "x", "%00", "é" * 30, "' OR 1=1 --"):
        assert visitor.get(f"/chat/resume/{code}").status_code == 404
        assert visitor.post(f"/chat/resume/{code}", data={"token": "B" * 43}).status_code == 404


def test_a_cleared_chat_cannot_be_gone_on_with_here(library, page):
    begun(page, library)
    token = page.locator("main").get_attribute("data-token")
    page.get_by_text("More", exact=True).click()
    press(page, "Clear this chat")
    press(page, "Yes, clear it")
    expect(page.get_by_role("heading", level=1)).to_have_text("The chat is cleared")
    assert page.evaluate("sessionStorage.length") == 0
    for _ in range(4):
        with suppress(Error):  # pages that a form brought cannot be had again: that is well
            page.go_back()
        expect(page.locator("body")).not_to_contain_text("age last birthday")
    answer = httpx.post(library.url + "/chat/since", data={"token": token})
    assert answer.status_code == 404
    assert len(library.replies) == 1


def test_the_next_person_begins_a_chat_of_their_own(library, page):
    begun(page, library)
    page.get_by_text("More", exact=True).click()
    press(page, "Clear this chat")
    press(page, "Yes, clear it")
    page.get_by_role("link", name="Begin a new chat").click()
    page.locator("#begin button").click()
    expect(asked(page)).to_contain_text("happy to take part")
    assert len(library.conversations) == 2
    assert library.people == 2


def test_a_cleared_chat_still_opens_with_its_link(library, visitor):
    page = begin(visitor)
    code = link_in(send(visitor, page, "/chat/link").text)
    visitor.post("/chat/clear", data={"token": fields(page, "/chat/say")["token"], "sure": "yes"})
    there = visitor.get(f"/chat/resume/{code}").text
    back = send(visitor, there, f"/chat/resume/{code}").text
    assert "Are you happy to take part?" in back


def test_the_first_page_of_a_cleared_chat_begins_another(library, visitor):
    """Somebody goes back to the page with the Begin button, and presses it again."""
    start = visitor.get("/chat").text
    page = send(visitor, start, "/chat/begin").text
    send(visitor, page, "/chat/say", text="yes")
    visitor.post("/chat/clear", data={"token": fields(start, "/chat/begin")["token"], "sure": "y"})
    again = send(visitor, start, "/chat/begin")
    assert again.status_code in (200, 404)
    assert "age last birthday" not in again.text
