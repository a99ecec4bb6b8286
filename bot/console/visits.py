"""A page asked for by a member of staff: who they are, what they sent, how they are answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.responses import HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.assets import Assets
from bot.authoring.xlsform.languages import in_english
from bot.console.roles import CALLED, MAY, Permission
from bot.forms import Form
from bot.parts import Parts
from storage.audit import Entry
from storage.staff import Member

HERE = Path(__file__).parent
HOME = "/staff"

DONE = {
    "taken": "You have taken it up. No more alerts are sent of it.",
    "taken_before": "Somebody had taken it up before you.",
    "noted": "Your note is kept.",
    "closed": "The concern is closed. You can open it again below.",
    "open_again": "The concern is open again.",
    "replied": "Your reply is kept. Below you see whether it has gone out.",
    "handed_back": "The assistant goes on with them. A reply takes the conversation over again.",
    "not_held": "Nobody of the staff held the conversation any more.",
    "raised": "The concern is raised. The safeguarding lead is told.",
    "set_right": "The answer is set right. What was there before stays beside it.",
    "hours": "The hours are kept. They hold from now on.",
    "on_rota": "They are on the rota.",
    "duty_changed": "The change is kept.",
    "off_rota": "They are off the rota. Their address and number are deleted.",
    "line_kept": "The line is kept.",
    "line_removed": "The line is removed.",
    "signposting_written": "The words are kept. They are not used until you approve them below.",
    "signposting_approved": "Approved. The words are used from now on.",
    "signposting_withdrawn": "Withdrawn. The words are not used any more.",
    "signposting_else": "Somebody had approved or withdrawn it before you.",
    "stopped": "They can no longer sign in.",
    "added": "They are added, and can sign in now.",
    "back": "They can sign in again.",
    "no_more": "They are sent nothing more.",
    "withdrawn": "What they said is deleted.",
    "withdrawn_not_clean": "What they said is deleted, but the database's file was in use and "
    "could not be rewritten. Do it once more in a quiet minute.",
    "erased": "They are erased.",
    "erased_not_clean": "They are erased, but the database's file was in use and could not be "
    "rewritten. In a quiet minute run: earshot person erase, with the same pseudonym.",
    "drafted": "Your draft is kept. Nobody is led through it until it is published.",
    "drafted_beside": "Your draft is kept as the newest. Somebody else kept one while you wrote: "
    "compare the two before you publish.",
    "published": "It is published. New conversations begin with it; those that run keep theirs.",
    "retired": "It is retired: no conversation begins with it. You can bring it back below.",
    "brought_back": "Conversations can begin with it again.",
    "invited": "They will be invited, from the moment on when the round begins.",
    "round_stopped": "The round is stopped. Nobody else is invited or reminded.",
    "keyword_added": "The keyword is open. Whoever sends it is led into the guide.",
    "keyword_closed": "The keyword is closed. Whoever still sends it is told so.",
    "out": "You are signed out.",
    "out_here": "You are signed out here, but not of the account that you signed in with. On a "
    "computer that others use, sign out there too.",
    "way_in": "They sign in another way from now on, and are signed out.",
    "password": "Your password is kept. Sign in with it now.",
}
"""What is said after something was done, by the word in the page's address."""


class Layout:
    """Makes pages of templates; ``made_up`` says whether the people on them are."""

    def __init__(self, zone: ZoneInfo, made_up: Callable[[], bool]) -> None:
        self.assets = Assets(HERE / "static", f"{HOME}/static")
        self._zone, self._made_up = zone, made_up

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """The page, or the part of one, of this template; for nobody, if no member is said."""
        given = {
            "page": template, "member": None, "done": "", "problem": "",
            "asset": self.assets.address, "made_up": self._made_up, **values,
        }  # fmt: skip
        html = _environment(self._zone).get_template(f"{template}.html").render(given)
        # Browsers keep the address of a page to themselves, but for our own pages' forms.
        return HTMLResponse(html, status, {"referrer-policy": "same-origin"})


@cache
def _environment(zone: ZoneInfo) -> Environment:
    """The templates, each compiled once in a process; moments are told in this zone."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["called"] = CALLED
    environment.filters.update(
        moment=lambda at: f"{at.astimezone(zone):%-d %b %Y, %H:%M}",
        since=since_in_words,
        language=in_english,
    )
    return environment


@dataclass(frozen=True)
class Visit:
    """What a page is made from. ``token`` is to come back with every form."""

    parts: Parts
    layout: Layout
    member: Member
    token: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    form: Form
    now: datetime

    def may(self, permission: Permission) -> bool:
        """Whether their role lets them."""
        return permission in MAY[self.member.role]

    def page(self, template: str, status: int = 200, **values: Any) -> Response:
        """A page for them."""
        return self.layout.page(
            template, status, member=self.member, may=self.may, token=self.token, now=self.now,
            done=DONE.get(self.query.get("done", ""), ""), **values,
        )  # fmt: skip

    def entry(self, action: str, about: str, **detail: Any) -> Entry:
        """An entry for the audit, under their name."""
        return Entry(self.now, self.member.name, action, about, detail)

    def missing(self) -> Response:
        """There is no such thing, or it is another organisation's: both look alike."""
        return self.page("missing", 404)


Handler = Callable[[Visit], Response]


def go(where: str, done: str = "") -> Response:
    """Send the browser on to another page."""
    return RedirectResponse(f"{HOME}{where}" + (f"?done={done}" if done else ""), 303)


def since_in_words(at: datetime, now: datetime) -> str:
    """How long ago, in the largest unit that tells: "5 minutes", "3 hours", "2 days"."""
    minutes = max(0, int((now - at).total_seconds() // 60))
    if minutes < 60:
        return _so_many(minutes, "minute")
    if minutes < 48 * 60:
        return _so_many(minutes // 60, "hour")
    return _so_many(minutes // (24 * 60), "day")


def _so_many(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
