"""Who takes part: organisations, respondents, how to reach them, what they consented to."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, column, key, link

ORGANISATIONS = Table(
    "organisations",
    METADATA,
    key(),
    column("name", Text, "What the organisation is called."),
    column("created_at", Moment, "When it was added."),
    UniqueConstraint("name"),
    info={"holds": "The organisations that listen; every respondent belongs to one."},
)

RESPONDENTS = Table(
    "respondents",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation that listens to them."),
    column("pseudonym", Text, "What they are called everywhere, for example R-7KQ2-M9XD."),
    column("created_at", Moment, "When they first came."),
    UniqueConstraint("organisation_id", "pseudonym"),
    info={"holds": "The people listened to, by pseudonym only."},
    sqlite_autoincrement=True,
)

CONTACTS = Table(
    "contacts",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation that holds the contact."),
    link("respondent_id", "respondents.id", "Whose contact it is."),
    column("channel", Text, "The channel that reaches it: sms, telegram, web."),
    column(
        "hash",
        Text,
        "Keyed hash (HMAC-SHA256) of organisation, channel and address: "
        "the only way to find a contact.",
    ),
    column("sealed", Text, "The address itself, encrypted; the key is not in the database."),
    column("created_at", Moment, "When it was stored."),
    column("opted_out_at", Moment, "When they asked to be sent nothing more.", null=True),
    column(
        "opted_out_how",
        Text,
        "How we know: word, sentence, provider (it told us), blocked, staff, tombstone.",
        null=True,
    ),
    column("unreachable_at", Moment, "When the provider said it cannot be reached.", null=True),
    column("unreachable_code", Text, "The provider's code for why.", null=True),
    UniqueConstraint("organisation_id", "channel", "hash"),
    Index(None, "respondent_id"),
    info={"holds": "How respondents are reached, kept apart from what they say."},
)

CONSENTS = Table(
    "consents",
    METADATA,
    key(),
    link("respondent_id", "respondents.id", "Whose consent it is."),
    link("conversation_id", "conversations.id", "The conversation in which it was asked."),
    column("turn", Integer, "Number of the turn that settled it."),
    column("purpose", Text, "take_part, quote, recontact or share."),
    column("state", Text, "given, refused, withdrawn, or closed (its question was undone)."),
    column("wording_version", Text, "The version of the wording that was put."),
    column("channel", Text, "The channel it was put through."),
    column("language", Text, "The language it was put in."),
    column("by", Text, "Who gave the answer: resident, helper, or staff."),
    column("at", Moment, "When."),
    Index(None, "conversation_id", "purpose"),
    info={
        "holds": "What people consented to and refused, one row a decision; the latest row counts."
    },
)
