"""The demonstration's own account with the stand-in for Twilio, new at every start.

It is handed to the processes in a file that only this user can read, and its
random token signs webhooks on this machine. No real credentials are ever
beside it: settings refuse that.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import SecretStr

from bot.settings import Settings

NUMBER = "+447700900000"
"""Ours, in the range that Ofcom keeps for drama: it belongs to nobody."""

PATH = "/demo/twilio"
"""Where the application mounts the stand-in."""


@dataclass(frozen=True)
class DemoAccount:
    """An account SID and a token of Twilio's forms that open nothing at Twilio's."""

    sid: str
    token: str = field(repr=False)


def new_account() -> DemoAccount:
    """An account drawn at random."""
    return DemoAccount(f"AC{secrets.token_hex(16)}", secrets.token_hex(16))


def save(account: DemoAccount, path: Path) -> None:
    """Write the account for other processes of this user. Raises OSError."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "w") as file:
        json.dump(asdict(account), file)


def load(path: Path) -> DemoAccount:
    """The account in the file. Raises OSError or ValueError."""
    return DemoAccount(**json.loads(path.read_text()))


def with_account(settings: Settings, account: DemoAccount) -> Settings:
    """The settings, with the stand-in in the place of Twilio."""
    here = f"http://127.0.0.1:{settings.port}"
    return settings.model_copy(
        update={
            "demo": True,
            "public_url": here,
            "frame_ancestors": f"{here} http://localhost:{settings.port}",
            "twilio_account": account.sid,
            "twilio_token": SecretStr(account.token),
            "twilio_numbers": NUMBER,
            "twilio_api": here + PATH,
        }
    )


def in_demo(settings: Settings, file: Path | None) -> Settings:
    """The settings, with the account in the file if there is one. Raises OSError."""
    return settings if file is None else with_account(settings, load(file))
