"""``earshot chat``: be led through a guide, here in the terminal."""

import platform
import signal
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer
from sqlalchemy import Engine

from bot.chatting import Chat, Replies
from bot.cli.exits import Exit, Stop
from bot.cli.guides import guide_file, meant
from bot.cli.starting import start, store
from bot.conversing import Worker
from bot.script import Script, read_script
from bot.settings import Settings
from bot.supervisor import DistantAssistant, OwnAssistant, supervisor_of
from bot.terminal import Keyboard, Screen, screen
from bot.terminal_opening import Opener, Wanted
from dialogues import exchange
from dialogues.guide import Guide, hash_of
from storage.database import for_passing, for_reading
from storage.respondents import organisations

KEPT = "Everything that was said is kept. The same command goes on where it stopped."
DONE = "That was the conversation. `earshot export --out exports` writes what was said as tables."
ASIDE = "A reply could not be taken in. It is kept, set aside for somebody to look at."
WAKING = "Waking the assistant; this takes about fifteen seconds …"
CHANGED = "The guide has changed since; this conversation goes on with the version it began with."


class Role(StrEnum):
    """Who types."""

    resident = "resident"
    helper = "helper"


@dataclass(frozen=True)
class Asked:
    """What was asked for on the command line."""

    guide: str
    role: exchange.Role
    language: str | None
    new: bool


@dataclass(frozen=True)
class Aim:
    """What is wanted, in which guide as it is now, or why that cannot be used."""

    wanted: Wanted
    guide: Guide | None
    trouble: Stop | None


@dataclass(frozen=True)
class Plan:
    """What to open: the conversation left off, or a new one in this guide."""

    wanted: Wanted
    guide: Guide | None
    left_off: int | None


def chat(
    guide: Annotated[
        str | None, typer.Option(metavar="FILE|ID", help="The guide, if not the usual one.")
    ] = None,
    role: Annotated[
        Role, typer.Option("--as", help="Who types: a resident, or a helper beside a person.")
    ] = Role.resident,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language to begin in, for example pl.")
    ] = None,
    script: Annotated[
        str | None,
        typer.Option(metavar="FILE|-", help="Replies from a file, or from standard input (-)."),
    ] = None,
    new: Annotated[
        bool, typer.Option("--new", help="Begin anew, even if a conversation was left unfinished.")
    ] = False,
) -> None:
    """Hold a conversation in the terminal, or go on with the one that was left unfinished.

    Exit code 0: it ended properly. 3: it has not ended, and is kept.
    """
    settings = start("chat")
    asked = Asked(guide or settings.guide, role.value, language, new)
    replies = _replies(script)
    shown = screen(sys.stdout, sys.stderr)
    try:
        with _remembered() as interrupt:
            code = _chat(asked, settings, replies, shown, interrupt.halt)
    except KeyboardInterrupt:
        shown.notice(f"\nStopped. {KEPT}")
        code = Exit.INTERRUPTED
    raise typer.Exit(code)


class _Interrupt:
    """A Ctrl-C that is not forgotten: one that comes while Python finalises an object
    is lost, and the conversation would go on."""

    came = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.came = True
        raise KeyboardInterrupt

    def halt(self) -> None:
        """Raise KeyboardInterrupt if one has come."""
        if self.came:
            raise KeyboardInterrupt


@contextmanager
def _remembered() -> Iterator[_Interrupt]:
    interrupt = _Interrupt()
    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield interrupt
    finally:
        signal.signal(signal.SIGINT, before)


def _chat(
    asked: Asked,
    settings: Settings,
    replies: Replies,
    shown: Screen,
    halt: Callable[[], None],
) -> Exit:
    with (
        store(settings, create=True) as engine,
        closing(Opener(engine, settings.var_dir / "locks")) as opener,
        closing(assistant_of(settings)) as assistant,
    ):
        aim = _aim(asked, settings, engine)
        plan = _plan(aim, opener, shown, new=asked.new)
        with shown.waiting(WAKING):
            assistant.start()
        chat = _conversation(plan, settings, engine, opener, assistant, shown)
        chat.halt = halt
        _open(chat, plan)
        ended = chat.run(replies)
    if chat.set_aside:
        shown.notice(ASIDE)
        return Exit.SET_ASIDE
    shown.notice(DONE if ended else f"This conversation has not ended. {KEPT}")
    return Exit.OK if ended else Exit.UNFINISHED


def _replies(script: str | None) -> Replies:
    """Where replies come from; standard input that is no keyboard is a script too."""
    if script is None and sys.stdin.isatty():
        sys.stdin.reconfigure(errors="replace")  # type: ignore[union-attr]
        return Keyboard()
    if script in (None, "-"):
        return Script(read_script(sys.stdin.buffer.read().decode(errors="replace")))
    path = Path(str(script))
    try:
        return Script(read_script(path.read_text("utf-8", "replace"), str(path.resolve())))
    except OSError as error:
        raise Stop(
            Exit.USAGE, f"The script {path} cannot be read ({error.strerror}): check its name."
        ) from None


def _aim(asked: Asked, settings: Settings, engine: Engine) -> Aim:
    guide, trouble = None, None
    with for_reading(engine).connect() as connection:
        whose = organisations(connection).get(settings.organisation, 0)
        try:
            guide = meant(asked.guide, settings.guides_dir, connection, whose)
        except Stop as stop:
            trouble = stop
    guide_id = guide.id if guide else guide_file(asked.guide, settings.guides_dir).stem
    language = _language(asked, settings, guide)
    return Aim(Wanted(guide_id, asked.role, language, settings.organisation), guide, trouble)


def _plan(aim: Aim, opener: Opener, shown: Screen, *, new: bool) -> Plan:
    """What to open. A guide that cannot be used is needed only to begin anew."""
    left_off = None if new else opener.left_off(aim.wanted)
    if aim.trouble is not None:
        if left_off is None:
            raise aim.trouble
        shown.notice(f"{aim.trouble} This conversation goes on with the guide as it was.")
    return Plan(aim.wanted, aim.guide, left_off)


def _language(asked: Asked, settings: Settings, guide: Guide | None) -> str:
    if guide is None:
        return asked.language or settings.language
    if asked.language and asked.language not in guide.languages:
        there = ", ".join(guide.languages)
        raise Stop(Exit.USAGE, f'The guide has no "{asked.language}", only: {there}.')
    usual = settings.language if settings.language in guide.languages else guide.language
    return asked.language or usual


def assistant_of(settings: Settings) -> OwnAssistant | DistantAssistant:
    """One of our own, to be started, unless the settings name one that runs."""
    if settings.assistant_address and settings.assistant_secret:
        secret = settings.assistant_secret.get_secret_value()
        return DistantAssistant(settings.assistant_address, secret)
    return OwnAssistant(supervisor_of(settings))


def _conversation(
    plan: Plan,
    settings: Settings,
    engine: Engine,
    opener: Opener,
    assistant: OwnAssistant | DistantAssistant,
    shown: Screen,
) -> Chat:
    number = plan.left_off
    if number is None:
        assert plan.guide is not None, "a plan without a conversation has a guide"
        number = opener.begin(plan.wanted, plan.guide, _now())
    worker = Worker(
        # The same name again after a crash, so that its last lease need not run out first.
        name=f"terminal-{platform.node()[:32]}-{number}",
        engine=engine,
        assistant=assistant,
        clock=_now,
        seconds=settings.lease_seconds,
        leasing=for_passing(engine),
    )
    return Chat(
        conversation=number,
        worker=worker,
        screen=shown,
        revive=assistant.revive,
        new_id=lambda: uuid.uuid4().hex,
        hints=plan.wanted.role == "helper",
    )


def _open(chat: Chat, plan: Plan) -> None:
    """Begin, or go on: first with what was still to be said, else with where it stopped."""
    if plan.left_off is None:
        chat.begin()
        return
    chat.welcome_back()
    interview = chat.interview()
    if plan.guide and interview and interview.guide != hash_of(plan.guide):
        chat.screen.notice(CHANGED)


def _now() -> datetime:
    return datetime.now(UTC)
