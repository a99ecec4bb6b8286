"""Who is there when something worries us: staffed hours, the duty rota, whom to call."""

from sqlalchemy import Index, Integer, Table, Text, UniqueConstraint

from storage.models.columns import METADATA, Moment, Plain, column, key, link

STAFFED_HOURS = Table(
    "staffed_hours",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation whose hours they are."),
    column("week", Plain, "Seven times, Monday first: the hours as [from, to], or null."),
    column("closed", Plain, "Dates on which nobody comes, such as bank holidays; a list."),
    column("saved_at", Moment, "When they were said."),
    column("saved_by", Text, "Who said them, by the name they sign in with."),
    UniqueConstraint("organisation_id"),
    info={"holds": "When somebody is there, of organisations that have said so."},
)

DUTY = Table(
    "duty",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation whose rota it is."),
    column("sealed", Text, "Their name, e-mail address and mobile number, encrypted; of somebody "
           "who was taken off the rota only the name."),
    column("weekdays", Plain, "The days on which their duty begins, 0 for Monday; a list."),
    column("begins", Text, "When it begins, by the clock on the wall."),
    column("ends", Text, "When it ends; at or before the beginning: on the next day."),
    column("place", Integer, "In which order they are told, 1 first."),
    column("changed_at", Moment, "When this was last changed."),
    column("left_at", Moment, "When they were taken off the rota.", null=True),
    Index(None, "organisation_id"),
    info={"holds": "The duty rota: who is told of concerns when, beside the alert address."},
)  # fmt: skip

WHOM_TO_CALL = Table(
    "whom_to_call",
    METADATA,
    key(),
    link("organisation_id", "organisations.id", "The organisation whose line it is."),
    column("area", Text, "Names and codes of the area, with commas between; empty: everywhere."),
    column("who", Text, "Who answers, for example a safeguarding adults team."),
    column("telephone", Text, "Their number, as it is to be rung."),
    column("hours", Text, "When they answer, in words."),
    column("changed_at", Moment, "When this was last changed."),
    Index(None, "organisation_id"),
    info={"holds": "Whom a safeguarding lead calls, by area; numbers of teams, not of people."},
)
