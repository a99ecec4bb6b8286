"""Each mistake in the catalogue, made in a good guide, is found at its line and alone.

A row of a table names the problem, the text that is taken out of the good guide
and the text put in its place. The problem must be reported where the new text
begins, or at the line that holds the row's fourth text.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from dialogues.checking import check_guide
from dialogues.loading import load_guide, load_text
from dialogues.problems import CATALOGUE

GOOD = """\
format: 1
id: good
version: "1.0"
title: Feeling connected
language: en
licence: CC BY 4.0
who: I am a computer. I ask for the council.
person: You can ring us on 01472 000000.
limits: {parts: 2}
phrases:
  fine: That is all right.
measures:
  - {id: ucla3, rule: ucla3}
sections:
  - id: welcome
    title: Welcome
    questions:
      - id: hello
        kind: note
        text: Hello. We would like to hear how you are.
      - id: take_part
        kind: consent
        purpose: take_part
        text: Would you like to take part?
        why: We ask only if you say yes.
        skip: false
        ends:
          - {if: {question: take_part, is: "no"}, as: refused, say: Thank you.}
      - id: age
        kind: age
        keep: coded
        text: What was your age last birthday?
        why: It helps us see who we have heard.
        called: [age, how old I am]
        ends:
          - if: {question: age, at_most: 15}
            as: ineligible
            say: Thank you.
      - id: postcode
        kind: postcode
        keep: coded
        text: What is your postcode?
        why: It helps us see which places need more.
  - id: life
    title: Life
    questions:
      - id: home
        kind: choice
        text: Who do you live with?
        why: It helps us see who is on their own.
        choices:
          - {code: alone, label: On my own, heard_as: [by myself]}
          - {code: family, label: With family}
          - {code: other, label: With others, other: true}
      - id: lonely_at_home
        kind: yes_no
        only_if: {question: home, is: alone}
        text: Is that hard?
        why: It helps us know you.
      - id: groups
        kind: several
        at_most: 2
        text: Which of these fit you?
        why: Many fit more than one.
        choices:
          - {code: carer, label: I care for somebody}
          - {code: ill, label: I am ill}
          - {code: none, label: None of these, exclusive: true}
      - id: hours
        kind: number
        at_least: 0
        at_most: 168
        unit: hours
        only_if: {question: groups, includes: carer}
        text: How many hours a week do you care?
        why: It takes time.
      - id: content
        kind: scale
        from: 0
        to: 10
        low: Not at all
        high: Completely
        text: How content are you?
        why: It helps us see how you are.
      - id: since
        kind: date
        text: When did that begin?
        why: It helps us see what changed.
      - id: story
        kind: text
        text: What would help you most?
        why: Your own words count most.
        reask: [Please tell me in a few words.]
        probe: Could you tell me more?
      - id: companionship
        kind: choice
        paths: [full]
        item: ucla3.companionship
        text: How often do you feel that you lack companionship?
        why: This is a question that many people get.
        choices:
          - {code: hardly_ever, label: Hardly ever or never}
          - {code: some_of_the_time, label: Some of the time}
          - {code: often, label: Often}
      - id: left_out
        kind: choice
        paths: [full]
        item: ucla3.left_out
        text: How often do you feel left out?
        why: This is a question that many people get.
        choices:
          - {code: hardly_ever, label: Hardly ever or never}
          - {code: some_of_the_time, label: Some of the time}
          - {code: often, label: Often}
      - id: isolated
        kind: choice
        paths: [full]
        item: ucla3.isolated
        text: How often do you feel isolated from others?
        why: This is a question that many people get.
        choices:
          - {code: hardly_ever, label: Hardly ever or never}
          - {code: some_of_the_time, label: Some of the time}
          - {code: often, label: Often}
      - id: goodbye
        kind: note
        text: Thank you.
"""

POLISH = """\
format: 1
guide: good
language: pl
reviewed: true
title: Blisko ludzi
who: Jestem programem.
person: Prosze dzwonic.
phrases: {fine: Dobrze.}
sections: {welcome: Witamy, life: Zycie}
questions:
  hello: {text: Witamy.}
  take_part: {text: Czy chcesz, why: Tylko za zgoda., ends: [Dziekujemy.]}
  age: {text: Ile masz lat, why: To pomaga., called: [wiek], ends: [Dziekujemy.]}
  postcode: {text: Jaki kod, why: To pomaga.}
  home:
    text: Z kim mieszkasz?
    why: To pomaga.
    choices: {alone: {label: Sam}, family: {label: Z rodzina}, other: {label: Inaczej}}
  lonely_at_home: {text: Czy to trudne, why: To pomaga.}
  groups:
    text: Co pasuje?
    why: To pomaga.
    choices: {carer: {label: Opiekun}, ill: {label: Choroba}, none: {label: Nic}}
  hours: {text: Ile godzin, why: To pomaga., unit: godziny}
  content: {text: Czy jest dobrze, why: To pomaga., low: Wcale, high: Zupelnie}
  since: {text: Od kiedy, why: To pomaga.}
  story: {text: Co pomoze, why: To pomaga., reask: [W kilku slowach.], probe: Wiecej}
  companionship:
    text: Jak czesto brakuje towarzystwa?
    why: To pomaga.
    choices:
      {hardly_ever: {label: Rzadko}, some_of_the_time: {label: Czasem}, often: {label: Tak}}
  left_out:
    text: Jak czesto na uboczu?
    why: To pomaga.
    choices:
      {hardly_ever: {label: Rzadko}, some_of_the_time: {label: Czasem}, often: {label: Tak}}
  isolated:
    text: Jak czesto w izolacji?
    why: To pomaga.
    choices:
      {hardly_ever: {label: Rzadko}, some_of_the_time: {label: Czasem}, often: {label: Tak}}
  goodbye: {text: Dziekujemy.}
"""

ONLY_ALONE = "only_if: {question: home, is: alone}"
STORY = "text: What would help you most?"
SINCE = "      - id: since\n        kind: date\n"
GOODBYE = "      - id: goodbye\n"
ILL = "{code: ill, label: I am ill}"
LONG = "Please tell us a little more. " * 12
HARD = (
    "Considering everything that subsequently occurred, which organisational interventions would "
    "immediately ameliorate your individual circumstances, particularly regarding unfamiliar "
    "administrative procedures?"
)
UCLA3_CHOICES = """\
        choices:
          - {code: hardly_ever, label: Hardly ever or never}
          - {code: some_of_the_time, label: Some of the time}
          - {code: often, label: Often}
"""
ONLY_A_NOTE = """\
sections:
  - id: welcome
    title: Welcome
    questions:
      - {id: hello, kind: note, text: Hello.}
"""
MANY = "".join(
    f"""\
      - id: yes_{n}
        kind: yes_no
        text: Is it so?
        why: It helps us.
"""
    for n in range(16)
)
SOME = f"[{', '.join(f'{{question: yes_{n}, answered: true}}' for n in range(16))}]"


def question(text: str, *, kind: str = "text", only_if: str = "", name: str = "new") -> str:
    """A question to put before the goodbye."""
    condition = f"        only_if: {only_if}\n" if only_if else ""
    start = f"      - id: {name}\n        kind: {kind}\n{condition}"
    return f"{start}        text: {text}\n        why: It helps us.\n"


FILES = [
    ("file-name", "id: good\n", "id: other\n"),
]

YAML = [
    ("yaml-tab", "        kind: note\n", "\tkind: note\n"),
    ("yaml-colon", "title: Welcome", "title: Welcome: come in"),
    ("yaml-quotes", 'version: "1.0"', 'version: "1.0'),
    ("yaml-quotes", "title: Welcome", 'title: "Welcome" to all'),
    ("yaml-quotes", "title: Welcome", 'title: "C:\\home"'),
    ("yaml-indent", "    title: Life", "   title: Life"),
    ("yaml-indent", "    title: Life", "    Life and more\n    title: Life"),
    ("yaml-indent", STORY, "text: |  What would help?"),
    ("yaml-first-character", STORY, "text: @home"),
    ("yaml-first-character", STORY, "text: !What would help?"),
    ("yaml-first-character", STORY, "text: - What would help?"),
    ("yaml-first-character", STORY, "text: , what would help?"),
    ("yaml-brackets", "called: [age, how old I am]", "called: [age, how old I am"),
    ("yaml-brackets", STORY, "text: {home} is where you live."),
    ("yaml-character", "title: Welcome", "title: Wel\x07come"),
    ("yaml-character", "title: Welcome", 'title: "Wel\\0come"'),
    ("yaml-character", "title: Welcome", 'title: "Wel\\ud800come"'),
    ("yaml-alias", STORY, "text: *What* would help?"),
    ("yaml-alias", STORY, "text: *What would help?"),
    ("yaml-alias", "title: Welcome", "title: &Welcome all"),
    ("yaml-broken", STORY, "text: ? What"),
    ("yaml-broken", "    title: Welcome", "    [title]: Welcome\n    title: Welcome"),
    ("unquoted-yes-no", 'is: "no"', "is: no"),
    ("unquoted-yes-no", "label: With family}", "label: On}"),
    ("duplicate-field", "    title: Life", "    title: Life\n    title: Death", "title: Death"),
]

SHAPE = [
    ("unknown-field", "label: With family}", "label: With family, lable: Family}"),
    ("unknown-field", "licence: CC BY 4.0", "license: CC BY 4.0"),
    ("wrong-type", "called: [age, how old I am]", "called: age"),
    ("wrong-type", "skip: false", "skip: never"),
    ("wrong-type", "limits: {parts: 2}", "limits: {parts: two}"),
    ("wrong-type", "        from: 0", "        from: 0.5"),
    ("wrong-type", "        from: 0", '        from: "0"'),
    ("wrong-type", STORY, "text: [What would help you most]"),
    ("wrong-type", STORY, "text: {home}"),
    ("wrong-type", "format: 1", "format: one"),
    ("wrong-type", GOOD, "- just\n- a list\n"),
    ("wrong-type", GOOD, "just text\n"),
    ("missing-field", "language: en\n", "", "format: 1"),
    ("missing-field", SINCE, "      - id: since\n"),
    ("empty-field", "probe: Could you tell me more?", "probe:"),
    ("empty-field", "probe: Could you tell me more?", 'probe: "  "'),
    ("empty-field", "called: [age, how old I am]", "called: []"),
    ("empty-field", "called: [age, how old I am]", "called: [age, null]"),
    ("empty-field", ONLY_ALONE, "only_if:"),
    ("unknown-value", "kind: date", "kind: day"),
    ("unknown-value", "as: refused", "as: refuse"),
    ("unknown-value", "format: 1", "format: 0"),
    ("unknown-value", "- {id: ucla3, rule: ucla3}", "- {id: ucla3, rule: ucla4}"),
    ("bad-id", "- id: since", "- id: Since when"),
    ("bad-id", "{code: ill,", "{code: very ill,"),
    ("out-of-range", "limits: {parts: 2}", "limits: {parts: 0}"),
    ("out-of-range", "reask: [Please tell me", "reask: [Once more., Or so., Please tell me"),
    ("format-newer", GOOD, "format: 2\nguide: {of: tomorrow}\n"),
    ("field-not-for-kind", STORY, f"at_most: 5\n        {STORY}"),
    ("field-not-for-kind", "text: Hello.", "why: Because.\n        text: Hello."),
]

QUESTIONS = [
    ("duplicate-id", GOODBYE, question("What else?", name="story") + GOODBYE),
    ("duplicate-id", "- id: life", "- id: welcome"),
    ("duplicate-id", "sections:\n", "  - {id: ucla3, rule: ucla3}\nsections:\n"),
    ("nothing-asked", GOOD[GOOD.index("measures:") :], ONLY_A_NOTE, "sections:"),
    ("no-consent", "        purpose: take_part\n", "        purpose: share\n", "sections:"),
    ("missing-wording", "    title: Life\n", "", "- id: life"),
    ("missing-wording", "        why: It helps us see what changed.\n", "", "- id: since"),
    ("missing-wording", STORY, "text:"),
    ("missing-wording", STORY, 'text: "  "'),
    ("missing-wording", ILL, "{code: ill}"),
    ("missing-wording", "        low: Not at all\n", "", "- id: content"),
    ("missing-wording", ", say: Thank you.}", "}"),
    ("standard-words", "who: I am a computer. I ask for the council.\n", "", ""),
    ("choices-missing", "          - {code: family", "        hint: >\n          - {code: family",
     "        choices:"),
    ("choice-without-code", ILL, "{label: I am ill}"),
    ("duplicate-code", ILL, "{code: carer, label: I am ill}"),
    ("choices-sound-alike", "label: I am ill}", "label: I care for somebody.}"),
    ("choices-sound-alike", "label: With family}", "label: With family, heard_as: [By myself]}"),
    ("exclusive-misplaced", "label: With family}", "label: With family, exclusive: true}"),
    ("exclusive-misplaced", GOODBYE, question("Which?", kind="several") + """\
        choices:
          - {code: a, label: One, exclusive: true}
          - {code: b, label: Two, exclusive: true}
""" + GOODBYE, "label: One"),
    ("other-misplaced", "label: With family}", "label: With family, other: true}",
     "label: With others"),
    ("other-misplaced", "label: None of these,", "other: true, label: None of these,"),
    ("other-misplaced", "text: Is that hard?", """\
text: Is that hard?
        choices:
          - {code: "yes", label: Yes it is}
          - {code: "no", label: Other, other: true}""", "label: Other"),
    ("yes-no-codes", "text: Is that hard?", """\
choices:
          - {code: y, label: Yes it is}
          - {code: n, label: Not at all}
        text: Is that hard?"""),
    ("scale-without-ends", "        to: 10\n", "", "- id: content"),
    ("bounds-reversed", "        to: 10", "        to: 0"),
    ("bounds-reversed", "        at_most: 168", "        at_most: -1"),
    ("bounds-beyond-choices", "        at_most: 2\n", "        at_most: 3\n"),
    ("bounds-beyond-choices", "        at_most: 2\n", "        at_most: 0\n"),
    ("bounds-beyond-choices", "        at_most: 2\n", "        at_most: 1.5\n"),
    ("coded-kind", STORY, f"keep: coded\n        {STORY}"),
    ("consent-without-purpose", GOODBYE, question("Agreed?", kind="consent") + GOODBYE),
    ("consent-twice", GOODBYE, question("Sure?", kind="consent") + "        purpose: take_part\n"
     + GOODBYE, "purpose: take_part\n      - id: goodbye"),
    ("called-alike", "kind: postcode", "called: [Age]\n        kind: postcode"),
    ("reask-same", "reask: [Please tell me in a few words.]",
     "reask: ['What would help you most?']"),
]  # fmt: skip

CONDITIONS = [
    ("condition-malformed", ONLY_ALONE, "only_if: {question: home}"),
    ("condition-malformed", ONLY_ALONE, "only_if: {is: alone}"),
    ("condition-malformed", ONLY_ALONE, "only_if: {question: home, is: alone, answered: true}"),
    ("condition-malformed", ONLY_ALONE, "only_if: {question: home, not: {question: home, is: x}}"),
    ("condition-malformed", ONLY_ALONE, "only_if: {}"),
    ("condition-unknown-question", ONLY_ALONE, "only_if: {question: house, is: alone}"),
    ("condition-later-question", ONLY_ALONE, "only_if: {question: since, answered: true}"),
    ("condition-later-question", ONLY_ALONE, 'only_if: {question: lonely_at_home, is: "yes"}'),
    ("condition-unknown-code", ONLY_ALONE, "only_if: {question: home, is: allone}"),
    ("condition-unknown-code", ONLY_ALONE, """\
only_if:
          not:
            question: home
            one_of:
              - alone
              - allone""", "- allone"),
    ("condition-unfit", "includes: carer", "is: carer"),
    ("condition-unfit", ONLY_ALONE, "only_if: {question: home, at_least: 1}"),
    ("condition-unfit", ONLY_ALONE, "only_if: {question: postcode, is: DN31}"),
    ("condition-unfit", GOODBYE, question("Why?", only_if="{question: story, at_least: 3}")
     + GOODBYE, "at_least: 3"),
    ("condition-unfit", GOODBYE, question("Why?", only_if="{question: content, is: much}")
     + GOODBYE, "is: much"),
    ("condition-unfit", ONLY_ALONE, "only_if: {question: hello, answered: true}"),
    ("condition-off-band", ONLY_ALONE, "only_if: {question: age, at_least: 18}"),
    ("condition-off-band", ONLY_ALONE, "only_if: {question: age, at_most: 65}"),
    ("condition-contradicts", ONLY_ALONE, """\
only_if:
          all:
            - {question: home, is: alone}
            - {question: home, is: family}"""),
    ("condition-contradicts", ONLY_ALONE, """\
only_if:
          any:
            - {question: home, is: alone}
            - all:
              - {question: age, at_most: 24}
              - {question: age, at_least: 65}""", "- all:"),
    ("condition-contradicts", GOODBYE, question("Why?", only_if="""
          any:
            - {question: content, at_most: 3}
            - {question: content, at_least: 11}""") + GOODBYE, "at_least: 11"),
    ("condition-contradicts", GOODBYE, question("Why?", only_if="""
          all:
            - {question: groups, includes: none}
            - {question: groups, includes: carer}""") + GOODBYE,
     "only_if: \n          all:"),
    ("condition-contradicts", ONLY_ALONE, """\
only_if:
          all:
            - {question: home, is: alone}
            - {not: {question: home, answered: true}}"""),
    ("condition-always", ONLY_ALONE, """\
only_if:
          any: [{question: home, answered: true}, {question: home, answered: false}]"""),
    ("condition-always", ONLY_ALONE, 'only_if: {question: take_part, is: "yes"}'),
    ("condition-off-path", GOODBYE, question("What was it like?", only_if="""
          any:
            - {question: left_out, is: often}
            - {question: home, is: alone}""") + GOODBYE, "only_if: \n          any:"),
    ("never-asked", GOODBYE,
     question("What was it like?", only_if="{question: left_out, is: often}") + GOODBYE,
     "only_if: {question: left_out"),
    ("never-asked", GOODBYE, question("What is it like?", only_if="""
          all:
            - {question: home, is: family}
            - {question: lonely_at_home, is: "yes"}""") + GOODBYE, "only_if: \n          all:"),
    ("never-asked", ONLY_ALONE, "only_if: {question: age, at_most: 15}"),
    ("ending-never", "          - if: {question: age, at_most: 15}", """\
          - if: {question: age, at_most: 15}
            as: ineligible
            say: Thank you.
          - if: {question: age, at_most: 15, }""", "at_most: 15, "),
    ("ending-never", "          - if: {question: age, at_most: 15}",
     '          - if: {question: take_part, is: "no"}'),
    ("condition-too-large", GOODBYE,
     MANY + question("Why?", only_if=f"{{all: [{{any: {SOME}}}, {{not: {{any: {SOME}}}}}]}}")
     + GOODBYE, "only_if: {all: [{any:"),
]  # fmt: skip

WORDING = [
    ("piping-braces", STORY, "text: 'What would help at {home?'"),
    ("piping-braces", STORY, "text: 'What would help at {my home}?'"),
    ("piping-braces", "title: Life", "title: 'Life at {home}'"),
    ("piping-braces", "fine: That is all right.", "offer: 'If {wanted'"),
    ("piping-unknown-question", STORY, "text: 'What would help at {house}?'"),
    ("piping-later-question", STORY, "text: 'Was it {left_out}?'"),
    ("piping-later-question", STORY, "text: 'Was it {story}?'"),
    ("piping-off-path", GOODBYE, question("'You said {left_out}. Why?'") + GOODBYE, "You said {"),
    ("piping-forbidden", STORY, "text: 'What would help at {postcode}?'"),
    ("piping-forbidden", STORY, "text: 'What would help at {age}?'"),
    ("piping-forbidden", STORY, "text: 'What would help since {since}?'"),
    ("piping-forbidden", STORY, "text: 'What would help, {hello}?'"),
    ("piping-forbidden", "probe: Could you tell me more?", "probe: 'You said {story}. And?'"),
    ("piping-empty", STORY, "text: 'You live {home}. What would help?'"),
    ("text-too-long", STORY, f"text: {LONG}"),
    ("text-too-long", "why: Your own words count most.", f"why: {LONG}"),
    ("text-too-long", ILL, f"{{code: ill, label: {LONG}}}", "text: Which of these fit you?"),
    ("text-too-long", "text: Hello.", f"text: {'Cześć. ' * 20}"),
    ("hard-to-read", STORY, f"text: {HARD}"),
    ("phrase-unknown", "fine: That is all right.", "fime: That is all right."),
    ("phrase-slots", "fine: That is all right.", "offer: 'If you want {want}'"),
]  # fmt: skip

MEASURES = [
    ("item-unknown", GOODBYE, question("Are you left out?", kind="yes_no")
     + "        item: ucla3.leftout\n" + GOODBYE, "item: ucla3.leftout"),
    ("item-unknown", "        from: 0\n", "        from: 0\n        item: ons4.happy\n",
     "item: ons4.happy"),
    ("item-twice", GOODBYE, question("How often do you feel isolated from others?", kind="choice")
     + "        paths: [full]\n        item: ucla3.isolated\n" + UCLA3_CHOICES + GOODBYE,
     "item: ucla3.isolated\n        choices"),
    ("item-answers", "often, label: Often}\n" + GOODBYE,
     "frequently, label: Often}\n" + GOODBYE, "item: ucla3.isolated"),
    ("item-answers", "often, label: Often}\n" + GOODBYE,
     "often, label: Frequently}\n" + GOODBYE, "item: ucla3.isolated"),
    ("measure-items-missing", "        item: ucla3.isolated\n", "", "- {id: ucla3"),
    ("measure-items-missing", "sections:\n", "  - {id: ons4, rule: ons4}\nsections:\n"),
    ("item-reworded", "text: How often do you feel left out?", "text: Do you feel left out?"),
]  # fmt: skip

TRANSLATIONS = [
    ("translation-missing", "since: {text: Od kiedy, why: To pomaga.}", "since: {text: Od kiedy}"),
    ("translation-missing", ", ill: {label: Choroba}", "", "choices: {carer"),
    ("translation-missing", "{welcome: Witamy, life: Zycie}", "{life: Zycie}"),
    ("translation-missing", "called: [wiek], ends: [Dziekujemy.]", "called: [wiek]"),
    ("translation-missing", "phrases: {fine: Dobrze.}", "phrases: {no: Nie.}"),
    ("translation-missing", "title: Blisko ludzi\n", "", "format: 1"),
    ("translation-unknown", "  since: {", "  sense: {text: Od kiedy}\n  since: {"),
    ("translation-unknown", "life: Zycie", "live: Zycie, life: Zycie"),
    ("translation-unknown", "ill: {label: Choroba}", "well: {label: Tak}, ill: {label: Choroba}"),
    ("translation-unknown", "  since: {", "  since: {probe: Wiecej, "),
    ("translation-unknown", "reask: [W kilku slowach.]", "reask: [W kilku slowach., Prosze.]"),
    ("translation-mismatch", "guide: good", "guide: better"),
    ("translation-mismatch", "language: pl", "language: de"),
    ("translation-mismatch", "language: pl", "language: en"),
    ("translation-not-reviewed", "reviewed: true", "reviewed: false"),
    ("choices-sound-alike", "family: {label: Z rodzina}", "family: {label: sam}"),
    ("piping-unknown-question", "text: Co pomoze", "text: 'Co pomoze {house}?'"),
    ("text-too-long", "text: Witamy.", f"text: {'Każdy może coś powiedzieć. ' * 6}"),
    ("format-newer", "format: 1", "format: 2"),
    ("missing-field", "guide: good\n", "", "format: 1"),
    ("unknown-field", "  since: {", "  since: {hints: Tak, "),
    ("yaml-alias", "welcome: Witamy", "welcome: *Witamy"),
]

CASES = FILES + YAML + SHAPE + QUESTIONS + CONDITIONS + WORDING + MEASURES


def edited(text: str, case: tuple[str, ...]) -> tuple[str, str, int]:
    """The problem's code, the text with the case's mistake in it, and the mistake's line."""
    code, old, new, *where = case
    assert old in text, old
    start = text.index(old)
    mistaken = text.replace(old, new, 1)
    if where:
        at = mistaken.index(where[0])
        return code, mistaken, mistaken.count("\n", 0, at) + 1
    return code, mistaken, mistaken.count("\n", 0, start) + 1


def test_a_good_guide_has_no_problems() -> None:
    loaded = load_text({"good.yml": GOOD, "good.pl.yml": POLISH})

    assert loaded.problems == ()
    assert loaded.guide is not None
    assert loaded.guide.languages == ("en", "pl")
    assert loaded.guide.reviewed == ("en", "pl")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_each_mistake_is_found_alone_at_its_line(case: tuple[str, ...]) -> None:
    code, text, line = edited(GOOD, case)

    loaded = load_text({"good.yml": text})

    assert {(p.code, p.line) for p in loaded.problems} == {(code, line)}, loaded.problems
    assert (loaded.guide is None) == (CATALOGUE[code].severity == "error")


@pytest.mark.parametrize("case", TRANSLATIONS, ids=lambda case: case[0])
def test_each_mistake_in_a_translation_is_found_at_its_line(case: tuple[str, ...]) -> None:
    code, text, line = edited(POLISH, case)

    problems = load_text({"good.yml": GOOD, "good.pl.yml": text}).problems

    assert {(p.code, p.file, p.line) for p in problems} == {(code, "good.pl.yml", line)}, problems


def test_a_language_without_fixed_phrases_must_bring_them() -> None:
    welsh = POLISH.replace("language: pl", "language: cy")

    problems = load_text({"good.yml": GOOD, "good.cy.yml": welsh}).problems

    assert [(p.code, p.line) for p in problems] == [("phrases-missing", 8)]


def test_an_empty_file_is_told_about() -> None:
    assert [p.code for p in load_text({"good.yml": "# Nothing yet."}).problems] == ["file-empty"]


def test_files_must_hold_one_guide() -> None:
    for files in ({}, {"good.pl.yml": POLISH}, {"good.yml": GOOD, "other.yml": GOOD}):
        assert [p.code for p in load_text(files).problems] == ["guide-file-missing"]


def test_a_guide_is_loaded_with_the_translations_beside_it(tmp_path: Path) -> None:
    (tmp_path / "good.yml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "good.pl.yml").write_text(POLISH, encoding="utf-8")
    (tmp_path / "better.pl.yml").write_text("[", encoding="utf-8")

    loaded = load_guide(tmp_path / "good.yml")

    assert loaded.problems == ()
    assert loaded.guide == load_text({"good.yml": GOOD, "good.pl.yml": POLISH}).guide


def test_files_that_cannot_be_read_are_problems(tmp_path: Path) -> None:
    (tmp_path / "latin.yml").write_bytes(GOOD.replace("Hello", "Caf\xe9").encode("latin-1"))

    assert [p.code for p in load_guide(tmp_path / "none.yml").problems] == ["file-unreadable"]
    assert [p.code for p in load_guide(tmp_path).problems] == ["file-unreadable"]
    assert [p.code for p in load_guide(tmp_path / "latin.yml").problems] == ["file-not-utf8"]


def test_all_mistakes_are_found_at_once() -> None:
    text = GOOD
    for old, new in [
        ("title: Life", "title:"),
        ("{question: home, is: alone}", "{question: house, is: alone}"),
        ("kind: date", "kind: day"),
        (ILL, "{label: I am ill}"),
        (STORY, "text: 'What would help at {postcode}?'"),
        ("        item: ucla3.isolated\n", ""),
        ("- id: goodbye", "- id: story"),
    ]:
        text = text.replace(old, new)

    codes = [p.code for p in load_text({"good.yml": text, "good.pl.yml": "title: [\n"}).problems]

    assert sorted(codes) == sorted([
        "missing-wording", "condition-unknown-question", "unknown-value", "choice-without-code",
        "piping-forbidden", "measure-items-missing", "duplicate-id", "yaml-brackets",
    ])  # fmt: skip


def test_every_mistake_in_the_catalogue_is_made_here() -> None:
    elsewhere = {
        "file-empty", "file-unreadable", "file-not-utf8", "guide-file-missing", "phrases-missing",
    }  # fmt: skip

    assert {case[0] for case in CASES + TRANSLATIONS} | elsewhere == set(CATALOGUE)


def test_a_guide_made_by_a_program_is_checked_too() -> None:
    good = load_text({"good.yml": GOOD}).guide
    assert good is not None
    twice = replace(good, questions=(*good.questions, good.questions[-1]))

    assert check_guide(good) == ()
    assert [(p.code, p.file, p.line) for p in check_guide(twice)] == [("duplicate-id", "good", 0)]


def test_problems_read_as_one_line() -> None:
    text = GOOD.replace("licence:", "license:")
    (problem,) = load_text({"good.yml": text}).problems

    assert str(problem) == (
        'good.yml:6: error: "license" is not a field of a guide. Did you mean "licence"? '
        "[unknown-field]"
    )
