"""Views on the store for reading live: what the working extract shows, without anybody's words.

For staff who may read the database itself, from Power BI or psql. Whoever may
see a view need not be able to see any table. The views are no part of the
numbered migrations: they are dropped before the tables change and made again
after, so that they always fit.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from storage.synthetic import CAME_BY

_STANDS = """
    SELECT conversation_id, purpose, state FROM consents
    WHERE id IN (SELECT max(id) FROM consents GROUP BY conversation_id, purpose)"""

_CONSENT = """
    coalesce((SELECT state FROM stands s
        WHERE s.conversation_id = c.id AND s.purpose = '{0}'), 'not_asked') AS consent_{0}"""

_JOINED = {
    "postgresql": "(SELECT string_agg(value, '; ') FROM json_array_elements_text(a.codes))",
    "sqlite": "(SELECT group_concat(value, '; ') FROM json_each(a.codes))",
}
_NUMBER = {
    "postgresql": "CASE WHEN json_typeof(a.value) = 'number'"
    " THEN CAST(CAST(a.value AS text) AS double precision) END",
    "sqlite": "CASE WHEN json_type(a.value) IN ('integer', 'real') THEN CAST(a.value AS real) END",
}

VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "live_conversations": (
        "Conversations whose consent to take part stands.",
        {
            "conversation": "Number of the conversation.",
            "respondent": "The person's pseudonym.",
            "organisation": "The organisation that listens to them.",
            "guide": "The guide's id.",
            "guide_version": "The version that was used.",
            "path": "short or full.",
            "role": "Who types: resident or helper.",
            "channel": "The channel it goes through.",
            "language": "The language it is held in at present.",
            "disposition": "How far it has got.",
            "turns": "Replies taken.",
            "started_at": "When it began (UTC).",
            "updated_at": "When the last reply was taken (UTC).",
            "ended_at": "When it ended; empty while it is open.",
            "synthetic": "1 if the person was made up by `earshot simulate`, else 0.",
            "consent_quote": "given, refused, withdrawn, closed or not_asked.",
            "consent_recontact": "The same.",
            "consent_share": "The same.",
        },
    ),
    "live_answers": (
        "Answers that count in these conversations, as codes and numbers; nobody's words.",
        {
            "conversation": "Number of the conversation.",
            "question": "The question's id.",
            "turn": "Number of the turn that gave it.",
            "answered_at": "When it was given (UTC).",
            "given_by": "Who gave it: resident, helper, or staff who set it right.",
            "codes": "Codes of choices, an age band or an area code, joined with “; ”.",
            "number": "The number, where the answer is one.",
            "missing": "Why there is no answer; empty if there is one.",
            "how": "How it was understood.",
        },
    ),
    "live_dispositions": (
        "How far all conversations got, whoever agreed to what: numbers only.",
        {
            "guide": "The guide's id.",
            "guide_version": "The version of it.",
            "organisation": "The organisation.",
            "channel": "The channel.",
            "role": "Who types: resident or helper.",
            "disposition": "How far they got.",
            "conversations": "How many.",
        },
    ),
}
"""What each view holds, and each of its columns."""

_QUERIES = {
    "live_conversations": """
        WITH stands AS ({stands})
        SELECT c.id AS conversation, r.pseudonym AS respondent, o.name AS organisation,
            g.guide_id AS guide, g.version AS guide_version, c.path, c.role, c.channel, c.language,
            c.disposition, c.turns, c.started_at, c.updated_at, c.ended_at,
            CASE WHEN c.came_by = '{simulated}' THEN 1 ELSE 0 END AS synthetic, {consents}
        FROM conversations c JOIN respondents r ON r.id = c.respondent_id
        JOIN organisations o ON o.id = r.organisation_id JOIN guides g ON g.hash = c.guide_hash
        WHERE c.id IN (SELECT conversation_id FROM stands
            WHERE purpose = 'take_part' AND state = 'given')""",
    "live_answers": """
        WITH stands AS ({stands})
        SELECT a.conversation_id AS conversation, a.question, a.turn, a.at AS answered_at,
            a.by AS given_by, {joined} AS codes, {number} AS number, a.missing, a.how
        FROM answers a
        WHERE a.superseded_at IS NULL AND a.conversation_id IN (SELECT conversation_id FROM stands
            WHERE purpose = 'take_part' AND state = 'given')""",
    "live_dispositions": """
        SELECT g.guide_id AS guide, g.version AS guide_version, o.name AS organisation, c.channel,
            c.role, c.disposition, count(*) AS conversations
        FROM conversations c JOIN respondents r ON r.id = c.respondent_id
        JOIN organisations o ON o.id = r.organisation_id JOIN guides g ON g.hash = c.guide_hash
        GROUP BY g.guide_id, g.version, o.name, c.channel, c.role, c.disposition""",
}


def make_views(connection: Connection) -> None:
    """Make all views, on tables of the newest version."""
    dialect = connection.dialect.name
    consents = ", ".join(_CONSENT.format(each) for each in ("quote", "recontact", "share"))
    for name, query in _QUERIES.items():
        made = query.format(
            stands=_STANDS,
            consents=consents,
            joined=_JOINED[dialect],
            number=_NUMBER[dialect],
            simulated=CAME_BY,
        )
        connection.execute(text(f"CREATE VIEW {name} AS {made}"))


def drop_views(connection: Connection) -> None:
    """Take away those that are there."""
    for name in VIEWS:
        connection.execute(text(f"DROP VIEW IF EXISTS {name}"))


def described() -> Iterator[str]:
    """The views for the page that describes the store."""
    for name, (holds, columns) in VIEWS.items():
        yield f"### {name}\n\n{holds}\n\n| column | what it holds |\n|---|---|"
        yield "\n".join(f"| `{column}` | {what} |" for column, what in columns.items()) + "\n"
