"""A real mail server on loopback, which keeps what it is given and can be made awkward."""

import asyncio
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from serving import free_port


@dataclass
class MailServer:
    """What it was given; ``answers`` are what it says instead of yes, by command.

    ``silent`` lists the commands to which it says nothing for that many
    seconds; ``asked`` is every command so far.
    """

    port: int = 0
    letters: list[EmailMessage] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    silent: dict[str, float] = field(default_factory=dict)
    secured: list[bool] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    async def handle_MAIL(self, server, connection, envelope, address, options):
        envelope.mail_from = address
        return await self._answer("MAIL", "250 OK")

    async def handle_RCPT(self, server, connection, envelope, address, options):
        envelope.rcpt_tos.append(address)
        return await self._answer("RCPT", "250 OK")

    async def handle_DATA(self, server, connection, envelope):
        said = await self._answer("DATA", "250 taken")
        if said.startswith("250"):
            read = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(read, EmailMessage)
            self.letters.append(read)
            self.secured.append(connection.ssl is not None)
        return said

    async def handle_QUIT(self, server, connection, envelope):
        return await self._answer("QUIT", "221 Bye")

    async def _answer(self, command: str, usual: str) -> str:
        self.asked.append(command)
        await asyncio.sleep(self.silent.get(command, 0))
        return self.answers.get(command, usual)


@contextmanager
def mail_server(
    port: int = 0,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    password: str | None = None,
) -> Iterator[MailServer]:
    """A running mail server; the right password is for the user ``earshot``."""
    running = MailServer(port or free_port())
    more: dict[str, Any] = {}
    if password is not None:
        wanted = LoginPassword(b"earshot", password.encode())
        more = {
            "authenticator": lambda *given: AuthResult(success=given[-1] == wanted, handled=False),
            "auth_required": True,
            "auth_require_tls": False,
        }
    controller = Controller(
        running, "127.0.0.1", running.port, ssl_context=tls, tls_context=starttls,
        require_starttls=starttls is not None, **more,
    )  # fmt: skip
    controller.start()
    try:
        yield running
    finally:
        controller.stop()


def certificate(folder: Path, name: str = "127.0.0.1") -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """A server's context with a certificate for an address, and a client's that believes it."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(name))]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    file = folder / "mail.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    serving.load_cert_chain(file)
    return serving, ssl.create_default_context(cafile=str(file))
