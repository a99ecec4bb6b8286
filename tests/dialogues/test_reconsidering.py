"""Consents taken back, or given after all, in people's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from talking import up_to

from dialogues.corrections import find_correction
from dialogues.reconsidering import read_reconsidered

NO_QUOTE = (
    "please dont quote me", "Don't quote me please", "actually i'd rather not be quoted",
    "i dont want to be quoted after all", "Sorry, I've changed my mind. Please do not quote me.",
    "dont use my words pls", "i dont want you to quote what i said", "you can't quote me",
    "Hi, on second thoughts please don\u2019t use what I said",
)  # fmt: skip
YES_QUOTE = (
    "you can quote me", "actually you can quote me after all", "it's ok to quote me",
    "im happy to be quoted", "ive changed my mind, you can use my words",
)  # fmt: skip
NO_SHARE = (
    "please dont share my answers", "i dont want you to share what i said with anyone",
    "dont pass on what i told you", "I'd rather you didn't share it",
)  # fmt: skip
OTHER = (
    "he said dont quote me on that", "dont quote me but i think its the 12", "quote me happy",
    "i dont like to share a taxi with anyone", "you can quote me a price for the stairlift",
    "dont you ever use that word", "i share my lunch with anyone", "please dont",
    "no", "yes", "", "   ", "my sister told me not to share anything and she is right about that",
)  # fmt: skip


@pytest.mark.parametrize("text", NO_QUOTE)
def test_not_to_be_quoted(text):
    assert read_reconsidered(text, "en") == ("quote", "no")


@pytest.mark.parametrize("text", YES_QUOTE)
def test_to_be_quoted_after_all(text):
    assert read_reconsidered(text, "en") == ("quote", "yes")


@pytest.mark.parametrize("text", NO_SHARE)
def test_not_to_be_shared(text):
    assert read_reconsidered(text, "en") == ("share", "no")


@pytest.mark.parametrize("text", OTHER)
def test_what_only_resembles_it(text):
    assert read_reconsidered(text, "en") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("proszę mnie nie cytować", ("quote", "nie")),
        ("nie chcę być cytowana", ("quote", "nie")),
        ("Proszę nie cytować", ("quote", "nie")),
        ("jednak można mnie cytować", ("quote", "tak")),
        ("prosze nie udostepniac moich odpowiedzi", ("share", "nie")),
    ],
)
def test_in_polish(text, found):
    assert read_reconsidered(text, "pl") == found


def test_a_consent_is_taken_back_after_the_end_and_given_again():
    talk = up_to(None)
    assert talk.given("quote").codes == ("yes",)
    said = talk.says("sorry love, on second thoughts please dont quote me")
    assert talk.given("quote").codes == ("no",)
    assert "changed" in said.lower()
    assert "consent_refused" in talk.names
    assert talk.interview.disposition == "complete"
    talk.says("oh go on, you can quote me")
    assert talk.given("quote").codes == ("yes",)


def test_before_it_was_asked_nothing_is_taken_back():
    talk = up_to("lonely")
    assert find_correction("please dont quote me", "en", []) is None
    talk.says("please dont quote me")
    assert "quote" not in talk.interview.answers


@given(st.text(max_size=300))
def test_whatever_is_written_is_read_or_left(text):
    assert read_reconsidered(text, "en") in (
        None, ("quote", "yes"), ("quote", "no"), ("share", "yes"), ("share", "no"),
    )  # fmt: skip


def test_long_runs_of_openings_do_not_hold_anybody_up():
    assert read_reconsidered("sorry " * 33, "en") is None
