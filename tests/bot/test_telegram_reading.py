"""What is made of each kind of update."""

from datetime import UTC, datetime

import pytest
from telegram import Update
from telegram_phone import Phone

from bot.channels.arrival import Arrival
from bot.channels.telegram.reading import Group, Press, read_update
from bot.demo.telegram_standin import TelegramStandIn
from dialogues.exchange import Reply

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
FILE = {"file_id": "f", "file_unique_id": "u"}
PICTURE = {**FILE, "width": 90, "height": 90}
CLIP = {**PICTURE, "duration": 3}
PLACE = {"latitude": 53.57, "longitude": -0.08}


@pytest.fixture
def telegram() -> TelegramStandIn:
    return TelegramStandIn("1:a", lambda: NOW)


@pytest.fixture
def phone(telegram):
    return Phone(telegram)


def read(plain):
    return read_update(Update.de_json(plain, None), "Friendship North")


def arrival(plain) -> Arrival:
    found = read(plain)
    assert isinstance(found, Arrival)
    assert found.channel == "telegram"
    assert found.organisation == "Friendship North"
    assert found.reply.id == f"tg-{plain['update_id']}"
    return found


def test_words_arrive_with_the_chat_and_the_update(phone):
    found = arrival(phone.write("I feel lonely, duck 🙁"))
    assert found.address == "4242"
    assert found.reply == Reply(("I feel lonely, duck 🙁",), id="tg-800000001")
    assert (found.language, found.keyword, found.begin, found.blocked) == ("en", None, False, False)


def test_the_names_and_number_of_a_person_go_no_further(phone):
    shown = repr(arrival(phone.write("hello")))
    assert not any(word in shown for word in ("Maggie", "Thornton", "maggie_t", "4242"))


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ({"photo": [PICTURE]}, "photo"),
        ({"voice": {**FILE, "duration": 3}}, "voice"),
        ({"audio": {**FILE, "duration": 3}}, "voice"),
        ({"video": CLIP}, "video"),
        ({"video_note": {**FILE, "length": 90, "duration": 3}}, "video"),
        ({"animation": CLIP, "document": FILE}, "video"),
        ({"location": PLACE}, "location"),
        ({"venue": {"location": PLACE, "title": "Pier", "address": "Sea"}, "location": PLACE},
         "location"),
        ({"contact": {"phone_number": "+447700900123", "first_name": "Ann"}}, "contact"),
        ({"sticker": {**PICTURE, "is_animated": False, "is_video": False, "type": "regular"}},
         "sticker"),
        ({"dice": {"emoji": "🎲", "value": 3}}, "sticker"),
        ({"document": FILE}, "file"),
        ({"story": {"chat": {"id": 1, "type": "private"}, "id": 3}}, "file"),
    ],
)  # fmt: skip
def test_everything_that_is_not_words_is_called_by_its_kind(phone, content, media):
    reply = arrival(phone.send(**content)).reply
    assert (reply.media, reply.texts) == (media, ())


def test_words_under_a_picture_are_words(phone):
    reply = arrival(phone.send(photo=[PICTURE], caption="my street")).reply
    assert (reply.media, reply.texts) == ("photo", ("my street",))


@pytest.mark.parametrize("text", ["/start", "/START", "/start@earshot_bot"])
def test_start_begins_opts_in_and_goes_on(phone, text):
    found = arrival(phone.write(text))
    assert found.begin
    assert found.keyword is None
    assert (found.reply.texts, found.reply.request) == (("START",), "resume")


def test_a_deep_link_brings_its_keyword(phone):
    found = arrival(phone.write("/start GRIMSBY-1"))
    assert (found.keyword, found.begin, found.reply.texts) == ("GRIMSBY-1", True, ("START",))


def test_words_after_start_that_are_no_keyword_are_still_screened(phone):
    found = arrival(phone.write("/start I cannot go on"))
    assert (found.keyword, found.reply.texts) == (None, ("START", "I cannot go on"))


@pytest.mark.parametrize(
    ("text", "wish", "texts"),
    [
        ("/help", "help", ()),
        ("/help I am frightened of him", "help", ("I am frightened of him",)),
        ("/stop", "stop", ("STOP",)),
        ("/stop please\nnow", "stop", ("STOP", "please\nnow")),
        ("/language", "switch_language", ()),
        ("/language polski", "switch_language", ("polski",)),
        ("/language pl", "switch_language", ("polish",)),
        ("/polski", "switch_language", ("polish",)),
        ("/english", "switch_language", ("english",)),
        ("/restart", "", ("/restart",)),
        ("/ stop", "", ("/ stop",)),
        ("go to /stop", "", ("go to /stop",)),
    ],
)  # fmt: skip
def test_commands_become_requests_and_everything_else_stays_words(phone, text, wish, texts):
    found = arrival(phone.write(text))
    assert (found.reply.request, found.reply.texts, found.begin) == (wish, texts, False)


def test_the_language_is_the_telephones_unless_a_command_names_one(telegram):
    assert arrival(Phone(telegram, language="pl").write("tak")).language == "pl"
    assert arrival(Phone(telegram, language="en-GB").write("/polski")).language == "pl"
    assert arrival(Phone(telegram, language=None).write("hello")).language is None


def test_an_edit_asks_to_change_an_answer_and_its_words_are_kept(phone):
    reply = arrival(phone.edit(phone.write("I fel lonley"), "I feel lonely")).reply
    assert (reply.texts, reply.request, reply.media) == (("I feel lonely",), "correct_answer", None)


def test_an_edit_to_stop_stops(phone):
    assert arrival(phone.edit(phone.write("what"), "/stop")).reply.request == "stop"
    assert arrival(phone.edit(phone.write("what"), "/help")).reply.request == "correct_answer"


def test_a_place_that_moves_is_not_heard_again(phone):
    place = phone.send(location={**PLACE, "live_period": 900})["message"]
    assert read(phone.telegram.update(edited_message={**place, "edit_date": place["date"]})) is None


def test_blocking_arrives_and_letting_in_again_waits_for_start(phone):
    gone = arrival(phone.block())
    assert gone.blocked
    assert gone.reply.words == ""
    assert read(phone.unblock()) is None


def test_a_press_brings_the_message_as_it_was_shown(telegram, phone):
    key = {"text": "Yes", "callback_data": "=12|a.0.1|yes"}
    shown = telegram.chats.send(phone.chat, "Well?", {"inline_keyboard": [[key]]})
    found = read(phone.press("Yes", shown))
    assert isinstance(found, Press)
    assert (found.chat, found.message, found.data) == (4242, shown["message_id"], "=12|a.0.1|yes")
    assert (found.rows, found.text, found.language) == ([[("Yes", found.data)]], "Well?", "en")


def test_a_press_under_a_message_that_telegram_has_lost_has_no_buttons(phone):
    found = read(phone.press_data("=12|a.0.1|yes", None))
    assert isinstance(found, Press)
    assert (found.rows, found.text) == ([], "")


@pytest.mark.parametrize("kind", ["group", "supergroup"])
def test_groups_are_left(telegram, phone, kind):
    message = phone.message(text="hello all")
    message["chat"] = {"id": -100, "type": kind, "title": "Street"}
    assert read(telegram.update(message=message)) == Group(-100)


def test_robots_notices_and_unknown_kinds_are_nothing_for_us(telegram, phone):
    robot = phone.message(text="buy")
    robot["from"] = {**robot["from"], "is_bot": True}
    notice = phone.message(message_auto_delete_timer_changed={"message_auto_delete_time": 60})
    channel = phone.message(text="news")
    channel["chat"] = {"id": -200, "type": "channel", "title": "News"}
    poll = {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["0"]}
    for content in (
        {"message": robot},
        {"message": notice},
        {"channel_post": channel},
        {"poll_answer": {**poll, "user": phone.person}},
        {"something_new": {"a": 1}},
    ):
        assert read(telegram.update(**content)) is None


def test_unknown_fields_do_no_harm(phone):
    plain = phone.write("hello", brand_new={"deep": [1]})
    assert arrival({**plain, "other": 1}).reply.texts == ("hello",)
