"""Wide frames for money and forced work, in English (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

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
    poa|power_of_attorney|lpa|appointee|appointeeship & penny|nothing|cant_even|not_had|havent_had
      |wont|never|gone|spend*|spent|sold|himself|herself|wants_me|off_him|off_her & {i}|me|my|mum
      |dad|im
    safe_account|secure_account & bank|fraud|police|moving|move|savings|transfer*|ring*|barclays
    bank|barclays|lloyds|natwest|santander|hsbc|fraud_team|police|hmrc|detective & moving|move|moved
      |transfer*|withdraw*|courier|collect|cash & not_to_tell|secret|dont_tell|savings|tell_family
      |tell_no|undercover & {i}|me|my|im
    general|soldier|doctor|engineer|prince|captain|oil_rig|surgeon|colonel|army|marine|american
      |nurse_abroad & fee|release|flight|visa|customs|hospital_bill|inheritance|gold|steam_cards
      |gift_cards|bitcoin & {i}|my|me|im & pay|send|sent|sold|wire*|transfer*|loan|paid
    sees_to|looks_after|handles|deals_with|sorts|controls|has .. money|pension|bills|bank|finances &
      red_letters|cut_off|cut_the|final_demand|bailiff*|like_to_ask|new_car|nothing_left|hungry
      |owing|arrears|no_heating|short|not_paid|eviction|disconnect* & my|me|i
    {money}|bankbook|rings|watch|medals|jewellery|purse|bank_card|card|notes .. vanish*|disappear*
      |gone_missing|went_missing|going_missing|walked|missing & since|when|after|whenever|every_time
      & carer|niece|nephew|son|daughter|grandson|grandkids|cleaner|she|he|they|visit*|came|coming
      |lad|lass|neighbour|been !postman|bus
    {anybody}|lodger .. took_over|taken_over|takes_over|moved_in|moved_himself_in|wont_leave
      |wont_move_out|refuses_to_leave|hasnt_paid & my_room|my_flat|my_house|scared|stay_in|my_bed
      |my_own|drugs|mates|rent|cant_get !cooking|garden
    sold|pawned|flogged|ebayed my|our .. car|house|rings|jewellery|tv|telly|wheelchair|scooter
      |furniture|things|phone|medals|watch .. without|behind|for_drugs|never_asked|when_i_was_in
      |to_pay !to_buy
    builder|roofer|tradesman|workman|man|bloke|firm|company|fella|plumber .. took|had|charged|wanted
      |got|demanded|taken .. #|grand|thousand|thousands|hundred|hundreds|pounds|money|savings
      |deposit & never|vanished|disappeared|not_come|didnt_come|come_back|phone_off|half|gone|ripped
      |bank
    caller|man|woman|someone|bloke|he|they|lady .. bank|police|fraud|hmrc|amazon|bt|microsoft
      |council .. & cleared|cleaned|emptied|gone|took|lost|savings|transferred|gave_them|gave_him
      |all_my & me|my|i|account !hung_up
    cleared|cleaned|wiped|taken me|us out|for_every|for_everything & bank|account|savings|caller|son
      |daughter|he|she|they|nephew|grandson|every_penny
    pension_day|giro_day|benefit_day|payday|pay_day|benefits_day & leaves_me|takes|take|took|fiver
      |tenner|off_me|wants_his|waiting_for_me|empties|nothing_left|marches|stands_over
    leaves|left|leave {me} with .. fiver|tenner|nothing|pennies|scraps|a_pound|few_quid & he|she
      |they|son|grandson|daughter|takes|pension|comes|money
    forg*|faked|faking .. my .. cheque|cheques|signature|name|will|prescription
    knocked|door|doorstep|cold_called & roof|gutter|gutters|drive|chimney|tarmac|tiles|trees & took
      |paid|grand|thousand|thousands|#|cash|bank|charged|wanted_more !quote|council
    card .. used|cloned|maxed|emptied & bookies|never_go_out|not_me|gambl*|without|who|only_my
      |strange|dont_know|by_my
    take|takes|took|taking it_all|everything|the_lot|every_penny|most_of_it|all_of_it .. off|from
      {me} !taxman|council
    sent|given|gave|paid .. #|thousand|thousands|hundred|hundreds|pounds|savings & gentleman|lady
      |man|woman|met|computer|online|internet & more|publish|photographs|threat*|send|again|vanished
      |loan
    marched|marches|drove|drives|took|takes {me} .. cash_point|cashpoint|cash_machine|bank|atm
      |post_office & grand|hundred|quid|#|times|every|make|made|fellas|lads|roof !shopping|collect
    pounds|quid|money|pension|# .. short & carer|since|ring|gone|new|missing & my|me|i|mums|mothers
    {anybody}|lads|they .. come|comes|came|turn & take_what|lean_on_me|leaning_on_me|give_them_cash
      |til_i_give|own & money|cash|every|take|know
    """,
    SUBJECT_SAID,
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
    lads|strangers|lodgers|druggies|new_friends|mates|gang|dealers .. living|moved|staying|sleeping
      |in .. at|his|hers|dads|mums|brothers|uncles|flat|house|her|with_him|with_her & never|wont
      |scared|answers|thin|money|not_to_talk|doesnt|hardly|nervous|card|drugs|bruise*|locked
      |cant_get !students|hostel|hotel
    taken|marched|dragged|driven|walked|takes|marches|drags .. to|down_to .. cash_machine|cashpoint
      |bank|post_office|atm & dementia|by_her|by_his|pension_day|every|resident|vulnerable|old
      |learning|hands|empty !shopping|company|asked
    county_lines|dealers|gang|druggies|drug_dealers|crackheads .. moved|living|staying|moving|set_up
      .. in|with|at|on .. son|daughter|neighbour|brother|him|her|his|dads|mums|uncle
    got|made|makes|talked|persuaded|pressured .. her|him|mum|dad|them|nan to change|alter|sign
      |rewrite|sell|transfer !bulb|battery|channel
    """,
    SUBJECT_SAID,
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
    working|work|clear|paying .. off .. debt|what_i_owe|the_loan|ticket|travel & leave|years|more
      |family|boss|he|they|passport|sleep !mortgage|credit_card|stepchange|student
    not|dont|never know|told .. where|what|which|name .. we_are|town|city|address|country|i_am|place
      & boss|work|van|agency|driver|farm|factory
    no|not|never|dont talk|speak|look .. people|anybody|customers|nobody|outside|neighbours|police &
      boss|van|he_say|they_say|work|locked|passport|room
    lad|girl|lads|girls|man|men|woman|women|vietnamese|people|family|workers & never_comes_out
      |never_come_out|never_goes_out|never_go_out|dont_come_out|never_leave|locked|locks
      |locks_the_door & foil*|curtains|windows|bag_of_food|food|house|takeaway|factory|cannabis
      |plants|smell & behind|next_door|opposite|street|house|unit|shop|above|flat|works|round_here
      |brings !cat|grandson|teenager|dementia
    work|works|working|worked|field|factory|kitchen|fields & get_nothing|paid_nothing|got_nothing
      |for_food_only|isnt_paid|not_get_paid|never_got_paid|no_money_for_it|dont_see_a_penny|no_wage
      |without_wages & hours|#|morning|night|sleep|sleeps|leave|boss|room|storeroom|field|all_day
      |passport|day|days|food !volunteer*|charity|allotment|garden|cause
    cant|not|never|nobody leave|go|get_out|allowed|run .. farm|site|factory|house|caravan|boss
      |kitchen|brothel & dog|dogs|gun|guard*|watch*|fence|locked|gate|passport|papers|beat*|debt
      !lockdown|covid
    hold|holds|keep|keeps|have|took|taken|has .. my|our .. {papers} .. till|until|paid|journey|debt
      |work|ticket !visa_office
    unpaid|no_pay|no_wage|no_wages|not_paid|never_paid|not_pay|without_pay & not_allow|not_allowed
      |not_let|cant_leave|not_leave|no_leave|locked|not_go_out|passport|van|sleep & we|i|us|in|my
      |nine|work*|all !volunteer*|intern*
    """,
    SUBJECT_SAID,
)

TABLES = (
    MONEY,
    MONEY_OTHER,
    SLAVERY,
)
