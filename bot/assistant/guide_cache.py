"""Guides by content hash: the model never depends on one, and none is stored.

The caller names a guide by its hash; when the cache lacks it the caller sends
the frozen document along. Publishing a guide so never disturbs a conversation
under way on another.
"""

from collections import OrderedDict
from typing import Any

from dialogues.guide import Guide, content_hash, from_document

MOST = 64
"""Guides kept parsed; the one unused for longest goes first."""


class BadGuide(ValueError):
    """The document is no guide, or not the one that the hash names."""


class GuideCache:
    """Parsed guides, the most recently used ones."""

    def __init__(self, most: int = MOST) -> None:
        self._guides: OrderedDict[str, Guide] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._guides)

    def __contains__(self, guide_hash: str) -> bool:
        return guide_hash in self._guides

    def find(self, guide_hash: str | None) -> tuple[str, Guide]:
        """The guide and its hash.

        Raises KeyError for a guide that is not here.
        """
        if guide_hash is None:
            raise KeyError("no guide was named")
        self._guides.move_to_end(guide_hash)
        return guide_hash, self._guides[guide_hash]

    def add(self, guide_hash: str, document: dict[str, Any]) -> None:
        """Parse and keep the document.

        Raises BadGuide when it is not what the hash says, or no guide.
        """
        if content_hash(document) != guide_hash:
            raise BadGuide("The guide's document does not match its hash.")
        try:
            self._guides[guide_hash] = from_document(document)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadGuide("The document is not a guide that this assistant can read.") from error
        self._guides.move_to_end(guide_hash)
        while len(self._guides) > self._most:
            self._guides.popitem(last=False)
