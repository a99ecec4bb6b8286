"""The chat in a browser, with its script."""

import re

from playwright.sync_api import Page, expect

from storage.models import CONVERSATIONS, PROMPTS


def begin(page: Page, library, address: str = "/chat") -> None:
    page.goto(library.url + address)
    page.locator("#begin button").click()
    expect(asked(page)).to_contain_text("take part" if "pl" not in address else "udział")


def asked(page: Page):
    """The question that is open."""
    return page.locator("#log > .asks").last


def say(page: Page, words: str) -> None:
    page.locator("#text").fill(words)
    page.get_by_role("button", name="Send", exact=True).click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def open_more(page: Page) -> None:
    page.get_by_text("More", exact=True).click()


def test_several_questions_with_the_keyboard_alone(library, page):
    page.goto(library.url + "/chat")
    tab_to(page, "Begin")
    page.keyboard.press("Enter")
    expect(asked(page)).to_contain_text("happy to take part")
    tab_to(page, "Yes")
    page.keyboard.press("Enter")
    expect(asked(page)).to_contain_text("age last birthday")
    assert focused(page) == "answer"
    tab_to(page, "text")
    page.keyboard.type("78")
    page.keyboard.press("Enter")
    expect(asked(page)).to_contain_text("postcode")
    assert focused(page) == "text"
    page.keyboard.type("DN31")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("1HU")
    tab_to(page, "Send")
    page.keyboard.press("Space")
    expect(page.locator("#log > .asks")).to_have_count(4)
    tab_to(page, "Skip this question")
    page.keyboard.press("Enter")
    expect(page.locator("#log > .asks")).to_have_count(5)
    codes = [(reply["request"], reply["codes"]) for reply in library.replies]
    assert codes == [("", ["yes"]), ("", []), ("", []), ("skip", [])]


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control of this name has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if name in (focused(page), page.evaluate("document.activeElement.textContent.trim()")):
            return
    raise AssertionError(f"{name} cannot be reached by keyboard")


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id")


def to_several(page: Page, library) -> None:
    """Go on to the first question with several choices."""
    begin(page, library)
    for _ in range(30):
        if page.locator(".tick").count():
            return
        before = page.locator("#log > .asks").count()
        if page.locator(".choice").count():
            page.locator(".choice").first.click()
        else:
            say(page, "78" if "age" in asked(page).inner_text() else "It is alright most days")
        expect(page.locator("#log > .asks")).to_have_count(before + 1)
    raise AssertionError("no question with several choices")


def test_several_choices_are_ticked_and_sent_together(library, page):
    to_several(page, library)
    press(page, "Send these")
    expect(page.locator(".tick input").first).to_be_focused()
    sent = len(library.replies)
    names = page.locator(".tick span").all_inner_texts()
    page.locator(".tick").nth(0).click()
    page.locator(".tick").nth(1).click()
    press(page, "Send these")
    expect(page.locator("#log > .mine").last).to_contain_text(", ".join(names[:2]))
    expect(page.locator("main")).to_have_attribute("data-status", "open")
    assert len(library.replies) == sent + 1
    assert len(library.replies[-1]["codes"]) == 2


def test_choices_can_be_written_instead(library, page):
    begin(page, library)
    say(page, "yes please")
    expect(asked(page)).to_contain_text("age last birthday")
    assert library.replies[0]["texts"] == ["yes please"]


def test_a_double_click_is_one_answer(library, page):
    page.goto(library.url + "/chat")
    page.locator("#begin button").dblclick()
    expect(asked(page)).to_contain_text("take part")
    page.get_by_role("button", name="Yes", exact=True).dblclick()
    expect(asked(page)).to_contain_text("age last birthday")
    page.locator("#text").fill("78")
    page.get_by_role("button", name="Send", exact=True).dblclick()
    expect(asked(page)).to_contain_text("postcode")
    assert len(library.conversations) == 1
    assert len(library.replies) == 2


def test_texts_written_quickly_one_after_the_other_stay_in_order(library, page):
    begin(page, library)
    page.locator("#text").focus()
    for words in ("yes", "78", "DN31"):
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    expect(page.locator("#log > .asks")).to_have_count(4)
    assert page.locator("#log > .mine").count() == 3
    expect(page.locator("main")).to_have_attribute("data-status", "open")


def test_what_is_being_written_survives_a_new_question(library, page):
    begin(page, library)
    press(page, "Yes")
    page.locator("#text").fill("I was going to say")
    expect(asked(page)).to_contain_text("age last birthday")
    expect(page.locator("#text")).to_have_value("I was going to say")


def test_the_page_says_that_it_is_thinking(library, page):
    begin(page, library)
    library.away = True
    press(page, "Yes")
    expect(page.get_by_role("status").first).to_contain_text("reading what you wrote")
    expect(page.locator("#answer")).to_be_empty()
    library.away = False
    expect(asked(page)).to_contain_text("age last birthday")
    expect(page.get_by_role("status").first).to_be_empty()


def test_opened_again_it_shows_the_open_question_and_nothing_from_before(library, page):
    begin(page, library)
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    page.reload()
    expect(asked(page)).to_contain_text("age last birthday")
    expect(page.locator("#log > *")).to_have_count(1)
    say(page, "78")
    expect(asked(page)).to_contain_text("postcode")
    assert len(library.conversations) == 1


def test_back_and_forward_lose_nothing(library, page):
    begin(page, library)
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    page.goto("about:blank")
    page.go_back()
    expect(asked(page)).to_contain_text("age last birthday")
    say(page, "78")
    expect(asked(page)).to_contain_text("postcode")
    assert len(library.conversations) == 1


def test_two_tabs_of_one_chat_both_hear_and_an_old_button_changes_nothing(library, context, page):
    begin(page, library)
    other = context.new_page()
    other.goto(library.url + "/chat")
    other.evaluate("t => sessionStorage.setItem('earshot-chat', t)", token(page))
    other.reload()
    expect(asked(other)).to_contain_text("take part")
    press(page, "Yes")
    expect(asked(other)).to_contain_text("age last birthday")
    say(other, "78")
    expect(asked(page)).to_contain_text("postcode")
    assert len(library.conversations) == 1


def token(page: Page) -> str:
    return page.locator("main").get_attribute("data-token")


def test_the_token_is_in_no_address_and_no_cookie(library, page):
    asked_for = []
    page.on("request", lambda request: asked_for.append((request.url, request.all_headers())))
    begin(page, library)
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    secret = token(page)
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
    for url, headers in asked_for:
        assert secret not in url
        assert secret not in str(headers)
        assert url.startswith(library.url)


def test_the_language_can_be_changed_on_the_way(library, page):
    begin(page, library)
    open_more(page)
    press(page, "Polski")
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    expect(asked(page)).to_contain_text("udział")
    expect(page.get_by_role("button", name="Wyślij", exact=True)).to_be_visible()
    assert library.conversations[0].language == "pl"


def test_a_break_is_taken_and_ended_with_a_button(library, page):
    begin(page, library)
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    open_more(page)
    press(page, "Take a break")
    expect(page.get_by_role("status").first).to_contain_text("having a break")
    press(page, "Go on")
    expect(page.locator("main")).to_have_attribute("data-status", "open")
    expect(asked(page)).to_contain_text("age last birthday")


def test_who_stops_is_asked_nothing_more_and_may_go_on(library, page):
    begin(page, library)
    open_more(page)
    press(page, "Stop")
    expect(page.get_by_role("status").first).to_contain_text("You asked to stop")
    expect(page.get_by_role("button", name="Skip this question")).to_be_hidden()
    press(page, "Go on")
    expect(page.locator("main")).to_have_attribute("data-status", "open")


def test_why_is_answered_and_the_question_stays(library, page):
    begin(page, library)
    press(page, "Why do you ask?")
    expect(page.locator("#log")).to_contain_text("only ask you things if you say yes")
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")


def test_larger_text_stays_larger(library, page):
    page.goto(library.url + "/chat")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    small = page.evaluate(size)
    press(page, "Larger text")
    large = page.evaluate(size)
    assert large >= 1.3 * small
    page.locator("#begin button").click()
    expect(asked(page)).to_contain_text("take part")
    assert page.evaluate(size) == large
    press(page, "Smaller text")
    assert page.evaluate(size) == small


def test_words_that_look_like_a_page_are_only_words(library, page):
    begin(page, library)
    say(page, "<img src=x onerror=alert(1)><b>yes</b>")
    expect(page.locator("#log > .mine")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#log img, #log b").count() == 0


def test_a_labels_words_are_only_words(open_library, page, tmp_path):
    evil = "<script>document.title='owned'</script><i>Yes</i>\" onclick=\"x"
    (tmp_path / "evil.yml").write_text(GUIDE.replace("LABEL", evil.replace('"', '\\"')))
    library = open_library(guides=tmp_path, guide="evil")
    page.goto(library.url + "/chat")
    page.locator("#begin button").click()
    expect(page.locator(".choice").first).to_have_text(evil)
    page.locator(".choice").first.click()
    expect(page.locator("#log > .mine")).to_contain_text(evil)
    expect(page.locator("#log > .theirs").last).to_contain_text(re.compile("last question"))
    assert page.locator("i, #log script").count() == 0
    assert "owned" not in page.title()


GUIDE = """
format: 1
id: evil
version: "1"
title: Evil
language: en
licence: none
who: We are testers.
person: Somebody will call you.
sections:
  - id: all
    title: All
    questions:
      - id: pick
        kind: choice
        text: "<b>Which</b> one?"
        why: It helps.
        choices:
          - {code: a, label: "LABEL"}
          - {code: b, label: The other one}
"""


def test_a_concern_is_answered_with_signposting_and_the_questions_wait(library, page):
    begin(page, library)
    press(page, "Yes")
    expect(asked(page)).to_contain_text("age last birthday")
    say(page, "I want to kill myself tonight")
    expect(page.locator("#log")).to_contain_text("Samaritans")
    expect(page.locator("main")).to_have_attribute("data-status", "paused")
    expect(page.get_by_role("button", name="Go on", exact=True)).to_be_visible()
    shown = [row.purpose for row in library.rows(PROMPTS) if row.state == "shown"]
    assert "signposting" in shown
    assert library.rows(CONVERSATIONS)[0].held_at is None


def test_choices_that_do_not_go_together_are_asked_again(library, page):
    to_several(page, library)
    page.locator(".tick").first.click()
    page.locator(".tick").last.click()
    press(page, "Send these")
    expect(asked(page)).to_contain_text("none of the others fit")
    expect(page.locator(".tick input:checked")).to_have_count(0)
    page.locator(".tick").last.click()
    press(page, "Send these")
    expect(page.locator("main")).to_have_attribute("data-status", "open")
    expect(page.locator(".tick")).to_have_count(0)
