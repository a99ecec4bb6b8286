"""Twilio's own library against the stand-in: what goes over the wire, and what comes of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from serving import serving
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route

from bot.channels.sending import Outgoing, SendProblem
from bot.channels.twilio_texts import TRIAL, TwilioTexts, from_settings
from bot.demo.twilio_standin import Fault, StandIn
from bot.settings import Settings
from dialogues.exchange import Option, Prompt

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ACCOUNT, TOKEN = "AC" + "5" * 32, "token"
OURS, THEIRS = "+447700900000", "+447700900123"


@pytest.fixture
def standin() -> StandIn:
    return StandIn(ACCOUNT, TOKEN, lambda: NOW)


@pytest.fixture
def api(standin: StandIn) -> Iterator[str]:
    with serving(Starlette(routes=[Mount("/demo/twilio", standin.app)])) as address:
        yield f"{address}/demo/twilio"


@pytest.fixture
def texts(api: str) -> TwilioTexts:
    return TwilioTexts(ACCOUNT, TOKEN, api=api, timeout=(2.0, 0.4))


def outgoing(text: str = "Hello.", sender: str = OURS, **more) -> Outgoing:
    return Outgoing(7, sender, THEIRS, text, **more)


def test_a_text_goes_to_the_other_address_of_the_api(standin, texts):
    sid = texts.send(outgoing("Cześć 😀"))
    (text,) = standin.texts.to(THEIRS)
    assert (text.sid, text.sender, text.body, text.parts) == (sid, OURS, "Cześć 😀", 1)
    assert text.callback is None


def test_receipts_are_asked_for_with_our_own_number(standin, api):
    hook = "http://127.0.0.1:9/webhooks/twilio/status"
    TwilioTexts(ACCOUNT, TOKEN, api=api, callback=hook).send(outgoing())
    assert standin.texts.to(THEIRS)[0].callback == f"{hook}?delivery=7"


def test_a_messaging_service_picks_the_number(standin, texts):
    texts.send(outgoing(sender="MG" + "1" * 32))
    (text,) = standin.texts.to(THEIRS)
    assert (text.sender, text.service) == (None, "MG" + "1" * 32)


@pytest.mark.parametrize(
    ("fault", "trouble", "code", "after"),
    [
        (Fault(400, 21610), "opted_out", "21610", None),
        (Fault(400, 21211), "unreachable", "21211", None),
        (Fault(400, 21614), "unreachable", "21614", None),
        (Fault(400, 21617), "never", "21617", None),
        (Fault(400, 21408), "never", "21408", None),
        (Fault(400, 21606), "later", "21606", None),
        (Fault(401, 20003), "later", "20003", None),
        (Fault(429, 20429), "later", "20429", None),
        (Fault(429, 20429, after=7), "later", "20429", 7.0),
        (Fault(500, 20500), "unknown", "20500", None),
        (Fault(503, 20503), "unknown", "20503", None),
        (Fault(delay=1.0), "unknown", "no_answer", None),
    ],
)
def test_troubles(standin, texts, fault, trouble, code, after):
    standin.faults = lambda number, form: fault
    with pytest.raises(SendProblem) as caught:
        texts.send(outgoing())
    assert (caught.value.trouble, caught.value.code, caught.value.after) == (trouble, code, after)


def test_nobody_there_is_no_text_sent():
    with pytest.raises(SendProblem) as caught:
        TwilioTexts(ACCOUNT, TOKEN, api="http://127.0.0.1:9").send(outgoing())
    assert (caught.value.trouble, caught.value.code) == ("later", "no_connection")


def test_an_answer_that_nobody_understands_leaves_it_open():
    async def page(request: Request) -> Response:
        return PlainTextResponse("<html>", status_code=201)

    app = Starlette(routes=[Route("/{rest:path}", page, methods=["GET", "POST"])])
    with serving(app) as address:
        texts = TwilioTexts(ACCOUNT, TOKEN, api=address)
        with pytest.raises(SendProblem) as caught:
            texts.send(outgoing())
        assert caught.value.trouble == "unknown"
        with pytest.raises(SendProblem) as caught:
            texts.find(outgoing(), NOW)
    assert caught.value.trouble == "later"


def test_a_problem_says_nothing_of_whom_or_what(standin, texts, capfd):
    standin.faults = lambda number, form: Fault(400, 21610)
    with pytest.raises(SendProblem) as caught:
        texts.send(outgoing("words"))
    told = f"{caught.value} {caught.value!r} {outgoing('words')} {capfd.readouterr()}"
    assert THEIRS not in told
    assert "words" not in told
    assert caught.value.__suppress_context__


def test_finding_what_twilio_was_given(standin, texts):
    sid = texts.send(outgoing("Hello there."))
    assert texts.find(outgoing("Hello there."), NOW) == sid
    assert texts.find(outgoing("Hello  there. "), NOW) == sid
    assert texts.find(outgoing("Hello."), NOW) is None
    assert texts.find(outgoing("Hello there.", known=frozenset([sid])), NOW) is None
    assert texts.find(outgoing("Hello there."), NOW + timedelta(minutes=11)) is None
    standin.texts.to(THEIRS)[0].body = f"{TRIAL}Hello there."
    assert texts.find(outgoing("Hello there."), NOW) == sid


def test_finding_it_among_many(standin, texts):
    first = texts.send(outgoing("the first"))
    for number in range(48):
        texts.send(outgoing(f"text {number}"))
    assert texts.find(outgoing("the first"), NOW) == first


def test_when_twilio_cannot_be_asked_it_is_asked_later(standin, texts):
    standin.token = "changed"
    with pytest.raises(SendProblem) as caught:
        texts.find(outgoing(), NOW)
    assert caught.value.trouble == "later"


def test_connections_are_kept(standin):
    callers = set()

    async def watched(scope, receive, send):
        if scope["type"] == "http":
            callers.add(scope["client"])
        await standin.app(scope, receive, send)

    with serving(watched) as address:
        texts = TwilioTexts(ACCOUNT, TOKEN, api=address)
        for _ in range(5):
            texts.send(outgoing())
    assert len(callers) == 1


def test_prompts_become_texts_with_plain_punctuation_and_numbered_options(texts):
    options = (Option("a", "Often"), Option("b", "Hardly ever"))
    prompt = Prompt("p", "question", "How often – truly?", options=options)
    assert texts.pieces(prompt) == ["How often - truly?\n1 Often\n2 Hardly ever"]
    assert len(texts.pieces(Prompt("p", "note", "A word. " * 200))) == 2
    assert texts.pieces(Prompt("p", "note", " ")) == []


def test_nothing_is_asked_of_anybody_else_than_the_address_given():
    texts = TwilioTexts(ACCOUNT, TOKEN, api="http://127.0.0.1:9")
    other = "https://elsewhere.example/2010-04-01/x"
    with pytest.raises(SendProblem) as caught:
        texts._messages._version.domain.twilio.http_client.request("GET", other)
    assert caught.value.code == "address"


def test_made_from_the_settings(standin, api):
    assert from_settings(Settings(_env_file=None)) is None
    set_up = Settings(
        _env_file=None, twilio_account=ACCOUNT, twilio_token=TOKEN, twilio_numbers=OURS,
        public_url="http://127.0.0.1:9", twilio_api=api,
    )  # fmt: skip
    texts = from_settings(set_up)
    assert texts is not None
    texts.send(outgoing())
    callback = standin.texts.to(THEIRS)[0].callback
    assert callback == "http://127.0.0.1:9/webhooks/twilio/status?delivery=7"
