"""An administrator invites people from a list: upload, preview, confirm, progress, stop."""

import csv
import io
import random
from datetime import UTC, datetime, timedelta

import pytest
from office import OTHERS
from uploading import LIST, TERMS, hidden, invite, nothing_is_stored, preview

from bot.delivery.quiet import QuietHours
from bot.inviting.inviter import Inviter
from storage import contacts, tombstones
from storage.models import AUDIT, CONTACTS, INVITATIONS, ROUNDS


@pytest.fixture
def administrator(office):
    office.hire("ada@north", "administrator")
    return office.sign_in("ada@north")


def step(office, at: datetime) -> None:
    quiet = QuietHours.of("00:00", "00:00", "Europe/London")
    Inviter(office.engine, office.parts.reading, lambda: at, quiet).step()


def test_without_rounds_the_page_says_what_to_do(administrator):
    page = administrator.see("/invitations")
    assert "Nobody has been invited yet." in page
    assert 'href="/staff/invitations/new"' in page


def test_a_preview_tells_everything_and_stores_nothing(office, administrator):
    page = preview(administrator)
    assert "Nothing has been sent or kept yet." in page
    assert "Invite 2 people" in page
    for words in ("7.7009•+••", "a spreadsheet has rounded this number", "020 79•• ••••",
                  "Format the column as text", "landline", "number as in line 2"):  # fmt: skip
        assert words in page
    assert "Hello from Friendship North. We would like to hear from you" in page
    assert "Hello there." in page
    assert "Are you happy to take part?" in page
    assert "about £" in page
    for name in ("Annunziata", "Smith", "Hullbridge", "900123", "900456"):
        assert name not in page
    assert nothing_is_stored(office)
    assert office.front.rows(ROUNDS) == []


def test_people_are_invited_once_however_often_it_is_pressed(office, administrator):
    sealed = hidden(preview(administrator), "list")
    for _ in range(3):
        page = administrator.send("/invitations/confirm", list=sealed, **TERMS).text
        assert "They will be invited" in page
    assert [row.state for row in office.front.rows(INVITATIONS)] == ["waiting", "waiting"]
    (made,) = office.front.rows(ROUNDS)
    assert (made.name, made.basis, made.per_minute) == ("Winter", "tenants who agreed", 30)
    noted = [row for row in office.front.rows(AUDIT) if row.about == f"round {made.id}"]
    assert [row.action for row in noted] == ["round_made", "people_invited"]
    assert noted[1].detail == {
        "people": 2, "bad": {"rounded": 1, "twice": 1, "no_mobile": 1}, "left_out": {},
    }  # fmt: skip
    assert "1 rounded by a spreadsheet" in page


def test_what_stands_between_upload_and_confirmation_is_sealed(office, administrator, tmp_path):
    page = preview(administrator)
    assert "7700900123" not in page
    stored = b"".join(path.read_bytes() for path in tmp_path.glob("store.db*"))
    assert b"7700900123" not in stored
    sealed = hidden(page, "list")
    office.ahead = timedelta(hours=25)
    late = office.sign_in("ada@north").send("/invitations/confirm", list=sealed, **TERMS)
    assert (late.status_code, "more than a day old" in late.text) == (422, True)
    assert office.front.rows(ROUNDS) == []


@pytest.mark.parametrize("whose", ["another", "foreign", "forged", "none"])
def test_a_preview_is_only_for_whoever_made_it(office, administrator, whose):
    sealed = hidden(preview(administrator), "list")
    office.hire("bea@north", "administrator")
    office.hire("cyd@shore", "administrator", OTHERS)
    desk = office.sign_in({"another": "bea@north", "foreign": "cyd@shore"}.get(whose, "ada@north"))
    if whose == "forged":
        sealed = office.keys.seal('{"for": "invitations"}')
    answer = desk.send(
        "/invitations/confirm", **TERMS, **({} if whose == "none" else {"list": sealed})
    )
    assert (answer.status_code, "Nobody was invited" in answer.text) == (422, True)
    assert office.front.rows(ROUNDS) == []


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ({"name": " "}, "“Name of the round”"),
        ({"basis": ""}, "why these people may be contacted"),
        ({"guide": "../etc/passwd"}, "Choose a guide"),
        ({"language": "fr"}, "no wording in &#34;fr&#34;"),
        ({"quiet_from": "9"}, "“Quiet hours” is wrong"),
        ({"quiet_from": "09:00", "quiet_to": "09:00"}, "begins when it ends"),
        ({"start_time": "10:00"}, "has a time but no day"),
        ({"start_day": "2020-01-01"}, "“When to begin” 2020-01-01 is over"),
        ({"start_day": "soon"}, "is not a moment"),
        ({"per_minute": "0"}, "“Invitations a minute” is a whole number from 1 to 600"),
        ({"per_minute": "1e3"}, "“Invitations a minute” is a whole number"),
        ({"reminders": "6"}, "“Reminders” is a whole number from 0 to 5"),
        ({"every": ""}, "“Hours of silence” is a whole number"),
        ({"lead_kind": "own"}, "Write the words below “First words”"),
        ({"lead_kind": "own", "lead": "x" * 500}, "“First words” takes 4 text message parts"),
        ({"column": "Fax"}, "No column is called &#34;Fax&#34;"),
    ],
)  # fmt: skip
def test_terms_that_cannot_be_are_told_and_what_was_typed_stays(
    office, administrator, terms, words
):
    page = preview(administrator, **terms)
    assert administrator.answer.status_code == 422
    assert words in page
    assert " --" not in page
    if "name" not in terms:
        assert 'value="Winter"' in page
    assert nothing_is_stored(office)
    if "column" not in terms:
        assert "The list list.csv, with 2 numbers, is still here." in page
        again = administrator.send("/invitations/preview", list=hidden(page, "list"), **TERMS)
        assert "Invite 2 people" in again.text


def test_something_can_be_changed_after_the_preview(administrator):
    sealed = hidden(preview(administrator), "list")
    page = administrator.send("/invitations/preview", list=sealed, change="yes", **TERMS).text
    assert administrator.answer.status_code == 200
    assert 'value="tenants who agreed"' in page
    assert "is still here" in page
    page = administrator.send(
        "/invitations/preview", list=hidden(page, "list"), **{**TERMS, "lead_kind": "none"}
    ).text
    assert "None of these texts says how to stop" in page


def test_who_opted_out_or_was_erased_is_left_out_and_counted(office, administrator):
    invite(administrator)
    contact = office.front.rows(CONTACTS)[0]
    with office.engine.begin() as connection:
        contacts.opt_out(connection, contact.id, "sentence", office.clock())
    name = office.keys.fingerprint(contact.organisation_id, "sms", "+447700900789")
    with office.engine.connect() as connection:
        path = tombstones.of(connection)
    tombstones.add(path, "erased", [name], office.clock())
    page = preview(administrator, LIST + b"Gus;07700 900789;\r\n", name="Spring")
    assert "1 asked to get no more texts (line 2)" in page
    assert "1 asked for everything about them to be erased (line 7)" in page
    assert "Invite 1 person" in page
    invite(administrator, LIST + b"Gus;07700 900789;\r\n", name="Spring")
    spring = office.front.rows(ROUNDS)[1]
    assert len(office.front.rows(INVITATIONS, INVITATIONS.c.round_id == spring.id)) == 1
    nobody = preview(administrator, b"mobile\n07700 900123\n", name="Summer")
    assert "There is nobody on this list to be invited." in nobody
    assert "<button>Invite" not in nobody


def test_five_thousand_rows_are_looked_at_and_invited(office, administrator):
    drawn = random.Random(7)
    administrator.web.timeout = 120  # a busy machine takes its time for so many
    numbers = [f"074{drawn.randrange(10**8):08d}" for _ in range(5000)]
    content = "Name,Address,Mobile\n" + "".join(
        f"Person {n},{n} Long Street of Nowhere in Particular,{each}\n"
        for n, each in enumerate(numbers)
    )
    page = preview(administrator, content.encode())
    good = int(page.split("<dt>to be invited</dt><dd>")[1].split("<")[0])
    assert good > 4000
    page = administrator.send("/invitations/confirm", list=hidden(page, "list"), **TERMS).text
    assert len(office.front.rows(INVITATIONS)) == good
    again = administrator.see("/invitations")
    assert f'<td class="number">{good}</td>' in again


def test_more_rows_than_a_page_carries_are_refused(administrator):
    content = b"mobile\n" + b"".join(b"07400%06d\n" % n for n in range(10_001))
    page = preview(administrator, content)
    assert "The list has more than 10,000 rows" in page


def test_a_round_begins_when_it_was_asked_to_at_its_pace(office, administrator):
    day = (datetime.now(UTC) + timedelta(days=40)).date()
    page = preview(administrator, start_day=day.isoformat(), per_minute="1", quiet_to="09:15")
    assert f"{day:%-d %b %Y}, 09:15" in page
    assert f"{day:%-d %b %Y}, 09:16" in page


def test_a_name_that_is_taken_is_told_before_anybody_is_invited(office, administrator):
    invite(administrator)
    page = preview(administrator, b"mobile\n07700 900789\n", basis="others")
    assert "There is a round called “Winter” already." in page
    assert len(office.front.rows(ROUNDS)) == 1


def test_two_previews_of_one_name_make_one_round_and_the_second_is_told(office, administrator):
    first = hidden(preview(administrator), "list")
    second = hidden(preview(administrator, b"mobile\n07700 900789\n", basis="others"), "list")
    administrator.send("/invitations/confirm", list=first, **TERMS)
    told = administrator.send("/invitations/confirm", list=second, **TERMS)
    assert (told.status_code, "somebody else made a round called" in told.text) == (422, True)
    assert len(office.front.rows(INVITATIONS)) == 2


def test_people_are_added_to_a_round_until_it_is_stopped(office, administrator):
    invite(administrator)
    (made,) = office.front.rows(ROUNDS)
    form = administrator.see(f"/invitations/rounds/{made.id}/more")
    assert "More people for “Winter”" in form
    more = LIST + b"Gus;07700 900789;\r\n"
    page = administrator.upload("/invitations/preview", "l.csv", more, round=str(made.id)).text
    assert "2 already in this round (lines 2, 3)" in page
    sealed = hidden(page, "list")
    administrator.send("/invitations/confirm", list=sealed, round=str(made.id))
    assert len(office.front.rows(INVITATIONS)) == 3
    where = f"/invitations/rounds/{made.id}/stop"
    unsure = administrator.send(where)
    assert (unsure.status_code, "Tick that you mean it" in unsure.text) == (422, True)
    assert office.front.rows(ROUNDS)[0].stopped_at is None
    stopped = administrator.send(where, sure="yes").text
    assert "Nobody else is invited or reminded." in stopped
    assert {row.state for row in office.front.rows(INVITATIONS)} == {"not_sent"}
    late = administrator.send("/invitations/confirm", list=sealed, round=str(made.id))
    assert (late.status_code, "was stopped" in late.text) == (422, True)
    again = administrator.upload("/invitations/preview", "l.csv", more, round=str(made.id))
    assert (again.status_code, "This round was stopped" in again.text) == (422, True)
    assert [row.action for row in office.front.rows(AUDIT)].count("round_stopped") == 1


def test_progress_is_shown_by_state_and_day_and_as_a_table(office, administrator):
    invite(administrator, name='=HYPERLINK("http://evil.example")')
    (made,) = office.front.rows(ROUNDS)
    now = (office.clock() + timedelta(days=1)).replace(hour=12)
    step(office, now)
    page = administrator.see(f"/invitations/rounds/{made.id}")
    assert f"{now:%-d %b %Y}" in page
    assert "invited, no reply yet" in page
    assert administrator.see("/invitations/table")
    answer = administrator.answer
    assert answer.headers["content-type"].startswith("text/csv")
    (row,) = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert row["round"] == '\'=HYPERLINK("http://evil.example")'
    assert (row["planned"], row["all_invited"], row["guide"]) == ("2", "2", "little")
    administrator.see(f"/invitations/rounds/{made.id}/table")
    assert administrator.answer.content == answer.content
    told = [row for row in office.front.rows(AUDIT) if row.action == "rounds_exported"]
    assert [row.about for row in told] == ["rounds", f"round {made.id}"]


def test_nobody_is_on_the_pages_of_figures(office, administrator):
    invite(administrator)
    office.hire("amy@north", "analyst")
    desk = office.sign_in("amy@north")
    page = desk.see("/invitations") + desk.see("/invitations/rounds/1")
    assert "Winter" in page
    for words in ("R-", "07700", "New round", "Stop this round", "/more"):
        assert words not in page
