"""The catalogue of mistakes that can be made in an analysis plan."""

from dialogues.problems import Entry, Place, Problem

CATALOGUE = {
    "plan-date": Entry(
        "error", '"{given}" is not a day.', "Write year, month and day: fixed_on: 2026-11-30."
    ),
    "plan-other-guide": Entry(
        "error",
        'The plan is for the guide "{planned}", but these answers are of "{given}".',
        "Take the plan of that guide: every guide has its own, and each is analysed by itself.",
    ),
    "plan-unknown-question": Entry(
        "error", 'There is no question "{question}" in the guide.', "{hint}"
    ),
    "plan-unfit-question": Entry(
        "error",
        'The question "{question}" is of kind {kind}, which cannot be used for {use}.',
        "Name a question of kind {kinds}.",
    ),
    "plan-unknown-code": Entry(
        "error", 'The question "{question}" has no answer with the code "{code}".', "{hint}"
    ),
    "plan-exclusive-group": Entry(
        "error",
        '"{code}" rules all other answers out, so it is not a group.',
        "Take it off the list: people who chose it are counted as being in no group.",
    ),
    "plan-unknown-measure": Entry("error", 'The guide has no measure "{measure}".', "{hint}"),
    "plan-unknown-part": Entry("error", 'The measure "{measure}" has no part "{part}".', "{hint}"),
    "plan-unknown-band": Entry(
        "error", '"{part}" of the measure "{measure}" has no band "{band}".', "{hint}"
    ),
    "plan-outcome-source": Entry(
        "error",
        'The outcome "{id}" does not say what it is read from.',
        "Write question: and codes:, or measure: and bands:, and not both.",
    ),
    "plan-twice": Entry(
        "error", '"{what}" stands here for the second time.', "Take one of the two away."
    ),
    "plan-numbers": Entry(
        "error",
        "This comparison has the number {number}, and {wanted} would be next.",
        "Number the comparisons 1, 2, 3 and so on, so that all can see that none is left out.",
    ),
    "plan-unknown-outcome": Entry("error", 'There is no outcome "{outcome}".', "{hint}"),
    "plan-unknown-group": Entry("error", 'There is no group "{group}" in the plan.', "{hint}"),
    "plan-not-covered": Entry(
        "warning",
        'No category of the margin "{margin}" has the answers {codes}.',
        "People with these answers are left out of the raking; the table will say so.",
    ),
}  # fmt: skip


def mistake(code: str, place: Place, /, **words: object) -> Problem:
    """The catalogue's problem ``code`` at a place, its slots filled with ``words``."""
    entry = CATALOGUE[code]
    problem, remedy = entry.problem.format(**words), entry.remedy.format(**words)
    return Problem(code, entry.severity, place.file, place.line, problem, remedy)
