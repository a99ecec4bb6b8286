"""All commands in one application, and how every one of them ends."""

import sys
from typing import NoReturn

import structlog
import typer

from bot.cli import (
    alerts,
    areas,
    audit,
    backup,
    chat,
    concerns,
    conversations,
    db,
    deliver,
    entrances,
    export,
    guide,
    invite,
    keys,
    optouts,
    person,
    release,
    restore,
    retention,
    rounds,
    run,
    serve,
    set_aside,
    signposting,
    simulate,
    staff,
    survey,
    telegram,
    work,
)
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
    help="Earshot listens to residents: conversations led by a guide, kept, and handed on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("run")(run.run)
app.command("chat")(chat.chat)
app.command("serve")(serve.serve)
app.command("work")(work.work)
app.command("deliver")(deliver.deliver)
app.command("export")(export.export)
app.command("tables")(release.tables)
app.command("survey")(survey.survey)
app.command("conversations")(conversations.conversations)
app.command("invite")(invite.invite)
app.command("restore")(restore.restore)
app.command("simulate")(simulate.simulate)
app.command("retention")(retention.retention)
app.add_typer(backup.app, name="backup")
app.add_typer(keys.app, name="keys")
app.add_typer(optouts.app, name="optouts")
app.add_typer(person.app, name="person")
app.add_typer(audit.app, name="audit")
app.add_typer(rounds.app, name="rounds")
app.add_typer(entrances.app, name="entrances")
app.add_typer(guide.app, name="guide")
app.add_typer(areas.app, name="areas")
app.add_typer(concerns.app, name="concerns")
app.add_typer(set_aside.app, name="set-aside")
app.add_typer(alerts.app, name="alerts")
app.add_typer(signposting.app, name="signposting")
app.add_typer(staff.app, name="staff")
app.add_typer(telegram.app, name="telegram")
app.add_typer(db.app, name="db")

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
