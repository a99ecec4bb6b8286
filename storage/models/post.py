"""What came in and is to be taken; what is to go out, and what became of it."""

from sqlalchemy import Float, Index, Integer, Table, Text, UniqueConstraint, text

from storage.models.columns import METADATA, Moment, Plain, column, key, link

MESSAGES = Table(
    "messages",
    METADATA,
    key(),
    link(
        "conversation_id",
        "conversations.id",
        "The conversation it belongs to; empty if it begins none.",
        null=True,
    ),
    link("respondent_id", "respondents.id", "Who sent it, where it came from outside.", null=True),
    column("channel", Text, "The channel it came through."),
    column(
        "provider_id",
        Text,
        "The provider's or client's id of it; the same id is stored once.",
        null=True,
    ),
    column("reply", Plain, "Words, pressed codes, media; words of coded answers blanked."),
    column(
        "state",
        Text,
        "waiting, done, set_aside after failing three times, unheard: taken by no conversation, "
        "or to_staff: said to a member of staff, and so no answer.",
    ),
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
    Index(
        "ix_messages_set_aside",
        "id",
        sqlite_where=text("state = 'set_aside'"),
        postgresql_where=text("state = 'set_aside'"),
    ),
    Index(None, "conversation_id"),
    Index(None, "respondent_id", "received_at"),
    info={"holds": "The inbox: replies as they arrived, stored before anything is made of them."},
)

PROMPTS = Table(
    "prompts",
    METADATA,
    key(),
    link(
        "conversation_id",
        "conversations.id",
        "The conversation it belongs to; empty if it belongs to none.",
        null=True,
    ),
    link("respondent_id", "respondents.id", "Whom it is sent to, where it is sent.", null=True),
    column("channel", Text, "The channel it goes through."),
    column(
        "purpose",
        Text,
        "turn (said by the guide), staff (written by one of them), or else welcome, declined, "
        "closed, signposting, opted_out, opted_in, invitation, reminder, come_back, over_limit, "
        "set_aside.",
    ),
    column("turn", Integer, "Number of the turn that said it.", null=True),
    column("position", Integer, "Order within the turn, from 0."),
    column("prompt", Plain, "The prompt: id, kind, words, options."),
    column(
        "state",
        Text,
        "waiting, shown (on a screen, or handed to the provider), dropped (no longer to be "
        "said), or failed.",
    ),
    column("queued_at", Moment, "When it was put in."),
    column("due_at", Moment, "Not to be sent before."),
    column("attempts", Integer, "Attempts at sending it that failed."),
    column("pieces", Integer, "Pieces of it that have been sent, where it takes several."),
    column("lease_owner", Text, "Who is sending it.", null=True),
    column("lease_until", Moment, "When that lease ends.", null=True),
    column("shown_at", Moment, "When it was shown or sent.", null=True),
    column("written_by", Text, "The member of staff who wrote it, if one did.", null=True),
    column(
        "form_id", Text, "The form that they sent it with, so that two clicks send once.", null=True
    ),
    UniqueConstraint("conversation_id", "turn", "position"),
    Index(
        "ix_prompts_waiting",
        "conversation_id",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_prompts_due",
        "channel",
        "due_at",
        "id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_prompts_form_id",
        "form_id",
        unique=True,
        sqlite_where=text("form_id IS NOT NULL"),
        postgresql_where=text("form_id IS NOT NULL"),
    ),
    Index(None, "respondent_id"),
    info={"holds": "The outbox: words to say, in order, kept when they have been said."},
)

DELIVERIES = Table(
    "deliveries",
    METADATA,
    key(),
    link("prompt_id", "prompts.id", "The prompt that was sent."),
    column("piece", Integer, "Which piece of it, from 0."),
    column("channel", Text, "The channel it was sent through."),
    column("sender", Text, "Our own number or bot that sent it."),
    column(
        "state",
        Text,
        "sending, sent, delivered, undelivered, failed, or unknown: the provider never said.",
    ),
    column("provider_id", Text, "The provider's id of the message.", null=True),
    column("code", Text, "The provider's code for what went wrong.", null=True),
    column("parts", Integer, "Text message parts."),
    column("pence", Float, "What it cost, by the price a part in the settings."),
    column("started_at", Moment, "When it was handed to the provider."),
    column("settled_at", Moment, "When the provider took or refused it.", null=True),
    column("received_at", Moment, "When it reached the phone, if the provider said so.", null=True),
    UniqueConstraint("channel", "provider_id"),
    Index(None, "prompt_id"),
    info={"holds": "Every attempt to send a prompt, and the provider's receipts."},
)
