"""Words of the store as words for the person whose copy it is, and for whoever makes it."""

from enum import StrEnum

HOW_FAR = {
    "invited": "You were invited and did not answer.",
    "started": "You began.",
    "partial": "You answered some of the questions.",
    "complete": "You answered to the end.",
    "refused": "You said no to taking part.",
    "ineligible": "It was not for you, for example because you are under 16. Nothing was kept.",
    "opted_out": "You asked for no more messages.",
    "withdrawn": "You took back what you had said. It was deleted.",
    "unreachable": "We could not reach you.",
}
KINDS_OF_MISSING = {
    "not_asked": "not asked",
    "skipped": "you skipped it",
    "dont_know": "you said that you do not know",
    "prefer_not_to_say": "you preferred not to say",
    "not_understood": "we could not understand your answer",
    "withdrawn": "you took it back, and it was deleted",
}
PURPOSES = {
    "take_part": "to take part",
    "quote": "to be quoted without your name",
    "recontact": "to be contacted again",
    "share": "to share what you said with our partners",
}
STATES = {
    "given": "you said yes",
    "refused": "you said no",
    "withdrawn": "you took it back",
    "closed": "you changed an answer, and this no longer counts",
}
LOOKS = {
    "concern_read": "somebody read what you wrote, because it worried us",
    "concern_raised": "somebody of the staff was worried, and told the person who acts on it",
    "concern_taken": "somebody took up what worried us",
    "concern_noted": "somebody wrote a note about it",
    "concern_closed": "somebody closed it",
    "concern_reopened": "somebody opened it again",
    "taken_over": "somebody began to write with you in the computer's place",
    "replied": "somebody wrote to you",
    "handed_back": "somebody let the computer go on with you",
    "conversation_read": "somebody read your conversation",
    "guided_begun": "somebody began a conversation with you",
    "set_aside_read": "somebody read a message that the computer could not take in",
    "set_aside_left": "somebody settled such a message",
    "opt_out": "somebody noted that you want no more messages",
    "withdraw": "what you had said was deleted",
    "person_found": "somebody looked you up by your number or link, because you asked",
    "person_exported": "a copy of what we hold about you was made",
}

TABLES = {
    "respondents": "the pseudonym",
    "contacts": "numbers and addresses",
    "conversations": "conversations",
    "turns": "replies taken",
    "events": "what happened in them",
    "answers": "answers",
    "messages": "messages from them",
    "prompts": "messages to them",
    "deliveries": "attempts at sending these",
    "consents": "decisions about consent",
    "concerns": "concerns",
    "concern_notes": "notes of staff about these",
    "alerts_sent": "how staff were told of them",
    "invitations": "invitations",
    "links": "links back into the web chat",
}
"""What the tables hold of a person, in words."""


class Check(StrEnum):
    """How it was made sure who asks: what the audit keeps of it."""

    DOCUMENT = "document"
    KNOWN = "known"
    RANG_BACK = "rang-back"
    IN_CHAT = "in-chat"


CHECKS = {
    Check.DOCUMENT: "I saw a document",
    Check.KNOWN: "I know them",
    Check.RANG_BACK: "I rang them back on the number that is kept",
    Check.IN_CHAT: "I saw the open chat on their own device",
}
"""The same in words."""
