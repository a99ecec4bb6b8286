"""All commands in one application, and how every one of them ends."""

import sys
from typing import NoReturn

import structlog
import typer

from bot.cli.catalogue import Catalogue
from bot.cli.exits import Exit, Stop
from bot.listening import PortTaken
from bot.logs import describe
from bot.settings import SettingsProblem
from bot.supervisor import AssistantProblem
from storage.backups.problems import BackupProblem
from storage.problems import DatabaseProblem
from storage.secrets import KeyProblem

app = typer.Typer(
    name="earshot",
    cls=Catalogue,
    help="Earshot listens to residents: conversations led by a guide, kept, and handed on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback()
def earshot() -> None:
    """Every command is in the catalogue; there is nothing that all of them do first."""


CODES: dict[type[Exception], Exit] = {
    SettingsProblem: Exit.SETTINGS,
    PortTaken: Exit.SETTINGS,
    KeyProblem: Exit.SETTINGS,
    DatabaseProblem: Exit.DATABASE,
    BackupProblem: Exit.FILES,
    AssistantProblem: Exit.ASSISTANT,
}


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run one command and exit with its code; ``arguments`` default to the command line's."""
    try:
        app(arguments)
    except Exception as error:
        code, sentence = _ending(error)
        print(sentence, file=sys.stderr)
        sys.exit(code)
    sys.exit(Exit.OK)


def _ending(error: Exception) -> tuple[Exit, str]:
    """The exit code for an error, and what to say."""
    if isinstance(error, Stop):
        return error.code, str(error)
    for kind, code in CODES.items():
        if isinstance(error, kind):
            return code, str(error)
    if isinstance(error, OSError) and error.filename:
        return (
            Exit.FILES,
            f"{error.filename} cannot be used ({error.strerror}): check and try again.",
        )
    found = describe(error)
    structlog.get_logger().error("command failed", **found)
    return Exit.FAULT, (
        f"Earshot made a mistake it did not expect ({found['problem']} in {found['where']}). "
        "What was said is kept; please try again, and report this line if it comes back."
    )
