"""Signs about money, forced work, hatred, care and children, in English (see ``signs_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

MONEY = Table(
    ("financial",),
    "indirect",
    "self",
    """
    facebook|online|internet|dating|whatsapp|website|instagram|telegram|messenger|general|soldier
      |rig|surgeon|investment|crypto|bitcoin|app & sent|send|sending|lent|transferred|paid|invested
      |gift_cards|vouchers|steam_cards & money|thousand|thousands|hundred|hundreds|#|savings|flight
      |customs|visa|hospital|fees|pounds|grand|cards|loan & friend|love|loves|he|she|him|needs|wants
      |more|another|met|engaged|fiance|marry|release|fee|tax
    builder|builders|roofer|roofers|tarmac|workmen|drive|roof|gutters|tile|driveway|cowboy &
      cash_machine|bank|back_again|more_money|another|thousand|thousands|#|savings & drove|took_me
      |marched|keep|keeps|again|times|scared|wont_leave|pressur*|never_finished|demand* & {i}|me|my
    cash_machine|bank|post_office|cashpoint & he|she|they|lad|grandson|son|neighbour|builders
      |daughter & drove|drives|takes|marches|walks|makes|stands|waits|takes_me & hand|keeps|pin|all
      |give|scared|every_week|pension|watch*|stands|again & me|my|i
    grandson|son|daughter|nephew|niece|lodger|neighbour|carer|friend|granddaughter|mate & moved_in
      |living_here & pays_nothing|no_rent|my_money|my_card|cupboards|my_pension & wont|never|scared
      |dont_like|bare|drugs|shouts
    pin|card|bank_card|purse|pension|bank_book|statements & daughter|son|carer|neighbour|nephew
      |grandson|friend|niece|he|she & missing|withdrawals|dont_remember|never_see|hidden|hides
      |wont_show|overdrawn & my|me|i
    rang|call|called|phoned|caller|text|message & bank|police|fraud|hmrc|parcel|microsoft|amazon|bt
      & savings|account|money|card|thousand|thousands|#|transfer*|code|courier & gone|lost|sent|gave
      |emptied|handed|moved|collect*|told_not & {i}|me|my
    sign|signed|signing & house|will|bungalow|deeds|paper|papers|something|form & glasses|didnt_know
      |didnt_understand|confused|stepson|son|daughter|nephew|his_now|says_its|theirs|hers|hadnt
      |havent|made|made_me|had_me|rush*|solicitor
    had|got|made me sign & his|theirs|hers|house|stepson|son|daughter|will|glasses|says
    bank|police|fraud|hmrc & move|transfer|withdraw|moving|shift .. savings|money|all & not_tell
      |dont_tell|not_to_tell|secret|other_line|on_the_line|safe_account|keep_it_quiet
    lads|dealers|men|bloke|gang|they .. in|round|at .. my_flat|my_house|my_gaff|mine|my_place &
      bagging|gear|weed|drugs|scales|deal*|cant_tell|wont_leave|wont_go|sleep_on|scared
    purse|wallet|tin|bank_balance .. lighter|short|emptier|down after|when|whenever|every_time|since
    """,
    SUBJECT_SAID,
)

MONEY_OTHER = Table(
    ("financial",),
    "indirect",
    "other",
    """
    grandson|son|daughter|nephew|niece|lodger|carer|friend|granddaughter|neighbour & moved_in
      |living_there|power_of_attorney|poa|looks_after & her|his|shes|hes|ninety|eighty|old_lady
      |dementia|she|mum|dad|nan & new_car|audi|bmw|holiday|holidays|cupboards|heating|bare|cold|thin
      |no_food|nothing|new_kitchen|money & never|bare|brand|no|hasnt|isnt|on|off|gone
    old|elderly|lady|neighbour|mum|dad|nan|gran|vulnerable|disabled|she|he & cash|bank|pension|card
      |envelope|money & lad|lads|bloke|man|woman|they|builder & every|week|friday|pension_day|drives
      |waits|takes|hand*|collect* & scared|crying|upset|shaking|owes|takes|off_her|off_him
      |frightened|cries
    """,
    SUBJECT_SAID,
)

SLAVERY = Table(
    ("modern_slavery",),
    "direct",
    "other",
    """
    girls|women|workers|lads|woman|girl & never_out|never_go|never_go_out|not_allowed|locked|help_me
      |curtains|dropped_off|bars & men_in|all_hours|van|minibus|help|scared|passport|passports
      |crying|sleep
    passport|passports|papers|documents & boss|gangmaster|he|they|agency|landlord|man|owner & wont
      |keeps|kept|locked|took|taken|safe|drawer|hold & {i}|we|my|our|us|their|girls|workers|lads &
      work|factory|house|back|leave|pay|paid|debt|owe|job|home|wages
    lads|girl|girls|men|workers|woman|women|boy|boys|people|maid|nanny|couple & sleep|sleeps|kip
      |kips|live|lives|stay|stays & container|floor|shed|garage|cellar|utility|van|caravan|outhouse
      |attic|unit|out_the_back|mattresses & paid|never|gaffer|boss|alone|out|clam*|hospital|work
      |cleans|hours|talk|scared|they|nobody|car_wash|passport
    girl|woman|lad|boy|maid|nanny|au_pair & cleans|cooks|minds|works|cleaning|scrubs & never_paid
      |never_out|not_paid|not_allowed|no_pay|passport|floor|never_alone|all_day|cellar|locked
    gaffer|boss|minder|owner & lads|girls|workers|men|they|them & shut_up|clams|scared|quiet
      |hospital|hurt|passport|not_allowed|watch*|container|wont_let|wasnt_let|hit*|owe
    """,
    SUBJECT_SAID,
)

SLAVERY_SELF = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    wages|pay|money|paid & owe|debt|rent|transport|bed|journey|agency|boss|gangmaster|passport &
      take|takes|keep|keeps|nothing_left|no_money|never|deduct* & {i}|we|my|our|us|me & leave|sleep
      |hours|days|van|caravan|factory|farm|work|seven|locked|house
    package|packages|parcel|parcels|phone_line|trap|trap_house|train|gear|drop & they|lads|older|him
      |man|boss & owe|debt|robbed|stab*|hurt|mum|threat*|cant_stop|cant_get_out|scared|have_to|gotta
      & {i}|me|my|im
    work|working & hour|hours|day|days|daily|seven & no_wage|no_wages|no_pay|no_money|not_paid
      |room_cost|room_costs|owe|debt|cost_more|nothing_left|keep_my|take_my|hold_my & he|they|boss|i
      |my|we|agency|if_i
    if_i go|leave|run|stop|complain|talk|tell & knows_my|know_my|village|family|mother|police|visa
      |debt|owe|passport|home|find & work|wage|pay|boss|hours|room|factory|farm|fish|job|he|they
    """,
    SUBJECT_SAID,
)

HATRED = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    door|wall|car|house|window|windows|letterbox|fence|gate|bins|garden & paint*|spray*|graffiti
      |muck|shit|poo|bricks|smash*|eggs|egged|scratched|fire|swastika & go_home|foreign*|polish
      |poles|immigrant*|muslim*|paki|pakis|black|gay|trans|country|{insult}|race|asian|romanian
      |hijab|disabled|again
    because|cos|about|over|how|im|being|of .. {because_of}|i_talk|i_speak|foreigner & gob|spit|spat
      |hit|laugh*|threat*|beat*|kick*|punch*|attack*|throw*|threw|names|mock*|bully*|abuse*|bullied
      |chas*|stones|eggs|scream*|done_in|mimic*|call_me & me|us|my|our & they|lads|kids|people
      |neighbours|carers|staff|boss|bloke|driver|street|landing|school|work|every|town
    call|calls|called|calling .. me|us .. the_foreigner|foreigner|the_cripple|{insult} & laugh*
      |leave|leaves|every|carers|staff|boss|neighbours|lads|kids
    windows|window|bricks|car|door & sprayed|put_in|painted|smash*|words|graffiti|eggs|scratched
      |nasty & couple|two_chaps|lads_together|gay|family|foreign*|romanian*|polish|muslim*|asian
      |lesbian*|women|men|together|neighbours|trans & stopped|again|times|fortnight|week|scared
      |every|moved|twice|kids|out
    """,
    SUBJECT_SAID,
)

CARE = Table(
    ("organisational", "neglect"),
    "direct",
    "self",
    """
    care_home|nursing_home|ward|staff|carers|nurses|night_staff|the_home|we_are|theyre & locked|wet
      |out_of_reach|cant_reach|buzzer|call_bell|put_to_bed|rationed|knock_them|told_off|laugh_at
      |laugh & punish*|all_night|until_morning|till_morning|nobody|ignored|complain*|for_hours
      |no_pudding|not_on|call_me
    home|care_home|ward|nursing_home|unit & senior|staff|manager|nurse|they|carer & tablets|stuff
      |medication|meds|drops|something & knock|quiet|sleep|dopey|sedate*|not_on|chart|without|extra
      |out
    wont|not|never|dont|refuse|refuses .. take|get|call|ring|let .. me|us .. doctor|doctors|gp
      |hospital|nurse|ambulance & say|says|toe|leg|black|pain|infected|mither*|fuss*|chest|attention
      |sore|worse
    carer|carers|nobody|agency|they|helper & days|since|monday|tuesday|wednesday|thursday|friday
      |saturday|sunday|morning|yesterday & not|never|havent|didnt|nobody|no_show|doesnt & bed|wet
      |pad|chair|wash*|food|fed|tablets|insulin|toilet|soaked|mess|catheter|eaten|same|drink & {i}
      |me|my|im|ive
    reach|out_of_reach & drink|plate|buzzer|bell|water|food|tablets|phone|alarm|frame & they|carer
      |carers|staff|nurse|son|daughter|he|she & leave|leaves|left|put|puts|move|moves|moved
    carer|carers|nurse|helper|care_company|agency & last|only|since|havent|hasnt|days|no & bed|drink
      |thirsty|get_up|toilet|wash*|food|eat|chair|cant|medication|tablets & {i}|im|me|my|ive
    buzzer|call_bell|bell & shout*|ignored|ignore|told_off|out_of_reach|moved|nobody_comes
      |dont_press|take_it & they|staff|nurse|nurses|carers|night
    """,
    SUBJECT_SAID,
)

CARE_OTHER = Table(
    ("neglect",),
    "indirect",
    "other",
    """
    wheelchair|dementia|disabled|elderly|bedbound|alzheimers|frail|parkinsons|stroke|old_lady
      |old_man & left|leave|leaves|alone|locked|tied|shut & hours|outside|drive|cold|weather|garden
      |car|wet|no_food|rain|dark|shed|hrs & wife|son|daughter|husband|they|carer|carers|family|wait
    mum|dad|nan|gran|she|he|her|his|aunty|uncle|lady & home|care_home|ward|nursing_home|carers|carer
      & losing_weight|lost_weight|thinner|dirty|filthy|soaked|wet|bruise*|marks|sores|dehydrated
      |same_clothes|unwashed|smells|wrists & nobody|wont|dont_know|says_nothing|ask|asked|explain
      |quiet|no_idea|when_i_visit|scared|every_time
    dad|mum|nan|gran|he|she|husband|wife|aunty|uncle & stone|black_and_blue|bruise*|bones & scared
      |weeks|home|went_in|staff|wk|ward|carer|hospital|since|three|care|bloke|frightened & in|home
      |ward|went|carer|staff|care
    old|lady|lass|fella|man|woman|neighbour|upstairs|downstairs|next_door & shouts|shouting|cries
      |crying|calls|calling|bangs|knocks|moans & help|out|night|wall|hours & family|never|cant_walk
      |alone|nobody|key|son|daughter|carers|cold|hungry|bed|locked|days
    mum|dad|nan|gran|she|he|residents|aunty & tray|strap|straps|belt|cot_sides|bed_rails|tilted
      |low_chair & cant_get|cant_move|get_out|all_day|hours|stop_her|stop_him|wander*|on_purpose
    """,
    SUBJECT_SAID,
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    insulin|tablets|medication|heart_tablets|pills|injections|dialysis|warfarin|inhalers & packed_in
      |given_up|gave_up|stopped|not_bothering|not_taking|not_taken|knocked_it|jacked_in|sacked_off
      |dont_take|no_longer|skip*|binned & cba|point|bother|bothered|care|any_of_it|eating|eat|why
      |weeks|months|days|nobody|toes|feet|black|alone
    packed_in|given_up|gave_up|stopped|jacked_in|sacked_off .. insulin|tablets|eating|washing|food
      |medication|everything|the_insulin & cba|point|bother|care|any_of_it|bed|anymore
    vodka|cider|whisky|bottles|litre|litres & bed|floor|lay|passed_out|wet & no_food|not_eat*
      |wet_the_bed|wet_myself|lay_in|soiled
    newspapers|rubbish|bags|junk|rats|mice|bottles|hoard*|flies & ceiling|cant_move|stove
      |in_the_middle|path|tunnel|climb|blocked & house|flat|living|cook*|sleep*|rooms|stairs & wont
      |ashamed|months|years|nobody|smell*
    washed|wash|washing|changed|bath|shower|eating|eaten|eat|heating|lecky|electric|gas & weeks|wk
      |wks|months|february|feb|xmas|third_day|cba|cant_face|since|august & not|havent|off|no|stopped
      |rarely|without|dont|hardly & rats|floor|swelled|skirting_boards|sold|cat_can|cba|cant_face
      |burning|candle|smell|state|bother|filthy
    sold|burning|burnin|burned & bed|furniture|skirting_boards|doors|clothes & heat|lecky|electric
      |gas|warm|eat|food|cold|meter
    eat|eating & third_day|other_day|two_days|few_days|once_a_week|so_the_cat|so_the_dog|cat_can
      |dog_can|kids_can & {i}|so|every|only|im|me|not
    cant_see|see floor|carpet & rats|wash*|anyone|wk|weeks|bags|rubbish|smell|cant_face|door
    """,
    SUBJECT_SAID,
)

SELF_NEGLECT_OTHER = Table(
    ("self_neglect",),
    "direct",
    "other",
    """
    brother|sister|neighbour|uncle|aunty|dad|mum|friend|mate|he|she|fella|lady|tenant & newspapers
      |rubbish|hoard*|rats|mice|filth|filthy|maggots|stinks|ulcers|weeping|camping_stove|toenails &
      wont|not|never|refuse*|doesnt & soul|doctor|anyone|wash|open_the_door|accept|a_soul
    {someone}|mrs|mr|she|he|old_lady|old_man|next_door & same_clothes|same_nightie|skeleton
      |skin_and_bone|unwashed|stinks & says|fine|wont|door|since|weeks|months|thin|refuse*|bottles
    """,
    SUBJECT_SAID,
)

CHILD = Table(
    ("child",),
    "direct",
    "other",
    """
    {children}|baby|she|he|seven|six|five|eight & bruise|bruises|marks|burns|welts|flinch*|ducks
      |cowers|black_eye|handprint|belt & dad|daddy|mum|mam|mummy|stepdad|boyfriend|cross|back|legs
      |arms|hand|gets_cross|says_he|says_she|naughty|scared|wont_say & seven|six|five|four|eight
      |nine|ten|grandson|granddaughter|baby|toddler|she|he|her|his|niece|nephew|boy|girl|bairn
    {children}|bairns|kids|baby|toddler & bins|bin|hungry|starving|nappy|no_shoes|filthy|alone
      |barefoot|nits|no_coat|cereal & drunk|drugs|off_her_head|off_his_head|off_their_heads|for_days
      |needle|needles|passed_out|smack|crack|at_the_pub|eating_out|knees
    baby|toddler|child|bairn|kid & shake|shook|shaken|shaking|rag_doll|slapped|thrown & scared
      |lost_it|cry|crying|childminder|seen|saw|nursery|wont_stop|boyfriend
    scared|worried|afraid|frightened & what_im|what_ill|what_i & baby|kids|bairn|child|toddler|him
      |her|them
    put|threw|slammed her|him|the_baby|baby down & hard|wont_stop|lost_it|scared
    """,
    SUBJECT_SAID,
)

CHILD_SPEAKS = Table(
    ("child",),
    "direct",
    "self",
    """
    mum|mam|dad & just_me|its_me|me_n|me_and|me_with my sister|brother & no_food|cereal|hungry|alone
      |for_days|drunk|drugs|no_milk
    im|i_am|age|aged ten|eleven|twelve|thirteen|fourteen|fifteen|8|9|10|11|12|13|14|15 & mum|mums
      |dad|dads|nan|brother & needles|cooking|carry|toilet|wash|medicine|tablets|look_after|school
      |cook|alone|clean|drunk|bed
    im|i_am ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|10|11|12|13|14|15|16|17 & help
      |scared|nudes|sends|wants|pics|online|hurt*|hits|touch*|older|man|threat*|cry|run_away|die
    dad|mum|stepdad|uncle|he|she uses|used|takes|took|gets|got his|her|the|a belt|slipper|stick|cane
      |spoon|buckle .. on|to|out me|us|for_me
    belt|buckle on|to|with me|us|my & dad|mum|stepdad|he|she
    """,
    SUBJECT_SAID,
)

TABLES = (
    MONEY,
    MONEY_OTHER,
    SLAVERY,
    SLAVERY_SELF,
    HATRED,
    CARE,
    CARE_OTHER,
    SELF_NEGLECT,
    SELF_NEGLECT_OTHER,
    CHILD,
    CHILD_SPEAKS,
)
