"""Wide frames for violence and control, in English (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

HIT_SELF = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    """
    # somebody strikes me, or part of me
    {anybody} {often}? {often}? {strike} {me} !for_six|at|to_it|to_go|to_the|to_come|along|out_to|up
      |off|a_seat|a_cup|a_drink|a_bargain|a|some|out|down_to|back_up|back_on|forward|in_the_right
      |to_do|to_join|hand|by_surprise|hard_when|too_hard_at|with_kindness|in_a_wheelchair|round_the
      |about_in_my|home|when_they_dont|feelings|that|not|so_much|to_see|to_think|deeply|with_his_bag
    my|our|the|a|her|his * {often}? {strike} {me} .. with|in|on|because|when|if|every|again|last|for
      |till|until|about|so|and|down|against|into|by|daily|drunk|$
    {anybody} .. {strike} .. {me} .. with|in|against|down|into|by|across|onto|over|through|off
      |because|when|if .. {body}|wall|floor|stairs|bed|door|bath|belt|stick|fist|fists|pan|phone
      |hair|drunk|drink|temper|money|no|slow|remote|cup|shoe|slipper|broom|chair|toilet|commode
      |chair !laughing|ball|game|cards
    {anybody} .. {strike} {my} {body} !better|feel|hurt
    {anybody} .. hold|holds|held|holding|kneels|knelt|sits|sat|pin|pins|pinned|pinning {me}|on_me
      |on_my .. down|chest|against|under|wrists|breathe|floor|throat !hand|up
    {strike} {me} .. about|around|black_and_blue|senseless|unconscious|on_purpose|again|every_time
      |every_night|last_night|when_hes|when_shes|whenever
    # it is done to me
    im|being|been|get|gets|getting|got|keeps|kept|constantly|was .. {hit}|abused|mistreated
      |knocked_around|pushed_over|kicked_in|jumped|dragged|scalded|bitten|grabbed|pinned_down
      |filled_in|throttled|smacked_about|held_down|thrown_about|thrown_down .. by|off|from|at_home
      |again|daily|here|because|for|when|every|in_my_own|last_night|tonight .. {anybody}|him|his|her
      |my|their|them|home|house|he|she|nobody|$
    i_am|im|being|still|getting|keeps_getting|always being? abused|mistreated|beaten|battered|hurt
      |ill_treated|hit|slapped|punched|kicked|strangled|beaten_up|knocked_about !at|by_the
      |by_my_knees|by_prices|by_this
    someone|somebody|people|they|he|she|{anybody} is|are|keeps|been|was|still|always hurting|abusing
      |hitting|beating|attacking|mistreating|punching|kicking|slapping|strangling|choking {me}
    hes|shes|theyre|theyve|hes_been|shes_been been? hurting|abusing|hitting|beating|punching|kicking
      |slapping|strangling|choking|throttling {me}
    he|she|they hurts|hurt|abuses|beats|hits|beat|hit|slaps|punches|kicks|bites|batters {me} $
    # what is left of it
    {injury} .. off|from|by|where|courtesy_of|thanks_to|because_of|cos|after .. {anybody}|him|his
      |her|my_husband|them !hospital|fall|falls|dog|cat|bed|blood|thinners|football|rugby|gardening
      |warfarin|tests|needle|needles|drip|nurse_took
    {anybody} .. broke|broken|bust|busted|cracked|fractured|split|snapped|dislocated|burst|blacked
      |burnt|burned|scalded {my} {body}|eardrum|glasses_in|cheekbone !laughing
    {injury}|bruise & {anybody}|he|she|him & did|done|hit|grabbed|pushed|threw|temper|drunk|caused
      |gave & {me}|my|i !football|fall
    brunt of & temper|mood|moods|drink|anger|drunk|rage|him|her
    {i} .. punchbag|punch_bag|punching_bag|whipping_boy .. $|him|her|his|family|husband|house|when
      |for !gym
    {anybody} .. temper|drink|drunk|rage|angry|mood & takes_it_out_on|took_it_out_on|gets_physical
      |lashes|turns_on|fists|belt & me|us|my
    hide|hid|hiding|lock|locked|barricade*|run|ran & {anybody}|he|she & hit|hits|hitting|beat*|hurt
      |drunk|temper|violent|bat|knife & me|us|my
    domestic_violence|domestic_abuse|abusive|violent & {i}|my|me & leave|left|flee|scared|refuge
      |hiding|him|husband|partner|son|ex|escape|get_out|help !course|training|volunteer|awareness
    coming_at|came_at|comes_at|flew_at|flies_at|ran_at {me} .. with|fists|knife|swinging|screaming
    {anybody} .. spit|spits|spat|spitting|wees|weed|urinated|pissed|poured|pours|throws|threw|tips
      |tipped|empties|emptied .. on|at|over|in .. me|my_face|my_food|my_dinner|my_tea|my_head
    {anybody}|someone .. put|puts|stub|stubs|stubbed|held|holds|press|pressed|pours|poured .. cig
      |cigs|fag|fags|cigarette|cigarettes|lighter|iron|joint|kettle|boiling .. out|on|to|over
      |against .. me|my|us
    {anybody} .. tie|ties|tied|tying|strap|straps|strapped|bind|binds|cuffs|cuffed|handcuff*|tape
      |tapes|taped .. {me}|{my} {body}|to|up|down !laces|shoe*
    ties|tied|strapped|straps|tape|taped .. my .. {body} .. bed|rail|chair|together|behind
    {anybody}|off|from|had|got|get|gave|gives|give|give_me|gets|took .. a|another|right|good|proper
      .. hiding|beating|battering|leathering|kicking|pasting|thrashing|thick_ear|hammering|seeing_to
      |going_over|smacking|walloping|belting .. off|from|by|for|when|if|again|every|last|because|$ &
      {me}|my|i|off_him|our !town|mariners|cards
    took|takes|taking|uses|used|gets|got .. belt|stick|slipper|cane|hammer|cable|flex|wooden_spoon
      |cord to {me}|my
    {anybody} .. put|puts|landed {me} in_hospital|in_a_and_e|in_casualty|through_the_door
      |through_the_window|through_the_wall|on_the_floor !check
    {anybody} .. put|puts|shove|shoved|smash|smashed|rammed|bang|banged my {body} .. through|into
      |against|in|under|down
    {anybody} .. chase|chases|chased|chasing|comes_at|came_at|come_at|went_for|goes_for {me} .. with
      |round|out|down|screaming|{weapon}
    {anybody} .. drug|drugs|drugged|spike|spikes|spiked|poison|poisons|poisoned|laced
      |puts_something_in .. my|me .. tea|drink|drinks|food|dinner|coffee|sleep|meal !price
    smash|smashes|smashed|smashing|wrecks|wrecked|wrecking|trashed|trashes|breaking|breaks ..
      everything|house_up|place_up|flat_up|my_things|the_house|the_kitchen|whole_house & he|she|hes
      |shes|son|husband|partner|scared|please|help|again|drunk|temper|mad !records|season
    !nobody|not|never|nothing|doesnt|wont * hits|slaps|punches|kicks|batters|strangles|throttles
      |thumps|smacks|chokes|bites|headbutts {me} !for_six|with_the_bill|like_a|hard_when|up_for
    {anybody} .. throw|throws|threw|sling|slings|kick|kicks|kicked|lock|locks|locked|shut|shuts|put
      |puts|chuck|chucks|chucked {me} out .. cold|street|night|nightie|rain|snow|when|if|because
      |without|again|garden|until|freezing
    {anybody} .. my|me .. {body}|fingers .. on_purpose|deliberately
    {anybody} .. hit|shout*|slap*|rub*|rubs|laugh*|smack*|swear*|cross|angry|nasty|punish*|tell* &
      when|if|because|for & i_wet|i_soil|i_mess|i_have_an_accident|wetting|wet_myself|soil_myself
      |i_spill|i_drop|i_fall
    nasty|aggressive|violent|abusive|shouts|kicks_off|threatening if|when|unless|until i|i_say|im ..
      no|dont|give|say_no|late|refuse|money
    {anybody} .. my {body}|hand & on_purpose|deliberately
    beats {me} up|when|with|every|if|black|so|because|till|and
    he|she|boss|manager|they|{anybody} break|broke|breaks|bit|bite|bites my|me tooth|teeth|arm|nose
      |finger|ribs|when|because
    {anybody} .. knock|knocks|knocked .. tooth|teeth out
    {anybody} .. hold_of|grip_of|hands_round|hands_around|hand_round|hands_on my throat|neck
      |windpipe
    """,
    SUBJECT_SAID,
)

HIT_OTHER = Table(
    ("physical",),
    "direct",
    "other",
    """
    {anybody} {often}? {often}? {strike} {victim} !at|for_six|out|off|in_goal|to_school|to_the|home
      |up|along|in_the_cup|a|an|over_to|round|with_kindness|to_bed|hair|to_bingo
    {anybody} .. {strike} his|her|their|the|that|this|my|our|an|a .. {victim} !at|ball|for_six|out
      |off|to_school|home|up|in_the_cup|over_to|to_bed|car|to_bingo
    {anybody} .. {strike} her|his|their|mums|dads|nans {body}
    {victim}|she|he|they|shes|hes|{anybody} .. get|gets|getting|got|being|been|is|was|keeps_getting
      |are {hit}|abused|mistreated|kicked_in|dragged|scalded|bitten|held_down|smacked_about
      |knocked_about .. by|off|from|at_home|again|for|when|every|daily|in_the_home|in_there ..
      {anybody}|her|his|carers|staff|them|home|partner|$
    {anybody} .. hits|beats|slaps|punches|kicks|batters|strangles|bites|throttles|thumps|smacks
      |hurts|abuses|hitting|beating|slapping|punching|kicking|battering|smacking|thumping|abusing
      |throttling her|him|them|{victim}
    hears|hear|heard|hearing|saw|seen|see|watched|witnessed|listening|listen|caught .. {strike}
      |scream*|beg*|thud* .. {victim}|her_head|his_head|his_kids|her_kids|stop|help|every_night
      !match|film|game|telly
    {injury} & her|his|she|he|mums|dads|nans|{victim} & explain|says_she_fell|says_he_fell|wont_say
      |walked_into|carer|boyfriend|husband|partner|home|staff|son|again|scared|flinch*|keeps|always
      |finger|hidden|hiding !falls|bed_rail|football|cancer|chemo|operation|rugby
    {anybody} .. tie|ties|tied|strap|straps|strapped|lock|locks|locked|shut|shuts|chain* .. {victim}
      |her|him|them|mum|dad .. chair|bed|room|bedroom|shed|toilet|in|up|cellar|garage|down|cupboard
      |outside !gate|safe|car_seat|herself|himself
    {anybody}|someone .. put|puts|stub|stubs|stubbed|held|holds|press|pressed|pours|poured .. cig
      |cigs|fag|fags|cigarette|cigarettes|lighter|iron|joint|kettle|boiling .. out|on|to|over
      |against .. her|him|his|their|{victim}
    {anybody} .. tie|ties|tied|strap|straps|strapped|handcuff*|tape|tapes|taped .. her|his|their ..
      {body}
    {anybody}|they|mates|lads .. been|got|just|was stabbed|shot|glassed|bottled|jumped|kicked_in
      |beaten_up|battered|attacked|run_over_on_purpose|slashed & {victim}|mate|mates|son|brother
      |help|just|now|bleeding|again|tonight|he|she|ambulance !years|film|1*|swan|dog
    {anybody} .. give|gives|gave|giving .. her|him|them|{victim} .. hiding|slap|beating|battering
      |kicking|crack|smack|clout|thump|black_eye|good_hiding|leathering !cards
    {i} slapped|smacked|hit|punched|shook|pushed|dragged|kicked|throttled|pinned him|her|them|mum
      |dad|nan|wife|husband when|because|again|and|she|he|last|so|tired|today|$ !ball|at
    {i} slapped|smacked|hit|punched|shook|pushed|dragged|kicked|hurt|locked my|me|the {victim} ..
      when|because|again|and|she|he|last|so|tired|today|in|$ !ball|at|cards
    {i} .. lost_it|snapped|lost_my_temper|lashed_out|losing_it .. with|at|and|on & hit|hurt|slapped
      |shook|mum|dad|wife|husband|kids|baby|him|her !referee|telly
    lock|locking|locked .. him|her|them|mum|dad|wife|husband in & {i}|ive|im & dementia|cope|wander*
      |tired|started|room|go_out|work
    {anybody} .. hits|beats|hitting|beating|hit|beat .. young|lad|worker|boy|girl|him|her .. with ..
      stick|bar|pole|belt|shovel
    """,
    SUBJECT_SAID,
)

CONTROL = Table(
    ("domestic", "psychological"),
    "direct",
    "self",
    """
    {anybody} .. lock|locks|locked|locking|bolts|bolted|deadlocks|deadlocked|shut|shuts|keeps .. me
      |us|the_door|the_doors|door|doors .. in|out|outside|upstairs|inside|leave|room|garden|hours
      |key|keys|night|cant|behind|in_the_house|cellar|shed !safe|accident|forgot|by_mistake|himself
    {anybody} .. camera|cameras|cctv|tracker|airtag|tracking|app|spyware|doorbell & every_room
      |bedroom|watch_me|watches|watching|listens|where_i|follow*|wherever|everywhere|my_car|my_phone
      |i_go
    follows|following|followed|tracks|tracking|stalks|stalking {me} everywhere|home|to|wherever
      |round|around|about|to_work|in_his_car|when_i|on_my_phone|everyday|again|for !dog|cat|puppy
      |on_facebook
    {anybody} .. wont|not|never|refuses_to|doesnt leave|stop .. me_alone|me_be|us_alone|ringing_me
      |messaging|calling_me|turning_up|following|harassing|contacting|hassling|pestering !ppi|scam
      |cold_call
    not|never|isnt|wasnt|only|hardly allowed|permitted|let .. {out}|out|phone|friends|money|food
      |speak|talk|lock|own|key|keys|visitors|wash|upstairs|toilet|contact|door & {anybody}|he|she
      |they|says|because !doctor|diet|diabet*|sugar|council|driving|dog|smoke|parking
    {anybody} .. wont|doesnt|never|not|refuses_to .. let|allow .. {me} .. {out}|out|phone|friends
      |money|food|speak|key|keys|visitors|toilet|upstairs|heating|bed|doctor|pick|choose|any_of|home
      |live !sugar|chips|biscuits|lift|pay|win|near_the
    ask|asking|need|beg|get|require .. permission & he|she|him|her|husband|wife|son|daughter|partner
      |family|they & i|my|me
    {anybody} .. control|controls|controlling|decides|dictates .. everything|what_i|who_i|where_i
      |when_i|my_life|my_money|me|how_i|my_every|how_much|all_the_money !remote|thermostat
    {anybody} .. check|checks|reads|goes_through|monitors|searches|takes|took|smashed|broke
      |confiscat*|hides|hid .. my|me phone|messages|post|bag|texts|mobile|emails|calls|sim|mileage
      |receipts|pockets|keys|laptop|walking_frame|frame|stick|hearing_aids|glasses|teeth|wheelchair
      |scooter !scams|scam|for_me|shop|repair|charger|contract|by_mistake|fix
    marry|married_off|be_married|get_married|wed|marriage|wedding & {family}|they|he & said_no
      |dont_want|force|forced|forcing|making_me|make_me|made_me|arranged|refuse|refused|against|sold
      |promised_me|ticket|tickets|one_way|passport|abroad & {i}|me|my|im
    send|sending|sent|take|taking .. {me} .. abroad|pakistan|bangladesh|somalia|india|africa
      |back_home|yemen|turkey|sudan .. marry|married|cut|husband|cousin|wedding
    {afraid_of} .. {partner}|{family}|{name}|him|her|them|carer|carers|landlord|neighbour|neighbours
      |staff|ex|everyone_here !losing|dying|death|dog|dogs|letting|upsetting|catching|being_a
      |getting
    {afraid}|darent|dare_not|dread|dreading .. home|of_him|of_her|of_what|what_he|what_she|in_my_own
      |go_back|what_theyll|to_sleep|to_leave .. husband|him|her|he|she|house|son|daughter|hell|hes
      |shell|they|will|might|do|does|partner|home !dentist|falling|hospital|surgery|bus|ice|dark|op
      |going_to|results
    not|isnt|dont_feel|never|no_longer|arent|unsafe|hardly safe|unsafe .. at_home|here|in_my_own
      |with|round|around|in_this|indoors|in_there|to_go_home !walking|at_night|streets|steps
      |crossing|road|roads|pavement|cycling|outside|area|busy|estate|stairs|park|town
    coercive|coercively & control*|he|husband|him|her
    {anybody} .. isolat*|cut_me_off|cuts_me_off|turned_everyone_against|turns_everyone_against
      |stops_me_seeing|stopped_me_seeing|stops_me_going|stopped_me_going|stops_me_having
    {anybody} .. keep|keeps|kept|held|hold|holding .. me|us prisoner|captive|hostage|locked
      |in_the_house|against|in_the_room
    prisoner|captive|hostage in {my}? own? home|house|flat|room & he|she|him|her|husband|wife
      |partner|son|daughter|family|they|locks|let !legs|weather|covid|lift|stairs|bus|hip|knees
    if_i leave|left|go|tell|told|say|said|complain|speak|refuse|talk & kill|hurt|take_the_kids
      |find_me|burn|regret|sorry|worse|beat*|hit*|harm|homeless|street|deport* & he|she|they|hell
      |shell|{anybody}|theyll !council|film
    {anybody} .. make|makes|made|making|have {me} .. sleep|stand|sit|kneel|eat|stay|wait|beg|crawl
      |live .. porch|shed|floor|garage|garden|outside|car|cupboard|kennel|corner|bath|cellar|dark
      |naked|cold|knees|feet|like_a_dog|hours|bathroom|hallway|step !dinner|gym|traffic|comfortable
    hides|hid|takes_away|took_away|confiscated my hearing_aids|hearing_aid|glasses|frame|stick|teeth
      |walker|crutches|inhaler|phone|keys
    {anybody} .. times|timing|clocks {me} .. shop|shops|out|back|minutes|bath|toilet|to
    or|otherwise|if_not theres_trouble|there_is_trouble|he_kicks_off|she_kicks_off|i_get_it
      |i_pay_for_it|i_suffer_for_it|im_for_it|all_hell & he|she|his|her|him|hes|husband|wife|partner
      |son
    {i} pay|suffer|cop|catch for_it|it|the_price_for & he|she|his|her|him|minutes|late|trouble
    shut|lock|locked|barricade|hide|hid .. myself|us|kids|bairns .. in .. bathroom|bedroom|toilet
      |room|box_room|cupboard & he|him|hes|she|son|lad|drunk|smash*|break*|shout*|kick*
    do|doing as im|youre|i_am told & he|she|hes|shes|easier|him|her
    {anybody} .. likes_to_know|wants_to_know|has_to_know|demands_to_know .. where i_am|im & allowed
      |ask|gave_up|friends|trouble|permission
    gave_up|given_up|lost|dropped .. friends|job|mates|family & he|she|him|her|allowed|told|ask
      |likes|doesnt_like|because_of
    sneak|sneaking|creep|creeping .. out|see|ring|phone|text & sister|mum|family|friends|daughter
      |meet & he|him|husband|partner|her|finds|knows|to !fag|biscuit
    {anybody} .. read|reads|checks|sees|looks_at .. every|all|my .. text|texts|message|messages
      |phone|emails & careful|delete|dont_text|dont_reply|what_you_put|what_you_say|back|so_i
      |cant_say|scared|who_i
    waiting|waits|waited|sits|sat|parked|turns_up|turning_up|turned_up|shows_up|hanging|lurking ..
      outside .. work|house|flat|school|my|mine|here & ex|he|hes|him|she|man|bloke|husband|scared
      |again|every|follow*
    turned|turns|switched|switches|cut|cuts|unplugs|locks|locked|removed|takes|took|threw|throws
      |burned|burnt|smashed|killed|poisoned .. heating|electric|wifi|phone|food|fridge|dinner
      |clothes|photos|dog|cat|key|keys|light|lights|water & punish*|teach_me|because_i|until_i|if_i
      |spite|behave|lesson|when_i
    {anybody} .. stopped|stops|stop|wont_let|not_let|refuse*|keeping|keeps .. kids|grandkids|bairns
      |children|grandchildren|grandbairns .. coming|see*|from|visiting|away .. until|unless|because
      |till|if .. {i}|money|sign|pay|deeds|hand|give|will
    ex|he|him|man|bloke|someone .. has|got .. key|keys & scared|downstairs|lets_himself|comes_in
      |inside|wont_give|night|now|changed_the_locks !emergenc*|spare
    {anybody} .. lock|locks|locked|padlock* .. fridge|cupboards|cupboard|food|kitchen|heating
      |thermostat|freezer|biscuits_and|pantry !child_lock|toddler
    only allowed .. cup|bath|meal|shower|phone_call|hour|light|loo|toilet|sheet|meals|baths|drink
      |slice|minutes|pound .. by|a_day|a_week|because|he|she
    not|havent|never|hasnt .. been? let|allowed out|outside|downstairs|home|upstairs !dog|school
      |early|cat
    turns_up|turned_up|turning_up|shows_up|follows_me_to .. at|outside|in .. work|house|school|gym
      |door|flat|my|car_park & watch*|again|wont|car|scared|drunk|every|banging|shouting|uninvited
      |ex !bus|carer|parcel
    they|parents|family|dad|mum|father|uncle|brothers|brother|who|he|auntie .. want|wants|make
      |making|force*|told|send|sending|expect|arranged|promised|sold {me} .. marry|wed|be_married
      |married|marriage
    sent|send|sending|taken|taking .. wed|marry|be_married|get_married & {i}|me|my|im & pakistan
      |abroad|man|cousin|told|will|india|back_home|bangladesh
    get_rid|abort*|abortion|terminate|termination .. baby|it|pregnancy|child|$ & says|said|make
      |making|force*|or_else|told|have_to|gotta & husband|partner|boyfriend|family|he|they|mum|dad
    wants|want .. baby got_rid
    {anybody} .. has|got|took|knows|changed .. my .. passwords|password|logins|login & {anybody}|he
      |she|bit|home|hit|scared|wont|allowed|phone|bank
    {anybody} .. flown|sent|taken|shipped out|over|abroad|back & married|marry|wedding|wed|cut & her
      |him|she|cousin|sister|niece|friend|begged|never_met
    because id|i_was|i_had|id_been|i_came_home been? late|out_too_long|gone_too_long|out &
      {anybody}|he|she & bin|smash*|cut_up|tore|ripped|broke|burn*|threw|locked|hid
    """,
    SUBJECT_SAID,
)

WORDS = Table(
    ("psychological",),
    "direct",
    "self",
    """
    {anybody} .. make|makes|making|made|turned .. my|our life|lives .. hell|misery|miserable
      |nightmare|unbearable|living_hell|impossible
    {anybody} .. scream*|shout*|swear*|bawl*|yell* .. at {me} .. because|for|when|if|that|till|until
      |daily|all|every|calls|in_my_face|constantly|always|nobody|and !deaf|referee|telly
    {anybody} .. call|calls|called|calling {me} .. names|fat|ugly|stupid|thick|useless|pathetic|mad
      |worthless|lazy|slag|bitch|cow|whore|slut|cunt|dirty|disgusting|evil|burden|retard|spastic
      |every_name|vile|scum|freak|nothing|thing|animal
    {anybody} .. threat*|blackmail*|intimidat*|harass*|bully*|bullies|bullied|terroris*|torment*
      |tortur*|humiliat*|belittl*|degrad*|mock*|ridicul*|taunt* {me}|us !if_i|redundan*|weather
    {i}|im|been|being|get|getting .. threatened|harassed|bullied|intimidated|stalked|terrorised
      |tormented|blackmailed|humiliated|belittled|gaslit|hounded .. by|at|on|every|daily|again|here
      |in_my|off|because|for !school|redundan*|as_a_kid
    {anybody} .. wont|doesnt|only .. visit|speak|talk|come|see|ring|let_me_see .. unless|until|if ..
      pay|money|sign|give|hand|do_what|change|cash|pension
    {anybody} .. says|tells|told|threat*|keeps .. put|stick|shove|send|lock|dump|throw .. {me} ..
      home|care|away|street|psychiatric|loony|out|up & if|unless|shut|money|when|because|every
    bang*|kick*|throw*|shout*|spit*|egg|eggs|egged|stones|stoned|bricks|posting|posted|smear* & {my}
      |me|us & door|window|windows|letterbox|house|car & abuse|scared|every_night|again|names|police
      |frightened|wont_stop|hate|threat*|weeks|months|kids_wont_stop|afraid|darent !football|milk
      |parcels
    says|said|tells|told|saying|telling .. sign|pay|give|hand|change|do_as|behave|keep_quiet .. or
      .. never_see|leave|hit|home|stop|kids|bairns|grandkids|else|kick|out|put|street|wont
    {anybody} .. laugh|laughs|laughed|laughing .. when i_cry|i_fall|i_fell|im_crying|i_struggle
      |im_upset|i_wet
    tell|tells|telling|told people|everyone|folk|neighbours|family .. im|ive|i_am .. doolally|mad
      |dementia|senile|losing|crazy|mental|liar|gone|lying
    {anybody} .. scream|screams|screaming|screamed|shouts|shouted|shouting|spits|spat|bawls|bawled
      in {my} face|faces|ear
    {anybody} .. tell|tells|says|telling .. {me} .. worthless|useless|pathetic|a_burden|scum
      |unlovable|better_off_dead|good_for_nothing & every|always|daily|day|constantly|let|miss
      !joke|jokes
    """,
    SUBJECT_SAID,
)

TABLES = (
    HIT_SELF,
    HIT_OTHER,
    CONTROL,
    WORDS,
)
