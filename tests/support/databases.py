"""Stores for tests, each on SQLite and on PostgreSQL; conftest files take what they need."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import new_postgres_database
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from storing import Store

from storage import database


@pytest.fixture(scope="session")
def templates(postgres: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """One upgraded, empty database of each kind, to be copied."""
    file = tmp_path_factory.mktemp("template") / "store.db"
    with new_postgres_database(postgres) as address:
        templates = {"sqlite": f"sqlite:///{file}", "postgresql": address}
        for url in templates.values():
            database.upgrade(url)
        yield templates


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture
def empty_url(kind: str, postgres: str, tmp_path: Path) -> Iterator[str]:
    """The address of a database without tables."""
    if kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
    else:
        with new_postgres_database(postgres) as url:
            yield url


@pytest.fixture
def url(kind: str, templates: dict[str, str], postgres: str, tmp_path: Path) -> Iterator[str]:
    """The address of an empty store of the newest version."""
    if kind == "sqlite":
        file = tmp_path / "store.db"
        shutil.copy(make_url(templates["sqlite"]).database or "", file)
        yield f"sqlite:///{file}"
    else:
        template = make_url(templates["postgresql"]).database
        with new_postgres_database(postgres, template) as url:
            yield url


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of tombstones."""
    return tmp_path / "apart" / "tombstones"


@pytest.fixture
def engine(url: str, file: Path) -> Iterator[Engine]:
    engine = database.open_database(url, tombstones=file)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine: Engine) -> Store:
    """A store with one organisation and a small guide."""
    return Store(engine)
