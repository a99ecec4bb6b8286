"""What an alert says, what a list of concerns says, and what neither ever says."""

from zoneinfo import ZoneInfo

import pytest
from planted import WORDS, found_in

from bot.alerting.telling import told
from bot.alerting.wording import letter
from dialogues.concern import KINDS
from storage.concerns import acknowledge, due_alerts, open_concerns

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def stored(store, keys, concern):
    """Raises a concern, and reads it back."""

    def read(*how, words=False, **more):
        reference = concern(*how, **more)
        with store.engine.connect() as connection:
            found = open_concerns(connection, keys, words=words)
        return next(each for each in found if each.reference == reference)

    return read


def test_an_alert_says_which_of_what_kind_when_and_what_to_do(stored):
    found = stored()
    written = letter(found, LONDON)
    assert written.subject == f"Concern {found.reference}: please look"
    for words in (
        "Somebody who talks with Friendship North through Earshot may be at risk.",
        "It may be about: being hit, hurt or handled roughly; or violence or control by",
        "Their words say it directly. It seems to be about themself.",
        "They wrote on Monday 2 March 2026 at 10:00.",
        "No person has answered.",
        f"earshot concerns take {found.reference}",
    ):
        assert words in written.body


def test_an_alert_says_when_nothing_could_be_sent(stored):
    written = letter(stored(("suicide",), "indirect", "not_possible", about="other"), LONDON)
    assert "NOTHING was sent to them. A person must act." in written.body
    assert "Their words hint at it. It seems to be about somebody else." in written.body


def test_what_staff_raised_is_told_as_theirs(stored):
    found = stored(("raised_by_staff",), "staff", "by_staff")
    body = letter(found, LONDON).body
    assert "A member of staff of Friendship North is worried about somebody." in body
    assert "It was raised on Monday 2 March 2026 at 10:00." in body
    assert "Nothing was sent to them." in body
    text = "\n".join(told(found, LONDON))
    assert "a member of staff is worried" in text
    for words in ("Their words", "They wrote", "no more messages"):
        assert words not in body + text


def test_an_alert_says_the_time_on_the_wall(store, stored):
    store.now = store.now.replace(month=7)
    assert "Thursday 2 July 2026 at 11:00" in letter(stored(), LONDON).body


def test_who_asked_for_a_person_is_not_said_to_be_at_risk(stored):
    written = letter(stored(("person_asked_for",), "asked"), LONDON)
    assert "asks for a person" in written.body
    assert "at risk" not in written.body


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("directness", ["direct", "indirect"])
def test_every_kind_is_said_in_plain_words_and_never_with_theirs(stored, kind, directness):
    found = stored((kind,), directness)
    written = letter(found, LONDON)
    assert KINDS[kind] in written.body
    assert found_in(written.subject + written.body) == []
    assert found.pseudonym not in written.subject + written.body


def test_the_list_says_how_far_it_got(store, keys, stored, later):
    found = stored()
    text = "\n".join(told(found, LONDON))
    assert text.startswith(f"{found.reference}  Mon 2026-03-02 10:00  being hit, hurt")
    assert f"respondent {found.pseudonym}, conversation 1, by sms, Friendship North" in text
    assert "nobody was told yet" in text
    later(minutes=5)
    with store.engine.begin() as connection:
        acknowledge(connection, found.reference, "Ann", "rang her\x1b[2J", store.now)
        [taken] = open_concerns(connection, keys, acknowledged=True)
    text = "\n".join(told(taken, LONDON))
    assert "taken up by Ann on Mon 2026-03-02 10:05" in text
    assert "note: rang her\ufffd[2J" in text


def test_the_list_holds_no_words_unless_they_were_opened(stored):
    assert found_in("\n".join(told(stored(), LONDON))) == []
    assert WORDS in "\n".join(told(stored(words=True), LONDON))


def test_the_list_says_when_a_person_must_act(stored):
    text = "\n".join(told(stored(signposted="not_possible"), LONDON))
    assert "NOTHING was sent to them" in text


def test_words_cannot_command_the_terminal(store, keys, concern):
    concern()
    with store.engine.connect() as connection:
        [found] = open_concerns(connection, keys)
    lines = list(told(found.__class__(**{**found.__dict__, "words": "a\x1b[2Jb\nc"}), LONDON))
    assert lines[-2:] == ["    a\ufffd[2Jb", "    c"]


def test_no_alert_is_read_with_words(store, concern):
    concern()
    with store.engine.connect() as connection:
        [due] = due_alerts(connection, store.now)
    assert due.words == ""
