"""``earshot alerts`` and ``earshot concerns``."""

import re
from datetime import UTC, datetime

import pytest
from mail_server import free_port, mail_server
from planted import WORDS, found_in

from bot.cli.exits import Exit
from storage import audit
from storage.heartbeats import beat

MAIL = {"alert_address": "lead@charity.example", "smtp_host": "127.0.0.1", "smtp_security": "none"}


@pytest.fixture
def server(surroundings):
    with mail_server() as server:
        surroundings["EARSHOT_SMTP_PORT"] = str(server.port)
        surroundings.update({f"EARSHOT_{name.upper()}": value for name, value in MAIL.items()})
        yield server


def code_in(server) -> str:
    found = re.search(r"^  (\d{6})", server.letters[-1].get_content(), re.MULTILINE)
    assert found is not None
    return found[1]


def test_an_address_is_tested_and_confirmed(server, earshot, store):
    sent = earshot("alerts", "test")
    assert sent.code == Exit.OK
    code = code_in(server)
    assert code not in sent.out + sent.err
    assert earshot("alerts", "confirm", "no").code == Exit.PROBLEMS
    given = earshot("alerts", "confirm", code)
    assert given.code == Exit.OK
    assert "is confirmed" in given.out
    with store.engine.connect() as connection:
        [noted] = audit.entries(connection)
    assert noted.action == "alert_address_confirmed"
    assert "@" not in repr(noted)


def test_confirming_what_was_never_sent_says_what_to_do(server, earshot):
    ended = earshot("alerts", "confirm", "123456")
    assert ended.code == Exit.PROBLEMS
    assert "earshot alerts test" in ended.err


def test_a_mail_server_that_refuses_is_a_setting_to_look_at(server, earshot):
    server.answers["RCPT"] = "550 no"
    ended = earshot("alerts", "test")
    assert ended.code == Exit.SETTINGS
    assert "EARSHOT_ALERT_ADDRESS" in ended.err
    assert earshot("alerts", "confirm", "123456").code == Exit.PROBLEMS


def test_a_mail_server_that_is_away_is_a_setting_to_look_at(earshot):
    ended = earshot("alerts", "test", **MAIL, smtp_port=str(free_port()))
    assert ended.code == Exit.SETTINGS
    assert "EARSHOT_SMTP_HOST" in ended.err


def test_without_an_address_there_is_nothing_to_test(earshot):
    ended = earshot("alerts", "test")
    assert ended.code == Exit.SETTINGS
    assert "EARSHOT_ALERT_ADDRESS" in ended.err


def test_open_concerns_are_listed_without_words(earshot, concern, store):
    reference = concern()
    ended = earshot("concerns")
    assert ended.code == Exit.OK
    assert reference in ended.out
    assert found_in(ended.out + ended.err) == []
    assert "delivery is not running" in ended.err
    with store.engine.connect() as connection:
        assert audit.entries(connection) == []


def test_words_are_shown_when_asked_for_and_each_look_is_noted(earshot, concern, store):
    references = [concern(), concern()]
    ended = earshot("concerns", "--words")
    assert ended.out.count(WORDS) == 2
    with store.engine.connect() as connection:
        noted = audit.entries(connection)
    assert {(entry.action, entry.about) for entry in noted} == {
        ("concern_read", f"concern {reference}") for reference in references
    }
    assert found_in(repr(noted)) == []


def test_a_concern_is_taken_up_by_name(earshot, concern, store):
    reference = concern()
    taken = earshot("concerns", "take", reference.lower(), "--by", "Ann", "--note", "rang")
    assert taken.code == Exit.OK
    assert "no open concerns" in earshot("concerns").out
    listed = earshot("concerns", "--all").out
    assert "taken up by Ann" in listed
    assert "note: rang" in listed
    with store.engine.connect() as connection:
        [noted] = audit.entries(connection)
    assert (noted.who, noted.action) == ("Ann", "concern_taken")


def test_a_concern_that_was_taken_up_stays_with_whoever_did(earshot, concern):
    reference = concern()
    earshot("concerns", "take", reference, "--by", "Ann")
    again = earshot("concerns", "take", reference, "--by", "Ben")
    assert again.code == Exit.PROBLEMS
    assert "taken up by Ann" in earshot("concerns", "--all").out


def test_a_reference_that_is_not_known_is_said(earshot):
    ended = earshot("concerns", "take", "C-NOSUCH", "--by", "Ann")
    assert ended.code == Exit.USAGE
    assert "C-NOSUCH" in ended.err


def test_the_list_says_that_mail_does_not_get_through(server, earshot, store):
    with store.engine.begin() as connection:
        beat(connection, "alerts", "The mail server cannot be reached.", datetime.now(UTC))
    assert "cannot be reached" in earshot("concerns", demo="false").err


def test_words_sealed_with_another_key_are_a_setting_to_look_at(earshot, concern, tmp_path):
    concern()
    (tmp_path / "keys").unlink()
    ended = earshot("concerns", "--words")
    assert ended.code == Exit.SETTINGS
    assert "key file" in ended.err
