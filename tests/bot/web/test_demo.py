"""The demonstration: a telephone that texts the real webhook, and the web chat beside it."""

import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx
import pytest
from accessible import hold_to_axe, keep_picture
from arriving import new_keys
from core_assistant import CoreAssistant
from mail_server import free_port
from playwright.sync_api import Page, expect
from serving import serving
from sqlalchemy import Engine
from twilio.request_validator import RequestValidator

from bot.app import create_app
from bot.conversing import SENT, Worker
from bot.delivery import running
from bot.demo.account import NUMBER, new_account, with_account
from bot.demo.phone import demo_app
from bot.demo.twilio_standin import StandIn
from bot.intake import Intake
from bot.openings import Openings
from bot.parts import Parts
from bot.settings import Settings, home
from storage import database
from storage.models import CONTACTS, MESSAGES
from storage.problems import DatabaseProblem

WHO = "+447700900123"


@dataclass(frozen=True)
class Demo:
    """The demonstration as it runs: where, with which account, over which store."""

    url: str
    account: object
    parts: Parts

    def rows(self, table) -> list:
        with self.parts.engine.connect() as connection:
            return list(connection.execute(table.select()))


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def demo(engine: Engine) -> Iterator[Demo]:
    account = new_account()
    usual = Settings(_env_file=None, port=free_port(), joining_pause=0, quiet_from="00:00",
                     quiet_to="00:00")  # fmt: skip
    settings = with_account(usual, account)
    keys = new_keys()
    openings = Openings(home() / "dialogues" / "guides", "social-isolation", "en")
    intake = Intake(engine, keys, now, openings, own_numbers=frozenset(settings.numbers))
    parts = Parts(settings, engine, database.for_reading(engine), keys, intake, now)
    standin = StandIn(account.sid, account.token, now)
    app = create_app(parts, demo_app(account, settings.public_url, standin, 4.0))
    stop = threading.Event()
    worker = Worker("demo", engine, CoreAssistant(), now, channels=SENT)
    working = threading.Thread(target=work, args=(worker, stop), daemon=True)
    with serving(app, settings.port) as url:
        working.start()
        sending = running.start(engine, [running.text_way(settings, keys)], now, stop)
        yield Demo(url, account, parts)
        stop.set()
        for thread in (working, *sending):
            thread.join(20)


def work(worker: Worker, stop: threading.Event) -> None:
    while not stop.wait(0.02):
        with suppress(DatabaseProblem):  # somebody else is writing
            while worker.take_turn():
                pass


def text(page: Page, words: str) -> None:
    page.get_by_label("Text message").fill(words)
    page.keyboard.press("Enter")


def test_a_conversation_by_text_and_one_in_the_page(demo: Demo, page: Page):
    page.goto(demo.url)
    texts = page.locator("#texts li.ours")
    text(page, "hiya who is this")
    expect(texts).to_have_count(1)
    expect(texts.last).to_contain_text("a computer that listens for Example Council")
    text(page, "oh go on then, yes")
    expect(texts).to_have_count(3)
    expect(texts.last).to_contain_text("Are you happy to take part?")
    expect(texts.last).to_contain_text("3 parts, 12p")
    text(page, "yes")
    expect(texts.last).to_contain_text("What was your age last birthday?")
    expect(page.locator("#count")).to_contain_text("4 texts to this phone")
    chat = page.frame_locator("iframe")
    chat.get_by_role("button", name="Begin").click()
    expect(chat.get_by_text("Are you happy to take part?")).to_be_visible()
    keep_picture(page, "demo", whole=False)
    page.reload()
    expect(texts).to_have_count(4)


def test_stop_is_obeyed_by_twilio_and_by_us(demo: Demo, page: Page):
    page.goto(demo.url)
    texts = page.locator("#texts li")
    text(page, "hello")
    expect(page.locator("#texts li.ours")).to_have_count(1)
    text(page, "STOP")
    expect(page.locator("#texts li.carrier")).to_contain_text("successfully been unsubscribed")
    text(page, "whats the weather like")
    expect(texts).to_have_count(5)
    [contact] = demo.rows(CONTACTS)
    assert contact.opted_out_how == "word"
    expect(page.locator("#texts li.ours")).to_have_count(1)


def test_another_phone_is_another_person(demo: Demo, page: Page):
    page.goto(demo.url)
    text(page, "hello")
    expect(page.locator("#texts li.ours")).to_have_count(1)
    page.get_by_role("button", name="Use another phone").click()
    text(page, "hello")
    expect(page.locator("#texts li.ours")).to_have_count(1)
    assert len(demo.rows(CONTACTS)) == 2


def test_the_phone_with_a_number_of_ones_choice_is_in_the_pages_address(demo: Demo, page: Page):
    page.goto(f"{demo.url}/demo/#07700900301")
    text(page, "hello")
    expect(page.locator("#texts li.ours")).to_have_count(1)
    asked = {"number": "+447700900301"}
    found = httpx.get(f"{demo.url}/demo/texts", params=asked).json()
    assert [each["by"] for each in found] == ["theirs", "ours"]


@pytest.mark.parametrize("width", [320, 1180])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(demo: Demo, page: Page, width: int, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(demo.url)
    text(page, "hello")
    expect(page.locator("#texts li.ours")).to_have_count(1)
    hold_to_axe(page)
    keep_picture(page, f"demo-{width}-{scheme}", whole=False)
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= width


def test_only_numbers_of_nobody_can_be_used(demo: Demo):
    with httpx.Client(base_url=demo.url) as client:
        for number in ("+447911123456", "07700900123", NUMBER + "1", ""):
            refused = client.post("/demo/say", data={"number": number, "text": "hi"})
            assert refused.status_code in (400, 422)
        long = client.post("/demo/say", data={"number": WHO, "text": "x" * 1601})
        assert long.status_code == 400
    assert demo.rows(MESSAGES) == []


def test_the_webhook_wants_the_demonstrations_own_signature(demo: Demo):
    form = {"MessageSid": "SM1", "From": WHO, "To": NUMBER, "Body": "hi", "NumMedia": "0"}
    hook = f"{demo.url}/webhooks/twilio"
    forged = RequestValidator("a" * 32).compute_signature(hook, form)
    with closing(httpx.Client()) as client:
        answer = client.post(hook, data=form, headers={"X-Twilio-Signature": forged})
        assert answer.status_code == 403
    assert demo.rows(MESSAGES) == []
    assert new_account() != new_account()
