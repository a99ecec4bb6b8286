"""The catalogue of what can be wrong with a survey's file or its mapping.

As for tables of areas, an ``error`` means that nothing is used, a ``warning``
that something was left out, an ``info`` that all was used. ``docs/surveys.md``
explains each code.
"""

from analysis.areas.problems import DESCRIPTIONS, FILES, filled
from dialogues.problems import Entry, Place, Problem

MAPPINGS = {
    "measure-unknown": Entry("error", 'There is no measure "{measure}".', "{hint}"),
    "item-unknown": Entry("error", 'The measure "{measure}" has no item "{item}".', "{hint}"),
    "items-missing": Entry(
        "error",
        'The measure "{measure}" lacks the items {items}.',
        "Name the column of each; a measure without some of its items is another measure.",
    ),
    "response-unknown": Entry(
        "error", 'The measure "{measure}" has no response "{response}".', "{hint}"
    ),
    "group-unclear": Entry(
        "error",
        '"{group}" must have either codes, or ages: true.',
        "Write each code of the file with its label; or ages: true if the column holds years.",
    ),
    "apart-unknown": Entry(
        "error", 'There is no group "{group}" with codes, to keep apart.', "{hint}"
    ),
}
"""What can be wrong with a mapping."""

ANSWERS = {
    "column-missing": Entry("error", 'There is no column "{column}" in the file.', "{hint}"),
    "header-twice": Entry(
        "error", 'Two columns are called "{column}".', "Give each column a name of its own."
    ),
    "code-unmapped": Entry(
        "warning",
        'The column "{column}" has "{code}" {count} times, which the mapping does not know; '
        "these answers were left out.",
        "Add the code to the mapping, or to missing if it means no answer.",
    ),
    "age-unreadable": Entry(
        "warning",
        'The column "{column}" has "{code}" {count} times, which is no age from 0 to 120; these '
        "people are in no age band.",
        "Correct the file, or add the code to missing.",
    ),
    "weight-unusable": Entry(
        "warning",
        'The weight "{weight}" cannot be used; this person was left out.',
        "Weights are numbers from 0 on.",
    ),
    "group-unsaid": Entry(
        "info",
        '{count} people have no "{group}" that is known.',
        "They count in everybody, and in no category of this group.",
    ),
    "apart-unsaid": Entry(
        "warning",
        '{count} people have no "{group}" that is known, which is kept apart; they were left out.',
        "Correct the file, or add the code to the mapping.",
    ),
    "person-repeated": Entry(
        "warning",
        'The person "{person}" stands here as in line {first}; this row was left out.',
        "Delete one of them.",
    ),
    "persons-disagree": Entry(
        "warning",
        'The person "{person}" has several rows that differ (lines {lines}); all were left out.',
        "Find out which is right, and delete the others.",
    ),
    "spss-broken": Entry(
        "error", "This is no SPSS file that can be read: {reason}.", "Save it again as .sav."
    ),
}
"""What can be wrong with a survey's file."""

CATALOGUE: dict[str, Entry] = {**DESCRIPTIONS, **FILES, **MAPPINGS, **ANSWERS}
"""Every problem of surveys, by code."""


def told(code: str, place: Place, /, **words: object) -> Problem:
    """The catalogue's problem ``code`` at a place. Raises KeyError for an unknown code or slot."""
    return filled(CATALOGUE, code, place, words)
