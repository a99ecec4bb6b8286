"""Conversations, and what happened in them turn by turn."""

from sqlalchemy import Index, Integer, PrimaryKeyConstraint, Table, Text, text

from storage.models.columns import METADATA, Moment, Plain, column, key, link

CONVERSATIONS = Table(
    "conversations",
    METADATA,
    key(),
    link("respondent_id", "respondents.id", "Who is listened to."),
    link("guide_hash", "guides.hash", "The frozen guide that leads it.", kind=Text),
    column("path", Text, "short or full."),
    column("role", Text, "Who types: resident or helper."),
    column("channel", Text, "The channel it goes through: terminal, web, sms, telegram."),
    column("language", Text, "The language it is held in at present."),
    column("disposition", Text, "How far it has got: started, partial, complete, refused …"),
    column("interview", Plain, "The interview's state; empty before the first turn.", null=True),
    column("turns", Integer, "Turns committed; the next turn has this number."),
    column("version", Integer, "Goes up with every lease and every commit."),
    column("due_at", Moment, "Since when a turn is waiting to be taken, if one is.", null=True),
    column("lease_owner", Text, "The worker that is taking a turn.", null=True),
    column("lease_until", Moment, "When that worker's lease ends.", null=True),
    column(
        "failures",
        Integer,
        "Attempts at the next turn that never ended or, if it is the first, failed.",
    ),
    column("set_aside_at", Moment, "When the first turn was given up.", null=True),
    column("started_at", Moment, "When it began."),
    column("updated_at", Moment, "When its last turn was committed."),
    column("ended_at", Moment, "When it ended, if it has.", null=True),
    column(
        "held_at",
        Moment,
        "Since when a concern keeps its prompts back; empty once a turn has taken the concern.",
        null=True,
    ),
    column(
        "taken_over_at",
        Moment,
        "Since when staff hold it and the assistant is silent; empty unless they do.",
        null=True,
    ),
    column("taken_over_by", Text, "The member of staff who took it over.", null=True),
    column("remind_at", Moment, "When somebody who paused asked to be reminded.", null=True),
    column(
        "came_by",
        Text,
        "How they came in: terminal, invitation, text, link, keyword: and the keyword, or "
        "simulated: made up, as everybody in that store is.",
        null=True,
    ),
    Index(
        "ix_conversations_due",
        "due_at",
        sqlite_where=text("due_at IS NOT NULL"),
        postgresql_where=text("due_at IS NOT NULL"),
    ),
    Index(
        "ix_conversations_remind",
        "remind_at",
        sqlite_where=text("remind_at IS NOT NULL"),
        postgresql_where=text("remind_at IS NOT NULL"),
    ),
    Index(
        "ix_conversations_taken_over",
        "respondent_id",
        sqlite_where=text("taken_over_at IS NOT NULL"),
        postgresql_where=text("taken_over_at IS NOT NULL"),
    ),
    Index(None, "respondent_id"),
    info={"holds": "One respondent's way through one frozen guide."},
    sqlite_autoincrement=True,
)

TURNS = Table(
    "turns",
    METADATA,
    link("conversation_id", "conversations.id", "The conversation."),
    column("number", Integer, "0 is the beginning, which takes no reply."),
    column("reply", Plain, "The reply that was taken; words of coded answers blanked.", null=True),
    column("heard", Plain, "What recognition made of it: intent, confidence, clauses.", null=True),
    column("model", Text, "Fingerprint of the model that recognised it."),
    column("taken_at", Moment, "When it was committed."),
    PrimaryKeyConstraint("conversation_id", "number"),
    info={"holds": "Replies taken, one row a turn."},
)

EVENTS = Table(
    "events",
    METADATA,
    link("conversation_id", "conversations.id", "The conversation."),
    column("turn", Integer, "Number of the turn."),
    column("position", Integer, "Order within the turn, from 0."),
    column("name", Text, "What happened: answer_given, paused, withdrawn …"),
    column("question", Text, "The question it is about, if it is about one.", null=True),
    column("detail", Plain, "What more there is to say; words of coded answers blanked."),
    column("at", Moment, "When the turn was committed."),
    PrimaryKeyConstraint("conversation_id", "turn", "position"),
    info={"holds": "What happened in each turn, in order."},
)
