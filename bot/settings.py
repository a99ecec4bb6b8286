"""Every setting of the app: environment first, then ``.env``, then safe defaults.

Names in the environment carry the prefix ``EARSHOT_``. A wrong or unknown
setting raises :class:`SettingsProblem`, whose sentence names it.
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from dotenv import dotenv_values
from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "EARSHOT_"
FOR_TESTS = "EARSHOT_TEST_"
SQLITE = "sqlite:///"


def home() -> Path:
    """The project's folder; relative paths in settings start there.

    Where Earshot is installed without its project, the current folder.
    """
    project = Path(__file__).resolve().parent.parent
    return project if (project / "pyproject.toml").exists() else Path.cwd()


class SettingsProblem(Exception):
    """A setting that cannot be used; the message is a sentence for people."""


class Settings(BaseSettings):
    """What can be set; ``docs/cli.md`` explains each."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", hide_input_in_errors=True)

    database_url: str = Field(
        f"{SQLITE}var/earshot.db",
        description="where everything is kept: SQLite or PostgreSQL",
        repr=False,
    )
    var_dir: Path = Field(Path("var"), description="folder for sockets, locks and logs")
    guides_dir: Path = Field(
        Path("dialogues/guides"), description="folder in which guides are found by their id"
    )
    guide: str = Field("social-isolation", description="the guide that is used if none is named")
    language: str = Field("en", description="language in which conversations begin")
    organisation: str = Field("Earshot", description="the organisation that listens")
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

    @field_validator("var_dir", "guides_dir", "model_dir", "assistant_python")
    @classmethod
    def _from_home(cls, path: Path) -> Path:
        return home() / path.expanduser()

    @field_validator("database_url")
    @classmethod
    def _known_database(cls, url: str) -> str:
        if url.startswith(SQLITE):
            return SQLITE + str(home() / url.removeprefix(SQLITE))
        if url.split("://")[0] not in ("postgresql", "postgresql+psycopg", "postgres"):
            raise ValueError("it must begin with sqlite:/// or postgresql://")
        return url

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
