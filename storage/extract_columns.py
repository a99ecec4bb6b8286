"""What the columns of the working extract mean; the one place that says so.

The codebook that goes with an extract and ``docs/store.md`` are made of this.
"""

JOINED = "; "
"""Between several codes in one cell."""

SHARING = {
    "sharing": "Whether the file may be shared, and whether its people are made up.",
}
"""The last column of every table."""

TABLES = {
    "conversations": "A row a conversation of somebody whose consent to take part stands.",
    "answers_wide": "A row a conversation, with the answers that count side by side.",
    "answers": "A row an answer, with what was said in the person's own words.",
    "measures": "A row a score of a published measure, or why there is none.",
    "timing": "A row a question that was shown, and how long its answer took.",
    "interactions": "A row a thing that happened around the answers: asked, skipped, paused …",
    "dispositions": "How far all conversations got, whoever agreed to what: numbers only.",
    "coverage": "A row a small area: people heard beside residents.",
    "versions": "A row a question in each version of the guide, and whether they compare.",
    "codebook": "What every column and every code of the other tables means.",
    "left_out": "How many conversations are in no table but dispositions, and why.",
}
"""What each table of a working extract is."""

CONVERSATIONS = {
    "conversation": "Number of the conversation.",
    "respondent": "The person's pseudonym.",
    "organisation": "The organisation that listens to them.",
    "guide_version": "The version of the guide that was used.",
    "path": "short or full.",
    "role": "Who typed: resident or helper.",
    "channel": "The channel it went through.",
    "language": "The language it was held in at the end.",
    "disposition": "How far it got: started, partial, complete, opted_out …",
    "turns": "Replies taken.",
    "started_at": "When it began (UTC).",
    "updated_at": "When the last reply was taken (UTC).",
    "ended_at": "When it ended (UTC); empty while it is open.",
    "consent_take_part": "Consent to take part as it stands; always given in an extract.",
    "consent_quote": "Consent to be quoted: given, refused, withdrawn, closed or not_asked.",
    "consent_recontact": "Consent to be contacted again: the same.",
    "consent_share": "Consent to share with partners: the same.",
    "left_at": "The question that was open when they were last heard of; empty if none was.",
    "synthetic": "Whether the person was made up by `earshot simulate`.",
}
"""Columns of the table of conversations."""

WIDE = {
    "conversation": "Number of the conversation.",
    "respondent": "The person's pseudonym.",
}
"""Columns of the wide table, before those of the questions."""


def wide_name(question_id: str) -> str:
    """The question's column in the wide table: its id, or ``id_answer`` if that name is taken."""
    return f"{question_id}_answer" if question_id in {**WIDE, **SHARING} else question_id


WIDE_QUESTION = {
    "{question}": "The answer; several codes are joined with “; ”. Empty if missing.",
    "{question}.missing": "Why there is no answer; empty if there is one.",
    "{question}.other": "The words for “something else”, where the question offers it.",
    "{question}__{code}": "Of a question with several choices: 1 if this is among them, 0 if not.",
}
"""Columns of the wide table for every question."""

ANSWERS = {
    "conversation": "Number of the conversation.",
    "respondent": "The person's pseudonym.",
    "section": "The section that the question stands in.",
    "question": "The question's id.",
    "kind": "The question's kind.",
    "turn": "Number of the turn that gave the answer.",
    "at": "When it was given (UTC).",
    "by": "Who gave it: resident, helper, or staff who set it right.",
    "value": "What was understood of a number, date or text.",
    "codes": "Codes of choices, an age band or an area code, joined with “; ”.",
    "labels": "The labels of those codes.",
    "missing": "Why there is no answer; empty if there is one.",
    "how": "How it was understood: pressed, number, label, words …",
    "raw": "What was said, whole; ways of reaching somebody are taken out.",
    "other": "The words for “something else”.",
    "note": "The helper's own note, never the person's words.",
    "current": "Whether this answer counts; false if a later one superseded it.",
}
"""Columns of the long table."""

MEASURES = {
    "conversation": "Number of the conversation.",
    "respondent": "The person's pseudonym.",
    "measure": "The measure, as in docs/measures.md.",
    "part": "total, a subscale, or an item.",
    "score": "The score; empty where there can be none.",
    "band": "How the score is read, where the measure says so.",
    "why_none": "Why there is no score.",
}
"""Columns of the table of scores."""

TIMING = {
    "conversation": "Number of the conversation.",
    "question": "The question.",
    "shown_at": "When the reply before it was taken, and it was asked (UTC).",
    "answered_at": "When it was answered (UTC); empty if it is still open.",
    "seconds": "Seconds in between; pauses of days are in it.",
    "replies": "Replies that it took.",
}
"""Columns of the table of times: a row a question that was asked."""

INTERACTIONS = {
    "conversation": "Number of the conversation.",
    "turn": "Number of the turn.",
    "position": "Order within the turn.",
    "name": "What happened: asked, request_served, not_followed, paused, ended …",
    "question": "The question it was about, if about one.",
    "request": "What was asked around the questions: skip, why, say_again …",
    "at": "When (UTC).",
}
"""Columns of the interaction log: a row a thing that happened in a turn."""

DISPOSITIONS = {
    "guide_version": "The version of the guide.",
    "channel": "The channel.",
    "role": "Who typed: resident or helper.",
    "disposition": "How far they got.",
    "conversations": "How many, of everybody, whatever they agreed to.",
}
"""Columns of the table of dispositions: numbers only, nobody's row."""

COVERAGE = {
    "lsoa21": "The small area (LSOA 2021); empty for those of whom it is not known.",
    "name": "What it is called.",
    "ward": "The ward of 2024 that it fits best.",
    "people": "People heard who live there, exactly: not to be shared.",
    "residents": "Residents of 16 and over by the Census 2021.",
}
"""Columns of the table that sets who was heard beside who lives there: a row an area."""

VERSIONS = {
    "question": "The question's id in the guide.",
    "guide_version": "The version of the guide.",
    "column": "What the question is called in the other tables.",
    "comparable": "With the newest version that asks it: yes, with care, or no: then it is apart.",
    "changes": "What changed since, in words; empty if nothing did.",
}
"""Columns of the table that says how versions of a guide are read together."""

CODEBOOK = {
    "table": "The table.",
    "column": "The column.",
    "meaning": "What it holds, or the question's wording.",
    "kind": "The question's kind; empty if it is not a question.",
    "code": "One value that it can hold; empty if it holds words, numbers or dates.",
    "label": "What the code means.",
    "item": "The measure and item that the question belongs to.",
    "sensitivity": "ordinary, personal or special.",
    "keep": "words, or coded: then only codes were kept.",
    "asked_if": "When it is asked; empty if always.",
    "guide_version": "The version of the guide that this row is of.",
}
"""Columns of the codebook itself."""

MISSING = {
    "not_asked": "It was not asked: another path, a closed branch, or not reached.",
    "skipped": "They skipped it.",
    "dont_know": "They said that they do not know.",
    "prefer_not_to_say": "They prefer not to say.",
    "not_understood": "Their replies could not be read.",
    "withdrawn": "They withdrew; nothing was kept.",
}
"""The kinds of missing."""

LEFT_OUT = {
    "not_yet_given": "Consent to take part has not been given yet.",
    "refused": "Consent to take part was refused.",
    "withdrawn": "Consent to take part was withdrawn.",
    "ineligible": "They were not eligible, and nothing was kept.",
    "closed": "The consent question was undone by a correction or by starting over.",
}
"""Why a conversation is not in an extract."""
