"""``earshot telegram webhook``: what Telegram is told, and what is said about it."""

from datetime import UTC, datetime

import pytest
import structlog
from serving import serving

from bot.cli.commands import main
from bot.demo.telegram_standin import TelegramStandIn

TOKEN = "12345:token"
WEBHOOK = "https://earshot.example/webhooks/telegram"


@pytest.fixture
def telegram():
    return TelegramStandIn(TOKEN, lambda: datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


@pytest.fixture
def command(telegram, tmp_path, monkeypatch, capsys):
    """Runs the command; its exit code, and what it printed."""
    with serving(telegram.app) as api:

        def run(**settings):
            given = {"VAR_DIR": str(tmp_path), "TELEGRAM_API": api, **settings}
            for name, value in given.items():
                monkeypatch.setenv(f"EARSHOT_{name}", value)
            with pytest.raises(SystemExit) as ended:
                main(["telegram", "webhook"])
            printed = capsys.readouterr()
            assert TOKEN not in printed.out + printed.err
            assert TOKEN not in (tmp_path / "earshot.log").read_text("utf-8")
            return ended.value.code, printed.out, printed.err

        yield run
    structlog.reset_defaults()


EARNEST = {
    "TELEGRAM_TOKEN": TOKEN,
    "TELEGRAM_SECRET": "a-secret-of-the-webhook",
    "PUBLIC_URL": "https://earshot.example",
}


def test_the_webhook_and_the_menu_are_set(telegram, command):
    telegram.update(message={})
    code, out, err = command(**EARNEST)
    assert (code, err) == (0, "")
    assert f"@earshot_bot to {WEBHOOK}." in out
    assert "Still waiting at Telegram: 1." in out
    assert telegram.webhook == {
        "url": WEBHOOK,
        "secret_token": "a-secret-of-the-webhook",
        "max_connections": 1,
        "drop_pending_updates": False,
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    }
    assert [each["command"] for each in telegram.commands["pl"]] == [
        "start", "help", "stop", "polski", "english",
    ]  # fmt: skip
    assert telegram.commands[""][0]["description"] == "Begin, or go on"


def test_polling_takes_the_webhook_away(telegram, command):
    telegram.webhook = {"url": WEBHOOK}
    code, out, _ = command(TELEGRAM_TOKEN=TOKEN, TELEGRAM_POLLING="true")
    assert code == 0
    assert "until Earshot asks for them" in out
    assert telegram.webhook == {}
    assert len(telegram.commands) == 2


def test_without_a_token_the_setting_is_named(command):
    code, out, err = command()
    assert (code, out) == (4, "")
    assert "EARSHOT_TELEGRAM_TOKEN" in err


def test_a_wrong_token_is_named_by_its_setting(telegram, command):
    telegram.token = "67890:other"
    code, out, err = command(**EARNEST)
    assert (code, out) == (4, "")
    assert "EARSHOT_TELEGRAM_TOKEN" in err


def test_telegram_away_is_said_plainly(command):
    code, out, err = command(**EARNEST, TELEGRAM_API="http://127.0.0.1:9")
    assert (code, out) == (1, "")
    assert "Telegram did not do it" in err
