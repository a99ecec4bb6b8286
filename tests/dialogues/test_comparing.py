"""What changed between two versions of a guide, and whether answers stay comparable."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogues.comparing import Difference, compare, describe
from dialogues.guide import (
    Choice,
    Condition,
    Ending,
    Guide,
    Limits,
    Measure,
    Question,
    Section,
)

OFTEN = Choice("often", {"en": "Often", "pl": "Często"}, {"en": ("a lot",)})
NEVER = Choice("never", {"en": "Never", "pl": "Nigdy"})
OTHER = Choice("other", {"en": "Something else", "pl": "Inne"}, other=True)
YES, NO = Choice("yes", {"en": "Yes", "pl": "Tak"}), Choice("no", {"en": "No", "pl": "Nie"})

OLD_ENOUGH = Condition("at_least", question="age", operand=65)
CARES = Condition("is", question="carer", operand="yes")
REFUSED = Ending(
    Condition("is", question="agree", operand="no"), "refused", {"en": "Fine.", "pl": "Dobrze."}
)

QUESTIONS = {
    "hello": Question("hello", "note", {"en": "Hello.", "pl": "Witam."}),
    "agree": Question(
        "agree",
        "consent",
        {"en": "Take part?", "pl": "Udział?"},
        choices=(YES, NO),
        purpose="take_part",
        ends=(REFUSED,),
    ),
    "age": Question("age", "age", {"en": "How old?", "pl": "Wiek?"}, keep="coded"),
    "carer": Question("carer", "yes_no", {"en": "Do you care?"}, choices=(YES, NO)),
    "hours": Question(
        "hours",
        "number",
        {"en": "How many hours?"},
        smallest=0,
        largest=168,
        unit={"en": "hours"},
        only_if=CARES,
    ),
    "alone": Question(
        "alone",
        "choice",
        {"en": "How often alone?", "pl": "Jak często?"},
        short={"en": "Alone?"},
        choices=(OFTEN, NEVER, OTHER),
    ),
    "left_out": Question(
        "left_out",
        "choice",
        {"en": "How often left out?"},
        choices=(OFTEN, NEVER),
        item="ucla3.left_out",
    ),
    "happy": Question(
        "happy",
        "scale",
        {"en": "How happy?"},
        smallest=0,
        largest=10,
        ends_labels=({"en": "Not at all"}, {"en": "Completely"}),
        item="ons4.happy",
    ),
    "story": Question("story", "text", {"en": "Tell me."}, probe={"en": "More?"}, why={"en": "W"}),
}

OLD = Guide(
    id="g",
    version="1.0",
    title={"en": "Guide", "pl": "Przewodnik"},
    language="en",
    languages=("en", "pl"),
    sections=(Section("one", {"en": "One"}),),
    measures=(Measure("ucla3", "ucla3"), Measure("ons4", "ons4")),
    questions=tuple(QUESTIONS.values()),
)


def newer(**changes):
    return replace(OLD, version="1.1", **changes)


def with_questions(*names, **others):
    kept = {**QUESTIONS, **others}
    return newer(questions=tuple(kept[name] for name in names or kept))


def changed(name, **changes):
    return with_questions(**{name: replace(QUESTIONS[name], **changes)})


def found(new):
    return [(d.question, d.what, d.comparable) for d in compare(OLD, new)]


def test_the_same_guide_has_no_differences():
    assert compare(OLD, OLD) == ()
    assert compare(OLD, newer()) == ()
    assert describe(()) == "Nothing has changed.\n"


@pytest.mark.parametrize(
    ("name", "changes", "what", "comparable"),
    [
        ("alone", {"text": {"en": "Alone often?", "pl": "Jak często?"}}, "wording", "with care"),
        ("alone", {"short": {"en": "Often alone?"}}, "wording", "with care"),
        ("alone", {"short": {}}, "wording", "with care"),
        ("left_out", {"text": {"en": "Left out?"}}, "wording", "no"),
        ("age", {"text": {"en": "How old?"}}, "translation", "yes"),
        ("age", {"wording_version": "2"}, "wording_version", "yes"),
        ("agree", {"wording_version": "2"}, "wording_version", "yes"),
        ("agree", {"text": {"en": "In?", "pl": "Udział?"}}, "consent_without_version", "no"),
        ("agree", {"short": {"en": "In?"}}, "consent_without_version", "no"),
        (
            "agree",
            {"text": {"en": "In?", "pl": "Udział?"}, "wording_version": "2"},
            "consent_wording",
            "with care",
        ),
        ("agree", {"purpose": "share"}, "purpose", "no"),
        ("agree", {"ends": ()}, "ends", "with care"),
        ("agree", {"ends": (replace(REFUSED, say={"en": "Bye."}),)}, "ends_wording", "yes"),
        ("alone", {"kind": "several"}, "kind", "no"),
        ("alone", {"choices": (OFTEN, NEVER)}, "choice_removed", "no"),
        ("left_out", {"choices": (OFTEN, NEVER, OTHER)}, "choice_added", "no"),
        ("carer", {"choices": (YES, NO, OTHER)}, "choice_added", "with care"),
        ("alone", {"choices": (NEVER, OFTEN, OTHER)}, "choices_moved", "with care"),
        (
            "alone",
            {"choices": (replace(OFTEN, code="a_lot"), NEVER, OTHER)},
            "choice_recoded",
            "with care",
        ),
        ("left_out", {"choices": (replace(OFTEN, code="a_lot"), NEVER)}, "choice_recoded", "no"),
        (
            "alone",
            {"choices": (replace(OFTEN, label={"en": "A lot", "pl": "Często"}), NEVER, OTHER)},
            "choice_relabelled",
            "with care",
        ),
        (
            "left_out",
            {"choices": (replace(OFTEN, label={"en": "A lot"}), NEVER)},
            "choice_relabelled",
            "no",
        ),
        (
            "alone",
            {"choices": (OFTEN, NEVER, replace(OTHER, other=False))},
            "other",
            "with care",
        ),
        (
            "alone",
            {"choices": (OFTEN, replace(NEVER, exclusive=True), OTHER)},
            "exclusive",
            "with care",
        ),
        ("alone", {"choices": (replace(OFTEN, heard_as={}), NEVER, OTHER)}, "heard_as", "yes"),
        ("hours", {"largest": 100}, "bounds", "with care"),
        ("hours", {"smallest": None, "largest": None}, "bounds", "with care"),
        ("happy", {"largest": 5}, "bounds", "no"),
        ("hours", {"whole": False}, "whole", "with care"),
        ("hours", {"unit": {"en": "days"}}, "unit", "no"),
        ("hours", {"unit": {}}, "unit", "no"),
        ("happy", {"ends_labels": ({"en": "Low"}, {"en": "High"})}, "ends_labels", "no"),
        ("happy", {"ends_labels": ()}, "ends_labels", "no"),
        ("happy", {"item": "ons4.anxious"}, "measure", "no"),
        ("happy", {"item": None}, "measure", "with care"),
        ("alone", {"item": "ucla3.isolated"}, "measure", "with care"),
        ("hours", {"only_if": None}, "condition", "with care"),
        ("hours", {"only_if": OLD_ENOUGH}, "condition", "with care"),
        ("story", {"paths": ("full",)}, "paths", "with care"),
        ("story", {"skip": False}, "skip", "with care"),
        ("story", {"thin": 5}, "probe", "with care"),
        ("story", {"probe": {"en": "And?"}}, "probe", "with care"),
        ("story", {"probe": {}}, "probe", "with care"),
        ("story", {"section": "one"}, "section", "yes"),
        ("story", {"sensitivity": "special"}, "sensitivity", "yes"),
        ("story", {"why": {"en": "Because."}}, "help_words", "yes"),
        ("story", {"hint": {"en": "Wait."}}, "help_words", "yes"),
        ("story", {"reask": ({"en": "Say."},)}, "help_words", "yes"),
        ("story", {"called": {"en": ("tale",)}}, "help_words", "yes"),
        ("age", {"keep": "words"}, "keep", "with care"),
        ("story", {"keep": "coded"}, "keep", "with care"),
    ],
)
def test_one_change_in_one_question(name, changes, what, comparable):
    assert found(changed(name, **changes)) == [(name, what, comparable)]


@pytest.mark.parametrize(
    ("changes", "what", "comparable"),
    [
        ({"title": {"en": "G"}}, "title", "yes"),
        ({"who": {"en": "Us."}}, "who", "yes"),
        ({"person": {"en": "Soon."}}, "person", "yes"),
        ({"phrases": {"en": {"fine": "Right."}}}, "phrases", "yes"),
        ({"limits": Limits(tries=2)}, "limits", "yes"),
        ({"licence": "None"}, "licence", "yes"),
        ({"reviewed": ("en", "pl")}, "reviewed", "yes"),
        ({"sections": ()}, "sections", "yes"),
        ({"language": "pl"}, "language", "with care"),
        ({"languages": ("en", "pl", "ro")}, "language_added", "yes"),
        ({"languages": ("en",)}, "language_removed", "with care"),
        ({"measures": (*OLD.measures, Measure("x", "x"))}, "measure", "with care"),
        ({"measures": OLD.measures[:1]}, "measure", "with care"),
        ({"measures": (OLD.measures[0], Measure("ons4", "ucla3"))}, "measure", "no"),
    ],
)
def test_one_change_of_the_guide(changes, what, comparable):
    assert found(newer(**changes)) == [(None, what, comparable)]


def test_a_changed_guide_needs_a_new_version_number():
    new = replace(OLD, title={"en": "G"})
    assert found(new) == [(None, "version", "with care"), (None, "title", "yes")]


def test_a_question_that_is_new_or_gone():
    extra = Question("extra", "text", {"en": "More?"})
    assert found(with_questions(extra=extra)) == [("extra", "added", "with care")]
    names = [name for name in QUESTIONS if name not in ("story", "hello")]
    gone = [("hello", "removed", "yes"), ("story", "removed", "with care")]
    assert found(with_questions(*names)) == gone


def test_a_question_that_moved():
    names = [name for name in QUESTIONS if name != "age"]
    assert found(with_questions(*names, "age")) == [("age", "moved", "with care")]


def test_a_question_under_another_id():
    carer = replace(QUESTIONS["carer"], id="looks_after")
    hours = replace(QUESTIONS["hours"], only_if=replace(CARES, question="looks_after"))
    new = with_questions(carer=carer, hours=hours)
    assert found(new) == [("looks_after", "renamed", "with care")]
    assert "carer" in compare(OLD, new)[0].words


def test_the_ending_of_a_renamed_question_is_the_same_ending():
    when = replace(REFUSED.when, question="take_part")
    agree = replace(QUESTIONS["agree"], id="take_part", ends=(replace(REFUSED, when=when),))
    assert found(with_questions(agree=agree)) == [("take_part", "renamed", "with care")]


def test_labels_that_changed_places_are_the_worst_case():
    swapped = (replace(OFTEN, label=NEVER.label), replace(NEVER, label=OFTEN.label), OTHER)
    new = changed("alone", choices=swapped)
    assert found(new) == [("alone", "choice_relabelled", "no")] * 2
    assert "“Never”, which had another code" in compare(OLD, new)[0].words


def test_the_words_name_the_languages():
    text = {"en": "Alone often?", "pl": "Czy często?"}
    words = compare(OLD, changed("alone", text=text))[0].words
    assert words == "Its wording changed: en, pl."
    words = compare(OLD, changed("alone", short={"en": "New?"}))[0].words
    assert words == "Its wording changed: en in text messages."


def test_the_words_tell_conditions_and_bounds():
    new = changed("hours", only_if=OLD_ENOUGH, largest=None)
    bounds, condition = compare(OLD, new)
    assert bounds.words == "Its bounds were 0 to 168 and are now 0 or more."
    assert condition.words == (
        "It was asked if they answer “Yes” to carer; now it is asked if they are 65 or over."
    )
    lifted = compare(OLD, changed("hours", only_if=None))[0].words
    assert lifted.endswith("now it is asked of everybody.")


def test_consent_in_new_words_under_the_old_version_is_an_error():
    words = compare(OLD, changed("agree", text={"en": "In?", "pl": "Udział?"}))[0].words
    assert words.startswith("Error: what people consent to is worded differently (en)")


def test_described_with_the_worst_first():
    differences = (
        Difference("a", "section", "yes", "It stays."),
        Difference(None, "language", "with care", "It is Welsh."),
        Difference("b", "kind", "no", "It differs."),
        Difference("c", "kind", "no", "It differs too."),
    )
    assert describe(differences) == (
        "Not comparable (2)\n  b: It differs.\n  c: It differs too.\n\n"
        "Comparable with care (1)\n  the guide: It is Welsh.\n\n"
        "Still comparable (1)\n  a: It stays.\n"
    )


VARIED = {
    "text": st.sampled_from([{"en": "A?"}, {"en": "B?"}, {"en": "A?", "pl": "C?"}]),
    "kind": st.sampled_from(["text", "choice", "several", "scale", "note", "consent"]),
    "choices": st.sampled_from([(), (OFTEN,), (OFTEN, NEVER), (NEVER, OFTEN), (OTHER, NEVER)]),
    "smallest": st.sampled_from([None, 0, 1]),
    "unit": st.sampled_from([{}, {"en": "x"}, {"en": "y"}, {"en": "x", "pl": "z"}]),
    "probe": st.sampled_from([{}, {"en": "x"}, {"en": "x", "pl": "z"}]),
    "only_if": st.sampled_from([None, CARES, OLD_ENOUGH]),
    "item": st.sampled_from([None, "a.b", "a.c"]),
    "skip": st.booleans(),
    "wording_version": st.sampled_from(["1", "2"]),
    "ends": st.sampled_from([(), (REFUSED,)]),
    "keep": st.sampled_from(["words", "coded"]),
}
questions = st.fixed_dictionaries({}, optional=VARIED).map(
    lambda changes: Question("q", **{"kind": "text", "text": {"en": "A?"}, **changes})
)


@given(questions, questions)
@settings(max_examples=200)
def test_a_question_that_differs_is_always_reported(one, two):
    old, new = newer(questions=(one,)), newer(questions=(two,))
    differences = compare(old, replace(new, version="1.2"))
    assert bool(differences) == (one != two)
    assert {difference.question for difference in differences} <= {"q"}
