"""Whether everybody can use the chat: axe on every page and state, small screens, pictures."""

from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from accessible import check, hold_to_axe, keep_picture
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from playwright.sync_api import expect
from serving import serving

SUPPORT = Path(__file__).resolve().parents[2] / "support"
PHONE = {"width": 320, "height": 640}


def asked(page):
    return page.locator("#log > .asks").last


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def status(page):
    return page.locator("main").get_attribute("data-status")


def begin(page, library, address="/chat"):
    page.goto(library.url + address)
    page.locator("#begin button").click()
    expect(page.locator(".choice").first).to_be_visible()


@contextmanager
def looking(browser, **how):
    """A browser that is set up like this."""
    context = browser.new_context(**how)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


LOOKS = {
    "desktop": {},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    "dark": {"color_scheme": "dark"},
    "contrast": {"forced_colors": "active"},
    "polish": {"locale": "pl-PL"},
    "large": {"viewport": {"width": 640, "height": 512}},
}


@pytest.mark.parametrize("name", LOOKS)
def test_the_first_pages_in_every_look(library, browser, name):
    with looking(browser, **LOOKS[name]) as page:
        page.goto(library.url + "/chat")
        if name == "large":
            page.locator("#size").click()
        check(page, f"{name}-1-start")
        page.locator("#begin button").click()
        expect(page.locator(".choice").first).to_be_visible()
        check(page, f"{name}-2-choices")
        page.locator(".choice").first.click()
        expect(page.locator("#log > .asks")).to_have_count(2)
        page.locator("#more summary").click()
        check(page, f"{name}-3-words")


@pytest.mark.parametrize("name", ["desktop", "phone", "dark"])
def test_the_other_kinds_of_question(library, browser, name):
    with looking(browser, **LOOKS[name]) as page:
        begin(page, library)
        seen = {"choice"}
        for _ in range(40):
            kind = kind_of(page)
            if kind not in seen:
                check(page, f"{name}-kind-{kind}")
            seen.add(kind)
            before = page.locator("#log > .asks").count()
            answer(page, kind)
            page.wait_for_function(
                "n => document.querySelectorAll('#log > .asks').length > n "
                "|| document.querySelector('main').dataset.status === 'ended'",
                arg=before,
            )
            if status(page) == "ended":
                break
        assert seen == {"choice", "several", "words"}
        assert status(page) == "ended"
        check(page, f"{name}-ended")


@pytest.mark.parametrize("name", ["desktop", "phone", "dark"])
def test_a_scale(open_library, browser, name):
    library = open_library(guides=SUPPORT, guide="measuring")
    with looking(browser, **LOOKS[name]) as page:
        begin(page, library)
        while not page.locator(".step").count():
            page.locator(".choice").first.click()
            page.wait_for_selector('#answer .choice, main[data-status="ended"]')
        check(page, f"{name}-kind-scale")
        page.get_by_role("button", name="10", exact=True).click()
        expect(page.locator("#log > .mine").last).to_contain_text("10")


def kind_of(page) -> str:
    if page.locator(".tick").count():
        return "several"
    return "choice" if page.locator(".choice").count() else "words"


def answer(page, kind: str) -> None:
    if kind == "several":
        page.locator(".tick").first.click()
        press(page, "Send these")
    elif kind == "words":
        age = "birthday" in asked(page).inner_text()
        page.locator("#text").fill("78" if age else "My daughter rings on Sundays, mostly")
        press(page, "Send")
    else:
        page.locator(".choice").first.click()


def test_waiting_and_being_away(library, page):
    begin(page, library)
    library.away = True
    press(page, "Yes")
    expect(page.locator("#status")).to_contain_text("reading")
    check(page, "state-thinking")
    library.ahead += timedelta(seconds=20)
    expect(page.locator("#status")).to_contain_text("longer than usual")
    check(page, "state-away")


def test_a_break_and_stopping(library, page):
    begin(page, library)
    press(page, "Yes")
    expect(page.locator("#log > .asks")).to_have_count(2)
    for button, name, known in (
        ("Take a break", "state-paused", "paused"),
        ("Stop", "state-stopped", "stopped"),
    ):
        page.locator("#more summary").click()
        press(page, button)
        page.wait_for_selector(f'main[data-status="{known}"]')
        check(page, name)


def test_trouble_with_the_network(library, page):
    begin(page, library)
    page.context.set_offline(True)
    press(page, "Yes")
    expect(page.locator(".note")).to_be_visible()
    check(page, "state-offline")


@pytest.mark.parametrize("look", ["desktop", "phone", "dark"])
def test_leaving_and_coming_back(library, browser, look):
    with looking(browser, **LOOKS[look]) as page:
        begin(page, library)
        page.locator("#more summary").click()
        press(page, "Go on another day")
        check(page, f"{look}-link")
        link = page.get_by_label("Your link").input_value()
        press(page, "Back to the chat")
        page.locator("#more summary").click()
        press(page, "Clear this chat")
        check(page, f"{look}-clear")
        press(page, "Yes, clear it")
        check(page, f"{look}-cleared")
        page.goto(link)
        check(page, f"{look}-resume")
        page.goto(link[:-4] + "2222")
        check(page, f"{look}-gone")


@pytest.mark.parametrize(("name", "token"), [("closed", "A" * 43), ("too-long", "a" * 250_000)])
def test_pages_that_say_what_went_wrong(library, page, name, token):
    page.goto(library.url + "/chat")
    send = "t => { const f = document.forms.again; f.elements.token.value = t; f.submit() }"
    with page.expect_navigation():
        page.evaluate(send, token)
    assert page.get_by_role("heading", level=1).inner_text() in (
        "This chat is closed here",
        "That did not work",
    )
    check(page, f"problem-{name}")


def test_the_chat_inside_another_websites_page(open_library, browser):
    """On another port, which is another website to a browser."""
    library = open_library(frame_ancestors="http://localhost:*")
    with serving(somebody_elses_website(library.url)) as url, looking(browser) as page:
        page.goto(url.replace("127.0.0.1", "localhost"))
        frame = page.frame_locator("iframe")
        frame.get_by_role("button", name="Begin").click()
        frame.get_by_role("button", name="Yes", exact=True).click()
        expect(frame.locator("#log > .asks").last).to_contain_text("age last birthday")
        frame.locator("#text").fill("78")
        frame.get_by_role("button", name="Send", exact=True).click()
        expect(frame.locator("#log > .asks").last).to_contain_text("postcode")
        assert page.context.cookies() == []
        keep_picture(page, "embedded")
        hold_to_axe(page, ("wcag2a", "wcag2aa"))


def test_nobody_else_can_show_the_chat_in_a_frame(library, browser):
    with serving(somebody_elses_website(library.url)) as url, looking(browser) as page:
        page.goto(url.replace("127.0.0.1", "localhost"))
        page.wait_for_load_state("networkidle")
        assert page.frame_locator("iframe").locator("#begin").count() == 0


def somebody_elses_website(chat: str) -> FastAPI:
    site = FastAPI()
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our council</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <style>body {{ font-family: Georgia, serif; max-width: 60rem; margin: 1rem auto }}
    aside {{ border: 1px solid #999; margin-top: 1rem }}</style></head>
    <body><main><h1>Feeling cut off?</h1><p>Tell us how things are for you. It takes a few
    minutes, and nobody will know who you are.</p>
    <aside aria-label="Chat"><script src="{chat}/embed.js" async></script></aside>
    </main></body></html>"""
    site.add_api_route("/", lambda: HTMLResponse(page), methods=["GET"])
    return site
