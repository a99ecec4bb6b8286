"""Whether everybody can use the console: axe on every page, a small screen, the keyboard."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from office import HURT
from playwright.sync_api import expect

from storage.models import CONCERNS, RESPONDENTS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
WHO = {
    "": "administrator", "/members": "administrator", "/audit": "administrator",
    "/concerns": "safeguarding_lead", "/concerns/months": "safeguarding_lead",
    "/concerns/{reference}": "safeguarding_lead", "/conversations": "helper",
    "/conversations/{number}": "helper", "/guided": "helper", "/guided/paper": "helper",
    "/guided/{guided}?sign=domestic": "helper", "/people": "administrator",
    "/people/{pseudonym}": "administrator", "/nowhere": "helper",
}  # fmt: skip
LOOKS = {
    "desktop": {},
    "phone": {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True},
    "dark": {"color_scheme": "dark"},
    "contrast": {"forced_colors": "active"},
}


def check(page, album, name: str) -> None:
    page.screenshot(path=album / f"{name}.png", full_page=True)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def with_choices_open(office) -> int:
    """A guided chat in which several things may be chosen, after a worrying word."""
    desk = office.sign_in("helper@north")
    with office.working():
        desk.send("/guided")
        where = desk.answer.url.path.removeprefix("/staff")
        desk.send(f"{where}/say", id="looks-consent", words="yes")
        desk.send(f"{where}/say", id="looks-age", words="78", note=HURT)
    return int(where.rsplit("/", 1)[1])


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_passes_axe_and_fits(staffed, browser, album, look):
    concern = staffed.front.rows(CONCERNS)[0]
    guided, person = with_choices_open(staffed), staffed.front.rows(RESPONDENTS)[0]
    context = browser.new_context(locale="en-GB", **LOOKS[look])
    page = context.new_page()
    page.goto(f"{staffed.url}/staff/sign-in")
    check(page, album, f"console-{look}-sign-in")
    for path, role in WHO.items():
        desk = staffed.sign_in(f"{role}@north")
        cookie = {"name": "earshot_staff", "value": desk.web.cookies["earshot_staff"]}
        context.add_cookies([{**cookie, "url": f"{staffed.url}/staff"}])
        where = path.format(
            reference=concern.reference,
            number=concern.conversation_id,
            guided=guided,
            pseudonym=person.pseudonym,
        )
        page.goto(f"{staffed.url}/staff{where}")
        if where != "/nowhere":
            plain = path.partition("?")[0].translate(str.maketrans("/", "-", "{}"))
            name = plain.strip("-") or "home"
            check(page, album, f"console-{look}-{name}")
    context.close()


@pytest.mark.parametrize("look", LOOKS)
def test_signing_in_elsewhere_passes_axe_and_fits(council, browser, album, look):
    council.hire("ada@north", "administrator")
    council.hire("lee@council.example", "safeguarding_lead")
    context = browser.new_context(locale="en-GB", **LOOKS[look])
    page = context.new_page()
    page.goto(f"{council.url}/staff/sign-in")
    check(page, album, f"console-{look}-sign-in-two-ways")
    page.get_by_role("link", name="Sign in with your council account").click()
    expect(page.get_by_text("nobody has added you here")).to_be_visible()
    check(page, album, f"console-{look}-sign-in-trouble")
    council.expect("mo@council.example", "administrator")
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_role("link", name="Sign in with your council account").click()
    page.get_by_role("link", name="Staff", exact=True).first.click()
    check(page, album, f"console-{look}-members-two-ways")
    context.close()


def test_a_concern_is_taken_up_by_keyboard_alone(staffed, signed_in):
    page = signed_in("safeguarding_lead@north")
    concern = staffed.front.rows(CONCERNS)[0]
    page.goto(f"{staffed.url}/staff/concerns/{concern.reference}")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == "I take it up":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text("You have taken it up")).to_be_visible()


def test_a_page_weighs_little(staffed, page):
    weights = []
    page.on("response", lambda answer: weights.append(len(answer.body())))
    page.goto(f"{staffed.url}/staff/sign-in")
    page.wait_for_load_state("networkidle")
    assert 0 < sum(weights) < 100_000
