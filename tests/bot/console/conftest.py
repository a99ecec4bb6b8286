"""An office in which two organisations work: their staff, people who have written, the pages."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from arriving import ANN, BEN, Front
from browser import chromium
from identity_provider import CLIENT, SECRET, IdentityProvider
from office import HURT, OTHERS, PASSWORD, Office
from playwright.sync_api import Browser, Page
from postgres import new_postgres_database
from serving import free_port, serving
from sqlalchemy import Engine

from storage import database
from storage.staff import ROLES


@pytest.fixture
def kind() -> str:
    """Which database the office keeps its things in; ``on_both`` makes a test run on either."""
    return "sqlite"


@pytest.fixture
def engine(
    kind: str, request: pytest.FixtureRequest, upgraded: Path, tmp_path: Path
) -> Iterator[Engine]:
    """An empty store, whose writers wait for each other as long as in earnest."""
    with ExitStack() as leaving:
        if kind == "sqlite":
            address = f"sqlite:///{shutil.copy(upgraded, tmp_path / 'store.db')}"
        else:
            template = request.getfixturevalue("postgres_template")
            server = request.getfixturevalue("postgres")
            address = leaving.enter_context(new_postgres_database(server, template))
        engine = database.open_database(address, tombstones=tmp_path / "tombstones")
        leaving.callback(engine.dispose)
        yield engine


@pytest.fixture
def office(engine: Engine) -> Iterator[Office]:
    office = Office(engine, Front(engine, now=datetime.now(UTC) - timedelta(hours=2)))
    with serving(office.app()) as url:
        office.url = url
        yield office


@pytest.fixture
def staffed(office: Office) -> Office:
    """One of every role in both organisations, each with a conversation and a concern."""
    for role in ROLES:
        office.hire(f"{role}@north", role)
        office.hire(f"{role}@shore", role, OTHERS)
    office.hold("yes", "61", HURT, who=ANN)
    office.hold("yes", "61", HURT, who=BEN, organisation=OTHERS)
    return office


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing may go wrong unseen."""
    context = browser.new_context(locale="en-GB")
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(f"error in the page's script: {error}"))
    yield page
    context.close()


@pytest.fixture
def signed_in(office: Office, page: Page) -> Callable[..., Page]:
    """Signs somebody in at the browser."""

    def sign_in(name: str) -> Page:
        page.goto(f"{office.url}/staff/sign-in")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url("**/staff")
        return page

    return sign_in


@pytest.fixture
def provider() -> Iterator[IdentityProvider]:
    """An identity provider at work, at which Mo is signed in."""
    provider = IdentityProvider(
        {"sub": "248289761001", "email": "mo@council.example", "email_verified": True}
    )
    with serving(provider.app()) as url:
        provider.url = url
        yield provider


@pytest.fixture
def council(engine: Engine, provider: IdentityProvider) -> Iterator[Office]:
    """An office whose staff may come in through the identity provider."""
    port = free_port()
    office = Office(
        engine,
        Front(engine, now=datetime.now(UTC) - timedelta(hours=2)),
        more={
            "public_url": f"http://127.0.0.1:{port}",
            "oidc_issuer": provider.url,
            "oidc_client_id": CLIENT,
            "oidc_client_secret": SECRET,
            "oidc_called": "your council account",
        },
    )
    with serving(office.app(), port) as url:
        office.url = url
        yield office
