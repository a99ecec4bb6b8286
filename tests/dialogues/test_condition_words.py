"""Conditions in plain words."""

import pytest

from dialogues.condition_words import condition_words
from dialogues.guide import Choice, Condition, Guide, Question

YES, NO = Choice("yes", {"en": "Yes", "pl": "Tak"}), Choice("no", {"en": "No"})
GUIDE = Guide(
    "g",
    "1",
    {"en": "G"},
    "en",
    (
        Question("carer", "yes_no", {"en": "?"}, choices=(YES, NO)),
        Question("age", "age", {"en": "?"}),
        Question("happy", "scale", {"en": "?"}, smallest=0, largest=10),
        Question(
            "groups",
            "several",
            {"en": "?"},
            choices=(Choice("alone", {"en": "I live alone"}), Choice("none", {"en": "None"})),
        ),
    ),
)


def leaf(question, test, operand):
    return Condition(test, question=question, operand=operand)


def all_of(*parts):
    return Condition("all", parts)


def any_of(*parts):
    return Condition("any", parts)


def no(part):
    return Condition("not", (part,))


CARER = leaf("carer", "is", "yes")
OLD = leaf("age", "at_least", 65)
ALONE = leaf("groups", "includes", "alone")


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (CARER, "they answer “Yes” to carer"),
        (no(CARER), "they do not answer “Yes” to carer"),
        (leaf("carer", "one_of", ("yes", "no")), "they answer “Yes” or “No” to carer"),
        (ALONE, "they choose “I live alone” in groups"),
        (no(ALONE), "they do not choose “I live alone” in groups"),
        (OLD, "they are 65 or over"),
        (no(OLD), "they are not 65 or over"),
        (leaf("age", "at_most", 15), "they are 15 or under"),
        (leaf("happy", "at_least", 7), "they answer 7 or more to happy"),
        (leaf("happy", "at_most", 2.5), "they answer 2.5 or less to happy"),
        (leaf("happy", "is", 0), "they answer 0 to happy"),
        (leaf("age", "answered", True), "they answer age"),
        (leaf("age", "answered", False), "they do not answer age"),
        (no(leaf("age", "answered", False)), "they answer age"),
        (no(no(OLD)), "they are 65 or over"),
        (all_of(ALONE, OLD), "they choose “I live alone” in groups and are 65 or over"),
        (any_of(ALONE, OLD), "they choose “I live alone” in groups or are 65 or over"),
        (
            all_of(OLD, any_of(CARER, ALONE)),
            "they are 65 or over and "
            "(they answer “Yes” to carer or choose “I live alone” in groups)",
        ),
        (
            no(all_of(OLD, CARER)),
            "it is not so that (they are 65 or over and answer “Yes” to carer)",
        ),
        (all_of(any_of(OLD)), "they are 65 or over"),
        (all_of(), "always"),
        (any_of(), "never"),
        (leaf("carer", "is", "gone"), "they answer “gone” to carer"),
        (leaf("nowhere", "is", "x"), "they answer “x” to nowhere"),
    ],
)
def test_in_words(condition, words):
    assert condition_words(condition, GUIDE, "en") == words


def test_labels_are_in_the_language_asked_for_or_the_guides_own():
    assert condition_words(CARER, GUIDE, "pl") == "they answer “Tak” to carer"
    assert condition_words(ALONE, GUIDE, "pl") == "they choose “I live alone” in groups"
