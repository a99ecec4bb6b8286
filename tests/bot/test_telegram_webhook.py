"""Telegram's webhook, with the real intake and a real store behind it."""

import json
import random
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from arriving import ORGANISATION
from fastapi import FastAPI
from fastapi.responses import PlainTextResponse
from serving import NO_CERTIFICATES, serving
from telegram_phone import Phone

from bot.channels import telegram as channel
from bot.demo.telegram_standin import TelegramStandIn
from bot.guarding import Sizes
from bot.parts import Parts
from bot.settings import Settings
from storage import database, entrances, respondents
from storage.models import CONVERSATIONS, MESSAGES
from storage.problems import DatabaseProblem

TOKEN = "12345:token"
SECRET = "a-secret-of-the-webhook"
PATH = "/webhooks/telegram"


class Door:
    """The webhook behind the size limit, and Telegram with one person's phone."""

    def __init__(self, front, telegram, api):
        self.front, self.telegram, self.phone = front, telegram, Phone(telegram)
        settings = Settings(
            _env_file=None, organisation=ORGANISATION, telegram_token=TOKEN,
            telegram_secret=SECRET, telegram_api=api, public_url="https://earshot.example",
        )  # fmt: skip
        parts = Parts(
            settings, front.engine, database.for_reading(front.engine), front.keys,
            front.intake, front.intake.clock,
        )  # fmt: skip
        self.app = FastAPI()
        self.app.include_router(channel.router(parts))
        self.app.add_exception_handler(
            DatabaseProblem, lambda request, problem: PlainTextResponse("", status_code=503)
        )

    def post(self, content, secret=SECRET, **headers):
        body = json.dumps(content) if isinstance(content, dict) else content
        named = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret is not None else {}
        return httpx.post(
            f"{self.address}{PATH}",
            content=body,
            headers={**named, **headers},
            verify=NO_CERTIFICATES,
        )

    def post_all(self, *updates):
        for update in updates:
            self.front.later(seconds=1)
            assert self.post(update).status_code == 200

    def stored(self):
        return self.front.rows(MESSAGES)


@pytest.fixture
def door(front):
    telegram = TelegramStandIn(TOKEN, lambda: front.now)
    with serving(telegram.app) as api:
        door = Door(front, telegram, api)
        with serving(Sizes(door.app)) as address:
            door.address = address
            yield door


def test_words_are_stored_before_telegram_is_answered(door):
    door.post_all(door.phone.write("hello"))
    [row] = door.stored()
    assert (row.channel, row.provider_id) == ("telegram", "tg-800000001")
    assert door.front.purposes() == ["welcome"]


def test_start_begins_one_conversation(door):
    door.post_all(door.phone.write("/start"), door.phone.write("/start"))
    [talk] = door.front.rows(CONVERSATIONS)
    assert (talk.channel, talk.came_by, talk.language) == ("telegram", "link", "en")


def test_a_deep_link_begins_the_guide_of_its_poster(door):
    door.front.add_keyword("LIBRARY")
    door.post_all(door.phone.write("/start library"))
    [talk] = door.front.rows(CONVERSATIONS)
    assert "LIBRARY" in talk.came_by


def test_a_deep_link_to_what_is_closed_begins_nothing_else(door):
    door.front.add_keyword("LIBRARY")
    with door.front.engine.begin() as connection:
        organisation = respondents.organisation(connection, ORGANISATION, door.front.now)
        assert entrances.close(connection, organisation, "LIBRARY", door.front.now)
    door.post_all(door.phone.write("/start library"))
    assert door.front.rows(CONVERSATIONS) == []
    assert door.front.purposes() == ["closed"]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET.upper(), SECRET + "x", "é"])
def test_a_forged_update_is_refused_and_nothing_is_stored(door, secret):
    shown = secret.encode() if secret else secret
    answer = door.post(door.phone.write("I want to die"), secret=shown)
    assert answer.status_code == 403
    assert "EARSHOT_TELEGRAM_SECRET" in answer.text
    assert SECRET not in answer.text
    assert door.stored() == []
    assert door.front.people() == 0


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b'"words"', b'{"update_id": "x"}', b"NaN",
     b"[" * 100_000, '{"update_id": 1'.encode("utf-16")],
)  # fmt: skip
def test_what_is_no_update_is_400(door, body):
    assert door.post(body).status_code == 400
    assert door.stored() == []


def test_a_body_of_a_million_characters_is_413(door):
    update = door.phone.write("x" * 1_000_000)
    assert door.post(update).status_code == 413
    assert door.post(update, secret="wrong").status_code == 413
    assert door.stored() == []


def test_the_longest_message_that_telegram_has_is_stored_whole(door):
    door.post_all(door.phone.write("/start"), door.phone.write("👍" * 2048))
    assert door.stored()[-1].reply["texts"] == ["👍" * 2048]


def test_twice_and_shuffled_updates_are_stored_once_each(door):
    updates = [door.phone.write(f"words {number}") for number in range(8)] * 3
    random.Random(7).shuffle(updates)
    door.post_all(*updates)
    assert len(door.stored()) == 8
    assert len({row.provider_id for row in door.stored()}) == 8


def test_stop_opts_out_and_start_opts_in_again(door):
    door.post_all(door.phone.write("/start"), door.phone.write("/stop"))
    assert door.front.contact().opted_out_how == "word"
    assert "opted_out" in door.front.purposes()
    door.post_all(door.phone.write("hello?"))
    assert door.stored()[-1].reply["texts"] == []
    door.post_all(door.phone.write("/start"))
    assert door.front.contact().opted_out_at is None
    assert "opted_in" in door.front.purposes()


@pytest.mark.parametrize("words", ["/stop", "STOP", "please stop messaging me"])
def test_an_edit_to_stop_opts_out(door, words):
    first = door.phone.write("what is this")
    door.post_all(door.phone.write("/start"), first, door.phone.edit(first, words))
    assert door.front.contact().opted_out_at is not None


def test_edits_and_words_after_commands_are_screened(door):
    first = door.phone.write("fine")
    door.post_all(door.phone.write("/start"), first)
    assert door.front.raised() == []
    door.post_all(door.phone.edit(first, "I am going to kill myself tonight"))
    assert len(door.front.raised()) == 1
    assert "signposting" in door.front.purposes()
    someone = Phone(door.telegram, 77)
    door.post_all(someone.write("/help my husband hits me and I am scared of him"))
    assert len(door.front.raised()) == 2


def test_the_same_updates_all_at_once_are_stored_once_each(door):
    updates = [door.phone.write(f"words {number}") for number in range(4)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(door.post, updates * 6))
    assert {answer.status_code for answer in answers} == {200}
    assert len(door.stored()) == 4


def test_nobodys_words_names_or_numbers_are_logged(door, capfd):
    first = door.phone.write("my daughter Wendy left")
    door.post_all(door.phone.write("/start"), first, door.phone.edit(first, "Wendy is back"))
    door.post_all(door.phone.press_data("=1|age.0.0|Wendy", None), door.phone.block())
    door.post(door.phone.write("Wendy"), secret="wrong")
    door.post({"update_id": 5, "message": {"text": "Wendy"}})
    printed = "".join(capfd.readouterr())
    assert "message taken in" in printed
    for secret in ("Wendy", "Maggie", "Thornton", "maggie_t", "4242", TOKEN, SECRET):
        assert secret not in printed


def test_who_blocks_the_bot_is_opted_out_and_told_nothing(door):
    door.post_all(door.phone.write("/start"), door.phone.block())
    assert door.front.contact().opted_out_how == "blocked"
    assert door.front.purposes() == []
    door.post_all(door.phone.unblock())
    assert door.front.contact().opted_out_at is not None


def test_commands_reach_the_conversation_as_requests(door):
    sent = ("/help", "/polski", "/start")
    door.post_all(door.phone.write("/start"), *(door.phone.write(each) for each in sent))
    assert [row.reply["request"] for row in door.stored()[1:]] == [
        "help",
        "switch_language",
        "resume",
    ]


def test_an_edit_asks_to_change_an_answer(door):
    first = door.phone.write("sixty")
    door.post_all(door.phone.write("/start"), first, door.phone.edit(first, "seventy"))
    reply = door.stored()[-1].reply
    assert (reply["texts"], reply["request"]) == (["seventy"], "correct_answer")


def test_groups_and_toggles_store_nothing(door):
    message = door.phone.message(text="hello all")
    message["chat"] = {"id": -100, "type": "group", "title": "Street"}
    door.post_all(door.telegram.update(message=message))
    door.post_all(door.phone.press_data("+1|groups.0.1|alone", None))
    assert door.stored() == []


def test_a_store_that_is_not_ready_asks_telegram_to_come_again(door):
    there, update = door.front.intake.engine, door.phone.write("hello")
    door.front.intake.engine = Away()
    assert door.post(update).status_code == 503
    door.front.intake.engine = there
    assert door.post(update).status_code == 200
    assert len(door.stored()) == 1


class Away:
    """Sessions of a store that does not answer."""

    def begin(self):
        raise DatabaseProblem("unreachable", "The database does not answer.")


def test_without_a_bot_every_update_is_refused(front):
    parts = Parts(
        Settings(_env_file=None), front.engine, front.engine, front.keys,
        front.intake, front.intake.clock,
    )  # fmt: skip
    app = FastAPI()
    app.include_router(channel.router(parts))
    with serving(app) as address:
        for secret in ("", "None", SECRET):
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            assert httpx.post(f"{address}{PATH}", headers=headers).status_code == 403
