"""When words that fit a table turn out harmless: denied, long over, a job, a story, supposed.

Each guard reads what stands round the fit. A guard never looks at the whole
text alone: "I used to box" beside "he hits me" changes nothing about the second.
"""

import re
from collections.abc import Callable, Mapping

from dialogues.concerns.around import around, before, either, sentence
from dialogues.concerns.everyday import agreed, animal, in_play, seen_to
from dialogues.concerns.table import Guard, Table

# A "not" turns round what follows it across words that only carry the sentence on.
_NOT = "not|never|dont|doesnt|didnt|isnt|wasnt|havent|wouldnt|couldnt|wont|nobody|nie|nigdy|nikt"
_CARRY = (
    "i|im|id|ill|ive|he|she|they|hes|shes|theyre|it|that|am|are|is|was|been|be|being|going|to"
    "|ever|really"
    "|actually|gonna|wanna|want|wants|wanted|would|will|say|saying|think|thinking|thought"
    "|about|of|mean|had"
    "|feel|feeling|as|though|like|have|has|any|even|once|got|get|getting|just|all|in|a|so|or"
    "|anything"
    "|do|a|suicidal|hit|hits|at|chce|chcialam|chcialem|mam|jest|sie|mnie|mi|zadnych|zamierzam"
    "|bym|zeby|mysle|o"
)
_DENIED = re.compile(rf" (?:{_NOT})(?: (?:{_CARRY})){{0,6}} $")
_NONE_OF = re.compile(r" (?:no|not any|never any|any|zadnych|without)(?: \w+)? $")
_NOUN = re.compile(r"(?:thoughts|plans|plan|intention|urge|threats|violence|abuse|thinking) ")
_ASKED = re.compile(
    r" (?:ask|asks|asked|asking|wondered|checking)(?: \w+){0,2} (?:if|am|was|whether|do|did)"
    r"(?: i)? $"
)
_QUESTION_NOT = re.compile(r" (?:why|whats) (?:dont|shouldnt|not)(?: \w+){0,3} $")

_LONG_AGO = either(
    "{many}|two|three|four|five|six|seven|eight|nine|several|many|few|couple_of|donkeys"
    "|over years|yrs|year ago|back|since|now|older",
    "years ago",
    "decades|ages|donkeys_years|long_time ago|back",
    "donkeys_years",
    "back_in|in|since|during|that_was|til|till|until 19*|the_60s|the_70s|the_80s|the_90s"
    "|the_sixties|the_seventies|the_eighties|the_nineties|the_fifties|60s|70s|80s|90s|the_war",
    "in|since|til|till|until|that_was|after|back_in 200*|201*",
    "when i_was|we_were|i|she_was|he_was|they_were|i_were little|young|younger|kid|a_kid|kids"
    "|child|a_child|small|at_school|a_lad|a_lass|a_girl|a_boy|teenager|a_teenager|growing_up"
    "|in_my_teens|in_my_twenties|#|was_little|wee|a_bairn|nobbut|a_nipper|a_young_girl"
    "|a_young_lad|a_young_man|a_young_woman",
    "as a kid|child|lad|lass|teenager|boy|girl|young|bairn|youngster",
    "my|in childhood|my_childhood|my_teens|my_youth|my_twenties",
    "first|late husband|wife|marriage|dad|mum|boyfriend|partner",
    "long_time|lifetime|another_life|years_back|way_back|back_then|them_days|those_days|in_my_day",
    "lat temu|wczesniej",
    "jak|kiedy|gdy bylam|bylem mala|maly|dzieckiem|mloda|mlody|dzieciakiem",
    "w dziecinstwie|mlodosci",
    "kiedys|dawno !jeszcze",
    "how_it_was_then|how_it_was|how_it_was_in|they_all_did|we_all_did|everybody_did"
    "|different_times|the_done_thing",
)
_USED_TO = either(
    "used_to",
    "ex|late|first .. was|used|were",
)
_SETTLED = either(
    "dead|died|passed|gone|buried .. #|years|ago|now|since|long|away|on",
    "hes|shes|theyre|been|is|was|now|long dead|gone|passed_away|buried|in_the_ground",
    "never_looked_back|fine_now|good_now|all_good|okay_now|ok_now|better_now|alright_now"
    "|all_right_now|well_now|safe_now|free_now|happy_now|happy_since|happily|happier_now"
    "|over_it_now|long_since|behind_me|behind_us|sorted_now|all_sorted|its_sorted|all_over_now"
    "|in_the_past|water_under|moved_on|got_through_it|came_through_it|glad_im_still"
    "|glad_i_didnt|glad_to_be|got_help|got_better|recovered|recovery|in_a_good_place|not_now"
    "|not_anymore|havent_since|not_since|settled_now|lovely_now|life_is_good|lifes_good"
    "|doing_well|doing_great|much_better|at_peace|had_counselling|therapy|counselling|off_it"
    "|clean_now|been_happy|i_left_him|left_him|got_rid|divorced|remarried|how_it_was"
    "|what_they_did|those_days|them_days|different_times|never_again|no_longer|put_it_behind"
    "|made_my_peace|forgave|forgiven|thank_god_thats|got_out|got_away|thankfully_over"
    "|went_to_prison|went_to_jail|wonderful_now|lovely_man_now|found_a_good|kind_man_now"
    "|back_on_my_feet|did_rehab|long_gone|good_man_now|years_clean|all_that_is_over|thats_over"
    "|its_over_now|dealt_with|long_over|great_now|years_sober|grateful_im|still_here|long_healed"
    "|never_been_back|had_help|got_well|stayed_well|different_man_now|different_woman_now"
    "|different_person_now|life_mends|time_heals|retired_now|not_troubled|dont_dwell"
    "|dont_think_on_it|doesnt_bother_me|no_bother_now|sleep_sound|sleep_like_a_baby|no_regrets"
    "|good_since|well_since|right_since|fine_since|happy_as_larry|happiest_ive|binned_it",
    "but|not .. for|in # years",
    "not|havent for|in|since|anymore # years|years",
    "nie_zyje|umarl|zmarl|juz_dobrze|wszystko_dobrze|teraz_jest_dobrze|mam_to_za_soba"
    "|pogodzil*|rozwiodlam|odeszlam_od|rozwiodlem",
)
_STILL = either(
    "still|never_told|never_said|cant_get_it_out|nightmare|nightmares|flashbacks|flashback"
    "|haunts|until_now|first_time_ive|comes_round|keeps|again|scared|afraid|frightened|tonight"
    "|today|last_night|this_week|yesterday|this_morning|cant_stop_thinking|eats_me|cant_sleep"
    "|cant_cope|now_hes|now_he|now_she|ruined|destroyed|never_got_over|cant_forget|havent_told"
    "|now_my|back_again|havent_been_right|not_been_right|never_been_right|to_this_day"
    "|want_to_die|kill_myself|still_does|does_it_to|started_again|coming_back|wont_go_away"
    "|broke_me|cant_trust|cant_live|every_night",
    "cant get|stop|forget|move .. head|thinking|past|it",
    "dalej|wciaz|nadal|znowu|znow|do_dzis|koszmary|boje_sie|nikomu_nie_mowil*",
)
_GLAD = either(
    "glad|happy|blessed|grateful|pleased|good|fine|lovely|okay|ok .. still .. here|alive|going"
    "|around|together"
)

_JOB = either(
    "i|was|im|hes|shes|used_to|been|worked|retired|mum|husband|wife|dad|daughter|son|daughters"
    "|sons|lad|lads|lass|brother|brothers|sister|sisters|mate|mates|husbands|wifes|work|trained"
    "|volunteer|volunteered|ex .. nurse|paramedic|police|policeman|policewoman|copper|fireman"
    "|firefighter|social_worker|teacher|carer|care_assistant|slaughterman|butcher|bouncer"
    "|doorman|boxer|soldier|army|navy|prison_officer|midwife|doctor|solicitor|probation"
    "|counsellor|samaritan|samaritans|care_work|doctor|surgeon|vet|magistrate|judge|barrister"
    "|journalist|undertaker|support_worker|youth_worker|chaplain|care_manager|foster_carer"
    "|call_handler|undertakers|security|999_operator|detective|healthcare_assistant",
    "work|worked|works|working|volunteer|volunteers|volunteered|volunteering|job|career"
    "|shifts .. with|at|for|on|in|as .. people|women|refuge|hospital|police|children|victims"
    "|crisis|helpline|samaritans|a_e|bank|childline|charity|prison|care_home|casualty|shelter"
    "|mind|hospice|court|fraud|social_services|probation|safeguarding|ambulance|ward"
    "|mental_health|council",
    "part_of the_job|my_job|the_work",
    "did|do|doing|teach|teaching|run|running|went_on|been_on|attended|give|booked_on .. course"
    "|training|workshop|talk|awareness",
    "bylam|bylem|pracowal*|pracuje|maz|syn|corka .. pielegniark*|policjant*|lekarz*|ratownik*"
    "|strazak*|nauczyciel*|rzezni|rzeznik*|opiekunka|opiekunem|ochroniarz*|pogotowiu",
)
_STORY = either(
    "film|films|movie|novel|programme|program|documentary|drama|soap|soaps|episode|storyline"
    "|story_line|netflix|podcast|eastenders|corrie|coronation_street|emmerdale|hollyoaks|vera"
    "|holby|midsomer|poirot|crimewatch|lyrics|album|novels|plot|character|baddie|fortnite"
    "|minecraft|gta|video_game|video_games|computer_game|the_bill|luther|happy_valley"
    "|line_of_duty|thriller|play_at_the|panto|opera|tune|gig|band_called|channel_4|crime_drama"
    "|murder_mystery|whodunnit|the_archers|archers|gang_show|silent_witness|call_of_duty"
    "|jeremy_vine|panorama|watchdog|rip_off_britain|loose_women|crimewatch|true_crime|the_news|on_the_news|in_the_news|in_the_paper|the_telegraph|grimsby_telegraph",
    "watch*|watching|read|reading|listen*|listening|play|plays|playing|on|in|a|love|favourite|this"
    "|good|that .. telly|tv|book|books|song|songs|xbox|playstation|series|casualty|band",
    "film|filmie|serial|serialu|seriale|ksiazk*|piosenk*|telewizj*|gra|grze|powiesc|odcink*"
    "|kryminal*|wiadomosciach",
)
_WATCHED = either(
    "watch*|watching|watched|seen|saw|read|reading that|the|a|this drama|documentary|film"
    "|programme|series|book|novel|episode|podcast about|with|where"
)
_SUPPOSED = either(
    "if|would|what_if|imagine|unless|suppose !im|he_knew .. he|she|anyone|they|someone|husband"
    "|wife|ever .. id|would|wouldnt|ever|hed|i_would",
    "if .. ever .. id|hed|i|he|would|out",
    "people|those|anyone|everybody|kids|others|women|men|victims|someone who|that|whos|thats"
    "|whove is|are|get|gets|feel|have|has|been|gets",
    "jesli|gdyby .. to_bym|bym|odeszlabym",
)
_THEY_SHOULD = either(
    "they|there|council|government|nhs|should|need|needs|someone_should|lot|too_many|more"
    "|people .. help|services|support|charities|for_people|ought|in_this_country|in_this_town"
    "|in_grimsby|round_here|these_days|nowadays|problem|for_those|scammed",
)


def _denied(text: str, fit: re.Match[str], table: Table) -> bool:
    begun = before(text, fit)
    if _ASKED.search(begun) or (_NONE_OF.search(begun) and _NOUN.match(fit.group())):
        return True
    return bool(_DENIED.search(begun)) and not _QUESTION_NOT.search(begun)


def _past(text: str, fit: re.Match[str], table: Table) -> bool:
    """Long ago and said to be over; a childhood's blows need not be said to be over."""
    near = around(text, fit)
    settled = bool(_SETTLED.search(near))
    long_ago = bool(_LONG_AGO.search(near))
    if not (long_ago or (settled and _USED_TO.search(near))):
        return False
    if _STILL.search(near) and not _GLAD.search(near):
        return False
    return settled or not {"sexual", "suicide", "child"} & set(table.kinds)


def _job(text: str, fit: re.Match[str], table: Table) -> bool:
    said = sentence(text, fit)
    if _PART_OF_JOB.search(said):
        return True
    return bool(_JOB.search(said)) and not _OWN.search(f" {fit.group()}")


def _story(text: str, fit: re.Match[str], table: Table) -> bool:
    """In the same sentence, or in one that goes on from a story of the sentence before."""
    told = _STORY.search(sentence(text, fit)) or _WATCHED.search(before(text, fit))
    return bool(told) and not _OWN.search(f" {fit.group()}")


def _supposed(text: str, fit: re.Match[str], table: Table) -> bool:
    """Of people in general, or of what would be done if it ever happened."""
    said = sentence(text, fit)
    if _IN_GENERAL.search(before(text, fit)) and not _OWN.search(f" {fit.group()}"):
        return True
    if table.about == "other" and not _KNOWN.search(said):
        return bool(_SUPPOSED.search(said) or _THEY_SHOULD.search(said))
    return bool(_HYPOTHESIS.search(said))


_I = re.compile(" (?:me|myself|us|im|i|ive|ill|id|mnie|mi|nas|jestem|mam) ")
_OWN = re.compile(" (?:me|myself|my|us|im|i|mnie|mi|nas|sie) ")
_PART_OF_JOB = either(
    "part_of|comes_with|goes_with|thats the|my job|territory",
    "worked|work|works|did|do|does|doing .. as_a|security|nights_as|shifts_as|days_as .. carer"
    "|nurse|doorman|bouncer|porter|teacher|copper|policeman|policewoman|prison_officer|paramedic"
    "|warden|conductor|driver|soldier|doors|security .. once|laugh|loved|enjoy|retired|team|twice",
)
_IN_GENERAL = re.compile(
    " (?:people|folk|folks|others|pensioners|everyone|women|men|kids|lot|lots|those|anyone)"
    "(?: (?:who|that|there|are|is|do|keep|keeps|can|could|being|always|might|may|have|has"
    "|just)){0,3} $"
)
_KNOWN = either("my|next_door|neighbour|upstairs|downstairs|her|his|shes|hes|friend|mate")
_HYPOTHESIS = either(
    "if he|she|anyone|someone|they|husband|a_man|any_man|a_bloke|any_bloke|partner"
    "|wife ever? .. id|i_would|hed|hell .. leave|out|gone|door|off|police|know_about|feel|go"
    "|walk|soon|kick|hit_him_back|ring",
)

GUARDS: Mapping[Guard, Callable[[str, re.Match[str], Table], bool]] = {
    "denied": _denied,
    "past": _past,
    "job": _job,
    "story": _story,
    "supposed": _supposed,
    "agreed": agreed,
    "play": in_play,
    "animal": animal,
    "seen_to": seen_to,
}


def says_i(fit: re.Match[str]) -> bool:
    """Do the words of the fit themselves say "I" or "me"?"""
    return bool(_I.search(f" {fit.group()}"))


def harmless(text: str, fit: re.Match[str], table: Table) -> bool:
    """Does what stands round the fit make it harmless?"""
    return any(GUARDS[guard](text, fit, table) for guard in sorted(table.guards))
