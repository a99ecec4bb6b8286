"""Stores of both kinds for synthetic studies."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import new_postgres_database
from sqlalchemy import Engine

from storage import database


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty store."""
    if request.param == "sqlite":
        yield from _opened(f"sqlite:///{tmp_path / 'store.db'}")
        return
    with new_postgres_database(request.getfixturevalue("postgres")) as url:
        yield from _opened(url)


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[Engine]:
    """An empty store on SQLite."""
    yield from _opened(f"sqlite:///{tmp_path / 'store.db'}")


def _opened(url: str) -> Iterator[Engine]:
    engine = database.open_database(url, create=True)
    yield engine
    engine.dispose()
