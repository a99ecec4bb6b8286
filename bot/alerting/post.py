"""Where alerts go: through a mail server, or into a folder where there is none."""

import os
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from typing import Literal, Protocol

from bot.alerting.mail_problems import MailProblem, explained

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True)
class Letter:
    """What somebody is told; nothing in it is personal. ``to`` is empty for the alert address."""

    name: str
    subject: str
    body: str
    to: str = field(default="", repr=False)


class Post(Protocol):
    """Takes letters to whoever is to be told."""

    def send(self, letter: Letter, now: datetime) -> None:
        """Hand it over. Raises MailProblem."""


@dataclass(frozen=True)
class MailPost:
    """Sends letters by SMTP: to ``recipient``, where a letter names nobody else.

    ``security`` is how the connection is secured; a password is never sent
    over one that is not. ``tls`` says which certificates are believed;
    ``patience`` is how many seconds the server may take over one step.
    """

    host: str
    port: int
    security: Security
    sender: str
    recipient: str = field(repr=False)
    user: str | None = None
    password: str = field(default="", repr=False)
    tls: ssl.SSLContext = field(default_factory=ssl.create_default_context, repr=False)
    patience: float = 10.0

    def send(self, letter: Letter, now: datetime) -> None:
        """Send it and wait until the server has taken it. Raises MailProblem."""
        message = self._message(letter, now)
        with explained(), self._connection() as server:
            if self.user:
                server.login(self.user, self.password)
            server.send_message(message)

    def _message(self, letter: Letter, now: datetime) -> EmailMessage:
        message = EmailMessage()
        message["Subject"] = letter.subject
        message["From"] = self.sender
        message["To"] = letter.to or self.recipient
        message["Date"] = format_datetime(now)
        message["Message-ID"] = make_msgid(domain=self.sender.rpartition("@")[2])
        message["Auto-Submitted"] = "auto-generated"
        message["Importance"] = "high"
        message.set_content(letter.body)
        return message

    @contextmanager
    def _connection(self) -> Iterator[smtplib.SMTP]:
        server = self._connect()
        try:
            if self.security == "starttls":
                server.starttls(context=self.tls)
            yield server
        finally:
            # What was taken was taken, however the server says goodbye.
            with suppress(smtplib.SMTPException, OSError):
                server.quit()
            server.close()

    def _connect(self) -> smtplib.SMTP:
        if self.security == "tls":
            return smtplib.SMTP_SSL(self.host, self.port, timeout=self.patience, context=self.tls)
        return smtplib.SMTP(self.host, self.port, timeout=self.patience)


@dataclass(frozen=True)
class FolderPost:
    """Writes letters as text files that only their owner can read."""

    folder: Path

    def send(self, letter: Letter, now: datetime) -> None:
        """Write it. Raises MailProblem where that cannot be done."""
        path = self.folder / f"{now:%Y%m%d-%H%M%S}-{letter.name}.txt"
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{letter.subject}\n\n{letter.body}")
        except OSError as error:
            raise MailProblem(
                "folder", "The folder for alerts cannot be written to: check EARSHOT_VAR_DIR."
            ) from error
