"""Analysis plans: what is read, what is wrong with them, and the hash that fixes them."""

import re
from pathlib import Path

import pytest

from analysis.plans.loading import load_plan, read_plan, shipped_plans
from analysis.plans.mistakes import CATALOGUE
from dialogues.loading import load_guide, shipped_guides

PAGE = (Path(__file__).parents[3] / "docs" / "statistics.md").read_text(encoding="utf-8")
LITTLE = Path(__file__).parents[2] / "support" / "little.yml"

GOOD = """
format: 1
guide: social-isolation
fixed_on: 2026-11-30
groups: {question: groups, codes: [disability, carer]}
place: postcode
age: age
sex: sex
outcomes:
  - {id: lonely, says: score 6 to 9, measure: ucla3, bands: [lonely]}
  - {id: often, says: are often lonely, question: lonely, codes: [often_always]}
comparisons:
  - {number: 1, outcome: lonely, group: disability}
  - {number: 2, outcome: often, group: carer}
by_area: [barriers]
raking:
  - {id: sex, question: sex, categories: {f: [female], m: [male]}}
"""


@pytest.fixture(scope="module")
def guides():
    return [load_guide(shipped_guides()["social-isolation"]).guide]


def read(text, guides):
    return read_plan("plan.yml", text, guides)


def codes(text, guides):
    return [(found.code, found.line) for found in read(text, guides).problems]


def test_a_good_plan(guides):
    loaded = read(GOOD, guides)
    assert loaded.problems == ()
    assert loaded.plan.groups.codes == ("disability", "carer")
    assert loaded.plan.raking[0].categories == {"f": ("female",), "m": ("male",)}
    assert loaded.plan.outcome("often").codes == ("often_always",)


@pytest.mark.parametrize("id_", shipped_plans())
def test_shipped_plans_fit_their_guides(id_):
    guide = load_guide(shipped_guides()[id_]).guide
    loaded = load_plan(shipped_plans()[id_], [guide])
    assert loaded.problems == ()
    assert loaded.plan.guide == id_


@pytest.mark.parametrize(
    ("was", "becomes", "code", "line"),
    [
        ("2026-11-30", "soon", "plan-date", 4),
        ("guide: social-isolation", "guide: other", "plan-other-guide", 3),
        ("place: postcode", "place: postcod", "plan-unknown-question", 6),
        ("place: postcode", "place: age", "plan-unfit-question", 6),
        ("[disability, carer]", "[disability, carr]", "plan-unknown-code", 5),
        ("[disability, carer]", "[disability, carer, none]", "plan-exclusive-group", 5),
        ("[disability, carer]", "[disability, carer, carer]", "plan-twice", 5),
        ("measure: ucla3", "measure: ucla", "plan-unknown-measure", 10),
        ("bands: [lonely]", "part: whole, bands: [lonely]", "plan-unknown-part", 10),
        ("bands: [lonely]", "bands: [lonly]", "plan-unknown-band", 10),
        (", codes: [often_always]", "", "plan-outcome-source", 11),
        ("question: lonely, codes", "measure: ons4, question: lonely, codes",
         "plan-outcome-source", 11),
        ("id: often", "id: lonely", "plan-twice", 11),
        ("number: 2", "number: 3", "plan-numbers", 14),
        ("2, outcome: often", "2, outcome: offen", "plan-unknown-outcome", 14),
        ("group: carer", "group: alone", "plan-unknown-group", 14),
        ("2, outcome: often, group: carer", "2, outcome: lonely, group: disability",
         "plan-twice", 14),
        ("m: [male]", "m: [man]", "plan-unknown-code", 17),
        ("m: [male]", "m: [male, female]", "plan-twice", 17),
        (", m: [male]", "", "plan-not-covered", 17),
        ("by_area: [barriers]", "by_area: [postcode]", "plan-unfit-question", 15),
        ("sex: sex", "sexes: sex", "unknown-field", 8),
        ("outcomes:", "outcome:", "missing-field", 1),
        ("codes: [often_always]", "codes: [yes]", "unquoted-yes-no", 11),
    ],
)  # fmt: skip
def test_each_mistake_is_told_with_its_line(guides, was, becomes, code, line):
    assert was in GOOD
    found = codes(GOOD.replace(was, becomes), guides)
    assert (code, line) in found


def test_all_mistakes_are_told_at_once(guides):
    text = GOOD.replace("2026-11-30", "soon").replace("sex: sex", "sexes: sex")
    text = text.replace("bands: [lonely]", "bands: [lonly]").replace("number: 2", "number: 5")
    found = [code for code, _ in codes(text, guides)]
    assert {"plan-date", "unknown-field", "plan-unknown-band", "plan-numbers"} <= set(found)


def test_a_warning_leaves_a_plan_and_an_error_does_not(guides):
    assert read(GOOD.replace(", m: [male]", ""), guides).plan is not None
    assert read(GOOD.replace("number: 2", "number: 3"), guides).plan is None


def test_two_guides_at_once_are_refused(guides):
    two = [*guides, load_guide(LITTLE).guide]
    (found,) = read(GOOD, two).problems
    assert found.code == "plan-other-guide"
    assert "little" in found.problem
    assert "Take the plan of that guide" in found.remedy


def test_files_that_cannot_be_read(tmp_path, guides):
    assert load_plan(tmp_path / "none.yml", guides).problems[0].code == "file-unreadable"
    (tmp_path / "latin.yml").write_bytes("guide: é".encode("latin-1"))
    assert load_plan(tmp_path / "latin.yml", guides).problems[0].code == "file-not-utf8"
    assert codes("", guides) == [("file-empty", 0)]
    assert codes("- a\n- b\n", guides) != []


def test_the_hash_is_of_what_is_said_and_not_of_how(guides):
    plan = read(GOOD, guides).plan
    respelled = GOOD.replace("[disability, carer]", "[disability,   'carer']")
    assert read(respelled, guides).plan.hash == plan.hash
    other = read(GOOD.replace("[disability, carer]", "[carer, disability]"), guides).plan
    assert other.hash != plan.hash
    assert re.fullmatch("[0-9a-f]{64}", plan.hash)
    assert plan.hash[:12] in plan.fixed
    assert "2026-11-30" in plan.fixed


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_page_tells_of_every_mistake(code):
    assert f"`{code}`" in PAGE
