"""Wide frames for care not given, and children, in English (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

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
    meant|supposed|paid to .. feed|wash|look_after|care|give|come|change|bath|cook|shop & but|never
      |doesnt|dont|not|wont & {i}|me|my & hungry|eaten|food|slice|wet|days|since|washed|toast
      |tablets|starving|yesterday|weeks
    no|not_had_a|havent_had_a|not_seen_a|without_a|nobody carer|carers|nurse|district_nurse|help
      |care .. since|for|in|{days} !to
    {anybody}|carer .. skip|skips|skipping|miss|misses|missing|missed|forgets|forgot|forgetting
      |withhold*|hides|halves|gives_me_half .. {my} .. {tablets}|meds|meals|dinner|insulin|injection
      |patches|visits|calls
    sit|sat|lie|lay|laid|left|stay in_it|in_that|in_the_wet & carer|night|hours|wet|hold|pad|morning
      |minutes|toilet|manage
    cant|couldnt|not .. reach|open|work|lift|hold .. food|drink|beaker|tin|tins|opener|cup|plate
      |water|tray|meals|packets & left|leaves|weight|thin|hungry|carer|daughter|son|she|nobody|days
      |thirsty
    minutes|mins & carer|carers & gone|signs|out|leaves|rush* & wet|toilet|hold|washed|fed|eat
      |change*|pad|wash|tablets|medication|food
    not|havent|never|cant|couldnt .. been|got|get .. out_of .. bed|chair|this_bed|this_chair|my_room
      since|for|in {days}|# !snow|holiday|duvet|lazy
    nobody|not_one|carer|carers|she|he|they|staff|son|daughter|nurse|nurses .. given|give|gives
      |brought|bring|brings|got|fetched .. {me}|my .. {tablets}|meds|medication|insulin|food|drink
      |water|dinner|breakfast & since|for|days|week|not|havent|nobody|today|yesterday|never|wont
      !new|about
    nurse|nurses|district_nurse|carer|carers|doctor|nobody & not|havent|hasnt|never|stopped|wont &
      leg|legs|dressing|wound|catheter|bag|stoma|sore|sores|foot & stink*|smell*|infected|leaking
      |green|weeping|full|blocked|burst|pus|agony|black & my|me|i
    only had|eaten|have .. biscuit|biscuits|toast|slice|cup|crackers|crisps|bread|drink|soup
      |sandwich .. since|in|for|all_day & nobody|carer|carers|son|daughter|came|come|help|cant|bring
      |brought !diet
    carer|carers|they|he|she|son|daughter|nurse|nobody|staff .. doesnt|dont|wont|never|not|wouldnt
      |nobody bother|bothers|do|does|check|checks|change|changes|empty|empties|clean|cleans|touch ..
      {my} .. catheter|stoma|bag|dressing|dressings|pad|pads|feet|sores|teeth|tablets|insulin|peg
      |hoist|commode|wound|legs !bin
    put|puts|leave|left|leaves|place|places .. where i|she|he|mum|dad|they|ill .. cant_reach
      |cant_get|couldnt_reach|never_reach|not_reach
    sign|signs|signing|signed|fill|filling .. book|sheet|form|forms|chart|log|notes & never|not
      |without|dont|doesnt & come|coming|came|doing|do|did|been|washed|fed|visit & carer|carers
      |they|agency|staff
    """,
    SUBJECT_SAID,
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
    {victim}|nana|she|he|mums|dads & cant_reach|out_of_reach|tongue|lips_cracked|cracked_lips
      |same_nightie|same_clothes|stuck_to|parched|beaker_full|untouched|sunken & home|ward|carer
      |carers|staff|hospital|went|visit*|see|table|nurses
    left|leaves|leave|leaving his|her|their .. {victim}|dad|mum|nan .. nobody|alone|own|without
      |starving|in_bed|days
    {victim}|she|he|mums|dads & same_clothes|same_nightie|same_pyjamas|same_pad|same_top & stink*
      |smell*|wee|dirty|every_time|days|week|filthy|stain*
    weighs|down_to|only|under .. four|five|six|4|5|6 stone
    nothing|mould|mouldy|no_food|out_of_date .. in|but .. fridge|cupboards|mould|larder & mum|dad
      |nan|she|he|her|kids|him|old|uncle|neighbour & thin|stone|days|weeks|hungry|eat|weighs|money
      |weight|starving|bones
    put|puts|putting .. dad|mum|her|him|them|residents|nan .. to_bed|in_bed at|by|before .. four
      |five|three|half|afternoon|teatime|tea_time & they|staff|carers|home|up|get|ten|wet
    leave|leaves|left|leaving her|his|their|my .. yr_old|year_old|{child_age}|#|toddler|baby|kids ..
      own|alone|nobody|himself|herself
    """,
    SUBJECT_SAID,
)

HOME = Table(
    ("organisational",),
    "direct",
    "other",
    """
    staff|carers|care_home|ward|nurses|they|nurse|carer|matron|hospital|unit|night_staff & {strike}
      |tie|ties|tied|strap*|sedat*|drug|drugs|drugged|dope*|scream*|swear*|shout*|laugh*|mock*
      |taunt*|ignore*|rough|starv*|neglect*|bully*|force|forced|threat*|film*|lock|locks|locked
      |steal*|humiliat* & resident|residents|patients|old|mum|dad|nan|gran|them|her|him|dementia
      |people|us|ladies|wife|husband & care_home|ward|hospital|chair|bed|buzzer|bell|night|cry
      |crying|quiet|call_bell|staff|carers|shift|unit !boxing|bingo|deaf|lovely|brilliant|kind|great
      |smashing|good|football|wonderful
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
    {i}|we|they|staff|carers|nurses|agency|nights leave|leaves|leaving|left .. residents|resident
      |patients|clients|old_people .. unchanged|wet|soiled|dirty|in|on|unfed|without|all|overnight
      |lying|crying|hungry
    lie|lying|false|falsif*|forge*|fake|faked|fiddle*|fill|signed|sign|make_up .. charts|chart|notes
      |records|logs|sheets|mar_sheets|care_plans|paperwork & residents|manager|carers|care|home|ward
      |turned|changed|fed|checks|staff
    staff|carers|nurses|night_staff|they .. sleep|sleeping|asleep|vape|phones & nobody_answers|bells
      |buzzer|buzzers|residents|wet|ignore*|shift|scream* !patients_slept
    nobody|dont|never answer|answers|comes|come|respond .. bell|bells|buzzer|call_bell|alarm & night
      |staff|home|ward|hours|toilet|wet|they|carers
    taken_away|took|taken|take|takes|moved|hid|unplugged|disconnect* .. mums|dads|my|her|his|their
      .. bell|buzzer|call_bell|alarm|frame|walker|hearing_aids|teeth|glasses|zimmer !repair|shop|fix
      |cleaned
    buzzers|bells|buzzer|call_bells .. unplugged|removed|switched_off|out_of_reach|off|ignored & us
      |they|staff|bed|home|residents|night|ward|put
    they|staff|carers put|puts|get|gets {me}|us_all|everyone|everybody|residents|them .. to_bed &
      half|five|four|six|complain*|only|staff|two|no_supper|tea
    they|staff|carers|nurses|home .. drug|drugs|sedate|sedates|dope|dopes|zonk us|them|everyone
      |residents|people|all|{victim} & all|by|night|quiet|asleep|zombies|o_clock|dozy|every
    they|staff|carers|home .. strip|strips|undress|hose|hoses .. us|them|residents|everyone|people
      |men|women & corridor|line|row|cattle|front_of|in_front|together|yard
    shut|shuts|lock|locks|locked|put|puts .. you|residents|people|her|him|us|them|edie .. in ..
      linen|cupboard|laundry|sluice|store_room|storeroom|linen_room|boiler_room|bathroom & hours
      |hollering|if_you|crying|screaming|punish*|hollered|staff|home|manager
    staff|carers|carer|workers|nurses .. film|films|filming|filmed|photograph|photographs|video
      |videos .. crying|naked|toilet|undressed|shower|laugh|whatsapp|facebook|snapchat|tiktok
      |residents|lads|{victim} & laugh|share*|whatsapp|crying|naked|facebook|snapchat|tiktok
      !party|choir|christmas|lovely
    """,
    SUBJECT_SAID - {"job"},
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
    {i}? not|havent|hasnt|never|hardly|barely eaten|eat|ate|washed|bathed|showered|changed|wash
      |changed_my_clothes .. {days}|summer|winter|spring|last_year|years|weeks|bothered|arsed|point
      !car|hair|curtains|sheets|windows|today|meat|out
    no|cut_off electric|gas|heating|leccy|lecky|water & black|coat_in_bed|weeks|months|freezing
      |candles|cold|ill|feet|starving|bed & {i}|me|my|im & wont|not|dont|feet|black|hungry|nobody
      |ashamed|bother !boiler|plumber|engineer|storm
    weight|clothes .. dropped_off|dropping_off|falling_off|fell_off|hang_off|hangs_off|fall_off &
      {i}|me|my & eat|biscuit*|sherry|vodka|cook*|tin|cant|dont|bother|since|nobody|whisky|wine
      !slimming|diet|gym
    cant|couldnt .. get .. past|through|up|upstairs|to_bed|into_bed|in_the_bath .. stuff|rubbish
      |boxes|piles|clutter|papers|bags|hoard
    rats|mice|maggots|flies in|on .. bed|bedding|kitchen|food|sofa|settee .. with_me|crawl*
      |everywhere|{i}
    {anybody}|neighbour|old_man|he|she & not_seen|havent_seen|not_heard|havent_heard & milk|post
      |smell*|stinks|curtains|letterbox|flies|telly|shouts & weeks|days|fortnight|since|month
    live|living|lived|survive|surviving off|on .. dog_food|cat_food|whisky|vodka|sherry|cider
      |biscuits|bread_and|crisps|cold_beans|dry_cereal|nothing & {i}|im !soup|budget|pension
    too|so low|down|tired|depressed|weak|far_gone to wash|eat|get_up|cook|dress|move|care
      |feed_myself|get_out_of_bed
    crawling|overrun|infested|swarming|alive|riddled with maggots|rats|mice|flies|cockroaches|fleas
      |bed_bugs|bugs|roaches
    {anybody}|he|she .. goes|going|pees|poos|wees|craps in bags|a_bucket|buckets|bottles|the_sink
      |the_garden|carrier_bags
    wont|refuse*|not|doesnt|dont .. have|let|see .. anyone|anybody|nobody|people in|near|help|inside
      & he|she|neighbour|{anybody} & toilet|rats|smell*|filth*|stink*|rubbish|hoard*|skin|thin|bags
      |flies|mess|broken
    not|havent|hasnt|never|nobody .. seen|heard & week|weeks|days|fortnight|month & smell|stink
      |flies|milk|post|letterbox|curtains & neighbour|next_door|old|lady|man|he|she|upstairs|flat
    curtains & not|havent|never|dont|closed|drawn|shut & wash|bath|shower|eat|eaten|bed|weeks|months
      & since|for|bother & {i}|my|me|im !plumber|night_shift|cinema
    not|havent|never|stopped .. open|opened|opening .. post|letters|mail|door|curtains & dont_care
      |evict*|year|months|bailiff*|scared|pile|piled|cant_face !today|yet
    not|havent .. been? to_bed|slept_in_my|undressed|changed_my .. days|weeks|months & {i}|im|my|ive
      & cold|eat|point|stuff|wash|care|bother|sofa_full !night_shift|baby
    {i} wont|refuse|dont|not let|see|have .. nurse|doctor|carer|carers|anyone|nobody & sores|leg
      |legs|smell*|rot*|wound|infected|lump|blood|filth|mess
    let nature take its_course & {tablets}|eat|food|insulin|treatment|wash|doctor
    rats|maggots|no_water|no_heating|no_toilet|ulcers|filth & sends_everyone|sends_them|wont_let
      |turns_everyone|refuse* & he|she|mr|mrs|neighbour|number|house
    toilet|wee|poo|business|motions|pee .. in .. bag|bags|bucket|buckets|bottles|carrier
      |carrier_bags|pots|pan|newspaper & {i}|my|ive|im|cant|he|she !dog|cat|camping|camp|festival
      |nappy|tent|fishing
    """,
    SUBJECT_SAID,
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
      |starving|filthy|neglected|barefoot|begging|wandering & night|hours|days|pub|mum|dad|parents
      |every|crying|cry|nobody|food|neighbour*|nappy|nappies|left !school|garden|play|playing|swing
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
    im|i_am {child_age}|10|12|13|14|15|16|17|11|sixteen|seventeen & dad|mum|stepdad|uncle|brother
      |boyfriend|foster|he|man|teacher|coach|parents & hit*|hurt*|touch*|beat*|lock*|starv*|scared
      |run_away|ran_away|hungry|drunk|drink*|kick*|punch*|belt|nudes|rape*|threw|throw*|sex|alone
      |room|hate*|scream*
    {chillun} .. groomed|exploited|used_by|county_lines|running_drugs|dealing|carrying|trafficked
      |missing & older|dealer*|gang|drugs|phone|money|trainers|man|men|lads|him|her|knife|come_home
      |nights|night
    fgm|female_circumcision
    cut|circumcis* .. {chillun}|daughter|girl & abroad|summer|africa|somalia|holiday|tradition
    baby|babies|toddler|kids|bairns|children|little_un|little_one|little_ones|child .. scream*|cry
      |cries|crying|hungry|starving|alone|wandering|barefoot & nobody_in|nobody_there|gone_out
      |go_out|went_out|goes_out|at_the_pub|asleep_since|passed_out|drunk|off_her_head|off_his_head
      |no_coat|left|asleep|out_cold & hours|every|all|next_door|flat|flats|mum|mums|mummy|dad|them
      |neighbours|since|again
    {chillun}|baby .. {strike}|hit|hits|smack|smacks|beat|slap it|them|him|her !ball|off|out
    they|he|she|mum|dad|parents hit|hits|smack|smacks|slap|slaps|shake|shakes|kick|kicks it & baby
      |toddler|child|kid
    {chillun}|toddler|little_one .. wandering|walking|out|playing|crawling|lost .. road|street
      |midnight|night|dark|rain|nappy|barefoot|car_park & again|alone|on_her_own|on_his_own|no_shoes
      |no_coat|mum|dad|nobody|parents|late|nappy|midnight|by_herself|by_himself
    gang|gangs|dealer|dealers|older_lads|men|they|lads .. got|have|having|made|making|use|using|get
      .. {chillun}|nephew|grandson|brother|cousin .. sell*|deal*|run*|carry*|hold*|working_for
      |shoplift*|steal*|drop*
    cut|fgm|circumcised & sister|daughter|niece|girl|girls|me|cousin & taking|take|sending|abroad
      |summer|africa|somalia|sudan|gambia|grandmother|back_home|ceremony|they_are !hair|dress|finger
    on_drugs|on_gear|on_crack|using_again|off_her_head|off_his_head|drunk|drinking|smackhead
      |on_heroin & kids|baby|children|bairns|toddler|little_one|grandkids & no_food|hungry|dirty
      |alone|school|filthy|nappy|left|scared|starving|not_fed|neglect*
    leaves|left|leave|dumps .. him|her|them|kids|baby|{chillun} with|to .. strangers|anyone|whoever
      |randoms|dealers|junkies
    hear|heard|hears .. child|kid|kids|baby|boy|girl|little_one|toddler|children .. beg|begging
      |scream*|cry*|please|sob* & wall|stop|hit|every|hurt|dont|no|smack*|bang*|door !playing|garden
      |park|pool|ice_cream
    boyfriend|boyfriends|fella|man|bloke|lad .. 18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34
      |35|40|twenty|thirty|forty|older|grown & 11|12|13|14|15|eleven|twelve|thirteen|fourteen
      |fifteen & she|shes|daughter|granddaughter|niece|sister|her|im|i !years_ago
    begging please & child|kid|little|wall|boy|girl
    """,
    SUBJECT_SAID,
)

TABLES = (
    NEGLECT,
    NEGLECT_OTHER,
    HOME,
    SELF_NEGLECT,
    CHILDREN,
)
