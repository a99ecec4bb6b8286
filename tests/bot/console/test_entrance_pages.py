"""Keywords and posters on pages."""

import pytest

from storage.models import AUDIT, ENTRANCES

LIBRARY = {
    "keyword": "library", "place": "Grimsby library, noticeboard", "guide": "little",
    "path": "full", "language": "en",
}  # fmt: skip


@pytest.fixture
def administrator(office):
    office.parts.settings.twilio_numbers = "+447700900999,+447700900998=Shoreline Homes"
    office.parts.settings.public_url = office.url
    office.hire("ada@north", "administrator")
    return office.sign_in("ada@north")


def test_a_keyword_is_added_closed_and_opened_again(office, administrator):
    assert "There are no keywords yet." in administrator.see("/invitations/keywords")
    page = administrator.send("/invitations/keywords", **LIBRARY)
    assert (page.status_code, page.url.path) == (200, "/staff/invitations/keywords/LIBRARY")
    listed = administrator.see("/invitations/keywords")
    for words in ("LIBRARY", "Grimsby library, noticeboard", "little, full, English"):
        assert words in listed
    twice = administrator.send("/invitations/keywords", **LIBRARY)
    assert (twice.status_code, "have the keyword LIBRARY already" in twice.text) == (422, True)
    closed = administrator.send("/invitations/keywords/LIBRARY/close").text
    assert "The keyword is closed." in closed
    assert "This keyword is closed" in administrator.see("/invitations/keywords/LIBRARY")
    administrator.see("/invitations/keywords/LIBRARY/poster")
    assert administrator.answer.status_code == 404
    administrator.send("/invitations/keywords", **{**LIBRARY, "place": "surgery"})
    (row,) = office.front.rows(ENTRANCES)
    assert (row.place, row.path, row.closed_at) == ("surgery", "full", None)
    noted = [row for row in office.front.rows(AUDIT) if row.about == f"entrance {row.id}"]
    assert "library" not in str(noted).lower()
    actions = [row.action for row in office.front.rows(AUDIT) if "entrance" in row.action]
    assert actions == ["entrance_added", "entrance_closed", "entrance_added"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("keyword", "STOP", "the telephone network has a meaning of its own for it"),
        ("keyword", "hello", "people send it when they mean something else"),
        ("keyword", "two words", "cannot be a keyword"),
        ("keyword", "<b>", "cannot be a keyword"),
        ("place", " ", "Say where it hangs"),
        ("guide", "large", "Choose a guide"),
        ("language", "fr", "no wording in"),
    ],
)
def test_what_cannot_be_is_told_and_stays_typed(office, administrator, field, value, words):
    page = administrator.send("/invitations/keywords", **{**LIBRARY, field: value})
    assert (page.status_code, words in page.text) == (422, True)
    assert "<b>" not in page.text
    if field != "place":
        assert 'value="Grimsby library, noticeboard"' in page.text
    assert office.front.rows(ENTRANCES) == []


@pytest.mark.parametrize(
    ("kind", "media", "begins"),
    [
        ("svg", "image/svg+xml", b"<?xml"),
        ("png", "image/png", b"\x89PNG"),
        ("pdf", "application/pdf", b"%PDF"),
    ],
)
def test_its_poster_is_a_picture_of_every_kind(administrator, kind, media, begins):
    administrator.send("/invitations/keywords", **LIBRARY)
    administrator.see(f"/invitations/keywords/library/poster?by=web&kind={kind}&keep=1")
    answer = administrator.answer
    assert answer.headers["content-type"].startswith(media)
    assert answer.headers["content-disposition"] == f'attachment; filename="library-web.{kind}"'
    assert answer.content.startswith(begins)


def test_what_to_print_beside_the_code_is_said(office, administrator):
    administrator.send("/invitations/keywords", **LIBRARY)
    page = administrator.see("/invitations/keywords/LIBRARY")
    assert "Text LIBRARY to 07700 900999" in page
    assert f"Go to {office.url}/chat?word=LIBRARY" in page
    assert "the name of your bot in Telegram" in page
    page = administrator.see("/invitations/keywords/LIBRARY?bot=ExampleListensBot")
    assert "https://t.me/ExampleListensBot?start=LIBRARY" in page
    administrator.see("/invitations/keywords/LIBRARY/poster?by=telegram&bot=ExampleListensBot")
    assert administrator.answer.status_code == 200


def test_a_code_that_lacks_something_says_what(office, administrator):
    office.parts.settings.twilio_numbers = ""
    administrator.send("/invitations/keywords", **LIBRARY)
    page = administrator.see("/invitations/keywords/LIBRARY")
    assert "a number of Friendship North in EARSHOT_TWILIO_NUMBERS" in page
    administrator.see("/invitations/keywords/LIBRARY/poster?by=text")
    assert administrator.answer.status_code == 422
    for odd in ("?by=fax", "?kind=gif", "?kind=../svg"):
        administrator.see(f"/invitations/keywords/LIBRARY/poster{odd}")
        assert administrator.answer.status_code == 404
