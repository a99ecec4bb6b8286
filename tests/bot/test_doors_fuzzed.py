"""Webhooks, the web chat and the pages about health, asked in every way: nothing breaks."""

import json
from datetime import UTC, datetime

import httpx
import pytest
from answers import check_answer
from arriving import ANN, ORGANISATION, Front
from described import FEW, TEXT, described, fields
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st
from postgres import new_postgres_database
from serving import serving
from twilio.request_validator import RequestValidator

from bot.app import create_app
from bot.channels.web import forms, routes
from bot.parts import Parts
from bot.settings import Settings
from storage import database

PUBLIC, TOKEN, SECRET = "https://listen.example.org", "0" * 32, "a-secret-of-the-webhook"
TWILIO = ("From", "To", "Body", "MessageSid", "SmsSid", "NumMedia", "MediaContentType0",
          "OptOutType", "MessageStatus", "ErrorCode", "NumSegments")  # fmt: skip
CHAT = ("begin", "say", "press", "since", "link", "clear", "resume/{code}")
ADDRESSES = [
    *(("POST", f"/chat/{each}", fields(routes, forms)) for each in CHAT),
    *(("GET", f"/chat/{each}", {}) for each in CHAT),
    ("GET", "/chat", {"language": TEXT, "word": TEXT}),
    ("GET", "/chat/static/{name}", {}),
    *(("GET", each, {}) for each in ("/embed.js", "/health", "/ready", "/metrics")),
]  # fmt: skip
DOORS = described(ADDRESSES)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def front(postgres, postgres_template, tmp_path_factory):
    """The front door of an empty store, on PostgreSQL: it refuses more of what may be sent."""
    folder = tmp_path_factory.mktemp("doors")
    with new_postgres_database(postgres, postgres_template) as address:
        engine = database.open_database(address, tombstones=folder / "tombstones")
        yield Front(engine, now=datetime.now(UTC))
        engine.dispose()


@pytest.fixture(scope="module")
def url(front):
    """The whole application, with both providers set up."""
    given = {
        "twilio_account": f"AC{'0' * 32}", "twilio_token": TOKEN, "twilio_numbers": "+447700900999",
        "telegram_token": "12345:token", "telegram_secret": SECRET, "public_url": PUBLIC,
        "telegram_api": "http://127.0.0.1:9", "organisation": ORGANISATION,
    }  # fmt: skip
    settings = Settings(_env_file=None, **given)
    reading = database.for_reading(front.engine)
    parts = Parts(
        settings, front.engine, reading, front.keys, front.intake, lambda: datetime.now(UTC)
    )
    with serving(create_app(parts)) as url:
        yield url


@pytest.fixture(scope="module")
def web(url):
    """Somebody who keeps a connection."""
    with httpx.Client(base_url=url, timeout=20) as web:
        yield web


@pytest.mark.parametrize(
    ("method", "path"), [each[:2] for each in ADDRESSES if each[1] != "/ready"], ids=str
)
def test_nothing_breaks_an_open_door(url, method, path):
    @how(FEW, max_examples=12)
    @given(DOORS[path][method].as_strategy())
    def ask(case):
        check_answer(case.call(base_url=url, allow_redirects=False))

    ask()


def test_what_does_not_run_is_told_without_its_inside(url):
    answer = httpx.get(f"{url}/ready")
    assert answer.status_code == 503
    assert "Traceback" not in answer.text
    assert "sqlite" not in answer.text


@pytest.mark.parametrize("path", ["/webhooks/twilio", "/webhooks/twilio/status"])
def test_nothing_that_twilio_signs_breaks_its_door(web, path):
    validator = RequestValidator(TOKEN)
    some = st.sampled_from(
        [ANN, "+447700900999", "0", "1", "delivered", "START", "SM1", "image/png"]
    )

    @how(FEW, max_examples=60)
    @given(st.dictionaries(st.sampled_from(TWILIO), some | st.text(), max_size=len(TWILIO)))
    def ask(form):
        signed = validator.compute_signature(f"{PUBLIC}{path}", form)
        answer = web.post(path, data=form, headers={"X-Twilio-Signature": signed})
        assert answer.status_code in (200, 204)
        check_answer(answer)

    ask()


@pytest.mark.parametrize("path", ["/webhooks/twilio", "/webhooks/twilio/status"])
def test_nothing_that_twilio_did_not_sign_is_let_in(web, path):
    @how(FEW, max_examples=30)
    @given(st.binary(max_size=300), st.text(st.characters(min_codepoint=160, max_codepoint=255)))
    def ask(body, signature):
        shown = {"X-Twilio-Signature": signature.strip().encode("latin-1")}
        answer = web.post(path, content=body, headers=shown)
        assert answer.status_code in (400, 403)
        check_answer(answer)

    ask()


def updates():
    """Updates of Telegram's shape in which anything may be of any kind."""
    person = st.fixed_dictionaries({"id": st.just(7), "is_bot": st.just(False),
                                    "first_name": st.text()},
                                   optional={"language_code": PLAIN})  # fmt: skip
    chat = st.fixed_dictionaries({"id": st.just(7) | PLAIN, "type": st.just("private") | PLAIN})
    message = st.fixed_dictionaries(
        {"message_id": st.integers(1) | PLAIN, "date": st.just(1_790_000_000) | PLAIN,
         "chat": chat | PLAIN},
        optional={"text": st.text() | PLAIN, "from": person | PLAIN, "photo": PLAIN,
                  "entities": PLAIN, "reply_markup": PLAIN},
    )  # fmt: skip
    press = st.fixed_dictionaries(
        {"id": st.text() | PLAIN, "from": person | PLAIN, "chat_instance": st.text()},
        optional={"data": st.text() | PLAIN, "message": message | PLAIN},
    )
    return st.fixed_dictionaries(
        {"update_id": st.integers(0, 2**63) | PLAIN},
        optional={"message": message | PLAIN, "edited_message": message | PLAIN,
                  "callback_query": press | PLAIN, "my_chat_member": PLAIN},
    )  # fmt: skip


def test_nothing_that_telegram_sends_breaks_its_door(web):
    @how(FEW, max_examples=100)
    @given(updates() | PLAIN)
    def ask(update):
        header = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        sent = json.dumps(update).encode()
        answer = web.post("/webhooks/telegram", content=sent, headers=header)
        assert answer.status_code in (200, 400)
        check_answer(answer)

    ask()
