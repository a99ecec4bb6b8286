"""Wide frames for danger to life, in English: who, what is done or meant, and with what.

The other tables hold how people were heard to say things. A frame says less,
so that words which nobody thought of still fit it.
"""

from dialogues.concerns.table import SUBJECT_SAID, Table

SUICIDE = Table(
    ("suicide",),
    "direct",
    "self",
    """
    # meaning to, planning to
    planning|plan|decided|deciding|gonna|wanna|ready|thinking|thought|think|dream*|close|tempted
      |tried|trying|intend|want|ways|considering|considered|prepared .. ending|end|finishing|finish
      |ended it|things|myself|my_life|me on|by|this|next? $|{soon}|all|after|before|once|because
    {i} .. want|wanna|wanted|gonna|thinking|ready|need|trying|dream* .. stop|quit|finish|leave ..
      living|existing|breathing|this_world|this_life|this_earth|being_alive|my_life
    out of this|my life|misery|world
    want|wanna|gonna|ready|trying|intend|decided|tempted .. kill|hang|drown|shoot|gas|poison|stab
      |cut|starve|overdose|top|off|unalive|electrocute|burn myself|me
    look*|googl*|search*|read|reading|asked|asking|work*|youtubed .. how|what|which|ways|way
      |quickest|easiest|painless|lethal|best|enough .. to_die|kill_myself|kill_me|overdose|noose
      |to_kill|lethal|hang|die|end_it|fatal|do_it_with|finish_me|takes_to_die
    how|what many|much|high|long|far .. {tablets}|insulin|paracetamol|bleach|takes|drop|fall|jump ..
      die|kill*|fatal|lethal|end|finish|dead|do_it|takes
    looking|look up how|what .. {tablets}|insulin|rope|takes|drown
    quickest|easiest|painless|best|surest|simplest|fastest .. way|ways .. die|go|end_it|do_it|out
      |kill|end !of
    enough .. {tablets}|morphine|insulin .. go|end|do_it|finish|kill|job|over|sleep|never|die|gone
      |me
    decided|ready|time|going|made_my_mind & enough .. {tablets}|morphine|insulin
    rope|noose|ligature|hosepipe|razor_blades & {i}|my|me & ready|waiting|shed|garage|tree|beam|loft
      |banister|car|boot|tonight|bought|tied|knot|name_on|enough|myself|upstairs
    swallow*|neck|necked|necking|downed|downing|popped|scoff*|chugged|ate|took|taken|take|had
      |polished_off .. all|whole|full|entire|every|lot|bottle|box|packet|strip|handful|load ..
      {tablets}|diazepam|zopiclone|tramadol|morphine|beta_blockers|bleach !shopping|with_me|like|as
      |in_the|every|for_my|to_the|daily|on_holiday
    {tablets} .. all|every_last|whole_lot|lot|the_lot|both|three .. gone|taken|swallowed|necked
      |inside_me|down_my|in_one
    overdose|overdosed {i}|tonight|again|last|yesterday|on_purpose|this|because|and|but|didnt|myself
    {i}|ive overdosed
    # places
    stood|standing|sat|sitting|perched|parked|gone|drove|walked|climbed|here|climb|going .. bridge
      |flyover|ledge|roof|railway|tracks|platform|docks|dock|pier|cliff|cliffs|viaduct|lock_gates
      |multi_storey|car_park_roof|footbridge & jump|jumped|jumping|looking_down|over_the_edge
      |railings|wrong_side|barrier|end_it|one_step|going_in|step_off|let_go|drop|pulled_me_back
      |talked_me|talk_me|do_it|nearly_did|throw
    gonna|going|want|wanna|tempted|thinking|thought|tried|will|ill .. jump|step|walk|throw|lie|lay
      |run|drive|wade .. in|into|off|under|onto|in_front .. train|trains|lorry|bus|sea|river|water
      |humber|bridge|traffic|tracks|line|tree|wall|docks|dock|motorway|cars
    # the want of death
    {i} .. cant_stop|keep|keeps|always|constantly|often|only .. think*|dream*|obsess* .. dying|death
      |being_dead|ending|suicide|killing_myself|not_waking|hanging|jumping
    wake|woke|waking|wakes .. wish .. havent|not|hadnt|didnt|never|wasnt|dead
    woke|wake|waking .. gutted|disappoint*|devastated|heartbroken & {tablets}|took|again|die|dead
      |alive|still_here
    why|reason .. keep|carry|go|stay|bother|continue .. living|alive|breathing|on_living|existing
    want|wanna|wish|pray|hope|ready|rather|long|longing|gonna|like .. {i}? was? dead
    want|wanna|wish|pray|hope|rather|long|longing|prefer|begging|desperate .. to? die $|now|tonight
      |soon|every|already|today|because|since|and_i|most|again|alone|so_much|really|anymore
    dont|not|no_longer|never .. want|wanna|wish .. alive|exist|existing|living|breathe|wake|be_born
      !there|here|alone|with
    better|easier|happier|best|favour|kinder|relief .. everyone|them|all|family|kids|world|you
      |people|everybody ... dead|wasnt|gone|not_here|died|topped|disappeared|was_out_of
    # telling of it
    by_the_time|when|once|if you|they|someone|u|this .. read|reads|get|gets|find|see|finds .. ill|im
      |i_will|be|this .. dead|gone|late|over|at_peace
    written|wrote|writing|write|left|done|leaving & goodbye|goodbyes|sorry|explaining|dont_blame
      |not_their_fault & letter|letters|note|notes|daughter|son|kids|wife|husband|mum|dad|everyone
      |will & {i}|ive|my
    find|finds|found|finding .. me|my_body|what_is_left .. dead|hanging|gone|morning|too_late|body
      |when
    whoever finds me
    my suicide|death|hanging|overdose|attempt
    cant|dont_think|not|struggling|dont_know|unable|dont_trust|worried_i_cant|not_sure|couldnt ..
      keep|keeping|trust .. myself|me .. safe|alone|tonight|with
    not|dont .. safe .. with|from|to_be .. myself|my_own_thoughts|alone_tonight|left_alone
    tried|attempt*|attempting .. kill|end|hang|drown|overdose|top|gas|strangle|do .. myself|me|life
      |it_all|in !redecorate
    put|got|tied|tie|had .. rope|noose|belt|cord|flex|dressing_gown_cord|plastic_bag|bag|pillow
      |scarf .. round|around|over .. my neck|head|throat
    knife|blade|gun|razor .. to|at|on|against my throat|wrist|wrists|neck|head|chest
    {i}|ive .. cut|slashed|slit|opened .. my .. wrist|wrists|throat|veins|arteries
    had|have|has|got|having|these|dark|intrusive thoughts .. of|about|to .. ending|dying|killing
      |harming_myself|suicide|not_being_here|taking_my|jumping|overdosing|hanging
    crisis_team|samaritans|crisis & {i}|me|my & not_safe|die|end|kill|no_one_answers|gave_up|hung_up
      |tonight|sent_me_home|discharged_me|attempt*
    nearly|almost|tempted_to|could_have|close_to jump|jumped|jumping|stepped|stepping|walked|drove
      |threw_myself|did_it|went_in|let_go .. off|in|into|under|front|it|over & dock|docks|bridge
      |train|roof|wall|platform|sea|cliff|lorry|last_night|night|tablets|water|pier|river|tree
      |traffic !laughing|feet
    do|doing|did|finish|finishing myself $|in|after|too|as_well
    swallowed|necked|downed|scoffed|took|taken the_lot|them_all|all_of_them|the_whole_lot
      |every_one_of_them|loads_of_them $|ago|about|half|hour|this|last|tonight|now|with|an|and !out
      |back|to|for|down|on
    how|what much|many .. {tablets}|insulin|it .. too_many|too_much|kill|would_it_take|before
      |do_you_need|would_do_it|never_wake|enough_to
    not waking|wake $
    hoping|hope|praying|pray|wishing|wish .. last_time|last_night|last_one|dont_wake|never_wake
      |never_open & bed|sleep|eyes|night|wake|hand|close
    decided|ready|soon|going|plan|planning|choosing be|join|see|go_to|follow|with .. with|him|her
      |them & by_then|one_way_or|anniversary|either_way|tablets|my_own_way|whatever
    ill|gonna|could|might|will do_it tonight|now|today|soon|tomorrow_night|this_time|properly
      |when_theyre|when_everyone $|and|because|alone|xx|i|sorry|bye
    nobody|cant|too_late|nothing .. stop|save|help me .. now|tonight|anymore & took|taken|{tablets}
      |going|done|decided|end|gone|swallowed|ready
    wish|hope|hoping|pray|want .. cancer|illness|heart|copd|stroke|god|lord|it|covid .. hurry|take
      |finish|kill|get|come_for .. me|up|off|quick
    {i}|im|sat|here .. with .. blade|razor|razor_blade|noose|knife|knives & here|sat|arm|wrist|hand
      |wrists|throat|cut|tonight|alone|bath|floor|now !kitchen|chopping|peel*
    tried|try|trying|going|gonna .. do_it .. with|again|by|using .. belt|rope|tablets|pills|knife
      |bag|car|hosepipe|blade|scarf|properly|cord
    pictur*|imagin*|see|seeing|visualis*|dream* .. myself|me .. hanging|dead|jumping|in_a_coffin
      |falling|drowned|gone|swinging !winning|work
    end|ending|finish|finishing this|my|the|me life|existence !sentence|season
    sorry .. for|about what im|ill|i_am|i .. gonna|going|do|about|done
    {i}|ive|got .. hosepipe|pipe|hose .. car|exhaust|garage|boot !wash|garden
    stood|standing|sat|been|waiting .. in|on|at|by .. barn|garage|shed|loft|attic|level_crossing
      |crossing|platform|woods & rope|noose|train|twice|nearly|beeped|pulled|last_night
    ill|im|gonna|will go|going off .. end|edge|top .. lock|pier|dock|bridge|quay|wall|cliff|pit
    made_my_mind|made_me_mind & one_of_these|tonight|thatll|rope|lock|dock|train|tablets
    {i}|with|got|had .. leg|legs|foot over & bridge|flyover|railing|railings|rail|edge|parapet
      |cliff|lock_pit !football|kick*|trip*
    go|going|went through_with_it & next|tonight|this_time|bridge|flyover|tablets|rope|edge|nobody
      |notice
    im|i|ill not|wont going_to|gonna|be? be|be_here here? {days} & decided|made_my_mind|goodbye
      |sorry|thank_you !work|holiday|appointment
    """,
    SUBJECT_SAID,
)

SUICIDE_HINTED = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    picked|chosen|chose|set|decided|fixed|circled .. day|date|spot|place|method|time & {deadly}
      |quiet|anniversary|letters|{tablets}|ready|nobody|calm
    doing|do|done everyone|them|family|world|everybody|you_all a_favour
    funeral|cremation|ashes|will & planned|sorted|written|paid|chosen|changed|songs & dont_want|soon
      |tonight|ready|wont_be_long|not_long|letters|dog|nobody_has|so_they|trouble|bother
    wont|not|never be_a_problem|be_a_bother|be_a_burden|trouble|be_in_your_way|bother .. anymore
      |much_longer|longer|again|soon|after
    just|only|been|im waiting|want|wanting|hoping|ready|longing to_die|for_death|for_god_to
      |for_it_to_end|to_be_taken|to_be_with
    not|dont|wont .. see|make|be_here|reach|need .. christmas|new_year|next_week|birthday
      |another_year|the_weekend|summer|easter|tomorrow & {deadly}|enough|bother|point|ready|tired
      |letters
    nobody|no_one|noone|who|not_a_soul .. would|will|d .. find|know|notice|miss .. weeks|days|me
      |smell|gone|dead
    sleep|rest forever|for_good|properly|at_last|and_not|never & want|wanna|just|only|tired|dream
      |long
    world|family|kids|everyone|they .. better|happier|easier|fine|relieved|free .. without|when_im
      |if_im|once_im .. me|gone|not
    fed_up|tired|sick|weary|bored .. of|with .. being_here|living|life|everything|existence|it_all
      |this_world|waking
    cant|couldnt|not .. see|think .. way|reason .. out|forward|go_on|stay|through|past|live
    {tablets}|knives|rope|bridge|water|trains|sea .. calling|calls|keeps_calling|keep_looking
      |looking_at_me|thinking_about|whisper*|tempting|pulling_me
    {i} .. look*|star* .. at .. {tablets}|knives|rope|bridge|razor|drop|edge & tempt*|think*|wonder*
      |easy|would|could|every_night|quick
    nothing|no .. left|more .. for_me|to_give|to_stay|to_fight|here_for
    everyone|everybody|family|kids|they|them|wife|husband|all .. manage|cope|get_on|do|be|are|better
      |sleep|live .. better|easier|happier|fine|okay .. if|without|when|once .. wasnt|not_here
      |wasnt_here|gone|me|not_about|werent
    {i} will|ill|be .. with her|him|them|mum|dad|my_wife|my_husband by|on|for|in_time|before &
      decided|anniversary|birthday|promised|planned|way|tablets|soon
    look*|star*|watch*|keep .. train|trains|railway|line|bridge|docks|dock|sea|river|cliff|tablets
      |knives|rope & quick|easy|over|thinking|think|stop|that_would|wonder*|pulled|tempt*
    give|given|gave|giving .. gear|tools|things|dog|cat|books|records|guitar|fishing|watch|car
      |jewellery|everything .. away|to & goodbye|remember|not_ill|happy|calm|told|shook|wont_need
      |no_use|last
    """,
    SUBJECT_SAID,
)

SUICIDE_OTHER = Table(
    ("suicide",),
    "direct",
    "other",
    """
    say|says|said|saying|keeps|told|tells|telling|texted|messaged|posted|rang|phoned|thinks|feels
      |confided .. he|she|they|hes|shes|theyre|hed|shed|hell|shell|theyd|wants|wanted|wanna|gonna
      |better .. dead|die|end_it|end_things|end_it_all|kill*|jump|hang|not_here|go_to_sleep|take
      |not_be_here|overdose|top|finish_it !laughing|soon_as
    {anybody} .. wants|want|wanted|ready|going|gonna|threat*|plan*|talk*|tried|try*|attempt*|wishing
      .. die|dead|end_it|end_it_all|overdose|end_his_life|end_her_life|suicide|kill|jump !to_know
      |at_home|with_dignity|laughing|from|a_goat
    {anybody} .. saving|saved|stockpil*|hoard*|hiding|collecting|counting|got|stash* .. {tablets}
      |rope|noose|blades & die|end|worried|end_it|says|said|goodbye|him|her|she|he !chemist|blister
    {anybody} .. took|taken|had|takes|done|another .. overdose & again|last|yesterday|hospital
      |worried|hes|shes
    {anybody} .. cut_his_wrists|cut_her_wrists|slit_his|slit_her
    {anybody} & left|found|wrote|leaving|written a? note|letter|letters|message|text & gone|missing
      |phone_off|goodbye|sorry|worried|without_his|without_her|not_answering|police|out|kill !milk
      |teacher
    {anybody} .. missing|gone|disappeared|not_come_home|not_answering|phone_off|wont_answer &
      goodbye|note|suicid*|tablets|sorry|die|end_it|rope|bridge|kill|cant_go_on|last_text
    {anybody} .. roof|ledge|bridge|flyover|car_park|tracks|cliff|railway|pier & jump|jumping|end
      |threat*|come_down|die|police|wont_move|gonna
    stopped|talked|found|caught|pulled|cut .. him|her|them .. hanging|jumping|rope|noose|belt
      |tablets|overdose|overdosing|ledge|bridge|bathroom_with|down_from|trying_to
    {anybody} .. self_destruct|in_a_crisis|in_crisis|sectioned & no|wont|help|alone|now|tonight
    {anybody} .. throw|chuck|fling|hurl|throwing|chucking herself|himself|themselves .. down|off
      |under|out|in|into|from
    texted|messaged|rang|posted|phoned|sent|wrote|said|left .. goodbye|goodbyes|sorry|love_you
      |cant_go_on|last_message & phones|phone_off|off|answer|answering|gone|missing|worried
      |cant_find|voicemail & {anybody}|friend|mate|son|daughter|she|he|her|his !end_of|work|train
    gone|went|taken|took|left .. with|out|off|his|her|a|the .. shotgun|rope|gun|tablets|hosepipe
      |knife|blades & left|letter|note|wallet|phone|worried|said|goodbye|missing & he|she|dad|dads
      |mum|son|sons|husband|husbands|brother|him|her|lad|daughter !clay|shoot|fishing
    says|said|told|reckons .. shes|hes|has|got|have|bought|saved .. {tablets}|rope|noose|knife
      |blades & use|do_it|end|take_them|will|gonna|going & he|she|student|mate|friend|son|daughter
      |neighbour
    pic|picture|photo|photos|video .. of .. {tablets}|rope|noose|blade|blades|bridge|knife|cuts
    """,
    SUBJECT_SAID,
)

SELF_HARM = Table(
    ("self_harm",),
    "direct",
    "self",
    """
    cut|cuts|cutting|slic*|slash*|burn|burns|burning|burned|burnt|carv*|scratch*|stab*|scrap*|hack*
      |gouge*|pick*|bang*|punch*|hit|hitting|pinch*|bit|biting|scald*|starv* .. {i}? my|me|own|into
      .. arm|arms|leg|legs|wrist|wrists|thigh|thighs|skin|hands|stomach|body|head|flesh|myself &
      when|until|again|cope|feel|stop|nobody|punish|deserve|every|secret|hide|hidden|sleeves|blade
      |razor|fag|cigarette|lighter|iron|wall|purpose|bad|help !accident|shaving|bramble*
    {i}|to|by|with|of|like|keep .. harm|harming|hurt|hurting|injuring|injure|mutilat* myself|my_body
      |my_arms !on_the|lifting|when_i_fell|by_accident|at_the
    razor|blade|lighter|scissors|knife & my|me & arms|arm|legs|wrists|thighs|skin & use|used|using
      |again|press|pressed|drag|cut|hold|held
    made|make|makes|making myself bleed|sick|throw_up|puke|vomit
    lets|let|letting|gets|get|release* .. pressure|pain|hurt|badness|poison .. out & sleeves|arms
      |arm|only_thing|cut|blood|bandage*|razor|blade|skin|legs|scars
    hurt|hurting|pain .. outside .. inside
    pour|pours|poured|put|puts|hold|holds|stick|sticks|stuck|push|pushes|drip|press|presses ..
      boiling|pins|needles|glass|wax|iron|lighter|flame|bleach|hot_water|cigarettes|fags .. on|in
      |into|over|to|against .. my|me|own|myself|herself|himself .. {body}|myself|me|$ !physio
      |acupuncture|ironing|tea
    punch*|hit|bang*|kick* .. wall|door|head|floor|bricks & on_purpose|bones|broke|bled|bleed
      |only_thing|stops_my|knuckles
    swallowed|eaten|ate .. batteries|battery|glass|pins|needles|magnets|screws|razor|coins
    {i} lock* .. bathroom|door|room and? i? cut|burn $|myself|my|again
    and i cut $
    take|taking|took|swallow* .. too_many|more_than|more .. tablets & deserve|punish|punishing
      |poorly|hurt_myself|make_meself|make_myself
    """,
    SUBJECT_SAID,
)

SELF_HARM_OTHER = Table(
    ("self_harm",),
    "direct",
    "other",
    """
    cut|cuts|cutting|slic*|slash*|burn|burns|burning|burned|carv*|scratch*|stab*|gouge*|bang*|hack*
      .. her|his|their .. arm|arms|leg|legs|wrist|wrists|thigh|thighs|skin|own|head|stomach &
      {anybody}|daughters|sons|hides|sleeves|blade|razor|again|worried|bleed*|wall !accident
    cutting|harming|hurting|burning|scratching|starving|harms|hurts|cuts|starves|burns herself
      |himself|themselves
    makes|making|made|make herself|himself|themselves bleed|sick|throw_up|vomit|ill
    {anybody} .. stick|sticks|pours|puts|holds|presses .. pins|needles|glass|boiling|lighter|iron
      |fags .. in|on|into|to .. herself|himself|themselves|her_own|his_own|her_arms|his_arms
    """,
    SUBJECT_SAID,
)

TABLES = (
    SUICIDE,
    SUICIDE_HINTED,
    SUICIDE_OTHER,
    SELF_HARM,
    SELF_HARM_OTHER,
)
