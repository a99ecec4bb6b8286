"""Which waiting messages are taken together, and when."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talking import NOW, up_to

from bot.joining import (
    LONGEST,
    MOST_CHARACTERS,
    MOST_TEXTS,
    gather,
    is_plain,
    may_be_late,
    waits_for_words,
)
from dialogues.exchange import Reply
from storage.inbox import Waiting

PAUSE = timedelta(seconds=8)


def at(seconds):
    return NOW + timedelta(seconds=seconds)


def waiting(*messages):
    """Messages, each a text or a reply and the second at which it came."""
    replies = [(Reply((m,)) if isinstance(m, str) else m, s) for m, s in messages]
    return [Waiting(n, reply, at(s)) for n, (reply, s) in enumerate(replies, 1)]


def gathered(*messages, now=0.0, pause=PAUSE):
    return gather(waiting(*messages), pause=pause, now=at(now))


def test_texts_of_one_thought_are_one_reply_once_nobody_writes_any_more():
    found = gathered(("well", 0), ("since she died", 5), ("not great", 9), now=9)
    assert found.reply.texts == ("well", "since she died", "not great")
    assert (found.ids, found.ready_at) == ((1, 2, 3), at(17))


def test_the_first_text_waits_half_a_minute_at_most():
    found = gathered(*((f"text {n}", n * 7) for n in range(5)), now=28)
    assert found.ready_at == at(0) + LONGEST


@pytest.mark.parametrize(
    "other",
    [
        Reply(("STOP",), request="stop"),
        Reply(("he hits me",), concern="C-1"),
        Reply(codes=("yes",), prompt="home.1.0"),
        Reply(media="photo"),
        Reply(("look",), media="photo"),
        Reply(),
        Reply(("text",), note="tired"),
    ],
)
def test_what_does_not_wait_neither_joins_nor_lets_others_wait(other):
    before = gathered(("well", 0), ("you know", 1), (other, 2), ("and", 3), now=3)
    assert (before.reply.texts, before.ready_at) == (("well", "you know"), at(3))
    alone = gathered((other, 0), ("well", 1), now=1)
    assert (alone.reply, alone.ready_at) == (other, at(1))


def test_without_a_pause_every_text_is_a_reply_at_once():
    found = gathered(("well", 0), ("you know", 0), pause=timedelta(0))
    assert (found.ids, found.ready_at) == ((1,), at(0))


def test_a_text_that_failed_before_is_tried_alone():
    poison, other = waiting(("poison", 0), ("fine", 1))
    failed = Waiting(poison.id, poison.reply, poison.received_at, failures=1)
    assert gather([failed, other], pause=PAUSE, now=at(1)).ids == (1,)
    assert gather([other, failed], pause=PAUSE, now=at(1)).ids == (2,)


def test_texts_from_the_future_do_not_wait_for_it():
    """The clock has been put back an hour."""
    assert gathered(("well", 3600), now=0).ready_at == at(0)


def test_a_great_many_texts_are_taken_in_parts():
    many = [("text", 0)] * (MOST_TEXTS + 5)
    assert (len(gathered(*many).ids), gathered(*many).ready_at) == (MOST_TEXTS, at(0))
    long = [("a" * (MOST_CHARACTERS // 2), 0)] * 5
    assert len(gathered(*long).ids) == 2
    assert gathered(("a" * 2 * MOST_CHARACTERS, 0), ("b", 0)).ids == (1,)


@pytest.mark.parametrize(
    ("question", "words"), [("take_part", False), ("age", False), ("story", True), ("who", True)]
)
def test_texts_wait_for_each_other_where_words_are_asked_for(question, words):
    talk = up_to(question)
    assert waits_for_words(talk.guide, talk.interview) is words


def test_more_of_an_answer_is_asked_for_in_words_and_a_yes_is_not():
    probed, other, confirmed, paused = (up_to(q) for q in ("story", "home", "story", "story"))
    probed.says("bad")
    other.says("something else")
    confirmed.asks("withdraw")
    paused.asks("pause")
    talks = [probed, other, confirmed, paused]
    assert [t.interview.opened.stage for t in talks] == ["probe", "other", "confirm", "ask"]
    found = [waits_for_words(talk.guide, talk.interview) for talk in talks]
    assert found == [True, True, False, False]


def test_only_words_after_an_answer_in_words_may_be_late():
    before, after, words = up_to("home"), up_to("lonely"), Reply(("and so on",))
    assert not may_be_late(before.guide, before.interview, words)
    assert may_be_late(after.guide, after.interview, words)
    assert not may_be_late(after.guide, after.interview, Reply(codes=("often",)))
    following = up_to("story")
    assert not may_be_late(following.guide, following.interview, words)


MESSAGES = st.lists(
    st.tuples(
        st.floats(0, 15),
        st.sampled_from([*"abcdef", Reply(("STOP",), request="stop"), Reply(media="photo")]),
    ),
    max_size=25,
)


@settings(max_examples=200, deadline=None)
@given(MESSAGES, st.floats(0.1, 3), st.floats(0, 12))
def test_every_text_ends_in_exactly_one_reply_in_order(gaps, step, pause):
    """A worker looks every ``step`` seconds, while messages come with these gaps between."""
    times = [sum(gap for gap, _ in gaps[: n + 1]) for n in range(len(gaps))]
    coming = waiting(*((what, when) for when, (_, what) in zip(times, gaps, strict=True)))
    inbox, taken, now = list(coming), [], 0.0
    while inbox:
        there = [each for each in inbox if each.received_at <= at(now)]
        found = gather(there, pause=timedelta(seconds=pause), now=at(now)) if there else None
        if found and found.ready_at <= at(now):
            assert found.messages == tuple(there[: len(found.messages)])
            taken.append(found)
            inbox = inbox[len(found.messages) :]
        else:
            now += step
            for each in there:
                assert at(now) <= each.received_at + LONGEST + timedelta(seconds=step)
    assert [i for found in taken for i in found.ids] == [each.id for each in coming]
    said = [text for found in taken for text in found.reply.texts]
    assert said == [text for each in coming for text in each.reply.texts]
    for found in taken:
        assert len(found.ids) == 1 or all(is_plain(each.reply) for each in found.messages)
