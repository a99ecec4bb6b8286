"""Answers: what was said, what was understood, what counts."""

from sqlalchemy import Index, Integer, Table, Text, text

from storage.models.columns import METADATA, Moment, Plain, Words, column, key, link

ANSWERS = Table(
    "answers",
    METADATA,
    key(),
    link("conversation_id", "conversations.id", "The conversation."),
    column("question", Text, "The question's id in the guide."),
    column("turn", Integer, "Number of the turn that gave it."),
    column("raw", Words, "What was said, whole; empty where the question keeps codes only."),
    column("value", Plain, "A number, date, postcode or text as understood.", null=True),
    column("codes", Plain, "Codes of choices, an age band, or an area code; a list."),
    column(
        "missing",
        Text,
        "Why there is no answer: not_asked, skipped, dont_know, prefer_not_to_say, "
        "not_understood, withdrawn.",
        null=True,
    ),
    column("how", Text, "How it was understood: pressed, number, label, words …"),
    column("other", Words, "The words for “something else”."),
    column("note", Words, "The helper's own note, never the person's words."),
    column("by", Text, "Who gave it: resident, helper, or staff who set it right."),
    column("at", Moment, "When it was given."),
    column("superseded_at", Moment, "When it stopped counting; empty while it counts.", null=True),
    column("superseded_turn", Integer, "Number of the turn that superseded it.", null=True),
    Index(
        "ux_answers_current",
        "conversation_id",
        "question",
        unique=True,
        sqlite_where=text("superseded_at IS NULL"),
        postgresql_where=text("superseded_at IS NULL"),
    ),
    Index(None, "conversation_id"),
    info={"holds": "Answers, one row each; a correction is a new row, and the old one stays."},
)
