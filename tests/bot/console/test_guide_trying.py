"""The sandbox: the same assistant, both looks, and nothing that stays."""

from dataclasses import replace

import pytest
from arriving import GUIDES, new_keys
from core_assistant import CoreAssistant
from office import HURT
from serving import serving
from sqlalchemy import func, select

from bot import sandbox
from bot.asking import AssistantUnavailable, TurnFailed
from bot.sandbox import NoSandbox, Trying
from bot.which_guide import WhichGuide
from dialogues.exchange import Reply
from storage.models import METADATA

LITTLE = (GUIDES / "little.yml").read_text()
HERE = "/guides/little/of/folder/try"


@pytest.fixture
def author(office):
    office.hire("ada@north", "guide_author")
    return office.sign_in("ada@north")


def rows(office) -> dict[str, int]:
    """How many rows each table has."""
    with office.engine.connect() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in METADATA.sorted_tables
        }


def say(author, page: str, **fields: str) -> str:
    """Answer what a page asks."""
    carried = page.split('name="chat" value="')[1].split('"')[0]
    return author.send(HERE, chat=carried, **fields).text


def test_a_chat_as_text_messages_shows_their_parts(author):
    assert "Begin" in author.see(HERE)
    page = author.send(HERE, look="sms", path="short", language="en").text
    assert "Are you happy to take part?" in page
    assert "<small>1 part</small>" in page
    assert 'name="codes"' not in page
    page = say(author, page, words="yes")
    page = say(author, page, words="78")
    assert "1 I live alone\n2 I look after someone" in page
    page = say(author, page, words="1")
    page = say(author, page, words="10")
    page = say(author, page, words="quiet, thanks")
    assert "The chat has ended (complete)" in page
    assert page.count('class="them"') == 5


def test_a_chat_as_a_web_page_has_buttons(author):
    page = author.send(HERE, look="web", path="full").text
    assert '<button name="codes" value="yes" class="option">' in page
    assert "part</small>" not in page
    page = say(author, page, codes="yes")
    page = say(author, page, words="78")
    assert '<input type="checkbox" id="code-1" name="codes" value="alone">' in page
    page = say(author, page, codes="alone")
    assert '<span class="unseen">You: </span>I live alone' in page
    assert "How many hours" in page


def test_nothing_of_it_is_stored(author, office):
    before = rows(office)
    page = author.send(HERE).text
    for words in ("yes", "78", HURT, "1", "STOP", "10"):
        page = say(author, page, words=words)
    assert rows(office) == before


def test_a_draft_is_tried_before_it_is_published(author):
    author.send("/guides/little/of/folder/edit", text=LITTLE.replace("Hello there.", "Ahoy!"))
    where = author.answer.url.path.removeprefix("/staff").removesuffix("/source")
    assert "Ahoy!" in author.send(f"{where}/try").text


def test_what_comes_before_the_guide_is_shown_and_told(author):
    page = say(author, author.send(HERE).text, words="yes")
    page = say(author, page, words=HURT)
    assert "A concern would be raised" in page
    assert "0808 2000 247" in page
    page = say(author, page, words="STOP")
    assert "They would be sent nothing more" in page
    assert "You will get no more texts from us" in page


def test_it_begins_again_and_goes_back(author):
    first = author.send(HERE).text
    second = say(author, first, words="yes")
    assert "How old are you?" in second
    assert "That is fine. Goodbye." in say(author, first, words="no")
    assert "How old are you?" not in author.send(HERE, look="sms").text


def test_an_answer_is_wanted_and_what_was_typed_stays(author, office):
    page = author.send(HERE).text
    assert "Write or choose an answer first" in say(author, page, words="  ")
    for trouble in (AssistantUnavailable("away"), TurnFailed("turn_failed", "no")):

        def fail(reply, trouble=trouble):
            if reply is not None:
                raise trouble

        office.assistant.before = fail
        again = say(author, page, words="my long answer")
        assert author.answer.status_code == 422
        assert "my long answer</textarea>" in again
        assert 'name="chat" value="' in again


def test_without_an_assistant_nothing_can_be_tried(author, office):
    office.parts = replace(office.parts, assistant=None)
    with serving(office.app()) as office.url:
        page = office.sign_in("ada@north").send(HERE).text
    assert "No assistant runs here" in page


@pytest.mark.parametrize("chat", ["nonsense", "gAAAAAB", "żółw", "x" * 5000])
def test_a_chat_that_is_none_is_begun_again(author, chat):
    answer = author.send(HERE, chat=chat, words="yes")
    assert (answer.status_code, "Begin again" in answer.text) == (422, True)


def test_a_sealed_address_is_no_chat(author, office):
    sealed = office.keys.seal("+447700900123")
    answer = author.send(HERE, chat=sealed, words="yes")
    assert "cannot be gone on with" in answer.text
    assert "447700900123" not in answer.text.replace(sealed, "")


def test_a_chat_of_another_guide_is_not_gone_on_with(author):
    page = author.send(HERE).text
    author.send("/guides/little/of/folder/edit", text=LITTLE.replace("Hello", "Ahoy"))
    where = author.answer.url.path.removeprefix("/staff").removesuffix("/source")
    carried = page.split('name="chat" value="')[1].split('"')[0]
    assert "cannot be gone on with" in author.send(f"{where}/try", chat=carried, words="yes").text


def test_a_long_chat_survives_being_carried(office):
    keys, now = new_keys(), office.clock()
    little = WhichGuide(GUIDES).shipped("little")
    trying = Trying(little.guide, CoreAssistant(), "North")
    chat = trying.begin("sms", "short", "en", now)
    for n in range(60):
        chat = trying.say(chat, Reply(("what? " * 20,), id=f"r{n}"), "what?", now)
        back = sandbox.unsealed(sandbox.sealed(chat, keys), little.guide_hash, keys)
        assert back == chat
    with pytest.raises(NoSandbox):
        sandbox.unsealed(sandbox.sealed(chat, keys), "0" * 64, keys)
    with pytest.raises(NoSandbox):
        sandbox.unsealed(sandbox.sealed(chat, keys), little.guide_hash, new_keys())
