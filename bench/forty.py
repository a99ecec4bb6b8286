"""The guide that Earshot is measured with: the peer's 40 questions, nothing else."""

from bench.words import QUESTIONS
from dialogues.guide import Guide, Limits, Question

NEVER = 1.01
"""No request is ever so sure: every reply counts as an answer, whatever was recognised,
so that training the model anew does not change how many turns a conversation takes."""


def forty() -> Guide:
    """A guide of 40 open questions, none of which probes or branches."""
    questions = tuple(
        Question(question_id(number), "text", {"en": text}, why={"en": "It helps us."}, thin=0)
        for number, text in enumerate(QUESTIONS, 1)
    )
    return Guide(
        "forty",
        "1",
        {"en": "Forty questions"},
        "en",
        questions,
        limits=Limits(request_confidence=NEVER),
    )


def question_id(number: int) -> str:
    """The name of a question, from 1; the peer's slots have the same names."""
    return f"question_{number:02}"
