"""`earshot simulate`: made-up residents, in a store of their own."""

import json
import sqlite3

import pytest
from sqlalchemy import select
from storing import Store

from bot.cli.exits import Exit
from storage import database
from storage.audit import entries
from storage.models import CONVERSATIONS


@pytest.fixture
def made_up(tmp_path):
    """Asks the store in which made-up people are kept."""

    def ask(question: str) -> list[tuple]:
        connection = sqlite3.connect(tmp_path / "var" / "synthetic" / "earshot.db")
        rows = connection.execute(question).fetchall()
        connection.close()
        return rows

    return ask


@pytest.fixture
def plain(tmp_path):
    """Settings without an assistant."""
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{tmp_path / 'earshot.db'}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_KEY_FILE": str(tmp_path / "earshot.keys"),
    }


class TestWithoutAnAssistant:
    @pytest.fixture
    def surroundings(self, plain):
        return plain

    def test_residents_are_stored_apart(self, earshot, made_up, tmp_path):
        ended = earshot("simulate", "--respondents", "30", "--seed", "4")
        assert ended.code == Exit.OK
        assert "30 residents added" in ended.out
        assert "complete" in ended.out
        assert "these people are made up" in ended.err
        assert made_up("select distinct came_by from conversations") == [("simulated",)]
        assert made_up("select count(*) from respondents where pseudonym like 'SYN-4-%'") == [(30,)]
        assert not (tmp_path / "earshot.db").exists()

    def test_a_second_run_adds_what_is_missing(self, earshot, made_up):
        earshot("simulate", "--respondents", "5", "--seed", "4")
        assert (
            "3 residents added (5 were there before)"
            in earshot("simulate", "--respondents", "8", "--seed", "4").out
        )
        again = earshot("simulate", "--respondents", "8", "--seed", "4")
        assert (again.code, again.out) == (
            Exit.OK, "8 residents of seed 4 are there already; nothing to do.\n",
        )  # fmt: skip
        assert made_up("select count(*) from conversations") == [(8,)]

    def test_it_is_noted_in_the_audit(self, earshot, tmp_path):
        earshot("simulate", "--respondents", "5", "--seed", "4")
        engine = database.open_database(f"sqlite:///{tmp_path / 'var/synthetic/earshot.db'}")
        with engine.connect() as connection:
            [entry] = entries(connection)
        engine.dispose()
        assert (entry.action, entry.about) == ("simulate", "guide social-isolation")
        assert entry.detail == {"seed": 4, "added": 5, "through_rasa": False}

    def test_it_begins_on_the_day_that_is_wanted(self, earshot, made_up):
        earshot("simulate", "--respondents", "5", "--from", "2025-11-03")
        [(first, last)] = made_up("select min(started_at), max(started_at) from conversations")
        assert "2025-11-03" <= first <= last < "2025-12-01"

    @pytest.mark.parametrize(
        ("more", "said"),
        [
            (("--from", "3/11/2025"), "write the day as 2026-03-02"),
            (("--store", "mysql://here"), "it must begin with sqlite:/// or postgresql://"),
        ],
    )
    def test_what_cannot_be_meant_is_refused(self, earshot, more, said):
        ended = earshot("simulate", "--respondents", "5", *more)
        assert ended.code == Exit.USAGE
        assert said in ended.err

    def test_a_guide_that_is_not_there_is_said(self, earshot):
        assert earshot("simulate", "--respondents", "5", "--guide", "nothing").code == Exit.GUIDE

    def test_a_store_of_real_people_is_refused(self, earshot, tmp_path):
        url = f"sqlite:///{tmp_path / 'real.db'}"
        engine = database.open_database(url, create=True)
        Store(engine).talk("yes")
        ended = earshot("simulate", "--respondents", "5", "--store", url)
        assert ended.code == Exit.DATABASE
        assert "Nothing was simulated. Leave out --store, or name another database." in ended.err
        with engine.connect() as connection:
            assert len(connection.execute(select(CONVERSATIONS)).all()) == 1
        engine.dispose()

    def test_what_is_exported_says_so(self, earshot, tmp_path):
        earshot("simulate", "--respondents", "5")
        url = f"sqlite:///{tmp_path / 'var/synthetic/earshot.db'}"
        ended = earshot("export", "--out", str(tmp_path / "out"), database_url=url)
        assert ended.code == Exit.OK
        assert "SYNTHETIC, made up" in ended.err
        assert "SYN-1-00001" in (tmp_path / "out" / "conversations.csv").read_text("utf-8")

    def test_delivery_to_real_people_does_not_start_on_it(self, earshot, tmp_path):
        earshot("simulate", "--respondents", "2")
        url = f"sqlite:///{tmp_path / 'var/synthetic/earshot.db'}"
        ended = earshot("deliver", database_url=url, public_url="https://earshot.example")
        assert ended.code == Exit.SETTINGS
        assert "nobody real may come among them" in ended.err


def test_the_real_assistant_hears(earshot, made_up):
    ended = earshot(
        "simulate", "--respondents", "6", "--guide", "dialogues/guides/social-isolation.yml",
        "--through-rasa",
    )  # fmt: skip
    assert ended.code == Exit.OK, ended.err
    assert "6 residents added" in ended.out
    models = made_up("select distinct model from turns")
    assert len(models) == 1
    assert models[0][0] not in ("", "simulated")
    heard = made_up("select heard from turns where heard is not null")
    assert {"answer"} < {json.loads(row[0])["intent"] for row in heard}
