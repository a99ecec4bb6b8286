"""A conversation through Telegram from end to end: webhook, intake, turn, delivery, buttons."""

import copy
import itertools
import random

import pytest
from arriving import ORGANISATION
from core_assistant import CoreAssistant
from serving import serving
from telegram_phone import Phone

from bot.channels.telegram.calling import Calls
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.sending import TelegramProvider
from bot.channels.telegram.taking import Taking
from bot.conversing import Worker
from bot.delivery.delivering import Delivery, Way
from bot.delivery.pace import Pace as DeliveryPace
from bot.delivery.quiet import QuietHours
from bot.delivery.senders import Senders
from bot.demo.telegram_standin import Fault, TelegramStandIn
from bot.parts import Parts
from bot.settings import Settings
from storage import database
from storage.models import ANSWERS, CONVERSATIONS, EVENTS

TOKEN = "12345:token"
QUESTION = "Are you happy to take part?"
HOME = "Which of these fit you?\nReply with all that fit, like 1 3."


class Marks:
    """Marks at once, in the test's own time."""

    def __init__(self, telegram):
        self.telegram = telegram

    def redraw(self, chat, message, rows):
        buttons = [[{"text": text, "callback_data": data} for text, data in row] for row in rows]
        self.telegram.chats.messages[chat, message]["reply_markup"] = {"inline_keyboard": buttons}

    def settle(self, chat, message, text, labels):
        shown = self.telegram.chats.messages[chat, message]
        shown.pop("reply_markup", None)
        shown["text"] = f"{text}\n\n✓ {', '.join(labels)}"

    def answer(self, press, words=""):
        self.telegram.answered[press] = words

    def leave(self, chat):
        self.telegram.left.append(chat)


class Town:
    """Everything but Rasa and the network beyond this machine."""

    def __init__(self, front, telegram, api):
        self.front, self.telegram, self.phone = front, telegram, Phone(telegram)
        self.calls = Calls(TOKEN, api, seconds=1)
        settings = Settings(_env_file=None, organisation=ORGANISATION)
        parts = Parts(
            settings, front.engine, database.for_reading(front.engine), front.keys,
            front.intake, front.intake.clock,
        )  # fmt: skip
        self.taking = Taking(parts, self.calls.bot, Marks(telegram))
        self.worker = Worker("w", front.engine, CoreAssistant(), lambda: front.now)
        way = Way(
            TelegramProvider(self.calls, Pace(lambda: 0.0, lambda seconds: None)),
            Senders({("telegram", ORGANISATION): ("bot",)}),
            DeliveryPace(1e9, itertools.count().__next__),
            QuietHours.of("21:00", "08:00", "Europe/London"),
            front.keys,
        )
        self.delivery = Delivery("d", front.engine, way, lambda: front.now, lambda seconds: None)

    def go(self, *updates):
        """Take updates, the turns that follow, and send what they say."""
        for update in updates:
            self.front.later(seconds=5)
            self.taking.take(update)
        self.work()

    def work(self):
        while self.worker.take_turn() is not None:
            pass
        while self.delivery.step():
            pass

    def answers(self):
        rows = self.front.rows(ANSWERS, ANSWERS.c.superseded_at.is_(None))
        return {row.question: row.codes or row.value for row in rows}

    def events(self, name):
        with self.front.engine.connect() as connection:
            return list(connection.execute(EVENTS.select().where(EVENTS.c.name == name)))


@pytest.fixture
def town(front):
    telegram = TelegramStandIn(TOKEN, lambda: front.now)
    with serving(telegram.app) as api:
        town = Town(front, telegram, api)
        yield town
        town.calls.close()


def begin(town):
    town.go(town.phone.write("/start"))
    assert town.phone.texts == ["Hello there.", QUESTION]
    assert town.phone.labels() == ["Yes", "No"]


def test_a_conversation_by_buttons_and_words(town):
    phone = town.phone
    begin(town)
    town.go(phone.press("Yes"))
    assert phone.texts[1] == f"{QUESTION}\n\n✓ Yes"
    town.go(phone.write("67"))
    assert phone.texts[-1] == HOME
    for label in ("1 I live alone", "2 I look after someone"):
        town.go(phone.press(label))
    town.go(phone.press("OK"))
    assert f"{HOME}\n\n✓ I live alone, I look after someone" in phone.texts
    town.go(phone.write("12"), phone.write("quiet, mostly"))
    assert town.answers()["home"] == ["alone", "carer"]
    assert town.answers()["hours"] == 12
    [talk] = town.front.rows(CONVERSATIONS)
    assert talk.disposition == "complete"


def test_an_old_button_corrects_its_own_question_and_answers_no_other(town):
    phone = town.phone
    begin(town)
    consent = town.telegram.chats.sent(phone.chat)[-1]
    old = phone.press("Yes", consent)
    no = phone.press("No", consent)
    town.go(phone.write("yes"))
    assert phone.texts[-1] == "How old are you?"
    town.go(old)
    assert "earlier question" in phone.texts[-1]
    assert "age" not in town.answers()
    assert town.answers()["consent_take_part"] == ["yes"]
    town.go(no)
    assert town.answers() == {"consent_take_part": ["no"]}


def test_a_button_of_an_earlier_conversation_consents_to_nothing(town):
    phone = town.phone
    begin(town)
    old = copy.deepcopy(town.telegram.chats.sent(phone.chat)[-1])
    town.go(phone.press("No"))
    [first] = town.front.rows(CONVERSATIONS)
    assert first.disposition == "refused"
    town.front.later(days=61)
    town.go(phone.write("/start"))
    assert len(town.front.rows(CONVERSATIONS)) == 2
    town.go(phone.press("Yes", old))
    assert [row.codes for row in town.front.rows(ANSWERS)] == [["no"]]
    assert town.events("old_press")


def test_every_update_three_times_and_shuffled_is_taken_once(town):
    phone = town.phone
    begin(town)
    updates = [phone.press("Yes")]
    for update in updates * 3:
        town.go(update)
    texts = [phone.write(words) for words in ("67", "none of these", "12", "quiet")]
    for update in texts:
        town.go(update)
    again = [*updates, *texts] * 3
    random.Random(3).shuffle(again)
    before = list(phone.texts)
    town.go(*again)
    assert phone.texts == before
    assert set(town.answers()) == {"consent_take_part", "age", "home", "hours", "story"}


def test_an_edit_puts_the_question_again_and_changes_nothing_by_itself(town):
    phone = town.phone
    begin(town)
    town.go(phone.press("Yes"))
    age = phone.write("67")
    town.go(age)
    counted = town.answers()["age"]
    town.go(phone.edit(age, "76"))
    assert "How old are you?" in phone.texts[-1]
    assert town.answers()["age"] == counted
    town.go(phone.write("30"))
    assert town.answers()["age"] != counted
    assert phone.texts[-1] == HOME


def test_a_flood_refusal_is_waited_out_and_every_prompt_sent_once(town):
    town.telegram.faults = lambda method, number: (
        Fault(429, "Too Many Requests: retry after 9", after=9)
        if method == "sendmessage" and number % 2
        else None
    )
    town.go(town.phone.write("/start"))
    for _ in range(10):
        town.front.later(seconds=10)
        town.work()
    assert town.phone.texts == ["Hello there.", QUESTION]


def test_who_blocked_the_bot_is_known_by_the_next_message_too(town):
    begin(town)
    town.telegram.chats.blocked.add(town.phone.chat)
    town.go(town.phone.press("Yes"))
    assert town.front.contact().opted_out_at is not None
    town.work()
    [talk] = town.front.rows(CONVERSATIONS)
    assert talk.disposition == "opted_out"
