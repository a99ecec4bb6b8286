"""An organisation's own words that point to help after a concern."""

from sqlalchemy import Index, Table, Text

from storage.models.columns import METADATA, Moment, column, key, link

SIGNPOSTING_TEXTS = Table(
    "signposting_texts",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation that sends it."),
    column("area", Text, "Names and codes of the area, with commas between; empty: everywhere."),
    column("language", Text, "Its language, for example en."),
    column("kind", Text, "Which group of concerns it is for, for example abuse."),
    column("words", Text, "The words."),
    column("written_at", Moment, "When they were written."),
    column("written_by", Text, "Who wrote them."),
    column("approved_at", Moment, "When they were approved; empty: they are not used.", null=True),
    column("approved_by", Text, "Who approved them.", null=True),
    column("ended_at", Moment, "When newer words took their place, or they were withdrawn.",
           null=True),
    column("ended_by", Text, "Who did that.", null=True),
    Index(None, "organisation_id", "kind"),
    info={"holds": "Signposting texts of organisations; an edit is a new row, the old one stays."},
)  # fmt: skip
