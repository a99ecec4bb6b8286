"""One row a person: which conversation counts, and what is crossed with what.

A person may have held several conversations. The latest complete one counts,
or the latest if none is complete, so that nobody counts twice and nobody is
left out. All tables of people start from here.
"""

from duckdb import DuckDBPyConnection

from analysis.counts.asking import DISTRICT_ONLY, ELSEWHERE, NOT_KNOWN, Asking
from analysis.plans.plan import Margin, Outcome
from analysis.sql import text, texts

WHICH = "A person who held several conversations counts once, by the latest complete one, "
WHICH += "or by the latest if none is complete."

CHOSEN = """
CREATE OR REPLACE TEMP TABLE counting_chosen AS
SELECT conversation, role, channel, language, disposition
FROM conversations
QUALIFY row_number() OVER (
  PARTITION BY respondent
  ORDER BY (disposition = 'complete') DESC, updated_at DESC NULLS LAST, conversation DESC
) = 1
"""


def make_people(connection: DuckDBPyConnection, asking: Asking) -> int:
    """Makes the temporary table ``counting_people``; how many people it has.

    Columns: role, channel, language, disposition, ``ward``, ``age``,
    ``groups`` (NULL where the question has no answer), ``o0`` … (has each
    outcome; NULL if not known) and ``m0`` … (category of each margin).
    """
    connection.execute(CHOSEN)
    connection.register("counting_areas", asking.areas[["lsoa21", "ward"]].astype("string"))
    connection.execute(_people(asking))
    connection.unregister("counting_areas")
    row = connection.execute("SELECT count(*) FROM counting_people").fetchone()
    return int(row[0]) if row else 0


def _people(asking: Asking) -> str:
    plan, said, scored = asking.plan, dict[str, str](), dict[str, str]()
    said["groups"] = _groups(asking)
    said["age"] = _first_code(plan.age)
    for number, outcome in enumerate(plan.outcomes):
        (said if outcome.question else scored)[f"o{number}"] = _outcome(outcome)
    for number, margin in enumerate(plan.raking):
        said[f"m{number}"] = _category(margin)
    wanted = {plan.age, *(o.question for o in plan.outcomes), *(m.question for m in plan.raking)}
    wanted |= {plan.groups.question} if plan.groups else set()
    return f"""
    CREATE OR REPLACE TEMP TABLE counting_people AS
    WITH said AS (
      SELECT conversation, {_listed(said)} FROM answers SEMI JOIN counting_chosen
      USING (conversation) WHERE question IN ({texts(tuple(sorted(wanted - {""})))})
      GROUP BY conversation
    ), scored AS (
      SELECT conversation{"".join(", " + each for each in _columns(scored))} FROM measures
      SEMI JOIN counting_chosen USING (conversation) GROUP BY conversation
    ), placed AS (
      SELECT conversation, {_ward()} AS ward FROM places
      LEFT JOIN counting_areas USING (lsoa21)
      QUALIFY row_number() OVER (PARTITION BY conversation ORDER BY lsoa21 NULLS LAST) = 1
    )
    SELECT chosen.*, coalesce(placed.ward, {text(NOT_KNOWN)}) AS ward,
      said.* EXCLUDE (conversation), scored.* EXCLUDE (conversation)
    FROM counting_chosen AS chosen
    LEFT JOIN said USING (conversation) LEFT JOIN scored USING (conversation)
    LEFT JOIN placed USING (conversation)
    """


def _listed(columns: dict[str, str]) -> str:
    return ", ".join(_columns(columns))


def _columns(columns: dict[str, str]) -> list[str]:
    return [f"{formula} AS {name}" for name, formula in columns.items()]


def _answered(question: str) -> str:
    return f"FILTER (question = {text(question)} AND missing IS NULL)"


def _groups(asking: Asking) -> str:
    groups = asking.plan.groups
    if groups is None:
        return "CAST(NULL AS VARCHAR[])"
    return f"any_value(codes) {_answered(groups.question)}"


def _first_code(question: str) -> str:
    return f"any_value(codes[1]) {_answered(question)}"


def _outcome(outcome: Outcome) -> str:
    if outcome.question:
        chosen = f"[{texts(outcome.codes)}]"
        answer = "coalesce(nullif(codes, []), [CAST(CAST(number AS BIGINT) AS VARCHAR)])"
        return f"bool_or(list_has_any({answer}, {chosen})) {_answered(outcome.question)}"
    which = f"measure = {text(outcome.measure)} AND part = {text(outcome.part)}"
    return f"bool_or(band IN ({texts(outcome.bands)})) FILTER ({which})"


def _category(margin: Margin) -> str:
    cases = " ".join(
        f"WHEN codes[1] IN ({texts(codes)}) THEN {text(name)}"
        for name, codes in margin.categories.items()
    )
    return f"any_value(CASE {cases} END) {_answered(margin.question)}"


def _ward() -> str:
    return (
        f"CASE WHEN ward IS NOT NULL THEN ward WHEN lsoa21 IS NOT NULL THEN {text(ELSEWHERE)} "
        f"WHEN district IS NOT NULL THEN {text(DISTRICT_ONLY)} ELSE {text(NOT_KNOWN)} END"
    )
