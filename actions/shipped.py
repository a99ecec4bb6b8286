"""The guides that come with Earshot, for an action server that nobody sends guides to."""

from functools import cached_property

from dialogues.guide import Guide, hash_of
from dialogues.loading import load_guide, shipped_guides

USUAL = "social-isolation"
"""The guide that is begun when nobody names one."""


class ShippedGuides:
    """Shipped guides by content hash, read when the first is asked for."""

    def find(self, guide_hash: str | None) -> tuple[str, Guide]:
        """The guide and its hash; for None, the usual one.

        Raises KeyError for a guide that is not shipped.
        """
        if guide_hash is None:
            return next((h, guide) for h, guide in self._guides.items() if guide.id == USUAL)
        return guide_hash, self._guides[guide_hash]

    @cached_property
    def _guides(self) -> dict[str, Guide]:
        loaded = (load_guide(path).guide for path in shipped_guides().values())
        return {hash_of(guide): guide for guide in loaded if guide}
