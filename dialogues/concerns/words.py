"""Classes of words that the tables of the screen name in braces.

Words stand as ``plain`` leaves them: no apostrophes, one spelling ("gonna" for
going to, "wanna" for want to, "mum" for mam and mom, "gotta" for have to).
"""

from collections.abc import Iterator, Mapping

from dialogues.concerns.pattern import one_way
from dialogues.concerns.words_everyday import EVERYDAY
from dialogues.concerns.words_frames import FRAMES
from dialogues.concerns.words_polish import POLISH

_ENGLISH = """
i: i|im|ive|id|ill|i_am|i_have|i_had|i_do|i_just|i_still|im_just|ive_just|i_really
me: me|us
my: my|me|our|his|her|their|your|the|a|an|some|one_of_my|one_of_the|that|this|another
often: always|still|just|sometimes|often|regularly|constantly|keeps|kept|even|then|also|only
|really|actually|deliberately|literally|just_now|daily|has|have|had|once|nearly|all_but
|always_been|been|proper|fuckin|fucking|bloody|used_to|would|will|gets_drunk_and|has_a_drink_and
|comes_home_and|came_in_and|and|start*|tried_to|tries_to|threatened_to|threatens_to|gonna|is_gonna
|was_gonna
partner: husband|wife|missus|partner|boyfriend|girlfriend|fella|ex|exes|ex_husband|ex_wife
|ex_partner|ex_boyfriend|ex_girlfriend|other_half|old_man|old_lady|hes|bloke|fiance|fiancee|chap
|man|misses|ex_missus|ex_fella|ex_bloke|babys_dad|babydad|kids_dad
family: son|sons|lad|lads|daughter|daughters|lass|dad|dads|mum|mums|father|mother|brother|brothers
|sister|sisters|bro|sis|uncle|uncles|aunt|aunty|auntie|nephew|nephews|niece|cousin|cousins
|grandson|grandsons|granddaughter|grandad|nan|nana|nanna|gran|grandma|grandkids|stepdad|step_dad
|stepson|step_son|stepmum|step_mum|stepfather|step_father|stepbrother|son_in_law|daughter_in_law
|mother_in_law|father_in_law|brother_in_law|sister_in_law|in_laws|inlaws|family|parents|kid|kids
|eldest|youngest|boy|boys|girl|girls|foster_dad|foster_mum|foster_parents|foster_carer|bairn
|bairns|child|children|baby|twins|little_one|little_girl|little_boy|toddler|stepdaughter
|step_daughter
worker: carer|carers|care_worker|care_workers|care_staff|care_assistant|care_home|support_worker
|support_workers|nurse|nurses|staff|helper|home_help|cleaner|keyworker|key_worker|manager
|night_staff|warden|doctor|teacher|coach|priest|vicar|imam|pastor|boss|bosses|employer|gangmaster
|landlord|supervisor|foreman|owner|agency|social_worker|pa|personal_assistant|porter|therapist
|counsellor|masseur|orderly|driver|taxi_driver|scoutmaster|scout_leader|police_officer|foster_carer
near: neighbour|neighbours|next_door|next_doors|mate|mates|friend|friends|flatmate|flat_mate
|housemate|lodger|tenant|upstairs|roommate|pal|so_called_friend|lads|youths|teenagers|gang|gangs
|dealer|dealers|someone|bloke|man|men|guy|guys|woman|women|lady|chap|fella|geezer|people|others
|lot|couple|resident|residents|patient|stranger
name: darren|dave|mick|gary|steve|kev|kevin|lee|wayne|craig|paul|john|mark|dean|shane|tony|jason
|ryan|liam|karl|carl|scott|sean|shaun|tracy|sharon|michelle|donna|julie|karen|lisa|kelly|gemma
someone: {partner}|{family}|{worker}|{near}|{name}
actor: he|she|they|hes|shes|theyre|theyve|theyll|hell|shell|who|it_was_him|him|them_lads|{someone}
other: he|she|hes|shes|they|theyre|{someone}|who
him: him|her|them|himself|herself
whom: him|her|them|{someone}
want: wanna|want_to|wants_to|wanted_to|wants|want|need_to|would_like_to|would_love_to|id_like_to
|id_love_to|wish_to|just_want|wud_love_to|rather|id_rather|ready_to|wish_i_could|wish_i_can
|feel_like|hoping_to|longing_to|desperate_to|dying_to|planning_to|plan_to|going_to|prefer_to
|wishing_to
intend: gonna|wanna|want_to|wanted_to|ready_to|planning_to|plan_to|planned_to|ill|i_will|id|might
|could|should|shall|gotta|need_to|thinking_of|thinking_about|thought_about|thought_of|think_about
|think_of|tempted_to|decided_to|feel_like|feeling_like|close_to|try_to|trying_to|tried_to|tried
|attempted_to|how_to|how_i_would|how_i_could|how_id|ways_to|way_to|easier_to|better_to|urge_to
|urges_to|going_to|im|just|keeps|thoughts_of|thoughts_about|considered|considering|dream_of
|dream_about|about|of|to|i|bound_to|finally|best_if_i|so_i_can|then_i_can
kill: kill|killing|killed|top|topping|topped|hang|hanging|hung|hanged|shoot|shooting|drown
|drowning|drowned|gas|gassing|poison|poisoning|off|offing|unalive|end|ending|finish|murder
|do_away_with|doing_away_with|do_in|stab|stabbing|electrocute|suffocate|finish_off|destroy
|get_rid_of
my_life: my_life|me_life|my_own_life|me_own_life|our_lives
hits: hit|hits|hitting|punch*|slap*|smack*|kick*|beat|beats|beating|beaten|batter*|thump*|strangl*
|chok*|throttl*|whack*|belt|belts|belting|belted|lamp|lamps|lamped|lamping|leather*|clout*|wallop*
|headbutt*|head_butt*|butted|assault*|attack*|hurts|hurt|hurting|knock*|shove*|shoving|push|pushes
|pushed|pushing|shake|shakes|shook|shaking|bite|bites|bit|biting|bitten|stab|stabs|stabbed|spit
|spits|spat|spitting|burnt|burned|burns|burning|scald*|grab|grabs|grabbed|grabbing|pinch*|throw
|throws|threw|chuck|chucks|chucked|lash|lashes|lashed|drag|drags|dragged|dragging|twack*|twat
|twats|twatted|clip|clips|clipped|bash*|brays|bray|brayed|kicks|manhandle*|rough|roughs|roughed
|thrash*|pull|pulls|pulled|slam*|trip|trips|tripped|jab|jabs|jabbed|suffocat*|smother*|floor
|floored|pin|pins|pinned|deck|decks|decked|yank*|throttles|pummel*|lump|lumps|lumped|poke|pokes
|poked|glassed|bottled|scratches|scratched|stamps_on|stamped_on|jumps_on|pours_*_on
hit: hit|punched|slapped|smacked|kicked|beat|beaten|beat_up|beaten_up|battered|thumped|strangled
|choked|throttled|whacked|belted|clouted|walloped|headbutted|assaulted|attacked|hurt|knocked_about
|knocked_around|shoved|pushed_about|pushed_around|pushed_over|stabbed|bashed|manhandled|roughed_up
|thrashed|burnt|burned|brayed|spat_at|spat_on|jumped|leathered|handled_roughly
hurt: hurt|harm|hit|kill|attack|stab|batter|beat|shoot|murder|strangle|rape|burn|smash|knife|cut
|bury|find|break|torch|petrol_bomb|do_in|acid|punch|harmed|destroy|finish
tablets: tablets|pills|paracetamol|medication|painkillers|ibuprofen|sleepers|sleeping_tablets
|sleeping_pills|antidepressants|codeine|cocodamol|co_codamol|tramadol|morphine|diazepam|valium
|insulin|aspirin|amitriptyline|zopiclone|blues|benzos|packet|packets|box|boxes|pregabalin
|sertraline|oramorph|warfarin|stash|lot|cabinet
loads: load|loads|lot|lots|whole_load|bunch|handful|handfuls|fistful|packet|packets|box|boxes
|bottle|bottles|pack|packs|strip|strips|stack|ton|few_too_many|couple_of_boxes|too_many|all
|whole_lot|whole_box|whole_packet|whole_bottle|full_box|full_packet|every
many: #|ten|dozen|fifteen|sixteen|twenty|thirty|forty|fifty|sixty|hundred
money: money|pension|benefits|benefit|wages|wage|pay|savings|cash|pip|universal_credit|dla
|bank_card|bankcard|card|cards|debit_card|bank_book|cashcard|cash_card|pin|pin_number|giro|purse
|wallet|allowance|inheritance|bank_account|account|post_office_card|rent|payments|disability_money
|disability|income|carers_allowance|cheque_book|chequebook|jewellery|rings|house|ring|state_pension
take: take|takes|taking|took|taken|nick|nicks|nicking|nicked|steal|steals|stealing|stole|stolen
|rob|robs|robbing|robbed|pinch|pinches|pinching|pinched|keeps|kept|has|helps_himself_to
|helps_herself_to|helping_himself_to|helping_herself_to|grabs|emptied|empties|empty|emptying
|cleared|clears|cleaned|cleans|drained|drains|draining|withdraw*|lifting|swiped|thieved|thieves
|thieving|thiev*|spend|spends|spending|spent|use|uses|using|used|confiscat*|holds|holding|had
|having|controls|control|controlling|skims|skimming|demands|demanding|cash|cashes|cashed|gambles
|gambled|blows|blew|is_taking
days: day|days|week|weeks|month|months|fortnight|monday|tuesday|wednesday|thursday|friday|saturday
|sunday|yesterday|ages|night|morning|weekend|christmas|easter|january|february|march|april|may
|june|july|august|september|october|november|december|febuary|hours|daily
afraid: scared|frightened|afraid|terrified|fearful|scared_stiff|scared_to_death|wary|intimidated
|shit_scared|bricking_it|in_fear
afraid_of: scared_of|frightened_of|afraid_of|terrified_of|fear|fearful_of|scared_stiff_of
|scared_to_death_of|in_fear_of|wary_of|intimidated_by|threatened_by|live_in_fear_of|scared_by
|frightened_by|scared_off
out: out|go_out|leave|go|see|ring|phone|call|talk_to|speak_to|visit|meet|have_friends|have_a_phone
|work|get_a_job|get_out|go_anywhere|do_anything|go_to|contact|text|wear|have_visitors|have_mates
|have_anyone|have_people|sleep|eat|move|sit|answer|study|learn|open|have_my_own|have_any
|have_money|spend|touch|go_and_see|go_near|get_up|get_help|come_out|be_alone|be_on_my_own|keep
|leave_the_house|to_go|have_contact|have_the|join|shower|wash|near|the_doctor|a_doctor|anyone
dirty: piss|pee|wee|urine|mess|own_mess|shit|poo|faeces|muck|wet|soiled|filth|filthy|dirty|soaking
|soaked|soaking_wet|stinking|same_pad|wet_pad|dirty_pad|wet_bed|wet_beds|nappy|same_clothes
|own_dirt|crap
food: food|meal|meals|dinner|dinners|anything_to_eat|a_bite|owt_to_eat|grub|tea|eat|eaten|a_drink
|water|bite_to_eat|breakfast
sex: sex|sleep_with|suck|sexual*|touch_him|touch_himself|undress|strip|perform|oral|have_sex
|intercourse
touch: touch|touches|touched|touching|grope|gropes|groped|groping|fiddle|fiddled|fiddles|fiddling
|molest*|interfere|interfered|interferes|feels_up|felt_up|fondle*|fondling|rub|rubs|rubbed|rubbing
|kiss|kissed|kisses|kissing|felt|abused|feel_up
children: kids|kid|child|children|bairn|bairns|baby|babies|little_girl|little_boy|toddler
|grandkids|grandchildren|granddaughter|grandson|little_ones|little_one|stepson|stepdaughter|boy
|girl|babby|grandbairns|niece|nephew|lad|lass|little_lad|little_lass|little_brother|little_sister
|newborn|step_son|step_daughter|son|daughter|tot
child_age: one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen
|fifteen|3|5|6|7|8|9|10|11|12|13|14|15|for
papers: passport|passports|documents|papers|id|id_card|visa|brp|biometric_card|documentation
papers_taken: keeps|kept|keep|took|taken|has|have|holds|held|hold|hide|hid|hidden|takes|take
|taking|got|with|locked
insult: paki|pakis|nigger|nigga|chink|gypo|gyppo|gypsy|pikey|spastic|spaz|spacker|retard|retarded
|mong|mongo|faggot|fag_boy|poof|poofter|queer|dyke|tranny|terrorist|wog|coon|polak|foreigner
|immigrant|cripple|freak|go_home|go_back|back_to_your_own_country|your_own_country|paedo|nonce
|window_licker|names|racist_names|black_bastard|dirty_pole
because_of: gay|lesbian|trans|transgender|bisexual|black|brown|asian|muslim|polish|romanian
|lithuanian|latvian|foreign|jewish|disabled|disability|wheelchair|hijab|headscarf|religion|skin
|colour|race|accent|autistic|autism|deaf|blind|my_age|gypsy|traveller|immigrant|refugee|turban
|mental_health|learning_difficulties|learning_disability|a_trans|nationality|sikh|hindu|chinese
|african|kurdish|ukrainian|syrian|from_poland|from_abroad|stick|my_legs|schizophrenic|downs
|stutter|syrian
useless: useless|worthless|fat|ugly|stupid|thick|pathetic|mad|mental|crazy|a_waste|waste|nothing
|rubbish|idiot|slag|bitch|cow|old_cow|slut|whore|retard|names|burden|disgusting|moron|dog|cunt
|senile|daft_cow|lazy
"""


def _classes(table: str) -> dict[str, str]:
    lines = table.replace("\n|", "|").strip().splitlines()
    return dict(line.split(": ", 1) for line in lines)


def _spread(words: str, classes: Mapping[str, str]) -> Iterator[str]:
    """The ways of a class, those of a class within it among them."""
    for way in words.split("|"):
        if way.startswith("{"):
            yield from _spread(classes[way.strip("{}")], classes)
        else:
            yield one_way(way)


_WRITTEN = {**_classes(_ENGLISH), **_classes(FRAMES), **_classes(EVERYDAY), **_classes(POLISH)}

CLASSES: dict[str, tuple[str, ...]] = {
    name: tuple(dict.fromkeys(_spread(words, _WRITTEN))) for name, words in _WRITTEN.items()
}
"""The ways of each class, as texts in plain form have them."""
