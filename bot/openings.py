"""Begins conversations, in the guide that is meant by its id.

A guide is read once, so that beginning a conversation costs no more than
storing it.
"""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from bot.which_guide import Meant, OpeningProblem, WhichGuide
from dialogues.exchange import Role
from dialogues.guide import Guide
from dialogues.guide import Path as GuidePath
from dialogues.interview import Disposition
from storage import conversations, guides, respondents

__all__ = ["OpeningProblem", "Openings"]


class Openings:
    """Begins conversations; ``guide_id`` and ``language`` are used where none is named."""

    def __init__(self, guides_dir: Path, guide_id: str, language: str) -> None:
        self.guide_id, self.language = guide_id, language
        self.which = WhichGuide(guides_dir)

    def guide(
        self, connection: Connection, organisation_id: int, guide_id: str | None = None
    ) -> Guide:
        """What the organisation means by this id now. Raises OpeningProblem."""
        return self._meant(connection, organisation_id, guide_id).guide

    def chosen(self, connection: Connection, organisation_id: int, guide_id: str) -> Guide | None:
        """The guide that somebody chose of those there are. Raises OpeningProblem."""
        if guide_id not in self.which.ids(connection, organisation_id):
            return None
        return self.guide(connection, organisation_id, guide_id)

    def usable(self, connection: Connection, organisation_id: int) -> list[Guide]:
        """The guides that somebody can be led by; those with errors are left out."""
        found = []
        for guide_id in self.which.ids(connection, organisation_id):
            try:
                found.append(self.guide(connection, organisation_id, guide_id))
            except OpeningProblem:
                continue
        return found

    def begin(
        self,
        connection: Connection,
        respondent_id: int,
        *,
        channel: str,
        came_by: str,
        now: datetime,
        guide_id: str | None = None,
        path: GuidePath = "short",
        role: Role = "resident",
        language: str | None = None,
        disposition: Disposition = "started",
    ) -> int:
        """Begin a conversation, due for its first turn; its id.

        A language that the guide lacks becomes the usual one, or else the
        guide's own. Raises OpeningProblem before anything is stored.
        """
        whose = respondents.organisation_of(connection, respondent_id)
        meant = self._meant(connection, whose, guide_id)
        if not guides.is_frozen(connection, meant.guide_hash):
            guides.freeze(connection, meant.guide, now)
        return conversations.start(
            connection,
            guide_hash=meant.guide_hash,
            path=path,
            role=role,
            channel=channel,
            language=self._language(meant.guide, language),
            respondent_id=respondent_id,
            now=now,
            came_by=came_by,
            disposition=disposition,
        )

    def _meant(self, connection: Connection, organisation_id: int, guide_id: str | None) -> Meant:
        return self.which.meant(connection, organisation_id, guide_id or self.guide_id)

    def _language(self, guide: Guide, wanted: str | None) -> str:
        spoken = (wanted, self.language)
        return next((each for each in spoken if each in guide.languages), None) or guide.language
