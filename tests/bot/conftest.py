"""The real assistant, started once for all tests here, and conversations with it."""

import io
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from arriving import Front
from gate import Gate
from postgres import new_postgres_database
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from bot.assistant_client import AssistantClient
from bot.chatting import Chat
from bot.cli.commands import main
from bot.conversing import Worker
from bot.supervisor import Supervisor
from bot.terminal import PlainScreen
from bot.terminal_opening import Opener, Wanted
from dialogues.guide import Guide
from dialogues.loading import load_guide
from storage import database, secrets

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"
NOW = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)


def supervisor(folder: Path, models: Path = ROOT / "models") -> Supervisor:
    """A supervisor of the real assistant."""
    python = ROOT / ".venv-assistant" / "bin" / "python"
    return Supervisor(python=python, models=models, folder=folder, root=ROOT, wait=180)


@pytest.fixture(autouse=True)
def _logs_as_they_come() -> None:
    """Every test begins with logs that go nowhere in particular, whoever set them up before."""
    structlog.reset_defaults()


@pytest.fixture(scope="session")
def model() -> None:
    """The trained model; trains it if its data have changed."""
    python = ROOT / ".venv-assistant" / "bin" / "python"
    subprocess.run([python, "-m", "bot.assistant.training"], cwd=ROOT, check=True)


@pytest.fixture(scope="session")
def assistant(model: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Supervisor]:
    """The real assistant, running."""
    running = supervisor(tmp_path_factory.mktemp("assistant"))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def upgraded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite store of the newest version, to be copied."""
    file = tmp_path_factory.mktemp("upgraded") / "store.db"
    database.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, upgraded: Path, tmp_path: Path) -> Iterator[str]:
    """The address of an empty store of the newest version, of either kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{shutil.copy(upgraded, tmp_path / 'store.db')}"
        return
    template = request.getfixturevalue("postgres_template")
    with new_postgres_database(request.getfixturevalue("postgres"), template) as address:
        yield address


@pytest.fixture
def engine(upgraded: Path, tmp_path: Path) -> Iterator[Engine]:
    """An empty SQLite store."""
    copy = shutil.copy(upgraded, tmp_path / "store.db")
    engine = database.open_database(f"sqlite:///{copy}", busy_seconds=0.2)
    yield engine
    engine.dispose()


def ticking(start: datetime = NOW) -> Callable[[], datetime]:
    """A clock that goes on a second whenever somebody looks."""
    seconds = itertools.count()
    return lambda: start + timedelta(seconds=next(seconds))


class Table:
    """A conversation at a table: what was shown, and what it is held with."""

    def __init__(self, chat: Chat, out: io.StringIO, err: io.StringIO) -> None:
        self.chat, self._out, self._err = chat, out, err

    @property
    def said(self) -> str:
        """The conversation so far."""
        return self._out.getvalue()

    @property
    def notices(self) -> str:
        """What was said about it."""
        return self._err.getvalue()


@pytest.fixture
def sit_down(assistant: Supervisor, tmp_path: Path) -> Iterator[Callable[..., Table]]:
    """Begins a conversation in a store, with the real assistant or with another."""
    with ExitStack() as leaving:

        def begin(
            engine: Engine, guide: Guide, *, role="resident", language="en", asked=None, name="t"
        ) -> Table:
            clock = ticking()
            opener = Opener(engine, tmp_path / "locks")
            leaving.callback(opener.close)
            if asked is None:
                client = AssistantClient(assistant.address, assistant.secret)
                asked = leaving.enter_context(client)
            number = opener.begin(Wanted(guide.id, role, language, "Test"), guide, clock())
            out, err = io.StringIO(), io.StringIO()
            ids = itertools.count(1)
            chat = Chat(
                conversation=number,
                worker=Worker(name, engine, asked, clock),
                screen=PlainScreen(out, err),
                revive=lambda attempt: None,
                new_id=lambda: str(next(ids)),
                hints=role == "helper",
                sleep=lambda seconds: None,
            )
            return Table(chat, out, err)

        yield begin


@pytest.fixture
def little() -> Guide:
    """A guide with five questions."""
    guide = load_guide(SUPPORT / "little.yml").guide
    assert guide is not None
    return guide


@pytest.fixture
def gate(assistant: Supervisor) -> Iterator[Gate]:
    """A door in front of the real assistant."""
    with Gate(assistant.address).open() as gate:
        yield gate


@pytest.fixture
def store_only(url: str, tmp_path: Path) -> dict[str, str]:
    """Settings for commands that need no assistant: a store, a folder, a key file."""
    return {
        "EARSHOT_DATABASE_URL": url,
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_KEY_FILE": str(tmp_path / "earshot.keys"),
        "EARSHOT_ORGANISATION": "Friendship North",
    }


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    """The key file of ``store_only``, made."""
    secrets.make_key_file(tmp_path / "earshot.keys")
    return tmp_path / "earshot.keys"


@pytest.fixture
def texting(tmp_path: Path, upgraded: Path) -> dict[str, str]:
    """Settings for commands that need no assistant: the little guide, and numbers at Twilio."""
    guides = tmp_path / "guides"
    guides.mkdir()
    shutil.copy(SUPPORT / "little.yml", guides)
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{shutil.copy(upgraded, tmp_path / 'earshot.db')}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_GUIDES_DIR": str(guides),
        "EARSHOT_GUIDE": "little",
        "EARSHOT_ORGANISATION": "Friendship North",
        "EARSHOT_TWILIO_ACCOUNT": "AC" + "5" * 32,
        "EARSHOT_TWILIO_TOKEN": "token",
        "EARSHOT_TWILIO_NUMBERS": "+447700900000,+447700900001=Council",
        "EARSHOT_PUBLIC_URL": "https://earshot.example",
    }


@pytest.fixture
def surroundings(assistant: Supervisor, gate: Gate, tmp_path: Path) -> dict[str, str]:
    """Settings for commands: a store and a folder of their own, guides, the assistant."""
    guides = tmp_path / "guides"
    guides.mkdir()
    shutil.copy(SUPPORT / "little.yml", guides)
    return {
        "EARSHOT_DATABASE_URL": f"sqlite:///{tmp_path / 'earshot.db'}",
        "EARSHOT_VAR_DIR": str(tmp_path / "var"),
        "EARSHOT_GUIDES_DIR": str(guides),
        "EARSHOT_GUIDE": "little",
        "EARSHOT_ASSISTANT_ADDRESS": gate.address,
        "EARSHOT_ASSISTANT_SECRET": assistant.secret,
    }


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Earshot = Callable[..., Ended]


@pytest.fixture
def earshot(
    surroundings: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Earshot]:
    """Runs a command of ``earshot`` in this process, with the words for its standard input."""
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str, typed: bytes = b"", **settings: str) -> Ended:
        for name, value in settings.items():
            monkeypatch.setenv(f"EARSHOT_{name.upper()}", value)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(typed)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(list(arguments))
        printed = capsys.readouterr()
        return Ended(int(ended.value.code or 0), printed.out, printed.err)

    yield run
    structlog.reset_defaults()


@pytest.fixture
def start_earshot(surroundings: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen]]:
    """Starts a command of ``earshot`` as a process, to be interrupted or killed."""
    started: list[subprocess.Popen] = []

    def start(*arguments: str, **more: Any) -> subprocess.Popen:
        piped = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        command = [Path(sys.executable).with_name("earshot"), *arguments]
        environment = {**os.environ, **surroundings, "TERM": "xterm", "COLUMNS": "80"}
        started.append(subprocess.Popen(command, env=environment, **{**piped, **more}))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture(scope="session")
def postgres_template(postgres: str) -> Iterator[str]:
    """The name of an empty PostgreSQL store of the newest version, to be copied."""
    with new_postgres_database(postgres) as address:
        database.upgrade(address)
        yield make_url(address).database or ""


@pytest.fixture(params=["sqlite", "postgresql"])
def front(request: pytest.FixtureRequest, upgraded: Path, tmp_path: Path) -> Iterator[Front]:
    """The front door of an empty store of either kind."""
    with ExitStack() as leaving:
        if request.param == "sqlite":
            address = f"sqlite:///{shutil.copy(upgraded, tmp_path / 'front.db')}"
        else:
            template = request.getfixturevalue("postgres_template")
            server = request.getfixturevalue("postgres")
            address = leaving.enter_context(new_postgres_database(server, template))
        engine = database.open_database(address)
        leaving.callback(engine.dispose)
        yield Front(engine)
