"""Wide frames for illness and danger now, in English (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    # heart, breath, stroke
    chest & crush*|tight*|terrible|sweat*|awful|arm|jaw|breath*|clammy|heavy|squeez*|elephant|numb
      |sharp|stabbing|grey|agony|ambulance & pains|hurts|hurting|feel|feels|feeling|got|bad|now
      |going|my !infection|infections|clinic|spray|freezer|drawers
    cant|couldnt|struggling|hardly|barely|not|gasping|fighting .. get|catch|breathe|for .. breathe
      |breath|air|any_air & now|help|tight|wheez*|inhaler|blue|scared|worse|please|since|chest
      |asthma|ambulance|panic !stairs|hill|walk|far|after
    speech|words|talking|mouth|face|smile|lip .. funny|slur*|droop*|dropped|wrong|numb|jumbled
      |muddled|lopsided|wont_come|gone & arm|leg|hand|side|eye|dizzy|walk|grip|headache|sudden*|just
      |this_morning|now
    cant|couldnt|lost .. feel|feeling|move|lift|use .. side|arm|leg|face|half|legs & left|right|one
      |sudden*|since|now|just|help|this_morning|woke|gone !sciatica|carpal
    # falls and wounds
    hip|hips|leg|ankle|knee|arm|back|wrist|shoulder|pelvis .. gone|broke|broken|snapped|cracked|out
      |bent & cant|wont|floor|move|fell|slipped|tripped|stairs & now|floor|cant|help|im|phone|stuck
      |shower|bath|reach !years|ago|months|waiting
    {i}|im|been|still .. on|laid|lying|stuck .. floor|ground|bath|stairs|path|lino & nobody|help_me
      |answering|ring_someone|hours|cant_get|cant_reach|cant_move|stuck_here|phone|since|bleeding
      |get_up !sleep|slept|yoga|gym|exercise*|kids|drunk
    fell|fallen|slipped|tripped|gone_over|toppled & cant|hurt|bleeding|stuck|alone|nobody|hours &
      get_up|move|floor|stand|reach|head|hip|leg|help & now|im|still|this_morning|today|just|please
      |since|and_i
    blood .. all_over|everywhere|pouring|streaming|gushing|dripping|spurting|pumping|running & wont
      |cant|head|help|stop*|leg|arm|hand|nose|faint|towel|vein|ulcer
    # tablets, sugar
    took|taken|had|given|take|double|doubled .. {tablets}|dose|doses|insulin|injection .. twice
      |again|double|wrong|too_many|extra|too_much|mixed|somebody_elses|his|her & awful|dizzy|funny
      |sick|strange|ill|drowsy|shak*|help|woozy|muddled|mistake|accident|panic*|sleepy|sweat*
    insulin|inhaler|epipen|oxygen|heart_tablets|epilepsy & run_out|ran_out|none|no|empty|lost|out_of
      |wont_give|cant_get|gone & shak*|dizzy|sick|breathe|bad|fit|poorly|days|help|ill|blurr*|wheez*
      |faint|cant|since
    sugar|sugars & low|high|hypo|# & shak*|confused|sweat*|dizzy|collapse*|faint|help|cant|drunk
      |nothing_in
    passed_out|blacked_out|fainted|collapsed|keeling_over & {i}|im|ive & today|again|twice|now|just
      |this_morning|head|alone|keep|keeps|help
    vomit*|being_sick|throwing_up|coughing|coughed|passing|pooing|weeing|peeing|spitting & blood
      |black|coffee & {i}|im|ive|my
    # the mind
    voices|devil|demons|god & telling_me|tell_me|telling|say|saying & kill|hurt|jump|die|stab|burn
      |cut|do_it
    {i}|im|been|keep|keeps|just bringing|brought|fetching|fetched|throwing|hawking up .. blood
    foot|feet|toe|toes|leg|legs|fingers|hand .. gone|turned|going|are|is|went black|purple|green
      |grey|cold_and_blue
    elephant|elephants|ton_weight|vice|anvil & sweat*|chest|arm|jaw|dripping|breath|breathe|clammy
    words .. coming|come|comes|came|keep .. out|wrong|funny|jumbled & arm|face|side|leg|hand|head
      |dizzy
    cant|couldnt|wont|not stop|stopping .. bleeding|blood|fitting|vomiting_blood|coughing_blood
      !radiator|nose_when
    lips|face|tongue|throat|mouth|neck .. swell*|swelled|swollen|blown_up|puffed|closing|ballooned &
      cant|breathe|swallow|help|sting|stung|ate|eaten|tablet|rash|tight|nuts|now
    swallowed|drank|drunk|eaten|ate|licked .. bleach|dishwasher|battery|magnet|cleaner|detergent|pod
      |pods|poison|antifreeze|petrol|toilet_cleaner|hand_gel|nail_varnish|white_spirit|weedkiller
      |laundry
    blood .. in .. wee|urine|poo|stool|sick|pee|vomit & temperature|fever|shak*|pain|faint|dizzy
      |cold|collapse|weak|lots|loads|clots
    temperature|fever & shak*|rash|confused|stiff_neck|mottled|blue|seizure|floppy & now|cant|help
      |baby|im|i|she|he|sepsis|doctor
    bleeding|bled loads|lots|badly|heavily|bad|a_lot|through & pregnant|weeks|pads|towel|towels
      |what_do_i|help|soaking
    leg|legs|arm|hand|foot|me|im .. under|trapped|crushed|pinned|caught .. it|under|tractor|car
      |machine|wheel|beam|wardrobe|rubble
    went|gone|go over & cant_get_up|cant_move|cant_stand|phone
    there|is|theres smoke in|coming|filling|under .. kitchen|house|flat|room|bedroom|stairs|loft
    tide|tides|water & shins|knees|waist|cut_off|both_ways|behind_us|all_round|round_us|sandbank
      |bit_of_a_bank & {i}|im|we|us|my & now|phones|phone|pier|help|coming|cant|rising
    im|i|ive|am .. lost & slippers|nightie|pyjamas|numb|freezing|dark|dont_know_where|no_coat &
      cold|hands|somewhere|dark|phone|help|home|feet !weight|job|stone|keys|film
    mixed_up|muddled|mixed|muddled_up .. tablets & twice|three_times|double|spinning|dizzy
      |dropping|faint|wobbly
    type_one|type_i|diabetic|im_type|diabetes & throwing_up|vomit*|been_sick|being_sick|cant_keep
      & sugars|sugar|meter|ketones|pear_drops|drifting|drowsy|breath
    """,
    SUBJECT_SAID - {"story"},
)

MEDICAL_OTHER = Table(
    ("medical",),
    "direct",
    "other",
    """
    {anybody}|baby|old_man|old_lady .. grey|gray|blue|floppy|limp|clammy|purple|cold|stiff|white
      |yellow|drowsy|confused|twitching & breathe|breathing|sense|wake|respond*|moving|sweat*|chest
      |eyes|speaking|talk|help|feed|bottle|rash|lips|face|now|ambulance !hair|eyes_are|paint
    {anybody}|baby|old_man|old_lady & not|isnt|wont|cant|hardly|barely|stopped breathe|breathing
      |responding|respond|wake|waking|conscious|come_round|moving|answer_me|speak & now|help|floor
      |what|just|hes|shes|since|and|please|proper
    {anybody}|baby .. fit|fitting|seizure|convuls*|choking|stroke|heart_attack|overdose|collaps*
      |unconscious|faint*|hypo|bleeding & stop*|long|minutes|now|again|help|ambulance|floor|just
      |what|hes|shes|eyes|blue|wont !years|ago|last|died|in_2*
    {anybody} .. fell|fallen|slipped|gone_down|tumbled & head|blood|bleeding|unconscious|move|wake
      |hip|leg|floor|get_up|confused & now|hes|shes|just|cant|wont|help|still|what|not
    {anybody} & chest|heart & pains|pain|crush*|tight|grey|sweat*|arm & now|wont|help|ring|999|says
      |got|hes|shes
    {anybody}|mate took|taken|had|dropped|injected|smoked|swallowed & breathe|breathing|blue|wake
      |respond*|fitting|foaming|eyes|gurgl*|unconscious|sweating|right
    {anybody} .. speech|face|arm|mouth|side|words .. slur*|droop*|dropped|numb|funny|wrong|gone
      |lopsided
    cant|couldnt|wont|unable rouse|waken|stir|wake|get_any_sense !myself|early|up_in|till|before
      |the_interest
    lips|face|fingers .. funny|blue|purple|grey|gray .. colour|now|$|and & {anybody}|baby|wake|rouse
      |breath*|nap|sleep
    {anybody}|baby|babys .. not|isnt|wont|hardly|struggl* breathing|breathe .. properly|right|well
      |good|much|$
    bang|banged|knock|bump|blow|hit|cracked .. head & {anybody}|he|she & talking_rubbish
      |talking_nonsense|being_sick|sleepy|drowsy|confused|slurr*|blood|vomit*|unconscious|passed_out
      |funny & hes|shes|now|cant|wont|help|and|keeps !years|ago
    """,
    SUBJECT_SAID - {"story"},
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    {weapon} & outside|door|garden|in_my_house|in_the_house|upstairs|downstairs|landing|hallway
      |street|got_in|chasing|chased|waving|threat*|pointed|pointing|at_me|to_my|swinging|under_his
      |stab* & {anybody}|man|ex|lads|someone|hes|shes & {me}|my|im|i|us|here|now|says|said|gonna
      !bread|shed|kitchen_drawer|sharpen*|diy|carpet|mow*|burger*|drill|shelf|shelves
    hes|shes|he|she|ex|man|bloke|someone|they|theyre|husband|son|dad .. outside|at_the_door
      |downstairs|upstairs|in_the_garden|got|has|waving|carrying|with .. a|the|his|my|big|kitchen ..
      {weapon} $|now|at|to|and|in_his_hand|again|outside|out !opener|belt
    {anybody}|someone|burglar|burglars .. broke|broken|breaking|got|getting|climb*|smash* in|inside
      |through|window|door & now|upstairs|hiding|help|downstairs|hear|im_in|police|right_now|please
      & {i}|im|me|my|please
    says|said|threat*|promised|told|telling|gonna|going|will|theyll|hell|shell|swear*|swore|want
      |wants|coming .. break|smash|snap|chop|cut|slit|burn|shoot|stab|bury|kneecap|torch|petrol|bomb
      |run .. my|our|me|us|his|her|all .. legs|fingers|arms|knees|jaw|neck|face|throat|head|house
      |windows & {anybody}|they|hes|shes|dealer*|lads|me|my !film|telly
    kill|murder|stab|shoot|strangle|burn|hurt|petrol|batter|finish {me}|us_all|us_both|my_family
      |my_mum|my_dad|my_kids|the_kids & {anybody}|says|said|threat*|gonna|hell|shell|going|will
      |swore|promised & if|when|next|tonight|and|because|he|she|they|one_day|again|out|scared
      !laughing|joke|jokes|hills|stairs|heat|knees|wages|bills|forget|late_for
    {i}|im|ill .. gonna|wanna|going|want|could|feel_like|will|tempted|urge|ready .. kill|stab|hurt
      |batter|shoot|burn|smash|attack|strangle|poison|harm .. him|her|them|someone|neighbour|husband
      |wife|mum|dad|son|daughter|partner|boss|man|bloke|people & {weapon}|tonight|serious|mean_it
      |swear|cant_stop|ready|waiting|got|know_where|voices|really|plan|when_he|when_she
    {i}|id|could|might|thoughts .. put|hold|held|press|shove .. pillow|bag|hand .. over .. her|him
      |baby|face|mouth|head|mums|dads
    call|ring|send|phone|get|fetch|need|want the? police|999|ambulance now|quick|please|quickly|hes
      |shes|hurry|to_my|round|here|he_is|fast|$ !with|reading|filling
    call|phone|send|need the police|an_ambulance !about|non|for_a|when|came|should|more|station
    someone|somebody|anyone|please come|help .. now|quick|hes|shes|please|hurry & mad|smash*|knife
      |hurt*|kill*|scared|drunk|breaking|hit*|fire|screaming|outside
    pour|pours|pouring|poured|splash* .. petrol|paraffin|acid|lighter_fluid|white_spirit !mower|tank
      |car|barbecue
    god|voices|voice|they|he|telly|radio .. told|telling|tell|tells|says|said .. him|her|me|to ..
      kill|hurt|stab|strangle|burn|harm
    shot|shooting|shoot|fired|firing|stabbed .. at|into|through .. our|my|us|me|house|car|window
      |door !film|goal|pool|clays|rabbits
    smell*|stink* .. burning|smoke & smoke|hall|hallway|flat|now|alarm|stairs|house|cant !toast
      |bonfire|barbecue|candle
    full_of|filled_with|filling_with|thick_with|black smoke & hall|hallway|flat|stairs|house|kitchen
      |room|landing|block|door
    at_the_window|at_my_window|at_the_door|at_my_door|round_the_back|in_the_garden|on_the_roof
      |at_the_back .. with .. bar|bat|bats|pole|brick|bricks|crowbar|{weapon} !milk|cleaner|parcel
    {i}|im .. going|gonna|coming|driving|off .. round|there|over|to .. with|and & {weapon}|smash*
      |skull|kill|batter|do_him|do_her|finish & him|her|his|them
    put|smash|bust|broke|kick* .. my|our windows|window|door .. through|in & back|said|owe|shark
      |blokes|knees|threat*|again|lads|they
    back .. to .. do my .. knees|legs|face|windows|kids
    ex|he|man|bloke .. broke|broken|got|climbed|come|came in & injunction|stood_over|my_bed|order
      |restraining|last_night|window|back & my|me|i
    brick|bricks|bottle|firework|paving_slab|petrol_bomb came|come|been|thrown|went|flew ..
      through .. window|windows|door !football|cricket
    """,
    SUBJECT_SAID - {"job"},
)

TABLES = (
    MEDICAL,
    MEDICAL_OTHER,
    DANGER,
)
