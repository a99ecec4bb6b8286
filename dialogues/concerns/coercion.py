"""Control by a partner or relative, threats, humiliation and bullying, in English."""

from dialogues.concerns.table import Table

CONTROL_SELF = Table(
    ("domestic", "psychological"),
    "direct",
    "self",
    """
    # won't let me
    {partner}|{family}|he|she|they|hes|shes|{name}|theyre .. wont|doesnt|dont|never|wouldnt|not
      |refuses_to|didnt .. let|lets|allow|allows|allowed|letting
      |allowing {me} .. {out} !to_the_match|near_the_oven|cook|eat_sugar|sweets|lift|carry|play
      |on_my|have_sugar|do_a_thing|do_anything_round|do_housework|in_the_kitchen|win|the_ironing
    {partner}|{family}|he|she|they|{name} .. stop|stops|stopped|stopping|prevents|forbids
      |forbidden|forbid|bans|banned .. {me} .. seeing|going|leaving|working|talking|having
      |speaking|ringing|contacting|meeting|from_seeing|from_going|getting|using|to_see|to_go
      |to_leave !on_the_roof|off_my_food
    {i} .. not|never|isnt|arent|only .. allowed|let|permitted .. {out}|friends|visitors|mates
      |phone|money|without|my_own|a_phone|outside|family|anywhere|when_he|if_he|when_hes
      |on_my_own !smoke|drive|sugar|lift|to_eat_sugar|dogs|pets|to_park|to_have_pets|grapefruit
      |salt|alcohol|on_the_bus|park|a_dog|a_pet|to_drive|fly|to_smoke|to_have_salt|wheat|dairy
      |cheese|to_work
    makes|made|making|forces|forced|forcing|make {me} .. stay_in|ask_permission|account|cut_off
      |delete|block|wear|give_up|quit|cover|stay_at_home|report|prove|send_photos|send_pictures
      |film|ring_him|beg|sleep_on_the_floor|eat_off_the_floor|drop_out|choose_between !laugh
      |a_cuppa|tea
    # locked in, watched, followed
    {actor}|get|being|im|am|been|keeps|gets .. lock|locks|locked|locking|shut|shuts|bolts|keep
      |keeps .. {me} .. in|out|inside|room|cupboard|house|indoors|prisoner|bedroom|away_from !busy
      |company|down_the|lockdown|ourselves|sane|warm|going|fit|mind|touch|the_loop|good|check
      |a_laugh|the_picture|and_the_dog
    {actor} .. took|taken|take|takes|hid|hides|hidden|has|got|keeps|holds|snatched|smashed
      |broke .. my|the .. keys|phone|passport|mobile|front_door_key|car_keys|walking_stick|frame
      |walking_frame|wheelchair|glasses|hearing_aids|hearing_aid|inhaler|laptop|clothes|shoes|sim
      |crutches|mobility_scooter|house_keys|birth_certificate !in_to|to_the_shop|to_be_mended
      |for_repair|mended|fixed|to_charge|so_i_dont_lose|for_me|spare|to_the
    {partner}|{family}|he|she|they|{name} .. check|checks|checking|track|tracks|tracking|read
      |reads|reading|goes_through|going_through|monitors|monitoring|watches|looks_at|looks_through
      |hacks|hacked|deletes|listens_to|scrolls_through .. phone|messages|texts|every_move
      |where_i_am|emails|calls|location|tracker|cameras|facebook|whatsapp|my_post|everything_i_do
      |where_i_go|who_i !for_scams|for_me|the_newspaper|parcels
    {actor} .. controls|controlling|control|dictates|decides|runs|tells_me_what
      |rules .. everything|what|who|where|every|my_life|{me}|the_money|how|when|my_money
      |all_of !the_remote|the_telly|the_heating
    {partner}|{family}|he|she|{name} .. is|gets|hes|shes|so|really|are|been|very|becoming|too
      |proper|s controlling|possessive|coercive|so_jealous_i|so_jealous_he !film|programme
    {actor}|ex|someone .. keeps|still|is|been|hes|always|wont_stop|has|shes
      |constantly .. following|follows|stalking|stalks|turning_up|turns_up|watching_my|watching_me
      |sat_outside|parked_outside|waiting_outside|harassing|hanging_round_my|driving_past
      |spying_on|hounding|pestering|contacting_me_when|messaging_me_and_threat* !christmas|tea
      |late|on_facebook|on_time|the_cat
    {i}|being|am|been|im|getting|someone .. stalked|harassed|stalking|followed_home
      |harassing !by_scammers|by_cold|by_ppi|cats
    there_is|theres|put|puts|puts|got .. tracker|camera|cameras|spyware|airtag .. my|on|in
      |to_watch .. car|phone|bag|bedroom|house|me !burglars|after_the
    # afraid of
    {i}|so|really|proper|very|live|be|still|im|always .. {afraid_of} .. {partner}|{family}|him|her
      |them|{worker}|{name}|{near}|going_home|my_own_home|the_man !losing|falling|his_cooking
      |dying|the_dark|spiders|dogs|her_dying|him_dying|letting|the_dentist|what_might_happen_to
      |his_health|flying|heights
    {i}|so|really .. {afraid} .. to_go_home|in_my_own_home|at_home|in_my_own_house|to_leave_him
      |to_leave_her|to_say_no|to_tell|to_speak_up|to_say_anything|of_going_home|to_be_in|to_upset
      |when_he|when_shes|when_hes|when_she|around_him|around_her|in_this_house|to_be_alone_with
      |to_cross|to_disagree|to_go_back_to_him|what_he|what_she|what_hell|to_answer_back
      |to_be_in_the_house !the_dentist|to_the_shops|slip|fall
    daren|darent|daresnt|dare_not|dont_dare|dursnt|scared_to|too_scared_to|dare|afraid_to
      |frightened_to .. go_home|tell|leave|say|speak|ring|move|complain|upset|argue|cross
      |answer_back|open_my_mouth|go_back_to_him|go_back_there|ask_him|ask_her|refuse|step_out
      |breathe|say_no|sleep|talk !driving|on_the_bus|after_dark|the_dentist|at_night
    {i}|being|parents|family|dad|mum|am|uncle|brothers|forced|they .. forced|force|forcing|make
      |making|made|pressur* .. marry|marriage|get_married|go_back_and_marry|an_arranged|wedding
      |into_marriage !honest_man
    {family}|they .. took|taken|take|sending|send|taking .. abroad|pakistan|bangladesh|india
      |back_home|my_passport .. marry|married|wed
    {i} .. in|at|into|living|from|to|need .. a|the refuge .. !charity|shop
    {i} .. left|fled|escaped|ran_away|run_away|hiding|got_away|moved .. from|with|because
      |because_of .. him|violence|abuse|abuser|violent|her|abusive|hitting
    {partner}|{family}|he|she .. threat*|says|said|tells_me|told_me|swears|will|warned
      |warns .. if_i|if_i_ever|to_stop|to_put|to_take|to_tell|shell|hell|to_share|to_send|to_kick
      |to_out|to_report|to_hurt|to_kill .. leave|home|kids|grandkids|see|tell|immigration|pictures
      |photos|die|grandchildren|out|shut_up|himself|kill|social_services|sorry|visa|me_out|a_home
      |take_the_kids|my_mum|regret|deport
    makes_me|made_me|i|have_to|gotta|i_gotta ask|ask_for .. permission !to_park|the_council
    cut|cuts|cutting|isolated|isolates|isolating {me}|off .. from .. family|friends|everyone|mates
      |everybody !the_bus|floods
    """,
)

CONTROL_HINTED = Table(
    ("domestic", "psychological"),
    "indirect",
    "self",
    """
    {partner}|{family}|he|she|they|{name}|our_* .. doesnt|dont|didnt|not|hates|never
      |cant_stand .. like|likes|want|wants|it|stand|happy|keen|me .. {me} .. going|talking|seeing
      |having|to_go|to_see|to_talk|to_have|to_work|working|leaving|out|friends|to_leave|speaking
      |being_out|texting|wearing|to_be_with|mixing|to_know !on_ladders|sugar|in_the_rain
      |driving_at_night|in_the_snow
    {i}|gotta|must|always|i_gotta .. gotta|to|must|ask|have_to|check|need_to|got_permission .. ask
      |check_with|tell|run_it_past|get_permission_from|account_to|answer_to {him}|{partner}|my_son
      |my_daughter|my_husband|my_wife|my_family|my_dad .. before|if|everything|permission|first
      |can|go|where|for_money|anything|every|for_my !how|nicely|the_way|what_day|the_time
    walk*|tread*|living|live .. eggshells|egg_shells|careful|carefully|pins_and_needles .. house
      |home|round|him|her|son|time|daughter|with|all|$|husband|partner|around
    cant|dont|wont|not|darent|better_not .. talk|text|speak|say|reply|write|ring .. hes|shes
      |theyre|because_he|because_she|he|she|husband|son|partner .. room|home|listening|here|reads
      |checks|looks|gets|might|sees|see|back|in|phone|finds|comes|goes_mad|watching|go_mad
    he|she|husband|wife|partner|boyfriend|son|daughter|hes|shes .. reads|checks|looks_at
      |goes_through|sees|look_at .. my|our .. texts|messages|phone
    dont|not|never|please_dont|pls_dont .. text|reply|ring|call|message|phone|write .. he|she|hes
      |shes|husband|partner .. home|back|in|see|phone|reads|gets|there|looks|around|finds
    delete|deleting|deleted .. this|these|messages|texts|them|it .. he|she|see|sees|before|reads
      |checks|finds|case
    gotta|have_to|must|better|need_to|had_to be|get be|back|home|in .. by|before|when|on_time
      |or .. or|trouble|kick*|otherwise|he|hell|shell|mad|mood|goes
    {partner}|{family}|he|she|they|{name} .. gets|goes|get|go|kicks|turns|turn|starts|flips|flip
      |can_be funny|mad|nasty|off|mental|moody|jealous|angry|ape|in_a_mood|crazy|ballistic|spare
      |nuts|weird|aggressive .. if_i|when_i|because_i|cos_i|with_me|at_me|over_nothing
      |over_everything|and_i|if_im|when_im
    keep|keeps|stay|stays|kept|try_to_keep .. quiet|mouth_shut|the_peace|out_of_his_way
      |out_of_her_way|head_down|my_head_down|him_sweet|him_happy|my_mouth_shut|shtum|small
      |out_the_way .. so|or|because|him|her|when|he|she|kick|in_case|and|around|hes|mood|otherwise
      |drinking|safe|husband|son !exams|work
    dont|not|isnt|never|no_longer .. safe|feel_safe .. at_home|in_my_own_home|for_me|in_my_house
      |round_him|with_him|around_him|going_home|in_the_house|in_our_house
    temper|moods|drinking|drink|anger|rages|outbursts on|of|s|is|scares|frighten* him|his|her|bad
      |terrible|{me}
    {partner}|son|daughter|{name}|he|she|hes|shes .. got|has|with|temper|nasty .. temper
      |short_fuse|nasty_side|dark_side|on_him|on_her|streak .. careful|on_him|drunk|scared|scares
      |watch|quiet|drinking|eggshells
    not|isnt|dont|never .. worth_the|want_the|like_the .. upset|trouble|hassle|row .. if_i|when_he
      |with_him|he_finds|he_gets|go_home
    {actor} .. makes|make|making .. out|like .. im|i|my .. senile|mad|going_mad|losing_it|crazy
      |cant_cope|confused|useless|dementia|losing_my|imagining|lying
    {partner}|{family} .. scares|frightens|intimidates|frighten|scare|scaring {me} !on_halloween
      |jumping_out|with_his_driving
    {afraid}|dread|dreading|anxious|sick|worried|nervous|on_edge|panic|shake|shaking|tense .. when
      |him|her|hes|his|till|husband|the .. he|she|husband|son|partner|coming|key|him
      |boyfriend .. comes_home|gets_home|gets_in|home|in_the_door|walks_in|gets_back|comes_in|back
      |in_the_lock|comes_round|comes_back|finishes_work|drinks|been_drinking !safe
    his|her|he|hes|she rules !book|the_world|of_the
    something|things|bad|wrong|not_right|a_lot .. at_home|in_the_house|behind_closed_doors .. cant
      |dont_want_to|not_able_to|too_scared_to|wont .. say|talk|tell|go_into|speak
    cant|dont_want_to|not_allowed_to|couldnt .. tell .. anyone|you|nobody .. what .. happening
      |going_on|happens|he|she|goes_on
    {i} .. want|wanna|wish|trying|need|like|planning|got .. leave|get_away_from|escape|get_out
      |get_away|leaving .. him|her|husband|partner|this_relationship|this_marriage|from_him
      |from_her
    trapped|stuck|like_a_prisoner|imprisoned with|in|by .. him|her|marriage|relationship
      |my_husband|my_partner|my_wife|my_son|own_home|my_own_house
    {partner}|{family}|he|she gets|goes|is angry|mad|nasty|furious|violent|aggressive|moody if
      |when|unless .. tea|dinner|house|late|ready|home|clean|wrong|say_no|disagree
    dont|not|never|no_longer feel_safe|safe|feel_comfortable with|around|near|by my|the|him
      |her .. {someone}|$
    """,
    frozenset({"denied", "past", "story", "job"}),
)

CONTROL_OTHER = Table(
    ("domestic", "psychological"),
    "direct",
    "other",
    """
    {actor} .. wont|doesnt|dont|never|not|wouldnt .. let|lets|allow|allows {whom} .. {out}|us|any
      |her|anyone|my|with|family !sugar|on_the|sweets|cook|xbox
    {someone}|she|hes|shes|they .. not|never|isnt|arent allowed .. {out}|friends|phone|anywhere
      |without|on_her_own|visitors
    {actor} .. controls|controlling|control|monitors|tracks|checks .. {whom}|her|money|who_she
      |phone|everything_she|what_she|my_daughter|my_sister|my_mum !dementia|dogs
    {someone}|she|he|shes|hes .. {afraid_of} .. him|her|{partner}|{worker}|son|daughter|going_home
      |{family} !cat|spiders|flying
    {actor} .. locks|locked|locking|shuts|keeps|kept .. {whom}|dad|mum .. in|prisoner|room
      |cupboard|indoors|inside !touch|warm|busy|company|bathroom|with_his|from_school|safe
    {someone}|she|he|shes|hes .. forced|made|pressured .. marry|marriage|married
    {someone} .. in|is|are|getting an|a|in|by abusive|abused|controlling|domestic .. relationship
      |marriage|partner|husband|by|boyfriend|abuse|violence
    {actor} .. threatens|threat*|intimidates|terrorises|stalks|stalking|harassing
      |blackmail* .. {whom}|my|her !closure|council
    """,
)

WORDS_SELF = Table(
    ("psychological",),
    "direct",
    "self",
    """
    {actor} .. call|calls|called|calling {me} .. {useless}|every_name|all_sorts|all_the_names
      |horrible|nasty|vile|filthy !to_say|on_the|from|for_tea|yesterday
    {actor} .. says|tells_me|telling_me|keeps_saying|tell_me|said .. im|i_am|youre|my .. {useless}
      |good_for_nothing|not_good_enough|better_off_dead|never_amount|going_senile|losing_it
      |unlovable|no_one_else
    {actor} .. scream*|shout*|swear*|swore|yell*|bawl*|roar* .. at {me} .. daily|all|every|and|for
      |over|if|when|until|because|names|constantly|calls|always|in_my_face|threat*|swear|again
      |$ !deaf|from_the_touchline|on_the_telly|from_the_window
    {actor} .. belittle*|humiliate*|degrade*|ridicule*|torment*|bully*|bullies|bullied|intimidate*
      |terrorise*|gaslight*|blackmail*|mock*|taunt*|victimise*|demean*|puts|mistreats|manipulate*
      |grinds|makes_a_fool_of|picks_on|picking_on|ganging_up_on|gang_up_on {me} !in_the_pub|bed
      |to_shame|on_the|first|at_ease|through|up|forward|to
    {actor} .. threat*|intimidat*|harass*|threatened {me} !redundancy|if_i_forget
    {i}|being|get|getting|am|been|im|was|keeps|constantly .. bullied|tormented|harassed
      |intimidated|threatened|terrorised|blackmailed|victimised|picked_on|gaslighted|gaslit
      |humiliated|cyberbullied|trolled|spoken_to_like_dirt|treated_like_dirt|treated_like_a_slave
      |treated_like_a_dog|treated_like_shit|treated_like_rubbish !at_school_and|when_i_was
      |redundancy
    get|got|getting|receive|receiving|had|been|keeps|sending .. threat|threats|threatening|abusive
      |nasty .. {my}? .. door|phone|text|texts|messages|letters|calls|from|notes|posted|me|off
      |online|email|facebook !scam|weather|hmrc|bailiffs
    {actor} .. make|makes|making|made {me} .. feel|think|believe|doubt .. mad|crazy|worthless
      |useless|insane|small|scared|stupid|dirty|nothing|like_shit|like_dirt|going_mad|guilty
      |like_nothing|like_im
    shout*|throw|throws|throwing|threw|chuck|chucks|chucking|kick|bang|smash*|pelt* .. eggs|stones
      |bricks|rubbish|fireworks|muck|things|bottles|stuff .. at|through .. {my}|window|windows
      |door|house|me|us|letterbox
    put|puts|putting|posted|push*|smear* .. dog|shit|muck|poo|fireworks|excrement|lit .. letterbox
      |door|letter_box|doorstep|windows
    {actor} .. threat*|says|said|tells_me|gonna|going_to|will|want|try*|trying .. put|stick|shove
      |sending|dump|shut|lock|get {me} .. in_a_home|away|in_care|in_a_care_home|locked_up
      |sectioned|put_away|on_the_street
    {actor} .. threat*|says|said|tells|wont|stop*|never .. see*|take*|away .. grandkids
      |grandbairns|grandchildren|kids|children|bairns|them_again .. if|unless|do|until|ever !xmas
      |the_park|swimming
    silent_treatment|ignores_me_for|ignored_me_for|doesnt_speak_to_me|wont_speak_to_me .. days
      |weeks|punish*|months|when
    treats|treat|treated|treating {me} .. like .. dirt|slave|dog|animal|shit|rubbish|crap|servant
      |child|prisoner|muck|piece_of_shit|skivvy|bit_of_dirt
    """,
)

WORDS_OTHER = Table(
    ("psychological",),
    "direct",
    "other",
    """
    {actor}|way|hear ... scream*|shout*|swear*|yell* .. at {whom}|her|him|old|the ... daily|all
      |every|constantly|awful|terrible|horrible|always|night|calls|day|until|cry* !telly|match|ref
    {actor}|kids|they .. torment*|bully*|bullies|taunt*|pick_on|picking_on|picks_on|intimidate*
      |terrorise*|humiliate*|belittle*|threat*|harass* .. {whom}|disabled|old|lad|lady|boy|girl
      |autistic|her|him
    {whom}|lad|boy|girl|old_lady|old_man .. being|gets|getting|is|been|was bullied|tormented
      |intimidated|threatened|terrorised|picked_on|harassed|blackmailed|stalked
    make|makes|made {whom} do .. things|stuff .. laugh|dare|filming|film
    {someone} .. is|are|so|really|gets|seems|been|dead|very|proper|looks|always|hes
      |shes .. {afraid_of} .. staff|carer|carers|nurse|night_staff|one_of
    {someone} .. treat|treats|treated|treating {whom} .. like .. dirt|slave|dog|animal|shit
      |rubbish|crap|servant
    """,
)

TABLES = (CONTROL_SELF, CONTROL_HINTED, CONTROL_OTHER, WORDS_SELF, WORDS_OTHER)
