"""The chat's smaller parts by themselves: forms, limits, languages, the watcher."""

import asyncio
import threading

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.web.forms import ChatForm, new_token
from bot.channels.web.watching import Watcher
from bot.channels.web.words import Wording, preferred
from bot.forms import new_id, parse_form
from bot.limits import MOST_KEPT, Limit
from storage import database, notices, respondents


@given(st.binary(max_size=300))
def test_any_body_is_a_form(body):
    form = ChatForm(parse_form(body).fields)
    assert form.token == "" or len(form.token) == 43
    assert form.id.startswith("web-")
    assert form.number("since") is None or form.number("since") >= 0


def test_fields_are_read_as_they_were_written():
    form = parse_form(b"text=caf%C3%A9+%F0%9F%99%82%0D%0Ax&code=a&code=b&since=12&bad=%FF")
    assert form.get("text") == "café 🙂\r\nx"
    assert form.all("code") == ("a", "b")
    assert form.number("since") == 12
    assert form.get("bad") == "\ufffd"
    assert form.get("none", "else") == "else"


def test_rows_are_numbers_that_a_database_can_hold():
    for wrong in ("-1", "1.5", "²", "9" * 19, "", "x"):
        assert ChatForm({"since": [wrong]}).number("since") is None


def test_the_same_id_in_another_chat_is_another_message():
    given_id = new_id()
    ann, ben = (ChatForm({"token": [new_token()], "id": [given_id]}) for _ in range(2))
    assert ann.id == ann.id
    assert ann.id != ben.id


def test_a_message_without_a_usable_id_is_one_of_its_own():
    form = ChatForm({"token": [new_token()], "id": ["<script>"]})
    assert form.id != form.id


def test_a_limit_lets_a_burst_through_and_fills_again():
    limit = Limit(burst=3, per_second=0.5)
    assert [limit.wait("ann", 0.0) for _ in range(3)] == [0, 0, 0]
    assert limit.wait("ann", 0.0) == 2.0
    assert limit.wait("ben", 0.0) == 0
    assert limit.wait("ann", 2.0) == 0
    assert limit.wait("ann", 2.0) > 0
    assert limit.wait("ann", -100.0) > 0  # a clock that was put back gives nothing away


def test_a_limit_forgets_rather_than_fill_the_memory():
    limit = Limit(burst=1, per_second=1)
    for n in range(MOST_KEPT + 10):
        limit.wait(str(n), 0.0)
    assert len(limit._buckets) <= MOST_KEPT


def test_the_language_that_a_browser_likes_best():
    assert preferred("de, pl;q=0.9, en;q=0.8", "en") == "pl"
    assert preferred("", "pl") == "pl"
    assert preferred("xx;;;,,", "cy") == "en"
    assert Wording("cy").language == "en"


def test_the_watcher_wakes_whom_new_words_are_for_and_then_rests(library):
    watcher = Watcher(database.for_reading(library.engine))

    async def waits() -> tuple[bool, bool]:
        with watcher.listen(1, eager=True) as ears, watcher.listen(2, eager=True) as others:
            assert await ears.wait(10)  # whoever is there is woken when it begins to watch
            await others.wait(0.5)  # who came a moment later, is not: they look by themselves
            ears.quiet()
            others.quiet()
            queue_words(library, respondent=enrolled)
            return await ears.wait(10), await others.wait(0.3)

    enrolled = enrol(library)
    assert enrolled == 1
    assert asyncio.run(waits()) == (True, False)
    for thread in threading.enumerate():
        if thread.name == "web-watcher":
            thread.join(5)
            assert not thread.is_alive()


def enrol(library) -> int:
    with library.engine.begin() as connection:
        organisation = respondents.organisation(connection, "Friendship North", library.clock())
        return respondents.enrol(connection, organisation, "R-AAAA-BBBB", library.clock())


def queue_words(library, respondent: int) -> None:
    with library.engine.begin() as connection:
        notices.queue_notice(
            connection, respondent_id=respondent, conversation_id=None, channel="web",
            purpose="welcome", text="Hello.", now=library.clock(),
        )  # fmt: skip
