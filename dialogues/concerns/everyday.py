"""When words that fit a table tell of everyday life: agreed, in play, an animal, seen to.

Guards like those of ``context``. Each reads what stands round the fit, and none holds
where that also speaks of fear, pain or need.
"""

import re

from dialogues.concerns.around import after, around, before, either
from dialogues.concerns.table import Table
from dialogues.concerns.words import CLASSES

_AGREED = either(
    "i|we|ive|weve|id|both agreed|chose|offered|volunteered|insisted",
    "i|we asked her|him|them $",
    "as|like|because|cos|since i|we asked|wanted|chose|agreed",
    "my own? choice|idea|request|choosing",
    "sorted|set|arranged|agreed|wrote|written|signed .. with|by|in|down .. nurse|solicitor"
    "|social_worker|bank|court|doctor|office|book|memory_clinic|council|family",
    "solicitor|social_worker|bank|court|nurse|doctor|memory_clinic|attorney .. sorted|set_up"
    "|set_it_up|set_that_up|arranged|agreed|suggested|recommended|wrote|said|says|advised|reckons",
    "set|sorted that|it|this up|out !again",
    "separate solicitors",
    "all_done|done|done_it|did_it proper|properly|above_board",
    "every|all|the|brings|keeps|gives|shows {me}? .. receipt|receipts|statement|statements",
    "right|fair|quite_right|good|sensible so|too|really|enough|dos|play|is_fair|thing_too",
    "hes|shes|theyre|he_was|she_was|they_were|was_he|is_she|was_she|is_he right|not_wrong",
    "suppose|reckon|think|know .. hes|shes|theyre|she|he|they .. right|point",
    "wrong|right is|was|are|isnt|wasnt|arent he|she|they|it",
    ", fair $",
    "rules are rules",
    "for my own good|sake",
    "safe as houses",
    "doctors|hospital|physios|nurses|dietitians orders|advice|instructions",
    "doctor|physio|nurse|hospital|dietitian|consultant|surgeon|dvla says|said|told|reckons|took",
    "since|after|till|until|because|cos|while .. my|the|me|had cataract|cataracts|hernia"
    "|operation|op|new_hip|hip|knee|surgery|blackout|blackouts|licence|bypass|stent|pacemaker",
    "sleepwalk|sleepwalks|sleepwalking|wanders|revision|revise|revising|homework|exams|mocks|gcses"
    "|a_levels|school_night|bedtime|grounded",
    "phone|xbox|tablets|ipad|laptop|wifi .. at|by|after|before|until|till #|eight|nine|ten|eleven"
    "|half_eight|half_nine|half_ten|bedtime|tea",
    "ive|if_ive|id|i had # pints",
    "annoying|moan|moaned|moaning|sulk|sulked|sulking|grumble|grumbled|cross|huff .. but|fine"
    "|still|only|right|fair",
    "we argued",
    "suits|works_for|works_well|does me|us|both|$",
    "i dont mind|complain",
    "a treasure|godsend|star|gem|angel|diamond|blessing",
    "are|theyre|hes|shes|absolute|proper angels|stars|gems|diamonds|treasures",
    "couldnt|cant fault|manage_without|do_without|be_without|ask_for_better|ask_for_a_better",
    "poprosil*|zgodzil*|ustalil*|umowilis*|sama_chcialam|sam_chcialem|dla_bezpieczenstwa",
)
_PLAYED = either(
    "... at|in|on|playing {game}",
    "... with|using|wearing foam|rubber|plastic|cardboard|inflatable|toy",
    "... # nil|all|one",
    "... one|two|three|four|five|six|seven|eight|nine|ten nil",
    "... hollow|hands_down|fair_and_square",
)
_PLAY_ROUND = either(
    "{sport} class|classes|club|training|session|sessions|match|practice|lesson|lessons|game"
    "|tournament|competition|team|league|final|coach|instructor|bout|night|workshop|taster",
    "judo|karate|taekwondo|kickboxing|sparring|wrestling|aikido|jiu_jitsu|mma throws|thrown|has|is"
    "|does|with|at|on|$",
    "play|plays|played|playing|do|does|doing|took_up|taken_up|at|teach|teaching|started|love"
    " {sport}",
    "it|was|playing|lost|game|games|round|match .. of|was|is|at|to? {game}",
    "laser_tag|laser_quest|escape_room|escape_rooms|paintball*|airsoft|panto|pantomime|matinee"
    "|rehearsal|rehearsals|rehearsing|ghost_walk|ghost_tour|ghost_train|re_enactment|reenactment"
    "|sealed_knot|waxworks|roleplay|role_play|fancy_dress|halloween|haunted_house|murder_mystery"
    "|play_fight|play_fighting|pillow_fight|pillow_fights|snowball*|water_fight|rollercoaster"
    "|dodgems|waltzers|bouncy_castle|am_dram|amateur_dramatics|larp|cosplay|dungeons_and_dragons"
    "|tug_of_war|mock_battle|stage_fight|stage_blood|jousting",
    "playing|plays|play|played|im|hes|shes the_part|part_of|macbeth|hamlet|nancy|bill_sikes"
    "|a_zombie|juliet|ophelia|a_corpse|the_body|the_baddie|the_villain|a_villain",
    "w karty|szachy|warcaby|domino|bierki",
    "na treningu|zajeciach|boksie|judo|karate|macie",
)
_ANIMALS = "|".join(CLASSES["animal"]).replace("_", " ")
_ANIMAL_BEFORE = re.compile(
    rf" (?:the|my|our|her|his|their|next doors|nans|a|this|that|both)(?: \w+)? (?:{_ANIMALS})"
    r"(?: (?:just|has|had|always|keeps|once|got|and|who|it|she|he|went|that)){0,2} $"
)
_ANIMAL_IN = either("by|off|from a|an|the|my|our|her|his|some|next_doors .. {animal}")
_ANIMAL_AFTER = re.compile(
    r"(?:, )?(?:by|off|from) (?:a|an|the|my|our|her|his|some|next doors)(?: \w+){0,2}"
    rf" (?:{_ANIMALS}) "
)
_SEEN_TO = either(
    "hospital|doctor|doctors|gp|nurse|paramedic|paramedics|ambulance|a_and_e|casualty|scan|xray"
    "|x_ray|ecg|tests|bloods|111 .. checked|clear|fine|ok|okay|sorted|said_its|said_it_was|nothing"
    "|discharged|strapped|stitched|glued|patched|sent_me_home|sent_him_home|sent_her_home|normal",
    "all_clear|right_as_rain|on_the_mend|nothing_broken|no_harm_done|nowt_broken|no_damage|mending"
    "|healing_nicely|healed_up|healing_up|back_home_now|home_now|fine_now|ok_now|okay_now"
    "|alright_now|all_right_now|better_now|good_as_new|no_lasting|patched_up|patched_me_up"
    "|stitched_me_up|glued_it|plaster_on|out_of_plaster|on_the_up|fit_as_a_fiddle|back_to_normal"
    "|none_the_worse|laugh_about_it|laugh_now|we_laughed|still_laughing|laughed_about",
    "turned_out|was_only|it_was|was_just|just wind|trapped_wind|indigestion|a_bug|cramp|reflux"
    "|heartburn|a_panic_attack|a_trapped_nerve|a_pulled_muscle",
    "before|for|because_of|after my|a|the|me? colonoscopy|endoscopy|blood_test|operation|op|fast"
    "|fasting|scan",
    "bathroom|boiler|shower|plumber|kitchen fitters|fitter|broken|broke|packed_up|bust|out|fixed"
    "|coming|refit|fitted|in",
    "ramadan|fasting|lent|diet|slimming_world|weight_watchers|yom_kippur",
    "wszystko_w_porzadku|juz_dobrze|juz_lepiej|nic_powaznego",
)
_DISTRESS = either(
    "scared|frightened|afraid|terrified|darent|frit|crying|cries|cry|begged|beg|trapped|prisoner"
    "|punish*|ashamed|hungry|starv*|threat*|bruise*|sobbing|worse|please_help|help_me|dont_tell"
    "|nobody_knows|nowhere_to_go|get_help|cant_leave|hates_me|hurts_me|hit_me|hits_me|hits_us|kill"
    "|hits_her|hits_him|wont_give_it_back|never_see_it|never_gives|wont_stop|boje|placze|grozi"
    "|right_now|999|cant_breathe|bleeding|blood_everywhere|unconscious|wont_wake|dont_know_what"
    "|against_my_will|no_choice|didnt_want|dont_want|forced|made_me|makes_me|drunk|temper|rage"
    "|if_i_dont|if_i_say|or_else|not_to_mention|not_to_tell|mustnt|secret|punches|slaps|nothing_left|owt_left|nowt_left|rent|skint|bailiffs",
    "when|because|cos|if|every_time|whenever he|she|they lose|loses|lost",
)
_OF_FORCE = frozenset({"physical", "danger", "child", "psychological", "discriminatory", "medical"})
_AGREEABLE = frozenset(
    {"financial", "domestic", "psychological", "modern_slavery", "neglect", "organisational"}
)
_OF_THE_BODY = frozenset({"medical", "self_neglect", "neglect"})
_PERSONS = frozenset({*CLASSES["anybody"], "my", "our", "his", "her", "they"})


def agreed(text: str, fit: re.Match[str], table: Table) -> bool:
    """What somebody asked for, or lets another do for good reasons; never what is done by force."""
    if not _AGREEABLE.issuperset(table.kinds):
        return False
    return bool(_AGREED.search(around(text, fit))) and not _distressed(text, fit)


def in_play(text: str, fit: re.Match[str], table: Table) -> bool:
    """At a game, in a sport, on a stage."""
    if not _OF_FORCE.intersection(table.kinds):
        return False
    begun = f" {fit.group()}{after(text, fit)}"
    played = _PLAYED.match(begun, 1) or _PLAY_ROUND.search(around(text, fit))
    return bool(played) and not _distressed(text, fit)


def animal(text: str, fit: re.Match[str], table: Table) -> bool:
    """An animal does it."""
    if _ANIMAL_IN.search(f" {fit.group()}") or _ANIMAL_AFTER.match(after(text, fit)):
        return True
    subject = _ANIMAL_BEFORE.search(f" {before(text, fit)}")
    return bool(subject) and fit.group().split(" ")[0] not in _PERSONS


def seen_to(text: str, fit: re.Match[str], table: Table) -> bool:
    """Of the body, and seen to, or for a plain reason."""
    if not _OF_THE_BODY.intersection(table.kinds):
        return False
    return bool(_SEEN_TO.search(around(text, fit))) and not _distressed(text, fit)


def _distressed(text: str, fit: re.Match[str]) -> bool:
    return bool(_DISTRESS.search(f" {before(text, fit)}| {after(text, fit)}"))
