"""The kinds of column that the tables are made of.

Every column says what it holds: :func:`column` wants a sentence, and
``docs/store.md`` is made of them.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Dialect, ForeignKey, Integer, MetaData, Text
from sqlalchemy.types import JSON, TypeDecorator

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Number = BigInteger().with_variant(Integer(), "sqlite")
"""Row numbers: 64 bits everywhere (SQLite counts only ``INTEGER`` keys up by itself)."""

Plain = JSON(none_as_null=True)
"""Plain data as JSON text."""


class Moment(TypeDecorator[datetime]):
    """A moment, always in UTC; a time without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone: the store keeps moments in UTC")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Somebody's words, whole, but for characters that no database can hold."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


def storable(text: str) -> str:
    """The text with NUL and broken half characters turned into "�".

    PostgreSQL holds neither in a text column, and SQLite no half characters.
    """
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def column(name: str, kind: Any, holds: str, *more: Any, null: bool = False, **rest: Any) -> Any:
    """A column and what it holds; required unless ``null`` says otherwise."""
    return Column(name, kind, *more, nullable=null, doc=holds, **rest)


def key() -> Any:
    """The table's own row number."""
    return Column("id", Number, primary_key=True, doc="Row number.")


def link(name: str, target: str, holds: str, null: bool = False, kind: Any = Number) -> Any:
    """A column that names a row of another table: ``target`` is ``table.column``."""
    return Column(name, kind, ForeignKey(target), nullable=null, doc=holds)
