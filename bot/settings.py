"""Every setting of the app: environment first, then ``.env``, then safe defaults.

Names in the environment carry the prefix ``EARSHOT_``. A wrong or unknown
setting raises :class:`SettingsProblem`, whose sentence names it.
"""

import difflib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import SettingsConfigDict

from bot.door_settings import (
    AlertSettings,
    PaceSettings,
    TelegramSettings,
    TextSettings,
    WebSettings,
    is_loopback,
)
from bot.identity_settings import IdentitySettings
from bot.keeping_settings import BackupSettings, RetentionSettings
from bot.release_settings import ReleaseSettings

PREFIX = "EARSHOT_"
FOR_TESTS = "EARSHOT_TEST_"
SQLITE = "sqlite:///"


def home() -> Path:
    """The project's folder; relative paths in settings start there.

    Where Earshot is installed without its project, the current folder.
    """
    project = Path(__file__).resolve().parent.parent
    return project if (project / "pyproject.toml").exists() else Path.cwd()


def database_address(url: str) -> str:
    """The database's address, whole: the path of a file starts at :func:`home`.

    Raises ValueError for one that is neither SQLite's nor PostgreSQL's.
    """
    if url.startswith(SQLITE):
        return SQLITE + str(home() / url.removeprefix(SQLITE))
    if url.split("://")[0] not in ("postgresql", "postgresql+psycopg", "postgres"):
        raise ValueError("it must begin with sqlite:/// or postgresql://")
    return url


class SettingsProblem(Exception):
    """A setting that cannot be used; the message is a sentence for people."""


class Settings(
    WebSettings, TextSettings, TelegramSettings, AlertSettings, PaceSettings,
    BackupSettings, RetentionSettings, IdentitySettings, ReleaseSettings,
):  # fmt: skip
    """What can be set; ``docs/cli.md`` explains each."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", hide_input_in_errors=True)

    database_url: str = Field(
        f"{SQLITE}var/earshot.db",
        description="where everything is kept: SQLite or PostgreSQL",
        repr=False,
    )
    var_dir: Path = Field(Path("var"), description="folder for sockets, locks and logs")
    tombstones: Path | None = Field(
        None,
        description="file that remembers who was erased and who opted out, whatever backup is "
        "put back; keep a copy elsewhere; if empty, tombstones in EARSHOT_VAR_DIR",
    )
    guides_dir: Path = Field(
        Path("dialogues/guides"), description="folder in which guides are found by their id"
    )
    guide: str = Field("social-isolation", description="the guide that is used if none is named")
    language: str = Field("en", description="language in which conversations begin")
    organisation: str = Field("Example Council", description="the organisation that listens")
    model_dir: Path = Field(Path("models"), description="folder of the trained model")
    assistant_address: str | None = Field(
        None,
        description="a running assistant: http://127.0.0.1:PORT or unix:/path; "
        "if empty, one is started for the command and stopped after it",
    )
    assistant_secret: SecretStr | None = Field(
        None, description="the running assistant's shared secret"
    )
    assistant_python: Path = Field(
        Path(".venv-assistant/bin/python"), description="the Python that holds Rasa"
    )
    assistant_wait: int = Field(
        180, gt=0, le=3600, description="seconds that the assistant may take to get ready"
    )
    lease_seconds: int = Field(
        90, ge=5, le=3600, description="seconds for which one turn may hold a conversation"
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="how much is logged to earshot.log in the folder for logs"
    )

    @field_validator(
        "var_dir", "tombstones", "guides_dir", "model_dir", "assistant_python", "key_file",
        "backup_key_file",
    )  # fmt: skip
    @classmethod
    def _from_home(cls, path: Path | None) -> Path | None:
        return None if path is None else home() / path.expanduser()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        return database_address(url)

    @field_validator("assistant_address")
    @classmethod
    def _loopback(cls, address: str | None) -> str | None:
        if not address:
            return None
        host = address.removeprefix("http://").rsplit(":", 1)[0]
        if address.startswith("unix:") or host in ("127.0.0.1", "localhost", "[::1]"):
            return address
        raise ValueError("it must be unix:/path/to.sock or http://127.0.0.1:PORT")

    @model_validator(mode="after")
    def _secret_with_address(self) -> "Settings":
        if self.assistant_address and not self.assistant_secret:
            raise ValueError(
                f"{PREFIX}ASSISTANT_SECRET is needed when {PREFIX}ASSISTANT_ADDRESS is set"
            )
        return self

    @model_validator(mode="after")
    def _whole_groups(self) -> "Settings":
        """What belongs together is set together, and the demonstration stays by itself."""
        given = bool(self.twilio_account or self.twilio_token)
        if given and not (self.twilio_account and self.twilio_token and self.twilio_numbers):
            raise ValueError(_together("TWILIO_ACCOUNT", "TWILIO_TOKEN", "TWILIO_NUMBERS"))
        if given and not (self.public_url or self.twilio_api):
            raise ValueError(_together("TWILIO_ACCOUNT", "PUBLIC_URL"))
        oidc = (self.oidc_issuer, self.oidc_client_id, self.oidc_client_secret)
        if any(oidc) and not (all(oidc) and self.public_url):
            raise ValueError(
                _together("OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "PUBLIC_URL")
            )
        if self.telegram_token and not self.telegram_polling:
            secret = self.telegram_secret.get_secret_value() if self.telegram_secret else ""
            if not (self.public_url and re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret)):
                raise ValueError(
                    f"{PREFIX}TELEGRAM_TOKEN needs {PREFIX}PUBLIC_URL and {PREFIX}TELEGRAM_SECRET "
                    "(16 or more letters, figures, - and _), or else "
                    f"{PREFIX}TELEGRAM_POLLING=true"
                )
        if self.demo and (given or self.telegram_token):
            raise ValueError(
                f"{PREFIX}DEMO cannot be on beside a provider's credentials: unset one of them"
            )
        if self.demo and not is_loopback(self.host):
            raise ValueError(
                f"{PREFIX}DEMO is for this machine only: set {PREFIX}HOST to 127.0.0.1"
            )
        if self.workers > 1 and self.database_url.startswith(SQLITE):
            raise ValueError(
                f"{PREFIX}WORKERS above 1 needs PostgreSQL: set {PREFIX}DATABASE_URL, or use 1"
            )
        return self

    @property
    def tombstones_file(self) -> Path:
        """The file of tombstones."""
        return self.tombstones or self.var_dir / "tombstones"

    @property
    def numbers(self) -> dict[str, str]:
        """Our own numbers, each with the organisation that it belongs to."""
        pairs = (each.strip().partition("=") for each in self.twilio_numbers.split(","))
        return {
            number.strip(): organisation.strip() or self.organisation
            for number, _, organisation in pairs
            if number.strip()
        }

    @property
    def home_countries(self) -> tuple[str, ...]:
        """The countries whose numbers are answered; the first is that of numbers without one."""
        return tuple(each.strip().upper() for each in self.countries.split(","))

    @property
    def showing(self) -> bool:
        """Whether this is the demonstration: asked for, or nothing is set up for the world."""
        if self.demo is None:
            outside = self.twilio_account or self.telegram_token or self.public_url
            return not outside and is_loopback(self.host)
        return self.demo


def _together(*names: str) -> str:
    return f"{' and '.join(PREFIX + name for name in names)} must be set together"


def load_settings(env_file: Path | None = None) -> Settings:
    """The settings in force.

    Raises SettingsProblem for the first setting that is wrong or unknown.
    """
    env_file = env_file or home() / ".env"
    try:
        _refuse_unknown([*os.environ, *dotenv_values(env_file)])
        return Settings(_env_file=env_file)  # type: ignore[call-arg]
    except ValidationError as problem:
        raise SettingsProblem(_sentence(dict(problem.errors()[0]))) from None
    except (OSError, UnicodeDecodeError) as problem:
        raise SettingsProblem(f"The file .env cannot be read: {problem}.") from None


def _refuse_unknown(names: Iterable[str]) -> None:
    for name in names:
        ours = name.startswith(PREFIX) and not name.startswith(FOR_TESTS)
        if ours and _field(name) not in Settings.model_fields:
            raise SettingsProblem(_unknown(name))


def _unknown(name: str) -> str:
    known = [PREFIX + field.upper() for field in Settings.model_fields]
    close = difflib.get_close_matches(name.upper(), known, n=1)
    hint = f"did you mean {close[0]}?" if close else "docs/cli.md lists the settings there are."
    return f"There is no setting {name}: {hint}"


def _field(name: str) -> str:
    return name[len(PREFIX) :].lower()


def _sentence(error: dict[str, Any]) -> str:
    """One sentence about one of pydantic's errors, without the value: it may be a secret."""
    name = str(error["loc"][0]) if error["loc"] else ""
    words = str(error["msg"]).removeprefix("Value error, ")
    words = words[0].lower() + words[1:] if name else words
    subject = f"The setting {PREFIX}{name.upper()} is wrong: " if name else ""
    return f"{subject}{words}."
