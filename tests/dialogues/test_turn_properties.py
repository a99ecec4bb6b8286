"""Whatever people send, in whatever order, the interview stays whole."""

import json
import unicodedata
from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st
from talking import BANDS, Talk, heard_as, small_guide, up_to

from dialogues.conditions import holds
from dialogues.exchange import REQUESTS
from dialogues.interview import to_plain
from dialogues.turn import FORGOTTEN
from dialogues.way import find_way

GUIDE = small_guide()
INTENTS = (*REQUESTS, "answer", "affirm", "deny", "greet", "thank")
WORDS = st.one_of(
    st.sampled_from([
        "yes", "no", "61", "14", "2", "1 2", "1,3 n 5", "often", "none of these", "20",
        "change my age to 67", "change home to 1", "sorry i meant no", "stop", "why", "dunno",
        "not great since he died", "bad", "6", "tak", "rather not say", "im in a caravan", "",
    ]),
    st.text(max_size=40),
)  # fmt: skip
HEARD = st.builds(
    heard_as,
    st.sampled_from(INTENTS),
    st.floats(0, 1),
    st.lists(
        st.tuples(st.text(max_size=10), st.sampled_from(INTENTS), st.floats(0, 1)), max_size=3
    ),
)
PROMPTS = st.one_of(
    st.sampled_from([f"{question.id}.1.0" for question in GUIDE.questions]), st.text(max_size=8)
)
SAID = st.fixed_dictionaries(
    {"texts": st.lists(WORDS, max_size=3).map(tuple), "heard": HEARD},
    optional={
        "codes": st.lists(
            st.sampled_from(["yes", "no", "alone", "7", "often", "??"]), max_size=2
        ).map(tuple),
        "prompt": PROMPTS,
        "media": st.sampled_from(["photo", "voice", None]),
        "concern": st.sampled_from(["c1", None, None, None]),
        "note": st.sampled_from(["", "tired"]),
        "request": st.sampled_from([*REQUESTS, "", "nonsense"]),
        "late": st.booleans(),
    },
)  # fmt: skip


def say(talk, said):
    fields = dict(said)
    texts = fields.pop("texts")
    return talk.says(*texts, **fields)


def check_whole(talk):
    interview, guide = talk.interview, talk.guide
    way = find_way(guide, interview)
    assert interview.state in ("open", "paused", "held", "ended")
    if interview.state == "open":
        assert interview.opened is not None
        if interview.opened.stage != "confirm":
            waiting = interview.opened.question
            assert waiting in way.counted or waiting == way.next.id
            said = {prompt.id for prompt in talk.prompts}
            # Late words go on with the answer before, and nothing is said.
            assert interview.opened.prompt in said or not said
    if interview.state == "ended" and interview.opened:
        assert interview.opened.stage == "confirm"
    for name, answer in interview.answers.items():
        question = guide.question(name)
        codes = {choice.code for choice in question.choices} or set(BANDS)
        assert set(answer.codes) <= codes
        assert answer.question == name
        assert not (answer.missing and answer.codes)
    for name in way.counted:
        condition = guide.question(name).only_if
        assert condition is None or holds(condition, way.counted)


def words_kept(talk):
    answers = [answer.raw for answer in talk.interview.answers.values()]
    kept = [*answers, *(str(event.detail.get("words", "")) for event in talk.events)]
    kept += [str(event.detail.get("raw", "")) for event in talk.events]
    return "\n".join(kept)


@settings(max_examples=150, deadline=None)
@given(st.lists(SAID, max_size=25))
def test_any_sequence_of_replies_leaves_a_valid_state_and_loses_no_words(replies):
    talk = Talk(GUIDE)
    check_whole(talk)
    prompts = {prompt.id for prompt in talk.prompts}
    for said in replies:
        forgotten = talk.interview.disposition in FORGOTTEN
        say(talk, said)
        check_whole(talk)
        ids = [prompt.id for prompt in talk.prompts]
        assert len(set(ids)) == len(ids)
        assert not prompts & set(ids)
        prompts.update(ids)
        words = "\n".join(text for text in said["texts"] if text)
        if not forgotten and talk.interview.disposition not in FORGOTTEN:
            assert words in words_kept(talk)


@settings(max_examples=60, deadline=None)
@given(st.lists(SAID, max_size=10), st.lists(WORDS, max_size=2))
def test_a_request_to_stop_always_ends_the_interview(replies, texts):
    talk = Talk(GUIDE)
    for said in replies:
        say(talk, said)
    before = talk.interview
    talk.says(*texts, request="stop")
    assert talk.interview.state == "ended"
    ended = before.state == "ended"
    assert talk.interview.disposition == (before.disposition if ended else "opted_out")
    assert not (ended and talk.prompts)


@settings(max_examples=60, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=12))
def test_a_turn_depends_on_nothing_but_its_arguments(replies):
    first, second = Talk(GUIDE), Talk(GUIDE)
    for said in replies:
        say(first, said)
        say(second, said)
    assert first.turn == second.turn
    assert json.dumps(to_plain(first.interview)) == json.dumps(to_plain(second.interview))


PLAIN = {
    "take_part": st.just("yes"),
    "age": st.integers(16, 100).map(str),
    "home": st.sampled_from(["1", "2", "1 2", "none of these", "i live alone"]),
    "hours": st.integers(0, 168).map(str),
    "story": st.sampled_from(["quiet since the move", "up and down but mustnt grumble"]),
    "lonely": st.sampled_from(["1", "2", "3", "some of the time"]),
    "support": st.sampled_from(["yes", "no", "aye"]),
    "who": st.sampled_from(["my daughter rings on sundays"]),
    "content": st.integers(0, 10).map(str),
    "wish": st.sampled_from(["company at teatime", "a lift to the hospital"]),
    "quote": st.sampled_from(["yes", "no"]),
}


def unstamped(counted):
    return {name: replace(answer, at="") for name, answer in counted.items()}


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_going_back_and_answering_the_same_again_changes_nothing(data):
    talk, said = Talk(GUIDE), {}
    for _ in range(data.draw(st.integers(1, len(PLAIN)))):
        if talk.open_id is None:
            return
        said[talk.open_id] = data.draw(PLAIN[talk.open_id])
        talk.says(said[talk.open_id])
    if talk.open_id is None:
        return
    before, waiting = unstamped(find_way(GUIDE, talk.interview).counted), talk.open_id
    for _ in range(data.draw(st.integers(1, 4))):
        talk.asks("go_back")
    for _ in range(len(PLAIN)):
        if talk.open_id == waiting:
            break
        talk.says(said[talk.open_id])
    assert talk.open_id == waiting
    assert unstamped(find_way(GUIDE, talk.interview).counted) == before


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["1", "none of these"]), st.sampled_from(["support", "content", "wish"]))
def test_closing_a_branch_and_reopening_it_restores_what_was_said(closing, at):
    talk = up_to(at, GUIDE)
    before = unstamped(find_way(GUIDE, talk.interview).counted)
    talk.asks("correct_answer", f"change home to {closing}")
    assert "hours" not in find_way(GUIDE, talk.interview).counted
    talk.asks("correct_answer", "change home to 1 2")
    after = unstamped(find_way(GUIDE, talk.interview).counted)
    assert {n: (a.codes, a.value) for n, a in after.items()} == {
        n: (a.codes, a.value) for n, a in before.items()
    }
    assert after["hours"] == before["hours"]
    assert talk.open_id == at


def says_something(character: str) -> bool:
    """Whether it is a letter or digit: an apostrophe that Unicode counts as a letter is not."""
    return character.isalnum() and unicodedata.category(character) != "Lm"


@settings(max_examples=100, deadline=None)
@example("ʼ")
@given(st.text(max_size=200))
def test_an_open_answer_is_kept_to_the_letter(words):
    talk = up_to("wish", GUIDE)
    talk.says(words)
    answer = talk.interview.answers.get("wish")
    if answer is None:
        assert not any(map(says_something, unicodedata.normalize("NFKD", words)))
        assert talk.open_id == "wish"
    else:
        assert answer.raw == words
