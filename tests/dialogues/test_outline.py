"""A guide as an outline, and how much of a person's time it asks."""

from dialogues.guide import (
    Choice,
    Condition,
    Ending,
    Guide,
    Measure,
    Question,
    Section,
)
from dialogues.outline import outline
from dialogues.typical import TYPICAL_AGE, TYPICAL_PERSON, most_prompts, typical_prompts

YES_NO = (Choice("yes", {"en": "Yes", "pl": "Tak"}), Choice("no", {"en": "No", "pl": "Nie"}))


def condition(question, test, operand):
    return Condition(test, question=question, operand=operand)


GUIDE = Guide(
    id="neighbours",
    version="2.1",
    title={"en": "Neighbours", "pl": "Sąsiedzi"},
    language="en",
    languages=("en", "pl"),
    reviewed=("en",),
    licence="CC BY 4.0",
    who={"en": "We are the council."},
    sections=(Section("start", {"en": "Welcome"}), Section("you", {"en": "About you"})),
    measures=(Measure("ons4", "ons4"),),
    questions=(
        Question("hello", "note", {"en": "Hello.\nWelcome."}, "start"),
        Question(
            "agree",
            "consent",
            {"en": "Will you take part?"},
            "start",
            choices=YES_NO,
            purpose="take_part",
            skip=False,
            ends=(Ending(condition("agree", "is", "no"), "refused", {"en": "That is fine."}),),
        ),
        Question(
            "age", "age", {"en": "How old are you?"}, "you", keep="coded", sensitivity="personal"
        ),
        Question(
            "help_at_home",
            "text",
            {"en": "Who helps you?"},
            "you",
            short={"en": "Who helps?"},
            why={"en": "To see who is there."},
            hint={"en": "Do not press."},
            probe={"en": "Could you say more?"},
            reask=({"en": "Tell me in your words."},),
            only_if=condition("age", "at_least", 65),
            paths=("full",),
        ),
        Question(
            "things",
            "several",
            {"en": "What do you like?", "pl": "Co Pan lubi?"},
            "you",
            choices=(
                Choice("none", {"en": "None of these"}, exclusive=True),
                Choice("tea", {"en": "Tea", "pl": "Herbata"}),
                Choice("other", {"en": "Something else"}, other=True),
            ),
            largest=2,
        ),
        Question(
            "teapot",
            "yes_no",
            {"en": "Have you a pot?"},
            "you",
            choices=YES_NO,
            only_if=condition("things", "includes", "tea"),
        ),
        Question(
            "visits", "number", {"en": "How many visits?"}, "you", smallest=0, unit={"en": "visits"}
        ),
        Question(
            "satisfied",
            "scale",
            {"en": "How satisfied are you?"},
            "you",
            smallest=0,
            largest=10,
            ends_labels=({"en": "Not at all"}, {"en": "Completely"}),
            item="ons4.satisfied",
        ),
        Question("other_page", "date", {"en": "When?"}, "loose", keep="coded"),
    ),
)

EXPECTED = f"""\
Neighbours
neighbours, version 2.1, CC BY 4.0
Languages: en, pl. This outline: en.

Short path: 7 prompts need a reply from a typical person, 7 at most.
Full path: 7 prompts need a reply from a typical person, 8 at most.
{TYPICAL_PERSON}

Measure: ons4, ONS personal well-being questions: asked in satisfied
Who is this: We are the council.

WELCOME
=======

     hello (note, nothing is asked)
     Hello.
     Welcome.

  1. agree (consent to take part; wording version 1; cannot be skipped)
     Will you take part?
         yes              Yes
         no               No
     Ends here as refused if they answer “No” to agree: That is fine.

ABOUT YOU
=========

  2. age (age in years; personal; kept as an age band only)
     How old are you?

  3. help_at_home (own words; full path only)
     Asked if: they are 65 or over
     Who helps you?
     In text messages: Who helps?
     Why we ask: To see who is there.
     For a helper: Do not press.
     Put again: Tell me in your words.
     If under 3 words: Could you say more?

  4. things (several choices, 2 at most)
     What do you like?
         none             None of these  (rules out the others)
         tea              Tea
         other            Something else  (asks what)

  5. teapot (yes or no)
     Asked if: they choose “Tea” in things
     Have you a pot?
         yes              Yes
         no               No

  6. visits (number, 0 or more visits)
     How many visits?

  7. satisfied (scale, 0 to 10; measure item ons4.satisfied)
     How satisfied are you?
     Ends of the scale: Not at all … Completely

LOOSE
=====

  8. other_page (date; kept as a code only)
     When?
"""


def unwrapped(text):
    """The outline with the assumption on one line, however it was wrapped."""
    head, rest = text.split("\nA typical person")
    assumption, rest = rest.split("\n\n", 1)
    return f"{head}\nA typical person{' '.join(assumption.split(chr(10)))}\n\n{rest}"


def test_the_whole_outline():
    assert unwrapped(outline(GUIDE)) == EXPECTED


def test_in_another_language_with_its_own_wording_where_a_translation_is_missing():
    text = outline(GUIDE, "pl")
    assert text.startswith("Sąsiedzi\n")
    assert "This outline: pl, not reviewed." in text
    assert "Co Pan lubi?" in text
    assert "tea              Herbata" in text
    assert "Asked if: they choose “Herbata” in things" in text
    assert "How many visits?" in text


def test_long_words_are_wrapped_below_each_other():
    long = Question("long", "text", {"en": "word " * 60}, why={"en": "reason " * 60})
    lines = outline(Guide("g", "1", {"en": "G"}, "en", (long,))).splitlines()
    assert max(len(line) for line in lines) <= 96
    assert sum(line.startswith("     word") for line in lines) > 1
    assert sum(line.startswith("       reason") for line in lines) > 1


def test_a_typical_person_is_not_asked_what_does_not_concern_them():
    assert TYPICAL_AGE < 65
    assert typical_prompts(GUIDE, "full") == most_prompts(GUIDE, "full") - 1


def test_a_typical_person_picks_the_first_ordinary_choice():
    follow_up = condition("things", "includes", "none")
    others = [q for q in GUIDE.questions if q.id == "things"]
    asked = Question("why_none", "text", {"en": "Why?"}, only_if=follow_up)
    guide = Guide("g", "1", {"en": "G"}, "en", (*others, asked))
    assert typical_prompts(guide, "short") == 1
    assert most_prompts(guide, "short") == 2


def test_a_typical_person_picks_the_middle_of_a_range():
    scale = next(q for q in GUIDE.questions if q.id == "satisfied")
    low = Question("low", "text", {"en": "?"}, only_if=condition("satisfied", "at_most", 4))
    mid = Question("mid", "text", {"en": "?"}, only_if=condition("satisfied", "is", 5))
    guide = Guide("g", "1", {"en": "G"}, "en", (scale, low, mid))
    assert typical_prompts(guide, "full") == 2
