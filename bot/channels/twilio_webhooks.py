"""What Twilio's webhooks have in common: their size, their form, and their signature."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

import structlog
from fastapi import HTTPException, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import ImmutableMultiDict
from twilio.request_validator import RequestValidator

from bot import metrics
from bot.settings import PREFIX, Settings

Form = ImmutableMultiDict[str, str]
Endpoint = Callable[[Request], Awaitable[Response]]

LARGEST = 64 * 1024
"""Bytes of a webhook's body; a text of 1,600 characters needs a quarter of that at most."""

MOST_FIELDS = 200

SIGNATURE = "X-Twilio-Signature"

log = structlog.get_logger()


def in_a_thread(take: Callable[[Request, bytes], Response]) -> Endpoint:
    """An endpoint that reads a webhook's body and has it taken where waiting holds nobody up."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(take, request, await _small_body(request))

    return endpoint


async def _small_body(request: Request) -> bytes:
    """The request's body; answers 413 as soon as it is too large."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise HTTPException(413, "Too much for a text message.")
    return bytes(body)


@dataclass(frozen=True)
class Signatures:
    """Tells Twilio's webhooks from forged ones.

    Twilio signs the address that it was told to call, which is the public
    one, whatever a proxy makes of it on the way.
    """

    address: str
    token: str | None = field(repr=False)

    @classmethod
    def of(cls, settings: Settings) -> "Signatures":
        """As the settings say; without a token every webhook is forged."""
        token = settings.twilio_token.get_secret_value() if settings.twilio_token else None
        return cls(settings.public_url or f"http://{settings.host}:{settings.port}", token)

    def form(self, request: Request, body: bytes) -> Form:
        """The form in a body that Twilio signed. Answers 403 to any other, and counts it."""
        form = _form(body)
        path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
        url = f"{self.address}{path}" + (f"?{query}" if query else "")
        if form is None or not self._signed(url, form, request.headers.get(SIGNATURE, "")):
            metrics.forged("sms")
            log.warning("webhook refused", channel="sms", code=f"{PREFIX}PUBLIC_URL")
            raise HTTPException(403, self._refusal(path))
        return form

    def _signed(self, url: str, form: Form, signature: str) -> bool:
        if not self.token or not signature.isascii():
            return False
        return bool(RequestValidator(self.token).validate(url, form, signature))

    def _refusal(self, path: str) -> str:
        if not self.token:
            return f"Text messages are not set up: {PREFIX}TWILIO_TOKEN is empty."
        return (
            f"The signature is wrong. Twilio must be told to call {self.address}{path}, which "
            f"begins with {PREFIX}PUBLIC_URL; {PREFIX}TWILIO_TOKEN must be the account's token."
        )


def _form(body: bytes) -> Form | None:
    """The fields, with what is no UTF-8 replaced; None for what is no form."""
    try:
        text = body.decode("utf-8", "replace")
        pairs = parse_qsl(
            text, keep_blank_values=True, errors="replace", max_num_fields=MOST_FIELDS
        )
    except ValueError:
        return None
    return ImmutableMultiDict(pairs)
