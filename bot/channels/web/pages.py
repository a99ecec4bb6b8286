"""Puts pages together from templates, with the headers that go with them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import segno
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.assets import YEAR, Assets
from bot.channels.web.framing import chat_policy
from bot.channels.web.looking import View
from bot.channels.web.words import LANGUAGES, Wording
from bot.forms import new_id
from bot.settings import Settings

HERE = Path(__file__).parent


class Pages:
    """The chat's pages. Raises SettingsProblem for a website that is none."""

    def __init__(self, settings: Settings) -> None:
        self._assets = Assets(HERE / "static", "/chat/static")
        self._given = {
            "asset": self._assets.address, "organisation": settings.organisation,
            "languages": LANGUAGES, "status_words": status_words,
        }  # fmt: skip
        self._headers = {
            "content-security-policy": chat_policy(settings.frame_ancestors),
            "cache-control": "no-store",
            # Not no-referrer: browsers then hide from ourselves who sends a form.
            "referrer-policy": "same-origin",
            "x-content-type-options": "nosniff",
        }

    def page(
        self,
        name: str,
        language: str,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        **values: Any,
    ) -> Response:
        """A whole page."""
        html = self._render(f"{name}.html", language, page=name, **values)
        return HTMLResponse(html, status, {**self._headers, **(headers or {})})

    def chat(
        self, view: View, token: str, *, mine: str = "", problem: str = "", kept: str = "",
        status: int = 200,
    ) -> Response:  # fmt: skip
        """The chat as a page. ``mine`` is what was just said; ``kept`` what is still to be sent."""
        return self.page(
            "chat", view.language, status=status, view=view, token=token, mine=mine,
            problem=problem, kept=kept, id=new_id(),
        )  # fmt: skip

    def news(self, view: View, token: str) -> Response:
        """What has become of the chat, for the page's script."""
        values = {"view": view, "token": token, "id": new_id()}
        said = [
            {"row": each.row, "html": self._render("said.html", view.language, said=[each])}
            for each in view.said
        ]
        body = {
            "status": view.status,
            "words": status_words(Wording(view.language), view),
            "language": view.language,
            "cursor": view.cursor,
            "said": said,
            "answer": self._render("answer.html", view.language, **values),
        }
        return JSONResponse(body, headers=self._headers)

    def brief(
        self, body: Mapping[str, Any], status: int, headers: Mapping[str, str] | None = None
    ) -> Response:
        """A short answer for the page's script."""
        return JSONResponse(dict(body), status, {**self._headers, **(headers or {})})

    def asset(self, name: str, cached: str = YEAR) -> Response:
        """A file that pages fetch; 404 if there is none of that name."""
        return self._assets.answer(name, cached)

    def _render(self, template: str, language: str, **values: Any) -> str:
        given = {**self._given, "w": Wording(language), **values}
        return _environment().get_template(template).render(given).strip()


@cache
def _environment() -> Environment:
    """The templates, each compiled once in a process."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def status_words(words: Wording, view: View) -> str:
    """The sentence that says how the chat stands; empty when it is simply their turn."""
    if view.status == "open":
        return ""
    if view.status == "thinking" and view.answering is None:
        return words("beginning_status")
    return words(view.status)


def picture(url: str) -> Markup:
    """The address as a QR picture: SVG without style or script, so it may stand in the page."""
    code = segno.make(url, error="m", micro=False)
    svg = code.svg_inline(scale=4, border=4, dark="#000000", light="#ffffff", omitsize=True)
    return Markup(svg)  # noqa: S704 segno writes it, from nothing but our own address
