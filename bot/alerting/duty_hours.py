"""The hours of an organisation, and of those on its duty rota."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from bot.alerting.staffed import WEEK, Hours, Staffed
from storage.duty import Details, OnRota
from storage.staffed_hours import OwnHours, own_hours


def staffed_by(connection: Connection, organisation_id: int, usual: Staffed) -> Staffed:
    """An organisation's staffed hours; the usual ones until it has said its own."""
    own = own_hours(connection, organisation_id)
    return usual if own is None else as_staffed(own, usual.zone)


def as_staffed(own: OwnHours, zone: ZoneInfo) -> Staffed:
    """Hours that an organisation has said."""
    week = tuple(day and Hours(*day) for day in own.week)
    return Staffed(zone, week, frozenset(own.closed))


def shift(details: Details, zone: ZoneInfo) -> Staffed:
    """When somebody on the rota is on duty; closed days make no difference."""
    hours = Hours(details.begins, details.ends)
    days = range(WEEK)
    return Staffed(zone, tuple(hours if day in details.weekdays else None for day in days))


def on_duty(rota: Sequence[OnRota], zone: ZoneInfo, now: datetime) -> list[OnRota]:
    """Those who are on duty at that moment, in the order of the rota."""
    return [each for each in rota if shift(each.details, zone).there(now)]
