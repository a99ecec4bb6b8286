"""The shipped guide: what it asks of whom, in which words, and how it ends."""

import re
from datetime import date
from pathlib import Path as FilePath

import pytest

from dialogues.exchange import Prompt
from dialogues.guide import Guide, Path, Question
from dialogues.interview import Answer, Interview
from dialogues.loading import load_guide, shipped_guides
from dialogues.measures import RULES
from dialogues.phrases import phrase
from dialogues.readability import grade
from dialogues.replies.reading import read_reply
from dialogues.texting import GSM_BASIC, GSM_EXTENSION, as_text, parts
from dialogues.way import find_way
from dialogues.wording import options, question_words

LOADED = load_guide(shipped_guides()["social-isolation"])

# Asked in the harmonised words, so that answers can be compared with official figures.
HARMONISED = {"age", "health", "health_limits", "carer", "sex", "ethnic_group"}
GROUPS = {"disability", "carer", "alone", "bereaved", "care_leaver", "single_parent"}
BARRIERS = {"digital", "confidence", "not_known", "bad_experience"}
BRITISH_NAMES = {"Link worker", "Job centre"}
SIGNPOSTING = {"hello", "consent_take_part", "thanks"}

TYPICAL = {
    "consent_take_part": Answer("", codes=("yes",)),
    "age": Answer("", value=78, codes=("75+",)),
    "postcode": Answer("", value="DN31 1HU"),
    "groups": Answer("", codes=("alone", "bereaved", "disability")),
    "household": Answer("", codes=("nobody",)),
    "health": Answer("", codes=("yes",)),
    "carer": Answer("", codes=("no",)),
    "lonely": Answer("", codes=("often_always",)),
    "covid_change": Answer("", codes=("more",)),
    "support_who": Answer("", codes=("family", "neighbours")),
    "services_tried": Answer("", codes=("nhs", "charity")),
    "barriers": Answer("", codes=("digital", "confidence")),
    "ethnic_group": Answer("", codes=("white",)),
}


@pytest.fixture(scope="module")
def guide() -> Guide:
    assert LOADED.guide is not None, "\n".join(map(str, LOADED.problems))
    return LOADED.guide


def walk(guide: Guide, path: Path, given: dict[str, Answer]) -> list[str]:
    """The questions that somebody who answers so is asked, in order.

    Whatever is not in ``given`` is answered with the first choice, or with words.
    """
    interview = Interview("hash", path)
    asked: list[str] = []
    while (question := find_way(guide, interview).next) is not None:
        answer = given.get(question.id) or _plain_answer(question)
        interview.answers[question.id] = answer
        asked.append(question.id)
    return asked


def _plain_answer(question: Question) -> Answer:
    if question.choices:
        return Answer(question.id, codes=(question.choices[0].code,))
    value = 7 if question.kind in ("scale", "number") else "said in a few words"
    return Answer(question.id, value=value)


def sent(guide: Guide, question: Question, language: str, channel: str = "sms") -> str:
    """The question as it goes out as a text message."""
    interview = Interview("hash", "full", channel=channel, language=language)
    said = question_words(guide, interview, question, TYPICAL)
    offered = () if question.kind == "note" else options(guide, question, language)
    return as_text(Prompt("p", "question", said, question.id, offered))


def asked_of_residents(guide: Guide) -> list[Question]:
    return [q for q in guide.questions if "short" in q.paths]


def residents_read(guide: Guide) -> list[tuple[str, str]]:
    """Every English wording that is ours, with whose it is."""
    found = [("who", guide.who["en"]), ("person", guide.person["en"])]
    for question in guide.questions:
        pieces = {"why": question.why, "probe": question.probe, "short": question.short}
        if not question.item and question.id not in HARMONISED:
            pieces["text"] = question.text
        found += [(f"{question.id}.{name}", words["en"]) for name, words in pieces.items() if words]
        found += [(f"{question.id}.reask", words["en"]) for words in question.reask]
        found += [(f"{question.id}.ends", ending.say["en"]) for ending in question.ends]
    return found


def test_it_loads_without_a_mistake(guide: Guide) -> None:
    assert [p.code for p in LOADED.problems] == ["translation-not-reviewed"]
    assert guide.id == "social-isolation"
    assert guide.licence == "CC BY 4.0"


def test_a_typical_resident_is_asked_eighteen_things(guide: Guide) -> None:
    asked = walk(guide, "short", TYPICAL)
    assert len(asked) == 18
    assert asked[0] == "consent_take_part"
    assert asked[-3:] == ["consent_quote", "consent_recontact", "consent_share"]


@pytest.mark.parametrize("group", sorted(GROUPS))
@pytest.mark.parametrize("change", ["more", "less", "same"])
def test_no_group_is_asked_more_by_text(guide: Guide, group: str, change: str) -> None:
    given = {
        **TYPICAL,
        "groups": Answer("", codes=(group,)),
        "covid_change": Answer("", codes=(change,)),
        "barriers": Answer("", codes=tuple(sorted(BARRIERS))),
    }
    assert len(walk(guide, "short", given)) <= 18


def test_the_full_path_asks_all_of_the_short_path(guide: Guide) -> None:
    short, full = walk(guide, "short", TYPICAL), walk(guide, "full", TYPICAL)
    assert [name for name in full if name in short] == short
    assert 35 <= len(full) <= 50


@pytest.mark.parametrize(
    ("question", "asked_after"),
    [
        ("over_16", {"age": Answer("age", missing="prefer_not_to_say")}),
        ("health_limits", {"health": Answer("", codes=("yes",))}),
        ("carer_hours", {"carer": Answer("", codes=("yes",))}),
        ("covid_how", {"covid_change": Answer("", codes=("less",))}),
        ("how_long", {"lonely": Answer("", codes=("hardly_ever",))}),
        ("support_what", {"support_who": Answer("", codes=("friends",))}),
        ("services_how", {"services_tried": Answer("", codes=("council", "jobs"))}),
        ("barriers_more", {"barriers": Answer("", codes=("bad_experience",))}),
        ("ethnic_black", {"ethnic_group": Answer("", codes=("black",))}),
    ],
)
def test_branches_open(guide: Guide, question: str, asked_after: dict[str, Answer]) -> None:
    assert question in walk(guide, "full", {**TYPICAL, **asked_after})


@pytest.mark.parametrize(
    ("question", "closed_by"),
    [
        ("over_16", {}),
        ("health_limits", {"health": Answer("", codes=("no",))}),
        ("carer_hours", {"carer": Answer("", codes=("no",))}),
        ("covid_how", {"covid_change": Answer("", codes=("same",))}),
        ("how_long", {"lonely": Answer("", codes=("never",))}),
        ("how_long", {"lonely": Answer("", missing="skipped")}),
        ("support_what", {"support_who": Answer("", codes=("nobody",))}),
        ("services_how", {"services_tried": Answer("", codes=("none",))}),
        ("barriers_more", {"barriers": Answer("", codes=("none",))}),
        ("ethnic_black", {"ethnic_group": Answer("", codes=("other",))}),
    ],
)
def test_branches_stay_closed(guide: Guide, question: str, closed_by: dict[str, Answer]) -> None:
    assert question not in walk(guide, "full", {**TYPICAL, **closed_by})


def test_what_the_pilot_found_can_be_answered(guide: Guide) -> None:
    groups, barriers = guide.question("groups"), guide.question("barriers")
    assert {choice.code for choice in groups.choices} >= GROUPS
    assert {choice.code for choice in barriers.choices} >= BARRIERS
    assert groups.kind == barriers.kind == "several"
    assert groups.largest is None, "people belong to as many groups as they do"
    for question in (groups, barriers):
        none = question.choice("none")
        assert none is not None
        assert none.exclusive
    assert {"covid_change", "triggers", "would_help"} <= set(walk(guide, "short", TYPICAL))


def test_open_questions_come_before_any_scale(guide: Guide) -> None:
    for path in ("short", "full"):
        asked = walk(guide, path, TYPICAL)
        assert asked.index("experience") < asked.index("companionship")


def test_each_consent_is_asked_by_itself_on_both_paths(guide: Guide) -> None:
    consents = [question for question in guide.questions if question.kind == "consent"]
    assert [q.purpose for q in consents] == ["take_part", "quote", "recontact", "share"]
    for consent in consents:
        assert consent.paths == ("short", "full")
        assert consent.only_if is None, "no consent hangs on another"
        assert [choice.code for choice in consent.choices] == ["yes", "no"]
        assert consent.text["en"].count("?") == consent.text["pl"].count("?") == 1


@pytest.mark.parametrize("channel", ["sms", "web"])
def test_consent_is_asked_honestly(guide: Guide, channel: str) -> None:
    hello, consent = guide.question("hello"), guide.question("consent_take_part")
    said = sent(guide, hello, "en", channel) + sent(guide, consent, "en", channel)
    for promise in (
        "computer, not a person", "council, the NHS and local charities", "plan better help",
        "up to you", "stop at any time", "private", "in danger", "tell someone who can help",
        "all the time", "999",
    ):  # fmt: skip
        assert promise in said, promise


def test_only_a_clear_yes_goes_on(guide: Guide) -> None:
    consent = guide.question("consent_take_part")
    (ending,) = consent.ends
    assert ending.as_ == "refused"
    assert ending.when.test == "not"
    assert ending.when.parts[0].operand == "yes"
    assert not consent.skip


def test_under_sixteen_is_thanked_signposted_and_ended(guide: Guide) -> None:
    for name in ("age", "over_16"):
        (ending,) = guide.question(name).ends
        assert ending.as_ == "ineligible"
        for words in ending.say.values():
            assert "0800 1111" in words
            assert "999" in words
        assert "Thank you" in ending.say["en"]
    (age_ending,) = guide.question("age").ends
    assert (age_ending.when.test, age_ending.when.operand) == ("at_most", 15)


@pytest.mark.parametrize("language", ["en", "pl"])
def test_it_ends_with_thanks_and_signposting(guide: Guide, language: str) -> None:
    thanks = guide.questions[-1]
    assert thanks.kind == "note"
    for words in (thanks.text[language], thanks.short[language]):
        for number in ("116 123", "85258", "111", "999"):
            assert number in words


def test_no_other_telephone_numbers_are_given(guide: Guide) -> None:
    known = {"116 123", "85258", "0800 1111"}
    for where, words in residents_read(guide):
        found = set(re.findall(r"\d[\d ]{4,}\d", words))
        assert found <= known, where


def test_age_and_postcode_keep_no_words(guide: Guide) -> None:
    assert [q.id for q in guide.questions if q.keep == "coded"] == ["age", "postcode"]


def test_health_and_ethnic_group_are_special(guide: Guide) -> None:
    special = {q.id for q in guide.questions if q.sensitivity == "special"}
    assert special >= {"groups", "health", "health_limits", "carer", "ethnic_group"}
    assert special >= {q.id for q in guide.questions if q.id.startswith("ethnic_")}
    skippable = {q.id for q in guide.questions if q.skip and q.needs_reply}
    assert special <= skippable


def test_measures_are_asked_in_their_own_words(guide: Guide) -> None:
    asked = {q.item: q for q in guide.questions if q.item}
    for measure in guide.measures:
        rule = RULES[measure.rule]
        for item in rule.items:
            question = asked.pop(f"{measure.id}.{item.key}")
            # The ONS puts the scale before this one item.
            exact = question.text["en"].split(", ", 2)[-1] if item.key == "anxious" else ""
            assert item.wording in (question.text["en"], f"Overall, {exact}")
            answers = [(choice.code, choice.label["en"]) for choice in question.choices]
            assert answers == [(r.code, r.label) for r in rule.responses]
    assert asked == {}


def test_the_ons_questions_follow_their_introduction(guide: Guide) -> None:
    order = [question.id for question in guide.questions]
    start = order.index("loneliness_intro")
    four = ["companionship", "left_out", "isolated", "lonely"]
    assert order[start + 1 : start + 5] == four
    assert guide.question("loneliness_intro").text["en"] == RULES["ucla3"].introduction


def test_what_residents_read_is_plain(guide: Guide) -> None:
    found = residents_read(guide)
    assert grade("\n\n".join(words for _, words in found)) <= 6
    hard = {where: round(grade(words), 1) for where, words in found if grade(words) > 6}
    assert hard == {}


def test_text_messages_are_short(guide: Guide) -> None:
    counts = {q.id: parts(sent(guide, q, "en")).count for q in guide.questions}
    assert [name for name, count in counts.items() if count > 3] == []
    asked = [q for q in asked_of_residents(guide) if q.kind != "consent"]
    counted = [counts[q.id] for q in asked if q.id not in SIGNPOSTING]
    assert sum(counted) / len(counted) <= 1.5


def test_english_text_messages_need_no_second_alphabet(guide: Guide) -> None:
    for question in guide.questions:
        strange = set(sent(guide, question, "en")) - GSM_BASIC - GSM_EXTENSION
        assert strange == set(), question.id


def test_what_is_said_around_the_questions_fits_a_text_message(guide: Guide) -> None:
    endings = [e.say["en"] for q in guide.questions for e in q.ends]
    for words in (guide.who["en"], guide.person["en"], *endings):
        assert parts(words).count <= 3


def test_every_question_says_why_it_is_asked(guide: Guide) -> None:
    for question in guide.questions:
        if question.needs_reply:
            assert set(question.why) == {"en", "pl"}, question.id


def test_people_can_answer_in_their_own_words(guide: Guide) -> None:
    for question in guide.questions:
        if question.kind not in ("choice", "several"):
            continue
        for choice in question.choices:
            for language in ("en", "pl"):
                heard = choice.heard_as.get(language, ())
                assert heard, (question.id, choice.code, language)
                assert len(heard) == len(set(heard)), (question.id, choice.code)


@pytest.mark.parametrize(
    ("question", "said", "codes"),
    [
        ("consent_take_part", "go on then", {"yes"}),
        ("consent_take_part", "not for me", {"no"}),
        ("groups", "live alone, lost my husband 2 yrs ago and my arthritis is bad",
         {"alone", "bereaved", "disability"}),
        ("groups", "I look after my mum who has dementia", {"carer"}),
        ("groups", "single mum and skint", {"single_parent", "money"}),
        ("groups", "I was in care as a kid", {"care_leaver"}),
        ("groups", "no", {"none"}),
        ("household", "on my own", {"nobody"}),
        ("health", "ive got COPD", {"yes"}),
        ("companionship", "all the time love", {"often"}),
        ("lonely", "now and again", {"occasionally"}),
        ("emptiness", "sort of", {"more_or_less"}),
        ("covid_change", "a lot worse", {"more"}),
        ("how_long", "since covid", {"longer"}),
        ("support_who", "my daughter and the lady next door", {"family", "neighbours"}),
        ("support_who", "no one really", {"nobody"}),
        ("services_tried", "doctor and age uk", {"nhs", "charity"}),
        ("barriers", "buses and money", {"transport", "cost"}),
        ("barriers", "dont know whats on", {"not_known"}),
        ("consent_share", "not the council", {"no"}),
    ],
)  # fmt: skip
def test_real_words_are_understood(guide: Guide, question: str, said: str, codes: set[str]) -> None:
    reading = read_reply(guide.question(question), said, "en", date(2026, 3, 1))
    assert set(reading.codes) == codes


@pytest.mark.parametrize(
    ("question", "said", "codes"),
    [
        ("consent_take_part", "zgadzam się", {"yes"}),
        ("groups", "mąż zmarł i jestem na rencie", {"bereaved", "disability"}),
        ("groups", "samotna matka", {"single_parent"}),
        ("support_who", "córka i sąsiadka", {"family", "neighbours"}),
        ("barriers", "nie znam angielskiego", {"welcome"}),
        ("covid_change", "gorzej", {"more"}),
    ],
)
def test_real_polish_words_are_understood(
    guide: Guide, question: str, said: str, codes: set[str]
) -> None:
    reading = read_reply(guide.question(question), said, "pl", date(2026, 3, 1))
    assert set(reading.codes) == codes


def test_hurtful_questions_are_never_pressed(guide: Guide) -> None:
    for name in ("triggers", "life_experiences", "anything_else"):
        assert not guide.question(name).probe


def test_polish_is_complete_and_not_reviewed(guide: Guide) -> None:
    assert guide.languages == ("en", "pl")
    assert guide.reviewed == ("en",)
    for question in guide.questions:
        for words in _all_words(question):
            assert words.get("pl"), question.id
            assert words["pl"] != words["en"] or words["en"] in BRITISH_NAMES


def _all_words(question: Question) -> list[dict[str, str]]:
    single = (question.text, question.short, question.why, question.probe, question.unit)
    labels = [choice.label for choice in question.choices]
    endings = [ending.say for ending in question.ends]
    rows = [*single, *question.reask, *question.ends_labels, *labels, *endings]
    return [words for words in rows if words]


def test_piped_answers_read_as_a_sentence(guide: Guide) -> None:
    interview = Interview("hash", "full", channel="web")
    question = guide.question("services_how")
    assert question_words(guide, interview, question, TYPICAL) == (
        "You have tried: GP or other NHS help and charity or local group. How did that go?"
    )


def test_thanks_names_the_word_that_deletes(guide: Guide) -> None:
    for language, word in (("en", "DELETE"), ("pl", "USUŃ")):
        assert word in phrase(guide, language, "stopped")
        assert word in guide.questions[-1].text[language]
        assert word in guide.questions[-1].short[language]


def test_the_licence_sets_measures_apart() -> None:
    licence = (FilePath(shipped_guides()["social-isolation"]).parent / "LICENSE").read_text("utf-8")
    apart = licence.split("Set apart:")[1]
    assert "CC BY 4.0" in licence.split("Set apart:")[0]
    for measure in ("ucla3", "lonely_direct", "de_jong_gierveld6", "ons4"):
        assert measure in apart
    assert "Open Government" in apart
