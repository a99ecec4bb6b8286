"""Signs that somebody may be at risk, and who is told."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint, text

from storage.models.columns import METADATA, Moment, Plain, column, key, link

CONCERNS = Table(
    "concerns",
    METADATA,
    key(),
    column("reference", Text, "What it is called everywhere, for example C-7KQ2M9."),
    link("organisation_id", "organisations.id", "The organisation that is to act."),
    link("respondent_id", "respondents.id", "Who wrote it."),
    link("conversation_id", "conversations.id", "In which conversation, if in one.", null=True),
    link("message_id", "messages.id", "The message that raised it, if one did.", null=True),
    column("kinds", Plain, "What it may be about, most urgent first; or person_asked_for, "
           "raised_by_staff."),
    column("directness", Text, "direct, indirect, asked (for a person), or staff (raised it)."),
    column("about", Text, "self or other."),
    column("channel", Text, "The channel it came through."),
    column("sealed", Text, "Their words, encrypted; the key is not in the database."),
    column("signposted", Text, "queued, not_possible (they had stopped it), or by_staff."),
    column("raised_at", Moment, "When the message was stored."),
    column("alerts", Integer, "How often somebody was told of it."),
    column("alerted_at", Moment, "When somebody was last told.", null=True),
    column("alert_at", Moment, "When somebody is to be told next; empty once acknowledged.",
           null=True),
    column("acknowledged_at", Moment, "When a person took it up.", null=True),
    column("acknowledged_by", Text, "Who did.", null=True),
    column("note", Text, "What they wrote about it."),
    column("closed_at", Moment, "When a person closed it.", null=True),
    column("closed_by", Text, "Who did.", null=True),
    column("outcome", Text, "What came of it, by a code: docs/console.md.", null=True),
    UniqueConstraint("reference"),
    Index(
        "ix_concerns_open",
        "alert_at",
        sqlite_where=text("acknowledged_at IS NULL"),
        postgresql_where=text("acknowledged_at IS NULL"),
    ),
    Index(None, "respondent_id"),
    info={"holds": "Concerns raised by what people wrote, and requests for a person."},
)  # fmt: skip

CONCERN_NOTES = Table(
    "concern_notes",
    METADATA,
    key(),
    link("concern_id", "concerns.id", "The concern that it is about."),
    column("at", Moment, "When it was written."),
    column("who", Text, "Who wrote it."),
    column("sealed", Text, "The note, encrypted; the key is not in the database."),
    Index(None, "concern_id"),
    info={"holds": "What staff wrote about concerns; notes are only ever added."},
)

ALERTS_SENT = Table(
    "alerts_sent",
    METADATA,
    key(),
    link("concern_id", "concerns.id", "The concern that is told of."),
    column("number", Integer, "Which time of telling it belongs to, from 1."),
    column("way", Text, "mail or text."),
    link("duty_id", "duty.id", "Who on the duty rota is told; empty: the alert address.",
         null=True),
    column("state", Text, "waiting, sending, sent, delivered, undelivered, failed, or overtaken "
           "(told anew instead)."),
    column("problem", Text, "What went wrong last, by a code.", null=True),
    column("attempts", Integer, "How often it was tried."),
    column("provider_id", Text, "The provider's id of a text.", null=True),
    column("planned_at", Moment, "When it was decided that they are to be told."),
    column("due_at", Moment, "When it is tried next."),
    column("started_at", Moment, "When it was last tried.", null=True),
    column("came_at", Moment, "When that came of it which the state says.", null=True),
    Index(None, "concern_id"),
    Index(
        "ix_alerts_sent_to_send",
        "due_at",
        sqlite_where=text("state IN ('waiting', 'sending')"),
        postgresql_where=text("state IN ('waiting', 'sending')"),
    ),
    info={"holds": "Who was told of a concern when and how, and what came of it."},
)  # fmt: skip

ALERT_ADDRESSES = Table(
    "alert_addresses",
    METADATA,
    key(),
    column("hash", Text, "Keyed hash of the address."),
    column("sealed", Text, "The e-mail address, encrypted."),
    column("code_hash", Text, "Keyed hash of the code that was sent to it."),
    column("tested_at", Moment, "When a test was sent."),
    column("confirmed_at", Moment, "When its reader typed the code in.", null=True),
    UniqueConstraint("hash"),
    info={"holds": "Where concerns are reported, and whether that was tested."},
)
