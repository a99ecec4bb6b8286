"""`earshot person` and `earshot audit`: people's rights, as staff serve them."""

import json
import re
import stat
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, update
from storing import Store
from whole_person import CODE, NUMBER, SAID, WORDS, found_in_files, found_in_tables, whole_person

from dialogues.exchange import Reply
from storage import audit, database, links, tombstones
from storage.models import AUDIT, CONCERNS, CONTACTS, CONVERSATIONS, MESSAGES, RESPONDENTS
from storage.secrets import make_key_file

HANDED = ("--identity-checked", "document", "--folder")


@pytest.fixture
def surroundings(store_only):
    return store_only


@pytest.fixture
def keys(tmp_path):
    return make_key_file(tmp_path / "earshot.keys")


@pytest.fixture
def store(url):
    engine = database.open_database(url)
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def person(store, keys):
    return whole_person(store, keys)


@pytest.fixture
def stones(tmp_path):
    return tmp_path / "var" / "tombstones"


def actions(store):
    with store.engine.connect() as connection:
        rows = connection.execute(select(AUDIT).order_by(AUDIT.c.id))
        return [(row.action, row.about, row.detail) for row in rows]


def nobody_is_named(ended, person):
    said = (ended.out + ended.err).replace(person.pseudonym, "")
    return not [word for word in (*WORDS, *SAID[4:], "07700") if word in said]


def test_somebody_is_found_by_their_number(earshot, store, person):
    ended = earshot("person", "find", typed=b"07700 900321\n")
    assert (ended.code, ended.out) == (0, f"{person.pseudonym}\n")
    assert ("person_found", f"respondent {person.id}", {}) in actions(store)
    ended = earshot("person", "find", typed=b"07700 900999\n")
    assert ended.code == 1
    assert "Nothing is kept" in ended.err


def test_somebody_is_found_by_their_link_while_it_works(earshot, store, keys, person):
    address = f"https://earshot.example/chat/resume/{CODE}{NUMBER}".encode()
    assert earshot("person", "find", "--link", typed=address).code == 1
    with store.engine.begin() as connection:
        links.make_link(connection, person.id, CODE, keys, datetime(2099, 1, 1, tzinfo=UTC))
    for given in (f"https://earshot.example/chat/resume/{CODE}/", CODE.lower()):
        ended = earshot("person", "find", "--link", typed=given.encode())
        assert ended.out == f"{person.pseudonym}\n"


def test_showing_counts_and_dates_everything_and_says_no_words(earshot, person):
    ended = earshot("person", "show", person.pseudonym.lower())
    assert ended.code == 0
    for what in ("answers", "messages from them", "concerns", "links back into the web chat"):
        assert re.search(rf"^ *\d+ +{what} +2026-03-", ended.out, re.MULTILINE), what
    assert nobody_is_named(ended, person)


def test_who_is_not_known_is_said(earshot, person):
    for command in (("show",), ("stop",), ("withdraw", "--yes"), ("erase", "--yes")):
        ended = earshot("person", command[0], "R-2222-2222", *command[1:])
        assert ended.code == 2
        assert 'There is no respondent "R-2222-2222"' in ended.err


def test_a_copy_holds_everything_and_is_for_its_owner_only(earshot, store, person, tmp_path):
    folder = tmp_path / "copies"
    ended = earshot("person", "export", person.pseudonym, *HANDED, str(folder))
    page, data = folder / f"{person.pseudonym}.html", folder / f"{person.pseudonym}.json"
    assert (ended.code, ended.out) == (0, f"{page}\n{data}\n")
    assert [stat.S_IMODE(each.stat().st_mode) for each in (page, data)] == [0o600, 0o600]
    copy = json.loads(data.read_text("utf-8"))
    assert copy["contacts"][0]["address"] == NUMBER
    (talk,) = copy["conversations"]
    story = next(each for each in talk["answers"] if each["question"] == "story")
    assert story["asked"] == "How have things been?"
    assert "żółwiowi" in story["raw"]
    groups = next(each for each in talk["answers"] if each["question"] == "groups")
    assert (groups["answer"], groups["raw"]) == ("I live alone", "on my own")
    assert [each["state"] for each in talk["consents"]] == ["given"]
    said = [each["words"] for each in talk["transcript"]]
    assert "Who helps?" in said
    assert "my sister Mabel Thorngumbald" in said
    (concern,) = copy["concerns"]
    assert (concern["words"], concern["note"]) == ("he hurts me, says Mabel", "rang Bertram")
    assert [each["words"] for each in concern["notes"]] == ["Bertram fetched her"]
    assert [(each["way"], each["state"]) for each in concern["alerts"]] == [("mail", "waiting")]
    assert concern["outcome"] == "supported"
    assert copy["invitations"][0]["basis"] == "tenants who agreed"
    assert copy["deliveries"][0]["state"] == "delivered"
    assert set(copy["rows"]) == {
        "respondents", "contacts", "conversations", "turns", "events", "answers", "messages",
        "prompts", "deliveries", "consents", "concerns", "concern_notes", "alerts_sent",
        "invitations", "links",
    }  # fmt: skip
    read = page.read_text("utf-8")
    for words in ("Mabel Thorngumbald", "How have things been?", "he hurts me", NUMBER, "Winter"):
        assert words in read
    assert "2 March 2026" in read.replace("02 March", "2 March")
    assert actions(store)[-1] == (
        "person_exported", f"respondent {person.id}", {"identity_checked": "document"},
    )  # fmt: skip


def test_words_cannot_change_the_page(earshot, store, keys, tmp_path):
    person = whole_person(store, keys)
    with store.engine.begin() as connection:
        nasty = Reply(("<script>alert(1)</script> & 'so' \x1b[31m",), id="x")
        connection.execute(
            update(MESSAGES)
            .where(MESSAGES.c.conversation_id.is_not(None), MESSAGES.c.turn == 5)
            .values(reply=nasty.__dict__)
        )
    assert earshot("person", "export", person.pseudonym, *HANDED, str(tmp_path)).code == 0
    read = (tmp_path / f"{person.pseudonym}.html").read_text("utf-8")
    assert "&lt;script&gt;" in read
    assert "<script" not in read


def test_a_copy_replaces_nothing(earshot, person, tmp_path):
    there = tmp_path / f"{person.pseudonym}.json"
    there.write_text("mine")
    ended = earshot("person", "export", person.pseudonym, *HANDED, str(tmp_path))
    assert ended.code == 9
    assert "is there already" in ended.err
    assert there.read_text() == "mine"
    assert not (tmp_path / f"{person.pseudonym}.html").exists()


@pytest.mark.parametrize("left_out", [(), ("--identity-checked", "she seemed nice, Ann")])
def test_a_copy_needs_an_identity_check_of_a_known_kind(earshot, store, person, tmp_path, left_out):
    ended = earshot(
        "person", "export", person.pseudonym, "--folder", str(tmp_path / "x"), *left_out
    )
    assert ended.code == 2
    assert not (tmp_path / "x").exists()
    assert "person_exported" not in [action for action, _, _ in actions(store)]


def test_withdrawing_blanks_what_was_said(earshot, store, person):
    ended = earshot("person", "withdraw", person.pseudonym, "--yes")
    assert ended.code == 0
    assert found_in_tables(store.engine, ["Thorngumbald", "grim", "Humberston"]) == set()
    assert found_in_files(store.engine, ["Thorngumbald", "grim", "Humberston"]) == set()
    with store.engine.connect() as connection:
        assert connection.execute(select(CONVERSATIONS.c.disposition)).scalar_one() == "withdrawn"
        assert connection.execute(select(RESPONDENTS)).all()


def test_stopping_sends_nothing_more(earshot, store, person, stones):
    ended = earshot("person", "stop", person.pseudonym)
    assert ended.out == f"{person.pseudonym} gets no more messages.\n"
    assert earshot("person", "stop", person.pseudonym).out.endswith("got none already.\n")
    with store.engine.connect() as connection:
        (contact,) = connection.execute(select(CONTACTS)).all()
    assert contact.opted_out_how == "staff"
    assert list(tombstones.read(stones).opted_out) == [contact.hash]


def test_erasing_asks_and_leaves_nothing(earshot, store, person, stones):
    refused = earshot("person", "erase", person.pseudonym, typed=b"y\n")
    assert (refused.code, refused.out) == (1, "")
    assert "Type yes to go on" in refused.err
    assert "Mabel" in found_in_tables(store.engine)
    ended = earshot("person", "erase", person.pseudonym, typed=b"yes\n")
    assert (ended.code, ended.out) == (0, f"{person.pseudonym} is erased.\n")
    assert nobody_is_named(ended, person)
    assert found_in_tables(store.engine, [*WORDS, person.pseudonym]) == set()
    assert found_in_files(store.engine, [*WORDS, person.pseudonym]) == set()
    assert len(tombstones.read(stones).erased) == 2
    again = earshot("person", "erase", person.pseudonym)
    assert (again.code, again.out) == (0, f"{person.pseudonym} was erased before.\n")


def test_no_export_holds_the_erased(earshot, store, keys, person, tmp_path):
    other = whole_person(store, keys, "+447700900654")
    assert earshot("person", "erase", person.pseudonym, "--yes").code == 0
    out = tmp_path / "exports"
    assert earshot("export", "--out", str(out), "--guide", "small").code == 0
    written = "".join(path.read_text("utf-8-sig") for path in out.iterdir())
    assert other.pseudonym in written
    assert person.pseudonym not in written
    log = (tmp_path / "var" / "earshot.log").read_text()
    assert [word for word in (*WORDS, person.pseudonym) if word in log] == []


def test_an_open_concern_is_to_be_closed_first(earshot, store, keys, tmp_path):
    person = whole_person(store, keys, open_=True)
    ended = earshot("person", "erase", person.pseudonym, "--yes")
    with store.engine.connect() as connection:
        reference = connection.execute(select(CONCERNS.c.reference)).scalar_one()
    assert ended.code == 1
    assert f"earshot concerns close {reference} --by NAME" in ended.err
    assert "--although-open" in ended.err
    assert "Mabel" in found_in_tables(store.engine)
    closing = ("concerns", "close", reference, "--by", "Ann Smith", "--outcome", "referred")
    assert earshot(*closing).code == 0
    assert earshot(*closing).code == 1
    assert "closed on" in earshot("concerns", "--all").out
    assert earshot("person", "erase", person.pseudonym, "--yes").code == 0
    assert found_in_tables(store.engine) == set()


def test_somebody_is_erased_although_a_concern_is_open(earshot, store, keys):
    person = whole_person(store, keys, open_=True)
    assert earshot("person", "erase", person.pseudonym, "--yes", "--although-open").code == 0
    assert found_in_tables(store.engine) == set()


def test_a_tombstone_that_cannot_be_written_is_said_and_nothing_is_erased(
    earshot, store, person, stones
):
    stones.mkdir(parents=True)
    ended = earshot("person", "erase", person.pseudonym, "--yes")
    assert ended.code == 9
    assert str(stones) in ended.err
    assert "Mabel" in found_in_tables(store.engine)


def test_the_audit_is_listed_and_verified(earshot, store, person):
    assert earshot("audit", "verify").code == 0
    earshot("person", "stop", person.pseudonym)
    listed = earshot("audit", "--about", f"respondent {person.id}").out
    assert "opt_out" in listed
    assert "concern_taken" not in listed
    assert "concern_taken" in earshot("audit", "--limit", "5").out
    held = earshot("audit", "verify").out
    written_down = held.split("Write down: ")[1].strip()
    assert held.startswith("The audit holds: 4 rows.")
    assert earshot("audit", "verify", "--known", written_down).code == 0
    with store.engine.begin() as connection:
        connection.execute(update(AUDIT).where(AUDIT.c.id == 4).values(who="nobody"))
    ended = earshot("audit", "verify")
    assert ended.code == 1
    assert re.search(r"3 rows hold, then it breaks at row 4 of 20\S+ \S+: that row was", ended.err)
    with store.engine.begin() as connection:
        connection.execute(AUDIT.delete().where(AUDIT.c.id == 4))
    assert earshot("audit", "verify").code == 0
    assert "rows were taken off its end" in earshot("audit", "verify", "--known", written_down).err
    with database.for_reading(store.engine).connect() as connection:
        assert audit.verify(connection).entries == 3
