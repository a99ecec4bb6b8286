"""Twilio's webhook: what it signed is stored once, everything else is refused."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from urllib.parse import quote_plus, urlencode

import pytest
from arriving import ANN, ORGANISATION, Front
from prometheus_client.parser import text_string_to_metric_families
from serving import client, serving
from sqlalchemy import text
from twilio.request_validator import RequestValidator

from bot import metrics
from bot.app import create_app
from bot.channels.sms import PATH
from bot.parts import Parts
from bot.settings import Settings
from storage import database
from storage.models import MESSAGES, ORGANISATIONS

PUBLIC = "https://listen.example.org"
TOKEN = "0123456789abcdef0123456789abcdef"
OURS, THEIRS = "+447700900999", "+447700900888"

# As Twilio sends it for a text to a long number that is in a Messaging Service.
CAPTURED = {
    "ToCountry": "GB", "ToState": "", "SmsMessageSid": "SM11f2a3b4c5d6e7f8091a2b3c4d5e6f70",
    "NumMedia": "0", "ToCity": "", "FromZip": "", "FromState": "", "SmsStatus": "received",
    "FromCity": "", "Body": "72 last March", "FromCountry": "GB", "To": OURS,
    "MessagingServiceSid": "MG00112233445566778899aabbccddeeff", "ToZip": "", "NumSegments": "1",
    "MessageSid": "SM11f2a3b4c5d6e7f8091a2b3c4d5e6f70", "From": ANN,
    "SmsSid": "SM11f2a3b4c5d6e7f8091a2b3c4d5e6f70", "ApiVersion": "2010-04-01",
    "AccountSid": "AC00112233445566778899aabbccddeeff",
}  # fmt: skip


@dataclass
class Twilio:
    """Posts webhooks to the application as Twilio does."""

    front: Front
    settings: dict = field(default_factory=dict)

    def __enter__(self) -> "Twilio":
        given = {
            "twilio_account": CAPTURED["AccountSid"], "twilio_token": TOKEN,
            "twilio_numbers": f"{OURS}, {THEIRS}=Elsewhere", "public_url": PUBLIC,
            "organisation": ORGANISATION, **self.settings,
        }  # fmt: skip
        settings = Settings(_env_file=None, **given)
        reading = database.for_reading(self.front.engine)
        clock = self.front.intake.clock
        app = create_app(
            Parts(settings, self.front.engine, reading, self.front.keys,
                  self.front.intake, clock)
        )  # fmt: skip
        self.front.intake.own_numbers = frozenset((OURS, THEIRS))
        with ExitStack() as leaving:
            address = leaving.enter_context(serving(app))
            web = client(address, trust_env=False)
            self.client = leaving.enter_context(web)
            self._leaving = leaving.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()

    def post(self, path: str = PATH, token: str = TOKEN, url: str = PUBLIC, **fields: str):
        """A signed webhook with the captured fields, some of them changed."""
        form = {**CAPTURED, **fields}
        return self.send(urlencode(form).encode(), path, self.sign(form, path, token, url))

    def sign(self, form, path: str = PATH, token: str = TOKEN, url: str = PUBLIC) -> str:
        return RequestValidator(token).compute_signature(url + path, form)

    def send(self, body: bytes, path: str = PATH, signature: str | None = None):
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8"}
        if signature is not None:
            headers["X-Twilio-Signature"] = signature
        return self.client.post(path, content=body, headers=headers)


@pytest.fixture
def twilio(front):
    with Twilio(front) as twilio:
        yield twilio


def counted(name: str, **labels: str) -> float:
    found = [
        sample.value
        for family in text_string_to_metric_families(metrics.counted().decode())
        for sample in family.samples
        if sample.name == name and sample.labels == labels
    ]
    return sum(found)


def test_a_text_is_stored_and_twilio_is_told_to_send_nothing(twilio):
    talk = twilio.front.begin()
    answer = twilio.post()
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/xml; charset=utf-8")
    assert answer.text.endswith("<Response/>")
    (stored,) = twilio.front.messages("waiting")
    assert (stored.texts, stored.id) == (("72 last March",), CAPTURED["MessageSid"])
    assert twilio.front.talk(talk).due_at is not None


def test_a_webhook_sent_again_has_no_effect(twilio):
    twilio.front.begin()
    assert [twilio.post().status_code for _ in range(3)] == [200, 200, 200]
    assert len(twilio.front.messages("waiting")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "Zażółć gęślą jaźń 🙂",
        "100% & more = fun + tea?",
        "line\r\nline",
        "x" * 1600,
        "\x00\x07",
        " ",
    ],
)
def test_every_text_arrives_as_it_was_written(twilio, body):
    twilio.front.begin()
    assert twilio.post(Body=body).status_code == 200
    (stored,) = twilio.front.messages("waiting")
    assert stored.words == body.replace("\x00", "\ufffd")


def test_fields_that_nobody_knows_yet_do_no_harm(twilio):
    assert twilio.post(ChannelMetadata='{"type":"sms"}', Zukunft="ż").status_code == 200


class TestForged:
    def test_without_a_signature_nothing_is_stored_and_it_is_counted(self, twilio):
        before = counted("earshot_webhooks_forged_total", channel="sms")
        answer = twilio.send(urlencode(CAPTURED).encode())
        assert answer.status_code == 403
        assert counted("earshot_webhooks_forged_total", channel="sms") == before + 1
        assert twilio.front.messages() == []
        assert twilio.front.people() == 0

    @pytest.mark.parametrize("signature", ["", "x", "żółw", "A" * 28, "0" * 10_000])
    def test_nor_with_a_wrong_one(self, twilio, signature):
        form = urlencode(CAPTURED).encode()
        headers = {"X-Twilio-Signature": signature.encode()}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = twilio.client.post(PATH, content=form, headers={**headers, **kind})
        assert answer.status_code == 403
        assert twilio.front.messages() == []

    def test_nor_with_somebody_elses_token(self, twilio):
        assert twilio.post(token="f" * 32).status_code == 403

    def test_nor_with_a_changed_text(self, twilio):
        signature = twilio.sign(CAPTURED)
        changed = urlencode({**CAPTURED, "Body": "STOP"}).encode()
        assert twilio.send(changed, signature=signature).status_code == 403

    def test_a_wrong_public_address_is_named(self, twilio):
        answer = twilio.post(url="https://old.example.org")
        assert answer.status_code == 403
        assert f"{PUBLIC}{PATH}" in answer.text
        assert "EARSHOT_PUBLIC_URL" in answer.text
        assert TOKEN not in answer.text

    def test_without_credentials_every_webhook_is(self, front):
        with Twilio(front, {"twilio_account": None, "twilio_token": None}) as nobody:
            answer = nobody.post()
        assert answer.status_code == 403
        assert "EARSHOT_TWILIO_TOKEN" in answer.text

    @pytest.mark.parametrize(
        "body",
        [
            b"\xff\xfe\x00=1", b"%FF%FE=%C5", b"&&&===", b'{"Body": "hi"}', b"a=" + b"b" * 60_000,
            b"&".join(b"f%d=1" % n for n in range(5000)), quote_plus("ż" * 500).encode() + b"=",
        ],
    )  # fmt: skip
    def test_broken_bodies_are(self, twilio, body):
        assert twilio.send(body, signature=twilio.sign({})).status_code == 403
        assert twilio.front.messages() == []

    def test_an_empty_one_stores_nothing(self, twilio):
        assert twilio.send(b"", signature=twilio.sign({})).status_code == 200
        assert twilio.front.messages() == []


class TestSizes:
    @pytest.mark.parametrize("size", [65 * 1024, 1_000_000])
    def test_a_body_beyond_measure_is_refused(self, twilio, size):
        form = {**CAPTURED, "Body": "x" * size}
        answer = twilio.send(urlencode(form).encode(), signature=twilio.sign(form))
        assert answer.status_code == 413
        assert twilio.front.messages() == []

    def test_one_that_comes_in_pieces_and_says_no_size_as_well(self, twilio):
        answer = twilio.client.post(PATH, content=(b"x" * 1024 for _ in range(1000)))
        assert answer.status_code == 413


class TestSenders:
    @pytest.mark.parametrize("sender", ["85258", "EARSHOT", "", "+44", "whatsapp:+447700900123"])
    def test_short_codes_and_names_are_left_alone(self, twilio, sender):
        before = counted("earshot_messages_in_total", channel="sms", outcome="ignored")
        assert twilio.post(From=sender).status_code == 200
        assert twilio.front.messages() == []
        assert twilio.front.people() == 0
        after = counted("earshot_messages_in_total", channel="sms", outcome="ignored")
        assert after == before + 1

    def test_so_is_our_own_number(self, twilio):
        assert twilio.post(From=OURS).status_code == 200
        assert twilio.front.people() == 0

    def test_the_number_written_to_decides_the_organisation(self, twilio):
        twilio.post()
        twilio.post(To=THEIRS, MessageSid="SM2")
        twilio.post(To="+447700900000", MessageSid="SM3")
        names = [row.name for row in twilio.front.rows(ORGANISATIONS)]
        assert names == [ORGANISATION, "Elsewhere"]
        assert twilio.front.people() == 2


class TestMedia:
    @pytest.mark.parametrize(
        ("kind", "media"),
        [
            ("image/jpeg", "photo"), ("IMAGE/HEIC", "photo"), ("video/3gpp", "video"),
            ("audio/amr", "voice"), ("text/x-vcard", "contact"), ("application/pdf", "file"),
            ("", "file"),
        ],
    )  # fmt: skip
    def test_a_picture_without_words(self, twilio, kind, media):
        twilio.front.begin()
        twilio.post(Body="", NumMedia="1", MediaContentType0=kind, MediaUrl0="https://api/x")
        (stored,) = twilio.front.messages("waiting")
        assert (stored.media, stored.texts) == (media, ())

    def test_words_beside_a_picture_are_kept(self, twilio):
        twilio.front.begin()
        twilio.post(Body="my garden", NumMedia="2", MediaContentType0="image/png")
        (stored,) = twilio.front.messages("waiting")
        assert (stored.media, stored.words) == ("photo", "my garden")

    def test_an_empty_text_is_a_reply_too(self, twilio):
        twilio.front.begin()
        assert twilio.post(Body="").status_code == 200
        assert [reply.texts for reply in twilio.front.messages("waiting")] == [()]


class TestOpting:
    def test_what_twilio_took_for_an_opt_out_is_one(self, twilio):
        twilio.front.begin()
        twilio.post(Body="ARRET", OptOutType="STOP")
        assert twilio.front.contact().opted_out_at is not None
        assert twilio.front.prompts() == []

    def test_a_yes_that_twilio_takes_for_opting_in_is_an_answer(self, twilio):
        twilio.front.begin()
        twilio.post(Body="Yes", OptOutType="START")
        (stored,) = twilio.front.messages("waiting")
        assert (stored.words, stored.request) == ("Yes", "")

    def test_nor_does_it_opt_anybody_in(self, twilio):
        twilio.front.begin()
        twilio.post(Body="STOP", OptOutType="STOP")
        twilio.post(Body="Yes", OptOutType="START", MessageSid="SM2")
        assert twilio.front.contact().opted_out_at is not None

    @pytest.mark.parametrize("word", ["START", "JOIN"])
    def test_a_clear_word_does_also_one_of_their_own(self, twilio, word):
        twilio.front.begin()
        twilio.post(Body="STOP", OptOutType="STOP")
        twilio.post(Body=word, OptOutType="START", MessageSid="SM2")
        assert twilio.front.contact().opted_out_at is None

    def test_help_is_a_request(self, twilio):
        twilio.front.begin()
        twilio.post(Body="INFO", OptOutType="HELP")
        assert [reply.request for reply in twilio.front.messages("waiting")] == ["help"]


def test_while_the_store_cannot_be_written_twilio_is_to_send_it_again(front):
    impatient = database.open_database(
        front.engine.url.render_as_string(hide_password=False), busy_seconds=0.2
    )
    with Twilio(Front(impatient, keys=front.keys)) as twilio:
        with front.engine.begin() as connection:
            if front.engine.dialect.name == "postgresql":
                connection.execute(text("LOCK TABLE messages IN ACCESS EXCLUSIVE MODE"))
            answer = twilio.post()
            assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert twilio.post().status_code == 200
    assert len(front.rows(MESSAGES)) == 1
    impatient.dispose()


def test_a_receipt_for_nothing_of_ours_is_taken_politely(twilio):
    path = f"{PATH}/status?delivery=4711"
    form = {"MessageSid": "SM404", "MessageStatus": "delivered"}
    answer = twilio.send(urlencode(form).encode(), path, twilio.sign(form, path))
    assert answer.status_code == 204
    assert twilio.send(urlencode(form).encode(), path, twilio.sign(form)).status_code == 403
