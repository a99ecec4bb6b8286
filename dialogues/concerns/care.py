"""Care not given, by people or services, and no longer caring for oneself, in English."""

from dialogues.concerns.table import Table

NEGLECT_SELF = Table(
    ("neglect",),
    "direct",
    "self",
    """
    carer|carers|nobody|helper|they|nurse|nurses|son|daughter|family|agency|husband|wife
      |care_company|support_worker|no|not_one|none .. havent|hasnt|not|never|dont|doesnt|didnt
      |wont|isnt|nobody .. been|come|came|turn*|show* .. days|since|cant|bed|wet|food|eat|wash*
      |tablets|toilet|medication|up|help|hungry|chair|stuck|insulin !bingo|visit|christmas
      |ice_cream
    nobody|not_one|no_carer|carer|carers|son|daughter|she|he|they|family|wife|husband|staff
      |nobody .. feed|feeds|fed|wash|washes|change|changes|bathes|turn|turns|clean|cleans|dress
      |toilet|wash {me} .. !for_it
    {actor}|carers .. doesnt|dont|wont|not|never|refuse*|forgets_to|havent|isnt|hasnt
      |didnt .. feed|wash|give|change|turn|help|take|get|bathe|clean|let|call|ring|bother|dress
      |shower {me} .. food|medication|tablets|properly|toilet|pad|drink|water|the_doctor|doctor
      |eat|up|bed|washed|insulin|bath|my_meal|tea|dinner|to_the|days|and|clean|anything|a_gp
      |hospital|nappy|dressed|my_glasses !to_bingo|a_lift|lift|the_answer|advice|homework
      |the_match|pub|change
    wont|doesnt|not|never|refuse*|dont|havent|hasnt .. get|call|ring|take|fetch|give|order
      |pick_up .. {me} .. tablets|medication|doctor|gp|prescription|insulin|glasses|hearing_aid
      |ambulance|doctors|hospital|food|inhaler|shopping|drink !parking|an_appointment|appointment
    leave|leaves|left|leaving {me} .. {dirty}|wet|without|with_nothing|with_no|hungry
      |on_my_own_all|starving|for_hours|in_the_chair|in_bed_all|no_food|on_the_toilet
      |on_the_commode|cold|lying|sat_in|laid_in|alone_for_days|in_my_own|on_the_floor .. !wallet
      |a_message
    {i}|sat|lying|laid|left|lay|been|stuck|sitting .. in .. my|a|the|own|wet|dirty
      |soiled .. {dirty}|pad|urine .. all|hours|day|night|nobody|until|daily|since|carer|carers
      |again|days|staff|for|$|help !trench|coat
    no|without|not_had|nothing|havent_had|not_eaten|no_proper|havent_eaten|starved|hungry
      |had_no .. {food}|heating|electric|gas|since|days|water|hot_meal .. days|since|nobody|help
      |carer|son|daughter|leaves|locked|give|feed|bring !early|busy|weather
    nobody|not_one|no_help .. comes|come|helps|answers|bothers|came|will_help|to_help|helping|help
      |feeds|gets|bother .. toilet|bed|chair|wash|floor|get_up|eat|food|wet|days|tablets|change
      |fall|call_bell|buzzer|me_up|medication !bingo
    cant|unable|not_able .. get_to_the_toilet|get_out_of_bed|get_up|feed_myself|wash|reach
      |get_a_drink|get_food|move ... nobody|no_help|not_one|carer|carers|no_carers|havent|hasnt
      |alone|days|comes !after_the_op|app
    {i} .. nothing|not|havent|didnt .. since|eaten|fed|had|food|meal|drink .. monday|tuesday
      |wednesday|thursday|friday|saturday|sunday|yesterday|days|weekend|nobody|because_nobody|carer
    carer|carers|helper|visit|agency .. leaves|leave|stays|stay|rushes|in_and_out|five|#
      |only .. minutes|mins|without|doesnt|dont|not|after|early .. wash|medication|food|feed|meal
      |change|me|tablets|eat
    bed_sores|bedsores|pressure_sores|sores|pressure_sore .. nobody|not|carer|carers|turn*|bone
      |weeks|smell|infected|dont|wont
    neglected|neglecting|neglects|neglect .. {me}|by|carer|carers|my_son|my_daughter
      |family !garden|allotment|friends|housework|the_house|diet|road|town|council|government
      |my_studies
    {family}|carer|carers|he|she|they .. withhold*|hides|takes_away|locks_away|hid|locked .. food
      |medication|tablets|inhaler|my_walking|fridge|my_medicine|insulin|drink|wheelchair !remote
      |biscuits|chocolate
    """,
)

NEGLECT_HINTED = Table(
    ("neglect",),
    "indirect",
    "self",
    """
    only|never|hardly|rarely|lucky .. get|gets|eat|fed|change*|wash*|bath|shower .. when|if
      |once .. he|she|son|daughter|remembers|carer|they|someone|bothers|feels_like|can_be_bothered
      |comes !swimming
    sit|lie|lay|wait|sat|waiting|laid .. dark|wet|cold|bed|chair|hours|toilet .. till_someone
      |until_someone|till_they|hoping|waiting|nobody|for_someone|till_he|till_she|forget*
    forget*|forgot|remember*|bother* .. feed|my_tablets|my_dinner|im_here|my_medication|my_meals
      |give_me|to_come .. carer|carers|often|me|when|son|daughter !myself|i_took|if_i
    {i}|go|goes|often|going .. hungry|without_food|without_meals|to_bed_hungry|without_a_wash
      |without_eating|without_my_tablets .. {family}|carer|carers|nobody|because|if|when|so|most
      |days|nights|$ !dinner_time|dont
    should|supposed .. come|get|be|have .. four|three|twice|twice_a_day|daily|times .. never|dont
      |doesnt|only|not|hardly .. carer|carers|come|turn|show|see
    choose|choosing|choice .. heat|heating|eat|eating .. eat|heat|food|heating
    """,
)

NEGLECT_OTHER = Table(
    ("neglect",),
    "direct",
    "other",
    """
    {someone}|old_lady|old_man|he|she|hes|shes|lady|old_fella .. left|leaves|leave|alone|lying|sat
      |sitting|laid .. all_day|no_food|wet|dirty|without|on_her_own|on_his_own|hungry|days|hours
      |filth|dementia|in_the_dark|outside|cold|all_night|urine|mess|starving .. food|dementia
      |dirty|wet|hungry|carer|nobody|son|daughter|days|own|freezing|disabled|shes|hes|pad|no
      |starv*|cant|urine|mess|bed|cold|hours
    {someone}|old_lady|old_man|old_fella|he|she|lady|hes|shes|nobody|they .. not|hasnt|havent|isnt
      |never|nobody|doesnt|dont|wont|arent .. fed|been_fed|feed|feeding|washed|wash|changed|turned
      |being_fed|cleaned|change|turn|clean|get_fed|given_food|given_her|given_his
      |looked_after .. {whom}|son|daughter|carer|carers|days|properly|him|her|leaves|family
      |medication|tablets|by|mother|mum|dad|$
    {someone}|mum|dad|mums|dads|nan|her|his .. bed_sores|bedsores|pressure_sores|sores|dehydrated
      |malnourished|skin_and_bone|losing_weight .. nobody|not|carer|carers|bone|down_to|turn*
      |staff|home|wont|hospital|dont|left|because
    {actor}|carers|family|son|daughter .. neglect|neglects|neglecting|neglected|starve|starves
      |starving|ignores|abandoned .. {whom}|mum|dad|old|her|him|disabled|wife !garden|cup|dog|town
    {someone}|she|he|shes|hes|mum|dad .. is|being|been|was neglected|starved|left_to_rot
      |being_neglected|not_being_looked_after .. !garden
    {someone}|he|she .. doesnt|dont|wont|not|refuse* .. give|get|take|let .. {whom}|mum|dad|wife
      |her .. food|medication|tablets|doctor|insulin|eat|drink|gp|hospital|wash
    """,
)

HOME_SELF = Table(
    ("organisational",),
    "direct",
    "self",
    """
    home|staff|carers|nurses|they|ward|care_home|hospital|night_staff|manager|hostel|unit .. leave
      |leaves|left|leaving .. {me}|people|everyone|residents .. wet|{dirty}|hours|all_night|own
      |on_the_toilet|bed|chair|floor|hungry
    staff|nurses|carers|night_staff|home|care_home|ward|manager|here .. shout*|swear*|laugh*
      |scream*|mock*|rough|ignore*|slap*|hit*|bully*|tease*|nasty|cruel|drag*|threat*|punish*
      |hurt* .. {me}|at_us|at_me|with_us|with_me|residents|people|old|everyone|patients
    they|staff|nurses|carers|home .. tie|ties|tied|strap*|restrain*|lock|locks|locked
      |force* .. {me}|people|residents|us .. chair|bed|home|room|here|in|down|feed|inside !park
    they|staff|nurses|carers|home|night_staff .. drug|drugs|drugged|sedate*|dope*|dose
      |over_medicate|medicate {me}|people|residents|everyone .. up|quiet|sleep|shut|asleep|here|$
    they|staff|nurses|home|care_home|here|manager .. wont|dont|doesnt|not|never|refuse* .. let
      |allow|take|give|help|answer|change|wash|feed|come .. {me}|people|residents|the_bell
      |the_buzzer|call_bell|call_bells|buzzer .. home|toilet|ring|family|out|phone|here|drink|food
      |visitors|eat|to_bed|wash|wet|pad|outside|doctor|when|$|shower !bus|xbox
    in|at|this|here|the|my .. care_home|nursing_home|residential_home|ward|hospital|the_home
      |care_unit|sheltered|supported_living .. not_fed|dont_feed|abuse*|hit*|rough|neglect*|locked
      |wet|scared_of|treat_us_like|treated_like|shout*|cruel|bully*|frightened|hungry|ignored
      |abusing !food_bank
    not|never|arent|isnt allowed .. toilet|bed|visitors|outside|phone|drink|food|out_of_my_room
      |leave_my_room .. home|staff|here|ward|nurses|care_home
    reported|complained|told .. manager|staff|home|cqc .. nothing|ignored|worse|punish*
      |threat* .. abuse|carer|rough|hit*|wet|neglect*|hurt*
    """,
)

HOME_OTHER = Table(
    ("organisational", "neglect"),
    "direct",
    "other",
    """
    home|staff|carers|nurses|they|care_home|nursing_home|ward|hospital|night_staff .. leave|leaves
      |left|leaving .. {whom}|mum|dad|nan|residents|patients .. {dirty}|wet|hours|own|pee|hungry
      |thirsty|all_night|floor|naked|chair|bed
    home|staff|carers|nurses|they|care_home|ward|hospital|where|nursing_home|night_staff .. shout*
      |swear*|laugh*|rough|slap*|hit*|bully*|ignore*|mock*|drag*|hurt*|threat*|cruel|abus*
      |restrain*|tie|tied|sedate*|drug|drugged .. {whom}|residents|people|patients|mum|dad|with
      |nan|old|them
    home|staff|carers|they|care_home|where|nursing_home|ward|hospital .. dont|doesnt|not|never
      |wont|isnt|arent .. feed|wash|change|turn|look_after|clean|give|bathe|let|help|toilet
      |take .. {whom}|residents|people|mum|dad|patients|proper|properly|nan
    {someone}|mum|mums|dad|dads|nan|gran|aunty .. home|care_home|ward|nursing_home
      |unit .. neglect*|abus*|filthy|not_fed|dont_feed|bruise*|bruises|dirty|locked
      |short_staffed_and|lying|wet|urine|bed_sores|rough|starv*|scared|one_carer_for|dehydrated
      |shout*
    one|two|no|only carer|staff|nurse|carers .. for .. # .. residents|them|people|feed*|$|night
    feed*|fed .. one|two|no|only carer|staff|carers .. for .. #
    care_home|nursing_home|the_home|ward .. is .. abusing|neglecting|understaffed_and|covering_up
      |hiding
    """,
)

HOME_OTHER_HINTED = Table(
    ("organisational",),
    "indirect",
    "other",
    """
    {someone}|mum|dad|nan|gran|she|he|residents|they .. frightened|scared|terrified|afraid|flinch*
      |cries|wont_talk|goes_quiet|begs|cowers|wary .. staff|carer|carers|home|nurse|night_staff
      |ward|care_home|nurses|go_back
    {someone}|mum|dad|nan|gran|her|his .. bruises|bruise|marks|weight|thinner|sedated
      |drowsy .. home|staff|ward|carers|care_home|nurses|explain|cant_say|wont_say|unexplained
    {someone}|mum|dad|nan|she|he .. always|often|every_time .. wet|dirty|soiled|hungry|thirsty
      |sedated .. when_i|visit|home|go
    """,
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    {i}|just|been|really|started|hardly|barely|stopped|not|havent .. not_eaten|havent_eaten
      |stopped_eating|not_eating|hardly_eat|barely_eat|dont_eat|hardly_eaten|barely_eaten
      |hardly_eating|barely_eating|havent_had_a_meal|hardly_touch_food|not_been_eating
      |given_up_eating $|properly|much|altogether|at_all
    {i}|just|been|really|started|hardly|barely|not|havent .. not_eaten|havent_eaten|stopped_eating
      |not_eating|hardly_eat|barely_eat|dont_eat|hardly_eaten|not_been_eating
      |given_up_eating .. {days}|because|point|bothered|anymore|weeks|cant|since|alone|care
      |properly|or|depress*|at_all|died !meat|sugar|yet|today|bread|dairy|out|chocolate|red|pork
      |there|fish|crisps|carbs|gluten|cheese|animals|this_morning|breakfast|lunch
    {i}? not|havent|stopped|dont|hardly|cant_be_bothered_to|given_up|barely|never
      |dont_bother .. eaten|eat|eating|food|washed|wash|washing|showered|shower|bathed|wash|bath
      |wash_or_eat .. {days}|bothered|anymore|care|point|no_reason|depress*|died !meat|car|yet
      |today|this_morning|pots|windows|broken|up|sugar|breakfast|boiler|because_im_busy|plumber
      |curtains|dairy|bread|out|my_hair_today|fish
    {i}? havent|not|hasnt|no_longer .. had .. wash|bath|shower|meal|hot_meal|proper_meal .. {days}
      |weeks|months|dont_care|bother*|since !broken|boiler|plumber
    stopped|stop|not|dont|quit|gave_up|given_up|wont|refus*|no_longer|havent|never .. taking|take
      |taken|bother*|takin .. my? .. insulin|tablets|medication|heart_tablets|pills|blood_thinners
      |warfarin|meds|injections .. bother*|point|why|care|anymore|weeks|days|no|cant_see|want
      |want_to|months|because|$|since|alone|what !prescribed|doctor_said|told_me|side_effects
      |sugar|longer_need|doctor|gp|antibiotics|bus
    house|flat|home|bungalow|place|kitchen|bedroom|bathroom|bed|floor|room|toilet .. full|piled
      |covered|ceiling|filthy|disgusting|tip|state|hoard*|rats|mice|maggots|flies|blocked|stinks
      |broken|filth|infest*|overrun .. rubbish|stuff|ceiling|rats|maggots|cant_get|mice|shit|sleep
      |dont_care|newspapers|cant_move|bags|for_months|washed|ashamed|flies|excrement|mess|kitchen
      |poo|urine|wont_let|let_anyone|bottles !plants|people|council|neighbours|landlord
    cant|couldnt|not .. get|reach|use|sleep .. bed|door|kitchen|bath|toilet|cooker|bathroom .. for
      |because .. stuff|rubbish|hoard*|bags|mess|junk|things|piles|clutter !steps|knee|legs|hip
      |queue|scaffold*
    rats|mice|maggots|flies in .. my|the .. kitchen|bed|house|bedroom|flat .. stuff|rubbish|dont
      |cant|ceiling|dirty|mess|now|care !council|landlord|neighbour*|bins
    drink|drinking|drunk|drinks|getting_through .. bottle|bottles|vodka|litre|cans|spirits|whisky
      |gin|cider|# .. a_day|daily|every_night|a_night|before_breakfast|when_i_wake|first_thing
      |morning .. eat|eating|cant_stop|nothing_else|kill|die|not|wash|blackout|shak*|blood|alone
      |$ !water|pop|tea|tonic|coke_zero|milk
    living|sleeping|live|sleep|sitting .. in .. filth|own_mess|my_own_filth|squalor|own_dirt
      |own_rubbish|my_own_mess
    dont|cant|not|stopped|no_longer|given_up|wont .. look|looking|care|caring|take_care
      |taking_care .. after|for|of myself .. {days}|anymore|point|care|wash|eat|house|bother*|died
      |filth|reason|matter|alone|at_all !granddad|because_of_my
    let|letting|lets .. myself|meself .. go|rot|starve|fade|waste_away !relax|in|down|have|be|off
    hoard|hoarder|hoarding .. {me}|i|cant|my|ceiling|house|im !programme|telly|toilet_rolls
    refus*|wont|dont|turned_down|sent_away .. let|help|doctor|hospital|carers|treatment .. die|in
      |rot|care|leg|infected|ulcer|smell* .. maggots|black|infected|smell*|ulcer*|rot*|dont_care
      |point
    """,
)

SELF_NEGLECT_HINTED = Table(
    ("self_neglect",),
    "indirect",
    "self",
    """
    dont|cant|hardly|never|not|barely|stopped|havent|rarely|given_up .. bother|bothered
      |be_bothered|bothering|bother_to|see_the_point .. cook*|wash*|eat*|dress*|clean*|shower*
      |feed*|with_food|getting_dressed|getting_up|with_myself|looking_after|heating|meals|doctor
      |brush|change* !when_its_hot|car|from_scratch|windows|pots|ironing|christmas|out|sundays
      |a_roast
    stopped|given_up|gave_up|no_longer|cant .. looking_after|caring_for|caring_about|look_after
      |taking_care_of|bothering_with|care_about myself
    stay|stayed|staying|stop|live|living|spend|been .. in .. bed|pyjamas|same_clothes
      |my_dressing_gown .. {days}|weeks|days|all_day|months|point|most|daily|24 .. point|wash*
      |eat*|cant|since|bother*|get_up|no_reason|days|weeks|died|alone|reason|anymore|months|$ !flu
      |covid|cold|op|lovely|sunday|bliss|hangover
    living|live|lived|survive|surviving on .. toast|biscuits|tea|crisps|cider|tins|cereal|fags
      |soup|cans|vodka|drink|beer|wine|sweets .. because|weeks|days|now|since|cant|and_nothing
      |bother*|point|alone|$|most
    losing|lost .. weight|stones|stone .. eat*|bother*|food|appetite|cant|since|not|feed !slimming
      |diet|world|club|pleased|delighted|good
    dont_let|wont_let|cant_let|ashamed_to_let|never_let|too_ashamed .. anyone|people|nobody|in
      |to_let .. state|mess|in|house|door|stuff|ashamed
    """,
)

SELF_NEGLECT_OTHER = Table(
    ("self_neglect",),
    "direct",
    "other",
    """
    {someone}|he|she|hes|shes|who .. live|lives|living|sat|sleeping .. in .. filth|squalor
      |own_mess|rubbish|own_dirt|a_tip_with|terrible_state|own_filth|an_awful_state
    {someone}|he|she|uncle|hes|shes .. wont|doesnt|not|stopped|refuse*|dont|isnt|hardly
      |never .. eat|wash|eating|washing|look_after|take|taking|bathe|let .. {food}|stinks|himself
      |herself|house|anyone|skin_and_bone|medication|insulin|tablets|days|weeks|smell*|in|filthy
      |thin|$ !meat|veg|sprouts|crusts|fish|broccoli|greens|picky
    {someone}|he|she|house|flat .. hoard*|rubbish|rats|filthy|maggots|stinks|smell*|ceiling
      |infest* .. wont|not|eat|ceiling|cant|lives|living|doesnt|skin|help|worried|wash|let|elderly
      |old|neighbour
    {someone}|he|she|hes|shes .. drinking_himself|drinking_herself|starving_himself
      |starving_herself|drinks_himself .. death|nothing|to_death|every
    {someone}|he|she .. skin_and_bone|emaciated|wasting_away .. filth|wont|eat|not|let|alone|house
    """,
)

TABLES = (
    NEGLECT_SELF,
    NEGLECT_HINTED,
    NEGLECT_OTHER,
    HOME_SELF,
    HOME_OTHER,
    HOME_OTHER_HINTED,
    SELF_NEGLECT,
    SELF_NEGLECT_HINTED,
    SELF_NEGLECT_OTHER,
)
