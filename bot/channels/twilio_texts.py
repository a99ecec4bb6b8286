"""Sending texts through Twilio, with Twilio's own library."""

from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import requests
from requests.adapters import HTTPAdapter
from twilio.base.exceptions import TwilioException
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.channels.sending import Outgoing, SendProblem
from bot.channels.twilio_codes import trouble
from bot.settings import Settings
from dialogues.exchange import Prompt
from dialogues.texting import as_text, downgrade, pieces

TWILIO = "https://api.twilio.com"
STATUS_PATH = "/webhooks/twilio/status"

MOST_PARTS = 6
"""Parts of one text; longer ones get lost at some carriers, and Twilio takes ten."""

SKEW = timedelta(minutes=10)
"""By how much Twilio's clock and ours may differ."""

TRIAL = "Sent from your Twilio trial account - "
"""What Twilio puts before texts of a trial account."""

CONNECT, READ = 3.05, 10.0
"""Seconds to wait for a connection, and for an answer."""


def texts_of(words: str) -> list[str]:
    """What is sent for these words: one text nearly always, in plain punctuation."""
    return pieces(downgrade(words), MOST_PARTS)


class TwilioTexts:
    """Twilio as a provider. Threads may share it: one kept connection for each at a time.

    ``callback`` is where receipts are to go, with our number of the attempt
    under the name ``about``; ``api`` another address than Twilio's own.
    """

    channel = "sms"

    def __init__(
        self,
        account: str,
        token: str,
        *,
        callback: str | None = None,
        about: str = "delivery",
        api: str | None = None,
        timeout: tuple[float, float] = (CONNECT, READ),
    ) -> None:
        self._callback, self._about = callback, about
        self._messages = Client(account, token, http_client=_Http(api, timeout)).messages

    def pieces(self, prompt: Prompt) -> list[str]:
        """The prompt with its options, in plain punctuation: nearly always one text."""
        return texts_of(as_text(prompt))

    def send(self, outgoing: Outgoing) -> str:
        """Hand the text to Twilio; its SID. Raises SendProblem."""
        service = outgoing.sender.startswith("MG")
        sender = {"messaging_service_sid" if service else "from_": outgoing.sender}
        if self._callback:
            attempt = urlencode({self._about: outgoing.delivery})
            sender["status_callback"] = f"{self._callback}?{attempt}"
        try:
            made = self._messages.create(to=outgoing.address, body=outgoing.text, **sender)
        except TwilioException as error:
            raise _problem(error) from None
        except ValueError:  # an answer that is not JSON
            raise SendProblem("unknown", "answer") from None
        return str(made.sid)

    def find(self, outgoing: Outgoing, since: datetime) -> str | None:
        """The SID of this text if Twilio has it. Raises SendProblem ("later").

        The newest texts to the number are looked through here: Twilio's filter
        by date goes by when a text was sent, which one in a queue was not yet.
        """
        try:
            there = self._messages.list(to=outgoing.address, limit=50)
        except (TwilioException, SendProblem, ValueError):
            raise SendProblem("later", "list") from None
        found = [
            each.sid
            for each in there
            if each.sid not in outgoing.known
            and each.direction != "inbound"
            and _same(each.body, outgoing.text)
            and each.date_created is not None
            and each.date_created >= since - SKEW
        ]
        return found[0] if found else None


def from_settings(settings: Settings, about: str = "delivery") -> TwilioTexts | None:
    """The provider, if Twilio is set up; ``about`` names our number of an attempt in receipts."""
    if not (settings.twilio_account and settings.twilio_token):
        return None
    public = settings.public_url
    return TwilioTexts(
        settings.twilio_account,
        settings.twilio_token.get_secret_value(),
        callback=f"{public}{STATUS_PATH}" if public else None,
        about=about,
        api=settings.twilio_api,
    )


class _Http(HttpClient):  # type: ignore[misc]
    """The library's requests, over connections that are kept.

    Not the library's own client: that one hands an answer over in a field
    that all threads share, and can log what is sent.
    """

    def __init__(self, api: str | None, timeout: tuple[float, float]) -> None:
        self._api, self._wait = api, timeout
        self._session = requests.Session()
        self._session.trust_env = api is None
        adapter = HTTPAdapter(pool_connections=4, pool_maxsize=32)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)

    def request(
        self,
        method: str,
        url: str,
        params: Any = None,
        data: Any = None,
        headers: Any = None,
        auth: Any = None,
        timeout: Any = None,
        allow_redirects: bool = False,
    ) -> Response:
        """Ask, and answer in the library's form. Raises SendProblem."""
        try:
            answer = self._session.request(
                method, self._address(url), params=params, data=data, headers=headers, auth=auth,
                timeout=timeout or self._wait, allow_redirects=allow_redirects,
            )  # fmt: skip
        except requests.RequestException as error:
            raise SendProblem(*_no_answer(error)) from None
        if answer.status_code == 429:
            raise SendProblem("later", "20429", _seconds(answer.headers.get("Retry-After")))
        return Response(answer.status_code, answer.text, answer.headers)

    def _address(self, url: str) -> str:
        if self._api is None:
            return url
        if not url.startswith(f"{TWILIO}/"):
            raise SendProblem("never", "address")
        return self._api.rstrip("/") + url.removeprefix(TWILIO)


def _no_answer(error: requests.RequestException) -> tuple[Any, str]:
    """Whether the request cannot have got there, or nobody knows."""
    reason = getattr(error.args[0] if error.args else None, "reason", None)
    never_connected = isinstance(error, requests.ConnectTimeout) or type(reason).__name__ in (
        "NewConnectionError",
        "NameResolutionError",
        "SSLError",
        "ProxyError",
    )
    return ("later", "no_connection") if never_connected else ("unknown", "no_answer")


def _problem(error: TwilioException) -> SendProblem:
    code = str(getattr(error, "code", "") or "")
    return SendProblem(trouble(code, int(getattr(error, "status", 0) or 500)), code)


def _seconds(text: str | None) -> float | None:
    return float(text) if text and text.isascii() and text.isdigit() else None


def _same(body: str | None, text: str) -> bool:
    return " ".join((body or "").removeprefix(TRIAL).split()) == " ".join(text.split())
