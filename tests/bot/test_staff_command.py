"""`earshot staff`: the first administrator, new links, and who is stopped."""

from datetime import UTC, datetime

import pytest

from bot.cli.exits import Exit
from storage import database, secrets, staff
from storage.audit import entries


@pytest.fixture
def surroundings(store_only):
    return store_only


def member_of(ended, url, tmp_path):
    """Whose link a command printed."""
    code = ended.out.strip().rpartition("/staff/join/")[2]
    engine = database.open_database(url)
    with engine.connect() as connection:
        keys = secrets.read_key_file(tmp_path / "earshot.keys")
        found = staff.of_link(connection, keys, code, datetime.now(UTC))
    engine.dispose()
    return found


def test_the_first_administrator_gets_a_link(earshot, url, tmp_path):
    assert "earshot staff add NAME --role administrator" in earshot("staff").out
    added = earshot("staff", "add", "Ann@North", "--role", "administrator", "--called", "Ann")
    assert added.code == Exit.OK
    assert "http://127.0.0.1:8000/staff/join/" in added.out
    member = member_of(added, url, tmp_path)
    assert (member.name, member.shown_as, member.role) == ("ann@north", "Ann", "administrator")
    assert (member.organisation, member.joined) == ("Friendship North", False)
    assert "ann@north" in earshot("staff").out


def test_a_new_link_ends_the_older_one(earshot, url, tmp_path):
    old = earshot("staff", "add", "ann", "--role", "helper")
    new = earshot("staff", "link", "ANN")
    assert member_of(old, url, tmp_path) is None
    assert member_of(new, url, tmp_path).name == "ann"


def test_whoever_is_stopped_has_no_link_any_more(earshot, url, tmp_path):
    added = earshot("staff", "add", "ann", "--role", "helper")
    assert "can no longer sign in" in earshot("staff", "stop", "ann").out
    assert member_of(added, url, tmp_path) is None
    assert "stopped" in earshot("staff").out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("add", "bob", "--role", "king"), Exit.USAGE, "king is no role. Choose one of: helper,"),
        (("add", "  ", "--role", "helper"), Exit.USAGE, "Write the name"),
        (("add", "ANN ", "--role", "helper"), Exit.PROBLEMS, "ann is taken"),
        (("add", "b", "--role", "helper", "--organisation", "Nobody"), Exit.USAGE, "Nobody"),
        (("link", "nobody"), Exit.USAGE, "Nobody signs in as nobody"),
        (("stop", "nobody"), Exit.USAGE, "Nobody signs in as nobody"),
    ],
)
def test_what_cannot_be_done_says_why(earshot, arguments, code, words):
    earshot("staff", "add", "ann", "--role", "safeguarding-lead")
    ended = earshot("staff", *arguments)
    assert ended.code == code
    assert words in ended.err


def test_it_is_in_the_audit(earshot, url):
    earshot("staff", "add", "ann", "--role", "helper")
    earshot("staff", "stop", "ann")
    engine = database.open_database(url)
    with engine.connect() as connection:
        actions = [each.action for each in entries(connection)]
    engine.dispose()
    assert actions == ["staff_stopped", "staff_added"]


@pytest.fixture
def provider(monkeypatch):
    """Settings of an identity provider."""
    for name, value in {
        "PUBLIC_URL": "https://earshot.example", "OIDC_ISSUER": "https://id.council.example",
        "OIDC_CLIENT_ID": "earshot", "OIDC_CLIENT_SECRET": "hush", "OIDC_CALLED": "your badge",
    }.items():  # fmt: skip
        monkeypatch.setenv(f"EARSHOT_{name}", value)


def test_whoever_comes_in_through_the_provider_gets_no_link(earshot, url, provider):
    added = earshot("staff", "add", "Ann@north.example", "--role", "helper", "--by", "oidc")
    assert (added.code, added.out) == (0, "Ann@north.example can sign in with your badge.\n")
    assert " oidc " in earshot("staff").out
    refused = earshot("staff", "link", "ann@north.example")
    assert (refused.code, "needs no link" in refused.err) == (Exit.PROBLEMS, True)


def test_somebody_is_let_in_another_way(earshot, url, tmp_path, provider):
    earshot("staff", "add", "ann@north.example", "--role", "helper", "--by", "oidc")
    changed = earshot("staff", "way-in", "ann@north.example", "--by", "password")
    assert member_of(changed, url, tmp_path).way_in == "password"
    back = earshot("staff", "way-in", "ann@north.example", "--by", "oidc")
    assert "your badge" in back.out
    assert member_of(changed, url, tmp_path) is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("way-in", "ann", "--by", "badge"), "badge is no way to sign in"),
        (("way-in", "ann", "--by", "oidc"), "must be their e-mail address"),
        (("way-in", "nobody@north", "--by", "oidc"), "Nobody signs in as nobody@north"),
        (("add", "bob", "--role", "helper", "--by", "oidc"), "must be their e-mail address"),
    ],
)
def test_a_way_in_that_cannot_be_says_why(earshot, provider, arguments, words):
    earshot("staff", "add", "ann", "--role", "helper")
    ended = earshot("staff", *arguments)
    assert (ended.code, words in ended.err) == (Exit.USAGE, True)


def test_without_a_provider_nobody_comes_in_through_one(earshot):
    ended = earshot("staff", "add", "ann@north", "--role", "helper", "--by", "oidc")
    assert (ended.code, "Set EARSHOT_OIDC_ISSUER first" in ended.err) == (Exit.USAGE, True)
