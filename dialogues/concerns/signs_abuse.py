"""Signs of violence, control and sexual harm that only together say something, in English."""

from dialogues.concerns.table import SUBJECT_SAID, Table

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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
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
    SUBJECT_SAID,
)

TABLES = (
    PHYSICAL_HINTED,
    PHYSICAL_OTHER,
    CONTROL_HINTED,
    THREATS,
    SEXUAL_HINTED,
    SEXUAL_CHILD,
)
