"""Publishing and retiring: what new conversations begin with, and what those that run keep."""

import threading
from datetime import timedelta

import pytest
from arriving import ANN, BEN, GUIDES, ORGANISATION
from core_assistant import CoreAssistant
from office import OTHERS
from sqlalchemy import select

from bot.channels.arrival import Arrival
from bot.conversing import Worker
from bot.which_guide import WhichGuide
from dialogues.exchange import Reply
from storage import guides, invitations, publishing, respondents, rounds
from storage.models import AUDIT, CONVERSATIONS, GUIDE_PUBLICATIONS, INVITATIONS
from storage.models import GUIDES as FROZEN

LITTLE = (GUIDES / "little.yml").read_text()
CARL = "+447700900789"


@pytest.fixture
def author(office):
    office.hire("ada@north", "guide_author")
    return office.sign_in("ada@north")


def worded(version: str, words: str = "How old are you?") -> str:
    changed = LITTLE.replace('version: "1.0"', f'version: "{version}"')
    return changed.replace("How old are you?", words)


def draft(author, text: str, guide: str = "little", ref: str = "folder") -> str:
    """Keep a draft; its address."""
    author.send(f"/guides/{guide}/of/{ref}/edit", text=text)
    return author.answer.url.path.removeprefix("/staff").removesuffix("/source")


def publish(author, where: str, after: str | None = None, **fields: str) -> str:
    """Publish as the page offers it; the page that follows."""
    page = author.see(f"{where}/publish")
    found = page.split('name="after" value="')
    place = after or (found[1].split('"')[0] if len(found) > 1 else "0")
    return author.send(f"{where}/publish", after=place, **{"sure": "yes", **fields}).text


def versions(office) -> list[str]:
    """The versions of the conversations that there are, in order."""
    with office.engine.connect() as connection:
        rows = connection.execute(
            select(FROZEN.c.version)
            .join(CONVERSATIONS, CONVERSATIONS.c.guide_hash == FROZEN.c.hash)
            .order_by(CONVERSATIONS.c.id)
        )
        return list(rows.scalars())


def said(office) -> str:
    return " ".join(words for _, words in office.front.prompts())


def test_publishing_asks_first_and_says_what_differs(author, office):
    where = draft(author, worded("2.0", "What age are you now?"))
    page = author.see(f"{where}/publish")
    assert "What differs from version 1.0, which is in use" in page
    assert "Answers from before and after cannot be read together" in page or (
        "Look at the answers before you read them together" in page
    )
    assert "Those that run keep the version they have" in page
    refused = author.send(f"{where}/publish", after="0")
    assert (refused.status_code, "Say that you want" in refused.text) == (422, True)
    assert office.front.rows(GUIDE_PUBLICATIONS) == []
    assert "It is published" in publish(author, where)
    assert "Conversations begin with version 2.0" in author.see("/guides/little")
    (entry,) = office.front.rows(AUDIT, AUDIT.c.action == "guide_published")
    assert (entry.who, entry.about) == ("ada@north", "guide little")


def test_new_conversations_have_it_and_those_that_run_keep_theirs(author, office):
    office.hold("yes", who=ANN)
    publish(author, draft(author, worded("2.0", "What age are you now?")))
    office.hold("yes", who=BEN)
    assert versions(office) == ["1.0", "2.0"]
    worker = Worker("w", office.engine, CoreAssistant(), lambda: office.front.now)
    office.front.later(minutes=5)
    office.front.intake.take(Arrival("sms", ANN, ORGANISATION, Reply(("78",), id="ann-later")))
    office.front.later(minutes=5)
    while worker.take_turn():
        pass
    asked = said(office)
    assert "How old are you?" in asked
    assert "What age are you now?" in asked
    assert "Which of these fit you?" in asked
    page = author.see("/guides/little")
    rows = [row.split("</tr>")[0] for row in page.split("<tr><td>")[1:]]
    assert [('number">1<' in row, "in use" in row) for row in rows] == [(True, True), (True, False)]
    assert "earlier" in rows[1]


def test_every_way_in_has_the_published_one(author, office):
    publish(author, draft(author, worded("2.0")))
    office.front.add_keyword("TALK")
    office.front.intake.take(Arrival("sms", CARL, ORGANISATION, Reply(("TALK",), id="carl-1")))
    office.front.intake.take(Arrival("web", "w" * 20, ORGANISATION, Reply(id="web-1"), begin=True))
    office.hire("mo@north", "helper")
    with office.working():
        office.sign_in("mo@north").send("/guided")
    assert versions(office) == ["2.0", "2.0", "2.0"]


def test_another_organisation_goes_on_with_its_own(author, office):
    publish(author, draft(author, worded("2.0")))
    office.hold("yes", who=ANN)
    office.hold("yes", who=BEN, organisation=OTHERS)
    assert versions(office) == ["2.0", "1.0"]


def test_a_number_that_is_taken_cannot_be_published_again_with_other_words(author):
    where = draft(author, worded("1.0", "What age are you now?"))
    page = publish(author, where)
    assert author.answer.status_code == 422
    assert "There is a version 1.0 already" in page
    same = draft(author, LITTLE + "# a note alone\n")
    assert "in use already" in publish(author, same)


def test_a_guide_with_errors_or_of_the_folder_is_not_published(author):
    where = draft(author, worded("2.0").replace("kind: age", "kind: agge"))
    assert "has errors and cannot be published" in publish(author, where)
    assert author.answer.status_code == 422
    assert author.send("/guides/little/of/folder/publish", after="0", sure="yes").status_code == 404
    other = draft(author, worded("2.0").replace("id: little", "id: large"))
    assert "It is published" not in publish(author, other)


def test_going_back_is_publishing_the_older_one_again(author, office):
    two = draft(author, worded("2.0"))
    publish(author, two)
    publish(author, draft(author, worded("3.0", "Your age?")))
    assert "Conversations begin with version 3.0" in author.see("/guides/little")
    assert "It is published" in publish(author, two)
    assert "Conversations begin with version 2.0" in author.see("/guides/little")
    office.hold("yes")
    assert versions(office) == ["2.0"]
    assert author.see("/guides/little").count("<tr><td>") == 3


def test_of_two_who_publish_at_once_one_is_told(author, office):
    office.hire("bob@north", "administrator")
    bob = office.sign_in("bob@north")
    one, two = draft(author, worded("2.0")), draft(bob, worded("3.0"))
    gate, answers = threading.Barrier(2), []

    def press(desk, where: str) -> None:
        token = desk.token
        gate.wait()
        answers.append(
            desk.web.post(
                f"/staff{where}/publish", data={"token": token, "after": "0", "sure": "yes"}
            )
        )

    both = [threading.Thread(target=press, args=pair) for pair in ((author, one), (bob, two))]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(answer.status_code for answer in answers) == [303, 422]
    told = next(answer for answer in answers if answer.status_code == 422)
    assert "Somebody has published another version meanwhile" in told.text
    assert len(office.front.rows(GUIDE_PUBLICATIONS)) == 1


def test_a_retired_guide_begins_nothing_and_comes_back(author, office):
    office.front.add_keyword("TALK")
    office.hold("yes", who=ANN)
    page = author.see("/guides/little/retire")
    assert "It is the usual guide" in page
    assert "TALK" in page
    assert "It is retired" in author.send("/guides/little/retire").text
    assert "Retired since" in author.see("/guides/little")
    office.front.intake.take(Arrival("sms", BEN, ORGANISATION, Reply(("TALK",), id="ben-1")))
    office.hire("mo@north", "helper")
    helper = office.sign_in("mo@north")
    assert "The guide is retired" in helper.send("/guided").text
    assert "The guide is retired" in helper.see("/guided/paper")
    assert len(versions(office)) == 1
    assert ("closed", "Thank you, but this is not open at the moment.") in office.front.prompts()
    worker = Worker("w", office.engine, CoreAssistant(), lambda: office.front.now)
    office.front.intake.take(Arrival("sms", ANN, ORGANISATION, Reply(("78",), id="ann-2")))
    office.front.later(minutes=5)
    assert worker.take_turn()
    assert "Which of these fit you?" in said(office)
    author.send("/guides/little/retire")
    assert "Conversations can begin with it again" in author.send("/guides/little/back").text
    office.front.later(hours=30)
    office.front.intake.take(Arrival("sms", BEN, ORGANISATION, Reply(("TALK",), id="ben-2")))
    assert len(versions(office)) == 2
    actions = [row.action for row in office.front.rows(AUDIT)]
    assert actions.count("guide_retired") == actions.count("guide_brought_back") == 1


def test_publishing_brings_a_retired_guide_back(author, office):
    author.send("/guides/little/retire")
    where = draft(author, worded("2.0"))
    assert "publishing brings it back" in author.see(f"{where}/publish")
    publish(author, where)
    office.hold("yes")
    assert versions(office) == ["2.0"]


def a_round(office, organisation: str = ORGANISATION) -> int:
    """A round by the folder's guide, in which two people wait."""
    now = office.front.now
    with office.engine.begin() as connection:
        whose = respondents.organisation(connection, organisation, now)
        little = WhichGuide(GUIDES).shipped("little")
        guides.freeze(connection, little.guide, now)
        plan = rounds.Plan(
            whose, "Winter", little.guide_hash, "short", "en", "asked", "", now, "21:00", "09:00",
            10, 0, 24,
        )  # fmt: skip
        assert rounds.make(connection, plan, now)
        made = rounds.find(connection, whose, "Winter")
        assert made is not None
        for _ in range(2):
            person = respondents.enrol_unnamed(connection, whose, now)
            invitations.plan(connection, made.id, person, now)
    return made.id


def test_a_round_waits_while_its_guide_is_retired(author, office):
    ours, theirs = a_round(office), a_round(office, OTHERS)
    assert "Winter" in author.see("/guides/little/retire")
    later = office.front.now + timedelta(hours=1)
    author.send("/guides/little/retire")
    with office.engine.begin() as connection:
        assert invitations.take_next(connection, ours, later) is None
        assert invitations.take_next(connection, theirs, later) is not None
    author.send("/guides/little/back")
    with office.engine.begin() as connection:
        assert invitations.take_next(connection, ours, later) is not None
    waiting = office.front.rows(INVITATIONS, INVITATIONS.c.state == "waiting")
    assert len(waiting) == 4


def test_a_draft_can_be_published_under_an_id_that_the_folder_lacks(author, office):
    author.send("/guides/new", id="winter", title="Winter")
    where = author.answer.url.path.removeprefix("/staff").removesuffix("/source")
    assert "Nothing is in use under this id yet" in author.see(f"{where}/publish")
    publish(author, where)
    office.front.add_keyword("SNOW", guide="winter")
    office.front.intake.take(Arrival("sms", BEN, ORGANISATION, Reply(("SNOW",), id="ben-1")))
    with office.engine.connect() as connection:
        (talk,) = connection.execute(select(CONVERSATIONS)).all()
        document = guides.document(connection, talk.guide_hash)
        known = publishing.standing(connection, 1, "winter")
    assert document["id"] == "winter"
    assert known.guide_hash == talk.guide_hash
    assert "in use" in author.see("/guides")
    assert "Winter" in author.see(f"/guides/winter/of/{talk.guide_hash}")
