"""Signs of danger to life that only together say something, in English.

Each line names things that stand anywhere near each other, two or three of them in one text. One
of them alone is part of many an ordinary day.
"""

from dialogues.concerns.table import SUBJECT_SAID, Table

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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID - {"story"},
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
    machete|machetes|knives|knife|gun|guns|swords|bats & fighting|fight|stabbed|stabbing
      |ones_down|lads_down|man_down|chasing|bleeding|swinging|waving|running|gang|lads & road|street
      |outside|estate|park|now|one|door|someone|shop|garden|help
    court_order|injunction|restraining|non_molestation|bail & outside|car|here|there|now|follow*
      |turned_up|text*|door|threat*|breach*
    ex|he|hes|husband & outside|parked|watching & court_order|order|again|scared|every_night|threat*
      |there_now & my|me
    """,
    SUBJECT_SAID,
)

TABLES = (
    SUICIDE,
    SUICIDE_HINTED,
    SELF_HARM,
    SELF_HARM_HINTED,
    SELF_HARM_OTHER,
    MEDICAL,
    DANGER,
)
