"""The demonstration's telephone: a page that texts the real webhook and shows what comes back.

What is typed is signed as Twilio signs and posted over HTTP to the webhook
that Twilio would call; answers come from the stand-in for Twilio's API, with
the parts that they take. Only on this machine, only in the demonstration.
"""

import re
import secrets
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import httpx
from fastapi import FastAPI, Form, Query
from fastapi.responses import HTMLResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from twilio.request_validator import RequestValidator

from bot.demo.account import NUMBER, DemoAccount
from bot.demo.twilio_standin import StandIn
from bot.guarding import POLICY
from dialogues.texting import parts

PAGES = Path(__file__).parent / "pages"
PHONE = re.compile(r"\+447700900\d{3}")
"""Numbers that Ofcom keeps for drama: nobody has one."""

LONGEST = 1600
"""Characters that Twilio passes on of one message."""

STOPS = frozenset("STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT".split())
STARTS = frozenset("START YES UNSTOP".split())
STOPPED = (
    "You have successfully been unsubscribed. You will not receive any more messages from this "
    "number. Reply START to resubscribe."
)
STARTED = (
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. "
    "Reply STOP to unsubscribe."
)
"""Twilio's own answers to its own words, which nobody at our end sends."""


@dataclass(frozen=True)
class Line:
    """A text on the telephone: ours, theirs, or Twilio's own; what it takes and costs."""

    by: str
    text: str
    parts: int
    pence: float


class Phones:
    """The telephones that people type on, and what they typed."""

    def __init__(
        self, account: DemoAccount, webhook: str, standin: StandIn, pence_per_part: float
    ) -> None:
        self._account, self._webhook, self._standin = account, webhook, standin
        self._pence = pence_per_part
        # Each with the number of texts that had been received when it was typed.
        self._typed: defaultdict[str, list[tuple[int, Line]]] = defaultdict(list)
        self._http = httpx.Client(timeout=10.0)

    def say(self, number: str, text: str) -> int:
        """Text our number from this telephone; the HTTP status that the webhook answered."""
        form = {
            "MessageSid": f"SM{secrets.token_hex(16)}",
            "AccountSid": self._account.sid,
            "From": number,
            "To": NUMBER,
            "Body": text,
            "NumMedia": "0",
            "NumSegments": str(max(1, parts(text).count)),
            "ApiVersion": "2010-04-01",
        }
        signed = RequestValidator(self._account.token).compute_signature(self._webhook, form)
        self._note(number, Line("theirs", text, parts(text).count, 0.0))
        self._obey(number, text.strip().upper())
        headers = {"X-Twilio-Signature": signed}
        return self._http.post(self._webhook, data=form, headers=headers).status_code

    def lines(self, number: str) -> list[Line]:
        """Everything on the telephone, in order."""
        received = [
            Line("ours", each.body, each.parts, each.parts * self._pence)
            for each in self._standin.texts.to(number)
        ]
        lines: list[Line] = []
        done = 0
        for before, line in list(self._typed[number]):
            lines += [*received[done:before], line]
            done = max(done, before)
        return lines + received[done:]

    def _note(self, number: str, line: Line) -> None:
        self._typed[number].append((len(self._standin.texts.to(number)), line))

    def _obey(self, number: str, word: str) -> None:
        """What Twilio itself does with some words, beside calling the webhook."""
        stopped = self._standin.opted_out
        if word in STOPS and number not in stopped:
            stopped.add(number)
            self._note(number, Line("carrier", STOPPED, 1, 0.0))
        elif word in STARTS and number in stopped:
            stopped.discard(number)
            self._note(number, Line("carrier", STARTED, 1, 0.0))


def demo_app(account: DemoAccount, here: str, standin: StandIn, pence_per_part: float) -> FastAPI:
    """What is mounted at ``/demo``; ``here`` is the application's own address."""
    phones = Phones(account, f"{here}/webhooks/twilio", standin, pence_per_part)
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.mount("/twilio", standin.app)
    app.mount("/pages", StaticFiles(directory=PAGES))
    page = (PAGES / "index.html").read_text(encoding="utf-8").replace("{number}", NUMBER)
    policy = POLICY.format(ancestors="'none'") + "; frame-src 'self'"

    @app.get("/")
    def index() -> HTMLResponse:
        return HTMLResponse(page, headers={"Content-Security-Policy": policy})

    @app.post("/say")
    def say(number: Annotated[str, Form()], text: Annotated[str, Form()]) -> Response:
        if not PHONE.fullmatch(number) or len(text) > LONGEST:
            return JSONResponse({"problem": "not a telephone of the demonstration"}, 400)
        return JSONResponse({"answered": phones.say(number, text)})

    @app.get("/texts")
    def texts(number: Annotated[str, Query()]) -> Response:
        return JSONResponse([asdict(line) for line in phones.lines(number)])

    return app
