"""Answers set right by staff: changed in silence, or refused with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talking import Talk, small_guide, up_to

from dialogues.amending import Amendment, NotAmended, amend, amendable
from dialogues.interview import from_plain, to_plain
from dialogues.way import find_way, is_asked


def set_right(talk, question, **wanted):
    return put_in(talk, Amendment(question, **wanted))


def put_in(talk, wanted):
    """Amend, by way of JSON; the turn."""
    turn = amend(talk.guide, talk.interview, wanted, talk.now)
    talk.interview = from_plain(to_plain(turn.interview))
    return turn


def why_not(talk, question, **wanted):
    with pytest.raises(NotAmended) as refused:
        set_right(talk, question, **wanted)
    return refused.value.why, refused.value.problem


def test_an_age_typed_the_wrong_way_round_is_set_right_and_nobody_is_told():
    talk = up_to("story")
    turn = set_right(talk, "age", words="78, sorry")
    answer = talk.given("age")
    assert (answer.value, answer.by, answer.raw) == (78, "staff", "78, sorry")
    assert turn.prompts == ()
    assert [event.name for event in turn.events] == ["answer_given"]
    assert talk.open_id == "story"
    talk.says("quiet, since she moved to Louth. just me and the dog now")
    assert talk.given("story").by == "resident"


def test_a_choice_is_set_right_by_its_code():
    talk = up_to("support")
    set_right(talk, "lonely", codes=("never",), note="she laughed and said hardly ever")
    assert talk.given("lonely").codes == ("never",)
    assert talk.given("lonely").note == "she laughed and said hardly ever"


def test_an_answer_becomes_none():
    talk = up_to("wish")
    set_right(talk, "content", missing="prefer_not_to_say")
    assert (talk.given("content").missing, talk.given("content").value) == (
        "prefer_not_to_say", None,
    )  # fmt: skip


def test_a_branch_closes_and_opens_again_with_its_answer():
    talk = up_to("story")
    turn = set_right(talk, "home", codes=("alone",))
    assert [event.name for event in turn.events] == ["answer_given", "answer_closed"]
    turn = set_right(talk, "home", codes=("alone", "carer"))
    assert [event.name for event in turn.events] == ["answer_given", "answer_restored"]


def test_a_branch_that_opens_before_the_open_question_is_asked_after_it():
    talk = Talk()
    for said in ("yes", "61", "1"):
        talk.says(said)
    assert talk.open_id == "story"
    set_right(talk, "home", codes=("alone", "carer"))
    assert talk.open_id == "story"
    talk.says("i look after my mum, it never stops, i am that tired")
    assert talk.open_id == "hours"


def test_somebody_may_be_quoted_after_all_when_it_is_over():
    talk = up_to(None)
    turn = set_right(talk, "quote", codes=("no",))
    assert [event.name for event in turn.events] == ["answer_given", "consent_refused"]
    assert talk.interview.disposition == "complete"
    turn = set_right(talk, "quote", codes=("yes",))
    assert turn.events[-1].name == "consent_given"


def test_what_is_not_there_to_be_set_right():
    talk = up_to("story")
    assert why_not(talk, "lonely", codes=("never",))[0] == "unanswered"
    assert why_not(talk, "nonsense", words="x")[0] == "unanswered"
    assert why_not(talk, "take_part", codes=("no",))[0] == "taking_part"
    assert amendable(talk.guide, talk.interview, "age")
    assert not amendable(talk.guide, talk.interview, "take_part")


def test_what_cannot_be_read_or_is_the_same():
    talk = up_to("story")
    assert why_not(talk, "age", words="old enough love") == ("unread", "not_a_number")
    assert why_not(talk, "home", codes=("castle",)) == ("unread", "none_fits")
    assert why_not(talk, "home", codes=("none", "alone")) == ("unread", "none_fits")
    assert why_not(talk, "age", words="61")[0] == "same"


def test_an_answer_that_would_end_it_is_refused():
    talk = up_to("story")
    before = talk.interview
    assert why_not(talk, "age", words="14")[0] == "ends"
    assert talk.interview == before


def test_an_answer_that_would_close_the_open_question_is_refused():
    talk = up_to("who")
    assert why_not(talk, "support", codes=("no",))[0] == "closes_open"


def test_nothing_is_set_right_once_everything_is_taken_back():
    talk = up_to("story")
    talk.asks("withdraw")
    talk.says("yes")
    assert why_not(talk, "age", words="78")[0] == "forgotten"


GUIDE = small_guide()
WANTED = st.builds(
    Amendment,
    st.sampled_from([each.id for each in GUIDE.questions]),
    codes=st.lists(
        st.sampled_from(["yes", "no", "alone", "carer", "none", "often", "never", "??"]),
        max_size=2,
    ).map(tuple),
    words=st.sampled_from(["", "61", "14", "20", "7", "a bus that runs", "??"]),
    missing=st.sampled_from([None, None, "skipped", "dont_know"]),
)
SAID = st.sampled_from(["yes", "no", "61", "1", "2", "1 2", "often", "20", "7", "not great really"])


@given(st.lists(st.one_of(SAID, WANTED), max_size=30))
def test_whatever_is_set_right_the_interview_stays_whole_and_can_be_finished(steps):
    talk = Talk()
    for step in steps:
        if isinstance(step, str):
            talk.says(step)
            continue
        before = talk.interview
        try:
            turn = put_in(talk, step)
        except NotAmended:
            assert talk.interview == before
            continue
        assert turn.prompts == ()
        assert talk.interview.state == before.state
        assert talk.interview.opened == before.opened
        assert talk.interview.disposition == before.disposition
        way = find_way(GUIDE, talk.interview)
        if talk.interview.opened:
            waiting = GUIDE.question(talk.interview.opened.question)
            assert is_asked(waiting, "short", way.counted)
    finish(talk)
    assert talk.interview.state == "ended"


def finish(talk):
    """Answer plainly whatever is still asked."""
    plain = {"choice": "1", "several": "1", "number": "20", "age": "61", "scale": "6"}
    for _ in range(3 * len(GUIDE.questions)):
        if talk.interview.state == "ended":
            return
        question = GUIDE.question(talk.open_id) if talk.open_id else None
        kind = question.kind if question else ""
        talk.says("a good long answer to that" if kind == "text" else plain.get(kind, "yes"))
