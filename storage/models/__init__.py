"""The tables, split by idea; ``docs/store.md`` describes every column."""

from storage.models.answers import ANSWERS
from storage.models.audit import AUDIT
from storage.models.columns import METADATA, Moment, storable
from storage.models.conversations import CONVERSATIONS, EVENTS, TURNS
from storage.models.guides import GUIDES
from storage.models.people import CONSENTS, CONTACTS, ORGANISATIONS, RESPONDENTS
from storage.models.post import MESSAGES, PROMPTS

__all__ = [
    "ANSWERS",
    "AUDIT",
    "CONSENTS",
    "CONTACTS",
    "CONVERSATIONS",
    "EVENTS",
    "GUIDES",
    "MESSAGES",
    "METADATA",
    "ORGANISATIONS",
    "PROMPTS",
    "RESPONDENTS",
    "TURNS",
    "Moment",
    "storable",
]
