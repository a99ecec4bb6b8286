"""An organisation's own signposting texts: written, approved by a person, used, withdrawn.

An edit is a new row that is not approved yet; the words before it are used
until it is. Nothing is ever changed or deleted, so that it can be told which
words were used when, and who had approved them.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import ColumnElement, Connection, and_, insert, select, update

from storage.areas import areas_of, fits, is_everywhere
from storage.models import SIGNPOSTING_TEXTS

State = Literal["waits", "used", "ended"]

_T = SIGNPOSTING_TEXTS.c


@dataclass(frozen=True)
class Place:
    """For what a text is: an area, empty for everywhere; a language; a group of concerns."""

    area: str
    language: str
    kind: str


@dataclass(frozen=True)
class Text:
    """A text as it stands, and who has done what with it."""

    id: int
    area: str
    language: str
    kind: str
    words: str
    written_at: datetime
    written_by: str
    approved_at: datetime | None
    approved_by: str | None
    ended_at: datetime | None
    ended_by: str | None

    @property
    def state(self) -> State:
        """Whether it waits to be approved, is used, or was (or would have been)."""
        if self.ended_at is not None:
            return "ended"
        return "waits" if self.approved_at is None else "used"

    @property
    def place(self) -> Place:
        """For what it is."""
        return Place(self.area, self.language, self.kind)


def texts(connection: Connection, organisation_id: int) -> Sequence[Text]:
    """An organisation's texts that are used or wait to be approved."""
    return _texts(connection, _T.organisation_id == organisation_id, _T.ended_at.is_(None))


def text(connection: Connection, organisation_id: int, text_id: int) -> Text | None:
    """One of an organisation's texts."""
    found = _texts(connection, _T.organisation_id == organisation_id, _T.id == text_id)
    return found[0] if found else None


def history(connection: Connection, organisation_id: int, place: Place) -> Sequence[Text]:
    """All texts there ever were for a place, the latest first."""
    found = _texts(connection, _in(organisation_id, place))
    return sorted(found, key=lambda each: each.id, reverse=True)


def write(
    connection: Connection, organisation_id: int, place: Place, words: str, who: str, now: datetime
) -> int:
    """Keep words that are to be approved, in the place of others that waited; their number."""
    waits = (_in(organisation_id, place), _T.approved_at.is_(None), _T.ended_at.is_(None))
    connection.execute(update(SIGNPOSTING_TEXTS).where(*waits).values(ended_at=now, ended_by=who))
    row = {
        "organisation_id": organisation_id, "area": place.area, "language": place.language,
        "kind": place.kind, "words": words, "written_at": now, "written_by": who,
    }  # fmt: skip
    made = insert(SIGNPOSTING_TEXTS).returning(_T.id)
    return int(connection.execute(made, row).scalar_one())


def approve(
    connection: Connection, organisation_id: int, text_: Text, who: str, now: datetime
) -> bool:
    """Have a text used from now on, in the place of another; False if it did not wait."""
    # Whoever approves another text for the same place waits here.
    place = (_in(organisation_id, text_.place), _T.ended_at.is_(None))
    connection.execute(select(_T.id).where(*place).order_by(_T.id).with_for_update())
    changed = connection.execute(
        update(SIGNPOSTING_TEXTS)
        .where(_T.id == text_.id, _T.approved_at.is_(None), _T.ended_at.is_(None))
        .values(approved_at=now, approved_by=who)
    )
    if changed.rowcount != 1:
        return False
    used = (_in(organisation_id, text_.place), _T.approved_at.is_not(None), _T.ended_at.is_(None))
    connection.execute(
        update(SIGNPOSTING_TEXTS).where(*used, _T.id != text_.id).values(ended_at=now, ended_by=who)
    )
    return True


def withdraw(connection: Connection, text_: Text, who: str, now: datetime) -> bool:
    """Have a text used no more, and never approved; False if that was so."""
    changed = connection.execute(
        update(SIGNPOSTING_TEXTS)
        .where(_T.id == text_.id, _T.ended_at.is_(None))
        .values(ended_at=now, ended_by=who)
    )
    return changed.rowcount == 1


def for_person(
    connection: Connection, organisation_id: int, kind: str, respondent_id: int
) -> Mapping[str, Mapping[str, str]]:
    """The approved texts of a group for somebody, by language and group.

    Those for an area that they live in go before those for everywhere. Where
    they live is looked up only if there is a text for an area.
    """
    used = (_T.approved_at.is_not(None), _T.ended_at.is_(None))
    own = _T.organisation_id == organisation_id
    found = sorted(_texts(connection, own, _T.kind == kind, *used), key=lambda each: each.id)
    local = [each for each in found if not is_everywhere(each.area)]
    areas = areas_of(connection, respondent_id) if local else frozenset()
    everywhere = [each for each in found if is_everywhere(each.area)]
    chosen: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in (*everywhere, *(each for each in local if fits(each.area, areas))):
        chosen[each.language][kind] = each.words
    return chosen


def for_anybody(connection: Connection, organisation_id: int) -> Mapping[str, Mapping[str, str]]:
    """The approved texts for everywhere, by language and group."""
    used = (_T.approved_at.is_not(None), _T.ended_at.is_(None))
    chosen: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for each in _texts(connection, _T.organisation_id == organisation_id, *used):
        if is_everywhere(each.area):
            chosen[each.language][each.kind] = each.words
    return chosen


def _in(organisation_id: int, place: Place) -> ColumnElement[bool]:
    return and_(
        _T.organisation_id == organisation_id, _T.area == place.area,
        _T.language == place.language, _T.kind == place.kind,
    )  # fmt: skip


def _texts(connection: Connection, *wanted: ColumnElement[bool]) -> Sequence[Text]:
    columns = [each for each in SIGNPOSTING_TEXTS.columns if each.name != "organisation_id"]
    rows = connection.execute(select(*columns).where(*wanted).order_by(_T.id))
    return [Text(**row._asdict()) for row in rows]
