"""A concern keeps a conversation's prompts back until a turn has taken it."""

from sqlalchemy import Connection, bindparam, exists, update

from storage.models import CONVERSATIONS, MESSAGES, PROMPTS

_ANOTHER_WAITS = exists().where(
    MESSAGES.c.conversation_id == bindparam("conversation"),
    MESSAGES.c.state == "waiting",
    MESSAGES.c.reply["concern"].as_string().is_not(None),
)
_LET_GO = (
    update(CONVERSATIONS)
    .where(
        CONVERSATIONS.c.id == bindparam("conversation"),
        CONVERSATIONS.c.held_at.is_not(None),
        ~_ANOTHER_WAITS,
    )
    .values(held_at=None)
)
_DROP_EARLIER = (
    update(PROMPTS)
    .where(
        PROMPTS.c.conversation_id == bindparam("conversation"),
        PROMPTS.c.purpose == "turn",
        PROMPTS.c.turn < bindparam("number"),
        PROMPTS.c.state == "waiting",
    )
    .values(state="dropped", lease_owner=None, lease_until=None)
)


def let_go(connection: Connection, conversation_id: int) -> None:
    """Let prompts go out again, unless a message with a concern still waits."""
    connection.execute(_LET_GO, {"conversation": conversation_id})


def drop_earlier(connection: Connection, conversation_id: int, turn: int) -> int:
    """Drop what turns before this one wanted to say and did not; how much it was."""
    values = {"conversation": conversation_id, "number": turn}
    return connection.execute(_DROP_EARLIER, values).rowcount
