"""Lists of numbers, and an administrator who uploads them."""

from datetime import UTC, datetime
from typing import Any

from office import Desk, Office

from storage.models import CONTACTS, INVITATIONS, ROUNDS
from storage.rounds import Plan

LIST = (
    "Name;Mobile;Town\r\n"
    "Annunziata Smith;07700 900123;Hullbridge\r\n"
    "Bobbington Jones;+44 7700 900456;Hullbridge\r\n"
    "Catherina Moore;7.7009E+09;Hullbridge\r\n"
    "Annunziata Again;07700900123;\r\n"
    "Danforth Laneham;020 7946 0018;\r\n"
).encode("utf-8-sig")
TERMS = {
    "name": "Winter", "basis": "tenants who agreed", "guide": "little", "path": "short",
    "language": "en", "lead_kind": "usual", "quiet_from": "21:00", "quiet_to": "08:00",
    "per_minute": "30", "reminders": "1", "every": "48",
}  # fmt: skip


def a_plan(organisation_id: int, guide_hash: str, **more: Any) -> Plan:
    """The plan of a round that begins at once."""
    usual: dict[str, Any] = {
        "name": "Winter", "path": "short", "language": "en", "basis": "tenants who agreed",
        "lead": "Hello from us. To stop, reply STOP.", "starts_at": datetime.now(UTC),
        "quiet_from": "21:00", "quiet_to": "08:00", "per_minute": 30, "most_reminders": 1,
        "reminder_hours": 48,
    }  # fmt: skip
    return Plan(organisation_id=organisation_id, guide_hash=guide_hash, **{**usual, **more})


def hidden(page: str, name: str) -> str:
    """What a page carries in a hidden field."""
    return page.split(f'name="{name}" value="')[1].split('"')[0]


def preview(desk: Desk, content: bytes = LIST, file: str = "list.csv", /, **terms: str) -> str:
    """The page that a list and these terms lead to."""
    return desk.upload("/invitations/preview", file, content, **{**TERMS, **terms}).text


def invite(desk: Desk, content: bytes = LIST, /, **terms: str) -> Any:
    """Upload a list and confirm it."""
    sealed = hidden(preview(desk, content, **terms), "list")
    return desk.send("/invitations/confirm", list=sealed, **{**TERMS, **terms})


def nothing_is_stored(office: Office) -> bool:
    """Whether nothing has come of a list yet."""
    return not any(office.front.rows(each) for each in (ROUNDS, INVITATIONS, CONTACTS))
