"""What the columns of finished tables mean; the one place that says so."""

from collections.abc import Iterable, Mapping
from typing import Final

from analysis.results.table import Column

COLUMNS: Final[Mapping[str, Column]] = {
    "answer": Column("Code of the answer, or why there is none."),
    "answer_label": Column("The answer in words."),
    "channel": Column("What people wrote through."),
    "role": Column("Who typed: the resident alone, or a helper beside them."),
    "mode": Column("Who typed, or through what, as compared with all others."),
    "language": Column("The language that it was held in."),
    "disposition": Column("How far the conversation got."),
    "combination": Column("Codes of the groups that these people are in, and no other."),
    "combination_label": Column("The same in words."),
    "groups": Column("Number of groups that a person is in."),
    "group": Column("Code of the group."),
    "group_label": Column("The group in words."),
    "outcome": Column("Id of the outcome in the analysis plan."),
    "outcome_label": Column("People who …"),
    "ward": Column("The area; elsewhere, district only and not known stand for no area."),
    "age": Column("Age group in years."),
    "number": Column("Number of the comparison in the analysis plan.", "count"),
    "measure": Column("The published measure."),
    "part": Column("Its total, a subscale or an item."),
    "score": Column("The score, or a range of scores of few people."),
    "question": Column("Id of the question."),
    "question_label": Column("The question in words."),
    "state": Column("What became of the question."),
    "state_label": Column("The same in words."),
    "of": Column("What is set beside the population: areas, or a question."),
    "category": Column("The area, or the code of the answer."),
    "category_label": Column("The same in words."),
    "rate": Column("Name of the rate."),
    "meaning": Column("What it means."),
    "people": Column("People (conversations where the table says so), protected.", "count"),
    "withheld": Column("Why the number is not shown; empty if it is."),
    "base": Column("Sum of the published numbers that the share is a share of.", "count"),
    "left_out": Column("How many withheld numbers are not in the base.", "count"),
    "share": Column("People divided by base.", "share"),
    "low": Column("Lower end of the 95% Wilson interval of the share.", "share"),
    "high": Column("Upper end of the 95% Wilson interval of the share.", "share"),
    "why_none": Column("Why nothing is estimated; empty if something is."),
    "members": Column("Members who have the outcome.", "count"),
    "members_base": Column("Members of whom it is known.", "count"),
    "others": Column("People who are not members, and have the outcome.", "count"),
    "others_base": Column("People who are not members, of whom it is known.", "count"),
    "members_share": Column("Share of the members who have it.", "share"),
    "others_share": Column("Share of the others who have it.", "share"),
    "difference": Column("Members' share less the others' share.", "difference"),
    "difference_low": Column("Lower end of its 95% interval (Newcombe).", "difference"),
    "difference_high": Column("Upper end of its 95% interval (Newcombe).", "difference"),
    "relative_risk": Column("Members' share divided by the others' share.", "ratio"),
    "relative_risk_low": Column("Lower end of its 95% interval (Katz).", "ratio"),
    "relative_risk_high": Column("Upper end of its 95% interval (Katz).", "ratio"),
    "p_value": Column("How often chance alone would part the two this far.", "p_value"),
    "test": Column("The test that gave the p-value."),
    "q_value": Column("The p-value after Benjamini and Hochberg, over the whole list.", "p_value"),
    "why_no_ratio": Column("Why there is no relative risk; empty if there is one."),
    "mean": Column("Mean score.", "number"),
    "mean_low": Column("Lower end of its 95% interval (Student).", "number"),
    "mean_high": Column("Upper end of its 95% interval (Student).", "number"),
    "deviation": Column("Standard deviation of the scores.", "number"),
    "may_be_off": Column("How far the mean can be off because scores are put together.", "number"),
    "quarter": Column("A quarter of the people took no longer (seconds).", "seconds"),
    "median": Column("Half of the people took no longer (seconds).", "seconds"),
    "three_quarters": Column("Three quarters took no longer (seconds).", "seconds"),
    "remark": Column("What else there is to know of this row."),
    "population": Column("People who live there, or are in the group, by the census.", "count"),
    "population_share": Column("Their share of the population set beside it.", "share"),
    "representation": Column(
        "Share of the people heard, divided by share of the population.", "ratio"
    ),
    "per_1000": Column("People heard of every 1,000.", "number"),
    "population_meaning": Column("Whom the population counts, and where it is from."),
    "raked_to": Column("The margins of the census that it was raked to."),
    "raked_share": Column("The share after raking to the census.", "share"),
    "raked_low": Column("Lower end of its interval: Wilson's, with the effective size.", "share"),
    "raked_high": Column("Upper end of its interval: Wilson's, with the effective size.", "share"),
    "moved": Column("Raked share less the share as counted.", "difference"),
    "effective_size": Column("How many people of equal weight tell as much (Kish).", "number"),
    "largest_weight": Column("What the most heavily weighted person counts for; 1 is the mean.",
                             "ratio"),
    "trimmed": Column("People whose weight was cut to the largest allowed.", "count"),
    "misfit": Column("The largest distance left between a margin and the census.", "difference"),
}  # fmt: skip


def meanings(names: Iterable[str]) -> dict[str, Column]:
    """The columns of these names; KeyError for one that nobody has explained."""
    return {name: COLUMNS[name] for name in names}


NAME_OF_AREA = Column("Name of the area.")
