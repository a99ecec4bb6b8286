"""PostgreSQL databases for tests."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy.engine import make_url

on_both = pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
"""Runs a test, or those of a module, on either kind of database."""


@contextmanager
def new_postgres_database(server: str, template: str | None = None) -> Iterator[str]:
    """The address of a new database, which is dropped in the end."""
    name = f"earshot_test_{uuid.uuid4().hex[:12]}"
    copied = f" TEMPLATE {template}" if template else ""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}{copied}")
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
