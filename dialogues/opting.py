"""Reads whether a whole message asks to get no more texts, to get them again, or for help.

Careful on purpose: the whole message must be about the texts. What may be a
sign of risk ("I want it to stop", "end it all") is never an opt-out, and a
bare "yes" is never an opt-in: it may answer something else.
"""

import re
from typing import Literal

from dialogues.concerns.plain import plain

Opting = Literal["out", "in", "help"]

CARRIER_OUT = frozenset("stop stopall unsubscribe cancel end quit revoke optout".split())
"""Single words on which Twilio itself stops sending."""

CARRIER_IN = frozenset("start yes unstop".split())
"""Single words on which Twilio itself sends again."""

CARRIER_HELP = frozenset("help info".split())
"""Single words that Twilio itself answers."""

_OUT_ALONE = CARRIER_OUT | {"stop all", "opt out", "stop please", "please stop", "stop now"}
_IN_ALONE = (CARRIER_IN - {"yes"}) | {"opt in", "optin", "start please", "please start"}
_HELP_ALONE = CARRIER_HELP | {"pomoc"}

_POLITE = (
    "please|now|thanks|thank you|thankyou|thx|ta|cheers|sorry|mate|love|duck|ok|okay|right"
    "|just|hi|hello|hey"
    "|can you|could you|will you|would you|i want you to|i would like you to|id like you to"
    "|i said|and|then"
    "|x|xx|for good|forever|anymore|again|ever|at all|immediately|straight away|today"
    "|im not interested|not interested"
    "|i wanna|i want|kindly|stop|prosze|dziekuje|juz|wiecej|panstwa|was|no|oi|alright|fed up"
    "|so|actually|fuck off|bloody|fucking|all|these"
)
_TEXTING = "texting|messaging|contacting|bothering|pestering|sending|mithering|spamming|msging"
"|txting|texing|writing to|ringing|calling|msgin|textin|txtin|messagin|sendin|botherin"
_TEXT = "text|message|msg|txt|contact|bother|pester|send|write to|mither|spam|ring|call|tex"
_WHAT = "me|us|my phone|my number|this number|these|this|them|any|more|messages|texts|msgs"
"|txts|anything|your|the|of|these messages|to me|stuff|from you|daft|stupid|bloody|fucking"
"|questions|anymore"
_THINGS = "texts|messages|msgs|txts|questions|contact|of these|of this|of your texts"
"|of your messages|of these texts|of these messages|text messages"
_LIST = "list|database|system|mailing list|records|contacts|books|survey|lists|your texts|study"

_OUT = (
    rf"(?:stop|quit|cease|no more|stop fucking|stop bloody|pack in"
    rf"|pack it in) (?:{_TEXTING})(?: (?:{_WHAT}))*",
    rf"(?:dont|never) (?:ever |keep |keeps |you )?(?:{_TEXT}|{_TEXTING})(?: (?:{_WHAT}))+",
    r"(?:dont|never) (?:ever )?(?:text|message|msg|txt)",
    rf"anymore (?:{_THINGS})(?: (?:{_WHAT}))*",
    r"no (?:texts|msgs|text messages)",
    rf"(?:stop|end|cancel) (?:the |these |your |all |all the "
    rf"|sending )?(?:{_THINGS})(?: (?:{_WHAT}))*",
    rf"(?:take|tek|get|remove|delete|strike|cross) (?:me|my|us|my name|my number"
    rf"|my phone number|this number) ?(?:name|number|details)? ?(?:off|from|out of|of) (?:your"
    rf"|the|this|that|ur) (?:{_LIST})",
    r"(?:remove|delete|lose|forget|bin) (?:my|this|me) ?(?:number|phone number|details|name"
    r"|mobile|mobile number)? ?(?:from|off)? ?(?:your|the)? ?(?:list|system|phone|records)?",
    r"(?:unsubscribe|opt|sign|count|leave) (?:me |us )?(?:out|from this|from these"
    r"|from the list|from your texts|out of this|out of these texts)",
    r"unsubscribe me",
    r"i (?:wanna |want to )?(?:opt out|unsubscribe|come off the list|be taken off the list"
    r"|be removed|be taken off)(?: (?:from|of) (?:this|these|your list|these texts))?",
    r"(?:i )?(?:dont|do not|no longer) (?:wanna|want|want to|wish to|wish"
    r"|like) (?:to )?(?:get |receive |be getting |have |hear from |be |see |getting )?(?:any "
    r"|anymore |more |your |these |the )*(?:texts|messages|msgs|txts|you|contacted|texted"
    r"|messaged|these)(?: (?:from you|off you|anymore))*",
    r"leave me (?:alone|be)",
    r"(?:wypiszcie|wypisz|usuncie|usun|skreslcie|wykresl|wykreslcie) (?:mnie|moj numer"
    r"|ten numer)(?: (?:z listy|z tej listy|z bazy))?",
    r"(?:przestac|przestancie|przestan|skonczcie|nie) (?:do mnie )?(?:pisac|pisz|piszcie"
    r"|wysylac|wysylajcie|wysylaj|dzwonic|dzwoncie)(?: (?:do mnie|mi|na ten numer|smsow|sms"
    r"|wiadomosci|tych|zadnych|tych wiadomosci))*",
    r"nie chce (?:dostawac|otrzymywac|zadnych)? ?(?:waszych|tych|zadnych)? ?(?:smsow"
    r"|wiadomosci|esemesow)",
    r"rezygnuje(?: z (?:smsow|wiadomosci|tych smsow))?",
)
_IN = (
    r"(?:start|restart|begin|resume|carry on|continue|keep|go on) (?:the )?(?:texting"
    r"|messaging|texts|messages|sending|again|with the texts|with texts)(?: (?:me|again|texts"
    r"|messages))*",
    r"(?:you )?(?:can|may|could) (?:text|message|contact|msg|send|start|write to) (?:texting "
    r"|messaging |me |texts |sending )*(?:again|now)?",
    r"(?:text|message|contact|msg) me again",
    r"(?:i )?(?:wanna|want|want to|would like to|id like to|like to) (?:to )?(?:carry on|keep"
    r"|start|go on|resume|continue|restart|get|opt|sign|be) (?:with )?(?:texting|the texts"
    r"|messaging|texts|your texts|in|back in|up again|messages|getting texts"
    r"|texted)(?: (?:again|with you|you))?",
    r"(?:put|add) me (?:back )?(?:on|in|onto) (?:the |your )?(?:list|texts)",
    r"(?:sign|opt|count) me (?:back )?(?:in|up)",
    r"ive changed my mind (?:you can |please )?(?:text me|carry on|start again"
    r"|start texting me|start texting|start)",
    r"(?:mozecie|mozna|mozesz) (?:znowu |znow |juz |do mnie )*(?:pisac|pisz)(?: (?:do mnie"
    r"|znowu|znow))*",
    r"(?:piszcie|pisz) (?:do mnie )?(?:znowu|znow|dalej)",
    r"chce (?:znowu |znow |dalej )?(?:dostawac smsy|dostawac wiadomosci|pisac"
    r"|odpowiadac)(?: (?:znowu|znow|dalej))?",
    r"zacznijmy (?:znowu|od nowa)",
)


def _whole(sentences: tuple[str, ...]) -> re.Pattern[str]:
    said = "|".join(sentences)
    return re.compile(rf"(?:(?:{_POLITE}) )*(?:(?:{said}) (?:(?:{_POLITE}) )*)+")


_SAYS_OUT, _SAYS_IN = _whole(_OUT), _whole(_IN)
_LONGEST = 160
"""Characters of a message that may ask this; whoever writes more writes of other things."""


def read_opting(text: str) -> Opting | None:
    """What the whole message asks for, or None when it is about anything else."""
    words = _words(text)
    if not words or len(words) > _LONGEST:
        return None
    alone = words.strip()
    if alone in _OUT_ALONE or _SAYS_OUT.fullmatch(words):
        return "out"
    if alone in _IN_ALONE or _SAYS_IN.fullmatch(words):
        return "in"
    return "help" if alone in _HELP_ALONE else None


def is_carrier_word(text: str) -> bool:
    """Is the message one of the single words on which Twilio itself acts?"""
    return _words(text).strip() in CARRIER_OUT | CARRIER_IN | CARRIER_HELP


def _words(text: str) -> str:
    """Small letters without signs or accents, a space after every word."""
    if len(text) > 4 * _LONGEST:
        return ""
    kept = [word for word in plain(text).split() if word not in ".,"]
    return " ".join(kept) + " " if kept else ""
