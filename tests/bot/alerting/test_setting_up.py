"""From settings to alerts; providers are held back until alerts may be relied on."""

from datetime import time

import pytest
from pydantic import SecretStr

from bot.alerting import alerts_of, ready
from bot.alerting.notices import notices
from bot.alerting.post import FolderPost, MailPost
from bot.alerting.setting_up import mail_of, post_of
from bot.alerting.staffed import Hours
from bot.settings import Settings, SettingsProblem
from storage import database
from storage.alert_addresses import confirm, keep_code
from storage.heartbeats import WELL, Heartbeat

LEAD = "lead@charity.example"
MAIL = {"alert_address": LEAD, "smtp_host": "smtp.charity.example"}
TEXTS = {
    "twilio_account": f"AC{'0' * 32}", "twilio_token": SecretStr("t"),
    "twilio_numbers": "+447700900000", "public_url": "https://earshot.example",
}  # fmt: skip
TELEGRAM = {"telegram_token": SecretStr("1:t"), "telegram_polling": True}


def settings(**more) -> Settings:
    return Settings(_env_file=None, **more)


def test_mail_goes_as_it_is_set_up():
    post = post_of(settings(
        **MAIL, **TEXTS, smtp_port=465, smtp_security="tls", smtp_user="earshot",
        smtp_password=SecretStr("secret"), alert_from="earshot@charity.example",
    ))  # fmt: skip
    assert isinstance(post, MailPost)
    assert (post.host, post.port, post.security) == ("smtp.charity.example", 465, "tls")
    assert (post.user, post.password) == ("earshot", "secret")
    assert (post.sender, post.recipient) == ("earshot@charity.example", LEAD)


def test_alerts_keep_to_the_staffed_hours_that_are_set(store, engine, keys):
    made = alerts_of(
        settings(staffed_from="08:30", staffed_to="16:00", alert_minutes=20,
                 timezone="Europe/Warsaw"),
        store.engine, database.for_reading(engine), keys, lambda: store.now,
    )  # fmt: skip
    assert made.planning.staffed.week[4:6] == (Hours(time(8, 30), time(16)), None)
    assert made.planning.staffed.zone.key == "Europe/Warsaw"
    assert made.planning.minutes == 20


def test_in_the_demonstration_and_without_an_address_alerts_are_files(tmp_path):
    for more in ({}, MAIL, {"demo": False}):
        post = post_of(settings(var_dir=tmp_path, **more))
        assert post == FolderPost(tmp_path / "alerts")


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ({}, "EARSHOT_ALERT_ADDRESS"),
        ({"alert_address": LEAD}, "EARSHOT_SMTP_HOST"),
        ({**MAIL, "smtp_security": "none"}, "EARSHOT_SMTP_SECURITY"),
        ({**MAIL, "alert_address": "lead@a.example, deputy@a.example"}, "EARSHOT_ALERT_ADDRESS"),
        ({**MAIL, "alert_address": "lead"}, "EARSHOT_ALERT_ADDRESS"),
        ({**MAIL, "alert_address": f"{LEAD}\nBcc: x@y.example"}, "EARSHOT_ALERT_ADDRESS"),
        ({**MAIL, "alert_from": "Earshot <e@a.example>"}, "EARSHOT_ALERT_FROM"),
    ],
)
def test_a_setting_that_is_wrong_is_named(more, named):
    with pytest.raises(SettingsProblem, match=named):
        mail_of(settings(**more))


@pytest.mark.parametrize("provider", [TEXTS, TELEGRAM])
@pytest.mark.parametrize(
    ("more", "named"),
    [({}, "EARSHOT_ALERT_ADDRESS"), ({"alert_address": LEAD}, "EARSHOT_SMTP_HOST")],
)
def test_a_provider_does_not_start_without_mail(store, keys, provider, more, named):
    with store.engine.connect() as connection, pytest.raises(SettingsProblem, match=named):
        ready(settings(**provider, **more), connection, keys)


@pytest.mark.parametrize("provider", [TEXTS, TELEGRAM])
def test_a_provider_starts_once_the_address_is_confirmed(store, keys, provider):
    wanted = settings(**provider, **MAIL)
    with store.engine.begin() as connection:
        with pytest.raises(SettingsProblem, match="earshot alerts test"):
            ready(wanted, connection, keys)
        keep_code(connection, keys, LEAD, "123456", store.now)
        with pytest.raises(SettingsProblem, match="earshot alerts test"):
            ready(wanted, connection, keys)
        confirm(connection, keys, LEAD, "123456", store.now)
        ready(wanted, connection, keys)
        with pytest.raises(SettingsProblem, match="earshot alerts test"):
            ready(
                settings(**provider, **{**MAIL, "alert_address": "new@a.example"}), connection, keys
            )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"demo": False},
        {**TEXTS, "twilio_api": "http://127.0.0.1:9"},
        {**TELEGRAM, "telegram_api": "http://127.0.0.1:9"},
    ],
)
def test_the_web_chat_and_stand_ins_start_without(store, keys, more):
    with store.engine.connect() as connection:
        assert ready(settings(**more), connection, keys) is None


def test_there_is_nothing_to_say_while_alerts_get_through(store):
    beats = [Heartbeat("alerts", WELL, store.now)]
    assert notices(settings(**MAIL, **TEXTS), beats, store.now) == []


def test_alerts_that_do_not_get_through_are_said(store, tmp_path):
    with_mail = settings(**MAIL, **TEXTS)
    failing = [Heartbeat("alerts", "The mail server cannot be reached.", store.now)]
    [said] = notices(with_mail, failing, store.now)
    assert said == "Alerts do not get through. The mail server cannot be reached."
    for beats in ([], failing):
        [said] = notices(with_mail, beats, store.later(120))
        assert "delivery is not running" in said


def test_alerts_that_are_files_or_wrongly_set_up_are_said(store, tmp_path):
    well = [Heartbeat("alerts", WELL, store.now)]
    [said] = notices(settings(var_dir=tmp_path), well, store.now)
    assert str(tmp_path / "alerts") in said
    [said] = notices(settings(**TEXTS, alert_address=LEAD), well, store.now)
    assert "EARSHOT_SMTP_HOST" in said
