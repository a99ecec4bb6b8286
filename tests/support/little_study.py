"""A study in DuckDB, made of people who do not exist."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import duckdb
import numpy as np
import pandas as pd

from dialogues.guide import Guide
from dialogues.measures import RULES, score

START = datetime(2026, 1, 5, 9)

SCHEMA = """
CREATE TABLE conversations (conversation BIGINT, respondent VARCHAR, organisation VARCHAR,
  guide_version VARCHAR, path VARCHAR, role VARCHAR, channel VARCHAR, language VARCHAR,
  disposition VARCHAR, turns BIGINT, started_at TIMESTAMP, updated_at TIMESTAMP,
  ended_at TIMESTAMP, consent_quote VARCHAR, consent_recontact VARCHAR, consent_share VARCHAR,
  synthetic BOOLEAN);
CREATE TABLE answers (conversation BIGINT, question VARCHAR, turn BIGINT, "at" TIMESTAMP,
  "by" VARCHAR, codes VARCHAR[], value VARCHAR, number DOUBLE, missing VARCHAR, how VARCHAR);
CREATE TABLE measures (conversation BIGINT, measure VARCHAR, part VARCHAR, score BIGINT,
  band VARCHAR, why_none VARCHAR);
CREATE TABLE places (conversation BIGINT, lsoa21 VARCHAR, district VARCHAR);
CREATE TABLE timing (conversation BIGINT, question VARCHAR, shown_at TIMESTAMP,
  answered_at TIMESTAMP, seconds DOUBLE, tries BIGINT);
CREATE TABLE dispositions (guide_version VARCHAR, channel VARCHAR, role VARCHAR,
  disposition VARCHAR, conversations BIGINT);
"""


@dataclass
class Person:
    """One conversation. ``answers`` are codes, a number, or ``"?skipped"`` for a kind of missing.

    ``shown`` are questions that were put and got no answer, after all answers.
    """

    answers: dict[str, object] = field(default_factory=dict)
    respondent: str = ""
    role: str = "resident"
    channel: str = "web"
    language: str = "en"
    disposition: str = "complete"
    lsoa21: str | None = None
    district: str | None = None
    seconds: float = 12.0
    shown: Sequence[str] = ()


def little_study(
    people: Iterable[Person], guide: Guide, others: Sequence[tuple[str, str, str, int]] = ()
) -> duckdb.DuckDBPyConnection:
    """A connection with the tables of a study.

    ``others`` did not consent: channel, role, disposition, conversations.
    """
    connection = duckdb.connect(":memory:", config={"threads": 1})
    connection.execute(SCHEMA)
    rows: dict[str, list[tuple]] = {
        name: []
        for name in ("conversations", "answers", "measures", "places", "timing", "dispositions")
    }
    for number, person in enumerate(people, 1):
        _add(rows, number, person, guide)
    rows["dispositions"] = [("1.0", p[6], p[5], p[8], 1) for p in rows["conversations"]] + [
        ("1.0", *other) for other in others
    ]
    for name, found in rows.items():
        if found:
            frame = pd.DataFrame(found, dtype="object")
            connection.register("arriving", frame)
            connection.execute(f"INSERT INTO {name} SELECT * FROM arriving")
            connection.unregister("arriving")
    return connection


def _add(rows: dict[str, list[tuple]], number: int, person: Person, guide: Guide) -> None:
    at = START + timedelta(hours=number)
    rows["conversations"].append((
        number, person.respondent or f"p{number}", "council", guide.version, "full", person.role,
        person.channel, person.language, person.disposition, len(person.answers), at, at, at,
        "given", "given", "given", True,
    ))  # fmt: skip
    if person.lsoa21 or person.district:
        rows["places"].append((number, person.lsoa21, person.district))
    for turn, (question, answer) in enumerate(person.answers.items(), 1):
        when = at + timedelta(minutes=turn)
        rows["answers"].append((number, question, turn, when, person.role, *_kept(answer)))
        rows["timing"].append((number, question, when, when, person.seconds, 1))
    for turn, question in enumerate(person.shown, len(person.answers) + 1):
        rows["timing"].append((number, question, at + timedelta(minutes=turn), None, None, 1))
    for measure in guide.measures:
        rows["measures"] += _scores(number, measure.id, RULES[measure.rule], person, guide)


def _kept(answer: object) -> tuple:
    if isinstance(answer, str) and answer.startswith("?"):
        return ([], None, None, answer[1:], "")
    if isinstance(answer, (int, float)):
        return ([], str(answer), float(answer), None, "number")
    codes = [answer] if isinstance(answer, str) else list(answer)
    return (codes, None, None, None, "pressed")


def _scores(number, measure, rule, person, guide) -> list[tuple]:
    items = {
        question.item.partition(".")[2]: person.answers[question.id]
        for question in guide.questions
        if (question.item or "").startswith(f"{measure}.")
        and question.id in person.answers
        and not str(person.answers[question.id]).startswith("?")
    }
    if not items:
        return []
    found = score(rule, items)
    rows = []
    if rule.summed:
        rows.append((number, measure, "total", found.total, found.band, found.invalid or None))
    rows += [(number, measure, name, p, None, None) for name, p in found.subscales.items()]
    rows += [
        (number, measure, item, p, found.item_bands.get(item), None)
        for item, p in found.items.items()
    ]
    return rows


def made_up_people(
    seed: int, number: int, lsoas: Sequence[str] = ("E1", "E2", "E3")
) -> list[Person]:
    """People for the guide social-isolation who answer at random, groups being lonelier."""
    chance = np.random.default_rng(seed)
    groups = ("disability", "carer", "alone", "bereaved")
    often = ("hardly_ever", "some_of_the_time", "often")
    people = []
    for _ in range(number):
        own = [group for group in groups if chance.random() < 0.35]
        weight = np.array([3.0, 2.0, 1.0 + 1.5 * len(own)])
        answers: dict[str, object] = {
            "consent_take_part": "yes",
            "age": str(chance.choice(["16-24", "25-34", "45-54", "65-74", "75+"])),
            "groups": own or ["none"],
        }
        for item in ("companionship", "left_out", "isolated"):
            answers[item] = str(chance.choice(often, p=weight / weight.sum()))
        answers["lonely"] = str(chance.choice(["often_always", "occasionally", "never"]))
        answers["support_who"] = ["family"] if chance.random() < 0.7 else ["nobody"]
        answers["barriers"] = ["digital", "cost"] if chance.random() < 0.4 else "?skipped"
        finished = chance.random() < 0.8
        if finished:
            answers["sex"] = str(chance.choice(["female", "male"], p=[0.7, 0.3]))
        people.append(
            Person(
                answers,
                channel=str(chance.choice(["sms", "web", "telegram"])),
                role=str(chance.choice(["resident", "helper"], p=[0.8, 0.2])),
                disposition="complete" if finished else "partial",
                lsoa21=str(chance.choice(list(lsoas))),
                seconds=float(chance.integers(3, 200)),
                shown=() if finished else ("would_help",),
            )
        )
    return people
