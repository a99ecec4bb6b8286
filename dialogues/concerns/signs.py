"""Signs that only together say something, in English: two or three of them in one text.

Each line names things that stand anywhere near each other. One of them alone is
part of many an ordinary day.
"""

from dialogues.concerns.table import Table

SUICIDE = Table(
    ("suicide",),
    "direct",
    "self",
    """
    {i}|im|ill ending|end it|things & tablets|pills|rope|knife|bridge|tonight|lined_up
    tablets|pills|paracetamol|insulin|morphine|rope|bottle_of_vodka & {i}|me lined_up|ready|laid_out|set_out|counted|all_laid|beside_me|in_front_of_me & goodbye|end|ending|sorry|tonight|enough|letters|done|sleep|it|bye
    bridge|docks|railway|humber_bridge|pier|tracks|cliff & sort_it|end_it|jump|that_would_do|would_be_easy|over_with|over_the|all_over|finish
    {i}|or do|doing|did it myself|to_myself & knife|tablets|kill|kills|rope|die|razor|pills|blade
    knife|rope|tablets|blade by|beside|under the|my bed|pillow|chair & myself|end|tonight|enough|first
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SUICIDE_HINTED = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    letters|letter|notes|note to|for .. kids|children|son|daughter|family|wife|husband|everyone|mum & sorted|dog|cat|will|much_longer|bother|gone|goodbye|ready|funeral|peace|house
    ask|pray|praying|asking|beg .. lord|god|him .. not|dont|to .. let_me_wake|wake|take_me|let_me_go
    kept|keeping|saved|put_by|keep|got|holding|stored .. morphine|tablets|pills|insulin|medication .. in_case|back|by|for_when|for_the|just_in_case & enough|wake|passed|died|gone|point|lord|peace|join|alone|anymore|end
    would|will anyone|anybody|people|they|who .. clock|notice|miss|care|know|spot|realise .. if_i|when_i .. here|gone|went|wasnt|died|vanished|disappeared
    wont|not|shant .. be .. here|about|around & for_good|for_ever|forever|goodbye|much_longer
    shant|wont|not|never .. be .. bother|burden|trouble|problem|nuisance|bothering .. much_longer|anymore|long|soon|after|$ & {i}|kids|them|folk|everyone|anyone|you
    insurance|life_insurance|policy|pension|house|payout|funeral .. more|pays|paid|worth|them|good|better & than_i|than_me|dead|without_me|gone|whatever|me_gone
    worth more dead|gone
    more|better .. dead|gone than alive|here|i_do|i_am|me
    goodbye|said_goodbye|my_goodbyes|said_my_goodbyes & tomorrow|peace|last_time|doesnt_know|for_good|quiet|tonight
    black|dark thoughts & again|cant|bad|scared|coming|back|night|alone|getting
    voices .. telling|tell|say|saying|told .. me|to .. jump|die|kill|hurt|do|end|it
    {i} checked|looked|googled|googling|looking|timed|counted|measured & train|trains|bridge|height|tablets|how_many|dose|tide|rope|drop
    last christmas|birthday|time|summer|sunday & ill|i_will|be|mine|me|my & see|anymore|goodbye|gone|wont_be
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SELF_HARM = Table(
    ("self_harm",),
    "direct",
    "self",
    """
    {i}|my|me|myself|to|on & razor|razors|blade|blades|stanley_knife|compass|scalpel|pencil_sharpener|lighter|cigarette & my|me arm|arms|leg|legs|thigh|thighs|wrist|skin|stomach|wrists
    razor|razors|blade|blades|stanley_knife|scissors|lighter|fags|cigarettes .. on|to|into|across .. myself|my_arm|my_arms|my_legs|my_leg|my_skin|my_thighs|my_wrist|my_wrists|my_stomach
    cut|cuts|carved|burnt|scratched|sliced my|me|into_my skin|arms|arm|legs|leg|thighs|wrists|stomach & relief|release|cope|calm|feel|better|again|stop|bleed|numb
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SELF_HARM_HINTED = Table(
    ("self_harm",),
    "indirect",
    "self",
    """
    long_sleeves|long_sleeve|sleeves|jumper|jumpers|bandage|bandages|plasters|cover & arms|arm|wrists|wrist|legs|marks|scars|cuts|let_mum|see & cant|heat|hot|hide|state|summer|see|know|last_night|after|again
    dont|cant|not .. let|show|want .. mum|dad|anyone|doctor|them|nobody|him|her .. see|to_see|sees & arms|legs|wrists|cuts|scars|marks
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SELF_HARM_OTHER = Table(
    ("self_harm",),
    "direct",
    "other",
    """
    {someone}|his|her|found|granddaughters|daughters|sons & blade|blades|razor|razors|stanley_knife|compass|sharpener & arm|arms|leg|legs|wrist|wrists|chest|skin|thighs
    {someone}|he|she & carved|carving|sliced|slicing|cut|cuts|cutting|burning|scratching .. into|in|on|up|all|down|words|lines & his|her|their .. arm|arms|leg|legs|wrist|wrists|chest|skin|thighs|stomach
    his|her|their arms|legs|wrists|thighs|arm|wrist & striped|slashed|cuts|cut|scars|plasters|bandages|sleeves|lines & dont_know|worried|scared|hide|hides|hiding|found|saw|wont|blades|razor
    """,
    frozenset({"denied", "past", "job", "story"}),
)

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    face|mouth|side|arm|eye .. dropped|droopy|drooping|drooped|numb|gone_funny|gone_dead|slipped|fallen|wont_work & {i}|my|me|half|one|hand|cup|speak|words|hold|arm|typing|leg
    banged|bumped|hit|cracked|bashed .. my|me head & sick|dizzy|blood|bleeding|vomit*|remember|confused|blurry|sleepy|passed_out|double|knocked_out|faint
    chest & tight|pain|pains|hurts|heavy|crush*|squeez*|clamp*|elephant|vice|band & arm|jaw|sweat*|breathe|sick|clammy|now|since|cant|shoulder|left_side|neck
    {i}|im|been .. sick|vomiting|throwing_up|shaking|sweating|hot_and_cold .. & blood|confused|cant_stand|rash|cant_keep|stiff_neck|black|collapsed|passed_out|insulin
    ground|floor|bathroom|stairs|garden|kitchen|bath & cant|couldnt|not|stuck|wont .. get_up|move|reach|stand|get_out|get_off|up & {i}|im|me|my|leg|hip|hours|since|help
    insulin|inhaler|oxygen|epipen|adrenaline|epilepsy_tablets|gtn|blood_thinners & run_out|ran_out|none_left|empty|no_more|gone|last_one|havent_got|cant_get|cant_find & poorly|breathe|wheez*|chest|sugar|shak*|bad|ill|dizzy|fit|days|help|tight
    blood & pouring|gushing|wont_stop|everywhere|soaked|through_the_towel|dripping|spurting|pools|puddle & {i}|my|me|hand|leg|head|nose|arm
    swollen|swelling|puffed & throat|tongue|lips|face & breathe|sting|stung|nuts|eaten|swallow|tablet|rash
    water|waters|baby|pregnant|weeks & bleeding|contractions|broken|not_moving|stopped_moving|gush
    leg|calf|toe|toes|foot|feet & black|gone_black|blue|smells|pus|gangrene|maggots & doctor|wont|not|dont|hospital|walk|cant|smell*|gone|mither*
    tablets|medication|pills|paracetamol|insulin|dose & twice|double|too_many|wrong|mixed_up|by_mistake|muddled & dizzy|sick|strange|funny|sleepy|shaking|poorly|help|what_do_i_do|worried|ill|should_i
    """,
    frozenset({"denied", "past", "job", "story"}),
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    someone|somebody|bloke|man|lads|he|they|ex|him & door|window|handle|lock|letterbox|gate|outside|step & right_now|trying|rattling|bat|knife|hammer|machete|gun|kick*|smash*|bang*|waiting|petrol|wont_go|police|threat*|come_out|breaking|brick
    petrol|fire|lighter|match|matches|acid|lit & door|step|letterbox|porch|house|note|car|window & threat*|next_time|said|poured|left|note|burn|through|smell
    smoke & door|hallway|flat|stairs|corridor|kitchen|ceiling|landing|upstairs & stay_put|coming|under|thick|alarm|cant|out|now|through|help|trapped|filling & {i}|my|me|im|we|the
    waiting|waits for me to_come|outside|to_leave|when|round|at|after
    bat|knife|machete|gun|hammer|blade|shotgun & {me}|my|im|outside|door & he|they|hes|bloke|someone|lads|man|ex|she|shes|theyre & waiting|outside|threat*|says|said|door|come_out|coming|kill|pointed|chasing|chased|kick*|carry*|waving|hold*
    says|said|telling|told|reckons|promised .. im|me|i|ill|id|my_family|youre & getting_done|done_in|dead|a_dead_man|a_dead_woman|finished|going_to_get_it|gonna_get_it|get_it|next|burned_out|be_sorry|six_feet
    gas & smell|smelling|hiss*|leak* & house|flat|kitchen|hob|boiler|headache|dizzy|cooker & now|strong|what_do|help|sick|dizzy|headache|cant|since
    hiding|hid|locked & bathroom|toilet|bedroom|cupboard|shed|loft|wardrobe|garden & he|hes|shes|him|they|door|scared|quiet|whisper*|kids & outside|smash*|bang*|now|police|come|coming|angry|drunk|knife|whisper*|kicking|shouting|from_him
    """,
    frozenset({"denied", "past", "job", "story"}),
)

PHYSICAL_HINTED = Table(
    ("physical", "domestic"),
    "indirect",
    "self",
    """
    bruise|bruises|black_eye|shiner|marks|split_lip|swollen & makeup|make_up|cover|hide|hiding|sunglasses|scarf|long_sleeves|foundation|polo_neck|dont_go_out|didnt_go|stay_in|neck|concealer & {i}|my|me|the|cos|because|cover|wear|dont
    bruise|bruises|black_eye|shiner|marks|broken_wrist|broken_arm & said_i|told|say_i|tell|lied & fell|tripped|door|stairs|cupboard|clumsy
    kids|bairns|me|us|i|we & before_he|when_he|til_he|until_he|hes_back|he_gets & pub|drink|drunk|in_from|home & door|upstairs|hide|lock|bedroom|quiet|drawers|chair|bathroom|under
    push|put|shove|wedge|jam|pushed|barricade .. chair|drawers|wardrobe|bed .. against|under .. door|handle
    sleep|slept|sleeping .. car|bath|shed|with_the_door|locked|dressed|with_a_chair|bathroom|shoes_on & he|him|her|son|husband|partner|scared|again|safer|kick*|mood
    fists|fist|belt|temper|hands & he|his|him|son|husband|hes|shes & wall|hole|holes|door|smash*|punched|me|next & scared|next|me|us|kids|frightened|wait*|careful
    holes|hole .. in|through .. wall|walls|door|doors & he|his|him|son|husband|temper|boyfriend|partner|punch*
    """,
    frozenset({"denied", "past", "job", "story"}),
)

PHYSICAL_OTHER = Table(
    ("physical",),
    "indirect",
    "other",
    """
    shiner|black_eye|bruises|bruise|bruising|marks|finger_marks|broken|burns|split_lip|sprain & {someone}|her|his|our_lass|mums|she|he & fell|falls|moved_in|boyfriend|clumsy|explain|again|says_she|him|wont_say|husband|partner|he_did|every_time|another|door
    {worker}|they|son|husband|staff|daughter|boyfriend & grips|grabs|yanks|drags|shoves|rough|pulls|squeezes|handles & mum|dad|her|him|nan|arm|arms|wrist|she|he|wife & marks|bruise|bruises|hurt*|hard|scared|shh|shhh|cries|cried|quiet|crying
    next_door|wall|upstairs|downstairs|neighbour|neighbours|opposite & scream*|beg|begs|begging|thud|thuds|bang*|crash*|cry*|smash* & her|she|woman|kids|him|wife|stop|baby|bairns & stop|stopped|again|hit*|every|now|quiet|night|scared|beg*|please|gone
    flinch|flinches|ducks|cowers|jumps & {children}|{someone}|she|he|her|him|mum|dad & hand|near|move|bruises|bruise|raise|comes|touch|voice|shout*|carer|dad|cross
    """,
    frozenset({"denied", "past", "job", "story"}),
)

CONTROL_HINTED = Table(
    ("domestic", "psychological"),
    "indirect",
    "self",
    """
    he|she|hes|shes|husband|wife|partner|boyfriend|son & picks|chooses|decides|tells_me|says_what|has_a_say & wear|eat|ring|see|spend|buy|talk_to|friends|allowed|go
    im|i|we|me & allowed & he|she|husband|partner|son|daughter|his|only_if & buy|ring|see|out|spend|wear|eat|bread|minutes|friends|money|phone|bath|heating|talk|sleep|go !school|gp|doctor|sugar
    he|she|husband|wife|partner|daughter|son & moves|hides|hid|moved & glasses|keys|purse|things|my_things|tablets|money|letters & going|mad|doolally|losing|forgetful|dementia|confused|blame*|says_i|book|doctor|senile|crazy
    hearing_aid|hearing_aids|glasses|walking_frame|frame|stick|wheelchair|teeth|phone|dentures|medication|tablets|tv|heating|food & takes|took|hides|hid|switches_off|confiscates|keeps|locks|locked|turns_off & naughty|punish*|punishment|behave|behaved|lesson|good|back|days|until|if_i|sulk*|row|argue*|when_i
    minutes|receipts|receipt|mileage|photo|time|times & he|she|husband|partner & check|checks|rings|late|prove|account|shows|counts|timer & me|i|my|shop|home|work|mood|every !overtime
    punish*|punished|punishes|lesson|sulks & he|she|husband|partner|son|daughter & me|if_i|when_i|i_have|for & talk|speak|food|money|out|days|silent|silence|wrong|sleep
    """,
    frozenset({"denied", "past", "job", "story"}),
)

THREATS = Table(
    ("psychological",),
    "direct",
    "self",
    """
    messages|texts|calls|letters|notes|posts|comments & me|my|im|i & threat*|address|everyone_wants|kill|die|ugly|slag|every_day|constantly|daily|blocked|fake_accounts|do_one|hate|wants_me_gone|deserve|photos & daily|#|every|same|them|they|he|address|school|work|keeps
    {actor}|they|lads|kids|girls & gob|gobs|gobbed|spit|spits|spat|spitting|phlegm & me|us|my
    {actor}|they|lads|kids|neighbour & knock|knocking|bang|banging|eggs|bricks|stones|rubbish|fireworks|windows & my|me|us|our & every|daily|night|again|weeks|months|target*|laugh*|film*|scared|frightened|cant_sleep|done_in & they|kids|lads|same|night|again|he
    no_one|nobody|no_body|not|never & believe|believes|listen & he_says|she_says|hell_say|says_they|threat*|tells_me & me|i & home|mad|put_away|locked|sectioned|kids
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SEXUAL_HINTED = Table(
    ("sexual",),
    "indirect",
    "self",
    """
    hand|hands|touches|touched|touching|strokes|stroked|rubs|brushes|kisses|kissed|cuddles & shouldnt|shouldnt_be|not_right|not_be|wrong|dont_like|knee|thigh|chest|silly|uncomfortable|dirty|seat_belt|bed|bath|shower|private|freeze|froze|lingers & he|driver|man|carer|gentleman|landlord|manager|boss|uncle|stepdad|teacher|him|his|nurse|doctor|minibus & me|my|i|im
    landlord|boss|manager|driver|dealer|agent & rent|another_way|favours|favour|kind|pay & sex|touch*|let_go|bedroom|kitchen|grabbed|massage|sleep|keys|hands|kiss|another_way|wouldnt|in_kind|be_nice|naked
    comes_in|came_in|in_my_room|my_bed|my_bedroom|in_at_night & asleep|pretend|night|freeze|froze|keep_still & he|stepdad|dad|uncle|brother|him|boyfriend|carer|man
    stepdad|uncle|grandad|brother|mums_boyfriend|cousin|coach|carer & dont_like|hate|scared|asleep|pretend & night|room|bed|comes|bath|shower
    secret|special_game|game|our_secret & pants|trousers|clothes|touch*|naked|bed|knickers|undress|off & he|she|him|her|they
    photos|pictures|pics|videos|video|films & naked|nude|nudes|undress*|no_clothes|private|topless|in_the_shower & threat*|unless|says|said|share|online|boss|family|money|pay|more|send|everyone|post
    woke|wake & clothes|knickers|trousers|naked|undone|sore|dont_remember|cant_remember & night|drink|party|he|him|his|spiked|bed|lad|flat
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SEXUAL_CHILD = Table(
    ("child", "sexual"),
    "direct",
    "other",
    """
    niece|daughter|granddaughter|girl|girls|lass|she|shes|son|nephew|grandson|lad|friend|sister & {child_age}|#|thirteen|fourteen|fifteen|young|school & man|men|bloke|chap|fella|lads|older|boyfriend|him|adult & phone|vapes|vape|presents|gifts|hotel|trainers|money|car|drives|collects|picks|secret|pictures|nudes|drink|weed|takeaway|takeaways|jewellery|nails
    {children}|niece|nephew|granddaughter|grandson & secret|special_friend|online|snapchat|game & older|man|stranger|pictures|nude|nudes|undress|meet|pants
    learning_disability|downs|autistic|dementia|disability|learning_difficulties & pants|trousers|sex|touch*|bed|game|naked|boyfriend|undress & he|she|they|him|her & cries|cry|crys|secret|told|scared|says|older|woman|man|money|upset
    """,
    frozenset({"denied", "past", "job", "story"}),
)

MONEY = Table(
    ("financial",),
    "indirect",
    "self",
    """
    facebook|online|internet|dating|whatsapp|website|instagram|telegram|messenger|general|soldier|rig|surgeon|investment|crypto|bitcoin|app & sent|send|sending|lent|transferred|paid|invested|gift_cards|vouchers|steam_cards & money|thousand|thousands|hundred|hundreds|#|savings|flight|customs|visa|hospital|fees|pounds|grand|cards|loan & friend|love|loves|he|she|him|needs|wants|more|another|met|engaged|fiance|marry|release|fee|tax
    builder|builders|roofer|roofers|tarmac|workmen|drive|roof|gutters|tile|driveway|cowboy & cash_machine|bank|back_again|more_money|another|thousand|thousands|#|savings & drove|took_me|marched|keep|keeps|again|times|scared|wont_leave|pressur*|never_finished|demand* & {i}|me|my
    cash_machine|bank|post_office|cashpoint & he|she|they|lad|grandson|son|neighbour|builders|daughter & drove|drives|takes|marches|walks|makes|stands|waits|takes_me & hand|keeps|pin|all|give|scared|every_week|pension|watch*|stands|again & me|my|i
    grandson|son|daughter|nephew|niece|lodger|neighbour|carer|friend|granddaughter|mate & moved_in|living_here|stays & pays_nothing|no_rent|my_money|my_card|bills|eats|fridge|cupboards|pension & wont|never|scared|dont_like|bare|cant|drugs|mates|shouts|leave|out
    pin|card|bank_card|purse|pension|bank_book|statements & daughter|son|carer|neighbour|nephew|grandson|friend|niece|he|she & missing|withdrawals|taken|short|gone|dont_remember|never_see|hidden|hides|wont_show|overdrawn|without & my|me|i
    rang|call|called|phoned|caller|text|message & bank|police|fraud|hmrc|parcel|microsoft|amazon|bt & savings|account|money|card|thousand|thousands|#|transfer*|code|courier & gone|lost|sent|gave|emptied|handed|moved|collect*|told_not & {i}|me|my
    """,
    frozenset({"denied", "past", "job", "story"}),
)

MONEY_OTHER = Table(
    ("financial",),
    "indirect",
    "other",
    """
    grandson|son|daughter|nephew|niece|lodger|carer|friend|granddaughter|neighbour & moved_in|living_there|power_of_attorney|poa|looks_after & her|his|shes|hes|ninety|eighty|old_lady|dementia|she|mum|dad|nan & new_car|audi|bmw|holiday|holidays|cupboards|heating|bare|cold|thin|no_food|nothing|new_kitchen|money & never|bare|brand|no|hasnt|isnt|on|off|gone
    old|elderly|lady|neighbour|mum|dad|nan|gran|vulnerable|disabled|she|he & cash|bank|pension|card|envelope|money & lad|lads|bloke|man|woman|they|builder & every|week|friday|pension_day|drives|waits|takes|hand*|collect* & scared|crying|upset|shaking|owes|takes|off_her|off_him|frightened|cries
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SLAVERY = Table(
    ("modern_slavery",),
    "direct",
    "other",
    """
    girls|women|woman|lads|workers|men|people|family|girl|them & house|flat|nail_bar|car_wash|factory|farm|caravan|takeaway|shop|opposite|next_door|unit & never_out|never_go|curtains|not_allowed|locked|windows_covered|help_me|men_in_and_out|all_hours|van|minibus|bars|blacked|same_clothes|dropped_off & out|never|men|help|van|hours|different|sleep|paper|scared|crying|night|passport|passports
    passport|passports|papers|documents & boss|gangmaster|he|they|agency|landlord|man|owner & wont|keeps|kept|locked|took|taken|safe|drawer|hold & {i}|we|my|our|us|their|girls|workers|lads & work|factory|house|back|leave|pay|paid|debt|owe|job|home|wages
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SLAVERY_SELF = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    wages|pay|money|paid & owe|debt|rent|transport|bed|journey|agency|boss|gangmaster|passport & take|takes|keep|keeps|nothing_left|no_money|never|deduct* & {i}|we|my|our|us|me & leave|sleep|hours|days|van|caravan|factory|farm|work|seven|locked|house
    package|packages|parcel|parcels|phone_line|trap|trap_house|train|gear|drop & they|lads|older|him|man|boss & owe|debt|robbed|stab*|hurt|mum|threat*|cant_stop|cant_get_out|scared|have_to|gotta & {i}|me|my|im
    """,
    frozenset({"denied", "past", "job", "story"}),
)

HATRED = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    door|wall|car|house|window|windows|letterbox|fence|gate|bins|garden & paint*|spray*|graffiti|muck|shit|poo|bricks|smash*|eggs|egged|scratched|fire|swastika & go_home|foreign*|polish|poles|immigrant*|muslim*|paki|pakis|black|gay|trans|country|{insult}|race|asian|romanian|hijab|disabled|again
    because|cos|for|cause|being|about|over|am|im|me|my|called|call & {because_of}|{insult} & gob|spit|spat|hit|push*|shov*|laugh*|threat*|beat*|kick*|punch*|follow*|shout*|attack*|throw*|threw|names|trip*|mock*|bully*|abuse*|bullied|refuse*|chas*|stones|eggs|scream*|done_in|call|mimic*|copy|tip & me|us|my|i|our|im & they|lads|kids|people|neighbour|neighbours|carer|carers|staff|boss|bloke|he|she|bus|driver|street|landing|school|work|lot|man|woman|someone|group|every|town
    """,
    frozenset({"denied", "past", "job", "story"}),
)

CARE = Table(
    ("organisational", "neglect"),
    "direct",
    "self",
    """
    home|care_home|nursing_home|ward|staff|carers|nurses|carer|senior|manager|night_staff|they & us|we|me|residents|them|patients|everyone|ladies & locked|lock|early|bed|put_to_bed|wet|pads|pad|buzzer|bell|cold|food|reach|tablets|knock|pudding|toilet|washed|bath & punish*|until|till|morning|all_night|hours|nobody|complain*|ignored|shout*|out_of_reach|cant_reach|no_pudding|knock_them|sleep|not_on|chart|told_off|laugh*|rationed|only|quiet
    home|care_home|ward|nursing_home|unit & senior|staff|manager|nurse|they|carer & tablets|stuff|medication|meds|drops|something & knock|quiet|sleep|dopey|sedate*|not_on|chart|without|extra|out
    wont|not|never|dont|refuse|refuses .. take|get|call|ring|let .. me|us .. doctor|doctors|gp|hospital|nurse|ambulance & say|says|toe|leg|black|pain|infected|mither*|fuss*|chest|attention|sore|worse
    carer|carers|nobody|agency|they|helper & days|since|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|yesterday & not|never|havent|didnt|nobody|no_show|doesnt & bed|wet|pad|chair|wash*|food|fed|tablets|insulin|toilet|soaked|mess|catheter|eaten|same|drink & {i}|me|my|im|ive
    reach|out_of_reach & drink|plate|buzzer|bell|water|food|tablets|phone|alarm|frame & they|carer|carers|staff|nurse|son|daughter|he|she & leave|leaves|left|put|puts|move|moves|moved
    """,
    frozenset({"denied", "past", "job", "story"}),
)

CARE_OTHER = Table(
    ("neglect",),
    "indirect",
    "other",
    """
    wheelchair|dementia|disabled|elderly|old|bedbound|alzheimers|frail|parkinsons|mum|dad|nan|lady|fella|stroke & left|leave|leaves|alone|locked|tied|shut & hours|day|night|outside|drive|cold|weather|garden|car|wet|no_food|nobody|rain|dark|shed|days|hrs & he|she|him|her|wife|son|daughter|husband|they|carer|carers|cant|shes|hes
    mum|dad|nan|gran|she|he|her|his|aunty|uncle|lady & home|care_home|ward|nursing_home|carers|carer & weight|thin|thinner|dirty|filthy|soaked|wet|bruise*|marks|sores|dehydrated|dry|same_clothes|unwashed|smell*|wrists|nails & nobody|wont|dont|never|says|ask|asked|staff|every|look|when_i|explain|quiet|no_idea|always|again
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    insulin|tablets|medication|heart_tablets|pills|injections|dialysis|warfarin|inhalers & packed_in|given_up|gave_up|stopped|not_bothering|not_taking|not_taken|knocked_it|jacked_in|sacked_off|dont_take|no_longer|skip*|binned & cba|point|bother|bothered|care|any_of_it|eating|eat|why|weeks|months|days|nobody|toes|feet|black|alone
    packed_in|given_up|gave_up|stopped|jacked_in|sacked_off .. insulin|tablets|eating|washing|food|medication|everything|the_insulin & cba|point|bother|care|any_of_it|eating|food|bed|anymore
    vodka|cider|whisky|gin|wine|cans|bottle|bottles|litre|litres|drink|drinking & bed|floor|wet|lay|sofa|chair|passed_out|shakes|sick|blood & no_food|not_eat*|food|wash|wet|lay_in|mess|eat|days|wet_myself|soiled & a_day|daily|every|all_day|morning|days|night
    newspapers|rubbish|bags|boxes|junk|rats|mice|bottles|takeaway|hoard*|stuff|flies & ceiling|cant_move|stove|middle|sleep_in|chair|path|tunnel|climb|bath|no_room|blocked|toilet|kitchen & house|flat|living|cook*|sleep*|wash|bed|in|door|rooms & wont|dont|cant|ashamed|months|years|nobody|not|no|smell*
    """,
    frozenset({"denied", "past", "job", "story"}),
)

SELF_NEGLECT_OTHER = Table(
    ("self_neglect",),
    "direct",
    "other",
    """
    brother|sister|neighbour|uncle|aunty|dad|mum|friend|mate|he|she|fella|lady|tenant & newspapers|rubbish|bags|hoard*|rats|mice|ceiling|filth|filthy|maggots|flies|stinks|smell*|ulcers|weeping|legs|camping_stove|toenails & wont|not|never|refuse*|doesnt|dont & see|let|soul|doctor|eat|wash|door|help|in|anyone|bath|clean|accept
    """,
    frozenset({"denied", "past", "job", "story"}),
)

CHILD = Table(
    ("child",),
    "direct",
    "other",
    """
    {children}|baby|she|he|seven|six|five|eight & bruise|bruises|marks|burns|welts|flinch*|ducks|cowers|black_eye|handprint|belt & dad|daddy|mum|mam|mummy|stepdad|boyfriend|cross|back|legs|arms|hand|gets_cross|says_he|says_she|naughty|scared|wont_say & seven|six|five|four|eight|nine|ten|grandson|granddaughter|baby|toddler|she|he|her|his|niece|nephew|boy|girl|bairn
    {children}|bairns|kids|baby|toddler & bins|bin|hungry|starving|nappy|no_shoes|filthy|alone|screaming|locked|barefoot|nits|no_coat|cereal|out_late|midnight & mum|mam|dad|parents|off_her_head|drunk|drugs|own|nobody|step|pub|days|needle|needles|passed_out|next_door|knees|asleep|smack & her|his|their|our|out|all|next|they|she|in|on
    """,
    frozenset({"denied", "past", "job", "story"}),
)

CHILD_SPEAKS = Table(
    ("child",),
    "direct",
    "self",
    """
    mum|mam|dad|stepdad|stepmum|foster_mum|foster_dad & my|me|i|im & sister|brother|baby|school|teacher|#|homework|little & no_food|cereal|hungry|alone|days|boyfriends|boyfs|boyfriend|drunk|drugs|hits|scared|locked|milk|look_after|by_ourselves|on_our_own|comes_in|night & goes|leaves|left|gone|off|so_its|never|cos|because|for_days|out|dont|no|when
    """,
    frozenset({"denied", "past", "job", "story"}),
)

TABLES = (
    SUICIDE,
    SUICIDE_HINTED,
    SELF_HARM,
    SELF_HARM_HINTED,
    SELF_HARM_OTHER,
    MEDICAL,
    DANGER,
    PHYSICAL_HINTED,
    PHYSICAL_OTHER,
    CONTROL_HINTED,
    THREATS,
    SEXUAL_HINTED,
    SEXUAL_CHILD,
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
