"""Guides as they were when a conversation began."""

from sqlalchemy import Index, Table, Text

from storage.models.columns import METADATA, Moment, Plain, column

GUIDES = Table(
    "guides",
    METADATA,
    column("hash", Text, "SHA-256 of the document: what the guide is.", primary_key=True),
    column("guide_id", Text, "The guide's id, for example social-isolation."),
    column("version", Text, "The version its author gave it."),
    column("document", Plain, "The whole guide, with the wording of all its languages."),
    column("frozen_at", Moment, "When a conversation first began with it."),
    Index(None, "guide_id"),
    info={"holds": "Guides, frozen: a changed guide is another row, never a changed one."},
)
