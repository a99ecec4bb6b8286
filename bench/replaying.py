"""The shipped guide's short path, answered by text as a willing resident would."""

REPLIES = (
    ("Are you happy to take part", "yes please"),
    ("What was your age last birthday", "71"),
    ("What is your postcode", "DN32"),
    ("Are any of these true for you", "3"),
    ("How have things been for you lately", "quiet since my husband passed, weekends are worst"),
    ("lack companionship", "2"),
    ("feel left out", "some of the time"),
    ("isolated from others", "3"),
    ("before COVID", "more"),
    ("feel lonely", "often"),
    ("May we", "yes"),
)
"""What is asked, by some of its words, and what to reply."""

OTHERWISE = "the bus stopped running so I stay in most days, a lift now and then would help"
CHOICE = "1"


def reply_to(question: str) -> str:
    """What to text back."""
    for words, reply in REPLIES:
        if words in question:
            return reply
    return CHOICE if "\n1 " in question else OTHERWISE
