"""Updates taken: buttons pressed, toggled, finished; what is shown of it; what intake gets."""

import itertools
import time
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from serving import serving
from sqlalchemy import insert, select
from storing import Store
from telegram_phone import Phone, keys

from bot.channels.sending import Outgoing
from bot.channels.telegram.calling import Calls
from bot.channels.telegram.marking import Marking
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.sending import TelegramProvider
from bot.channels.telegram.taking import NotAnUpdate, Taking
from bot.channels.telegram.taps import Taps
from bot.demo.telegram_standin import Fault, TelegramStandIn
from dialogues.exchange import Option, Prompt, to_plain
from storage import conversations, database
from storage.models import DELIVERIES, PROMPTS, RESPONDENTS

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
TOKEN = "12345:token"
YES_NO = (Option("yes", "Yes"), Option("no", "No"))
GROUPS = (Option("alone", "I live alone"), Option("carer", "I am a carer"), Option("none", "None"))


class Noting:
    """Stands where intake stands, and keeps what it is given."""

    def __init__(self):
        self.arrivals = []

    def take(self, arrival):
        ids = [each.reply.id for each in self.arrivals]
        self.arrivals.append(arrival)
        return SimpleNamespace(outcome="repeated" if arrival.reply.id in ids else "stored")


class Desk:
    """Taking and marking over the stand-in, with a store that knows what was sent."""

    def __init__(self, engine, telegram, address):
        self.engine = engine
        self.store = Store(self.engine)
        self.telegram, self.intake = telegram, Noting()
        self.calls = Calls(TOKEN, address)
        self.provider = TelegramProvider(self.calls, Pace(lambda: 0.0, lambda seconds: None))
        self.marking = Marking(self.calls)
        parts = SimpleNamespace(
            settings=SimpleNamespace(organisation="Friendship North"),
            reading=database.for_reading(engine),
            intake=self.intake,
        )
        self.taking = Taking(parts, self.calls.bot, self.marking)
        self.positions = itertools.count(100)

    def conversation(self):
        return self.store.start(channel="telegram")

    def another_conversation(self):
        """The same person begins anew."""
        with self.engine.begin() as connection:
            person = connection.execute(select(RESPONDENTS.c.id)).scalar_one()
            conversations.start(
                connection, guide_hash=self.store.guide_hash, path="short", role="resident",
                channel="telegram", language="en", respondent_id=person, now=NOW,
            )  # fmt: skip

    def ask(self, conversation, prompt):
        """Send a prompt of the conversation, as delivery does."""
        with self.engine.begin() as connection:
            row = {
                "conversation_id": conversation, "channel": "telegram", "purpose": "turn",
                "turn": 0, "position": next(self.positions), "prompt": to_plain(prompt),
                "state": "shown", "queued_at": NOW, "due_at": NOW, "attempts": 0, "pieces": 1,
            }  # fmt: skip
            prompt_id = connection.execute(
                insert(PROMPTS).returning(PROMPTS.c.id), row
            ).scalar_one()
            row = {
                "prompt_id": prompt_id, "piece": 0, "channel": "telegram", "sender": "@b",
                "state": "sent", "parts": 1, "pence": 0.0, "started_at": NOW,
            }  # fmt: skip
            statement = insert(DELIVERIES).returning(DELIVERIES.c.id)
            delivery = connection.execute(statement, row).scalar_one()
        self.provider.send(Outgoing(delivery, "@b", "4242", prompt.text, prompt))
        return self.telegram.chats.sent(4242)[-1]

    def replies(self):
        return [(a.reply.prompt, a.reply.codes, a.reply.id) for a in self.intake.arrivals]

    def settle(self):
        """Wait until everything that is to be shown is shown: it goes in order."""
        last = f"last-{next(self.positions)}"
        self.telegram.chats.presses.add(last)
        self.marking.answer(last)
        wait_for(lambda: last in self.telegram.answered)


def wait_for(true, seconds=20):
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.005)


@pytest.fixture
def telegram():
    return TelegramStandIn(TOKEN, lambda: NOW)


@pytest.fixture
def phone(telegram):
    return Phone(telegram)


@pytest.fixture
def desk(engine, telegram):
    with serving(telegram.app) as address:
        desk = Desk(engine, telegram, address)
        yield desk
        desk.marking.close()
        desk.calls.close()


def yes_no(turn=0):
    return Prompt(f"take_part.{turn}.1", "question", "Will you?", "take_part", YES_NO)


def several():
    return Prompt("groups.5.0", "question", "Which fit you?", "groups", GROUPS, several=True)


def test_a_press_is_a_reply_with_prompt_and_code_and_is_shown(desk, phone):
    desk.ask(desk.conversation(), yes_no())
    update = phone.press("Yes")
    assert desk.taking.take(update) == "stored"
    assert desk.replies() == [("take_part.0.1", ("yes",), f"tg-{update['update_id']}")]
    desk.settle()
    assert phone.texts == ["Will you?\n\n✓ Yes"]
    assert phone.labels() == []
    assert desk.telegram.answered[update["callback_query"]["id"]] == ""


def test_the_same_press_twice_is_one_reply_and_looks_the_same(desk, phone):
    desk.ask(desk.conversation(), yes_no())
    update = phone.press("Yes")
    assert [desk.taking.take(update), desk.taking.take(update)] == ["stored", "repeated"]
    desk.settle()
    assert phone.texts == ["Will you?\n\n✓ Yes"]


def test_a_button_of_an_earlier_conversation_answers_no_question_of_this_one(desk, phone):
    message = desk.ask(desk.conversation(), yes_no())
    desk.another_conversation()
    desk.taking.take(phone.press("Yes", message))
    assert desk.replies()[0][:2] == ("old:take_part.0.1", ("yes",))
    desk.settle()
    assert phone.texts == ["Will you?"]
    assert phone.labels() == []


def test_a_press_that_was_made_up_answers_nothing(desk, phone):
    message = desk.ask(desk.conversation(), yes_no())
    delivery = keys(message)[0]["callback_data"][1:].split("|")[0]
    for data in (f"={delivery}|other.0.1|yes", "=999|take_part.0.1|yes"):
        desk.taking.take(phone.press_data(data, message))
    assert [prompt for prompt, _, _ in desk.replies()] == ["old:take_part.0.1"] * 2


@pytest.mark.parametrize("data", ["", "noise", "=x|y|z", "=1", "lang|pl"])
def test_a_press_that_is_not_ours_is_only_answered(desk, phone, data):
    update = phone.press_data(data, None)
    assert desk.taking.take(update) == "ignored"
    desk.settle()
    assert desk.telegram.answered[update["callback_query"]["id"]] == ""
    assert desk.intake.arrivals == []


def test_a_press_under_a_message_that_telegram_has_lost_still_counts(desk, phone):
    message = desk.ask(desk.conversation(), yes_no())
    desk.taking.take(phone.press_data(keys(message)[0]["callback_data"], None))
    assert desk.replies()[0][:2] == ("take_part.0.1", ("yes",))
    desk.settle()
    assert phone.texts == ["Will you?"]


def test_names_that_are_too_long_for_a_button_come_back_whole(desk, phone):
    name = "how_often_do_you_see_people_outside_your_own_household_in_a_week"
    options = (Option("every_single_day_of_the_week", "Daily"), Option("b", "Less"))
    desk.ask(desk.conversation(), Prompt(f"{name}.3.0", "question", "How often?", name, options))
    desk.taking.take(phone.press("1 Daily"))
    assert desk.replies()[0][:2] == (f"{name}.3.0", ("every_single_day_of_the_week",))


def test_several_choices_are_toggled_and_sent_by_ok(desk, phone):
    desk.ask(desk.conversation(), several())
    for label, shown in (
        ("2 I am a carer", ["1 I live alone", "✓ 2 I am a carer", "3 None", "OK"]),
        ("1 I live alone", ["✓ 1 I live alone", "✓ 2 I am a carer", "3 None", "OK"]),
        ("✓ 2 I am a carer", ["✓ 1 I live alone", "2 I am a carer", "3 None", "OK"]),
        ("3 None", ["✓ 1 I live alone", "2 I am a carer", "✓ 3 None", "OK"]),
    ):
        desk.taking.take(phone.press(label))
        desk.settle()
        assert phone.labels() == shown
    assert desk.intake.arrivals == []
    desk.taking.take(phone.press("OK"))
    assert desk.replies()[0][:2] == ("groups.5.0", ("alone", "none"))
    desk.settle()
    assert phone.texts == ["Which fit you?\n\n✓ I live alone, None"]


def test_taps_faster_than_the_marks_are_all_kept(desk, phone):
    message = desk.ask(desk.conversation(), several())
    updates = [phone.press(label, message) for label in ("3 None", "1 I live alone", "OK")]
    for update in updates:
        desk.taking.take(update)
    assert desk.replies()[0][1] == ("alone", "none")


def test_taps_that_come_twice_or_late_change_nothing(desk, phone):
    message = desk.ask(desk.conversation(), several())
    alone, none, ok = (phone.press(label, message) for label in ("1 I live alone", "3 None", "OK"))
    for update in (alone, alone, ok, none, alone):
        desk.taking.take(update)
    assert [codes for _, codes, _ in desk.replies()] == [("alone",)]
    desk.settle()
    assert phone.texts == ["Which fit you?\n\n✓ I live alone"]


def test_marks_outlive_a_restart(desk, phone):
    desk.ask(desk.conversation(), several())
    desk.taking.take(phone.press("1 I live alone"))
    desk.settle()
    desk.taking._taps = Taps()
    desk.taking.take(phone.press("3 None"))
    desk.taking.take(phone.press("OK"))
    assert desk.replies()[0][1] == ("alone", "none")


@pytest.mark.parametrize(("language", "words"), [("en", "Please choose"), ("pl", "Najpierw")])
def test_ok_with_nothing_chosen_says_so(desk, telegram, language, words):
    phone = Phone(telegram, language=language)
    desk.ask(desk.conversation(), several())
    update = phone.press("OK")
    assert desk.taking.take(update) == "ignored"
    desk.settle()
    assert desk.telegram.answered[update["callback_query"]["id"]].startswith(words)
    assert desk.intake.arrivals == []


def test_marks_wait_when_telegram_wants_a_rest_and_only_the_last_is_drawn(desk, phone):
    message = desk.ask(desk.conversation(), several())
    desk.telegram.faults = lambda method, number: (
        Fault(429, "Too Many Requests: retry after 1", after=1)
        if method == "editmessagereplymarkup" and number == 1
        else None
    )
    for label in ("3 None", "1 I live alone", "2 I am a carer"):
        desk.taking.take(phone.press(label, message))
    desk.settle()
    assert phone.labels() == ["✓ 1 I live alone", "✓ 2 I am a carer", "✓ 3 None", "OK"]


def test_a_mark_that_cannot_be_drawn_stops_nothing(desk, phone):
    message = desk.ask(desk.conversation(), yes_no())
    desk.telegram.faults = lambda method, number: (
        Fault(500) if method == "editmessagetext" else None
    )
    assert desk.taking.take(phone.press("Yes", message)) == "stored"
    desk.settle()
    assert phone.texts == ["Will you?"]


def test_a_group_is_left_and_nothing_is_kept(desk, phone):
    message = phone.message(text="hello all")
    message["chat"] = {"id": -100, "type": "group", "title": "Street"}
    assert desk.taking.take(desk.telegram.update(message=message)) == "ignored"
    desk.settle()
    assert desk.telegram.left == [-100]
    assert desk.intake.arrivals == []


@pytest.mark.parametrize("plain", [None, [], "x", 3, {}, {"update_id": "1"}])
def test_what_is_no_update_is_refused(desk, plain):
    with pytest.raises(NotAnUpdate):
        desk.taking.take(plain)


@pytest.mark.parametrize(
    "message", [{"text": "hi"}, {"message_id": "x", "date": "y", "chat": {}}, 5, {"date": 10**30}]
)
def test_an_update_that_cannot_be_read_is_let_go(desk, message):
    assert desk.taking.take({"update_id": 1, "message": message}) == "ignored"


anything = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=6),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=4), inside),
    max_leaves=5,
)


def places(plain, way=()):
    """Every place in a JSON document."""
    yield way
    inside = plain.items() if isinstance(plain, dict) else enumerate(plain)
    for key, value in inside:
        if isinstance(value, (dict, list)):
            yield from places(value, (*way, key))
        else:
            yield (*way, key)


def with_other(plain, way, other):
    """The document with something else in one place."""
    if not way:
        return other
    copied = dict(plain) if isinstance(plain, dict) else list(plain)
    copied[way[0]] = with_other(plain[way[0]], way[1:], other)
    return copied


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_stands_in_an_update_it_is_taken_let_go_or_refused(desk, phone, data):
    message = phone.message(text="x", reply_markup={"inline_keyboard": [[]]})
    first = phone.write("/start there")
    updates = [
        first, phone.edit(first, "y"), phone.block(), phone.press_data("+1|a.0.0|b", message),
        phone.press_data(".1|#2", message), phone.send(location={"latitude": 1, "longitude": 2}),
    ]  # fmt: skip
    update = data.draw(st.sampled_from(updates))
    way = data.draw(st.sampled_from(list(places(update))))
    try:
        result = desk.taking.take(with_other(update, way, data.draw(anything)))
    except NotAnUpdate:
        return
    assert result in ("stored", "repeated", "ignored")


def test_words_and_blocking_reach_intake(desk, phone):
    desk.taking.take(phone.write("hello"))
    desk.taking.take(phone.block())
    assert [(a.reply.texts, a.blocked) for a in desk.intake.arrivals] == [
        (("hello",), False),
        ((), True),
    ]
