"""The lead writes down whom to call, and words that point to help, which are used once approved."""

import pytest
from sqlalchemy import insert

from dialogues.signposting import TEXTS
from storage.models import ANSWERS, CONCERNS

HURT = "my husband hits me and i cant leave the house"
DESK = {"who": "Safeguarding adults team", "telephone": "01472 900000", "hours": "9 to 5"}
OWN = "Thank you. If anyone is not safe, ring 999. Ada’s house: 01472 900000."


@pytest.fixture
def lead(office):
    office.hire("lee@north", "safeguarding_lead")
    office.hold("yes", HURT)
    return office.sign_in("lee@north")


def concern(office):
    (row,) = office.front.rows(CONCERNS)
    return row


def test_no_line_is_invented_and_the_page_says_what_to_do(office, lead):
    assert "There is no line yet" in lead.see("/whom-to-call")
    assert "Write down whom to call" in lead.see(f"/concerns/{concern(office).reference}")


def test_lines_are_added_changed_and_removed(office, lead):
    assert "The line is kept" in lead.send("/whom-to-call", **DESK, area="everywhere").text
    one = f"/concerns/{concern(office).reference}"
    assert 'href="tel:01472900000"' in lead.see(one)
    assert "Everywhere" in lead.see("/whom-to-call")
    changed = lead.send("/whom-to-call/1", **{**DESK, "telephone": "01472 900009"})
    assert "01472 900009" in changed.text
    assert "The line is removed" in lead.send("/whom-to-call/1/remove").text
    assert lead.send("/whom-to-call/1/remove").status_code == 404


@pytest.mark.parametrize("typed", [{"who": ""}, {"telephone": "ask Ann"}, {"area": "x" * 501}])
def test_a_line_that_helps_nobody_is_refused_and_what_was_typed_stays(lead, typed):
    answer = lead.send("/whom-to-call", **{**DESK, **typed})
    assert answer.status_code == 422
    assert 'value="9 to 5"' in answer.text
    assert "There is no line yet" in lead.see("/whom-to-call")


def test_lines_for_where_the_person_lives_come_first(office, lead, engine):
    talk = concern(office).conversation_id
    with engine.begin() as connection:
        connection.execute(insert(ANSWERS), {
            "conversation_id": talk, "question": "postcode",
            "turn": 9, "raw": "", "codes": ["E01013221"], "how": "words", "other": "",
            "note": "", "by": "resident", "at": office.clock(),
        })  # fmt: skip
    for who, area in (("Lincoln desk", "Lincoln"), ("Any desk", ""), ("Grimsby desk", "E01013221")):
        lead.send("/whom-to-call", who=who, telephone="01472 900000", area=area)
    shown = lead.see(f"/concerns/{concern(office).reference}")
    places = [shown.index(who) for who in ("Grimsby desk", "Any desk", "Lincoln desk")]
    assert places == sorted(places)
    assert shown.count("where they live") == 1


def test_words_are_written_looked_at_approved_and_withdrawn(lead):
    first = lead.see("/signposting")
    assert "Danger to life, self-harm" in first
    form = lead.see("/signposting/new?language=en&kind=abuse")
    assert "0808 2000 247" in form
    written = lead.send("/signposting", language="en", kind="abuse", words=OWN).text
    assert "not used until you approve them" in written
    assert "Ada&#39;s house" in written
    assert "1 part of a text message" in written
    assert "New words wait to be approved" in lead.see("/signposting")
    assert "used from now on" in lead.send("/signposting/1/approve").text
    assert "approved by Lee" in lead.see("/signposting")
    assert "approved or withdrawn it before you" in lead.send("/signposting/1/approve").text
    edited = lead.send("/signposting", language="en", kind="abuse", words=f"{OWN} Or Mo.").text
    assert "Nobody is sent these words yet" in edited
    assert edited.index("Or Mo.") < edited.index("What is sent now")
    lead.send("/signposting/2/withdraw")
    withdrawn = lead.send("/signposting/1/withdraw").text
    assert "These are the built-in words" in withdrawn
    assert "Approved by Lee" in withdrawn
    assert "Not approved" in withdrawn


@pytest.mark.parametrize(
    ("words", "problem"),
    [("Ring somebody", "must give 999"), ("", "missing"), ("999 " + "x" * 460, "4 parts"),
     ("999 " + "x" * 3000, "too long")],
)  # fmt: skip
def test_words_that_break_the_rules_are_refused_and_stay_typed(lead, words, problem):
    answer = lead.send("/signposting", language="en", kind="life", words=words)
    assert (answer.status_code, problem in answer.text) == (422, True)
    assert not words or words in answer.text
    assert "New words wait" not in lead.see("/signposting")


@pytest.mark.parametrize("wrong", [{"kind": "all"}, {"language": "English"}, {"area": "x" * 501}])
def test_a_place_that_cannot_be_read_is_refused(lead, wrong):
    given = {"language": "en", "kind": "life", "words": "Ring 999.", **wrong}
    assert lead.send("/signposting", **given).status_code == 422


def test_words_for_an_area_or_another_language_have_a_place_of_their_own(lead):
    lead.send("/signposting", area="DN31, Heneage ward", language="lt", kind="life",
              words="Skambinkite 999.")  # fmt: skip
    listed = lead.see("/signposting")
    assert "Lithuanian, DN31, Heneage ward" in listed
    assert "No approved words for this area" in listed
    assert TEXTS["en"]["life"][:20] not in listed
