"""The working extract shows what was said, of those who agreed, and nothing else."""

from dataclasses import replace

import pandas as pd
import pytest
from sqlalchemy import event
from storing import Store, small_guide

from dialogues.exchange import Reply
from dialogues.guide import Question
from storage import codebook, database, extract_columns, extracts
from storage.studies import guide_ids, read_study


@pytest.fixture
def reading(engine):
    with database.for_reading(engine).connect() as connection:
        yield connection


def full_talk(store: Store, **how: str):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister", **how)
    talk.say("1, 2")
    talk.say("7")
    talk.say(Reply(("A long winter. Ring me on 07700 900123",), note="wants a lift"))
    talk.say("no")
    return talk


def wide(connection, **how) -> pd.DataFrame:
    return extracts.conversations(connection, read_study(connection, "small"), **how)


def all_tables(connection) -> dict[str, pd.DataFrame]:
    study = read_study(connection, "small")
    return {
        "conversations": extracts.conversations(connection, study),
        "answers": extracts.answers(connection, study),
        "codebook": codebook.codebook(study),
        "left_out": extracts.left_out(study),
    }


def test_one_row_a_conversation_with_codes_or_labels(store, reading):
    talk = full_talk(store, role="helper", channel="web")
    (row,) = wide(reading).to_dict("records")
    assert (row["conversation"], row["role"], row["channel"]) == (talk.id, "helper", "web")
    assert (row["disposition"], row["turns"], row["guide"]) == ("complete", 10, "small")
    assert row["started_at"] < row["ended_at"]
    assert (row["age"], row["postcode"], row["helped"]) == ("35-44", "E01013221", "yes")
    assert (row["groups"], row["content"], row["who"]) == ("alone; carer", 7, "my sister")
    assert (row["consent_take_part"], row["consent_quote"], row["consent_share"]) == (
        "given", "refused", "not_asked",
    )  # fmt: skip
    (row,) = wide(reading, labels=True).to_dict("records")
    assert (row["groups"], row["helped"]) == ("I live alone; I look after someone", "Yes")
    assert (row["age"], row["content"]) == ("35-44", 7)


def test_the_kinds_of_missing_stay_apart(store, reading):
    talk = store.talk("yes", "44")
    talk.say("rather not say", intent="prefer_not_to_say")
    talk.say("no")
    talk.say("skip", intent="skip")
    (row,) = wide(reading).to_dict("records")
    kinds = {name: row[f"{name}.missing"] for name in ("postcode", "who", "groups", "content")}
    assert kinds == {
        "postcode": "prefer_not_to_say", "who": "not_asked", "groups": "skipped",
        "content": "not_asked",
    }  # fmt: skip
    assert pd.isna(row["helped.missing"])
    assert pd.isna(row["postcode"])
    assert pd.isna(row["content"])


def test_one_row_an_answer(store, reading):
    full_talk(store)
    frame = extracts.answers(reading, read_study(reading, "small"))
    assert list(frame.columns) == list(extract_columns.ANSWERS)
    by = frame.set_index("question")
    assert by.loc["groups", ["codes", "labels", "raw", "kind"]].tolist() == [
        "alone; carer", "I live alone; I look after someone", "1, 2", "several",
    ]  # fmt: skip
    assert by.loc["story", "value"] == "A long winter. Ring me on [phone]"
    assert by.loc["story", "raw"] == "A long winter. Ring me on [phone]"
    assert by.loc["story", "note"] == "wants a lift"
    assert by.loc["postcode", "codes"] == "E01013221"
    assert by.loc[["age", "postcode"], ["raw", "value"]].isna().all(axis=None)
    assert len(frame) == 9


def test_superseded_answers_come_only_with_the_history(store, reading):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my help to no", intent="correct_answer")
    study = read_study(reading, "small")
    now = extracts.answers(reading, study).set_index("question")
    assert (now.loc["helped", "codes"], now.loc["who", "missing"]) == ("no", "not_asked")
    history = extracts.answers(reading, study, history=True)
    told = history[history["question"] == "helped"]
    assert told[["codes", "current"]].to_numpy().tolist() == [["yes", False], ["no", True]]
    assert wide(reading)["helped"].tolist() == ["no"]


def test_only_those_who_agreed_are_in_it_and_the_others_are_counted(store, reading):
    included = full_talk(store)
    store.start()
    store.talk("no")
    store.talk("yes", "12")
    restarted = store.talk("yes", "44")
    restarted.say("start again", intent="start_over")
    restarted.say("yes")
    withdrawn = store.talk("yes", "44", "DN31 1HU", "yes", "zebra crossing")
    withdrawn.say("delete everything", intent="withdraw")
    withdrawn.say("yes")
    tables = all_tables(reading)
    assert tables["conversations"]["conversation"].tolist() == [included.id]
    assert set(tables["answers"]["conversation"]) == {included.id}
    left_out = tables["left_out"].set_index("reason")["conversations"].to_dict()
    assert left_out == {
        "closed": 1, "ineligible": 1, "not_yet_given": 1, "refused": 1, "withdrawn": 1,
    }  # fmt: skip
    assert not any(
        table.astype("string").apply(lambda c: c.str.contains("zebra")).any(axis=None)
        for table in tables.values()
    )


def test_an_empty_store_gives_empty_tables_with_all_columns(store, reading):
    tables = all_tables(reading)
    assert tables["conversations"].empty
    assert "groups.other" in tables["conversations"].columns
    assert list(tables["answers"].columns) == list(extract_columns.ANSWERS)
    assert tables["left_out"].empty
    assert list(guide_ids(reading)) == ["small"]


def test_words_for_something_else_have_a_column(store, reading):
    talk = store.talk("yes", "44", "DN31 1HU", "no", "3")
    talk.say("I am new here, mail me at a.b@example.org")
    (row,) = wide(reading).to_dict("records")
    assert row["groups"] == "other"
    assert row["groups.other"] == "I am new here, mail me at [email]"


def test_versions_of_a_guide_stand_side_by_side(store, reading):
    full_talk(store)
    old = small_guide()
    extra = Question("colour", "text", {"en": "Which colour?"}, "all")
    changed = replace(old.questions[5], choices=old.questions[5].choices[1:])
    questions = (*old.questions[:5], changed, extra, *old.questions[6:-1])
    newer = Store(store.engine, replace(old, version="2", questions=questions), store.later())
    newer.talk("yes", "70", "LS1 4AP", "no", "1", "green")
    frame = wide(reading, labels=True)
    assert frame["guide_version"].tolist() == ["1", "2"]
    assert frame["groups"].tolist() == [
        "I live alone; I look after someone",
        "I look after someone",
    ]
    assert frame["colour.missing"].tolist()[0] == "not_asked"
    assert frame["colour"].tolist()[1] == "green"
    assert frame["postcode"].tolist() == ["E01013221", "LS1"]
    book = codebook.codebook(read_study(reading, "small"))
    codes = book[book["column"] == "groups"].groupby("guide_version")["code"].apply(list)
    assert codes.to_dict() == {
        "1": ["alone", "carer", "other", "none"], "2": ["carer", "other", "none"],
    }  # fmt: skip


def test_every_column_is_in_the_codebook(store, reading):
    full_talk(store)
    tables = all_tables(reading)
    book = tables["codebook"]
    assert list(book.columns) == list(extract_columns.CODEBOOK)
    known = set(book.loc[book["table"] == "conversations", "column"])
    fixed = {name for name in tables["conversations"].columns if "." not in name}
    assert fixed <= known
    suffixes = {"." + name.split(".")[1] for name in known if name.startswith("{question}.")}
    assert suffixes == {".missing", ".other"}
    assert set(tables["answers"].columns) == set(
        book.loc[book["table"] == "answers", "column"]
    )  # fmt: skip
    who = book[book["column"] == "who"].iloc[0]
    assert who["asked_if"] == "they answer “Yes” to helped"
    content = book[book["column"] == "content"]
    assert content[["code", "label", "item"]].to_numpy().tolist() == [
        ["0", "Not at all", "ons4.satisfied"], ["10", "Completely", "ons4.satisfied"],
    ]  # fmt: skip
    assert "35-44" in set(book.loc[book["column"] == "age", "code"])


def test_a_question_named_like_another_column_gets_a_name_of_its_own(store, reading):
    clash = Question("language", "text", {"en": "Which language do you dream in?"}, "all")
    old = small_guide()
    guide = replace(old, questions=(old.questions[0], clash))
    Store(store.engine, guide, store.later()).talk("yes", "Welsh")
    frame = wide(reading)
    assert frame["language"].tolist() == ["en"]
    assert frame["language_answer"].tolist() == ["Welsh"]
    book = codebook.codebook(read_study(reading, "small"))
    assert "language_answer" in set(book["column"])


def test_the_number_of_queries_does_not_grow_with_the_conversations(store, engine, reading):
    counted = []
    event.listen(engine, "before_cursor_execute", lambda *args: counted.append(args[2]))

    def queries() -> int:
        counted.clear()
        with database.for_reading(engine).connect() as connection:
            all_tables(connection)
        return len([each for each in counted if each.lstrip().upper().startswith("SELECT")])

    full_talk(store)
    one = queries()
    for _ in range(4):
        full_talk(store)
    assert queries() == one
