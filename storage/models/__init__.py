"""The tables, split by idea; ``docs/store.md`` describes every column."""

from storage.models.answers import ANSWERS
from storage.models.audit import AUDIT
from storage.models.columns import METADATA, Moment, storable
from storage.models.concerns import ALERT_ADDRESSES, ALERTS_SENT, CONCERN_NOTES, CONCERNS
from storage.models.conversations import CONVERSATIONS, EVENTS, TURNS
from storage.models.duty import DUTY, STAFFED_HOURS, WHOM_TO_CALL
from storage.models.guides import GUIDE_DRAFTS, GUIDE_PUBLICATIONS, GUIDES, GUIDES_RETIRED
from storage.models.invitations import ENTRANCES, INVITATIONS, LINKS, ROUNDS, TALLIES
from storage.models.people import CONSENTS, CONTACTS, ORGANISATIONS, RESPONDENTS
from storage.models.post import DELIVERIES, MESSAGES, PROMPTS
from storage.models.processes import HEARTBEATS
from storage.models.signposting import SIGNPOSTING_TEXTS
from storage.models.staff import STAFF, STAFF_LINKS, STAFF_SESSIONS

__all__ = [
    "ALERTS_SENT",
    "ALERT_ADDRESSES",
    "ANSWERS",
    "AUDIT",
    "CONCERNS",
    "CONCERN_NOTES",
    "CONSENTS",
    "CONTACTS",
    "CONVERSATIONS",
    "DELIVERIES",
    "DUTY",
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
    "SIGNPOSTING_TEXTS",
    "STAFF",
    "STAFFED_HOURS",
    "STAFF_LINKS",
    "STAFF_SESSIONS",
    "TALLIES",
    "TURNS",
    "WHOM_TO_CALL",
    "Moment",
    "storable",
]
