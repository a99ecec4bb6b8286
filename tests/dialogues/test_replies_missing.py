"""Replies that give no answer, and answers in people's own words."""

import pytest


def rows(text: str) -> list[tuple[str, str]]:
    lines = [line.split(" => ") for line in text.strip().splitlines()]
    return [(said.strip(), meant.strip()) for said, meant in lines]


KINDS = ("often", "groups", "carer", "happy", "hours", "age", "when", "postcode", "story")

DONT_KNOW = [
    "dunno", "Dunno.", "dunno really", "dunno mate", "dunno tbh", "dno", "idk", "IDK", "idk sorry",
    "don't know", "dont know", "Dont know love", "I dont know", "i don't really know", "dont no",
    "i dont no", "no idea", "no idea sorry", "ive no idea", "no clue", "havent a clue",
    "haven't got a clue", "not a clue", "not sure", "im not sure", "I'm not sure tbh",
    "not too sure", "unsure", "hard to say", "couldnt say", "couldn't tell you", "cant remember",
    "i forget", "cant think", "who knows", "god knows", "beats me", "search me", "🤷", "🤷‍♂️",
    "dunno 🤷", "hmm not sure", "er dunno", "sorry dont know",
]  # fmt: skip

PREFER_NOT = [
    "prefer not to say", "Prefer not to say.", "id prefer not to say", "I'd prefer not to",
    "rather not say", "id rather not say", "I'd rather not", "rather not", "rather not answer",
    "rather not say thanks", "id rather not talk about it", "not saying", "im not saying",
    "not telling you", "dont want to say", "i dont want to say", "dont want to answer that",
    "I don't want to talk about it", "none of your business", "none of ur business",
    "non of your business", "mind your own business", "mind your own", "nowt to do with you",
    "thats private", "private", "its personal", "too personal", "bit personal that", "no comment",
    "not comfortable answering that", "keep that to myself", "won't say",
]  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("said", DONT_KNOW)
def test_dont_know_to_any_question(read, name, said):
    reading = read(name, said)
    assert (reading.outcome, reading.missing) == ("missing", "dont_know")


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("said", PREFER_NOT)
def test_prefer_not_to_say_to_any_question(read, name, said):
    reading = read(name, said)
    assert (reading.outcome, reading.missing) == ("missing", "prefer_not_to_say")


@pytest.mark.parametrize("name", ["often", "carer", "happy", "age"])
@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("dunno, why do you want to know", "why do you want to know"),
        ("rather not say. who is this", "who is this"),
    ],
)
def test_it_may_lead_to_something_else(read, name, said, rest):
    reading = read(name, said)
    assert (reading.outcome, reading.rest) == ("missing", rest)


OWN_WORDS = [
    "someone to talk to", "i had to stop driving", "dunno why but i stopped going out",
    "no idea what they do at the centre", "not sure anyone would notice",
    "I dont know anyone round here", "i dont know where to start. my wife died",
    "private landlords", "my business went under", "nothing", "no", "none", "yes", "2",
    "I'd rather not say but my dad hit us", "dont know really i just feel low",
    "its personal circumstances mostly", "skip", "pass", "help", "😢", "👍", "ok", "shop", "a",
    "nie wiem komu ufać", "مرحبا", "שלום", "你好",
]  # fmt: skip


@pytest.mark.parametrize("said", OWN_WORDS)
def test_own_words_are_an_answer(read, said):
    reading = read("story", said)
    assert (reading.outcome, reading.value, reading.how) == ("answer", said, "text")


def test_own_words_are_kept_as_they_were_said(read):
    said = "It’s  been hard…\n\nSince John – my husband – died.  “Alone”"
    assert read("story", f"  {said} \n").value == said


@pytest.mark.parametrize("said", ["", " ", "\n", "...", "?", "???", "-", ".", "\x00", " \x00 "])
def test_nothing_said(read, in_short, said):
    assert in_short(read("story", said)) == "?empty"


@pytest.mark.parametrize("said", ["nie wiem", "Nie wiem.", "nie mam pojęcia", "trudno powiedzieć"])
def test_polish_dont_know(read, said):
    assert {read(name, said, "pl").missing for name in KINDS} == {"dont_know"}


@pytest.mark.parametrize("said", ["wolę nie mówić", "to prywatne", "nie chcę odpowiadać"])
def test_polish_prefer_not_to_say(read, said):
    assert {read(name, said, "pl").missing for name in KINDS} == {"prefer_not_to_say"}
