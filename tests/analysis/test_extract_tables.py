"""The working extract shows what was said, of those who agreed, and nothing else."""

from dataclasses import replace

import pandas as pd
from extracted import tables
from storing import Store, small_guide

from analysis import extracting
from dialogues.exchange import Reply
from dialogues.guide import Question
from storage import columnar as reading_columns
from storage import database, extract_columns
from storage.columnar import columnar
from storage.studies import guide_ids


def full_talk(store: Store, **how: str):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister", **how)
    talk.say("1, 2")
    talk.say("7")
    talk.say(Reply(("A long winter. Ring me on 07700 900123",), note="wants a lift"))
    talk.say("no")
    return talk


def wide(engine, **how) -> list[dict]:
    return tables(engine, **how)["answers_wide"].to_dict("records")


def test_one_row_a_conversation_with_codes_or_labels(store, engine):
    talk = full_talk(store, role="helper", channel="web")
    (about,) = tables(engine)["conversations"].to_dict("records")
    assert (about["conversation"], about["role"], about["channel"]) == (talk.id, "helper", "web")
    assert (about["disposition"], about["turns"], about["guide_version"]) == ("complete", 10, "1")
    assert about["started_at"] < about["ended_at"]
    assert (about["organisation"], about["synthetic"]) == ("Friendship North", False)
    assert (about["consent_take_part"], about["consent_quote"], about["consent_share"]) == (
        "given", "refused", "not_asked",
    )  # fmt: skip
    assert list(tables(engine)["conversations"]) == list(extract_columns.CONVERSATIONS)
    (row,) = wide(engine)
    assert (row["conversation"], row["respondent"]) == (talk.id, about["respondent"])
    assert (row["age"], row["postcode"], row["helped"]) == ("35-44", "E01013221", "yes")
    assert (row["groups"], row["content"], row["who"]) == ("alone; carer", 7, "my sister")
    (row,) = wide(engine, labels=True)
    assert (row["groups"], row["helped"]) == ("I live alone; I look after someone", "Yes")
    assert (row["age"], row["content"]) == ("35-44", 7)


def test_each_of_several_choices_has_a_column_of_its_own(store, engine):
    full_talk(store)
    talk = store.talk("yes", "44", "DN31 1HU", "no")
    talk.say("skip", intent="skip")
    chosen, skipped = wide(engine)
    codes = ("alone", "carer", "other", "none")
    assert [chosen[f"groups__{code}"] for code in codes] == [1, 1, 0, 0]
    assert all(pd.isna(skipped[f"groups__{code}"]) for code in codes)


def test_where_somebody_left_is_told(store, engine):
    full_talk(store)
    store.talk("yes", "44")
    left = tables(engine)["conversations"]["left_at"]
    assert pd.isna(left[0])
    assert left[1] == "postcode"


def test_the_kinds_of_missing_stay_apart(store, engine):
    talk = store.talk("yes", "44")
    talk.say("rather not say", intent="prefer_not_to_say")
    talk.say("no")
    talk.say("skip", intent="skip")
    (row,) = wide(engine)
    kinds = {name: row[f"{name}.missing"] for name in ("postcode", "who", "groups", "content")}
    assert kinds == {
        "postcode": "prefer_not_to_say", "who": "not_asked", "groups": "skipped",
        "content": "not_asked",
    }  # fmt: skip
    assert pd.isna(row["helped.missing"])
    assert pd.isna(row["postcode"])
    assert pd.isna(row["content"])


def test_one_row_an_answer(store, engine):
    full_talk(store)
    frame = tables(engine)["answers"]
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
    assert list(frame["turn"]) == sorted(frame["turn"])


def test_superseded_answers_come_only_with_the_history(store, engine):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister")
    talk.say("change my help to no", intent="correct_answer")
    now = tables(engine)["answers"].set_index("question")
    assert (now.loc["helped", "codes"], now.loc["who", "missing"]) == ("no", "not_asked")
    history = tables(engine, history=True)["answers"]
    told = history[history["question"] == "helped"]
    assert told[["codes", "current"]].to_numpy().tolist() == [["yes", False], ["no", True]]
    assert [row["helped"] for row in wide(engine)] == ["no"]
    assert [row["helped"] for row in wide(engine, history=True)] == ["no"]


def test_only_those_who_agreed_are_in_it_and_the_others_are_counted(store, engine):
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
    found = tables(engine)
    assert found["conversations"]["conversation"].tolist() == [included.id]
    assert set(found["answers"]["conversation"]) == {included.id}
    left_out = found["left_out"].set_index("reason")["conversations"].to_dict()
    assert left_out == {
        "closed": 1, "ineligible": 1, "not_yet_given": 1, "refused": 1, "withdrawn": 1,
    }  # fmt: skip
    assert not any("zebra" in table.to_csv() for table in found.values())


def test_how_far_everybody_got_is_counted_whoever_agreed(store, engine):
    full_talk(store)
    full_talk(store)
    store.talk("no", role="helper", channel="web")
    frame = tables(engine)["dispositions"]
    assert frame[["channel", "role", "disposition", "conversations"]].to_numpy().tolist() == [
        ["terminal", "resident", "complete", 2], ["web", "helper", "refused", 1],
    ]  # fmt: skip


def test_who_was_heard_stands_beside_who_lives_there(store, engine):
    full_talk(store)
    store.talk("yes", "44", "DN31 1HU")
    store.talk("yes", "44", "LS1 4AP")
    store.talk("yes", "44")
    frame = tables(engine)["coverage"]
    assert list(frame.columns) == list(extract_columns.COVERAGE)
    areas = frame.set_index("lsoa21")
    assert areas.loc["E01013221", "people"] == 2
    assert areas.loc["E01013221", "residents"] > 500
    assert len(frame) == 107 + 1
    assert frame[frame["lsoa21"].isna()]["people"].tolist() == [2]
    assert frame["people"].sum() == 4


def test_how_long_each_question_took(store, engine):
    talk = store.talk("yes")
    talk.say("why?", intent="why")
    talk.say("44")
    frame = tables(engine)["timing"].set_index("question")
    assert frame.loc["take_part", ["seconds", "replies"]].tolist() == [60, 1]
    assert frame.loc["age", ["seconds", "replies"]].tolist() == [120, 2]
    assert frame.loc["postcode", "shown_at"] == frame.loc["age", "answered_at"]
    assert frame.loc["postcode", ["answered_at", "seconds", "replies"]].isna().all()


def test_the_log_says_what_happened_around_the_answers(store, engine):
    talk = store.talk("yes", "44")
    talk.say("why do you want to know", intent="why")
    talk.say("skip", intent="skip")
    frame = tables(engine)["interactions"]
    served = frame[frame["name"] == "request_served"]
    assert served[["question", "request"]].to_numpy().tolist() == [
        ["postcode", "why"], ["postcode", "skip"],
    ]  # fmt: skip
    assert "answer_given" not in set(frame["name"])


def test_an_empty_store_gives_empty_tables_with_all_columns(store, engine):
    found = tables(engine)
    assert tuple(found) == extracting.TABLES
    assert found["answers_wide"].empty
    assert "groups.other" in found["answers_wide"].columns
    assert list(found["answers"].columns) == list(extract_columns.ANSWERS)
    assert found["left_out"].empty
    with database.for_reading(engine).connect() as connection:
        assert list(guide_ids(connection)) == ["small"]


def test_words_for_something_else_have_a_column(store, engine):
    talk = store.talk("yes", "44", "DN31 1HU", "no", "3")
    talk.say("I am new here, mail me at a.b@example.org")
    (row,) = wide(engine)
    assert row["groups"] == "other"
    assert row["groups.other"] == "I am new here, mail me at [email]"


def newer_version(store: Store, **changes) -> Store:
    old = small_guide()
    changed = replace(old.questions[5], **changes)
    extra = Question("colour", "text", {"en": "Which colour?"}, "all")
    questions = (*old.questions[:5], changed, extra, *old.questions[6:-1])
    return Store(store.engine, replace(old, version="2", questions=questions), store.later())


def test_versions_are_read_together_where_answers_are_comparable(store, engine):
    full_talk(store)
    reworded = {"en": "Which of these are you?"}
    newer_version(store, text=reworded).talk("yes", "70", "LS1 4AP", "no", "1", "green")
    found = tables(engine, labels=True)
    assert found["conversations"]["guide_version"].tolist() == ["1", "2"]
    frame = found["answers_wide"]
    assert frame["groups"].tolist() == ["I live alone; I look after someone", "I live alone"]
    assert frame["colour.missing"].tolist()[0] == "not_asked"
    assert frame["colour"].tolist()[1] == "green"
    assert frame["postcode"].tolist() == ["E01013221", "LS1"]
    told = found["versions"].set_index(["question", "guide_version"])
    assert told.loc[("groups", "1"), "comparable"] == "with care"
    assert "wording changed" in told.loc[("groups", "1"), "changes"]
    assert told.loc[("story", "1"), ["column", "comparable"]].tolist() == ["story", "yes"]


def test_answers_that_are_not_comparable_stand_apart_and_that_is_told(store, engine):
    full_talk(store)
    fewer = small_guide().questions[5].choices[1:]
    newer_version(store, choices=fewer).talk("yes", "70", "LS1 4AP", "no", "1", "green")
    found = tables(engine, labels=True)
    frame = found["answers_wide"].astype(object).where(found["answers_wide"].notna(), None)
    assert frame["groups@1"].tolist() == ["I live alone; I look after someone", None]
    assert frame["groups"].tolist() == [None, "I look after someone"]
    assert frame["groups@1__alone"].tolist() == [1, None]
    assert set(found["answers"]["question"]) >= {"groups", "groups@1"}
    told = found["versions"].set_index(["question", "guide_version"])
    assert told.loc[("groups", "1"), ["column", "comparable"]].tolist() == ["groups@1", "no"]
    assert "is gone" in told.loc[("groups", "1"), "changes"]
    book = found["codebook"]
    codes = book[book["kind"] == "several"].groupby("column")["code"].apply(list)
    assert codes.to_dict() == {
        "groups@1": ["alone", "carer", "other", "none"], "groups": ["carer", "other", "none"],
    }  # fmt: skip


def test_every_column_is_in_the_codebook(store, engine):
    full_talk(store)
    found = tables(engine)
    book = found["codebook"]
    assert list(book.columns) == list(extract_columns.CODEBOOK)
    for table in set(extracting.TABLES) - {"answers_wide", "codebook", "left_out"}:
        known = set(book.loc[book["table"] == table, "column"])
        assert set(found[table].columns) | {"sharing"} == known, table
    known = set(book.loc[book["table"] == "answers_wide", "column"])
    fixed = {name for name in found["answers_wide"] if "." not in name and "__" not in name}
    assert fixed <= known
    assert {name for name in known if name.startswith("{question}.")} == {
        "{question}.missing", "{question}.other",
    }  # fmt: skip
    who = book[book["column"] == "who"].iloc[0]
    assert who["asked_if"] == "they answer “Yes” to helped"
    content = book[book["column"] == "content"]
    assert content[["code", "label", "item"]].to_numpy().tolist() == [
        ["0", "Not at all", "ons4.satisfied"], ["10", "Completely", "ons4.satisfied"],
    ]  # fmt: skip
    assert "35-44" in set(book.loc[book["column"] == "age", "code"])


def test_a_question_named_like_another_column_gets_a_name_of_its_own(store, engine):
    clash = Question("respondent", "text", {"en": "What would you be called?"}, "all")
    old = small_guide()
    guide = replace(old, questions=(old.questions[0], clash))
    Store(store.engine, guide, store.later()).talk("yes", "Duchess")
    found = tables(engine)
    (row,) = found["answers_wide"].to_dict("records")
    assert row["respondent"].startswith("R-")
    assert row["respondent_answer"] == "Duchess"
    assert "respondent_answer" in set(found["codebook"]["column"])


def test_all_tables_show_one_moment_whatever_is_written_meanwhile(store, engine):
    full_talk(store)
    with columnar(engine) as reading:
        full_talk(store)
        with extracting.extract(reading, "small") as found:
            numbers = {name: read().read_all().num_rows for name, read in found.tables.items()}
    assert (numbers["conversations"], numbers["answers"]) == (1, 9)


def test_one_connection_reads_alone_where_two_never_see_one_moment(store, engine, monkeypatch):
    full_talk(store)
    monkeypatch.setattr(reading_columns, "TRIES", 0)
    assert len(tables(engine)["answers"]) == 9
