"""Guides on pages: read, written, checked, sent as files, compared, taken along."""

import io
import zipfile

import pytest
from arriving import GUIDES
from office import OTHERS

from dialogues.loading import load_text
from storage.models import AUDIT, GUIDE_DRAFTS

LITTLE = (GUIDES / "little.yml").read_text()


@pytest.fixture
def author(office):
    office.hire("ada@north", "guide_author")
    return office.sign_in("ada@north")


def written(author, text: str, ref: str = "folder", guide: str = "little", **more: str) -> str:
    """Keep a text as a draft; the page that follows."""
    return author.send(f"/guides/{guide}/of/{ref}/edit", text=text, **more).text


def where(author) -> str:
    """The draft that was kept last: its number."""
    return author.answer.url.path.split("/of/")[1].split("/")[0]


def send_files(author, path: str, *files: tuple[str, bytes], **fields: str):
    """Send a form with files, as a browser does."""
    author.answer = author.web.post(
        f"/staff{path}",
        data={"token": author.token, "how": "file", **fields},
        files=[("file", file) for file in files],
        follow_redirects=True,
    )
    return author.answer


def test_guides_are_listed_and_read(office, author):
    office.hold("yes", "78")
    page = author.see("/guides")
    assert "little" in page
    assert "in use, the usual one" in page
    one = author.see("/guides/little")
    assert "Conversations begin with version 1.0" in one
    assert "comes with Earshot" in one
    assert '<td class="number">1</td>' in one
    outline = author.see("/guides/little/of/folder")
    assert "How old are you?" in outline
    assert "Reads at school grade" in outline
    source = author.see("/guides/little/of/folder/source")
    assert '<li id="f0-1"><code>format: 1</code>' in source


def test_a_draft_is_kept_checked_and_read(author, office):
    page = written(author, LITTLE.replace('version: "1.0"', 'version: "2.0"'))
    assert "Your draft is kept" in page
    assert "Nothing: it can be tried" in page
    number = where(author)
    assert "version 2.0" in author.see(f"/guides/little/of/{number}")
    assert f"Draft {number}" in author.see("/guides/little")
    (row,) = office.front.rows(GUIDE_DRAFTS)
    assert (row.made_by, row.guide_id) == ("ada@north", "little")
    (entry,) = office.front.rows(AUDIT, AUDIT.c.action == "guide_drafted")
    assert entry.about == "guide little"


def test_every_mistake_has_a_link_to_its_line(author):
    broken = LITTLE.replace("kind: age", "kind: agge").replace("title: ", "titel: ")
    page = written(author, broken)
    assert "must be corrected before it can be tried or published" in page
    found = load_text({"little.yml": broken}).problems
    assert len(found) > 1
    for problem in found:
        assert f'href="#f0-{problem.line or 1}"' in page
        assert f'id="f0-{problem.line or 1}"' in page
    assert page.count('<span class="flag">') == len(found)


def test_a_guide_with_twenty_mistakes_tells_of_them_all(author):
    lines = "".join(f"      - id: Q{n}\n        kind: nothing\n" for n in range(20))
    head = 'format: 1\nid: many\nversion: "1"\ntitle: Many\nlanguage: en\n'
    text = f"{head}sections:\n  - id: one\n    questions:\n{lines}"
    page = send_files(author, "/guides/new", ("many.yml", text.encode())).text
    assert page.count('<span class="flag">error</span>') >= 40
    assert page.count(">Line ") >= 40


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: [little\n", "bracket"),
        ("\tid: little\n", "tab"),
        ("", "nothing in this file"),
        ("- a\n- b\n", "fields with colons"),
        ("id: *a\n", "error"),
        ("id: little\x07\n", "U+0007"),
        ("a: " + "[" * 60 + "]" * 60, "error"),
    ],
)
def test_yaml_that_cannot_be_read_is_explained_and_kept(author, office, text, said):
    page = written(author, text)
    assert author.answer.status_code == 200
    assert said in page
    (row,) = office.front.rows(GUIDE_DRAFTS)
    assert row.files["little.yml"].rstrip("\n") == text.rstrip("\n")
    number = where(author)
    for way in ("", "/files", "/edit"):
        author.see(f"/guides/little/of/{number}{way}")
        assert author.answer.status_code == 200
    for way in ("/try", "/publish", "/xlsx"):
        author.see(f"/guides/little/of/{number}{way}")
        assert author.answer.status_code == 422
        assert "errors" in author.answer.text


def test_what_is_typed_comes_back_whole(author):
    """A first blank line, carriage returns, less-than signs: nothing is lost in the text field."""
    text = "\n# <b>note</b> & more\n" + LITTLE
    written(author, text.replace("\n", "\r\n"))
    page = author.see(f"/guides/little/of/{where(author)}/edit")
    assert "<b>" not in page
    assert ">\n\n# &lt;b&gt;note&lt;/b&gt; &amp; more\n" in page


def test_script_in_a_guide_is_shown_and_never_run(author):
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    text = LITTLE.replace("How old are you?", f"How old are you? {bad}")
    assert bad in text
    page = written(author, text)
    number = where(author)
    author.send(f"/guides/little/of/{number}/try")
    ways = ("", "/source", "/edit", "/files", "/publish", "/try")
    pages = [page, author.answer.text]
    pages += [author.see(f"/guides/little/of/{number}{way}") for way in ways]
    pages.append(author.see(f"/guides/little/compare?old=folder&new={number}"))
    for each in pages:
        assert "<script>alert" not in each
        assert "<img src=x" not in each


def test_the_same_text_is_kept_once_and_another_beside_somebody_elses(author, office):
    office.hire("bob@north", "guide_author")
    bob = office.sign_in("bob@north")
    written(author, LITTLE + "# one\n", newest="")
    first = where(author)
    written(author, LITTLE + "# one\n", newest=first)
    assert where(author) == first
    assert "Somebody else" not in written(bob, LITTLE + "# two\n", first, newest=first)
    page = written(author, LITTLE + "# three\n", first, newest=first)
    assert "Somebody else kept one while you wrote" in page
    assert len(office.front.rows(GUIDE_DRAFTS)) == 3


def test_many_drafts_come_page_by_page(author):
    for n in range(23):
        written(author, LITTLE + f"# {n}\n")
    page = author.see("/guides/little")
    assert page.count("<strong>Draft ") == 20
    earlier = page.split('href="?before=')[1].split('"')[0]
    assert author.see(f"/guides/little?before={earlier}").count("<strong>Draft ") == 3


def test_a_new_guide_begins_small_or_from_files(author):
    author.send("/guides/new", id="winter-2027", title="Winter <2027>")
    assert "Nothing: it can be tried" in author.answer.text
    again = author.send("/guides/new", id="winter-2027", title="Winter")
    assert (again.status_code, "already" in again.text) == (422, True)
    for wrong in ("Winter 27", "../up", "", "x" * 61):
        refused = author.send("/guides/new", id=wrong, title="Mine too")
        assert refused.status_code == 422
        assert "Mine too" in refused.text
    polish = "format: 1\nguide: mine\nlanguage: pl\nreviewed: false\n"
    mine = LITTLE.replace("id: little", "id: mine")
    page = send_files(
        author, "/guides/new", ("mine.yml", mine.encode()), ("mine.pl.yml", polish.encode())
    ).text
    assert "mine.pl.yml" in page
    assert "translation" in page


def test_a_translation_is_added_changed_and_taken_out(author):
    page = author.see("/guides/little/of/folder/edit?language=pl")
    assert "little.pl.yml" in page
    assert "language: pl" in page
    polish = "format: 1\nguide: little\nlanguage: pl\nreviewed: false\ntitle: Mały\n"
    page = written(author, polish, file="little.pl.yml")
    number = where(author)
    assert "little.pl.yml" in page
    assert 'id="f1-5"' in page
    gone = written(author, "", number, file="little.pl.yml")
    assert "little.pl.yml" not in gone
    for odd in ("../x", "pl.yml", "p l", "x" * 40):
        author.see(f"/guides/little/of/folder/edit?language={odd}")
        assert author.answer.status_code == 422
    refused = author.send("/guides/little/of/folder/edit", file="../../etc.yml", text="kept words")
    assert (refused.status_code, "kept words" in refused.text) == (422, True)


def test_two_versions_are_compared(author):
    written(author, LITTLE.replace("How old are you?", "What is your age?"))
    page = author.see(f"/guides/little/compare?old=folder&new={where(author)}")
    assert "What differs" in page
    assert "age" in page
    written(author, "broken: [")
    author.see(f"/guides/little/compare?old=folder&new={where(author)}")
    assert author.answer.status_code == 422
    author.see("/guides/little/compare?old=folder&new=999999")
    assert author.answer.status_code == 404


def test_guides_are_taken_along_as_yaml_and_as_a_form(author):
    page = author.see("/guides/little/of/folder/files")
    assert "Kobo and ODK pass over this" in page
    assert author.see("/guides/little/of/folder/yaml") == LITTLE
    assert 'filename="little.yml"' in author.answer.headers["content-disposition"]
    author.see("/guides/little/of/folder/xlsx")
    book = author.answer.content
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(book)).namelist()
    back = send_files(author, "/guides/little/of/folder/edit", ("back.xlsx", book)).text
    assert "Nothing: it can be tried" in back or "It can be used" in back
    author.see("/guides/little/of/folder/yaml?file=../../secret")
    assert author.answer.status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/guides/no-such",
        "/guides/..%2f..%2fpyproject",
        "/guides/Little",
        "/guides/little/of/0",
        "/guides/little/of/99999999999999999999",
        "/guides/little/of/" + "0" * 64,
        "/guides/little/of/nonsense",
        "/guides/little.pl/of/folder",
    ],
)
def test_what_is_not_there_is_not_found(author, path):
    author.see(path)
    assert author.answer.status_code == 404


def test_other_organisations_see_nothing_of_a_draft(author, office):
    office.hire("zoe@shore", "guide_author", OTHERS)
    zoe = office.sign_in("zoe@shore")
    author.send("/guides/new", id="ours-alone", title="Ours")
    number = where(author)
    assert "ours-alone" not in zoe.see("/guides")
    for path in ("", f"/of/{number}", f"/of/{number}/yaml", f"/compare?old={number}&new={number}"):
        zoe.see(f"/guides/ours-alone{path}")
        assert zoe.answer.status_code == 404
    assert zoe.send(f"/guides/ours-alone/of/{number}/publish", sure="yes").status_code == 404
    assert zoe.send(f"/guides/little/of/{number}/edit", text="x").status_code == 404
    zoe.send("/guides/new", id="ours-alone", title="Theirs")
    assert zoe.answer.status_code == 200


def test_helpers_and_leads_read_and_change_nothing(office):
    for role in ("helper", "safeguarding_lead"):
        office.hire(f"{role}@north", role)
        desk = office.sign_in(f"{role}@north")
        page = desk.see("/guides/little/of/folder")
        assert "How old are you?" in page
        assert "Change" not in page
        assert "Publish" not in page
        assert desk.send("/guides/little/of/folder/edit", text="x").status_code == 403
