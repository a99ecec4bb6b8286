"""Synthetic studies for tests, and the store's rows without what differs from run to run."""

from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Engine, delete, select

from analysis.simulation.studies import Study
from dialogues.guide import Guide
from dialogues.loading import load_guide, shipped_guides
from storage.models import METADATA

SINCE = datetime(2026, 3, 2, tzinfo=UTC)
TABLES = (
    "respondents", "conversations", "turns", "events", "answers", "consents", "messages",
    "prompts",
)  # fmt: skip
_LEASES = ("lease_owner", "lease_until")


@cache
def shipped() -> Guide:
    guide = load_guide(shipped_guides()["social-isolation"]).guide
    assert guide is not None
    return guide


def study(seed: int = 1, guide: Guide | None = None) -> Study:
    return Study.of(guide or shipped(), seed, SINCE)


def rows(engine: Engine) -> dict[str, list[dict[str, Any]]]:
    """Every row of a conversation's tables; ids are counted from 0, leases left out."""
    with engine.connect() as connection:
        found = {name: _table(connection, name) for name in TABLES}
    for name in ("respondents", "conversations"):
        order = {row["id"]: place for place, row in enumerate(found[name])}
        link = f"{name.removesuffix('s')}_id"
        for row in (row for each in found.values() for row in each if row.get(link)):
            row[link] = order[row[link]]
    for each in found.values():
        for row in each:
            row.pop("id", None)
    return found


def _table(connection, name):
    table = METADATA.tables[name]
    wanted = select(*(c for c in table.c if c.name not in _LEASES))
    wanted = wanted.order_by(*table.primary_key.columns)
    return [dict(row) for row in connection.execute(wanted).mappings()]


def empty(engine: Engine) -> None:
    """Take everything out again but the guides and the organisation."""
    with engine.begin() as connection:
        for table in reversed(METADATA.sorted_tables):
            if table.name in TABLES:
                connection.execute(delete(table))
