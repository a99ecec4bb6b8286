"""What somebody hostile could try at the console, as a resident, a colleague or a stranger."""

import http.client
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
import pytest
from answers import check_answer
from fastapi.testclient import TestClient
from office import OTHERS, PASSWORD, hashed
from there import filled

from bot.console.addresses import ADDRESSES
from storage import staff
from storage.models import CONCERNS, RESPONDENTS, STAFF
from storage.staff import ROLES

SCRIPT = "<script>alert('stolen')</script>"
TAG = "\"><img src=x onerror=alert('stolen')>"
RUN = "{{ 7191 * 7 }}{% raw %}${7191*7}#{7191*7}"
ALL = f"{SCRIPT}{TAG}{RUN} ' OR '1'='1'; DROP TABLE staff; --"
WHERE = [each for each in ADDRESSES if each.method == "GET"]


@pytest.fixture
def poisoned(office):
    """An office in which everything that anybody may type holds scripts and SQL."""
    office.hire("ada@north", "administrator")
    desk = office.sign_in("ada@north")
    for role in ROLES:
        desk.send("/members", name=f"{role}{SCRIPT}@north", shown_as=f"{role} {ALL}", role=role)
    with office.engine.begin() as connection:
        for member in staff.members(connection):
            if not member.joined:
                staff.choose_password(connection, member, hashed(PASSWORD))
    office.hold("yes", f"72 {ALL}", f"none {ALL}", f"2 {ALL}", ALL)
    office.hold("yes", f"my husband hits me {ALL}", who="+447700900456")
    lead = office.sign_in(f"safeguarding_lead{SCRIPT}@north")
    reference = office.front.rows(CONCERNS)[0].reference
    lead.send(f"/concerns/{reference}/take")
    lead.send(f"/concerns/{reference}/note", words=ALL)
    lead.send(f"/conversations/{office.conversations()[0].id}/raise", words=ALL)
    with office.working():
        helper = office.sign_in(f"helper{SCRIPT}@north")
        helper.send("/guided")
        where = helper.answer.url.path.removeprefix("/staff")
        helper.send(f"{where}/say", id="poisoned-1", words=f"yes {ALL}", note=ALL)
    return office


def test_nothing_that_anybody_typed_runs_in_any_page(poisoned):
    shown = 0
    for role in ROLES:
        desk = poisoned.sign_in(f"{role}{SCRIPT}@north")
        for address in WHERE:
            text = desk.see(filled(address.path, poisoned))
            check_answer(desk.answer)
            assert "<script>alert" not in text, (role, address.path)
            assert "<img src=x" not in text, (role, address.path)
            assert "50337" not in text, (role, address.path)
            shown += "&lt;script&gt;alert" in text
    assert shown > 20
    assert len(poisoned.front.rows(STAFF)) == len(ROLES) + 1


def test_nothing_runs_in_a_browser_either(poisoned, page):
    seen = []
    page.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    page.goto(f"{poisoned.url}/staff/sign-in")
    page.get_by_label("Name").fill(f"safeguarding_lead{SCRIPT}@north")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/staff")
    for path in ("/concerns/{reference}", "/conversations/{number}", "/guided/{number}"):
        page.goto(f"{poisoned.url}/staff{filled(path, poisoned)}")
        assert "alert('stolen')" in page.inner_text("body") or path == "/guided/{number}"
    assert seen == []


def test_a_copy_that_is_handed_over_runs_nothing(poisoned):
    desk = poisoned.sign_in("ada@north")
    person = poisoned.front.rows(RESPONDENTS)[0].pseudonym
    for kind in ("html", "json"):
        answer = desk.send(f"/people/{person}/copy", check="document", kind=kind)
        check_answer(answer)
        assert ("alert('stolen')" in answer.text, SCRIPT in answer.text) == (
            kind == "json", kind == "json"
        )  # fmt: skip
        assert "attachment" in answer.headers["content-disposition"]


SQL = ["' OR '1'='1", "1; DROP TABLE conversations", "x' UNION SELECT password FROM staff --",
       "%", "_", "\\", "1e3", "0x10", "NaN", "'; SELECT pg_sleep(9); --"]  # fmt: skip


@pytest.mark.parametrize("typed", SQL)
def test_sql_in_a_filter_finds_nothing(staffed, typed):
    desk = staffed.sign_in("administrator@north")
    for name in ("disposition", "channel", "guide", "respondent", "since", "until", "before"):
        desk.answer = desk.web.get("/staff/conversations", params={name: typed})
        assert desk.answer.status_code in (200, 422)
        assert "$argon2" not in desk.answer.text
        assert OTHERS not in desk.answer.text
    found = desk.web.get("/staff/conversations", params={"respondent": typed}).text
    assert "/staff/conversations/" not in found.split("<main")[1]
    assert desk.web.get("/staff/people", params={"pseudonym": typed}).status_code == 422
    assert staffed.sign_in(typed, typed).answer.status_code == 403


def test_a_token_of_a_colleague_or_of_before_does_nothing(staffed):
    lead, other = (staffed.sign_in("safeguarding_lead@north") for _ in range(2))
    path = filled("/concerns/{reference}", staffed)
    assert lead.token != other.token
    stolen = {"token": other.token}
    assert lead.web.post(f"/staff{path}/take", data=stolen).status_code == 403
    assert lead.web.post("/staff/sign-out", data=stolen).status_code == 403
    assert lead.web.get("/staff").status_code == 200
    in_address = lead.web.post(f"/staff{path}/take?token={lead.token}")
    assert in_address.status_code == 403


@pytest.mark.parametrize(
    "header",
    [
        {"origin": "null"},
        {"origin": "https://127.0.0.1.evil.example"},
        {"origin": "http://127.0.0.1:1"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://127.0.0.1"},
    ],
    ids=str,
)
def test_a_form_that_another_page_sends_does_nothing(staffed, header):
    lead = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}", staffed)
    sent = lead.web.post(f"/staff{path}/take", data={"token": lead.token}, headers=header)
    assert sent.status_code == 403
    signed = httpx.post(
        f"{staffed.url}/staff/sign-in", headers=header,
        data={"name": "helper@north", "password": PASSWORD},
    )  # fmt: skip
    assert (signed.status_code, "set-cookie" in signed.headers) == (403, False)


def test_signing_in_again_gives_another_cookie(staffed):
    desk = staffed.sign_in("helper@north")
    before = desk.web.cookies["earshot_staff"]
    desk.web.post("/staff/sign-in", data={"name": "helper@north", "password": PASSWORD})
    assert desk.web.cookies["earshot_staff"] != before


@pytest.mark.parametrize("public", ["https://earshot.example", "http://127.0.0.1:8000", None])
def test_cookies_are_for_https_alone_where_that_is_spoken(office, public):
    office.parts.settings.public_url = public
    office.hire("mo@north", "helper")
    web = TestClient(office.app(), base_url=public or "http://testserver")
    given = {"name": "mo@north", "password": PASSWORD}
    answer = web.post("/staff/sign-in", data=given, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert ("; secure" in cookie) == (public or "").startswith("https://")
    assert "domain=" not in cookie


RAW = [
    "/staff/static/../roles.py", "/staff/static/..%2froles.py", "/staff/static/%2e%2e/roles.py",
    "/staff/static/%252e%252e%252froles.py", "/staff/static/..%5croles.py",
    "/staff/static/....//roles.py", "/staff/static//etc/passwd", "/staff/static/%2fetc%2fpasswd",
    "/staff/static/console.css%00.py", "/staff/static/..%c0%afroles.py", "/staff/static/",
    "/staff/static/.", "/staff/static/%ff", "/staff/../../etc/passwd", "/staff/..;/health",
    "/staff/people/..%2f..%2fmembers", "/staff/guided/paper%2f..%2f..", "/staff/join/..%2fx",
    "/staff/concerns/%0d%0aset-cookie:%20a=b", "/staff/static/a%0d%0aset-cookie:%20a=b",
    "//evil.example/staff", "/staff//evil.example", "/staff/sign-in/..//evil.example",
]  # fmt: skip


@pytest.mark.parametrize("path", RAW)
def test_odd_paths_lead_nowhere(staffed, path):
    """Sent as they are: a client of ours would set them right first."""
    desk = staffed.sign_in("administrator@north")
    line = http.client.HTTPConnection(urlsplit(staffed.url).netloc, timeout=20)
    line.putrequest("GET", path, skip_host=False)
    line.putheader("cookie", f"earshot_staff={desk.web.cookies['earshot_staff']}")
    line.endheaders()
    answer = line.getresponse()
    body = answer.read().decode()
    assert answer.status in (404, 403, 307, 303), body[:300]
    assert "safeguarding" not in body.lower() or "<!doctype html>" in body
    assert answer.getheader("set-cookie") is None
    assert "evil" not in urlsplit(answer.getheader("location", "")).netloc
    line.close()


@pytest.mark.parametrize("typed", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_nothing_in_an_address_sends_anybody_away(staffed, typed):
    desk = staffed.sign_in("helper@north")
    for name in ("next", "done", "url", "return_to", "redirect"):
        given = {"name": "helper@north", "password": PASSWORD}
        answer = desk.web.post(f"/staff/sign-in?{name}={typed}", data=given)
        assert answer.headers["location"] == "/staff"
        assert typed not in desk.web.get("/staff", params={name: typed}).text


def test_words_in_an_address_are_not_put_on_a_page(staffed):
    desk = staffed.sign_in("helper@north")
    for path in ("", "/conversations", "/guided", "/sign-in", "/nowhere"):
        for name in ("done", "problem", "show", "sign"):
            text = desk.web.get(f"/staff{path}", params={name: "You have won a prize"}).text
            assert "You have won" not in text


def test_no_page_can_be_put_into_a_frame(staffed):
    desk = staffed.sign_in("safeguarding_lead@north")
    for path in ("", "/concerns", "/sign-in", "/static/console.css", "/nowhere"):
        desk.see(path)
        assert "frame-ancestors 'none'" in desk.answer.headers["content-security-policy"]


def pieces():
    for _ in range(400):
        yield b"words=" + b"x" * 1024 + b"&"


@pytest.mark.parametrize(
    "body",
    [b"words=" + b"x" * 300_000, pieces(), b"&".join(b"a%d=1" % n for n in range(20_000)),
     b"words=" + b"%F0%9F%92%A9" * 19_000],
    ids=["long", "in pieces", "many fields", "dear letters"],
)  # fmt: skip
def test_too_much_is_refused_and_keeps_nothing(staffed, body):
    desk = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}/note", staffed)
    head = {"content-type": "application/x-www-form-urlencoded"}
    answer = desk.web.post(f"/staff{path}", content=body, headers=head)
    assert answer.status_code in (403, 413)
    check_answer(answer)


def test_words_are_cut_where_they_are_too_long_to_be_kept(staffed):
    desk = staffed.sign_in("safeguarding_lead@north")
    path = filled("/concerns/{reference}", staffed)
    desk.send(f"{path}/note", words="x" * 100_000)
    assert desk.see(path).count("x" * 5000) == 1
    assert "x" * 5001 not in desk.answer.text


def test_a_cookie_of_another_length_or_kind_is_nobodys(office):
    for cookie in ("", "x" * 7000, "é", "a;b", "' OR 1=1 --"):
        head = {"cookie": f"earshot_staff={cookie}".encode("latin-1")}
        answer = httpx.get(f"{office.url}/staff", headers=head)
        assert answer.status_code == 303


def test_a_role_that_was_taken_away_counts_at_once(staffed):
    desk = staffed.sign_in("administrator@north")
    assert desk.web.get("/staff/members").status_code == 200
    with staffed.engine.begin() as connection:
        connection.execute(
            STAFF.update().where(STAFF.c.name == "administrator@north").values(role="helper")
        )
    assert desk.web.get("/staff/members").status_code == 403
    staffed.ahead = timedelta(hours=13)
    assert desk.web.get("/staff").status_code == 303
