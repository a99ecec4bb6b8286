"""Whether a plan's questions and codes are in the guide, and of a kind that fits."""

from collections.abc import Iterator, Mapping, Sequence

from analysis.plans.asked import codes_by_question
from analysis.plans.mistakes import mistake
from dialogues.files.shape import did_you_mean
from dialogues.guide import Guide, Question
from dialogues.problems import Place, Problem


def check_question(
    id_: str, questions: Mapping[str, Question], kinds: Sequence[str], use: str, place: Place
) -> Iterator[Problem]:
    """Whether there is such a question, and of one of these kinds."""
    if id_ not in questions:
        hint = did_you_mean(id_, questions)
        yield mistake("plan-unknown-question", place, question=id_, hint=hint)
    elif questions[id_].kind not in kinds:
        wanted = {"kind": questions[id_].kind, "kinds": " or ".join(kinds)}
        yield mistake("plan-unfit-question", place, question=id_, use=use, **wanted)


def check_codes(
    id_: str, codes: Sequence[str], guides: Sequence[Guide], place: Place
) -> Iterator[Problem]:
    """Whether each of the codes can be answered to the question, in any version."""
    possible = codes_by_question(guides).get(id_, ())
    for code in codes:
        if code not in possible:
            hint = did_you_mean(code, possible)
            yield mistake("plan-unknown-code", place, question=id_, code=code, hint=hint)
