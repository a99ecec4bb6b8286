"""How people come in: rounds of invitations, keywords, links."""

from sqlalchemy import Float, Index, Integer, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, column, key, link

ROUNDS = Table(
    "rounds",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation that invites."),
    column("name", Text, "What the round is called."),
    link("guide_hash", "guides.hash", "The frozen guide that leads it.", kind=Text),
    column("path", Text, "short or full."),
    column("language", Text, "The language in which conversations begin."),
    column("channel", Text, "The channel: sms."),
    column("basis", Text, "Why these people may be contacted, in the organisation's words."),
    column("lead", Text, "What is said before the guide's own first words; may be empty."),
    column("starts_at", Moment, "When the first invitation goes out."),
    column("quiet_from", Text, "Nothing is sent from this time of day, HH:MM."),
    column("quiet_to", Text, "Until this time of day, HH:MM."),
    column("per_minute", Integer, "Invitations a minute, at most."),
    column("most_reminders", Integer, "Reminders for each person, at most."),
    column("reminder_hours", Integer, "Hours without a word before a reminder."),
    column("created_at", Moment, "When it was made."),
    column("stopped_at", Moment, "When somebody stopped it, if so.", null=True),
    UniqueConstraint("organisation_id", "name"),
    info={"holds": "Rounds: people invited together, from one list."},
)

INVITATIONS = Table(
    "invitations",
    METADATA,
    key(),
    link("round_id", "rounds.id", "The round."),
    link("respondent_id", "respondents.id", "Who is invited."),
    link("conversation_id", "conversations.id", "What they were led into.", null=True),
    column(
        "state",
        Text,
        "waiting, begun, or not_sent: they had opted out by then, were in another conversation, "
        "or the round was stopped.",
    ),
    column("due_at", Moment, "When to invite them, or to remind them next.", null=True),
    column("begun_at", Moment, "When the conversation was begun.", null=True),
    column("reminders", Integer, "Reminders queued."),
    UniqueConstraint("round_id", "respondent_id"),
    Index(None, "due_at"),
    Index(None, "conversation_id"),
    Index(None, "respondent_id"),
    info={"holds": "One person's invitation in one round."},
)

TALLIES = Table(
    "tallies",
    METADATA,
    key(),
    link("round_id", "rounds.id", "The round."),
    column("state", Text, "How far they had got: a disposition, opted_out, unreachable, not_sent."),
    column("people", Integer, "How many people were erased who had got as far as that."),
    column("invited", Integer, "How many of them a conversation had been begun for."),
    column("delivered", Integer, "How many of them had something on their telephone."),
    column("replied", Integer, "How many of them wrote."),
    column("parts", Integer, "Text message parts that were sent to them."),
    column("pence", Float, "What those cost."),
    UniqueConstraint("round_id", "state"),
    info={
        "holds": "What stays of invitations whose people were erased: sums for response rates, "
        "with no link to anybody."
    },
)

ENTRANCES = Table(
    "entrances",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation."),
    column("keyword", Text, "The word on the poster, in capitals."),
    column("guide_id", Text, "The guide that it leads to."),
    column("path", Text, "short or full."),
    column("language", Text, "The language in which conversations begin."),
    column("place", Text, "Where it hangs or is linked from."),
    column("created_at", Moment, "When it was added."),
    column("closed_at", Moment, "When it was closed, if it was.", null=True),
    UniqueConstraint("organisation_id", "keyword"),
    info={"holds": "Keywords of posters and links that begin a conversation."},
)

LINKS = Table(
    "links",
    METADATA,
    key(),
    column("hash", Text, "Keyed hash of the link's token."),
    link("respondent_id", "respondents.id", "Whose conversation it goes on with."),
    column("expires_at", Moment, "When it stops working."),
    UniqueConstraint("hash"),
    Index(None, "respondent_id"),
    info={"holds": "Links with which a web chat is resumed on another day."},
)
