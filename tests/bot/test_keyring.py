"""Putting the parts together: the key file is made once, and never in the place of a lost one."""

from datetime import UTC, datetime

import pytest

from bot.keyring import keys_of
from bot.settings import Settings, SettingsProblem
from storage import respondents
from storage.respondents import Contact
from storage.secrets import make_key_file

MAVIS = "+447700900123"
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    return Settings(key_file=tmp_path / "earshot.keys", _env_file=None)


def somebody(engine, keys):
    """Store a contact, sealed with these keys."""
    with engine.begin() as connection:
        organisation = respondents.organisation(connection, "Council", NOW)
        who = respondents.enrol(connection, organisation, "R-TEST-0001", NOW)
        respondents.add_contact(connection, organisation, Contact(who, "sms", MAVIS), keys, NOW)


def test_the_key_file_is_made_once(settings, engine):
    first = keys_of(settings, engine)
    assert settings.key_file.stat().st_mode & 0o777 == 0o600
    assert keys_of(settings, engine).unseal(first.seal(MAVIS)) == MAVIS


def test_a_lost_key_file_is_not_replaced(settings, engine):
    somebody(engine, keys_of(settings, engine))
    settings.key_file.unlink()
    with pytest.raises(SettingsProblem, match="is missing, and contacts are sealed with it"):
        keys_of(settings, engine)
    assert not settings.key_file.exists()


def test_another_key_file_is_refused(settings, engine, tmp_path):
    somebody(engine, keys_of(settings, engine))
    settings.key_file.unlink()
    make_key_file(settings.key_file)
    with pytest.raises(SettingsProblem, match="is not the key file with which contacts"):
        keys_of(settings, engine)


def test_numbers_belong_to_their_organisations():
    settings = Settings(
        organisation="Council",
        twilio_numbers=" +447700900000, +447700900001 = Age Friends ,",
        _env_file=None,
    )
    assert settings.numbers == {"+447700900000": "Council", "+447700900001": "Age Friends"}
