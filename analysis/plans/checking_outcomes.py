"""Whether the outcomes of a plan can be read from the guide's questions and measures."""

from collections.abc import Iterator, Mapping, Sequence

from analysis.plans.asked import CLOSED
from analysis.plans.checking_questions import check_codes, check_question
from analysis.plans.mistakes import mistake
from analysis.plans.plan import Outcome, Plan
from dialogues.files.shape import did_you_mean
from dialogues.guide import Guide, Question
from dialogues.measures import RULES, Rule
from dialogues.places import Places
from dialogues.problems import Place, Problem


def check_outcomes(
    plan: Plan, questions: Mapping[str, Question], guides: Sequence[Guide], places: Places
) -> Iterator[Problem]:
    """Everything that is wrong with the outcomes."""
    for number, outcome in enumerate(plan.outcomes):
        place = places.find("outcomes", number)
        if outcome.id in [other.id for other in plan.outcomes[:number]]:
            yield mistake("plan-twice", place, what=outcome.id)
        sources = [bool(each) for each in (outcome.question, outcome.codes)]
        sources += [bool(each) for each in (outcome.measure, outcome.bands)]
        if sources not in ([True, True, False, False], [False, False, True, True]):
            yield mistake("plan-outcome-source", place, id=outcome.id)
        elif outcome.question:
            wrong = list(check_question(outcome.question, questions, CLOSED, "outcomes", place))
            yield from wrong or check_codes(outcome.question, outcome.codes, guides, place)
        else:
            yield from _check_measure(outcome, guides, place)


def bands_of(rule: Rule, part: str) -> tuple[str, ...] | None:
    """The bands that read a part of a measure; None if the measure has no such part."""
    if part == "total" and rule.summed:
        return tuple(band.code for band in rule.bands)
    item = rule.item(part)
    if item is not None:
        return tuple(band.code for band in item.bands)
    return () if part in rule.subscales else None


def _check_measure(outcome: Outcome, guides: Sequence[Guide], place: Place) -> Iterator[Problem]:
    measures = {measure.id: measure.rule for guide in guides for measure in guide.measures}
    words = {"measure": outcome.measure, "part": outcome.part}
    if outcome.measure not in measures:
        hint = did_you_mean(outcome.measure, measures)
        yield mistake("plan-unknown-measure", place, measure=outcome.measure, hint=hint)
        return
    rule = RULES[measures[outcome.measure]]
    bands = bands_of(rule, outcome.part)
    if bands is None:
        parts = [*(["total"] if rule.summed else []), *rule.subscales, *(i.key for i in rule.items)]
        yield mistake("plan-unknown-part", place, hint=did_you_mean(outcome.part, parts), **words)
        return
    for band in outcome.bands:
        if band not in bands:
            hint = did_you_mean(band, bands)
            yield mistake("plan-unknown-band", place, band=band, hint=hint, **words)
