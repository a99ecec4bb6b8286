"""Staff reply from a concern's page, by whatever channel, and hand the conversation back."""

from datetime import UTC, datetime, timedelta

import pytest
from arriving import ANN, Front
from held_talk import HeldTalk
from office import HURT, Office
from playwright.sync_api import expect
from serving import serving

from storage.models import AUDIT, CONCERNS, MESSAGES, PROMPTS

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
HOURS = timedelta(hours=2)
NIGHT = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)


class OneClock(Office):
    """An office whose clock is that of whoever writes in: a second passes at every look."""

    def clock(self) -> datetime:
        self.front.later(seconds=1)
        return self.front.now


@pytest.fixture
def begin(engine):
    """Opens the office at a moment, with somebody in a conversation who asks for a person."""
    opened = []

    def at(
        moment: datetime = NOON, channel: str = "sms", who: str = ANN
    ) -> tuple[Office, HeldTalk]:
        office = OneClock(engine, Front(engine, now=moment))
        serves = serving(office.app())
        office.url = serves.__enter__()
        opened.append(serves)
        for name in ("lee", "kim"):
            office.hire(f"{name}@north", "safeguarding_lead")
        talk = HeldTalk(office.front, channel=channel, who=who).goes("yes")
        talk.says("can i talk to somebody please", request="ask_person")
        talk.turns()
        talk.sent()
        return office, talk

    yield at
    for each in opened:
        each.__exit__(None, None, None)


def where(office: Office) -> str:
    return f"/concerns/{office.front.rows(CONCERNS)[0].reference}"


def form(page: str) -> dict[str, str]:
    """The hidden fields of the reply's form, as a browser sends them back."""
    part = page.split("/reply")[1]
    return {name: part.split(f'name="{name}" value="')[1].split('"')[0] for name in ("id", "seen")}


def test_a_wish_for_a_person_is_answered_and_handed_back(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    queue = lee.see("/concerns")
    assert "they asked for a person" in queue
    assert "R-" in queue
    assert "by sms" in queue
    assert "waiting for" in queue
    one = where(office)
    page = lee.see(one)
    assert "can i talk to somebody please" in page
    assert 'value="Lee from Friendship North"' in page
    assert "you take the conversation over" in page
    sent = lee.send(
        f"{one}/reply",
        **form(page),
        sign="Lee from Friendship North",
        reply="Hello, how can I help?",
    ).text
    assert "Your reply is kept" in sent
    assert "Lee took the conversation over" in sent
    assert "not sent yet" in sent
    assert talk.sent() == ["Lee from Friendship North: Hello, how can I help?"]
    assert ", sent<" in lee.see(one)
    assert "Taken up</dt><dd>" in lee.answer.text
    assert "by lee@north" in lee.answer.text
    talk.says("i wanted to ask about the lunch club")
    assert talk.turns() == 0
    queue = lee.see("/concerns")
    assert "Conversations that staff hold" in queue
    assert "they have written, and wait for" in queue
    page = lee.see(one)
    assert "i wanted to ask about the lunch club" in page
    assert "to staff" in page
    assert 'name="sign"' not in page
    lee.send(f"{one}/reply", **form(page), reply="I will ring you at three.")
    assert talk.sent() == ["I will ring you at three."]
    assert "nothing new from them" in lee.see("/concerns")
    assert "The assistant goes on" in lee.send(f"{one}/hand-back").text
    assert "Conversations that staff hold" not in lee.see("/concerns")
    talk.turns()
    assert talk.sent()[0].startswith("This is the computer again.")
    assert "Nobody of the staff held" in lee.send(f"{one}/hand-back").text


def test_the_second_of_two_sees_what_the_first_wrote_before_anything_of_theirs_goes(begin):
    office, talk = begin()
    lee, kim = office.sign_in("lee@north"), office.sign_in("kim@north")
    one = where(office)
    his, hers = form(lee.see(one)), form(kim.see(one))
    lee.send(f"{one}/reply", **his, sign="Lee", reply="Hello, Lee here.")
    page = kim.send(f"{one}/reply", **hers, sign="Kim from the council", reply="Hi, I am Kim").text
    assert "A colleague has written to them meanwhile" in page
    assert "Lee: Hello, Lee here." in page
    assert "Hi, I am Kim</textarea>" in page
    assert talk.sent() == ["Lee: Hello, Lee here."]
    again = form(page)
    kim.send(f"{one}/reply", **again, sign="Kim from the council", reply="Hi, I am Kim")
    assert talk.sent() == ["Kim from the council: Hi, I am Kim"]
    assert office.front.rows(CONCERNS)[0].acknowledged_by == "lee@north"


def test_two_clicks_send_once(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    one = where(office)
    fields = {**form(lee.see(one)), "sign": "Lee", "reply": "Hello there."}
    for _ in range(2):
        assert "Your reply is kept" in lee.send(f"{one}/reply", **fields).text
    assert talk.sent() == ["Lee: Hello there."]


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"reply": "  \n "}, "Write your reply first"),
        ({"reply": "Hello", "sign": "  "}, "Say who speaks"),
        ({"reply": "Hello", "sign": "x" * 61}, "at most 60 characters"),
        ({"reply": "x" * 1501}, "That is 1501 characters long; a reply may have 1500"),
    ],
)
def test_a_form_with_something_wrong_keeps_what_was_typed_and_sends_nothing(begin, fields, problem):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    answer = lee.send(f"{where(office)}/reply", **fields)
    assert answer.status_code == 422
    assert problem in answer.text
    assert f"{fields['reply'].strip()}" in answer.text
    assert talk.sent() == []
    assert not talk.held


def test_words_of_staff_are_shown_as_words(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    page = lee.send(
        f"{where(office)}/reply", sign="<b>Lee</b>", reply="<script>alert(1)</script>"
    ).text
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page
    assert talk.sent() == ["<b>Lee</b>: <script>alert(1)</script>"]


def test_whoever_stopped_is_sent_nothing_more_and_the_page_says_so(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    one = where(office)
    lee.send(f"{one}/reply", sign="Lee", reply="Hello, how are you?")
    talk.says("STOP")
    page = lee.see(one)
    assert "They asked for no more messages" in page
    assert "not sent, as it was no longer to be said" in page
    assert 'name="reply"' not in page
    refused = lee.send(f"{one}/reply", reply="Wait!")
    assert "Nothing can be sent to them any more" in refused.text
    assert talk.sent() == []
    assert "Hand back to the assistant" in page


def test_at_night_it_says_when_it_goes_out_and_an_answer_goes_at_once(begin):
    office, talk = begin(NIGHT)
    lee = office.sign_in("lee@north")
    one = where(office)
    assert "quiet hours" not in lee.see(one)
    office.front.now += HOURS
    lee = office.sign_in("lee@north")
    assert "as it is quiet hours, on <strong>3 Mar 2026, 08:00</strong>" in lee.see(one)
    lee.send(f"{one}/reply", sign="Lee", reply="Hello, are you there?")
    assert talk.sent() == []
    talk.says("yes i cant sleep")
    assert talk.sent() == ["Lee: Hello, are you there?"]


def test_how_long_it_is_is_told_before_it_is_sent(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    one = where(office)
    assert "1 text message." in lee.send(f"{one}/length", sign="Lee", reply="Hello").text
    page = lee.send(f"{one}/length", sign="Lee", reply="Hello " * 40).text
    assert "2 text messages." in page
    assert "Hello Hello" in page
    line = lee.send(f"{one}/length", sign="Lee", reply="Cześć Łukasz", part="1").text
    assert line.startswith("1 text message. Not in the alphabet of plain text messages: ś ć Ł")
    assert "<html" not in line
    assert "1 text message." in lee.send(f"{one}/length", sign="L", reply="“It’s fine”").text
    assert not talk.held


def test_a_web_chat_is_answered_too(begin):
    office, _talk = begin(channel="web", who="a-token-of-a-web-chat")
    lee = office.sign_in("lee@north")
    one = where(office)
    assert "on the web chat&#39;s page" in lee.see(one)
    lee.send(f"{one}/reply", sign="Lee", reply="Hello, I am Lee.")
    (waiting,) = office.front.rows(PROMPTS, PROMPTS.c.state == "waiting")
    assert waiting.prompt["text"] == "Lee: Hello, I am Lee."
    assert "text message" not in lee.see(one)


def test_a_concern_about_a_guided_chat_has_no_box(begin):
    office, _talk = begin()
    office.hire("mo@north", "helper")
    mo = office.sign_in("mo@north")
    with office.working():
        mo.send("/guided")
        chat = mo.answer.url.path.removeprefix("/staff")
        mo.send(f"{chat}/raise", words="She is frightened of her son.")
    raised = office.front.rows(CONCERNS)[-1]
    page = office.sign_in("lee@north").see(f"/concerns/{raised.reference}")
    assert "cannot be written to from here" in page
    assert 'name="reply"' not in page


def test_a_closed_concern_is_opened_before_anybody_writes(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    one = where(office)
    lee.send(f"{one}/take")
    lee.send(f"{one}/close", outcome="supported", words="Rang her.")
    assert 'name="reply"' not in lee.see(one)
    assert "open it again first" in lee.send(f"{one}/reply", sign="Lee", reply="Hello").text
    assert not talk.held


def test_the_conversations_page_tells_staffs_words_from_the_assistants(begin):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    lee.send(f"{where(office)}/reply", sign="Lee", reply="Hello, I am Lee.")
    talk.says("hello lee")
    lee.send(f"{where(office)}/hand-back")
    page = lee.see(f"/conversations/{talk.number}")
    assert '<li class="staff"><span class="unseen">Staff: </span>Lee: Hello, I am Lee.' in page
    assert "hello lee" in page
    assert ", to staff</small>" in page
    assert "Staff handed the conversation back" in page


def test_everything_is_in_the_audit_by_numbers_only(begin, engine):
    office, talk = begin()
    lee = office.sign_in("lee@north")
    lee.send(f"{where(office)}/reply", sign="Lee", reply="Are you safe at your sister's?")
    lee.send(f"{where(office)}/hand-back")
    with engine.connect() as connection:
        rows = list(connection.execute(AUDIT.select().order_by(AUDIT.c.id)))
    done = [(row.who, row.action, row.about) for row in rows]
    for action in ("taken_over", "replied", "handed_back"):
        assert ("lee@north", action, f"conversation {talk.number}") in done
    assert "sister" not in str(rows)


def test_the_page_says_when_something_new_has_come(begin, page):
    office, talk = begin()
    cookie = office.sign_in("lee@north").web.cookies["earshot_staff"]
    page.context.add_cookies([{"name": "earshot_staff", "value": cookie, "url": office.url}])
    page.goto(f"{office.url}/staff{where(office)}")
    page.get_by_label("Your reply").fill("Hello " * 30)
    expect(page.get_by_text("2 text messages.")).to_be_visible()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Lee took the conversation over")).to_be_visible()
    talk.says("is anybody there")
    expect(page.get_by_text("Something has been written since")).to_be_visible(timeout=20_000)
    page.get_by_role("link", name="Show it").click()
    page.reload()
    expect(page.get_by_text("is anybody there")).to_be_visible()
    assert office.front.rows(MESSAGES)[-1].state == "to_staff"


def test_a_concern_from_words_is_answered_as_well(begin):
    office, talk = begin()
    talk.says(HURT)
    raised = office.front.rows(CONCERNS)[-1]
    lee = office.sign_in("lee@north")
    one = f"/concerns/{raised.reference}"
    assert "No person has answered them" in lee.see(one)
    lee.send(f"{one}/reply", sign="Lee", reply="Are you safe now?")
    assert "No person has answered them" not in lee.see(one)
    assert "Lee: Are you safe now?" in talk.sent()
    assert talk.turns() == 0
