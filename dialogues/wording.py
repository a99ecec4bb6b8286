"""Puts a guide's wording into a person's language, channel and situation."""

import re
from collections.abc import Mapping

from dialogues.exchange import Option
from dialogues.guide import Guide, Question, Words
from dialogues.interview import Answer, Interview
from dialogues.phrases import phrase

PIPE = re.compile(r"\{\{|\}\}|\{([a-z][a-z0-9_]*)\}")
"""``{question_id}`` in a wording; doubled braces are literal."""

TEXT_MESSAGES = ("sms",)
"""Channels that use a question's shorter wording."""

WITH_BOXES = ("web", "guided")
"""Channels that show boxes to tick, and say so themselves."""

MOST_BUTTONS = 11
"""A scale with at most this many steps offers each as an option."""


def in_language(guide: Guide, words: Words, language: str) -> str:
    """The wording in ``language``, or in the guide's own where it is missing."""
    return words.get(language) or words.get(guide.language, "")


def question_words(
    guide: Guide,
    interview: Interview,
    question: Question,
    counted: Mapping[str, Answer],
    shorter: bool = False,
) -> str:
    """What is said to put the question, earlier answers piped in.

    ``shorter`` for a question put again: its short wording, where there is one.
    """
    words = in_language(guide, wording_for(question, interview, shorter), interview.language)
    asked = pipe(guide, words, interview.language, counted)
    how = _how_to_answer(guide, question, interview)
    return f"{asked}\n{how}" if how else asked


def wording_for(question: Question, interview: Interview, shorter: bool = False) -> Words:
    """The question's shorter wording, if asked for or the channel wants it and there is one."""
    wanted = shorter or interview.channel in TEXT_MESSAGES
    return question.short if wanted and interview.language in question.short else question.text


def pipe(guide: Guide, words: str, language: str, counted: Mapping[str, Answer]) -> str:
    """``words`` with each ``{question_id}`` replaced by the answer in words.

    A question without an answer leaves nothing, and no double space.
    """
    if "{" not in words and "}" not in words:
        return words

    def put(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return match.group(0)[0]
        answer = counted.get(name)
        return "" if answer is None else answer_words(guide, guide.question(name), answer, language)

    return re.sub(r" {2,}", " ", PIPE.sub(put, words))


def answer_words(guide: Guide, question: Question, answer: Answer, language: str) -> str:
    """The answer as words for a sentence: choice labels, or the number."""
    if answer.missing:
        return ""
    if answer.codes:
        labels = [_label(guide, question, code, language) for code in answer.codes]
        return _listed(labels, phrase(guide, language, "and"))
    return answer.other or ("" if answer.value is None else f"{answer.value:g}"
                            if isinstance(answer.value, float) else str(answer.value))  # fmt: skip


def options(guide: Guide, question: Question, language: str) -> tuple[Option, ...]:
    """What may be pressed: the choices, or the steps of a short scale."""
    if question.kind == "scale":
        low, high = bounds(question)
        steps = range(int(low), int(high) + 1)
        return tuple(Option(str(n), str(n)) for n in steps) if len(steps) <= MOST_BUTTONS else ()
    return tuple(Option(c.code, in_language(guide, c.label, language)) for c in question.choices)


def bounds(question: Question) -> tuple[float, float]:
    """Smallest and largest number the question takes, both included."""
    low = 0 if question.smallest is None else question.smallest
    high = 120 if question.largest is None else question.largest
    return low, high


def again_words(guide: Guide, question: Question, language: str, tries: int, problem: str) -> str:
    """What to say before asking again, another wording each time.

    ``tries`` is how often it has been asked so far; ``problem`` is what the
    reading found wrong. The author's own ``reask`` wording comes first.
    """
    least, most = bounds(question)
    low, high = (1, len(question.choices)) if question.choices else (least, most)
    slots = {"low": f"{low:g}", "high": f"{high:g}", "least": f"{least:g}", "most": f"{most:g}"}
    if tries <= len(question.reask):
        return in_language(guide, question.reask[tries - 1], language)
    if tries == 1 and problem in _PROBLEMS and question.kind != "yes_no":
        return phrase(guide, language, f"problem_{problem}", **slots)
    first = "reask" if tries == 1 else "help"
    return phrase(guide, language, f"{first}_{question.kind}", **slots)


_PROBLEMS = frozenset(
    {
        "several_fit", "out_of_range", "not_whole", "too_many", "too_few", "exclusive", "future",
        "conditional",
    }
)  # fmt: skip
"""What a reading can find wrong that is worth saying."""


def _how_to_answer(guide: Guide, question: Question, interview: Interview) -> str:
    language = interview.language
    if question.kind == "scale" and question.ends_labels:
        low, high = bounds(question)
        low_label, high_label = (
            in_language(guide, label, language) for label in question.ends_labels
        )
        return phrase(
            guide, language, "scale_ends",
            low=f"{low:g}", high=f"{high:g}", low_label=low_label, high_label=high_label,
        )  # fmt: skip
    if question.kind == "several":
        if question.largest is not None:
            return phrase(guide, language, "how_several_most", most=f"{question.largest:g}")
        if interview.channel not in WITH_BOXES:
            return phrase(guide, language, "how_several")
    return ""


def _label(guide: Guide, question: Question, code: str, language: str) -> str:
    choice = question.choice(code)
    if choice is None:
        return code
    label = in_language(guide, choice.label, language)
    first_word = label.split(" ", 1)[0]
    keep = first_word in ("I", "I'm", "I've") or (len(first_word) > 1 and first_word.isupper())
    return label if keep else label[:1].lower() + label[1:]


def _listed(labels: list[str], conjunction: str) -> str:
    if len(labels) < 2:
        return "".join(labels)
    return f"{', '.join(labels[:-1])} {conjunction} {labels[-1]}"
