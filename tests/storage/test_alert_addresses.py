"""An address counts once its reader has given the code back."""

from datetime import timedelta

import pytest
from storing import whole_store

from storage.alert_addresses import CODE_LASTS, confirm, confirmed, keep_code
from storage.secrets import make_key_file

LEAD = "Lead@charity.example"


@pytest.fixture
def keys(tmp_path):
    return make_key_file(tmp_path / "keys")


def given(store, keys, code, address=LEAD):
    with store.engine.begin() as connection:
        return confirm(connection, keys, address, code, store.now)


def sent(store, keys, code="123456"):
    with store.engine.begin() as connection:
        keep_code(connection, keys, LEAD, code, store.now)


def when(store, keys, address=LEAD):
    with store.engine.connect() as connection:
        return confirmed(connection, keys, address)


def test_an_address_is_confirmed_by_the_code_that_was_sent_to_it(store, keys):
    sent(store, keys)
    assert when(store, keys) is None
    moment = store.later()
    assert given(store, keys, "123456", LEAD.lower()) == "confirmed"
    assert when(store, keys) == moment


@pytest.mark.parametrize("code", ["", "123457", "12345", "1234567"])
def test_another_code_confirms_nothing(store, keys, code):
    sent(store, keys)
    assert given(store, keys, code) == "wrong"
    assert when(store, keys) is None


def test_a_code_confirms_no_other_address(store, keys):
    sent(store, keys)
    assert given(store, keys, "123456", "other@charity.example") == "not_tested"
    assert when(store, keys, "other@charity.example") is None


def test_a_new_test_makes_the_old_code_worthless(store, keys):
    sent(store, keys)
    sent(store, keys, "654321")
    assert given(store, keys, "123456") == "wrong"
    assert given(store, keys, "654321") == "confirmed"


def test_an_address_that_was_confirmed_stays_so_while_it_is_tested_again(store, keys):
    sent(store, keys)
    given(store, keys, "123456")
    before = when(store, keys)
    store.later()
    sent(store, keys, "654321")
    assert when(store, keys) == before


def test_a_code_does_not_last_for_ever(store, keys):
    sent(store, keys)
    store.now += CODE_LASTS + timedelta(seconds=1)
    assert given(store, keys, "123456") == "too_late"
    assert when(store, keys) is None


def test_neither_address_nor_code_can_be_read_in_the_database(store, keys):
    sent(store, keys)
    whole = whole_store(store)
    assert LEAD.lower() not in whole.lower()
    assert "123456" not in whole
