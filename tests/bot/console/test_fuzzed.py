"""Every page and form of the console with fields of every kind, as every role that may have it."""

import inspect
from datetime import UTC, datetime, timedelta

import pytest
from answers import check_answer, header
from arriving import ANN, BEN, ORGANISATION, Front
from described import FEW, described, fields
from hypothesis import given
from hypothesis import settings as how
from hypothesis import strategies as st
from office import HURT, OTHERS, Office
from postgres import new_postgres_database
from serving import serving
from there import names

from bot.console import signing_in
from bot.console.addresses import ADDRESSES
from bot.console.roles import MAY
from storage import database, respondents, staff
from storage.staff import ROLES

EXAMPLES = 20


def before(path):
    return ("POST", f"/staff{path}", fields(signing_in))


FORMS = described(
    [(each.method, f"/staff{each.path}", fields(inspect.getmodule(each.handler)))
     for each in ADDRESSES]
    + [before("/sign-in"), before("/join/{code}")]
)  # fmt: skip


@pytest.fixture(scope="module")
def busy(postgres, postgres_template, tmp_path_factory):
    """An office with conversations and concerns, and somebody taking turns.

    On PostgreSQL, which refuses more than SQLite does of what may be typed.
    """
    folder = tmp_path_factory.mktemp("fuzzed")
    with new_postgres_database(postgres, postgres_template) as address:
        engine = database.open_database(address, tombstones=folder / "tombstones")
        yield from _working(engine)
        engine.dispose()


def _working(engine):
    office = Office(engine, Front(engine, now=datetime.now(UTC) - timedelta(hours=2)))
    office.hold("yes", HURT, "72", who=ANN)
    office.hold("yes", HURT, "72", who=BEN, organisation=OTHERS)
    office.expect("still@north", "helper")
    office.whole = office.hold("yes", "72", "1", who="+447700900789")
    with serving(office.app()) as url, office.working():
        office.url = url
        yield office


def signed_in(office, role):
    """Somebody new of this role, signed in; their cookie."""
    cookie, now = f"{role}-{office.clock().timestamp()}", office.clock()
    with office.engine.begin() as connection:
        whose = respondents.organisation(connection, ORGANISATION, now)
        staff.add(connection, whose, cookie, role, role, now)
        staff.sign_in(connection, office.keys, staff.named(connection, cookie), cookie, now)
    return cookie


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda each: f"{each.method} {each.path}")
def test_no_form_breaks_a_page(busy, address):
    roles = [role for role in ROLES if not address.permission or address.permission in MAY[role]]
    who = {role: signed_in(busy, role) for role in roles}
    there = names(address.path, busy)
    if "answers" in address.path:
        there["number"] = str(busy.whole)
    operation = FORMS[f"/staff{address.path}"][address.method]

    @how(FEW, max_examples=EXAMPLES)
    @given(operation.as_strategy(), st.sampled_from(roles), st.sampled_from([True, True, False]))
    def ask(case, role, real):
        if real:
            case.path_parameters = {name: there[name] for name in case.path_parameters}
        if address.method == "POST":
            form = case.body if isinstance(case.body, dict) else {}
            case.body = {**form, "token": token_of(busy, who[role])}
        cookies = {"earshot_staff": who[role]}
        answer = case.call(base_url=busy.url, cookies=cookies, allow_redirects=False)
        assert OTHERS not in check_answer(answer)
        if "location" in answer.headers:
            assert header(answer, "location").startswith("/staff")

    ask()


def token_of(office, cookie):
    """What comes back with every form of theirs."""
    return office.keys.fingerprint(0, "staff form", cookie)


@pytest.mark.parametrize("path", ["/staff/sign-in", "/staff/join/{code}"])
def test_nothing_breaks_signing_in(busy, path):
    @how(FEW, max_examples=6)  # each takes as long as a password does to be looked at
    @given(FORMS[path]["POST"].as_strategy())
    def ask(case):
        check_answer(case.call(base_url=busy.url, allow_redirects=False))

    ask()
