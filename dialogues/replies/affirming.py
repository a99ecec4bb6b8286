"""Replies to yes-or-no questions and to consent."""

from dialogues.guide import Question
from dialogues.replies.choices import read_choices
from dialogues.replies.tokens import Said, spell
from dialogues.replies.understood import Reading, unclear
from dialogues.replies.vocabulary import vocabulary

_CONDITIONS = frozenset(
    "if unless provided providing only except long not jesli jezeli tylko nie".split()
)
"""In what is added to a yes, these say that it is not a yes to the whole."""


def read_yes_no(question: Question, said: Said, language: str) -> Reading:
    """The reading of a reply to ``yes_no`` or ``consent``; codes are of its choices.

    A bare "no" in Polish may mean "yeah": it is asked again. A bare "y" or
    "n" is yes or no. A yes with conditions is not a consent.
    """
    codes = vocabulary(question, language).yes_no
    bare = _bare(said)
    if bare == "no" and language == "pl":
        return unclear("several_fit", tuple(codes.values()))
    meaning = {"y": "yes", "n": "no", "t": "yes" if language == "pl" else ""}.get(bare, "")
    if meaning in codes:
        return Reading("answer", codes=(codes[meaning],), how="letter")
    reading = read_choices(question, said, language)
    agreed = question.kind == "consent" and reading.codes == (codes.get("yes"),)
    if agreed and _CONDITIONS.intersection(spell(reading.rest)):
        return unclear("conditional")
    return reading


def _bare(said: Said) -> str:
    """The one word said, as it was typed; empty if there are more."""
    words = {said.words[token.start : token.end].lower() for token in said.tokens}
    return words.pop() if len(words) == 1 and len(said.tokens) < 3 else ""
