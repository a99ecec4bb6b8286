"""``earshot optouts``: who asked to be sent nothing more, by pseudonym."""

from bot.cli.starting import start, store
from bot.cli.tables import show
from storage.contacts import opted_out
from storage.database import readings

COLUMNS = ("respondent", "organisation", "channel", "since", "how we know")

HOW = {
    "word": "a word such as STOP",
    "sentence": "a sentence",
    "provider": "the provider said so",
    "blocked": "they blocked us",
    "staff": "noted by staff",
}


def optouts() -> None:
    """List who asked to be sent nothing more, of all organisations; no numbers."""
    settings = start("optouts")
    with store(settings) as engine, readings(engine)() as session:
        found = opted_out(session)
    if not found:
        print("Nobody has asked to be sent nothing more.")
        return
    show(
        COLUMNS,
        [
            (
                each.pseudonym,
                each.organisation,
                each.channel,
                each.at.astimezone().strftime("%Y-%m-%d %H:%M"),
                HOW.get(each.how, each.how),
            )
            for each in found
        ],
    )
