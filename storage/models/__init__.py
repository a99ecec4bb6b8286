"""The tables, split by idea; ``docs/store.md`` describes every column."""

from storage.models.answers import ANSWERS
from storage.models.audit import AUDIT
from storage.models.columns import METADATA, Moment, storable
from storage.models.concerns import ALERT_ADDRESSES, CONCERN_NOTES, CONCERNS
from storage.models.conversations import CONVERSATIONS, EVENTS, TURNS
from storage.models.guides import GUIDE_DRAFTS, GUIDE_PUBLICATIONS, GUIDES, GUIDES_RETIRED
from storage.models.invitations import ENTRANCES, INVITATIONS, LINKS, ROUNDS, TALLIES
from storage.models.people import CONSENTS, CONTACTS, ORGANISATIONS, RESPONDENTS
from storage.models.post import DELIVERIES, MESSAGES, PROMPTS
from storage.models.processes import HEARTBEATS
from storage.models.staff import STAFF, STAFF_LINKS, STAFF_SESSIONS

__all__ = [
    "ALERT_ADDRESSES",
    "ANSWERS",
    "AUDIT",
    "CONCERNS",
    "CONCERN_NOTES",
    "CONSENTS",
    "CONTACTS",
    "CONVERSATIONS",
    "DELIVERIES",
    "ENTRANCES",
    "EVENTS",
    "GUIDES",
    "GUIDES_RETIRED",
    "GUIDE_DRAFTS",
    "GUIDE_PUBLICATIONS",
    "HEARTBEATS",
    "INVITATIONS",
    "LINKS",
    "MESSAGES",
    "METADATA",
    "ORGANISATIONS",
    "PROMPTS",
    "RESPONDENTS",
    "ROUNDS",
    "STAFF",
    "STAFF_LINKS",
    "STAFF_SESSIONS",
    "TALLIES",
    "TURNS",
    "Moment",
    "storable",
]
