"""``earshot alerts``: make sure that somebody is really told of concerns."""

import secrets
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.alerting.mail_problems import MailProblem
from bot.alerting.post import Letter
from bot.alerting.setting_up import mail_of
from bot.cli.exits import Exit, Stop
from bot.cli.starting import start, store, who
from bot.keyring import keys_of
from storage.alert_addresses import CODE_LASTS, confirm, keep_code
from storage.audit import Entry, note

app = typer.Typer(
    help="Alerts: test and confirm the address that is told of concerns.", no_args_is_help=True
)

TEST = """\
This is a test. You are to be told by mail at this address when Earshot notices
that somebody may be at risk. If you see this, and are the right person, give
whoever set Earshot up this code:

  {code}

They run: earshot alerts confirm {code}
"""

NOT_CONFIRMED = {
    "wrong": "That is not the code that was sent last. Look again, or run: earshot alerts test",
    "too_late": f"The code is older than {CODE_LASTS.days} days. Run: earshot alerts test",
    "not_tested": "Nothing was sent to the address in EARSHOT_ALERT_ADDRESS yet. "
    "Run: earshot alerts test",
}


@app.command("test")
def test() -> None:
    """Send a code to the address in EARSHOT_ALERT_ADDRESS."""
    settings = start("alerts test")
    mail = mail_of(settings)
    code, now = f"{secrets.randbelow(10**6):06}", datetime.now(UTC)
    with store(settings, create=True) as engine:
        keys = keys_of(settings, engine)
        try:
            mail.send(Letter("test", "A test of Earshot's alerts", TEST.format(code=code)), now)
        except MailProblem as problem:
            raise Stop(Exit.SETTINGS, str(problem)) from None
        with engine.begin() as connection:
            keep_code(connection, keys, mail.recipient, code, now)
    print("The mail server took a message with a code. When its reader has it, run:")
    print("earshot alerts confirm CODE")


@app.command("confirm")
def confirm_(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code from the message.")],
) -> None:
    """Give back the code that came by mail: from then on the address counts as tested."""
    settings = start("alerts confirm")
    mail = mail_of(settings)
    with store(settings) as engine, engine.begin() as connection:
        answer = confirm(
            connection, keys_of(settings, engine), mail.recipient, code.strip(), datetime.now(UTC)
        )
        if answer == "confirmed":
            done = Entry(datetime.now(UTC), who(), "alert_address_confirmed", "alerts", {})
            note(connection, done)
    if answer != "confirmed":
        raise Stop(Exit.PROBLEMS, NOT_CONFIRMED[answer])
    print("The address in EARSHOT_ALERT_ADDRESS is confirmed.")
