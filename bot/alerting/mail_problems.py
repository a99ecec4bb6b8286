"""What can be wrong with sending mail, as sentences that name the setting to look at.

Nothing that a mail server says is passed on: servers repeat addresses.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

SENTENCES = {
    "away": "The mail server cannot be reached: check EARSHOT_SMTP_HOST and EARSHOT_SMTP_PORT, "
    "and that it is running.",
    "slow": "The mail server does not answer in time: check EARSHOT_SMTP_PORT, and whether "
    "EARSHOT_SMTP_SECURITY fits it.",
    "no_starttls": "The mail server does not offer STARTTLS: check EARSHOT_SMTP_PORT, or set "
    "EARSHOT_SMTP_SECURITY to tls.",
    "certificate": "The mail server's certificate is not valid for it: check EARSHOT_SMTP_HOST.",
    "tls": "The connection to the mail server cannot be secured: check EARSHOT_SMTP_SECURITY and "
    "EARSHOT_SMTP_PORT.",
    "sign_in": "The mail server refuses the name or password: check EARSHOT_SMTP_USER and "
    "EARSHOT_SMTP_PASSWORD.",
    "wants_sign_in": "The mail server wants a name and a password: set EARSHOT_SMTP_USER and "
    "EARSHOT_SMTP_PASSWORD.",
    "no_sign_in": "The mail server lets nobody sign in here: check EARSHOT_SMTP_PORT, or unset "
    "EARSHOT_SMTP_USER.",
    "sender": "The mail server does not take mail from EARSHOT_ALERT_FROM: set an address that "
    "it knows.",
    "recipient": "The mail server refuses the address in EARSHOT_ALERT_ADDRESS: check it.",
    "refused": "The mail server does not take the message now: ask whoever runs EARSHOT_SMTP_HOST.",
    "broken": "The mail server broke off: check EARSHOT_SMTP_HOST, EARSHOT_SMTP_PORT and "
    "EARSHOT_SMTP_SECURITY.",
}
"""Sentence by kind of trouble."""


class MailProblem(Exception):
    """A letter could not be handed over; ``code`` is the server's, if it gave one."""

    def __init__(self, kind: str, sentence: str, code: int | None = None) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.code = code


@contextmanager
def explained() -> Iterator[None]:
    """Turns whatever goes wrong with mail inside it into a MailProblem."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as error:
        code = _code(error)
        kind = _kind(error, code)
        raise MailProblem(kind, SENTENCES[kind], code) from None


_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPAuthenticationError, "sign_in"),
    (smtplib.SMTPSenderRefused, "sender"),
    (smtplib.SMTPRecipientsRefused, "recipient"),
    (smtplib.SMTPConnectError, "away"),
    (smtplib.SMTPResponseException, "refused"),
    (smtplib.SMTPException, "broken"),
    (ssl.SSLCertVerificationError, "certificate"),
    (ssl.SSLError, "tls"),
    (TimeoutError, "slow"),
    (OSError, "away"),
)
"""The first that fits counts."""

WANTS_SIGN_IN = 530
FOR_NOW = range(400, 500)
"""Codes with which a server refuses for the time being only."""


def _kind(error: Exception, code: int | None) -> str:
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return "no_starttls" if "STARTTLS" in str(error) else "no_sign_in"
    # smtplib turns a server that keeps silent into one that hung up.
    if isinstance(error.__context__, TimeoutError):
        return "slow"
    if code == WANTS_SIGN_IN:
        return "wants_sign_in"
    if code in FOR_NOW and not isinstance(error, smtplib.SMTPAuthenticationError):
        return "refused"
    return next(kind for known, kind in _KINDS if isinstance(error, known))


def _code(error: Exception) -> int | None:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return next((code for code, _ in error.recipients.values()), None)
    return getattr(error, "smtp_code", None)
