"""What must not stay does not stay: coded answers, and everything after withdrawing."""

import pytest
from sqlalchemy import select
from storing import Store, whole_store

from dialogues.exchange import Clause, Heard, Reply
from storage import conversations, database, outbox, withdrawing
from storage.audit import entries
from storage.consents import consents
from storage.models import ANSWERS, CONVERSATIONS, EVENTS, PROMPTS, TURNS
from storage.problems import LeaseLost


def codes(store: Store, question: str) -> list[tuple[list[str], str | None]]:
    wanted = select(ANSWERS).where(ANSWERS.c.question == question).order_by(ANSWERS.c.id)
    with store.engine.connect() as connection:
        rows = connection.execute(wanted).all()
    assert all(row.raw == "" and row.value is None and row.other == "" for row in rows)
    return [(row.codes, row.missing) for row in rows]


def interview(store: Store, conversation: int):
    with store.engine.connect() as connection:
        return conversations.interview(connection, conversation)


def test_a_postcode_leaves_only_its_small_area(store):
    talk = store.talk("yes", "44", "My postcode is dn31 1hu thanks")
    assert codes(store, "postcode") == [(["E01013221"], None)]
    assert interview(store, talk.id).answers["postcode"].codes == ("E01013221",)
    assert "1hu" not in whole_store(store).lower()
    assert "thanks" not in whole_store(store)


@pytest.mark.parametrize(
    ("said", "kept"), [("LS1 4AP", ["LS1"]), ("dn31 8zz", ["DN31"]), ("DN35", ["DN35"])]
)
def test_an_unknown_or_outside_postcode_leaves_its_district(store, said, kept):
    store.talk("yes", "44", said)
    assert codes(store, "postcode") == [(kept, None)]
    assert "4AP" not in whole_store(store)
    assert "8zz" not in whole_store(store).lower()


def test_an_age_leaves_its_band(store):
    talk = store.talk("yes", "I turned sixty-seven in May")
    assert codes(store, "age") == [(["65-74"], None)]
    assert interview(store, talk.id).answers["age"].value is None
    assert "sixty" not in whole_store(store)


def test_an_age_that_was_pressed_leaves_its_band(store):
    talk = store.talk("yes")
    prompt = talk.last.prompts[-1].id
    talk.say(Reply(codes=("67",), prompt=prompt))
    assert codes(store, "age") == [(["65-74"], None)]
    assert "'67'" not in whole_store(store)


def test_tries_that_could_not_be_read_leave_nothing(store):
    talk = store.talk("yes", "44")
    talk.say("zebra crossing by the chip shop")
    assert "zebra" not in whole_store(store)
    talk.say("DN31 1QQ zebra")
    talk.say("DN31 1HU")
    assert codes(store, "postcode") == [(["E01013221"], None)]
    assert "zebra" not in whole_store(store)
    assert "1QQ" not in whole_store(store)


def test_giving_up_leaves_nothing_but_the_kind_of_missing(store):
    talk = store.talk("yes", "44")
    for _ in range(3):
        talk.say("zebra crossing")
    assert codes(store, "postcode") == [([], "not_understood")]
    assert "zebra" not in whole_store(store)


def test_what_is_asked_beside_a_coded_question_leaves_no_words(store):
    talk = store.talk("yes", "44")
    heard = Heard("why", 0.9, (Clause("why zebra", "why", 0.9), Clause("zebra", "answer", 0.9)))
    store.receive(talk.id, "why? is it because I live in zebra road")
    talk.take(heard)
    assert "request_served" in [event.name for event in talk.events]
    assert "zebra" not in whole_store(store)
    with store.engine.connect() as connection:
        last = connection.execute(select(TURNS).order_by(TURNS.c.number.desc())).first()
    assert (last.heard["intent"], [each["intent"] for each in last.heard["clauses"]]) == (
        "why", ["why", "answer"],
    )  # fmt: skip


def test_a_correction_later_leaves_only_the_new_code(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my postcode to DN32 7AB please", intent="correct_answer")
    (first, second) = codes(store, "postcode")
    assert first == (["E01013221"], None)
    assert second[0] != first[0]
    assert second[0][0].startswith(("E0", "DN32"))
    assert "7ab" not in whole_store(store).lower()
    talk.say("change my age to 61", intent="correct_answer")
    assert codes(store, "age") == [(["35-44"], None), (["55-64"], None)]
    assert "to 61" not in whole_store(store)


def test_a_correction_that_cannot_be_read_leaves_no_words(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my postcode to zebra crossing", intent="correct_answer")
    assert talk.last.interview.opened.question == "postcode"
    assert "zebra" not in whole_store(store)


def test_a_correction_at_the_wrong_moment_leaves_no_words(store):
    talk = store.talk("yes", "44", "DN31 1HU")
    talk.say("start again", intent="start_over")
    talk.say("change my postcode to DN35 zebra", intent="correct_answer")
    assert "words_kept" in [event.name for event in talk.events]
    assert "zebra" not in whole_store(store)


def test_a_press_on_an_old_coded_prompt_leaves_no_code(store):
    talk = store.talk("yes")
    prompt = talk.last.prompts[-1].id
    talk.say("44")
    talk.say("start again", intent="start_over")
    talk.say("yes")
    talk.say(Reply(codes=("67",), prompt=prompt))
    assert "old_press" in [event.name for event in talk.events]
    assert "'67'" not in whole_store(store)


def test_other_answers_keep_their_words(store):
    talk = store.talk("yes", "44", "DN31 1HU")
    talk.say(Reply(("yes, my sister does",), note="brightened up"))
    kept = whole_store(store)
    assert "my sister does" in kept
    assert "brightened up" in kept


def test_the_helpers_own_note_stays_beside_a_coded_answer(store):
    talk = store.talk("yes", role="helper")
    talk.say(Reply(("forty-four",), note="unsure of her age"))
    kept = whole_store(store)
    assert "unsure of her age" in kept
    assert "forty-four" not in kept


def test_words_said_with_a_concern_stay(store):
    talk = store.talk("yes", "44")
    talk.say(Reply(("I cannot go on",), concern="7"))
    assert "held" in [event.name for event in talk.events]
    assert "I cannot go on" in whole_store(store)


def test_blanked_words_are_overwritten_in_sqlites_file(tmp_path):
    engine = database.open_database(f"sqlite:///{tmp_path / 'store.db'}", create=True)
    store = Store(engine)
    store.talk("yes", "44", "zebra crossing", "zebra crossing", "DN31 1HU", "yes", "Aunt Flo")
    engine.dispose()
    file = tmp_path / "store.db"
    assert b"zebra" not in file.read_bytes()
    assert b"Aunt Flo" in file.read_bytes()


WORDS = ("my sister Mabel", "on my own", "things are grim", "Something Mabel said")


def withdrawn_talk(store: Store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister Mabel", "on my own", "4")
    talk.say(Reply(("things are grim",), note="tearful, mentions Mabel"))
    talk.say("delete everything", intent="withdraw")
    talk.say("yes")
    return talk


def test_withdrawing_blanks_everything_that_was_said(store):
    talk = withdrawn_talk(store)
    assert "withdrawn" in [event.name for event in talk.events]
    kept = whole_store(store)
    for words in (*WORDS, "Mabel", "delete everything", "tearful", "E01013221", "35-44"):
        assert words not in kept
    with store.engine.connect() as connection:
        answers = connection.execute(select(ANSWERS)).all()
        (conversation,) = connection.execute(select(CONVERSATIONS)).all()
        assert consents(connection, talk.id)["take_part"].state == "withdrawn"
        names = connection.execute(select(EVENTS.c.name)).scalars().all()
    assert {row.missing for row in answers} == {"withdrawn"}
    assert len(answers) == 8
    assert (conversation.disposition, conversation.ended_at) == ("withdrawn", store.now)
    assert conversation.interview["answers"] == {}
    assert "answer_given" in names


def test_the_last_words_are_still_said_and_earlier_ones_are_not(store):
    talk = withdrawn_talk(store)
    with store.engine.connect() as connection:
        waiting = [prompt.text for _, prompt in outbox.unshown(connection, talk.id)]
        states = set(connection.execute(select(PROMPTS.c.state)).scalars().all())
    assert waiting == [prompt.text for prompt in talk.last.prompts]
    assert states == {"dropped", "waiting"}


def test_nothing_said_after_withdrawing_is_kept(store):
    talk = withdrawn_talk(store)
    talk.say(Reply(("zebra crossing",), note="zebra note"))
    talk.say("can I talk to the zebra lady", intent="ask_person")
    assert "person_asked_for" in [event.name for event in talk.events]
    assert "zebra" not in whole_store(store)


def test_under_age_nothing_is_kept_but_that_it_ended(store):
    talk = store.talk("yes", "I'm fourteen")
    talk.say("my name is Zebra")
    kept = whole_store(store)
    for words in ("fourteen", "under-16", "Zebra"):
        assert words not in kept
    with store.engine.connect() as connection:
        (conversation,) = connection.execute(select(CONVERSATIONS)).all()
    assert conversation.disposition == "ineligible"


def test_another_conversation_keeps_its_words(store):
    other = store.talk("yes", "44", "DN31 1HU", "yes", "my brother Fred")
    withdrawn_talk(store)
    assert "my brother Fred" in whole_store(store)
    with store.engine.connect() as connection:
        assert consents(connection, other.id)["take_part"].state == "given"


def test_withdrawing_for_somebody_stops_the_turn_under_way(store):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister Mabel")
    store.receive(talk.id, "Something Mabel said")
    lease = store.lease()
    outcome = store.outcome(lease)
    with store.engine.begin() as connection:
        withdrawing.withdraw(connection, talk.id, who="j.smith", now=store.now)
    with pytest.raises(LeaseLost):
        store.commit(lease, outcome)
    talk.take()
    assert "Mabel" not in whole_store(store)
    with store.engine.connect() as connection:
        assert consents(connection, talk.id)["take_part"].state == "withdrawn"
        (entry,) = entries(connection, about=f"conversation {talk.id}")
    assert (entry.who, entry.action) == ("j.smith", "withdraw")


def test_withdrawing_before_the_first_turn_leaves_nothing_to_do(store):
    conversation = store.start()
    with store.engine.begin() as connection:
        withdrawing.withdraw(connection, conversation, who="j.smith", now=store.now)
    assert store.lease() is None
