"""Who looked at what, and who did what to the store."""

from sqlalchemy import Index, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, Plain, column, key

AUDIT = Table(
    "audit",
    METADATA,
    key(),
    column("at", Moment, "When."),
    column("who", Text, "Who did it: a person's sign-in, or the part of Earshot."),
    column("action", Text, "What was done: export, withdraw, contact_read …"),
    column("about", Text, "What it was done to, for example conversation 12."),
    column("detail", Plain, "What more there is to say; never anybody's words."),
    column("previous", Text, "The hash of the row before; empty in the first."),
    column("hash", Text, "SHA-256 over that hash and this row: a changed row breaks the chain."),
    UniqueConstraint("previous"),
    Index(None, "at"),
    info={"holds": "Every look at personal data and every export; rows are only ever added."},
)
