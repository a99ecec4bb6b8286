"""What is said of questions that are never asked is true: all answers are tried to prove it."""

from collections.abc import Iterator
from itertools import product

from drawing import conditions
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.checks.reach import BOUND, Search
from dialogues.conditions import holds
from dialogues.guide import Choice, Condition, Ending, Guide, Path, Question
from dialogues.interview import Answer

CODES = ("a", "b", "c")
SEVERAL = [("a",), ("b",), ("c",), ("a", "b")]
"""What can be chosen of several when at most two can, and c only alone."""


def leaf(questions: list[Question]) -> st.SearchStrategy[Condition]:
    """A test that fits one of the questions."""
    return st.sampled_from(questions).flatmap(_test_of)


def _test_of(question: Question) -> st.SearchStrategy[Condition]:
    answered = st.booleans().map(
        lambda yes: Condition("answered", question=question.id, operand=yes)
    )
    if question.kind == "scale":
        tests = st.sampled_from(["is", "at_least", "at_most"])
        numbers = st.integers(-1, 4)
        return answered | st.builds(
            lambda test, n: Condition(test, question=question.id, operand=n), tests, numbers
        )
    test = "includes" if question.kind == "several" else "is"
    codes = st.sampled_from(CODES)
    some = st.lists(codes, min_size=1, max_size=2, unique=True).map(tuple)
    return (
        answered
        | codes.map(lambda code: Condition(test, question=question.id, operand=code))
        | some.map(lambda codes: Condition("one_of", question=question.id, operand=codes))
    )


def condition(questions: list[Question]) -> st.SearchStrategy[Condition]:
    """Any condition on these questions."""
    return conditions(leaf(questions))


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """A guide of four questions, each with some condition, ending and path."""
    questions: list[Question] = []
    for n in range(4):
        kind = draw(st.sampled_from(["choice", "several", "scale"]))
        choices = tuple(Choice(code, {"en": code}, exclusive=code == "c") for code in CODES)
        bare = Question(
            id=f"q{n}",
            kind=kind,
            text={"en": "?"},
            choices=() if kind == "scale" else choices,
            smallest=0 if kind == "scale" else None,
            largest={"scale": 3, "several": 2}.get(kind),
            skip=draw(st.booleans()),
        )
        only_if = draw(st.none() | condition(questions)) if questions else None
        ends = draw(st.none() | condition([*questions, bare]))
        paths = draw(st.sampled_from([("short", "full"), ("full",), ("short",)]))
        questions.append(
            Question(
                **{
                    **bare.__dict__,
                    "only_if": only_if,
                    "paths": paths,
                    "ends": (Ending(ends, "refused", {"en": "Bye."}),) if ends else (),
                }
            )
        )
    return Guide("tried", "1", {"en": "Tried"}, "en", tuple(questions))


def every_answer(question: Question) -> list[Answer | None]:
    missing: list[Answer | None] = [None] if question.skip else []
    if question.kind == "scale":
        return [*(Answer(question.id, value=n) for n in range(4)), *missing]
    chosen = SEVERAL if question.kind == "several" else [(code,) for code in CODES]
    return [*(Answer(question.id, codes=codes) for codes in chosen), *missing]


def walks(guide: Guide, path: Path, upto: int) -> Iterator[dict[str, Answer]]:
    """Every way to answer the questions before ``upto`` and still be there."""
    before = guide.questions[:upto]
    for given_answers in product(*(every_answer(question) for question in before)):
        answers: dict[str, Answer] = {}
        for question, answer in zip(before, given_answers, strict=True):
            asked = path in question.paths and (
                question.only_if is None or holds(question.only_if, answers)
            )
            if asked and answer:
                answers[question.id] = answer
            if asked and any(holds(ending.when, answers) for ending in question.ends):
                break
        else:
            yield answers


@given(guides(), st.sampled_from(["short", "full"]))
@settings(max_examples=80, deadline=None)
def test_a_verdict_is_what_trying_everything_shows(guide: Guide, path: Path) -> None:
    for position, question in enumerate(guide.questions):
        if question.only_if is None or path not in question.paths:
            continue
        outcomes = {holds(question.only_if, answers) for answers in walks(guide, path, position)}

        verdict = Search(guide, position, path).verdict(question.only_if)

        assert verdict.whole
        if outcomes:
            assert (verdict.can_hold, verdict.can_fail) == (True in outcomes, False in outcomes)


@given(guides())
@settings(max_examples=60, deadline=None)
def test_a_contradiction_holds_for_no_answers_at_all(guide: Guide) -> None:
    last = guide.questions[-1]
    if last.only_if is None:
        return
    free = [[*every_answer(question), None] for question in guide.questions[:-1]]
    possible = any(
        holds(last.only_if, {answer.question: answer for answer in answers if answer})
        for answers in product(*free)
    )

    assert Search(guide, 3).verdict(last.only_if).never == (not possible)


def test_a_search_that_is_cut_short_says_nothing() -> None:
    questions = tuple(
        Question(f"q{n}", "choice", {"en": "?"}, choices=tuple(Choice(c, {}) for c in CODES))
        for n in range(BOUND.bit_length() + 1)
    )
    some = Condition(
        "any", tuple(Condition("answered", question=q.id, operand=True) for q in questions)
    )
    never = Condition("all", (some, Condition("not", (some,))))
    guide = Guide("large", "1", {"en": "Large"}, "en", questions)

    verdict = Search(guide, len(questions), "short").verdict(never)

    assert not verdict.whole
    assert not verdict.never
    assert not verdict.always
