"""Signs that only together say something, in English: two or three of them in one text.

Each line names things that stand anywhere near each other. One of them alone is
part of many an ordinary day.
"""

from dialogues.concerns.table import Guard, Table

GUARDS: frozenset[Guard] = frozenset({"denied", "past", "job", "story"})
"""People in general are not a sign's usual subject, so nothing here is only supposed."""

SUICIDE = Table(
    ("suicide",),
    "direct",
    "self",
    """
    {i}|im|ill ending|end it|things & tablets|pills|rope|knife|bridge|tonight|lined_up
    tablets|pills|paracetamol|insulin|morphine|rope|bottle_of_vodka & {i}|me lined_up|ready|laid_out
      |set_out|counted|beside_me|in_front_of_me & goodbye|end|ending|sorry|tonight|letters|bye
    bridge|docks|railway|humber_bridge|pier|tracks|cliff & sort_it|end_it|jump|that_would_do
      |would_be_easy|over_with
    {i}|or do|doing|did it myself|to_myself & knife|tablets|kill|kills|rope|die|razor|pills|blade
    knife|rope|tablets|blade by|beside|under the|my bed|pillow|chair & myself|end|tonight|enough
      |first
    """,
    GUARDS,
)

SUICIDE_HINTED = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    letters|letter|notes|note to|for .. kids|children|son|daughter|family|wife|husband|everyone|mum
      & much_longer|bother|goodbye|funeral|who_is_having|having_the_dog|when_im_gone
    ask|pray|praying|asking|beg .. lord|god|him .. not|dont|to .. let_me_wake|wake|take_me|let_me_go
    kept|keeping|saved|put_by|stored .. morphine|tablets|pills .. in_case|back|just_in_case|by &
      lord|wake|passed|enough|point|peace|join
    would|will anyone|anybody|people|they|who .. clock|notice|miss|care|know|spot|realise .. if_i
      |when_i .. here|gone|went|wasnt|died|vanished|disappeared
    wont|not|shant .. be .. here|about|around & for_good|for_ever|forever|goodbye|much_longer
    shant|wont|not|never .. be .. bother|burden|trouble|problem|nuisance|bothering .. much_longer
      |anymore|long|soon|after|$ & {i}|kids|them|folk|everyone|anyone|you
    insurance|life_insurance|policy|payout & than_i_do|than_i|better_off|without_me|worth_more
      |more_good|me_dead
    worth more dead|gone
    more|better .. dead|gone than alive|here|i_do|i_am|me
    goodbye|said_goodbye|my_goodbyes|said_my_goodbyes & tomorrow|peace|last_time|doesnt_know
      |for_good|quiet|tonight
    black|dark thoughts & again|cant|bad|scared|coming|back|night|alone|getting
    voices .. telling|tell|say|saying|told .. me|to .. jump|die|kill|hurt|do|end|it
    googled|googling|looked_up|looking_up|searched how_many|painless|the_quickest|the_easiest|lethal
      |how_to & die|tablets|kill|end|rope|overdose
    my|our last christmas|birthday|summer .. ill|will|be|on_earth
    {i} worked_out|know|decided|chosen|picked|planned how|where|when|exactly & where|when|how
      |just_not|date|place|not_when|method
    worked_out how|where & when|where|how|just_not
    no|isnt_any|not_much point|use in? me carrying|making|buying|booking|planning|starting|getting
      |ordering & anymore|christmas|ahead|next_year|be_here|see_it|gone
    done|had it|with with|all_of_it|everything|it_all|life|people & goodbye|over|tired|enough|cant
      |sleep|peace|forever|bye
    last text|message|words & goodbye|sorry|love|thank_you
    """,
    GUARDS,
)

SELF_HARM = Table(
    ("self_harm",),
    "direct",
    "self",
    """
    {i}|my|me|myself|to|on & razor|razors|blade|blades|stanley_knife|compass|scalpel
      |pencil_sharpener|lighter|cigarette & my|me arm|arms|leg|legs|thigh|thighs|wrist|skin|stomach
      |wrists
    razor|razors|blade|blades|stanley_knife|scissors|lighter|fags|cigarettes .. on|to|into|across ..
      myself|my_arm|my_arms|my_legs|my_leg|my_skin|my_thighs|my_wrist|my_wrists|my_stomach
    cut|cuts|carved|burnt|scratched|sliced my|me|into_my skin|arms|arm|legs|leg|thighs|wrists
      |stomach & relief|release|cope|calm|feel|better|again|stop|bleed|numb
    """,
    GUARDS,
)

SELF_HARM_HINTED = Table(
    ("self_harm",),
    "indirect",
    "self",
    """
    long_sleeves|long_sleeve|bandage|bandages|plasters|cover_up & arms|arm|wrists|marks|scars|cuts &
      heat|hot|hide|state|summer|see|know|last_night
    dont|cant|not .. let|show|want .. mum|dad|anyone|doctor|them|nobody|him|her .. see|to_see|sees &
      arms|wrists|cuts|scars
    on_purpose|what_i_deserve|punish & food|faint|starve|blood|bleed|cut|burn|bathroom|myself|pain
      |sick & {i}|my|me|im
    done_it again & deeper|blood|towel|towels|bathroom|stitches|cut|worse|arm|arms|bandage|plasters
    deeper|stitches & cut|cuts|towel|towels|arms|blade|legs|again|bathroom & {i}|my|me|ive|it
    """,
    GUARDS,
)

SELF_HARM_OTHER = Table(
    ("self_harm",),
    "direct",
    "other",
    """
    {someone}|his|her|found|granddaughters|daughters|sons & blade|blades|razor|razors|stanley_knife
      |compass|sharpener & arm|arms|leg|legs|wrist|wrists|chest|skin|thighs
    {someone}|he|she & carved|carving|sliced|slicing|cut|cuts|cutting|burning|scratching .. into|in
      |on|up|all|down|words|lines & his|her|their .. arm|arms|leg|legs|wrist|wrists|chest|skin
      |thighs|stomach
    his|her|their arms|legs|wrists|thighs|arm|wrist & striped|slashed|cuts|cut|scars|plasters
      |bandages|sleeves|lines & dont_know|worried|scared|hide|hides|hiding|found|saw|wont|blades
      |razor
    """,
    GUARDS,
)

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    face|mouth|side|arm|eye .. dropped|droopy|drooping|drooped|numb|gone_funny|gone_dead|slipped
      |fallen|wont_work & {i}|my|me|half|one|hand|cup|speak|words|hold|arm|typing|leg
    banged|bumped|hit|cracked|bashed .. my|me head & sick|dizzy|blood|bleeding|vomit*|remember
      |confused|blurry|sleepy|passed_out|double|knocked_out|faint
    chest & tight|hurts|heavy|crush*|squeez*|clamp*|elephant|vice & arm|jaw|sweat*|breathe|sick
      |clammy|shoulder|left_side
    {i}|im|been .. sick|vomiting|throwing_up|sweating & blood|confused|rash|stiff_neck|collapsed
      |passed_out
    ground|floor|bathroom|stairs|garden|kitchen|bath & cant|couldnt|not|stuck|wont .. get_up|move
      |reach|stand_up|get_out|get_off|up & {i}|im|me|my|leg|hip|hours|since|help
    insulin|inhaler|oxygen|epipen|adrenaline|epilepsy_tablets|gtn|blood_thinners & run_out|ran_out
      |none_left|empty|no_more|gone|last_one|havent_got|cant_get|cant_find & poorly|breathe|wheez*
      |chest|sugar|shak*|bad|ill|dizzy|fit|days|help|tight
    blood & pouring|gushing|wont_stop|everywhere|soaked|through_the_towel|dripping|spurting|pools
      |puddle & {i}|my|me|hand|leg|head|nose|arm
    swollen|swelling|puffed & throat|tongue|lips|face & breathe|sting|stung|nuts|eaten|swallow
      |tablet|rash
    pregnant|waters|baby & bleeding|contractions|broken|not_moving|stopped_moving|gush*
    leg|calf|toe|toes|foot|feet & gone_black|turned_black|toes_black|pus|gangrene|maggots|gone_blue
      & doctor|wont|hospital|walk|cant|smell*|mither*
    tablets|medication|pills|paracetamol|insulin & double|too_many|wrong|mixed_up|by_mistake|muddled
      & dizzy|sick|strange|funny|sleepy|shaking|poorly|swimmy
    chest & elephant|vice|crush*|squeez* & arm|left|numb|sweat*|jaw|breathe
    took|taken|had .. {many}|eleven|twelve|twice|double & tablets|pills|medication|heart & mistake
      |muddled|wrong|instead|funny|swimmy|dizzy|strange|drowsy
    voices|telly|television|radio|wires|chip & telling_me|tell_me|speaking_to_me|speaking
      |talking_to_me|watching_me|poisoning_me & not_slept|havent_slept|pliers|wires|chip|government
      |poison*|out_of_my|kill|cut|get_it_out
    {someone}|old_boy|old_man|old_lady|he|she|lady & floor|ground|pavement|stairs|letterbox &
      not_answering|no_answer|not_moving|flat_out|wont_answer|isnt_moving|unconscious|groaning
      |shouting_help
    not_answering|no_answer|hasnt_answered|not_been_seen|havent_seen & curtains|milk|door|days|post
      |letterbox|lights|telly|slippers & old|neighbour|next_door|lady|man|she|he|him|her|worried
    stuck|stranded|cut_off|trapped|sinking & tide|sandbank|mud|sea|water|sands|marsh|boat & {i}|im
      |we|help|round|rising|in|dog|kids|out
    arm|leg|side|face|hand & numb|dead|weak|wont_move|gone_numb & chest|speech|drooped|suddenly
      |slur*|one_side
    """,
    GUARDS - {"story"},
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    someone|somebody|bloke|man|lads|he|they|ex|him & door|window|lock|letterbox|gate|outside|step &
      right_now|rattling|bat|knife|hammer|machete|gun|kick*|smash*|breaking|petrol|threat*|handle
    petrol|fire|lighter|match|matches|acid|lit & door|step|letterbox|porch|house|note|car|window &
      threat*|next_time|said|poured|left|note|burn|through|smell
    smoke coming|filling|pouring|under|everywhere|through & door|hallway|flat|stairs|corridor
      |kitchen|ceiling|landing
    waiting|waits for me to_come|outside|to_leave|when|round|at|after
    bat|knife|machete|gun|hammer|blade|shotgun & {me}|my|im|outside|door & he|they|hes|bloke|someone
      |lads|man|ex|she|shes|theyre & waiting|threat*|kill|pointed|chasing|chased|kick*|waving
    says|said|telling|told|reckons|promised .. im|me|i|ill|id|my_family|youre .. getting_done
      |done_in|dead|a_dead_man|a_dead_woman|finished|going_to_get_it|gonna_get_it|get_it|next
      |burned_out|be_sorry|six_feet
    gas & smell|smelling|hiss*|leak* & house|flat|kitchen|hob|boiler|headache|dizzy|cooker & now
      |strong|what_do|help|sick|dizzy|headache|cant|since
    hiding|hid|locked & bathroom|toilet|bedroom|cupboard|shed|loft|wardrobe|garden & he|hes|shes|him
      |they|door|scared|quiet|whisper*|kids & outside|smash*|bang*|now|police|come|coming|angry
      |drunk|knife|whisper*|kicking_off|kicking_the|shouting|from_him
    gas & stinks|stink|smells|smell|leak* & sleepy|dizzy|splitting|headache|head|sick
    machete|machetes|knives|knife|gun|guns|swords|bats & fighting|fight|stabbed|stabbing|down
      |chasing|bleeding|swinging|waving|running|gang|lads & road|street|outside|estate|park|now|one
      |door|someone|shop|garden|help
    court_order|injunction|restraining|non_molestation|bail & outside|car|here|there|now|follow*
      |turned_up|text*|door|threat*|breach*
    ex|he|hes|husband & outside|parked|watching & court_order|order|again|scared|every_night|threat*
      |there_now & my|me
    """,
    GUARDS,
)

PHYSICAL_HINTED = Table(
    ("physical", "domestic"),
    "indirect",
    "self",
    """
    bruise|bruises|black_eye|shiner|marks|split_lip|swollen & makeup|make_up|cover|hide|hiding
      |sunglasses|scarf|long_sleeves|foundation|polo_neck|dont_go_out|didnt_go|stay_in|neck
      |concealer & {i}|my|me|the|cos|because|cover|wear|dont
    bruise|bruises|black_eye|shiner|marks|broken_wrist|broken_arm & said_i|told|say_i|tell|lied &
      fell|tripped|door|stairs|cupboard|clumsy
    kids|bairns|me|us|we & before_he|when_he|til_he|until_he|hes_back & pub|drink|drunk|in_from|home
      & hide|drawers|lock*|barricade|under_the_bed|push|scared
    push|put|shove|wedge|jam|pushed|barricade .. chair|drawers|wardrobe|bed .. against|under .. door
      |handle
    sleep|slept|sleeping .. car|bath|shed|with_the_door|with_a_chair|bathroom|shoes_on & he|him|her
      |son|husband|partner & scared|safer|kick*|mood|locked|frightened
    fists|fist|belt|temper & he|his|him|son|husband|hes|shes & wall|hole|holes|door & smash*|punch*
      |scared|next|kids
    holes|hole .. in|through .. wall|walls|door|doors & he|his|him|son|husband|temper|boyfriend
      |partner|punch*
    walked|walk into a door & nurse|told|said|not|doctor|did|again|really|say|everyone|didnt
    hes|shes|he_s just? come|came|walked in|home|back & stop|gotta_go|go|bye|dont|quick|delete|later
    scald*|kettle|boiling|iron|plates|pan|poker|bottle & he|she|missus|wife|husband|son|daughter
      |partner|hes|shes & throw*|threw|threw_it|me|poured|hit|belt*|over
    {partner}|son|daughter|lad|grandson & stands_over|towers_over|in_my_face|corner*|blocks_the_door
      |raises|lunges|squares_up & me|my|scream*|shout*|shake|fist|hand|scared|frightened
    frightened|scared|terrified|afraid of & own son|daughter|husband|wife|lad|partner|brother
      |grandson|dad|mum
    believe*|believes & man|fella|bloke|lad|woman|wife & she|missus|wife|hit*|throw*|scald*|kick*
      |punch*|batter*
    {i} flinch|flinched|cower|freeze|duck|tense_up when|if|every_time|whenever|each_time .. he|she
      |him|her|son|husband|partner
    {partner}|{family}|he|she|hes|shes punches|punched|kicks|kicked|smashes|smashed|headbutts|breaks
      walls|doors|the_wall|the_door|holes|my_things|things|furniture|the_house_up
    """,
    GUARDS,
)

PHYSICAL_OTHER = Table(
    ("physical",),
    "indirect",
    "other",
    """
    shiner|black_eye|bruises|bruise|bruising|finger_marks|split_lip & {someone}|her|his|our_lass
      |mums|she|he & moved_in|falls|boyfriend|clumsy|explain|says_she|wont_say|husband|partner
      |he_did
    {worker}|they|son|husband|staff|daughter|boyfriend & grips|grabs|yanks|drags|shoves|rough|pulls
      |squeezes|handles & mum|dad|her|him|nan|arm|arms|wrist|she|he|wife & marks|bruise|bruises
      |hurt*|hard|scared|shh|shhh|cries|cried|quiet|crying
    next_door|wall|upstairs|downstairs|neighbour|neighbours|opposite & scream*|beg|begs|begging
      |thuds|smash* & her|she|shes|woman|wife & beg*|hit*|thud*|scared|please|him_to_stop|gone_quiet
      |stop_it
    flinch|flinches|flinched|ducks_if|ducks_when|cowers & {children}|{someone}|she|he|her|him & hand
      |near|bruises|bruise|raise|touch|voice|carer|dad|cross
    {someone}|blokes|lads|kids|men|they|carer|man|woman & hitting|hits|slap*|kick*|punch*|drag*
      |yank* & learning_difficulties|disabled|toddler|autistic|wheelchair|downs|dementia & seen|saw
      |sick|laugh|last|again|morning|always|every|heard|cry*|scream*
    sister|daughter|mum|friend|mate|niece|neighbour|auntie|cousin|granddaughter & he|hes|husband
      |boyfriend|partner|fella & sleeve|wont_look|wouldnt_look|never_on_her_own|speaks_for_her
      |says_shes_asleep|always_with_her
    she|he|mum|dad|kids|daughter|{someone} goes|go|gone|went quiet|silent|stiff|pale when|whenever
      |if|as_soon_as .. husband|wife|partner|boyfriend|carer|son|he|she|dad|stepdad|staff
    """,
    GUARDS,
)

CONTROL_HINTED = Table(
    ("domestic", "psychological"),
    "indirect",
    "self",
    """
    he|she|hes|shes|husband|wife|partner|boyfriend|son & picks|chooses|decides|tells_me & wear|eat
      |ring|see|spend|buy|friends & who_i|how_much|allowed|permission|not_to
    how_much|how_long|who|what|when .. im|i_am|am_i allowed & he|she|his|her|husband|wife|partner
      |son|daughter
    he|she|husband|wife|partner|daughter|son & moves|hides|hid|moved & glasses|keys|purse|my_things
      |tablets|letters & mad|doolally|losing|dementia|blame*|says_i|senile|crazy|making_it_up
    hearing_aid|hearing_aids|glasses|walking_frame|frame|stick|wheelchair|teeth|dentures & takes
      |took|hides|hid|confiscates|keeps|locks & naughty|punish*|punishment|behave|behaved|lesson
      |sulk*|row|argue*
    receipts|receipt|mileage|timer & he|she|husband|partner & check*|prove|account|shows|counts
      |rings & me|i|my
    punish*|punished|punishes|lesson|sulks & he|she|husband|partner|son|daughter & me|if_i|when_i
      |i_have|for & talk|speak|food|money|out|days|silent|silence|wrong|sleep
    """,
    GUARDS,
)

THREATS = Table(
    ("psychological",),
    "direct",
    "self",
    """
    messages|texts|calls|letters|notes|posts|comments & threat*|everyone_wants|kill|die|ugly|slag
      |do_one|hate_me|wants_me_gone|fake_accounts & me|my|im|i & daily|#|every|same|they|he|address
    {actor}|they|lads|kids|girls & gob|gobs|gobbed|spit|spits|spat|spitting|phlegm & me|us|my
    {actor}|they|lads|kids|neighbour & eggs|bricks|stones|fireworks & my|me|us|our & every|night
      |again|weeks|months|target*|laugh*|scared|frightened|cant_sleep
    no_one|nobody|no_body|not|never & believe|believes|listen & he_says|she_says|hell_say|says_they
      |threat*|tells_me & me|i & home|mad|put_away|locked|sectioned|kids
    """,
    GUARDS,
)

SEXUAL_HINTED = Table(
    ("sexual",),
    "indirect",
    "self",
    """
    hand|hands|touches|touched|touching|strokes|stroked|rubs|brushes|kisses|kissed|cuddles &
      shouldnt|shouldnt_be|not_right|dont_like_it|uncomfortable|freeze|froze|lingers|where_it & he
      |driver|man|carer|gentleman|landlord|manager|boss|uncle|stepdad|teacher|his|nurse|doctor & me
      |my|i|im
    landlord|boss|manager|driver|dealer|agent & another_way|other_ways|favours|in_kind|in_bed
      |massage|let_go_of|let_go
    comes_in|came_in|in_my_room|my_bed|in_at_night & asleep|pretend|freeze|froze|keep_still & he
      |stepdad|dad|uncle|brother|him|boyfriend|carer|man
    stepdad|uncle|grandad|mums_boyfriend|coach|carer & dont_like|hate|scared|pretend & at_night
      |my_room|my_bed|comes_in
    secret|secret_game|special_game & pants|trousers|touch*|naked|knickers|undress & he|she|him|her
      |they
    photos|pictures|pics|videos|video|films & naked|nude|nudes|undress*|no_clothes|private|topless
      |in_the_shower & threat*|unless|says|said|share|online|boss|family|money|pay|more|send
      |everyone|post
    woke|wake & knickers|naked|undone|sore & dont_remember|cant_remember|drink|spiked|he|him|lad
    nude|nudes|naked|naked_pics & got|has|sends|wants_more|send|share|online|threat*|mum|pay
      |snapchat|instagram & {i}|me|my|im|help|someone
    own_key|his_key|let_himself & touch*|bedroom|naked|shower|asleep|in_my_bed
    pay|rent|payment & in_bed|in_kind|sex|in_the_bedroom|with_my_body|another_way|other_ways
    in_bed_with|into_bed_with|gets_in_bed|gets_into_bed|climbs_in & staff|carer|resident|stepdad|her
      |me|night|him|patient|dad|uncle & manager|shift|night|told|said|says|home|scared|asleep|secret
      |makes_things_up|believe
    used_to|would|he come|comes|came|coming|creep|get into|in .. my_room|my_bed|my_bedroom & still
      |night|lives|never_told|scared|touch*|see_him|round
    """,
    GUARDS,
)

SEXUAL_CHILD = Table(
    ("child", "sexual"),
    "direct",
    "other",
    """
    niece|daughter|granddaughter|girl|girls|lass|she|shes|son|nephew|grandson|lad|sister &
      {child_age}|#|thirteen|fourteen|fifteen & man|men|bloke|chap|fella|older|boyfriend|adult &
      vapes|vape|presents|gifts|hotel|trainers|new_phone|secret|nudes|weed|collects|takeaways
      |jewellery
    {children}|niece|nephew|granddaughter|grandson & secret|special_friend|online|snapchat|game &
      older|man|stranger|pictures|nude|nudes|undress|meet|pants
    learning_disability|downs|autistic|dementia|disability|learning_difficulties & pants|trousers
      |sex|touch*|bed|game|naked|boyfriend|undress & he|she|they|him|her & cries|cry|crys|secret
      |told|scared|says|older|woman|man|money|upset
    """,
    GUARDS,
)

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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
    GUARDS,
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
