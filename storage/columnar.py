"""The store read column by column, in Arrow batches, all of it at one moment.

For what leaves for analysis: millions of rows through ADBC, without a Python
object for each cell, by two connections at once that see the same moment.
Selects are SQLAlchemy's, as everywhere in this folder; every column comes out
as whole numbers or text, whichever database it is.
"""

import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import Any
from urllib.parse import quote

import pyarrow as pa
from adbc_driver_manager.dbapi import Error as DriverError
from sqlalchemy import Column, ColumnElement, Engine, Integer, Select, Text, cast, func, select
from sqlalchemy.types import JSON

from storage.connecting import place
from storage.models.columns import Moment
from storage.problems import DatabaseProblem

Transform = Callable[[pa.RecordBatch], pa.RecordBatch]

AT_ONCE = 2
"""Connections that read at once. Each keeps a core busy; two are what small machines have."""

TRIES = 20
"""How often two connections to SQLite may fail to see one moment before one reads alone."""

AHEAD = 64
"""Batches that may wait to be used, so that reading stays ahead without filling the memory."""

BATCHES = {"sqlite": {"adbc.sqlite.query.batch_rows": "4096"}}
"""Rows of a batch: at the driver's own 1,024 a sixth of the time goes into handing batches over."""

_LIKE_SQLITE = "YYYY-MM-DD HH24:MI:SS.US"


class Columnar:
    """Connections that only read, and see the store as it was when they were opened."""

    def __init__(self, connections: Sequence[Any], engine: Engine) -> None:
        self._connections = connections
        self._engine = engine

    def batches(
        self, wanted: Select[Any], *then: Transform, by: Column[Any] | None = None
    ) -> pa.RecordBatchReader:
        """What the select finds; each batch goes through ``then`` on its way.

        ``by``, a column of numbers, shares the rows out among the connections, and
        the batches then come in any order. Read them all before asking for more.
        """
        schema = pa.schema([(each.name, _kind(each)) for each in wanted.selected_columns])
        statements = [self._statement(each) for each in self._shared(wanted, by)]

        def found(number: int, statement: str) -> Iterator[pa.RecordBatch]:
            options = BATCHES.get(self._engine.dialect.name)
            with self._connections[number].cursor(adbc_stmt_kwargs=options) as cursor:
                with _explained(self._engine):
                    cursor.execute(statement)
                for batch in cursor.fetch_record_batch():
                    batch = batch if batch.schema.equals(schema) else batch.cast(schema)
                    for transform in then:
                        batch = transform(batch)
                    yield batch

        parts = [found(number, statement) for number, statement in enumerate(statements)]
        together = parts[0] if len(parts) == 1 else _together(parts)
        return pa.RecordBatchReader.from_batches(schema, together)

    def rows(self, wanted: Select[Any]) -> list[dict[str, Any]]:
        """The same as a list, for what is small."""
        return list(self.batches(wanted).read_all().to_pylist())

    def plain(self, *columns: Column[Any]) -> Sequence[ColumnElement[Any]]:
        """The columns as they are read: numbers as they are, all else as text, nothing as "".

        ADBC tells a column's kind from its first rows, so that a column of SQLite
        must not hold now nothing, now words. Moments are UTC, as SQLite writes them.
        """
        return [_plain(each, self._engine.dialect.name).label(each.name) for each in columns]

    def _shared(self, wanted: Select[Any], by: Column[Any] | None) -> list[Select[Any]]:
        if by is None or len(self._connections) == 1:
            return [wanted]
        (ends,) = self.rows(select(func.coalesce(func.min(by), 0).label("low"),
                                   func.coalesce(func.max(by), 0).label("high")))  # fmt: skip
        middle = (ends["low"] + ends["high"]) // 2
        return [wanted.where(by <= middle), wanted.where(by > middle)]

    def _statement(self, wanted: Select[Any]) -> str:
        return str(wanted.compile(self._engine, compile_kwargs={"literal_binds": True}))


@contextmanager
def columnar(engine: Engine) -> Iterator[Columnar]:
    """The store of this engine, for reading column by column.

    Raises DatabaseProblem where it cannot be read.
    """
    at_once = min(AT_ONCE, os.cpu_count() or 1)
    with ExitStack() as opened:
        with _explained(engine):
            connections = [opened.enter_context(_connect(engine)) for _ in range(at_once)]
            watching = opened.enter_context(_connect(engine))
            same = _same_moment if engine.dialect.name == "sqlite" else _same_snapshot
            together = same(connections, watching)
        yield Columnar(connections if together else connections[:1], engine)


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DriverError as error:
        raise DatabaseProblem(
            "unreachable",
            f"The database {place(engine.url)} cannot be read for an extract: "
            f"{str(error).splitlines()[0]}. Check that it is running and whole, then try again.",
        ) from error


def _connect(engine: Engine) -> Any:
    # Each driver brings a library of its own; most commands need neither.
    if engine.dialect.name == "sqlite":
        from adbc_driver_sqlite import dbapi

        return dbapi.connect(f"file:{quote(engine.url.database or '')}?mode=rw")
    from adbc_driver_postgresql import dbapi as postgres

    address = engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    return postgres.connect(address)


def _same_moment(connections: Sequence[Any], watching: Any) -> bool:
    """Begin reading on all of them with no commit in between; whether that could be done.

    SQLite says through ``data_version`` whether another connection has committed.
    """
    for _ in range(TRIES):
        before = _one(watching, "PRAGMA data_version")
        watching.rollback()
        for each in connections:
            each.rollback()
            _one(each, "SELECT count(*) FROM sqlite_master")
        if _one(watching, "PRAGMA data_version") == before:
            return True
    return False


def _same_snapshot(connections: Sequence[Any], _: Any) -> bool:
    first, *others = connections
    begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    _run(first, begin)
    snapshot = _one(first, "SELECT pg_export_snapshot()")
    for each in others:
        _run(each, begin)
        _run(each, f"SET TRANSACTION SNAPSHOT '{snapshot}'")
    return True


def _run(connection: Any, statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


def _one(connection: Any, statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def _together(parts: Sequence[Iterator[pa.RecordBatch]]) -> Iterator[pa.RecordBatch]:
    """The batches of all parts as they come, each part read in a thread of its own."""
    came: queue.Queue[pa.RecordBatch | BaseException | None] = queue.Queue(AHEAD)
    left = threading.Event()

    def put(what: pa.RecordBatch | BaseException | None) -> None:
        while not left.is_set():
            with suppress(queue.Full):
                came.put(what, timeout=0.2)
                return

    def read(part: Iterator[pa.RecordBatch]) -> None:
        try:
            for batch in part:
                put(batch)
                if left.is_set():
                    return
            put(None)
        except BaseException as error:
            put(error)

    threads = [threading.Thread(target=read, args=(part,), daemon=True) for part in parts]
    for thread in threads:
        thread.start()
    try:
        ended = 0
        while ended < len(parts):
            what = came.get()
            if isinstance(what, BaseException):
                raise what
            if what is None:
                ended += 1
            else:
                yield what
    finally:
        left.set()
        for thread in threads:
            thread.join()


def _kind(column: ColumnElement[Any]) -> pa.DataType:
    return pa.int64() if isinstance(column.type, Integer) else pa.string()


def _plain(column: Column[Any], dialect: str) -> ColumnElement[Any]:
    if isinstance(column.type, Integer) and not column.nullable:
        return column
    if isinstance(column.type, Moment) and dialect == "postgresql":
        text: ColumnElement[Any] = func.to_char(func.timezone("UTC", column), _LIKE_SQLITE)
    elif isinstance(column.type, Moment | JSON):
        text = cast(column, Text)
    else:
        text = column
    return func.coalesce(text, "", type_=Text) if column.nullable else text
