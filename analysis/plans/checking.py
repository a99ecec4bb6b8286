"""Checks an analysis plan against its guide: all mistakes, in one go."""

from collections.abc import Iterator, Sequence

from analysis.plans.asked import all_questions, codes_by_question
from analysis.plans.checking_outcomes import check_outcomes
from analysis.plans.checking_questions import check_codes, check_question
from analysis.plans.mistakes import mistake
from analysis.plans.plan import Margin, Plan
from dialogues.files.shape import did_you_mean
from dialogues.guide import CODED_BY_CHOICE, Guide, Question
from dialogues.places import Places
from dialogues.problems import Problem

UNDER_16 = "under-16"
"""Nobody under 16 takes part, so no margin need have a place for them."""

NOT_NEEDED = frozenset((UNDER_16,))


def check_plan(plan: Plan, guides: Sequence[Guide], places: Places) -> list[Problem]:
    """Everything that is wrong with the plan for these versions of a guide, newest first."""
    others = {guide.id: None for guide in guides if guide.id != plan.guide}
    if others or not guides:
        given = ", ".join(others) or "no guide"
        place = places.find("guide")
        return [mistake("plan-other-guide", place, planned=plan.guide, given=given)]
    questions = all_questions(guides)
    return [
        *_check_named(plan, questions, places),
        *_check_groups(plan, questions, guides, places),
        *check_outcomes(plan, questions, guides, places),
        *_check_comparisons(plan, places),
        *_check_margins(plan, questions, guides, places),
    ]


def _check_named(plan: Plan, questions: dict[str, Question], places: Places) -> Iterator[Problem]:
    wanted = (
        ("place", plan.place, ("postcode",)),
        ("age", plan.age, ("age",)),
        ("sex", plan.sex, ("choice",)),
    )
    for field, question, kinds in wanted:
        if question:
            yield from check_question(question, questions, kinds, field, places.find(field))
    for number, question in enumerate(plan.by_area):
        place = places.find("by_area", number)
        yield from check_question(question, questions, CODED_BY_CHOICE, "by_area", place)


def _check_groups(
    plan: Plan, questions: dict[str, Question], guides: Sequence[Guide], places: Places
) -> Iterator[Problem]:
    if plan.groups is None:
        return
    id_, place = plan.groups.question, places.find("groups", "question")
    wrong = list(check_question(id_, questions, ("several",), "groups", place))
    yield from wrong
    if wrong:
        return
    for number, code in enumerate(plan.groups.codes):
        place = places.find("groups", "codes", number)
        yield from check_codes(id_, [code], guides, place)
        choice = questions[id_].choice(code)
        if choice is not None and choice.exclusive:
            yield mistake("plan-exclusive-group", place, code=code)
        if code in plan.groups.codes[:number]:
            yield mistake("plan-twice", place, what=code)


def _check_comparisons(plan: Plan, places: Places) -> Iterator[Problem]:
    outcomes = [outcome.id for outcome in plan.outcomes]
    groups = plan.groups.codes if plan.groups else ()
    seen: set[tuple[str, str]] = set()
    for number, comparison in enumerate(plan.comparisons):
        place = places.find("comparisons", number)
        if comparison.number != number + 1:
            yield mistake("plan-numbers", place, number=comparison.number, wanted=number + 1)
        if comparison.outcome not in outcomes:
            hint = did_you_mean(comparison.outcome, outcomes)
            yield mistake("plan-unknown-outcome", place, outcome=comparison.outcome, hint=hint)
        if comparison.group not in groups:
            hint = did_you_mean(comparison.group, groups)
            yield mistake("plan-unknown-group", place, group=comparison.group, hint=hint)
        pair = (comparison.outcome, comparison.group)
        if pair in seen:
            yield mistake("plan-twice", place, what=" × ".join(pair))
        seen.add(pair)


def _check_margins(
    plan: Plan, questions: dict[str, Question], guides: Sequence[Guide], places: Places
) -> Iterator[Problem]:
    for number, margin in enumerate(plan.raking):
        place = places.find("raking", number)
        if margin.id in [other.id for other in plan.raking[:number]]:
            yield mistake("plan-twice", place, what=margin.id)
        kinds = ("choice", "yes_no", "age")
        wrong = list(check_question(margin.question, questions, kinds, "raking", place))
        yield from wrong or _check_categories(margin, number, guides, places)


def _check_categories(
    margin: Margin, number: int, guides: Sequence[Guide], places: Places
) -> Iterator[Problem]:
    seen: set[str] = set()
    for name, codes in margin.categories.items():
        place = places.find("raking", number, "categories", name)
        yield from check_codes(margin.question, codes, guides, place)
        for code in codes:
            if code in seen:
                yield mistake("plan-twice", place, what=code)
            seen.add(code)
    left = [code for code in codes_by_question(guides)[margin.question] if code not in seen]
    left = [code for code in left if code not in NOT_NEEDED]
    if left:
        place = places.find("raking", number)
        yield mistake("plan-not-covered", place, margin=margin.id, codes=", ".join(left))
