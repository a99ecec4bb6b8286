"""A safeguarding lead's work: from the queue to closing, and what helpers raise."""

import time
from datetime import timedelta

import pytest
from arriving import BEN
from office import HURT
from playwright.sync_api import expect
from postgres import on_both

from storage.models import CONCERN_NOTES, CONCERNS

pytestmark = on_both


@pytest.fixture
def lead(office):
    office.hire("lee@north", "safeguarding_lead")
    office.hold("yes", HURT)
    return office.sign_in("lee@north")


def reference(office) -> str:
    (row,) = office.front.rows(CONCERNS)
    return row.reference


def test_from_the_queue_to_closing(office, lead):
    queue = lead.see("/concerns")
    assert "nobody has taken up" in lead.see("")
    assert reference(office) in queue
    assert "waiting for" in queue
    assert "hits me" not in queue
    one = f"/concerns/{reference(office)}"
    assert HURT in lead.see(one)
    assert "Take it up first" in lead.send(f"{one}/close", outcome="referred", words="done").text
    assert "No more alerts" in lead.send(f"{one}/take").text
    assert "before you" in lead.send(f"{one}/take").text
    assert "Write the note first" in lead.send(f"{one}/note", words="  ").text
    assert "Your note is kept" in lead.send(f"{one}/note", words="Rang. No answer.").text
    assert "Choose what came of it" in lead.send(f"{one}/close", words="nothing chosen").text
    closed = lead.send(f"{one}/close", outcome="referred", words="Told the duty desk").text
    assert "The concern is closed" in closed
    assert "Referred to the council" in closed
    assert "Told the duty desk" in closed
    assert "No concern is open" in lead.see("/concerns")
    assert reference(office) in lead.see("/concerns?show=closed")
    assert "open again" in lead.send(f"{one}/reopen").text
    assert reference(office) in lead.see("/concerns")


def test_notes_are_sealed_and_shown_as_they_were_written(office, lead, engine):
    one = f"/concerns/{reference(office)}"
    lead.send(f"{one}/take")
    shown = lead.send(f"{one}/note", words="<script>alert(1)</script> & 'quotes' ł 😀").text
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in shown
    assert "ł 😀" in shown
    with engine.connect() as connection:
        rows = str(list(connection.execute(CONCERN_NOTES.select())))
    assert "alert(1)" not in rows


def test_what_somebody_wrote_is_shown_and_never_run(office):
    office.hire("lee@north", "safeguarding_lead")
    office.hold("yes", f"<img src=x onerror=alert(1)> {HURT}")
    shown = office.sign_in("lee@north").see(f"/concerns/{reference(office)}")
    assert "<img src=x" not in shown
    assert "&lt;img src=x" in shown


def test_a_helper_raises_a_concern_by_one_button(office, lead):
    office.hire("mo@north", "helper")
    number = office.hold("yes", "34", who=BEN)
    helper = office.sign_in("mo@north")
    where = f"/conversations/{number}"
    assert "Write what worries you" in helper.send(f"{where}/raise", words="").text
    said = helper.send(f"{where}/raise", words="She flinched when her son came in.").text
    assert "safeguarding lead is told" in said
    newest = office.front.rows(CONCERNS)[-1]
    assert (newest.alerts, newest.conversation_id) == (0, number)
    assert "She flinched when her son came in." in lead.see(f"/concerns/{newest.reference}")
    assert "A member of staff is worried" in lead.answer.text
    assert "Their words" not in lead.answer.text


def test_months_are_figures_without_names(office, lead):
    one = f"/concerns/{reference(office)}"
    lead.send(f"{one}/take")
    months = lead.see("/concerns/months")
    assert "Minutes until taken up" in months
    assert "R-" not in months
    assert reference(office) not in months


def test_a_new_concern_appears_by_itself_within_two_seconds(office, signed_in):
    office.hire("lee@north", "safeguarding_lead")
    page = signed_in("lee@north")
    page.goto(f"{office.url}/staff/concerns")
    expect(page.get_by_text("No concern is open")).to_be_visible()
    started = time.monotonic()
    office.hold("yes", HURT)
    expect(page.get_by_text("violence or control")).to_be_visible(timeout=10_000)
    assert page.locator(".rows li").count() == 1
    assert time.monotonic() - started < 10


def test_how_long_it_waits_is_told_in_the_largest_unit(office, lead):
    office.ahead = timedelta(minutes=1)
    assert "waiting for 1 hour" in lead.see("/concerns")
