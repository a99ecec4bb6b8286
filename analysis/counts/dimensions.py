"""Names of dimensions: one name is the same division of people in every table of a release.

Disclosure control finds by them which numbers add up to which others.
"""

MEMBER = "member"
YES_NO = ("yes", "no")

EVERYBODY = "everybody who took part"
"""The base of every table of people: those of whom something is not known are the remainder."""

CONVERSATIONS = "all conversations, whether people consented or not"


def answer_of(question: str) -> str:
    """The dimension of the answers to a question."""
    return f"answer.{question}"


def has(outcome: str) -> str:
    """The dimension that says whether people have an outcome."""
    return f"has.{outcome}"


def score_of(measure: str, part: str) -> str:
    """The dimension of the scores of a part of a measure."""
    return f"score.{measure}.{part}"


def category_of(margin: str) -> str:
    """The dimension of a margin's categories."""
    return f"margin.{margin}"
