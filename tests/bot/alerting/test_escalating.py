"""Those on duty are told in turn, by mail and by text, until somebody takes a concern up."""

import io
import json
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
import structlog
from mail_server import free_port, mail_server
from on_duty import LEAD, OURS, Telling, details
from planted import found_in
from sending import ACCOUNT, TOKEN
from serving import serving
from sqlalchemy import event

from bot.channels.twilio_texts import TwilioTexts
from bot.delivery.receipts import take_receipt
from bot.delivery.senders import Senders
from bot.demo.twilio_standin import StandIn
from bot.logs import start_logs
from storage import duty
from storage.concerns import acknowledge, add_words, open_concerns, recent
from storage.secrets import make_key_file
from storage.staffed_hours import OwnHours, keep_hours

ANN, BEN, CAT = "+447700900301", "+447700900302", "+447700900303"
NIGHT = datetime(2026, 3, 2, 23, 0, tzinfo=UTC)


@pytest.fixture
def server():
    with mail_server() as server:
        yield server


@pytest.fixture
def standin(store):
    return StandIn(ACCOUNT, TOKEN, lambda: store.now)


@pytest.fixture
def telling(store, keys, server, standin):
    with serving(standin.app) as address:
        texts = TwilioTexts(ACCOUNT, TOKEN, api=address, timeout=(2.0, 2.0))
        yield Telling(store, keys, server.port, texts)


def texts(standin, number: str) -> list[str]:
    return [each.body for each in standin.texts.to(number)]


def mails(server) -> list[str]:
    return [letter["To"].split("@")[0] for letter in server.letters]


def test_at_once_the_alert_address_and_the_first_on_duty_are_told_by_mail(
    telling, server, standin, concern
):
    telling.put_on(details("Ben", BEN, place=2), details("Ann", ANN))
    concern()
    telling.step()
    assert mails(server) == ["lead", "ann"]
    assert "you are on duty" in server.letters[1].get_content()
    assert standin.texts.to(None) == []


def test_nobody_takes_it_up_so_one_after_the_other_is_texted_and_mailed(
    telling, server, standin, concern
):
    reference = concern()
    telling.put_on(details("Ann", ANN), details("Ben", BEN, 2), details("Cat", CAT, 3))
    telling.step()
    for _ in range(4):
        telling.go_on(minutes=15)
    sent = [each.to for each in standin.texts.to(None)]
    assert sent == [ANN, BEN, CAT, ANN]
    assert mails(server) == ["lead", "ann", "lead", "ann", "lead", "ben", "lead", "cat",
                             "lead", "ann"]  # fmt: skip
    assert reference in texts(standin, BEN)[0]
    assert server.letters[-1]["Subject"].endswith("still open, told 4 times before")


def test_once_it_is_taken_up_nobody_is_told_any_more(telling, server, standin, store, concern):
    reference = concern()
    telling.put_on(details("Ann", ANN))
    telling.step()
    with store.engine.begin() as connection:
        acknowledge(connection, reference, "ann", "", store.now)
    telling.go_on(hours=1)
    assert (len(server.letters), standin.texts.to(None)) == (2, [])


@pytest.mark.parametrize("kind", ["suicide", "medical", "danger", "child"])
def test_outside_staffed_hours_danger_to_life_is_texted_at_once_and_again(
    telling, server, standin, store, concern, kind
):
    store.now = NIGHT
    telling.put_on(details("Ann", ANN), details("Ben", BEN, 2))
    concern((kind, "neglect"))
    telling.step()
    assert [each.to for each in standin.texts.to(None)] == [ANN]
    telling.go_on(minutes=15)
    assert [each.to for each in standin.texts.to(None)] == [ANN, BEN]


def test_other_kinds_wait_for_staffed_hours_after_the_first_mail(
    telling, server, standin, store, concern
):
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    concern(("financial",))
    telling.step()
    telling.go_on(hours=9, minutes=59)
    assert (mails(server), standin.texts.to(None)) == (["lead", "ann"], [])
    telling.go_on(minutes=1)
    assert len(texts(standin, ANN)) == 1


def test_at_night_with_nobody_on_duty_only_the_alert_address_is_told(
    telling, server, standin, store, concern
):
    store.now = NIGHT
    telling.put_on(details("Ann", ANN, weekdays=(0, 1, 2, 3, 4), begins=time(9), ends=time(17)))
    concern(("suicide",))
    telling.go_on(hours=9, minutes=59)
    assert (mails(server), standin.texts.to(None)) == (["lead"], [])


def test_duty_goes_by_the_hours_of_the_rota_over_midnight(telling, standin, store, concern):
    monday_night = details("Ann", ANN, weekdays=(0,), begins=time(22), ends=time(6))
    tuesday_night = details("Ben", BEN, weekdays=(1,), begins=time(22), ends=time(6))
    telling.put_on(tuesday_night, monday_night)
    store.now = datetime(2026, 3, 3, 5, 0, tzinfo=UTC)
    concern(("danger",))
    telling.step()
    assert [each.to for each in standin.texts.to(None)] == [ANN]


def test_an_organisations_own_hours_and_closed_days_count(telling, server, store, concern):
    hours = (time(10), time(12))
    own = OwnHours((hours,) * 7, (date(2026, 3, 3),))
    with store.engine.begin() as connection:
        keep_hours(connection, store.organisation, own, "lee", store.now)
        keep_hours(connection, store.organisation, own, "lee", store.now)
    store.now = datetime(2026, 3, 2, 11, 50, tzinfo=UTC)
    concern()
    telling.step()
    telling.go_on(days=1, hours=22, minutes=9)
    assert len(server.letters) == 1
    telling.go_on(minutes=1)
    assert len(server.letters) == 2


def test_a_text_says_the_reference_and_where_to_sign_in_and_nothing_else(
    telling, standin, store, concern
):
    reference, logged = concern(("suicide",)), io.StringIO()
    start_logs(logged, "debug")
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    telling.step()
    structlog.reset_defaults()
    [text] = texts(standin, ANN)
    assert text == (
        f"Earshot: nobody has taken up concern {reference}. "
        "Sign in: https://earshot.example/staff . Please do not reply."
    )
    assert len(text) <= 160
    assert found_in(text) == found_in(logged.getvalue()) == []
    assert ANN[1:] not in logged.getvalue()
    assert "Ann" not in logged.getvalue()


def test_a_mail_that_is_refused_stops_no_other(telling, server, standin, store, keys, concern):
    telling.put_on(details("Ann", ANN))
    concern(("suicide",))
    server.answers["RCPT"] = "550 no such user"
    store.now = NIGHT
    telling.step()
    assert len(texts(standin, ANN)) == 1
    telling.go_on(minutes=14)
    states = {(each.way, each.duty_id): (each.state, each.problem) for each in telling.alerts()}
    assert states["mail", 1] == ("failed", "recipient")
    assert states["mail", None] == ("waiting", "recipient")
    server.answers.clear()
    telling.go_on(minutes=1)
    assert mails(server) == ["lead", "ann"]


def test_a_mail_server_that_is_away_stops_no_text(telling, standin, store, concern):
    telling.port = free_port()
    telling.start()
    telling.put_on(details("Ann", ANN))
    concern()
    telling.step()
    telling.go_on(minutes=15)
    assert len(texts(standin, ANN)) == 1


def test_a_text_that_fails_stops_nothing_and_the_next_is_called_on(
    telling, server, standin, concern
):
    standin.opted_out.add(ANN)
    telling.put_on(details("Ann", ANN), details("Ben", BEN, 2))
    concern()
    telling.step()
    telling.go_on(minutes=30)
    assert texts(standin, ANN) == []
    assert len(texts(standin, BEN)) == 1
    failed = [each for each in telling.alerts() if each.state == "failed"]
    assert [(each.way, each.duty_id, each.problem) for each in failed] == [("text", 1, "21610")]


def test_without_a_provider_of_texts_that_is_noted_and_mail_goes_on(telling, server, concern):
    telling.provider = None
    telling.start()
    telling.put_on(details("Ann", ANN))
    concern()
    telling.step()
    telling.go_on(minutes=15)
    assert mails(server) == ["lead", "ann"] * 2
    assert [each.problem for each in telling.alerts() if each.way == "text"] == ["no_texting"]


def test_an_organisation_without_a_number_is_texted_from_another(telling, standin, store, concern):
    telling.senders = Senders({("sms", "Shoreline Homes"): [OURS]})
    telling.start()
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    concern(("danger",))
    telling.step()
    assert len(texts(standin, ANN)) == 1


def test_twilio_that_is_away_is_asked_again_and_given_up_in_the_end(
    telling, standin, store, concern
):
    telling.provider = TwilioTexts(ACCOUNT, TOKEN, api=f"http://127.0.0.1:{free_port()}")
    telling.start()
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    concern(("danger",))
    telling.step()
    telling.go_on(minutes=14)
    [text] = [each for each in telling.alerts() if each.way == "text"]
    assert (text.state, text.problem, text.attempts) == ("failed", "no_connection", 5)


def test_whoever_writes_on_and_on_has_nobody_texted_more_often(
    telling, server, standin, store, keys, concern
):
    telling.put_on(details("Ann", ANN))
    concern(("suicide",))
    store.now = NIGHT
    telling.step()
    for _ in range(10):
        store.later(60)
        with store.engine.begin() as connection:
            [known] = recent(connection, 1, store.now - timedelta(days=1))
            add_words(connection, keys, known.id, "please", store.now)
        telling.step()
    assert len(texts(standin, ANN)) == 1
    assert mails(server).count("lead") == 11


def test_texts_about_one_concern_end_and_mail_goes_on(telling, server, standin, store, concern):
    own = OwnHours(((time(0), time(0)),) * 7)
    with store.engine.begin() as connection:
        keep_hours(connection, store.organisation, own, "lee", store.now)
    telling.put_on(details("Ann", ANN))
    concern()
    for _ in range(30):
        telling.step()
        store.later(15 * 60)
    assert len(texts(standin, ANN)) == 20
    assert mails(server).count("lead") == 30


def die_at(engine, *starts: str):
    """Kill whoever runs one of these statements; gives what ends that and says how often."""

    died = []

    def die(connection, cursor, statement, *rest):
        if statement.startswith(starts):
            died.append(statement)
            raise KeyboardInterrupt

    def safe() -> int:
        event.remove(engine, "before_cursor_execute", die)
        return len(died)

    event.listen(engine, "before_cursor_execute", die)
    return safe


@pytest.mark.parametrize(
    "where",
    ["INSERT INTO alerts_sent", "UPDATE concerns SET alert_at", "UPDATE alerts_sent SET state",
     "UPDATE alerts_sent SET state=?, problem=?, provider_id", "UPDATE concerns SET alerts"],
)  # fmt: skip
def test_whoever_is_killed_anywhere_leaves_no_silence_and_at_most_one_repeat(
    telling, server, standin, store, concern, where
):
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    concern(("suicide",))
    safe = die_at(store.engine, where)
    for step in (telling.mails.step, telling.texts.step):
        with suppress(KeyboardInterrupt):
            step()
    assert safe()
    telling.start()
    telling.go_on(minutes=2)
    assert set(mails(server)) == {"lead", "ann"}
    assert all(mails(server).count(each) <= 2 for each in ("lead", "ann"))
    assert len(texts(standin, ANN)) == 1


def test_a_receipt_says_whether_a_text_arrived(telling, standin, store, concern):
    store.now = NIGHT
    telling.put_on(details("Ann", ANN))
    concern(("suicide",))
    telling.step()
    [made] = standin.texts.to(ANN)
    number = next(each for each, alert in enumerate(telling.alerts(), 1) if alert.way == "text")
    form = {"MessageSid": made.sid, "MessageStatus": "undelivered", "ErrorCode": "30003"}
    assert not take_receipt(
        store.engine, {**form, "MessageSid": "SM1", "alert": str(number)}, store.now
    )
    assert take_receipt(store.engine, {**form, "alert": str(number)}, store.now)
    late = {**form, "MessageStatus": "sent", "alert": str(number)}
    assert take_receipt(store.engine, late, store.now)
    [text] = [each for each in telling.alerts() if each.way == "text"]
    assert (text.state, text.problem) == ("undelivered", "30003")


def test_a_rota_that_cannot_be_opened_keeps_nothing_from_the_alert_address(
    telling, server, keys, tmp_path, store, concern
):
    telling.put_on(details("Ann", ANN))
    concern()
    telling.keys = make_key_file(tmp_path / "others")
    telling.start()
    telling.step()
    assert [letter["To"] for letter in server.letters] == [LEAD]


def test_whoever_was_taken_off_the_rota_is_not_told_and_stays_by_name_only(
    telling, server, standin, store, keys, concern
):
    [ann] = telling.put_on(details("Ann", ANN))
    concern()
    telling.mails.planning.plan(store.now)
    with store.engine.begin() as connection:
        duty.take_off(connection, keys, ann, store.now)
    telling.step()
    assert mails(server) == ["lead"]
    with store.engine.connect() as connection:
        sealed = connection.execute(duty.DUTY.select()).one().sealed
        assert json.loads(keys.unseal(sealed)) == {"name": "Ann"}
        assert duty.rota(connection, keys, store.organisation) == []
        [told] = open_concerns(connection, keys)
    assert told.alerts == 1
