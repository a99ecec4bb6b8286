"""What came in and is to be taken; what is to go out."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint, text

from storage.models.columns import METADATA, Moment, Plain, column, key, link

MESSAGES = Table(
    "messages",
    METADATA,
    key(),
    link("conversation_id", "conversations.id", "The conversation it belongs to."),
    column("channel", Text, "The channel it came through."),
    column(
        "provider_id",
        Text,
        "The provider's or client's id of it; the same id is stored once.",
        null=True,
    ),
    column("reply", Plain, "Words, pressed codes, media; words of coded answers blanked."),
    column("state", Text, "waiting, done, or set_aside after failing three times."),
    column("failures", Integer, "Failed attempts at taking it."),
    column("turn", Integer, "Number of the turn that took it.", null=True),
    column("received_at", Moment, "When it was stored."),
    column("settled_at", Moment, "When it was done or set aside.", null=True),
    UniqueConstraint("channel", "provider_id"),
    Index(
        "ix_messages_waiting",
        "conversation_id",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(None, "conversation_id"),
    info={"holds": "The inbox: replies as they arrived, stored before anything is made of them."},
)

PROMPTS = Table(
    "prompts",
    METADATA,
    key(),
    link("conversation_id", "conversations.id", "The conversation it belongs to."),
    column("turn", Integer, "Number of the turn that said it."),
    column("position", Integer, "Order within the turn, from 0."),
    column("prompt", Plain, "The prompt: id, kind, words, options."),
    column("state", Text, "waiting, shown, or dropped (withdrawn before it was shown)."),
    column("queued_at", Moment, "When its turn was committed."),
    column("shown_at", Moment, "When it was shown or sent.", null=True),
    UniqueConstraint("conversation_id", "turn", "position"),
    Index(
        "ix_prompts_waiting",
        "conversation_id",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    info={"holds": "The outbox: words to say, in order, kept when they have been said."},
)
