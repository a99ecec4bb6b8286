"""The processes that keep Earshot going."""

from sqlalchemy import Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, column, key

HEARTBEATS = Table(
    "heartbeats",
    METADATA,
    key(),
    column("name", Text, "The process: app, worker or delivery, and its number."),
    column("state", Text, "well, or waiting: for the assistant, say."),
    column("beat_at", Moment, "When it last said so."),
    UniqueConstraint("name"),
    info={"holds": "When each process last said that it is there."},
)
