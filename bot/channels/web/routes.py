"""The web chat's addresses.

Every one of them works for a plain form without script, and answers the
page's script, which asks for JSON, more briefly. The chat's token travels in
the body of a form only.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import RedirectResponse, Response

from bot.assets import HOUR
from bot.channels.web.chats import Chats, NothingSaid, UnknownChat
from bot.channels.web.forms import ChatForm, new_token, read_chat_form
from bot.channels.web.looking import View
from bot.channels.web.pages import Pages, picture
from bot.channels.web.watching import Watcher
from bot.channels.web.words import LANGUAGES, Wording, preferred
from bot.door_settings import is_loopback
from bot.forms import NotOurs, TooLarge, asked_for, new_id
from bot.limits import Limit
from bot.parts import Parts
from storage.problems import DatabaseProblem
from storage.webchats import Chat

BRIEFLY, LONG = 3.0, 25.0
"""Seconds that a form, and the page's script, wait for words."""

EAGERLY, CALMLY = 1.0, 5.0
"""Seconds between two looks of a page that hears nothing: not every turn says something."""

Handler = Callable[[Request], Awaitable[Response]]
Doing = Callable[[Request, ChatForm], Awaitable[Response]]


def router(parts: Parts) -> APIRouter:
    """The pages of the web chat. Raises SettingsProblem for a setting that cannot be used."""
    routes = APIRouter()
    web = _Web(parts)
    routes.add_api_route("/chat", web.start, methods=["GET"])
    doings: dict[str, Doing] = {
        "begin": web.begin, "say": web.say, "press": web.press, "since": web.since,
        "link": web.link, "clear": web.clear,
    }  # fmt: skip
    for name, doing in doings.items():
        routes.add_api_route(f"/chat/{name}", web.taking(doing), methods=["POST"])
        routes.add_api_route(f"/chat/{name}", _to_the_start, methods=["GET"])
    routes.add_api_route("/chat/resume/{code}", web.welcome_back, methods=["GET"])
    routes.add_api_route("/chat/resume/{code}", web.taking(web.resume), methods=["POST"])
    routes.add_api_route("/chat/static/{name}", web.static, methods=["GET"])
    routes.add_api_route("/embed.js", web.embed, methods=["GET"])
    return routes


async def _to_the_start(request: Request) -> Response:
    """Somebody opened the address of a form again: its page is gone."""
    return RedirectResponse("/chat", 303)


class _Web:
    def __init__(self, parts: Parts) -> None:
        self._settings = parts.settings
        self._pages = Pages(parts.settings)
        self._chats = Chats(parts)
        self._watcher = Watcher(parts.reading)
        self._limits = {
            "begin": Limit(30, 0.2), "say": Limit(20, 1), "since": Limit(40, 4),
            "resume": Limit(20, 0.2),
        }  # fmt: skip

    # Pages without a form.

    async def start(self, request: Request) -> Response:
        """The first page: what this is, and a button to begin."""
        query = asked_for(request.query_params)
        asked, word = query.get("language", ""), query.get("word", "")
        if asked not in LANGUAGES and word:
            try:
                asked = await run_in_threadpool(self._chats.language_of, word)
            except DatabaseProblem:
                asked = ""
        language = asked if asked in LANGUAGES else self._language(request)
        return self._pages.page("start", language, token=new_token(), id=new_id(), word=word)

    async def welcome_back(self, request: Request) -> Response:
        """Where a link leads: only a button, since others than people follow links too."""
        language = self._language(request)
        if self._too_often("resume", request):
            return self._busy(request, language, ChatForm({}), 5)
        code = request.path_params["code"]
        if not await run_in_threadpool(self._chats.leads_somewhere, code):
            return self._pages.page("gone", language, status=404)
        return self._pages.page("resume", language, code=code, token=new_token())

    async def static(self, request: Request) -> Response:
        """A file that pages fetch."""
        return self._pages.asset(request.path_params["name"])

    async def embed(self, request: Request) -> Response:
        """The script that puts the chat into another website's page."""
        return self._pages.asset("embed.js", HOUR)

    # Forms.

    def taking(self, doing: Doing) -> Handler:
        """``doing`` with the form read, and an answer to whatever goes wrong with it."""

        async def take(request: Request) -> Response:
            language, form = self._language(request), ChatForm({})
            try:
                form = await read_chat_form(request, self._settings.public_url)
                language = form.get("language") or language
                return await doing(request, form)
            except TooLarge:
                return self._problem(request, language, "too_long", 413)
            except NotOurs:
                return self._problem(request, language, "problem_heading", 403)
            except UnknownChat:
                return self._closed(request, language)
            except DatabaseProblem:
                return self._problem(request, language, "come_again", 503, form, wait=5)

        return take

    async def begin(self, request: Request, form: ChatForm) -> Response:
        """Begin a chat; the same form sent twice begins one."""
        language = form.get("language") or self._language(request)
        wait = self._too_often("begin", request)
        if wait:
            return self._busy(request, language, form, wait)
        if not form.token:
            raise UnknownChat
        chat = await run_in_threadpool(self._chats.begin, form)
        view = await self._watch(request, chat, form, 0, BRIEFLY)
        return self._pages.chat(view, form.token)

    async def say(self, request: Request, form: ChatForm) -> Response:
        """Take words, or a request that has a button."""
        return await self._take(request, form, self._chats.say)

    async def press(self, request: Request, form: ChatForm) -> Response:
        """Take choices that were pressed or ticked."""
        return await self._take(request, form, self._chats.press)

    async def _take(
        self, request: Request, form: ChatForm, taking: Callable[[ChatForm], str]
    ) -> Response:
        wait = self._limits["say"].wait(form.token, time.monotonic())
        if wait:
            return self._busy(request, self._language(request), form, wait)
        try:
            mine = await run_in_threadpool(taking, form)
        except NothingSaid:
            return await self._nothing_said(request, form)
        if _scripted(request):
            return self._pages.brief({"taken": True}, 200)
        chat = await run_in_threadpool(self._chats.find, form.token)
        view = await self._watch(request, chat, form, form.number("since"), BRIEFLY)
        return self._pages.chat(view, form.token, mine=mine)

    async def since(self, request: Request, form: ChatForm) -> Response:
        """What is new. The script waits for it; a form gets the page as it stands."""
        wait = self._limits["since"].wait(form.token, time.monotonic())
        if wait:
            return self._busy(request, self._language(request), form, wait)
        chat = await run_in_threadpool(self._chats.find, form.token)
        seconds = LONG if form.get("wait") else BRIEFLY
        view = await self._watch(request, chat, form, form.number("since"), seconds)
        if _scripted(request):
            return self._pages.news(view, form.token)
        return self._pages.chat(view, form.token)

    async def link(self, request: Request, form: ChatForm) -> Response:
        """Make a link back into the chat, and show it once."""
        view = await run_in_threadpool(self._chats.look, form.token, form.number("since"), "en")
        link = await run_in_threadpool(self._chats.make_link, form.token)
        base = self._settings.public_url or str(request.base_url).rstrip("/")
        url = f"{base}/chat/resume/{link.code}"
        return self._pages.page(
            "link", view.language, url=url, expires=link.expires_at, picture=picture(url),
            token=form.token,
        )  # fmt: skip

    async def clear(self, request: Request, form: ChatForm) -> Response:
        """Clear the chat from this computer, once they are sure."""
        view = await run_in_threadpool(self._chats.look, form.token, form.number("since"), "en")
        if not form.get("sure"):
            return self._pages.page("clear", view.language, token=form.token)
        await run_in_threadpool(self._chats.clear, form.token)
        return self._pages.page("cleared", view.language)

    async def resume(self, request: Request, form: ChatForm) -> Response:
        """Go on with the link's chat."""
        language = self._language(request)
        wait = self._too_often("resume", request)
        if wait:
            return self._busy(request, language, form, wait)
        if not form.token:
            raise UnknownChat
        code = request.path_params["code"]
        try:
            await run_in_threadpool(self._chats.resume, code, form.token)
        except UnknownChat:
            return self._pages.page("gone", language, status=404)
        return self._pages.chat(await self._as_it_stands(form), form.token)

    # Waiting.

    async def _watch(
        self, request: Request, chat: Chat, form: ChatForm, since: int | None, seconds: float
    ) -> View:
        """The chat's view as soon as there is something new in it, or after so many seconds.

        A script says which status it knows, so that it hears of another one.
        """
        known, language = form.get("status"), form.get("language") or "en"
        until = time.monotonic() + seconds
        eager = known in ("", "thinking")
        with self._watcher.listen(chat.respondent, eager=eager) as ears:
            while True:
                ears.quiet()
                view = await run_in_threadpool(self._chats.look, form.token, since, language)
                left = until - time.monotonic()
                if left <= 0 or _worth_showing(view, known):
                    break
                if await request.is_disconnected():
                    return view
                try:
                    await ears.wait(min(left, EAGERLY if eager else CALMLY))
                except asyncio.CancelledError:  # the server stops: there is no time for more
                    return view
        await run_in_threadpool(self._chats.hand_over, view)
        return view

    async def _as_it_stands(self, form: ChatForm) -> View:
        """The chat for a page that is opened again."""
        view = await run_in_threadpool(self._chats.look, form.token, None, "en")
        await run_in_threadpool(self._chats.hand_over, view)
        return view

    async def _nothing_said(self, request: Request, form: ChatForm) -> Response:
        if _scripted(request):
            return self._pages.brief({"problem": "nothing_said"}, 422)
        view = await self._as_it_stands(form)
        problem = Wording(view.language)("nothing_said")
        return self._pages.chat(view, form.token, problem=problem, status=422)

    # What goes wrong.

    def _language(self, request: Request) -> str:
        accepted = request.headers.get("accept-language", "")
        return preferred(accepted, self._settings.language)

    def _too_often(self, what: str, request: Request) -> float:
        """Seconds to wait. A proxy on this machine that hides who asks is not held back."""
        host = request.client.host if request.client else ""
        if not host or is_loopback(host):
            return 0.0
        return self._limits[what].wait(host, time.monotonic())

    def _busy(self, request: Request, language: str, form: ChatForm, wait: float) -> Response:
        return self._problem(request, language, "too_fast", 429, form, wait)

    def _closed(self, request: Request, language: str) -> Response:
        if _scripted(request):
            return self._pages.brief({"problem": "closed"}, 404)
        return self._pages.page("closed", language, status=404)

    def _problem(
        self,
        request: Request,
        language: str,
        key: str,
        status: int,
        form: ChatForm | None = None,
        wait: float = 0,
    ) -> Response:
        """Say what went wrong; a ``form`` can be sent again just as it was."""
        headers = {"retry-after": str(int(wait) + 1)} if wait else {}
        if _scripted(request):
            return self._pages.brief({"problem": key}, status, headers)
        again = [(n, v) for n, values in form.fields.items() for v in values] if form else []
        return self._pages.page(
            "problem", language, status=status, headers=headers, key=key, again=again,
            action=request.url.path,
        )  # fmt: skip


def _scripted(request: Request) -> bool:
    return request.headers.get("accept", "").startswith("application/json")


def _worth_showing(view: View, known: str) -> bool:
    """Whether to answer now: to a script, anything that it does not know; to a form, a
    chat that has come to rest."""
    if known:
        return bool(view.said) or view.status != known
    return view.settled
