"""Guides as conversations use them: frozen, found by their content hash."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from dialogues.guide import Guide, content_hash, from_document, to_document
from storage.inserting import insert_new
from storage.models import GUIDES


class GuideMissing(LookupError):
    """No frozen guide has this hash."""

    def __init__(self, guide_hash: str) -> None:
        super().__init__(f"the store holds no guide {guide_hash[:12]}…")


def freeze(connection: Connection, guide: Guide, now: datetime) -> str:
    """Keep the guide as it is now; its content hash. Freezing it again does nothing."""
    content = to_document(guide)
    row = {
        "hash": content_hash(content),
        "guide_id": guide.id,
        "version": guide.version,
        "document": content,
        "frozen_at": now,
    }
    insert_new(connection, GUIDES, row)
    return str(row["hash"])


def is_frozen(connection: Connection, guide_hash: str) -> bool:
    """Whether a guide with this hash is kept: cheaper than freezing it once more."""
    found = connection.execute(select(GUIDES.c.hash).where(GUIDES.c.hash == guide_hash))
    return found.first() is not None


def document(connection: Connection, guide_hash: str) -> dict[str, Any]:
    """The frozen guide as a JSON object. Raises GuideMissing."""
    found = connection.execute(
        select(GUIDES.c.document).where(GUIDES.c.hash == guide_hash)
    ).scalar()
    if found is None:
        raise GuideMissing(guide_hash)
    return dict(found)


class Shelf:
    """Frozen guides at hand: a hash never changes its guide, so each is read once.

    One shelf serves one process. ``size`` guides are kept, the oldest goes first.
    """

    def __init__(self, size: int = 32) -> None:
        self._size = size
        self._guides: dict[str, Guide] = {}

    def guide(self, connection: Connection, guide_hash: str) -> Guide:
        """The guide with this hash. Raises GuideMissing."""
        found = self._guides.get(guide_hash)
        if found is None:
            found = from_document(document(connection, guide_hash))
            while len(self._guides) >= self._size:
                self._guides.pop(next(iter(self._guides)), None)
            self._guides[guide_hash] = found
        return found
