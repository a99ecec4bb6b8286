"""A store with a concern in it, and a post that can be watched."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from planted import NUMBER, WORDS
from sqlalchemy import insert
from storing import Store

from storage.concerns import Raised, raise_concern
from storage.models import CONTACTS
from storage.secrets import Keys, make_key_file


@pytest.fixture
def store(engine):
    """A store in which somebody can be reached by text."""
    return Store(engine, now=datetime(2026, 3, 2, 10, 0, tzinfo=UTC))


@pytest.fixture
def keys(tmp_path) -> Keys:
    return make_key_file(tmp_path / "keys")


@pytest.fixture
def concern(store, keys) -> Callable[..., str]:
    """Raises a concern with words that must get nowhere; its reference."""

    def raised(kinds=("physical", "domestic"), directness="direct", signposted="queued", **more):
        conversation = store.start(channel="sms")
        about = more.get("about", "self")
        address = f"{NUMBER[:-3]}{122 + conversation}"
        with store.engine.begin() as connection:
            connection.execute(insert(CONTACTS), {
                "organisation_id": store.organisation, "respondent_id": conversation,
                "channel": "sms", "hash": keys.fingerprint(store.organisation, "sms", address),
                "sealed": keys.seal(address), "created_at": store.now,
            })  # fmt: skip
            return raise_concern(connection, keys, Raised(
                store.organisation, conversation, conversation, None, kinds, directness, about,
                "sms", WORDS, signposted,
            ), store.now)  # fmt: skip

    return raised


@pytest.fixture
def later(store) -> Callable[..., datetime]:
    """Lets time go by."""
    return lambda **more: store.later(timedelta(**more).total_seconds())


@pytest.fixture
def surroundings(tmp_path, engine, keys):
    """Settings for commands: this store, its keys, a folder; no provider and no assistant."""
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{tmp_path / 'store.db'}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_KEY_FILE": str(tmp_path / "keys"),
    }
