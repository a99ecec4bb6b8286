"""Wide frames for money, forced work, care not given, and children, in English."""

from dialogues.concerns.signs import GUARDS
from dialogues.concerns.table import Table

MONEY = Table(
    ("financial",),
    "direct",
    "self",
    """
    {anybody} .. {take}|takes|nicks|steals|robs|swip*|pocket*|siphon*|help*|dips|lifts .. my|me|our
      |all_my {money}|savings|rings|things|tablets_to_sell|change|coins|notes|cash|bits|ornaments
      |medals|telly|tv|car|phone & off|from|and|back|without|spend*|drink|drugs|wont|never|every
      |gives_me|bank|purse|himself|herself|account|gone|last|again|because|he_says|she_says|cant
      !shopping_for|post_office|collect*|agreed|asked|for_me|my_behalf|safe|bills_for
    {anybody}|someone .. steal|steals|stealing|stole|robbing|robs|robbed|nicking|nicked|nicks|thiev*
      |pinching|pinched|fleec*|swindl*|conning|conned|scamm*|defraud*|exploit*|cheating|cheats ..
      {me}|my|from|off|of_me !school|ideas|heart|diesel|sweets
    {anybody} .. wont|refus*|not|doesnt|never give|gives|let|hand|return|pay .. {me}|my|it .. back
      |{money}|own|mine !change|lift|advice
    gave|sent|lent|transferred|wired|sending|paid|giving|lending|handed_over .. him|her|them|man
      |woman|fella|lady|lad|someone|bloke|friend|caller|builder|roofer|company & online|internet
      |facebook|whatsapp|dating|never_met|tinder|phoned|rang|app|bitcoin|crypto|gift_cards|door
      |scam*|fake|vanished|now_he|cold_called|disappeared|asking_for_more|wants_more|again &
      thousand|thousands|hundred|hundreds|grand|pounds|savings|money|#|everything|all !charity
      |sponsor*|raffle
    {anybody}|someone .. rang|rung|phoned|called|texted|emailed|knocked|came & bank|police|amazon
      |microsoft|hmrc|details|pin|code|card|fraud|insurance|roof & lost|gone|emptied|taken|gave|sent
      |moved|transferred|thousands|cleared|paid_them|vanished !deleted|hung_up|ignored
    {i}|ive|im|been|got|mum|dad .. scammed|conned|swindled|defrauded|fleeced|catfished|ripped_off
      !once|by_the_council|by_the_bus|prices
    taken_over|took_over|taking_over|moved_into|squatting_in|running .. my|his|her flat|house|home
      |place|bungalow|spare_room !cat|kids|grandkids|toys|boxes|wool|books
    dealer|dealers|drug_dealers|gang|gangs|druggies|crackheads|lads|addicts|junkies & my & flat
      |house|home|place|spare_room|bungalow & using|use|living|in|moved|sell*|deal*|wont_leave|cook*
      |store|keep*|stash|crash|stay* !outside|corner|street|opposite|alley
    owe|owed|owes|debt|debts|borrowed|lender|loan_shark|shark|dealer & legs|hurt|kill|windows
      |threat*|knees|smash|batter*|or_else|beat|heavies|burn|lads_round|take_my|kids|scared
      |jewellery|card|doubled|interest & {me}|my|i|him|them|they !mortgage|council|gas|electric
      |stepchange|catalogue
    made|makes|make|forced|forces|bullied|pressured|pressur*|tricked|conned|talked|persuaded|nagged
      {me} .. sign|signing|change|pay|hand|handing|give|giving|lend|transfer|sell|selling|withdraw
      |buy|leave|put .. house|will|deeds|papers|form|money|name|account|bank|everything|pension|cash
      |over|loan|bungalow|wages|it|phone|phones|contract|contracts|drugs !laugh|charity|coffee
      |raffle
    {anybody} .. changed|altered|forged|faked|rewrote|sold|remortgaged|signed .. my will|house
      |bungalow|home|signature|deeds|name|car|things|jewellery|furniture !bulb
    {anybody} .. loan|loans|credit_card|credit|catalogue|contract|contracts|overdraft|phone|debts
      |phones .. in_my_name|my_name
    {anybody} .. my|me|the .. pension|benefits|bank_card|card|wages|pip|universal_credit|money
      |savings|account & drink|drugs|gambl*|himself|herself|leaves_me|gives_me|allowance|scraps
      |pocket_money|nothing_left|no_food|cant_eat|hungry|wont_let|go_without|all_gone|emptied
      |ask_for|beg|never_see|spends_it|took_it_all|keeps_it !saving|charity|shopping_for
    """,
    GUARDS,
)

MONEY_OTHER = Table(
    ("financial",),
    "direct",
    "other",
    """
    {anybody} .. {take}|takes|steal*|nick*|rob*|pinch*|swindl*|fleec*|conn*|exploit*|scam*
      |helps_himself|helps_herself|siphon*|spend* .. his|her|their|mums|dads|nans|grans|neighbours
      |off_him|off_her|old|from_him|from_her|{victim} .. {money}|savings|things|things|blind|money
      |cash|account|house|pension & {victim}|old|dementia|vulnerable|disab*|lady|she|he|him|her|mums
      |dads|nans|grans|lets|goes_without|learning !shopping|collect*|asked_him|asked_her|for_her
      |for_him|permission
    {victim}|she|he|shes|hes|mums|dads|{anybody} .. being|been|getting|got|is|was|gets conned|robbed
      |scammed|fleeced|swindled|exploited|cuckooed|ripped_off|used|financially_abused|defrauded
      |taken_for .. by|out_of|of|for|off|blind|again !council|price|films
    {anybody} .. made|makes|forced|got|tricked|bullied|pressured|talked|conned .. {victim} .. sign
      |change|hand|pay|give|sell|lend .. house|will|money|deeds|everything|papers|account|pension
      |cash|car|over|savings
    """,
    GUARDS,
)

SLAVERY = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    owe|debt|owed|pay_off|pay_back|paying_off|working_off|work_off & agency|boss|gangmaster|employer
      |them|he|traffick*|family & work|leave|until|passport|never|go|free|shift|wages|trapped|hours
      & {i}|we|me|us !mortgage|student_loan|credit_card|council|catalogue
    {anybody}|boss|agency|gangmaster|they .. keep|keeps|kept|took|takes|has|have|hold|holds|locked
      |hid|taken|wont_give .. my|our|all|everyones {papers}|bank_card|phone|phones|wages|visa|ids
      !safe|copy|check|visa_office|airport|embassy|renew*|travel_agent
    force*|made|make|makes|making|had .. {me}|us|to .. work|steal|beg|sell|deal|carry|shoplift|clean
      |grow|pick|launder|hold|drive|collect|prostitut* & no_pay|nothing|free|drugs|scared|threat*
      |beat*|hit|hurt|debt|passport|never_paid|dont_pay|not_paid|hours|locked|body|streets|men
      |packages|phones|parcels|accounts|tobacco|weed|cannabis !laugh|overtime|volunteer*|chores
      |homework
    work|works|working|worked & {i}|we|us|my|im & no_pay|not_paid|never_paid|dont_pay|unpaid
      |no_wages|without_pay|pay_nothing|for_nothing|dont_get_paid|for_free|takes_my_wages
      |keep_my_wages|take_my_wages|take_all|keeps_my_wages|pay_me_nothing|paid_nothing & passport
      |locked|cant_leave|leave|scared|debt|hours|threat*|sleep|beat*|not_allowed|boss|papers|family
      |police|caravan|hit|watch*|owe|food !volunteer*|charity|allotment
    not|cant|never|nobody|wont_let|dont_let|isnt allowed|leave|go|talk|go_out|speak & work|boss|farm
      |factory|nail_bar|car_wash|restaurant|kitchen|brothel|site|caravan|minder|agency & passport
      |wages|paid|pay|debt|owe|locked|threat*|papers|beat*|family|watch*|phone|guard*|police|deport*
      & {i}|we|us|me|my|im !lunch|break|early
    {i}|we|im|was|been .. brought|smuggled|tricked|sold|lured|promised|trafficked & here|uk|england
      |work|job|lorry|boat & passport|debt|owe|locked|no_pay|men|paid|leave|prostitut*|boss|cannabis
      |house|police|threat*|escape*|sex|clean
    """,
    GUARDS,
)

NEGLECT = Table(
    ("neglect",),
    "direct",
    "self",
    """
    carer|carers|nobody|no_carer|no_carers|home_help|helper|nurse|nurses|they|son|daughter|agency
      |help|wife|husband & stopped_coming|stop_coming|not_come|didnt_come|havent_come|not_turned_up
      |didnt_turn_up|came_today|came_yesterday|havent_been|not_been|never_came|never_come|no_show
      |didnt_show|never_turned_up|missed|cancelled|not_coming|comes_near|has_been|been_since &
      get_up|insulin|in_bed|toilet|food|wet|eaten|hungry|tablets|medication|washed|stuck|chair|drink
      |soiled|commode|catheter|dressing|pad|fed|starving !bingo|coffee
    nobody|not_one|she|he|they|carer|carers|staff|never|wont|doesnt|not|havent|son|daughter ..
      changed|washed|fed|turned|bathed|dressed|cleaned|moved|lifted|showered|toileted|wash|feed
      |change|turn|bathe|shower|dress|toilet {me} .. since|for|days|all|properly|today|yesterday|in
      |weeks|at_all|or|because|until|$ !fare|mind
    not|havent|hasnt|isnt|never|hardly|rarely|barely .. been|being|get|gets|getting|got fed|washed
      |changed|turned|bathed|toileted|cleaned|moved|showered|dressed|creamed & days|since|week|weeks
      |sore|sores|wet|pad|carer|carers|nobody|staff|home|hospital|ward|in_bed|hungry|fortnight
      |morning & {i}|me|my|im|ive !match|curtains
    left|leaves|leave|leaving|dumped|abandon*|stuck .. {me}|sat|lying|laid|in_bed|in_the_chair
      |on_the|in_a|in_my & wet|soiled|toilet|commode|floor|nothing_to_eat|no_food|hungry|thirsty
      |own_mess|pad|shit|wee|pee|piss|urine|poo|without_my|cold|no_drink|hours|all_day|all_night
      |nothing_to_drink|no_water|starving & carer|carers|nobody|they|she|he|son|daughter|staff
      |nurses|wife|husband|family|home|ward & me|im|i|my !bus_stop|message|garden_chair|holiday
      |station
    {i}|im|ive & hungry|starving|no_food|not_eaten|nothing_to_eat|thirsty|nothing_to_drink
      |not_had_a_drink|wet_through|in_my_own|soaked & nobody|carer|carers|son|daughter|wife|husband
      |they|she|he|family|staff & brings|bring|come|comes|give|gives|feed|feeds|help|helps|wont
      |forgot|bother*|since|left|locked|days !lunch|dinner_is|tea_is
    {anybody} .. wont|doesnt|not|never|refus*|stopped|withh* .. give|gives|giving|get|getting|let
      |bring|brings|fetch|order|feed|take|wash|change|hold* .. {me}|my .. food|medication|tablets
      |insulin|inhaler|drink|water|doctor|painkillers|pads|meals|dinner|eat|glasses|hearing_aids
      |morphine|oxygen|walker|frame|wheelchair|bath|heating !sugar|chips|sweets|antibiotic*
    bed_sores|bedsores|pressure_sore|pressure_sores|bed_sore|ulcer|ulcers|sores & carer|carers
      |nobody|turn*|smell*|weeks|left|dressing|bone|nurse|nurses|ignored|staff|daughter|son|changed
      & not|never|wont|hasnt|havent|nobody|didnt|wasnt|stopped|left|ignored|missed & {i}|my|me|im
      |ive
    """,
    GUARDS,
)

NEGLECT_OTHER = Table(
    ("neglect",),
    "direct",
    "other",
    """
    {victim}|she|he|mums|dads|shes|hes|{anybody} .. not|hasnt|havent|isnt|never|hardly|rarely|nobody
      |arent .. been|being|get|gets|getting|got fed|washed|changed|turned|bathed|toileted|cleaned
      |moved|showered|looked_after|given|creamed|medication
    {victim}|she|he|shes|hes|mums|dads|residents .. left|leave|leaves|lying|laid|sat|sitting|stuck
      |found & wet|soiled|urine|pee|poo|wee|piss|faeces|filth|pad|floor|no_food|hungry|starving|cold
      |naked|own_mess|hours|all_day|all_night|alone & carer|carers|staff|home|hospital|ward|son
      |daughter|nobody|dementia|husband|nurses|they|family|on_her_own|on_his_own|wife !pub|film
    {victim}|she|he|mums|dads|residents & bed_sores|bedsores|pressure_sores|pressure_sore|dehydrated
      |malnourished|skin_and_bone|skin_and_bones|lost_stones|starved|starving|emaciated|filthy
      |matted|stinks|rags & carer|carers|staff|home|hospital|ward|son|daughter|nobody|nothing|family
      |locked|husband|wife|wont|never|not !cat|dog|garden
    {anybody} .. wont|doesnt|not|never|refus*|stopped|dont .. give|gives|giving|feed|feeds|feeding
      |let|take|wash|washes|change|changes|turn|clean|get .. {victim}|him|her|mum|dad .. food
      |medication|tablets|insulin|drink|doctor|hospital|washed|eat|properly|pads|medicine|gp|up|fed
      |at_all|for_days|for|$ !lift|sweets|phone
    """,
    GUARDS,
)

HOME = Table(
    ("organisational",),
    "direct",
    "other",
    """
    staff|carers|home|care_home|ward|nurses|they|nurse|carer|matron|hospital|unit|night_staff &
      {strike}|tie|ties|tied|strap*|sedat*|drug|drugs|drugged|dope*|scream*|swear*|shout*|laugh*
      |mock*|taunt*|ignore*|rough|starv*|neglect*|bully*|force|forced|threat*|film*|lock|locks
      |locked|steal*|humiliat* & resident|residents|patients|old|mum|dad|nan|gran|them|her|him
      |dementia|people|us|ladies|wife|husband & home|care_home|ward|hospital|chair|bed|buzzer|bell
      |night|cry|crying|quiet|call_bell|staff|carers|shift|unit !boxing|bingo|deaf|lovely|brilliant
      |kind|great|smashing|good|football|wonderful
    give|gives|giving|gave|given|pump|dose .. her|him|them|mum|dad|me|us|residents|everyone ..
      tablets|something|injection|sedative|jab|drugs|pills .. quiet|sleep|shut|knock|docile|asleep
      |drowsy|dopey|stop_her|stop_him|zombie|calm
    manager|matron|senior|boss|owner|management|they|head & not_to|dont|keep_quiet|shut_up|delete
      |shred*|falsif*|made_up|backdat*|cover|covering|covered_up|sack & tell|report|say|complain|cqc
      |write|record*|notes|family|inspect* & home|resident|residents|ward|care|patients|carer|mum
      |dad|unit|staff|abuse !school
    told|tell|tells|telling|warned {me}|staff|them not_to report|complain|write|record|document
      |whistle*
    buzzer|call_bell|bell|button|alarm & ignore*|nobody|unplug*|take|took|moved|reach|hours|wont
      |turn* & wet|toilet|floor|myself|bed|mess|her|mum|dad|nan|fell|commode|pee|wee|scream*|cry*
      |crying|nurses|staff|carers !door|bike
    restrain*|strapped|tied|sedated|locked & chair|bed|room|home|ward|unit|all_day & resident
      |residents|mum|dad|nan|her|him|them|us|me|patients|brother|sister|son|daughter & staff|carers
      |they|home|ward|nurses|hospital|unit !seat_belt|wheelchair_taxi
    """,
    GUARDS - {"job"},
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    {i}|im|ive|just stopped|given_up|quit|packed_in|gave_up|refuse|refusing|dont .. taking|take|eat
      |eating|wash|washing|going_to_dialysis|dialysis|treatment|insulin|getting_up|getting_out .. $
      |because|anymore|since|bother*|point|care|whats|at_all|my_tablets|my_insulin|my_medication
      |my_heart|my_epilepsy !meat|sugar|bread|chocolate|alcohol|smoking|dairy|pop|crisps|doctor
      |side_effects|breakfast
    leg|legs|foot|feet|toe|toes|wound|sore|ulcer|infection|lump|bleeding|pain & rot*|black|smell*
      |green|maggot*|pus|infected|gangrene|weeping|stinks|oozing|size & wont|refus*|not|dont|cant_be
      |never & doctor|hospital|nurse|anyone|gp|help|point|see
    {anybody}|mum|dad & stopped|wont|refus*|not|doesnt|given_up|never & eat|eating|wash|washing
      |taking|tablets|insulin|drinking_water|getting_up|get_up & see_anyone|let|door|thin|bones
      |weeks|months|days|smell*|stinks|filth*|flies|worried|state|nobody|weight|rubbish !meat|bread
      |dairy|homework|veg|greens|toddler|cat|dog
    {anybody}|he|she|uncle|neighbour & living|lives|live|sleeps|sleeping|surrounded & filth|squalor
      |rats|maggots|hoard*|rubbish|flies|own_mess|faeces|excrement|no_heating|no_electric & let|wont
      |thin|smell*|stinks|skin|help|alone|nobody|flat|house|worried|refus*|ceiling !council|landlord
      |bins|opposite
    """,
    GUARDS,
)

CHILDREN = Table(
    ("child",),
    "direct",
    "other",
    """
    {anybody}|mother|parents|they .. leave|leaves|left|leaving .. {chillun} .. alone|on_its_own
      |on_their_own|by_themselves|home_alone|in_the_car|all_night|unattended|outside|on_his_own
      |on_her_own|hungry|crying|to_go|in_charge|locked|while !with|me
    {chillun} .. alone|on_its_own|on_their_own|home_alone|unattended|by_themselves|locked|hungry
      |starving|filthy|neglected|barefoot|begging|screaming|wandering & night|hours|days|pub|mum|dad
      |parents|every|crying|cry|nobody|food|upstairs|next_door|neighbour*|nappy|nappies|again|left
      !school|garden|play|playing|swing
    {anybody}|he|she|they .. {strike}|hit|hits|smacks|shakes|shook|shaken|starves|starving .. his
      |her|their|the|my|our|that|a|them .. {chillun}|kids !ball|for_six|at_fifa|at_chess|school|out
      |along|to_bed
    man|bloke|someone|he|they|adult|stranger|fella|guy|men|teacher|coach .. messag*|text*|meet*
      |talking_to|chatting|snapchat*|groom*|sends|sending|asking|touch* .. {chillun}|her|she|him &
      photos|pictures|pics|nudes|meet|secret|twelve|thirteen|eleven|fourteen|ten|nine|fifteen|#|sex
      |drugs|delete & my|our|next_door|neighbours|sister|brother|old|year|years|daughter|niece|shes
      |granddaughter|grandson|nephew|friend !football|scout|teacher_says
    {i} .. slapped|hit|shook|smacked|shaken|hurt|punched|threw|dropped_him_on_purpose|squeezed
      |kicked|burnt|grabbed .. {my} {chillun} !ball
    scared|frightened|worried|afraid|thoughts|urge|might|nearly|going_to & hurt|harm|shake|smother
      |drown|kill|hit|throw & baby|babies|my_kids|my_child|my_son|my_daughter|newborn|toddler
      |children|the_kids & {i}|im|my|me
    {anybody} .. bruises|marks|burns|black_eye|bite_marks|belt_marks|hand_print & {chillun}|aged
      |year_old|nursery|school|his_dad|her_dad|stepdad|mums_boyfriend|mum !football|rugby|bike
      |fell_off
    im|i_am {child_age}|#|ten|sixteen|seventeen & dad|mum|stepdad|uncle|brother|boyfriend|foster|he
      |man|teacher|coach|parents & hit*|hurt*|touch*|beat*|lock*|starv*|scared|run_away|ran_away
      |hungry|drunk|drink*|kick*|punch*|belt|nudes|rape*|threw|throw*|sex|alone|room|hate*|scream*
    {chillun} .. groomed|exploited|used_by|county_lines|running_drugs|dealing|carrying|trafficked
      |missing & older|dealer*|gang|drugs|phone|money|trainers|man|men|lads|him|her|knife|come_home
      |nights|night
    fgm|female_circumcision
    cut|circumcis* .. {chillun}|daughter|girl & abroad|summer|africa|somalia|holiday|tradition
    """,
    GUARDS,
)

TABLES = (
    MONEY,
    MONEY_OTHER,
    SLAVERY,
    NEGLECT,
    NEGLECT_OTHER,
    HOME,
    SELF_NEGLECT,
    CHILDREN,
)
