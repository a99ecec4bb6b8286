"""`earshot invite`, `earshot rounds`, `earshot optouts`."""

import re
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.quiet import QuietHours
from bot.inviting.inviter import Inviter
from storage import contacts, database, rounds
from storage.models import (
    AUDIT,
    CONTACTS,
    CONVERSATIONS,
    INVITATIONS,
    MESSAGES,
    PROMPTS,
    RESPONDENTS,
)
from storage.secrets import make_key_file, read_key_file

SUPPORT = Path(__file__).parents[1] / "support"
LIST = (
    "\ufeffName;MOBILE number ;Town\r\n"
    "Annunziata Smith;07700 900123;Hullbridge\r\n"
    ";;\r\n"
    "Bobbington Jones;+44 7700 900456;Hullbridge\r\n"
    "Catherina Moore;7.7009E+09;Hullbridge\r\n"
    "Annunziata Again;07700900123;\r\n"
    "Danforth Laneham;020 7946 0018;\r\n"
    "Evelinda Parkhurst;;\r\n"
)
PEOPLE = (
    "Annunziata",
    "Smith",
    "Bobbington",
    "Jones",
    "Catherina",
    "Moore",
    "Danforth",
    "Laneham",
    "Evelinda",
    "Parkhurst",
    "Hullbridge",
)
WINTER = ("--name", "Winter", "--basis", "tenants who agreed")


@pytest.fixture
def surroundings(tmp_path, upgraded):
    """Settings for commands that need no assistant."""
    guides = tmp_path / "guides"
    guides.mkdir()
    shutil.copy(SUPPORT / "little.yml", guides)
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{shutil.copy(upgraded, tmp_path / 'earshot.db')}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_KEY_FILE": str(tmp_path / "earshot.keys"),
        "EARSHOT_GUIDES_DIR": str(guides),
        "EARSHOT_GUIDE": "little",
        "EARSHOT_ORGANISATION": "Friendship North",
    }


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(LIST, encoding="utf-8", newline="")
    return path


@pytest.fixture
def engine(surroundings):
    engine = database.open_database(surroundings["EARSHOT_DATABASE_URL"])
    yield engine
    engine.dispose()


def rows(engine, table):
    with engine.connect() as connection:
        return list(connection.execute(table.select().order_by(table.c.id)))


def the_round(engine):
    with database.for_reading(engine).connect() as connection:
        (found,) = rounds.rounds(connection)
    return found


def test_a_list_is_planned_and_its_bad_rows_are_told(earshot, engine, file):
    ended = earshot("invite", str(file), *WINTER)
    assert ended.code == 0
    assert "column “MOBILE number”: 2 numbers, 4 rows of no use." in ended.out
    assert "line 5: 7.7009•+••: a spreadsheet has rounded this number" in ended.out
    assert "line 6: 07700••••••: this is the same number as in line 2." in ended.out
    assert "line 7: 020 79•• ••••: this is a landline" in ended.out
    assert "line 8: (empty): there is no number." in ended.out
    assert "Round “Winter”: 2 people will be invited" in ended.out
    assert [row.state for row in rows(engine, INVITATIONS)] == ["waiting", "waiting"]
    plan = the_round(engine).plan
    assert (plan.basis, plan.language, plan.path) == ("tenants who agreed", "en", "short")
    assert (plan.per_minute, plan.most_reminders, plan.reminder_hours) == (30, 1, 48)
    assert (plan.quiet_from, plan.quiet_to) == ("21:00", "08:00")
    assert plan.lead.startswith("Hello from Friendship North.")
    assert "STOP" in plan.lead
    [noted] = rows(engine, AUDIT)
    assert (noted.action, noted.about, noted.detail["people"]) == ("people_invited", "round 1", 2)


def test_nothing_but_the_sealed_number_is_kept_of_a_person(earshot, engine, file, tmp_path):
    ended = earshot("invite", str(file), *WINTER)
    stored = b"".join(path.read_bytes() for path in tmp_path.glob("earshot.db*"))
    logs = (tmp_path / "var" / "earshot.log").read_text()
    for name in (*PEOPLE, "7700900123", "900456"):
        assert name.encode() not in stored
        assert name not in logs
        assert not re.search(rf"\b{name}\b", ended.out)
        assert name not in ended.err
    keys = read_key_file(tmp_path / "earshot.keys")
    numbers = [keys.unseal(row.sealed) for row in rows(engine, CONTACTS)]
    assert numbers == ["+447700900123", "+447700900456"]


def test_a_dry_run_says_the_same_and_writes_nothing(earshot, engine, file):
    dry = earshot("invite", str(file), *WINTER, "--dry-run", "--start", "2099-03-02 10:00")
    assert dry.code == 0
    assert rows(engine, INVITATIONS) == rows(engine, CONTACTS) == rows(engine, RESPONDENTS) == []
    wet = earshot("invite", str(file), *WINTER, "--start", "2099-03-02 10:00")
    assert wet.out == dry.out.replace("would be", "will be")
    assert "from Mon 02 Mar 2099 10:00 to Mon 02 Mar 2099 10:00." in wet.out
    again = earshot("invite", str(file), "--name", "Winter", "--dry-run")
    assert (again.code, "already in this round: 2 (lines 2, 4)" in again.out) == (1, True)


def test_the_same_list_again_adds_only_who_is_new(earshot, engine, file):
    earshot("invite", str(file), *WINTER)
    file.write_text(LIST + "Gus;07700 900789;\r\n", encoding="utf-8", newline="")
    again = earshot("invite", str(file), *WINTER)
    assert again.code == 0
    assert "left out, already in this round: 2 (lines 2, 4)." in again.out
    assert "1 person will be invited" in again.out
    nobody = earshot("invite", str(file), *WINTER)
    assert nobody.code == 1
    assert nobody.err == "There is nobody on this list to be invited.\n"
    assert len(rows(engine, INVITATIONS)) == 3


def test_whoever_opted_out_is_left_out_and_told_by_line(earshot, engine, file):
    earshot("invite", str(file), *WINTER)
    assert earshot("optouts").out == "Nobody has asked to be sent nothing more.\n"
    now = datetime(2026, 3, 2, 12, 30, tzinfo=UTC)
    contact = rows(engine, CONTACTS)[0].id
    with engine.begin() as connection:
        contacts.opt_out(connection, contact, "sentence", now)
    spring = earshot("invite", str(file), "--name", "Spring", "--basis", "tenants who agreed")
    assert "left out, asked to get no more texts: 1 (line 2)." in spring.out
    listed = earshot("optouts").out
    assert rows(engine, RESPONDENTS)[0].pseudonym in listed
    assert rows(engine, RESPONDENTS)[1].pseudonym not in listed
    for words in ("Friendship North", "sms", "2026-03-02", "a sentence"):
        assert words in listed
    assert "900123" not in listed


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--name", "Winter"), "Say with --basis why these people may be contacted"),
        ((*WINTER, "--path", "long"), "--path long is neither short nor full"),
        ((*WINTER, "--language", "fr"), 'no wording in "fr", only in: en'),
        ((*WINTER, "--quiet", "late"), "late is not two times of day"),
        ((*WINTER, "--quiet", "09:00-09:00"), "begins when it ends"),
        ((*WINTER, "--start", "soon"), "--start soon is not a moment"),
        ((*WINTER, "--start", "2020-01-01"), "--start 2020-01-01 is over"),
        ((*WINTER, "--organisation", "Freindship"), "only: Friendship North"),
        ((*WINTER, "--lead", "x" * 500), "--lead takes 4 text message parts"),
        ((*WINTER, "--per-minute", "0"), "--per-minute"),
        ((*WINTER, "--reminders", "6"), "--reminders"),
        ((*WINTER, "--column", "Fax"), 'No column is called "Fax"'),
        ((*WINTER, "--guide", "large"), 'There is no guide "large"'),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_stored(earshot, engine, file, options, words):
    ended = earshot("invite", str(file), *options)
    assert ended.code in (2, 7, 9)
    assert words in ended.err
    assert rows(engine, CONTACTS) == []
    with database.for_reading(engine).connect() as connection:
        assert rounds.rounds(connection) == []


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--path", "full"),
        ("--language", "pl"),
        ("--basis", "other people"),
        ("--start", "2099-03-03 10:00"),
        ("--quiet", "19:00-10:00"),
        ("--per-minute", "3"),
        ("--reminders", "0"),
        ("--every", "7"),
        ("--lead", "Hi."),
        ("--guide", "other"),
    ],
)
def test_a_round_that_is_there_keeps_its_terms(earshot, engine, file, option, value):
    earshot("invite", str(file), *WINTER, "--start", "2099-03-02 10:00")
    ended = earshot("invite", str(file), "--name", "Winter", option, value)
    assert (ended.code, f"leave {option} out" in ended.err.lower()) == (2, True)
    same = earshot("invite", str(file), *WINTER, "--start", "2099-03-02 10:00", "--path", "short")
    assert same.err == "There is nobody on this list to be invited.\n"


def test_all_that_was_asked_for_is_kept(earshot, engine, file):
    ended = earshot(
        "invite", str(file), *WINTER, "--start", "2099-07-06", "--quiet", "20:30-9:15",
        "--per-minute", "2", "--reminders", "3", "--every", "12", "--path", "full", "--lead", "",
    )  # fmt: skip
    plan = the_round(engine).plan
    assert plan.starts_at == datetime(2099, 7, 6, 8, 15, tzinfo=UTC)
    assert (plan.quiet_from, plan.quiet_to, plan.per_minute) == ("20:30", "09:15", 2)
    assert (plan.most_reminders, plan.reminder_hours, plan.path, plan.lead) == (3, 12, "full", "")
    first, second = (row.due_at for row in rows(engine, INVITATIONS))
    assert second - first == timedelta(seconds=30)
    assert "Said first" not in ended.out


def test_other_keys_are_refused_for_they_would_not_find_who_opted_out(
    earshot, engine, file, tmp_path
):
    earshot("invite", str(file), *WINTER)
    (tmp_path / "earshot.keys").unlink()
    make_key_file(tmp_path / "earshot.keys")
    ended = earshot("invite", str(file), "--name", "Spring", "--basis", "b")
    assert ended.code == 4
    assert "is not the key file with which contacts were stored" in ended.err


def test_a_list_that_is_not_there_is_told(earshot, tmp_path):
    ended = earshot("invite", str(tmp_path / "none.csv"), *WINTER)
    assert (ended.code, "none.csv cannot be used" in ended.err) == (9, True)


def test_rounds_are_listed_told_and_stopped(earshot, engine, file):
    assert "There are no rounds yet" in earshot("rounds", "list").out
    earshot("invite", str(file), *WINTER, "--start", "2099-07-06 10:00")
    listed = earshot("rounds", "list").out
    assert re.search(r"Winter +Friendship North +2099-07-06 10:00 +2 +2 +0 +0", listed)
    told = earshot("rounds", "list", "Winter").out
    assert "may be contacted because: tenants who agreed" in told
    assert "2 waiting to be invited" in told
    stopped = earshot("rounds", "stop", "Winter")
    assert stopped.out == "The round “Winter” is stopped: nobody else is invited or reminded.\n"
    assert "was stopped already" in earshot("rounds", "stop", "Winter").out
    assert "2 not invited" in earshot("rounds", "list", "Winter").out
    assert "Winter (stopped)" in earshot("rounds", "list").out
    added = earshot("invite", str(file), "--name", "Winter")
    assert (added.code, "was stopped" in added.err) == (2, True)
    for arguments in (("list", "Summer"), ("stop", "Summer")):
        ended = earshot("rounds", *arguments)
        assert (ended.code, 'There is no round "Summer"' in ended.err) == (2, True)


def test_which_of_two_rounds_of_one_name_is_meant_has_to_be_said(earshot, engine, file):
    earshot("invite", str(file), *WINTER)
    earshot("invite", str(file), *WINTER, organisation="Council")
    ended = earshot("rounds", "stop", "Winter")
    assert (ended.code, "Several have a round" in ended.err) == (2, True)
    assert earshot("rounds", "stop", "Winter", "--organisation", "Council").code == 0
    with database.for_reading(engine).connect() as connection:
        stopped = {each.organisation: bool(each.stopped_at) for each in rounds.rounds(connection)}
    assert stopped == {"Friendship North": False, "Council": True}


def test_staff_can_note_that_somebody_wants_no_more_texts(earshot, engine, file):
    noted = earshot("optouts", "add", typed=b"+44 7700 900456\n")
    (person,) = rows(engine, RESPONDENTS)
    assert noted.out == f"{person.pseudonym} gets no more texts from Friendship North.\n"
    assert "noted by staff" in earshot("optouts").out
    ended = earshot("invite", str(file), *WINTER)
    assert "left out, asked to get no more texts: 1 (line 4)." in ended.out
    again = earshot("optouts", "add", typed=b"07700 900456\n")
    assert again.out == f"{person.pseudonym} got none already.\n"
    opted_out = ("opt_out", f"respondent {person.id}")
    assert [(row.action, row.about) for row in rows(engine, AUDIT)] == [
        opted_out, ("people_invited", "round 1"), opted_out,
    ]  # fmt: skip


def test_noting_ends_what_is_open_and_drops_what_waits(earshot, engine, file):
    earshot("invite", str(file), *WINTER)
    everyday = QuietHours.of("00:00", "00:00", "Europe/London")
    noon = datetime(2099, 3, 2, 12, tzinfo=UTC)
    Inviter(engine, database.for_reading(engine), lambda: noon, everyday).step()
    assert [row.state for row in rows(engine, PROMPTS)] == ["waiting", "waiting"]
    earshot("optouts", "add", typed=b"07700900123\n")
    assert [row.state for row in rows(engine, PROMPTS)] == ["dropped", "waiting"]
    (stop,) = rows(engine, MESSAGES)
    assert (stop.reply["request"], stop.state) == ("stop", "waiting")
    assert stop.conversation_id == rows(engine, CONVERSATIONS)[0].id


@pytest.mark.parametrize("typed", [b"", b"nobody\n", b"020 7946 0018\n"])
def test_what_is_no_mobile_number_is_not_noted(earshot, engine, typed):
    ended = earshot("optouts", "add", typed=typed)
    assert (ended.code, "That number cannot be used" in ended.err) == (2, True)
    assert rows(engine, CONTACTS) == []
