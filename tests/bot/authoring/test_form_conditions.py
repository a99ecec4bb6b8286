"""What a form's expressions say in ODK, a guide's conditions and bounds say too, and back."""

import math

import pytest
from drawing import conditions
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.authoring.xlsform.constraints import bounds
from bot.authoring.xlsform.expressions import (
    Call,
    Here,
    Joined,
    Literal,
    Ref,
    Unreadable,
    read_expression,
)
from bot.authoring.xlsform.relevance import Known, relevance
from bot.authoring.xlsform.xpath import constraint, relevant
from dialogues.conditions import holds
from dialogues.guide import Choice, Condition, Guide, Question
from dialogues.interview import Answer

ABC = tuple(Choice(code, {"en": code}) for code in ("a", "b", "c"))
NUMBERED = tuple(Choice(code, {"en": code}) for code in ("1", "2", "3"))
QUESTIONS = (
    Question("one", "choice", {}, choices=ABC),
    Question("rated", "choice", {}, choices=NUMBERED),
    Question("some", "several", {}, choices=ABC),
    Question("hours", "number", {}),
    Question("rooms", "number", {}, whole=False),
    Question("age", "age", {}),
    Question("story", "text", {}),
)
GUIDE = Guide("g", "1", {}, "en", QUESTIONS)
NAMES = {question.id: question.id for question in QUESTIONS}
EARLIER = {q.id: Known(q, {choice.code: choice.code for choice in q.choices}) for q in QUESTIONS}

ANSWERS = st.fixed_dictionaries(
    {
        "one": st.sampled_from(["", "a", "b", "c"]),
        "rated": st.sampled_from(["", "1", "2", "3"]),
        "some": st.sampled_from(["", "a", "b", "c", "a b", "b c", "a b c"]),
        "hours": st.sampled_from(["", *map(str, range(-2, 8))]),
        "rooms": st.sampled_from(["", "0", "0.5", "2.5", "3"]),
        "age": st.sampled_from(["", "15", "16", "40", "65"]),
        "story": st.sampled_from(["", "I live alone"]),
    }
)
"""What a form holds of each question: text, with spaces between the choices of several."""


def answered(given_: dict[str, str]) -> dict[str, Answer]:
    """The same as a guide's answers."""
    found = {}
    for question in QUESTIONS:
        text = given_[question.id]
        if not text:
            continue
        if question.choices:
            found[question.id] = Answer(question.id, codes=tuple(text.split()))
        elif question.kind in ("number", "age"):
            found[question.id] = Answer(question.id, value=float(text))
        else:
            found[question.id] = Answer(question.id, value=text)
    return found


def odk(node, given_: dict[str, str], here: str = ""):
    """What ODK makes of an expression, by the rules of XPath 1.0."""
    if isinstance(node, Ref):
        return given_[node.name]
    if isinstance(node, Here):
        return here
    if isinstance(node, Literal):
        return node.value
    if isinstance(node, Call):
        inside = [odk(part, given_, here) for part in node.arguments]
        functions = {
            "not": lambda yes: not yes,
            "true": lambda: True,
            "if": lambda test, then, other: then if test else other,
            "selected": lambda chosen, code: _text(code) in chosen.split(),
            "count-selected": lambda chosen: float(len(chosen.split())),
            "string-length": lambda text: float(len(text)),
        }
        return functions[node.name](*inside)
    parts = [odk(part, given_, here) for part in node.parts]
    if node.operator in ("and", "or"):
        return all(parts) if node.operator == "and" else any(parts)
    return _compared(node.operator, *parts)


def _text(value) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _number(value) -> float:
    try:
        return float(value)
    except ValueError:
        return math.nan


def _compared(operator: str, left, right) -> bool:
    if operator in ("=", "!="):
        texts = isinstance(left, str) and isinstance(right, str)
        same = left == right if texts else _number(left) == _number(right)
        return same == (operator == "=")
    low, high = _number(left), _number(right)
    return {"<": low < high, ">": low > high, "<=": low <= high, ">=": low >= high}[operator]


def leaf(question: Question):
    """Conditions on one question."""
    yes_or_no = st.booleans().map(
        lambda yes: Condition("answered", question=question.id, operand=yes)
    )
    if question.choices:
        codes = [choice.code for choice in question.choices]
        test = "includes" if question.kind == "several" else "is"
        one = st.sampled_from(codes).map(lambda c: Condition(test, question=question.id, operand=c))
        lists = st.lists(st.sampled_from(codes), min_size=1, unique=True).map(tuple)
        some = lists.map(lambda c: Condition("one_of", question=question.id, operand=c))
        return yes_or_no | one | some
    if question.kind not in ("number", "age"):
        return yes_or_no
    tests = ["at_least", "at_most", *(["is"] if question.kind == "number" else [])]
    bound = st.integers(-2, 8) | st.sampled_from([0.5, 16])
    numbers = st.builds(
        lambda test, n: Condition(test, question=question.id, operand=n),
        st.sampled_from(tests),
        bound,
    )
    return yes_or_no | numbers


CONDITIONS = conditions(st.sampled_from(QUESTIONS).flatmap(leaf), most=5)


@given(CONDITIONS, ANSWERS)
@settings(max_examples=400, deadline=None)
def test_a_condition_says_in_a_form_what_it_says_in_a_guide(condition, given_):
    node = read_expression(relevant(condition, GUIDE, NAMES))
    assert bool(odk(node, given_)) == holds(condition, answered(given_))


TESTS = st.sampled_from(
    ["${one} = 'a'", "${one} != 'b'", "'c' = ${one}", "${one} = ''", "selected(${one}, 'a')",
     "${rated} > 1", "${rated} <= 2", "${rated} = 3", "${rated} = '2'", "2 < ${rated}",
     "${some} = 'a'", "${some} != 'c'", "selected(${some}, 'b')", "not(selected(${some},'c'))",
     "string-length(${some}) > 0", "${hours} > 2", "${hours} < 2.5", "${hours} = 3",
     "${hours} != 3", "${hours}>=1", "3 >= ${hours}", "${rooms} > 0.5", "${rooms} < 2.5",
     "${rooms} = 2.5", "${age} >= 16", "${age} < 65", "${story} != ''", "string-length(${story})=0",
     "( ${hours}  >  1 )"]
)  # fmt: skip
EXPRESSIONS = st.recursive(
    TESTS,
    lambda inside: (
        st.builds(
            lambda a, word, b: f"({a}) {word} {b}", inside, st.sampled_from(["and", "or"]), inside
        )
        | inside.map(lambda part: f"not({part})")
    ),
    max_leaves=5,
)


@given(EXPRESSIONS, ANSWERS)
@settings(max_examples=400, deadline=None)
def test_an_expression_says_in_a_guide_what_it_says_in_a_form(text, given_):
    node = read_expression(text)
    condition = relevance(node, EARLIER, {})
    assert holds(condition, answered(given_)) == bool(odk(node, given_))


@given(
    st.sampled_from(["", "a", "b", "c", "a b", "a c", "b c", "a b c"]),
    st.none() | st.integers(0, 2),
    st.none() | st.integers(1, 2),
    st.booleans(),
)
def test_the_same_choices_may_be_made_together(chosen, least, most, alone):
    marked = (*ABC[:2], Choice("c", {"en": "c"}, exclusive=alone))
    question = Question("q", "several", {}, choices=marked, smallest=least, largest=most)
    codes = chosen.split()
    allowed = (
        (least is None or len(codes) >= least or (alone and "c" in codes))
        and (most is None or len(codes) <= most)
        and not (alone and "c" in codes and len(codes) > 1)
    )
    text = constraint(question)
    # A form does not look at the constraint of a question without an answer.
    if chosen and text:
        assert bool(odk(read_expression(text), {}, chosen)) == allowed
        found = bounds(read_expression(text), "several", True, dict(zip("abc", "abc", strict=True)))
        assert (found.smallest, found.largest, found.rest) == (least, most, [])
        assert found.exclusive == (["c"] if alone else [])


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (". >= 0 and . <= 120", 0, 120),
        (".>15 and .<20", 16, 19),
        ("0 <= . and 7 > .", 0, 6),
        (". = 4", 4, 4),
        (". >= 1 and . >= 3", 3, None),
        ("(. < 10)", None, 9),
        (". <= 2.5", None, 2.5),
    ],
)
def test_bounds_of_whole_numbers(text, low, high):
    found = bounds(read_expression(text), "number", True, {})
    assert (found.smallest, found.largest, found.rest) == (low, high, [])


@pytest.mark.parametrize(
    "text",
    [
        "not(selected(., 'c') and count-selected(.) > 1)",
        "not(count-selected(.) >= 2 and selected(., 'c'))",
        "not(selected(., 'c')) or count-selected(.) = 1",
        "count-selected(.) < 2 or not(selected(., 'c'))",
        "if(selected(., 'c'), count-selected(.) = 1, true())",
        "not(selected(., ‘c’) and count-selected(.) != 1)",
    ],
)
def test_the_ways_in_which_forms_say_that_a_choice_stands_alone(text):
    found = bounds(read_expression(text), "several", True, {"c": "c"})
    assert (found.exclusive, found.rest) == (["c"], [])


@pytest.mark.parametrize(
    ("text", "kind", "why"),
    [
        ("regex(., '^[0-9]+$')", "number", "guides have nothing like regex()"),
        (". <= today()", "date", "answers of kind date have no bounds in a guide"),
        (". > 1 or . = 0", "number", "only bounds with a number are carried"),
        (". <= ${other}", "number", "only bounds with a number are carried"),
        (
            "count-selected(.) >= 2 or selected(., 'a')",
            "several",
            "only bounds with a number are carried",
        ),
    ],
)  # fmt: skip
def test_of_a_constraint_it_is_said_what_a_guide_cannot_say(text, kind, why):
    assert bounds(read_expression(text), kind, True, {"a": "a"}).rest == [why]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("${hours} + 1 > 3", 'nothing in a guide corresponds to "+"'),
        ("${hours} mod 2 = 1", 'nothing in a guide corresponds to "mod"'),
        ("count-selected(${some}) > 1", "a condition compares one question with one value"),
        ("${one} = ${rated}", "a condition compares one question with one value"),
        ("once(true())", "conditions of a guide have nothing like once()"),
        ("${one} = 'z'", '"one" has no choice "z"'),
        ("${one} > 2", 'the choices of "one" are not numbers'),
        ("${rated} > 7", "no choice fits it"),
        ("${story} = 'alone'", 'of "story" it can only be asked whether it has an answer'),
        ("${age} = 40", "an age can only be compared with at least and at most"),
        ("${hours} > 'many'", '"many" is not a number'),
        ("${hours}", "it compares nothing"),
        ("${later} = 1", '"later" does not come before it'),
        ("${sum} = 1", "it is calculated"),
        ("(${hours} > 1", "a bracket is not closed"),
        ("${hours} >", 'nothing in a guide corresponds to "its end"'),
        ("'${one}' = 'a'", "an answer cannot be put into text"),
        ("(" * 40 + "${hours} > 1" + ")" * 40, "too many brackets stand inside each other"),
        (" or ".join(["${hours} = 1"] * 900), "it is too long"),
        ("", 'nothing in a guide corresponds to "its end"'),
        ("🙂", 'nothing in a guide corresponds to "🙂"'),
    ],
)
def test_of_a_condition_it_is_said_what_a_guide_cannot_say(text, why):
    with pytest.raises(Unreadable) as refused:
        relevance(read_expression(text), EARLIER, {"sum": "it is calculated"})
    assert str(refused.value) == why


@given(st.text(st.sampled_from("${}()'\" =<>!.,andorselectedone1 "), max_size=40))
@settings(max_examples=300, deadline=None)
def test_whatever_stands_there_is_read_or_refused(text):
    try:
        node = read_expression(text)
    except Unreadable:
        return
    assert isinstance(node, Call | Here | Joined | Literal | Ref)
