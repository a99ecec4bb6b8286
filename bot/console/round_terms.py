"""The terms of a new round as the form has them, and what each is called there."""

from bot.forms import Form
from bot.inviting import terms
from bot.inviting.terms import Asked, Term, TermsProblem, checked_number

CALLED: dict[Term, str] = {
    "name": "“Name of the round”",
    "basis": "“Why they may be contacted”",
    "path": "“Which questions”",
    "language": "“Language”",
    "start": "“When to begin”",
    "quiet": "“Quiet hours”",
    "per_minute": "“Invitations a minute”",
    "reminders": "“Reminders”",
    "every": "“Hours of silence”",
    "lead": "“First words”",
}

LEADS = {
    "usual": "The usual words: who writes, and how to stop it",
    "own": "These words:",
    "none": "None: the guide begins at once",
}
"""What may be said before the guide's own words."""

LONGEST_WORDS = 1000


def asked_of(form: Form) -> Asked:
    """What was asked for. Raises TermsProblem."""
    return Asked(
        name=_line(form, "name"),
        path="full" if form.get("path") == "full" else "short",
        language=form.get("language") or None,
        basis=_line(form, "basis"),
        start=_start(form),
        quiet=_quiet(form),
        per_minute=checked_number("per_minute", form.get("per_minute")),
        reminders=checked_number("reminders", form.get("reminders")),
        every=checked_number("every", form.get("every")),
        lead=_lead(form),
    )


def usual(quiet_from: str, quiet_to: str, language: str, guide: str) -> Form:
    """The form as it is before anybody has typed anything."""
    fields = {
        "path": "short", "language": language, "guide": guide, "lead_kind": "usual",
        "quiet_from": quiet_from, "quiet_to": quiet_to, "per_minute": str(terms.PER_MINUTE),
        "reminders": str(terms.REMINDERS), "every": str(terms.EVERY),
    }  # fmt: skip
    return Form({name: [value] for name, value in fields.items()})


def _line(form: Form, name: str) -> str:
    return " ".join(form.get(name).split())[:LONGEST_WORDS]


def _start(form: Form) -> str | None:
    day, time = form.get("start_day").strip(), form.get("start_time").strip()
    if time and not day:
        raise TermsProblem("start", "{} has a time but no day: add the day, or empty both.")
    return f"{day} {time}".strip() or None


def _quiet(form: Form) -> str | None:
    begins, ends = form.get("quiet_from").strip(), form.get("quiet_to").strip()
    return f"{begins}-{ends}" if begins or ends else None


def _lead(form: Form) -> str | None:
    kind = form.get("lead_kind")
    if kind == "none":
        return ""
    if kind != "own":
        return None
    words = form.get("lead").replace("\r\n", "\n").strip()
    if not words:
        raise TermsProblem("lead", "Write the words below {}, or choose the usual ones.")
    return words
