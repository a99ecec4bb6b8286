"""The console's addresses: which page each is, and which role may have it."""

from dataclasses import dataclass
from typing import Literal

from bot.console import (
    amending_pages,
    calling_pages,
    concern_pages,
    conversation_pages,
    duty_pages,
    entrance_pages,
    guide_pages,
    guide_publishing_pages,
    guide_trying_pages,
    guide_writing_pages,
    guided_pages,
    invitation_pages,
    new_round_pages,
    optout_pages,
    people_pages,
    reply_pages,
    signposting_pages,
    staff_pages,
)
from bot.console.roles import Permission
from bot.console.visits import HOME, Handler
from bot.uploads import LARGEST_UPLOAD

Method = Literal["GET", "POST"]


@dataclass(frozen=True)
class Address:
    """A page or a form: where it is, and who may have it; without ``permission`` all may.

    ``takes_much``: files may be sent to it, or long texts.
    """

    method: Method
    path: str
    permission: Permission | None
    handler: Handler
    takes_much: bool = False


ADDRESSES = (
    Address("GET", "", None, staff_pages.home),
    Address("GET", "/concerns", "concerns", concern_pages.queue),
    Address("GET", "/concerns/months", "concerns", concern_pages.months),
    Address("GET", "/concerns/{reference}", "concerns", concern_pages.one),
    Address("POST", "/concerns/{reference}/take", "concerns", concern_pages.take),
    Address("POST", "/concerns/{reference}/note", "concerns", concern_pages.add_note),
    Address("POST", "/concerns/{reference}/close", "concerns", concern_pages.close),
    Address("POST", "/concerns/{reference}/reopen", "concerns", concern_pages.reopen),
    Address("GET", "/concerns/{reference}/news", "concerns", reply_pages.news),
    Address("POST", "/concerns/{reference}/reply", "concerns", reply_pages.reply),
    Address("POST", "/concerns/{reference}/length", "concerns", reply_pages.length),
    Address("POST", "/concerns/{reference}/hand-back", "concerns", reply_pages.hand_back),
    Address("GET", "/duty", "duty", duty_pages.shown),
    Address("GET", "/duty/now", "duty", duty_pages.now),
    Address("POST", "/duty/hours", "duty", duty_pages.save_hours),
    Address("POST", "/duty/people", "duty", duty_pages.add),
    Address("GET", "/duty/people/{number}", "duty", duty_pages.one),
    Address("POST", "/duty/people/{number}", "duty", duty_pages.change),
    Address("POST", "/duty/people/{number}/off", "duty", duty_pages.take_off),
    Address("GET", "/whom-to-call", "duty", calling_pages.shown),
    Address("POST", "/whom-to-call", "duty", calling_pages.add),
    Address("GET", "/whom-to-call/{number}", "duty", calling_pages.one),
    Address("POST", "/whom-to-call/{number}", "duty", calling_pages.change),
    Address("POST", "/whom-to-call/{number}/remove", "duty", calling_pages.remove),
    Address("GET", "/signposting", "duty", signposting_pages.listed),
    Address("POST", "/signposting", "duty", signposting_pages.write),
    Address("GET", "/signposting/new", "duty", signposting_pages.new),
    Address("GET", "/signposting/{number}", "duty", signposting_pages.one),
    Address("POST", "/signposting/{number}/approve", "duty", signposting_pages.approve),
    Address("POST", "/signposting/{number}/withdraw", "duty", signposting_pages.withdraw),
    Address("GET", "/conversations", "conversations", conversation_pages.listed),
    Address("GET", "/conversations/{number}", "conversations", conversation_pages.one),
    Address("POST", "/conversations/{number}/raise", "raising", conversation_pages.raise_concern),
    Address("GET", "/conversations/{number}/answers/{question}", "amending", amending_pages.asked),
    Address(
        "POST", "/conversations/{number}/answers/{question}", "amending", amending_pages.set_right
    ),
    Address("GET", "/guided", "guided", guided_pages.begun),
    Address("POST", "/guided", "guided", guided_pages.begin),
    Address("GET", "/guided/paper", "guided", guided_pages.paper),
    Address("GET", "/guided/{number}", "guided", guided_pages.one),
    Address("POST", "/guided/{number}/say", "guided", guided_pages.say),
    Address("POST", "/guided/{number}/raise", "guided", guided_pages.raise_concern),
    Address("GET", "/guides", "guides", guide_pages.listed),
    Address("GET", "/guides/new", "authoring", guide_writing_pages.new),
    Address("POST", "/guides/new", "authoring", guide_writing_pages.begin, takes_much=True),
    Address("GET", "/guides/{guide}", "guides", guide_pages.one),
    Address("GET", "/guides/{guide}/compare", "guides", guide_pages.compared),
    Address("GET", "/guides/{guide}/retire", "authoring", guide_publishing_pages.ask_retire),
    Address("POST", "/guides/{guide}/retire", "authoring", guide_publishing_pages.retire),
    Address("POST", "/guides/{guide}/back", "authoring", guide_publishing_pages.bring_back),
    Address("GET", "/guides/{guide}/of/{edition}", "guides", guide_pages.outlined),
    Address("GET", "/guides/{guide}/of/{edition}/source", "guides", guide_pages.source),
    Address("GET", "/guides/{guide}/of/{edition}/files", "guides", guide_pages.downloads),
    Address("GET", "/guides/{guide}/of/{edition}/yaml", "guides", guide_pages.yaml_file),
    Address("GET", "/guides/{guide}/of/{edition}/xlsx", "guides", guide_pages.xlsx_file),
    Address("GET", "/guides/{guide}/of/{edition}/edit", "authoring", guide_writing_pages.edit),
    Address(
        "POST",
        "/guides/{guide}/of/{edition}/edit",
        "authoring",
        guide_writing_pages.save,
        takes_much=True,
    ),
    Address("GET", "/guides/{guide}/of/{edition}/try", "authoring", guide_trying_pages.begin),
    Address(
        "POST",
        "/guides/{guide}/of/{edition}/try",
        "authoring",
        guide_trying_pages.say,
        takes_much=True,
    ),
    Address("GET", "/guides/{guide}/of/{edition}/publish", "authoring", guide_publishing_pages.ask),
    Address(
        "POST", "/guides/{guide}/of/{edition}/publish", "authoring", guide_publishing_pages.publish
    ),
    Address("GET", "/people", "people", people_pages.search),
    Address("POST", "/people", "people", people_pages.find),
    Address("GET", "/people/{pseudonym}", "people", people_pages.one),
    Address("POST", "/people/{pseudonym}/copy", "people", people_pages.copy),
    Address("POST", "/people/{pseudonym}/stop", "people", people_pages.stop),
    Address("POST", "/people/{pseudonym}/withdraw", "people", people_pages.withdraw),
    Address("POST", "/people/{pseudonym}/erase", "people", people_pages.erase),
    Address("GET", "/invitations", "figures", invitation_pages.listed),
    Address("GET", "/invitations/table", "figures", invitation_pages.table),
    Address("GET", "/invitations/new", "inviting", new_round_pages.ask),
    Address("POST", "/invitations/preview", "inviting", new_round_pages.preview, takes_much=True),
    Address("POST", "/invitations/confirm", "inviting", new_round_pages.confirm),
    Address("GET", "/invitations/rounds/{number}", "figures", invitation_pages.one),
    Address("GET", "/invitations/rounds/{number}/table", "figures", invitation_pages.table),
    Address("GET", "/invitations/rounds/{number}/more", "inviting", new_round_pages.ask_more),
    Address("POST", "/invitations/rounds/{number}/stop", "inviting", invitation_pages.stop),
    Address("GET", "/invitations/keywords", "inviting", entrance_pages.listed),
    Address("POST", "/invitations/keywords", "inviting", entrance_pages.add),
    Address("GET", "/invitations/keywords/{keyword}", "inviting", entrance_pages.one),
    Address("GET", "/invitations/keywords/{keyword}/poster", "inviting", entrance_pages.poster),
    Address("POST", "/invitations/keywords/{keyword}/close", "inviting", entrance_pages.close),
    Address("GET", "/invitations/optouts", "inviting", optout_pages.listed),
    Address("POST", "/invitations/optouts", "inviting", optout_pages.add),
    Address("GET", "/members", "staff", staff_pages.members),
    Address("POST", "/members", "staff", staff_pages.add),
    Address("POST", "/members/{number}/link", "staff", staff_pages.new_link),
    Address("POST", "/members/{number}/way-in", "staff", staff_pages.change_way_in),
    Address("POST", "/members/{number}/stop", "staff", staff_pages.stop),
    Address("POST", "/members/{number}/back", "staff", staff_pages.let_back),
    Address("GET", "/audit", "audit", staff_pages.looked),
)

LARGER = {HOME + each.path.split("{")[0]: LARGEST_UPLOAD for each in ADDRESSES if each.takes_much}
"""How many bytes are read at most of what is sent, by how an address begins, where not few."""
