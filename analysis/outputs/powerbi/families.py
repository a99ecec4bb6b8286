"""How each table of counts may be summed without counting anybody twice."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Family:
    """How one fact table may be summed.

    ``one`` are columns of which a selection may hold one value only. A share is
    of ``pair`` (yes, out of yes and no in this column), or of the ``whole``: the
    categories in these columns, whose filters the base takes away, with those of
    the dimensions ``beyond``. ``mixed``: a pair where several answers may be
    given, else the whole. ``apart`` is a category that is in no base.
    """

    table: str
    noun: str
    counted: str = "People"
    one: tuple[str, ...] = ()
    pair: str = ""
    whole: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()
    mixed: bool = False
    apart: tuple[str, str] | None = None


FAMILIES = (
    Family("fact_answers", "Answer", one=("question",), pair="member", mixed=True,
           whole=("answer", "answer_key"), beyond=("dim_answer",)),
    Family("fact_outcomes", "Outcome", one=("outcome",), pair="has"),
    Family("fact_outcome_by_group", "Group outcome", one=("outcome", "group", "member"),
           pair="has"),
    Family("fact_outcome_by_age", "Age outcome", one=("outcome",), pair="has"),
    Family("fact_outcome_by_area", "Area outcome", one=("outcome",), pair="has"),
    Family("fact_outcome_by_mode", "Mode outcome", one=("outcome", "kind"), pair="has"),
    Family("fact_area", "Area", whole=("area",), beyond=("dim_area",)),
    Family("fact_group_by_area", "Area group", one=("group",), pair="member"),
    Family("fact_area_answers", "Area answer", one=("question",), pair="member", mixed=True,
           whole=("answer", "answer_key"), beyond=("dim_answer",)),
    Family("fact_scores", "Score", one=("measure_key",), whole=("score", "score_from")),
    Family("fact_drop_off", "Question", one=("question",), whole=("state",),
           beyond=("dim_state",), apart=("state", "not_asked")),
    Family("fact_seconds", "Time", one=("question",), whole=("seconds",)),
    Family("fact_dispositions", "Disposition", "Conversations", whole=("disposition",)),
    Family("fact_dispositions_by_mode", "Mode disposition", "Conversations",
           whole=("disposition",)),
    Family("fact_rates", "Rate", "Conversations", one=("rate",), pair="member"),
    Family("fact_other", "Cell", one=("table",)),
)  # fmt: skip
