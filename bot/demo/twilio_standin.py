"""A stand-in for Twilio's Messages API, in memory, for the demonstration and for tests.

It answers as Twilio's documentation says that Twilio does: JSON, error codes,
basic authentication, signed status callbacks. It sends nothing to anybody, and
calls back to this machine only.
"""

import asyncio
import base64
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.demo.texts import Text, Texts
from bot.demo.twilio_callbacks import Callbacks
from bot.demo.twilio_errors import MESSAGES, wrong_with
from dialogues.texting import parts

VERSION = "2010-04-01"


@dataclass(frozen=True)
class Fault:
    """What goes wrong with one request: an error, a delay, or both.

    ``taken`` says that the text is accepted all the same. ``status`` 0 with a
    ``delay`` only delays the true answer. ``after`` is sent as Retry-After.
    """

    status: int = 0
    code: int = 0
    taken: bool = False
    delay: float = 0.0
    after: float | None = None


@dataclass
class StandIn:
    """The stand-in and what it was given.

    ``faults`` decides by a request's number (from 1) and its form what goes
    wrong with it. ``opted_out`` are numbers that Twilio itself lets nothing
    through to (21610), ``refused`` numbers it refuses with a code at once,
    ``unreachable`` those that it takes texts for and then reports with a code.
    """

    account: str
    token: str = field(repr=False)
    clock: Callable[[], datetime]
    texts: Texts = field(default_factory=Texts)
    opted_out: set[str] = field(default_factory=set)
    refused: dict[str, int] = field(default_factory=dict)
    unreachable: dict[str, int] = field(default_factory=dict)
    faults: Callable[[int, Mapping[str, str]], Fault | None] = lambda number, form: None
    requests: int = 0

    def __post_init__(self) -> None:
        self.callbacks = Callbacks(self.token)
        self.app = self._app()
        """The API as an application, to be mounted or served by itself."""

    def _app(self) -> Starlette:
        under = f"/{VERSION}/Accounts/{{account}}"
        return Starlette(
            routes=[
                Route(f"{under}/Messages.json", self._create, methods=["POST"]),
                Route(f"{under}/Messages.json", self._list, methods=["GET"]),
                Route(f"{under}/Messages/{{sid}}.json", self._fetch, methods=["GET"]),
            ]
        )

    async def _create(self, request: Request) -> Response:
        if not self._known(request):
            return _error(401, 20003)
        form = {name: str(value) for name, value in (await request.form()).items()}
        self.requests += 1
        fault = self.faults(self.requests, form)
        if fault is None:
            return self._take(form)
        answer = self._take(form) if fault.taken or not fault.status else None
        await asyncio.sleep(fault.delay)
        if fault.status or answer is None:
            return _error(fault.status, fault.code, fault.after)
        return answer

    def _take(self, form: Mapping[str, str]) -> Response:
        to = form.get("To", "")
        code = wrong_with(form) or self.refused.get(to) or (21610 if to in self.opted_out else 0)
        if code:
            return _error(400, code)
        text = Text(
            sid="SM" + secrets.token_hex(16),
            to=to,
            sender=form.get("From"),
            service=form.get("MessagingServiceSid"),
            body=form["Body"],
            parts=parts(form["Body"]).count,
            created_at=self.clock(),
            callback=form.get("StatusCallback"),
        )
        self.texts.add(text)
        self.callbacks.tell(text, self._fields(text), self.unreachable.get(to))
        return JSONResponse(self._plain(text), status_code=201)

    async def _list(self, request: Request) -> Response:
        if not self._known(request):
            return _error(401, 20003)
        asked = request.query_params
        found = [each for each in self.texts.to(asked.get("To")) if _fits(each, asked)][::-1]
        size, page = int(asked.get("PageSize", 50)), int(asked.get("Page", 0))
        more = len(found) > (page + 1) * size
        here = f"/{VERSION}/Accounts/{self.account}/Messages.json?PageSize={size}"
        return JSONResponse(
            {
                "messages": [self._plain(each) for each in found[page * size : (page + 1) * size]],
                "page": page,
                "page_size": size,
                "uri": here,
                "first_page_uri": f"{here}&Page=0",
                "previous_page_uri": None,
                "next_page_uri": f"{here}&Page={page + 1}{_again(asked)}" if more else None,
                "start": page * size,
                "end": min(len(found), (page + 1) * size) - 1,
            }
        )

    async def _fetch(self, request: Request) -> Response:
        if not self._known(request):
            return _error(401, 20003)
        text = self.texts.get(request.path_params["sid"])
        return _error(404, 20404) if text is None else JSONResponse(self._plain(text))

    def _known(self, request: Request) -> bool:
        given = f"{self.account}:{self.token}".encode()
        wanted = b"Basic " + base64.b64encode(given)
        there = request.headers.get("authorization", "").encode()
        return secrets.compare_digest(wanted, there) and (
            request.path_params["account"] == self.account
        )

    def _plain(self, text: Text) -> dict[str, Any]:
        where = f"/{VERSION}/Accounts/{self.account}/Messages/{text.sid}"
        when = format_datetime(text.created_at)
        return {
            "account_sid": self.account,
            "api_version": VERSION,
            "body": text.body,
            "date_created": when,
            "date_updated": when,
            "date_sent": None if text.status in ("queued", "accepted") else when,
            "direction": "outbound-api",
            "error_code": text.code,
            "error_message": MESSAGES.get(text.code or 0),
            "from": text.sender,
            "messaging_service_sid": text.service,
            "num_media": "0",
            "num_segments": str(text.parts),
            "price": None,
            "price_unit": "USD",
            "sid": text.sid,
            "status": text.status,
            "subresource_uris": {"media": f"{where}/Media.json"},
            "to": text.to,
            "uri": f"{where}.json",
        }

    def _fields(self, text: Text) -> dict[str, str]:
        """What every status callback about the text says."""
        return {
            "AccountSid": self.account,
            "ApiVersion": VERSION,
            "From": text.sender or "",
            "To": text.to,
            "MessageSid": text.sid,
            "SmsSid": text.sid,
        }


def _fits(text: Text, asked: Mapping[str, str]) -> bool:
    if "From" in asked and text.sender != asked["From"]:
        return False
    day = text.created_at.strftime("%Y-%m-%dT%H:%M:%SZ")
    before, after = asked.get("DateSent<"), asked.get("DateSent>")
    return not (before and day > before) and not (after and day < after)


def _again(asked: Mapping[str, str]) -> str:
    return f"&To=%2B{asked['To'].lstrip('+')}" if "To" in asked else ""


def _error(status: int, code: int, after: float | None = None) -> Response:
    plain = {
        "code": code,
        "message": MESSAGES.get(code, "An error occurred"),
        "more_info": f"https://www.twilio.com/docs/errors/{code}",
        "status": status,
    }
    headers = {} if after is None else {"Retry-After": str(int(after))}
    return JSONResponse(plain, status_code=status, headers=headers)
