"""Guides: as they were when conversations began, as authors draft them, which are in use."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, Plain, column, key, link

GUIDES = Table(
    "guides",
    METADATA,
    column("hash", Text, "SHA-256 of the document: what the guide is.", primary_key=True),
    column("guide_id", Text, "The guide's id, for example social-isolation."),
    column("version", Text, "The version its author gave it."),
    column("document", Plain, "The whole guide, with the wording of all its languages."),
    column("frozen_at", Moment, "When a conversation first began with it, or it was published."),
    Index(None, "guide_id"),
    info={"holds": "Guides, frozen: a changed guide is another row, never a changed one."},
)

GUIDE_DRAFTS = Table(
    "guide_drafts",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation whose authors may see it."),
    column("guide_id", Text, "The guide's id: what its file is called."),
    column("files", Plain, "What the author wrote: the texts of the files by their names."),
    column("told", Plain, "What was told of the form that it was made of: a list for each of "
           "left and changed."),
    column("made_at", Moment, "When it was kept."),
    column("made_by", Text, "The name of whoever kept it."),
    Index(None, "organisation_id", "guide_id"),
    info={"holds": "What authors of guides have written, mistakes and all: a row each time it was "
                   "kept, never changed."},
)  # fmt: skip

GUIDE_PUBLICATIONS = Table(
    "guide_publications",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation for which it was published."),
    column("guide_id", Text, "The guide's id."),
    column("place", Integer, "1 for the first that was published under this id, then 2, 3 …; the "
           "highest is in use."),
    link("draft_id", "guide_drafts.id", "The draft that was published."),
    link("guide_hash", "guides.hash", "The guide that it froze.", kind=Text),
    column("published_at", Moment, "When."),
    column("published_by", Text, "The name of whoever published it."),
    UniqueConstraint("organisation_id", "guide_id", "place"),
    info={"holds": "Guides as they were published from the console, one after the other."},
)  # fmt: skip

GUIDES_RETIRED = Table(
    "guides_retired",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation that retired it."),
    column("guide_id", Text, "The guide's id."),
    column("retired_at", Moment, "Since when."),
    column("retired_by", Text, "The name of whoever retired it."),
    UniqueConstraint("organisation_id", "guide_id"),
    info={"holds": "Guides in which an organisation begins no more conversations."},
)
