"""Whether everybody can use the console: axe on every page, a small screen, the keyboard."""

import pytest
from accessible import check
from arriving import GUIDES
from office import HURT
from playwright.sync_api import expect
from uploading import LIST, invite

from bot.delivery.quiet import QuietHours
from bot.inviting.inviter import Inviter
from storage.models import CONCERNS, RESPONDENTS, ROUNDS

WAKING = QuietHours.of("00:00", "00:00", "Europe/London")

WHO = {
    "": "administrator", "/members": "administrator", "/audit": "administrator",
    "/concerns": "safeguarding_lead", "/concerns/months": "safeguarding_lead",
    "/concerns/{reference}": "safeguarding_lead", "/conversations": "helper",
    "/conversations/{number}": "helper", "/guided": "helper", "/guided/paper": "helper",
    "/guided/{guided}?sign=domestic": "helper", "/people": "administrator",
    "/duty": "safeguarding_lead", "/duty/people/{duty}": "safeguarding_lead",
    "/whom-to-call": "safeguarding_lead", "/whom-to-call/{line}": "safeguarding_lead",
    "/signposting": "safeguarding_lead", "/signposting/{text}": "safeguarding_lead",
    "/signposting/new?kind=life&language=pl": "safeguarding_lead",
    "/people/{pseudonym}": "administrator", "/nowhere": "helper",
    "/guides": "guide_author", "/guides/new": "guide_author", "/guides/little": "guide_author",
    "/guides/little/retire": "guide_author",
    "/guides/little/compare?old=folder&new={draft}": "guide_author",
    "/guides/little/of/folder": "helper", "/guides/little/of/folder/files": "guide_author",
    "/guides/little/of/{broken}/source": "guide_author",
    "/guides/little/of/{broken}/edit": "guide_author",
    "/guides/little/of/{draft}/try": "guide_author",
    "/guides/little/of/{draft}/publish": "guide_author",
    "/invitations": "administrator", "/invitations/new": "administrator",
    "/invitations/rounds/{round}": "administrator",
    "/invitations/rounds/{round}/more": "administrator",
    "/invitations/keywords": "administrator", "/invitations/keywords/ALBION": "administrator",
    "/invitations/optouts": "administrator",
}  # fmt: skip
LOOKS = {
    "desktop": {},
    "phone": {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True},
    "dark": {"color_scheme": "dark"},
    "contrast": {"forced_colors": "active"},
}


def with_choices_open(office) -> int:
    """A guided chat in which several things may be chosen, after a worrying word."""
    desk = office.sign_in("helper@north")
    with office.working():
        desk.send("/guided")
        where = desk.answer.url.path.removeprefix("/staff")
        desk.send(f"{where}/say", id="looks-consent", words="yes")
        desk.send(f"{where}/say", id="looks-age", words="78", note=HURT)
    return int(where.rsplit("/", 1)[1])


def of_safeguarding(office) -> None:
    """A rota, lines and signposting texts: one that is used and one that waits."""
    desk = office.sign_in("safeguarding_lead@north")
    for name, place in (("Ann Harris", "1"), ("Ben Okafor", "2")):
        desk.send("/duty/people", name=name, email=f"{name.split()[0].lower()}@friendship.example",
                  mobile="07700 900301", weekday="0", begins="18:00", ends="08:00",
                  place=place)  # fmt: skip
    desk.send("/whom-to-call", who="Safeguarding adults team", telephone="01472 900000",
              hours="Monday to Friday, 9 to 5", area="North East Lincolnshire")  # fmt: skip
    desk.send("/signposting", language="en", kind="abuse", words="Ring 999. Ada: 01472 900000.")
    desk.send("/signposting/1/approve")
    desk.send("/signposting", language="en", kind="abuse", words="Ring 999. Ada: 01472 900001.")


def with_drafts(office) -> tuple[str, str]:
    """A draft with mistakes and one that differs from the guide in use: their numbers."""
    desk = office.sign_in("guide_author@north")
    text = (GUIDES / "little.yml").read_text()
    numbers = []
    for changed in (
        text.replace("kind: age", "kind: agge").replace("title: ", "titel: "),
        text.replace("How old are you?", "What age are you?").replace("1.0", "2.0"),
    ):
        desk.send("/guides/little/of/folder/edit", text=changed)
        numbers.append(desk.answer.url.path.split("/")[-2])
    return numbers[0], numbers[1]


def with_a_round(office) -> int:
    """A round of two people and a keyword, with codes that can be made."""
    office.parts.settings.twilio_numbers = "+447700900999"
    office.parts.settings.public_url = office.url
    organisation = office.front.rows(RESPONDENTS)[0].organisation_id
    office.hang_up("ALBION", organisation)
    desk = office.sign_in("administrator@north")
    invite(desk)
    desk.send("/invitations/optouts", number="07700 900789")
    Inviter(office.engine, office.parts.reading, office.clock, WAKING).step()
    return office.front.rows(ROUNDS)[0].id


@pytest.mark.parametrize("look", LOOKS)
def test_every_page_passes_axe_and_fits(staffed, browser, look):
    concern = staffed.front.rows(CONCERNS)[0]
    staffed.hire("second@north", "safeguarding_lead")
    colleague = staffed.sign_in("second@north")
    colleague.send(f"/concerns/{concern.reference}/reply", sign="Second", reply="Are you safe?")
    broken, draft = with_drafts(staffed)
    guided, person = with_choices_open(staffed), staffed.front.rows(RESPONDENTS)[0]
    of_safeguarding(staffed)
    made = with_a_round(staffed)
    context = browser.new_context(locale="en-GB", **LOOKS[look])
    page = context.new_page()
    page.goto(f"{staffed.url}/staff/sign-in")
    check(page, f"console-{look}-sign-in")
    desks = {role: staffed.sign_in(f"{role}@north") for role in sorted(set(WHO.values()))}
    for path, role in WHO.items():
        cookie = {"name": "earshot_staff", "value": desks[role].web.cookies["earshot_staff"]}
        context.add_cookies([{**cookie, "url": f"{staffed.url}/staff"}])
        where = path.format(
            reference=concern.reference,
            number=concern.conversation_id,
            guided=guided,
            round=made,
            pseudonym=person.pseudonym,
            duty=1,
            line=1,
            text=2,
            broken=broken,
            draft=draft,
        )
        page.goto(f"{staffed.url}/staff{where}")
        if where != "/nowhere":
            plain = path.partition("?")[0].translate(str.maketrans("/", "-", "{}"))
            name = plain.strip("-") or "home"
            check(page, f"console-{look}-{name}")
    preview(page, staffed.url)
    check(page, f"console-{look}-invitations-preview")
    context.close()


def preview(page, url: str) -> None:
    """Choose a list with bad rows at the browser, and go to its preview."""
    page.goto(f"{url}/staff/invitations/new")
    page.get_by_label("A file with mobile numbers").set_input_files(
        {"name": "tenants of East Marsh.csv", "mimeType": "text/csv", "buffer": LIST}
    )
    page.get_by_label("Name of the round").fill("Spring, tenants of East Marsh")
    page.get_by_label("Why they may be contacted").fill("tenants who agreed, register of 3 March")
    page.get_by_role("button", name="Look at the preview").click()
    page.get_by_role("heading", name="Preview").wait_for()


@pytest.mark.parametrize("look", LOOKS)
def test_signing_in_elsewhere_passes_axe_and_fits(council, browser, look):
    council.hire("ada@north", "administrator")
    council.hire("lee@council.example", "safeguarding_lead")
    context = browser.new_context(locale="en-GB", **LOOKS[look])
    page = context.new_page()
    page.goto(f"{council.url}/staff/sign-in")
    check(page, f"console-{look}-sign-in-two-ways")
    page.get_by_role("link", name="Sign in with your council account").click()
    expect(page.get_by_text("nobody has added you here")).to_be_visible()
    check(page, f"console-{look}-sign-in-trouble")
    council.expect("mo@council.example", "administrator")
    page.get_by_role("link", name="Sign in again").click()
    page.get_by_role("link", name="Sign in with your council account").click()
    page.get_by_role("link", name="Staff", exact=True).first.click()
    check(page, f"console-{look}-members-two-ways")
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
