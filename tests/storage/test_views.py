"""Views for reading live: who agreed, in codes and numbers, and no way to the tables behind."""

import re
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import inspect, text
from sqlalchemy.engine import make_url

from dialogues.exchange import Reply
from storage import database, views


def read(engine, view: str) -> list[dict]:
    with database.for_reading(engine).connect() as connection:
        return [dict(row) for row in connection.execute(text(f"SELECT * FROM {view}")).mappings()]


def test_each_view_has_the_columns_that_are_described(store, engine):
    there = inspect(engine)
    for name, (_, columns) in views.VIEWS.items():
        assert [column["name"] for column in there.get_columns(name)] == list(columns), name


def test_answers_are_read_as_codes_and_numbers_and_never_as_words(store, engine):
    talk = store.talk("yes", "44", "DN31 1HU", "yes", "my sister Joan")
    talk.say("1, 2")
    talk.say("7")
    talk.say(Reply(("A long winter with the cat",), note="wants a lift"))
    answers = {row["question"]: row for row in read(engine, "live_answers")}
    assert answers["groups"]["codes"] == "alone; carer"
    assert (answers["content"]["number"], answers["content"]["codes"]) == (7, None)
    assert (answers["postcode"]["codes"], answers["age"]["codes"]) == ("E01013221", "35-44")
    assert (answers["who"]["number"], answers["who"]["codes"]) == (None, None)
    [about] = read(engine, "live_conversations")
    assert (about["guide"], about["consent_quote"], about["synthetic"]) == ("small", "not_asked", 0)
    everything = repr([read(engine, view) for view in views.VIEWS])
    assert not [word for word in ("Joan", "winter", "lift", "DN31") if word in everything]


def test_only_those_who_agree_are_there_and_the_others_are_a_number(store, engine):
    stays = store.talk("yes", "44")
    store.talk("no")
    leaves = store.talk("yes", "44", "DN31 1HU")
    leaves.say("delete everything", intent="withdraw")
    leaves.say("yes")
    assert [row["conversation"] for row in read(engine, "live_conversations")] == [stays.id]
    assert {row["conversation"] for row in read(engine, "live_answers")} == {stays.id}
    far = {row["disposition"]: row["conversations"] for row in read(engine, "live_dispositions")}
    assert far == {"started": 1, "refused": 1, "withdrawn": 1}


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_who_may_see_the_views_cannot_read_the_tables_behind(store, engine, url):
    store.talk("yes", "44")
    shown = ", ".join(views.VIEWS)
    with engine.begin() as connection:
        connection.execute(text("DROP OWNED BY reader; DROP ROLE reader") if _there(connection)
                           else text("SELECT 1"))  # fmt: skip
        connection.execute(text("CREATE ROLE reader LOGIN"))
        connection.execute(text(f"GRANT SELECT ON {shown} TO reader"))
    with psycopg.connect(_plain(url)) as connection:
        connection.execute("SET ROLE reader")
        assert connection.execute("SELECT count(*) FROM live_answers").fetchone() == (2,)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("SELECT raw FROM answers")
    with engine.begin() as connection:
        connection.execute(text("DROP OWNED BY reader; DROP ROLE reader"))


@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_the_questions_of_the_page_can_be_asked(store, engine):
    talk = store.talk("yes", "44", "DN31 1HU", "no")
    talk.say("1, 2")
    page = (Path(__file__).parents[2] / "docs" / "reading-live.md").read_text("utf-8")
    asked = [each for each in re.findall(r"```sql\n(.*?)```", page, re.S) if "SELECT" in each[:6]]
    asked = [each.replace("social-isolation", "small") for each in asked]
    with database.for_reading(engine).connect() as connection:
        found = [connection.execute(text(each)).all() for each in asked]
    assert [tuple(row)[::2] for row in found[0]] == [("terminal", 1)]
    assert sorted(tuple(row) for row in found[1]) == [("alone", 1), ("carer", 1)]


def test_an_upgrade_makes_them_anew(store, engine, url):
    with engine.begin() as connection:
        views.drop_views(connection)
        assert inspect(connection).get_view_names() == []
        database.upgrade_in(connection)
        assert set(inspect(connection).get_view_names()) == set(views.VIEWS)


def _there(connection) -> bool:
    found = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = 'reader'"))
    return found.first() is not None


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
