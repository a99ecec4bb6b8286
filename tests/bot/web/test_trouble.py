"""The chat when things go wrong: slow and broken networks, an assistant or store that is away."""

import threading
import time
from datetime import timedelta

import httpx
import pytest
from playwright.sync_api import expect
from serving import serving
from visiting_pages import begin, fields


def asked(page):
    return page.locator("#log > .asks").last


def status(page):
    return page.locator("#status")


@pytest.fixture
def begun(library, page):
    page.goto(library.url + "/chat")
    page.locator("#begin button").click()
    expect(asked(page)).to_contain_text("happy to take part")
    return page


def say(page, words):
    page.locator("#text").fill(words)
    page.get_by_role("button", name="Send", exact=True).click()


def test_a_slow_network_shows_what_was_written_at_once(library, begun):
    begun.context.new_cdp_session(begun).send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 600, "downloadThroughput": 6000, "uploadThroughput": 3000},
    )
    say(begun, "yes")
    expect(begun.locator("#log > .mine")).to_contain_text("yes")
    expect(status(begun)).to_contain_text("reading what you wrote")
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_what_is_written_without_a_connection_is_sent_when_it_is_back(library, begun):
    begun.context.set_offline(True)
    say(begun, "yes")
    expect(begun.locator("#log > .mine .note")).to_contain_text("Not sent yet")
    expect(status(begun)).to_contain_text("no connection")
    assert library.replies == []
    begun.context.set_offline(False)
    expect(asked(begun)).to_contain_text("age last birthday")
    expect(begun.locator("#log > .mine .note")).to_have_count(0)
    assert len(library.replies) == 1


def test_an_answer_that_is_lost_on_the_way_is_asked_for_again(library, begun):
    lost = []

    def lose(route):
        """The server has it and answers, and the answer never arrives."""
        if lost:
            route.continue_()
            return
        lost.append(route.fetch())
        route.abort()

    begun.route("**/chat/say", lose)
    say(begun, "yes")
    expect(asked(begun)).to_contain_text("age last birthday")
    expect(begun.locator("#log > .mine .note")).to_have_count(0)
    assert len(lost) == 1
    assert len(library.replies) == 1


def test_words_that_were_handed_over_and_lost_come_again(library, begun):
    lost = []

    def lose(route):
        if lost or not library.replies:
            route.continue_()
            return
        answer = route.fetch()
        if "age last birthday" in answer.text():
            lost.append(answer)
            route.abort()
        else:
            route.fulfill(response=answer)

    begun.route("**/chat/since", lose)
    say(begun, "yes")
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(lost) == 1
    assert begun.get_by_text("age last birthday").count() == 1


def test_an_assistant_that_stays_away_is_told_and_the_reply_is_kept(library, begun):
    library.away = True
    say(begun, "yes")
    expect(status(begun)).to_contain_text("reading what you wrote")
    library.ahead += timedelta(seconds=20)
    expect(status(begun)).to_contain_text("longer than usual")
    expect(begun.locator("#text")).to_be_visible()
    library.away = False
    expect(asked(begun)).to_contain_text("age last birthday")
    expect(status(begun)).to_be_empty()


def test_a_chat_begun_while_the_assistant_is_away_begins_when_it_is_back(library, page):
    library.away = True
    page.goto(library.url + "/chat")
    page.locator("#begin button").click()
    expect(status(page)).to_contain_text("getting ready")
    library.away = False
    expect(asked(page)).to_contain_text("happy to take part")


def test_a_store_that_is_away_keeps_the_words_on_the_page(library, begun):
    library.ill = True
    say(begun, "yes")
    expect(begun.locator("#log > .mine .note")).to_contain_text("Not sent yet")
    library.ill = False
    expect(asked(begun)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_a_server_that_is_started_again_goes_on_with_the_chat(open_library, engine, page):
    library = open_library()
    with serving(library.app()) as first:
        page.goto(first + "/chat")
        page.locator("#begin button").click()
        expect(asked(page)).to_contain_text("happy to take part")
        port = int(first.rsplit(":", 1)[1])
    expect(status(page)).to_contain_text("no connection")
    say(page, "yes")
    with serving(library.app(), port):
        expect(asked(page)).to_contain_text("age last birthday")
    assert len(library.replies) == 1


def test_a_text_that_is_too_long_is_given_back(library, begun):
    long = "ł" * 60_000
    begun.locator("#text").evaluate("(box, text) => { box.value = text }", long)
    begun.get_by_role("button", name="Send", exact=True).click()
    expect(begun.locator("#log > .mine .note")).to_contain_text("too long")
    expect(begun.locator("#text")).to_have_value(long)
    assert library.replies == []
    expect(begun.locator("main")).to_have_attribute("data-status", "open")


def test_a_server_that_stops_lets_waiting_pages_go(open_library, caplog):
    library = open_library()
    script, answers = {"accept": "application/json"}, []

    def wait_for_words(url, form):
        answers.append(httpx.post(f"{url}/chat/since", data=form, headers=script, timeout=30))

    with serving(library.app()) as url:
        with httpx.Client(base_url=url, timeout=30) as visitor:
            token = fields(begin(visitor), "/chat/say")["token"]
        form = {"token": token, "since": "1000", "status": "open", "wait": "1"}
        waiting = threading.Thread(target=wait_for_words, args=(url, form))
        wait_until(lambda: not somebody_waits())
        waiting.start()
        wait_until(somebody_waits)
    waiting.join(20)
    assert [answer.json()["status"] for answer in answers] == ["open"]
    assert "Exception in ASGI application" not in caplog.text


def somebody_waits() -> bool:
    return any(each.name == "web-watcher" for each in threading.enumerate())


def wait_until(holds, seconds=10) -> None:
    until = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.02)
