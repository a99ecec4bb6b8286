"""Answers set right on pages: changed in silence, with what was there before beside them."""

from datetime import UTC, datetime, timedelta

import pytest
from arriving import BEN, GUIDES, Front
from office import Office
from postgres import on_both
from serving import serving
from sqlalchemy import select

from storage.models import ANSWERS, AUDIT, CONSENTS, CONVERSATIONS, PROMPTS

pytestmark = on_both


@pytest.fixture
def helper(office):
    office.hire("mo@north", "helper")
    return office.sign_in("mo@north")


def rows(engine, table, *conditions):
    with engine.connect() as connection:
        return connection.execute(select(table).where(*conditions).order_by(table.c.id)).all()


def test_an_age_is_set_right_and_the_one_before_stays(office, helper, engine):
    number = office.hold("yes", "87", "yes")
    before = len(rows(engine, PROMPTS))
    page = helper.see(f"/conversations/{number}")
    assert f"/staff/conversations/{number}/answers/age" in page
    assert f"/staff/conversations/{number}/answers/take_part" not in page
    form = helper.see(f"/conversations/{number}/answers/age")
    assert "How old are you?" in form
    answer = helper.send(
        f"/conversations/{number}/answers/age", words="58", note="her daughter rang"
    )
    assert "The answer is set right" in answer.text
    assert "set right by staff" in answer.text
    assert "1 before it" in answer.text
    old, new = rows(engine, ANSWERS, ANSWERS.c.question == "age")
    assert (old.by, new.by, new.note) == ("resident", "staff", "her daughter rang")
    assert old.codes != new.codes
    assert old.superseded_at is not None
    assert new.superseded_at is None
    assert "58" not in f"{new.raw}{new.value}", "of an age only the band stays"
    assert len(rows(engine, PROMPTS)) == before, "nothing is said to them"
    (noted,) = rows(engine, AUDIT, AUDIT.c.action == "answer_set_right")
    assert (noted.who, noted.about, noted.detail) == (
        "mo@north", f"conversation {number}", {"question": "age"},
    )  # fmt: skip


def test_the_talk_goes_on_as_if_nothing_had_happened(office, helper, engine):
    number = office.hold("yes", "87")
    helper.send(f"/conversations/{number}/answers/age", words="78")
    office.hold("yes", "87", "2")
    (talk,) = rows(engine, CONVERSATIONS)
    assert talk.turns == 5
    assert talk.interview["answers"]["age"]["by"] == "staff"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Write or choose what the answer should be first"),
        ({"words": "old enough, love"}, "no number was recognised"),
        ({"words": "<script>alert()</script>"}, "could not be read"),
    ],
)
def test_what_cannot_be_taken_is_told_and_kept_in_the_form(office, helper, engine, fields, said):
    number = office.hold("yes", "61")
    before = rows(engine, ANSWERS)
    answer = helper.send(f"/conversations/{number}/answers/age", **fields)
    assert answer.status_code == 422
    assert said in answer.text
    assert "<script>alert" not in answer.text
    assert fields.get("words", "").split(",")[0].replace("<", "&lt;")[:6] in answer.text
    assert rows(engine, ANSWERS) == before


def test_what_has_no_answer_cannot_be_set_right(office, helper):
    number = office.hold("yes", "61")
    for question in ("take_part", "story", "nonsense", "..%2f..", "age%00"):
        helper.see(f"/conversations/{number}/answers/{question}")
        assert helper.answer.status_code == 404, question


def test_while_a_turn_is_taken_it_has_to_wait(office, helper, engine):
    number = office.hold("yes", "61")
    with engine.begin() as connection:
        connection.execute(
            CONVERSATIONS.update().values(
                lease_owner="w", lease_until=office.clock().replace(year=2099)
            )
        )
    answer = helper.send(f"/conversations/{number}/answers/age", words="78")
    assert "being taken in" in answer.text


QUOTE = """\
      - id: quote
        kind: consent
        purpose: quote
        text: May we quote you?
        why: Words say more than figures.
"""


def test_a_consent_is_changed_later(engine, tmp_path):
    guides = tmp_path / "guides"
    guides.mkdir()
    little = (GUIDES / "little.yml").read_text()
    asked = little.replace("      - id: age\n", f"{QUOTE}      - id: age\n")
    (guides / "little.yml").write_text(asked)
    front = Front(engine, now=datetime.now(UTC) - timedelta(hours=2), guides=guides)
    office = Office(engine, front)
    with serving(office.app()) as office.url:
        office.hire("mo@north", "helper")
        number = office.hold("yes", "no", "61", who=BEN)
        helper = office.sign_in("mo@north")
        path = f"/conversations/{number}/answers/quote"
        assert 'value="no" checked' in helper.see(path)
        page = helper.send(path, codes="yes", note="he rang: quote away").text
    states = [(row.state, row.by) for row in rows(engine, CONSENTS, CONSENTS.c.purpose == "quote")]
    assert states == [("refused", "resident"), ("given", "staff")]
    assert "he rang: quote away" in page
