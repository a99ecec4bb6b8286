"""All commands by name, each fetched when it is asked for.

What one command needs takes long to load; nobody should wait for that of all the others.
"""

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

from typer import Typer
from typer.core import TyperGroup
from typer.main import get_group

MODULES = {
    "run": "run",
    "chat": "chat",
    "serve": "serve",
    "work": "work",
    "deliver": "deliver",
    "export": "export",
    "tables": "release",
    "survey": "survey",
    "conversations": "conversations",
    "invite": "invite",
    "restore": "restore",
    "simulate": "simulate",
    "retention": "retention",
    "backup": "backup",
    "keys": "keys",
    "optouts": "optouts",
    "person": "person",
    "audit": "audit",
    "rounds": "rounds",
    "entrances": "entrances",
    "guide": "guide",
    "areas": "areas",
    "concerns": "concerns",
    "set-aside": "set_aside",
    "alerts": "alerts",
    "signposting": "signposting",
    "staff": "staff",
    "telegram": "telegram",
    "db": "db",
}
"""The module of every command, in the order in which help lists them.

A module has an ``app`` with commands of its own, or a function of the command's name.
"""


class Catalogue(TyperGroup):
    """``earshot`` itself."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self.commands = _Fetching()


class _Fetching(MutableMapping[str, Any]):
    """The commands of Typer; one is loaded when it is looked up, and names alone load nothing."""

    def __init__(self) -> None:
        self._there: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._there:
            self._there[name] = _fetched(name, MODULES[name])
        return self._there[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**MODULES, **self._there})

    def __len__(self) -> int:
        return len({**MODULES, **self._there})

    def __setitem__(self, name: str, command: Any) -> None:
        self._there[name] = command

    def __delitem__(self, name: str) -> None:
        del self._there[name]


def _fetched(name: str, module: str) -> Any:
    loaded = import_module(f"bot.cli.{module}")
    alone = Typer(add_completion=False, rich_markup_mode=None)
    if hasattr(loaded, "app"):
        alone.add_typer(loaded.app, name=name)
    else:
        alone.command(name)(getattr(loaded, name))
    return get_group(alone).commands[name]
