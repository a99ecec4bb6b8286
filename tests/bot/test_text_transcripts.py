"""Conversations by text message as people text: in pieces, across questions, at their own pace.

Every line has its minute and second. ``You: …`` is a text; ``You (stop): …``
one that intake has read as a request. The rest is what we sent, a second
after it was queued. ``--rewrite-transcripts`` writes down how they go.
"""

import re
from pathlib import Path

import pytest
from storing import Store
from texting import Texting

from bot.assistant_client import AssistantClient
from dialogues.exchange import Prompt, Reply
from dialogues.loading import load_guide, shipped_guides
from dialogues.texting import as_text

TRANSCRIPTS = Path(__file__).parent.parent / "transcripts" / "by_text"
TEXT = re.compile(r"^(\d\d):(\d\d) You(?: \((\w+)\))?: (.*)$", re.MULTILINE)


def texts(written: str) -> list[tuple[int, Reply]]:
    """The replies in a transcript, each with its second."""
    return [
        (int(minute) * 60 + int(second), Reply((words,), request=request))
        for minute, second, request, words in TEXT.findall(written)
    ]


def line(second: int, who: str, said: Prompt | Reply) -> str:
    if isinstance(said, Prompt):
        words = as_text(said).replace("\n", "\n" + " " * 6)
    else:
        who, words = f"{who} ({said.request})" if said.request else who, said.words
    return f"{second // 60:02}:{second % 60:02} {who}: {words}"


def as_it_went(phone: Texting) -> str:
    lines = [line(second, who, said) for second, who, said in phone.said]
    answers = [
        f"# {name}: {answer.raw!r}"
        for name, answer in phone.interview.answers.items()
        if "\n" in answer.raw
    ]
    ended = f"# {phone.interview.state}, {phone.interview.disposition}"
    return "\n".join([*lines, "", ended, *answers, ""])


@pytest.mark.parametrize("name", sorted(path.stem for path in TRANSCRIPTS.glob("*.txt")))
def test_a_conversation_by_text_goes_as_written(name, engine, assistant, request):
    path = TRANSCRIPTS / f"{name}.txt"
    written = path.read_text("utf-8")
    heading, language = written.split("\n\n")[0], written.split("\n")[0].removeprefix("# in: ")
    store = Store(engine, load_guide(shipped_guides()["social-isolation"]).guide)
    with AssistantClient(assistant.address, assistant.secret) as client:
        phone = Texting(store, client, language=language)
        for second, reply in texts(written):
            phone.pass_seconds(second - phone.second)
            phone.text(reply)
        phone.settle()
    went = f"{heading}\n\n{as_it_went(phone)}"
    if request.config.getoption("--rewrite-transcripts"):
        path.write_text(went, "utf-8")
    assert went == path.read_text("utf-8")
