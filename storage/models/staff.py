"""Who works with Earshot: members of staff, how they sign in, where they are signed in."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, column, key, link

STAFF = Table(
    "staff",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation whose people they may see."),
    column("name", Text, "The name they sign in with, in small letters."),
    column("shown_as", Text, "What they are called on pages and in notes."),
    column("role", Text, "helper, safeguarding_lead, guide_author, analyst or administrator."),
    column("password", Text, "Argon2id hash of the password; empty until they chose one.",
           null=True),
    column("failures", Integer, "Wrong passwords in a row."),
    column("locked_until", Moment, "Until when no password is tried.", null=True),
    column("created_at", Moment, "When they were added."),
    column("signed_in_at", Moment, "When they last signed in.", null=True),
    column("stopped_at", Moment, "When they were stopped from signing in.", null=True),
    column("signs_in_by", Text, "password, or oidc: through the organisation's identity provider."),
    column("account", Text, "Keyed hash of their account at the identity provider; empty until "
           "they first signed in through it.", null=True),
    UniqueConstraint("name"),
    Index(None, "account", unique=True),
    info={"holds": "The members of staff who may sign in; each belongs to one organisation."},
)  # fmt: skip

STAFF_LINKS = Table(
    "staff_links",
    METADATA,
    key(),
    link("staff_id", "staff.id", "Who may choose a password with it."),
    column("hash", Text, "Keyed hash of the link's code."),
    column("expires_at", Moment, "Until when it works."),
    UniqueConstraint("hash"),
    Index(None, "staff_id"),
    info={"holds": "Links with which a member of staff chooses a password, once."},
)

STAFF_SESSIONS = Table(
    "staff_sessions",
    METADATA,
    key(),
    link("staff_id", "staff.id", "Who is signed in."),
    column("hash", Text, "Keyed hash of the cookie."),
    column("started_at", Moment, "When they signed in."),
    column("seen_at", Moment, "When they last asked for a page."),
    UniqueConstraint("hash"),
    Index(None, "staff_id"),
    info={"holds": "Where members of staff are signed in."},
)
