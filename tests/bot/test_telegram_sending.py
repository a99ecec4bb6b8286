"""Prompts leave through the real library, for a stand-in of Telegram's API."""

from datetime import UTC, datetime

import pytest
from serving import serving
from telegram_phone import Phone, keys

from bot.channels.sending import CannotSay, Outgoing, SendProblem
from bot.channels.telegram.calling import Calls
from bot.channels.telegram.pace import Pace
from bot.channels.telegram.sending import TelegramProvider
from bot.demo.telegram_standin import Fault, TelegramStandIn
from dialogues.exchange import Option, Prompt

NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
YES_NO = (Option("yes", "Yes"), Option("no", "No"))
ASKED = Prompt("take_part.0.1", "question", "Are you happy to take part?", "take_part", YES_NO)


@pytest.fixture
def telegram():
    return TelegramStandIn("12345:token", lambda: NOW)


@pytest.fixture
def phone(telegram):
    return Phone(telegram)


@pytest.fixture
def hang_up():
    """Closes what was opened."""
    opened = []
    yield opened.append
    for each in opened:
        each.close()


@pytest.fixture
def provider(telegram, hang_up):
    with serving(telegram.app) as address:
        made = TelegramProvider(
            Calls("12345:token", address, seconds=1), Pace(lambda: 0.0, lambda seconds: None)
        )
        yield made
        made.close()


def outgoing(text="Hello there", prompt=None, delivery=7, address="4242"):
    return Outgoing(delivery, "@earshot_bot", address, text, prompt)


def trouble(provider, **what):
    with pytest.raises(SendProblem) as found:
        provider.send(outgoing(**what))
    return found.value.trouble, found.value.code, found.value.after


def test_a_prompt_is_sent_with_its_buttons_and_gets_a_number(telegram, provider, phone):
    number = provider.send(outgoing(ASKED.text, ASKED))
    [sent] = telegram.chats.sent(4242)
    assert number == f"7-{sent['message_id']}"
    assert sent["text"] == "Are you happy to take part?"
    assert [key["callback_data"] for key in keys(sent)] == [
        "=7|take_part.0.1|yes",
        "=7|take_part.0.1|no",
    ]


def test_words_that_look_like_marks_are_sent_as_they_are(provider, phone):
    text = "*Stars* _and_ <b>tags</b> & [links](http://x) 12"
    provider.send(outgoing(text))
    assert phone.texts == [text]


def test_a_prompt_is_one_piece_and_its_options_are_on_the_buttons(provider):
    assert provider.pieces(ASKED) == ["Are you happy to take part?"]


def test_options_too_long_for_a_button_are_written_out(provider):
    long = (Option("a", "Somebody from the council comes round every week"), Option("b", "Nobody"))
    asked = Prompt("who.1.0", "question", "Who comes?", "who", long)
    assert provider.pieces(asked) == [f"Who comes?\n1 {long[0].label}\n2 Nobody"]


def test_a_very_long_prompt_is_sent_in_pieces_that_telegram_takes(provider, phone):
    words = "Łódź and more. " * 800
    pieces = provider.pieces(Prompt("n.1.0", "note", words))
    assert len(pieces) == 3
    for piece in pieces:
        provider.send(outgoing(piece))
    assert " ".join(phone.texts).split() == words.split()


def test_nothing_to_say_is_no_piece(provider):
    assert provider.pieces(Prompt("n.1.0", "note", " ")) == []


def test_whoever_blocked_us_has_opted_out(telegram, provider, phone):
    phone.block()
    assert trouble(provider) == ("opted_out", "blocked", None)


def test_who_cannot_be_reached_is_unreachable(telegram, provider, phone):
    assert trouble(provider, address="99") == ("unreachable", "400", None)
    telegram.chats.gone.add(4242)
    assert trouble(provider) == ("unreachable", "403", None)


def test_what_telegram_will_never_take_is_not_tried_again(provider, phone):
    assert trouble(provider, text="x" * 4097) == ("never", "400", None)
    assert phone.texts == []


@pytest.mark.parametrize(
    ("fault", "found"),
    [
        (Fault(429, "Too Many Requests: retry after 17", after=17), ("later", "429", 17.0)),
        (Fault(500), ("later", "NetworkError", None)),
        (Fault(502, "Bad Gateway"), ("later", "NetworkError", None)),
        (Fault(0, delay=2.5), ("unknown", "ReadTimeout", None)),
    ],
)
def test_troubles_on_the_way_say_what_to_do(telegram, provider, phone, fault, found):
    telegram.faults = lambda method, number: fault if number == 1 else None
    assert trouble(provider) == found
    provider.send(outgoing("again"))
    assert phone.texts[-1] == "again"


def test_a_wrong_token_names_the_setting_and_is_tried_later(telegram, provider, phone, capsys):
    telegram.token = "67890:other"
    assert trouble(provider) == ("later", "401", 60.0)
    printed = "".join(capsys.readouterr())
    assert "EARSHOT_TELEGRAM_TOKEN" in printed
    assert "12345:token" not in printed


def test_nobody_there_is_later(hang_up):
    with serving(TelegramStandIn("12345:token", lambda: NOW).app) as address:
        pass
    provider = TelegramProvider(
        Calls("12345:token", address), Pace(lambda: 0.0, lambda seconds: None)
    )
    hang_up(provider)
    assert trouble(provider) == ("later", "ConnectError", None)


def test_telegram_cannot_say_what_was_sent(provider):
    with pytest.raises(CannotSay):
        provider.find(outgoing(), NOW)


class Time:
    """A clock that goes on only when somebody sleeps."""

    def __init__(self):
        self.now = 0.0
        self.slept = []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds


def test_one_person_gets_three_at_once_and_then_one_a_second():
    time = Time()
    pace = Pace(time.clock, time.sleep)
    for _ in range(6):
        pace.wait("4242")
    assert time.slept == pytest.approx([1, 1, 1])


def test_all_together_get_25_a_second():
    time = Time()
    pace = Pace(time.clock, time.sleep)
    for chat in range(1025):
        pace.wait(str(chat))
    assert time.now == pytest.approx(40)


def test_a_pause_is_made_up_for_by_no_more_than_a_burst():
    time = Time()
    pace = Pace(time.clock, time.sleep)
    pace.wait("4242")
    time.now += 1000
    for _ in range(4):
        pace.wait("4242")
    assert time.slept == pytest.approx([1])
