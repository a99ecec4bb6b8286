"""Ending one's own life, in English."""

from dialogues.concerns.table import Table

SUICIDE_SELF = Table(
    ("suicide",),
    "direct",
    "self",
    """
    # killing myself; the sayings ("killed myself laughing") are in `ordinary`
    {kill} myself
    do|doing|finish|finishing myself in|off
    kill|killing|hang|hanging|top me|my self
    jump|jumping|throw_myself|throwing_myself|chuck_myself|chucking_myself|chuck_meself|lob_myself
      |hurl_myself .. off|under|in_front_of|from|in_the_sea|in_the_dock|in_the_docks|in_the_river
      |in_the_water|in_the_humber|in_the_haven !at|in_their
    {intend} jump|jump_in|jump_off $
    {intend} walk|step|walking|stepping|run|lie|lay .. in_front_of|under|onto|into|in|on .. bus
      |train|lorry|traffic|truck|sea|river|water|railway|tracks|docks|humber|motorway|line
    {intend} drive|crash|steer .. into_a_wall|into_a_tree|off_a|off_the|off_a_bridge
    slit|slash|cut|slitting|slashing|cutting|open|opening {my} wrist|wrists|throat|veins
    drink|drank|drunk|drinking|swallow|swallowed bleach|antifreeze|weedkiller
    # my life
    take|taking|end|ending|finish|finishing|took {my_life} !savings|back|again|into|seriously
      |forward|on|in_a
    ending {my_life}|it_all
    {intend} end|finish it|it_all|things|everything !with|at|when|there|by|because|on|off|between
      |him|her|here|later|another|after|for_you|next|in_a_bit|this_afternoon
    im|i_am|am|thinking_of|about ending|finishing it|it_all|things !with|at|when|there|on|off
      |between
    {intend} make_it_all_stop|make_it_stop|end_the_pain|end_this_pain|end_my_pain|end_my_suffering
    # dying, wanted
    {want} die !for|in_my_own|at_home|of|4|laughing|peacefully|with_dignity|than|from|to_know|when
      |young|happy|rather|in_grimsby
    {want} be_dead|dead|be_gone|be_gone_for_good|be_in_the_ground|be_under_the_ground
      |be_six_feet_under !end|serious|good
    {want} die|be_dead than carry|live|go_on|stay|face|spend|be|keep|this|wake
    dead|die than carry|live|go_on|stay|face|spend|keep|this
    wish|hope|pray|praying|hoping|wishing|beg|begging .. i|id|im|god|he|was|were|wasnt dead|die
      |died|could_die|would_die|die_tonight|die_soon|dead_already|takes_me|would_take_me|take_me
      |never_born|had_died|i_was_dead
    wish|wishing|hope .. never been_born|woke|woken|wake|wakes|existed|wake_up
    wish|wishing .. wasnt|not|didnt|havent alive|exist|here_anymore|born|woke|woken|wake|been_born
      |living|woken_up
    wish|wishing|hope|hoping|pray|praying .. dont|didnt|not|wont|never wake|woke|waking|woken
    better_off|better|best_off|happier|rather|prefer|easier|sooner dead|in_the_ground|being_dead
      |be_dead|if_im_dead|if_i_was_dead|if_i_were_dead|if_i_died|six_feet_under|in_my_grave
      |in_a_box
    rather|prefer not be_alive|be_living|exist|wake_up
    # living, not wanted
    dont|didnt|not|never|doesnt|no_longer {want} live|be_alive|exist|be_living !here|in|on|at|with
      |near|by|round|next|there|alone|off|under|above|somewhere|like|this|off|in|without|back
      |forever|to_be|a_life|away|apart
    dont|didnt|not|never|no_longer {want} be_here|be_around|be_in_this_world|be_on_this_earth
      |be_on_this_planet|be_on_earth|live|go_on|carry_on|carry_on_living|go_on_living|be_alive
      |keep_living anymore|$|no_more|now|tbh|without|at_all|if|because|any_longer|lately|some|most
      |and|but|like|me|xx|x
    dont|didnt|not|never|no_longer {want} wake !early|him|her|them|at|before|the|my|people|with
      |baby|everyone
    dont|didnt|no_longer {want} .. be_alive|wake_up_anymore|be_living|see_tomorrow|see_another_day
      |see_the_morning|face_another_day
    dont {want} {my}? life anymore|no_more|$
    dont|cant|not|no_longer {want}? go_on_living|keep_living|carry_on_living|bear_to_live
      |stand_being_alive|stand_living
    hate|sick_of|tired_of|fed_up_of|fed_up_with|done_with|finished_with|had_enough_of|enough_of
      |over being_alive|living|life|breathing|this_life|my_life|existing !here|there|in|on|with
      |off|near|alone|next|round|at
    go_to_sleep|fall_asleep|go_to_bed|sleep|drift_off|close_my_eyes .. never|not|dont|didnt wake
      |woke|wakes|waking|woken|open
    sleep|asleep forever|for_ever|for_good
    # suicidal, suicide
    {i}|feel|feels|feeling|felt|been|become|becoming|get|got|getting|really|proper|bit|again|still
      |actively|be|very|so|bloody|near|pretty suicidal !people|person|patients|callers|clients|man
      |lad|teenagers|bereavement
    suicidal $
    suicidal thoughts|feelings|ideas|again|because|since|every|at_times|tonight|and|after|plans
      |urges|all
    {i}|about|of|my|with .. suicide|suicidal attempt|thoughts|plan|note|attempts|feelings
    think|thinking|thinks|thoughts|thought|consider*|contemplat*|plan|planning|planned|researching
      |googling|looking_up|looked_up|urges|fantasise|obsessed|dream|dreaming|dreams .. suicide
      |killing_myself|ending_it|hanging|overdosing|overdose|ending_my_life|taking_my_own_life
      |how_to_die|ways_to_die|how_to_kill|way_to_die|wanting_to_die !prevention|squad|on
    {intend} commit suicide
    commit|committing|committed suicide today|tonight|soon|myself|tomorrow
    attempted|tried|try|attempt|trying .. suicide|kill_myself|end_it|take_my_life|take_my_own_life
      |to_die
    # pills
    {i}|just|already|also|and|gonna|wanna|want_to|to|could|might|should|tried|thought|think|about
      |of took|taken|take|taking|done|do|have|had|planning .. an|another|a
      |big overdose !of_chocolate
    took|take|taken|taking|tried|had|done|doing|want|gonna|wanna|planning|about .. overdose on|of
      |with {my}? {tablets}|drugs|heroin|alcohol
    {i}|just|already|nearly|tried_to|want_to|wanna|gonna overdose $
    took|taken|swallowed|necked|had|downed|eaten|gulped|dropped|popped|take
      |taking .. {loads} of? {my}? .. {tablets} !every_morning|each_morning|daily|a_day|for_my
      |in_the|like|as|with_me|to_the|with_my
    took|taken|swallowed|necked|downed|popped|had {many} of? {my}? {tablets} !daily|a_day|a_week
      |each|for|in_the
    take|taking|swallow|swallowing|took|neck|downing|neck|down all|the_lot|everything .. at_once
      |in_one_go|in_one|together|all_at_once|and_go|and_sleep
    {intend} take|swallow|neck|down|swallowing|taking all|the_lot|whole|every|enough .. {tablets}
      |them
    think|thinking|thought|want|wanna|gonna|planning|going|tempted .. taking|take all|loads
      |too_many|the_lot|whole|a_load|lots|enough .. {tablets}|them
    saving|saved|stockpil*|hoarding|hoarded|collecting|collected|stashing|stashed|counting_out
      |counted_out|storing|keeping|stash|hiding|hidden .. {tablets}|insulin|morphine
    # means and farewells
    got|have|ive|bought|found|have_got|tied|made|get .. rope|noose|ligature|razor_blade
      |razor_blades !swing|ladder|tow|washing
    wrote|written|write|writing|left|leaving|posted|done .. {my} note|suicide_note|goodbye_note
      |goodbye_letter|goodbye_letters|last_letter|farewell|letters_to_the_kids|goodbyes
      |letters_for !for_the|to_the_milkman|on|about
    {intend} end_up_dead|be_dead_by|be_dead_soon|be_dead_tomorrow|be_dead_in
    im|i_am|am|stood|standing|sat|sitting|here|up|at|going .. on|at|near|by|to|over .. bridge
      |docks|edge|roof|ledge|railway|tracks|cliff|pier|lock_gates|dock|car_park .. jump|jumping
      |going_in|end|step_off|go_in|do_it|over|drop
    find|finding .. my_body|me_dead|me_hanging|me_gone|me_in_the_morning
    my suicide|death will|would|wont|is
    got|have|made|making|ive|my .. plan|date|method .. to_die|to_end|kill|end_it|how_id_do_it
      |how_i_will_do_it|suicide|to_go
    how i|id|i_would|ill|i_will|im|i_am|i_could do_it|would_do_it|going_to_do_it|gonna_do_it
      |end_it|do_this .. rope|tablets|pills|bridge|knife|train|$
    plan|planned|planning how .. i|id|ill|im do|would_do|end|going
    today|tonight is|will_be|is_gonna_be {my} last
    gonna|going_to|will|be with_the_angels|dead_by_morning|dead_tomorrow|dead_by_tomorrow
      |dead_soon|dead_tonight
    ready|want|wanna|time|prepared|happy to die !for
    live|living|be|being|here anymore .. dont|not|no {want}
    """,
)

SUICIDE_SELF_HINTED = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    # better without me
    better|happier|easier|best|good|relief|richer|fine|glad|nicer|lighter|free|freer|okay|ok
      |sooner .. without_me|if_i_was_gone|if_i_were_gone|if_im_gone|if_i_wasnt|if_im_not
      |when_im_gone|if_i_died|once_im_gone|with_me_gone|if_i_disappeared|if_i_went|if_i_just_went
      |if_i_did|shot_of_me|rid_of_me|me_out_of_the_way|if_i_didnt_exist|if_i_never|with_me_dead
      |when_im_dead
    burden|drain|weight|millstone|nuisance|waste_of_space on|to|round|for .. everyone|them|all
      |family|kids|him|her|people|daughter|son|my|children
    just|such|nothing_but|only|im|am|being|be a|another burden|waste_of_space|drain
      |waste_of_oxygen|waste_of_air
    # nobody would notice
    nobody|no|who|not_one|not|anyone .. would|wud|will|d|wouldnt|even|ever miss|missed|mind|notice
      |care|bother|blink|cry|mourn|know|notices|realise .. if|when|for|or_notice .. gone|died|dead
      |dissapeared|disappeared|disapeared|vanished|not_here|wasnt_here|never|went|wasnt|die
      |drop_dead|dropped_dead|drop|dropped|around|not_around|here
    nobody|no|not_one .. would|will|d miss_me
    if i|im died|die|disappeared|dissapeared|vanished|dropped_dead|drop_dead|was_gone|wasnt_here
      |went|dead|was_dead .. nobody|not_one|would|who .. miss|notice|care|find|bothered|know|bother
    # nothing to live for, no point
    nothing|no_reason|not_a_lot|not_much|nobody|no|little|anything|reason|who|have .. to_live_for
      |left_to_live|to_keep_going_for|to_keep_me_here|to_stay_for|to_stay_alive|to_be_alive
      |to_be_here|to_wake_up_for|to_get_up_for|to_go_on|to_live|to_carry_on|to_go_on_for
    point|sense|use|reason|purpose in|of|to|me|for|on|with|i .. living|life|being_alive|being_here
      |going_on|carrying_on|carry_on|go_on|live|being_around|waking_up|continuing|existing
      |breathing|fighting|trying_anymore|me_being_here|struggling_on|it_all|anything_anymore
      |keep_going|keeping_going|stay_alive !with_these|with_this|about|here|in|like
    no point|use|place|need to|in|for me|me_anymore|me_being|my_life
    life|lifes|living|it .. not|isnt|wasnt|nothing|aint|hardly|barely|no|no_longer worth|living
      |worth_living|worth_it|a_life !a|the|it
    life|living has|is|feels|seems no|meaningless|pointless|not|empty_and|hopeless meaning|worth
      |point|purpose|$
    whats|what|is_there|see|any|no|sees the|a|any|no? point|use anymore|of_me|in_me|any_longer
      |of_anything|in_anything|to_me|to_it|of_it_all|in_it_all|to_anything|to_any_of_it|in_living
      |in_going|of_going|of_living
    # no way on
    cant|couldnt|not|dont|unable|not_able|struggling|wont|no .. go_on|carry_on|keep_going|face
      |keep_on|keep_doing|hold_on|hang_on|cope|do_this|do_it|take|stand|bear|live !with_these
      |with_this_survey|with_the_questions|because_of_the|in_grimsby|out anymore|$|like_this
      |much_longer|living|no_more|with_life|with_this_life|another_day|for_much_longer|without
      |with_it_all|longer|any_longer|tomorrow|everything
    cant|couldnt|not .. go_on|carry_on|keep_going|face|take|bear|stand|cope|do|keep
      |live .. anymore|much_longer|like_this|no_more|any_longer|another_day|longer|much_more
      |without_him|without_her|with_life !questions|texts|weather|noise|cold
    had_enough|had_it|ive_had_enough|had_all_i_can_take $
    had|have|ive|got|taken enough|it .. of|with life|living|it|it_all|everything|this_life
      |this_world|being_here|trying|fighting|the_lot|all_this
    had enough .. cant|dont_want|want_out|want_it|ready_to|no_more|going_to|gonna
    wanna|want_to|want|wish|just|i .. it|it_all|everything|this|the_pain|life|all_of_it to_stop
      |stop|to_end|end|over|to_be_over|be_over|to_finish|gone|done_with|would_stop|would_end
      |to_all_stop|to_all_end|to_all_be_over !*ing|at|so|when|on|before|early|in
    end it all
    end|stop it_all|this_all|all_this|the_pain|my_suffering|my_pain|everything $
    want|wanna|need|looking_for|only|easy|take out|out_of_this|out_of_life|a_way_out|an_end_to_it
      |way_out|the_way_out|it_over|the_easy_way_out $
    no|isnt_a|isnt_any|not_a|any|only|one|a|see way|other_way|option|escape out|left|out_of_this
      |but !of_town|of_grimsby|the_front
    no|dont|cant|not_a|isnt_a|nothing|any .. see|got|have|is|a|got_a|any|left|there .. future
      |tomorrow|way_forward|way_through|hope|light|end_to_it for_me|left|anymore|$|ahead|at_the_end
    hopeless|pointless|helpless $
    feel|feeling|im|felt|everything_is|its_all|all|its|so hopeless|pointless !with|at|in|asking
      |texting|using|on
    lost all|the|my|any will|hope|reason|desire .. live|living|$|anymore|life
    no|lost_the|not_got_the will .. live|go_on|living
    given up|in .. on|with .. life|everything|living|me|myself|$
    ready to_give_in|to_let_go|to_meet_my_maker|for_it_to_be_over|for_the_end|to_give_up_on
    # not being here
    wont|not|dont|doubt|dont_think|wont|if|whether .. be|see|make_it|ill_be|here|here|im
      |i_am .. here|around|alive|christmas|next_year|to_see|there much_longer|long|at_christmas
      |for_christmas|for_much_longer|for_long|by_christmas|next_year|anyway|to_see|next_week
      |by_then|by|when_you|after|tomorrow|soon|in_the_morning|much_more|by_the_time !because|im|i
      |to_answer|at_my|ill|as
    not|dont|never plan|planning|intend|intending|expect|expecting on|to being|be here|around
      |alive .. next_year|christmas|much_longer|long|for_it|summer|then|birthday
    wont|not|doubt .. be|ill_be|im|i_will_be here|around|alive !on|at|in|for|next|because|cos|as
      |til|till|monday|tuesday|wednesday|thursday|friday|saturday|sunday|when|to_answer|this_week
      |today|til|until|i|im|ill|all|the|that|so|before|after|tonight|tomorrow
    think|thinking|thought|thoughts|dream|wonder|imagine|fantasise|picture .. not being_here
      |waking_up|being_around|being_alive|existing|wake_up|be_here|been_here|being_in_this
    think|thinking|thought|thoughts|dream|fantasise|imagine|wonder about|of|if|what
      |how .. disappearing|dying|death|ending|jumping|stepping_out|crashing|being_dead|just_going
      |end_it|it_would_be_easy|not_being|drowning|being_gone|walking_into_the|never_waking !of_my
      |of_his|in_the|people
    wish|want|wanna|like|could|feel .. disappear|vanish|cease_to_exist|fade_away|just_stop
      |not_exist|slip_away|not_be_here|go_to_sleep_forever
    wish|want|wanna|rather .. sleep|go_to_sleep .. not|never|and_that|for_good|be_done|forever
    dont|not|didnt|never .. wake|woke|waking|wakes .. fine|relief|better|happy|bothered|care|mind
      |good|blessing|sorry|all_right|alright|great
    dont|wouldnt|couldnt|wont|not .. care|mind|bother|bothered|matter if|whether|that .. live|died
      |die|wake|woke|dead|alive|run_over|live_or_die|never_woke|make_it
    look|looking|looked|stand|sit|stare|walk|walked|go|driving|drove|drive|at|past|near .. water
      |docks|river|sea|bridge|tablets|pills|trains|train|traffic|rope|cliff|edge|humber
      |knives ... easy|wonder|easier|i_could|wondering|tempt*|end_it|jump
    # joining the dead
    wanna|want_to|want|wish|just|soon|ready|cant_wait|waiting|wait|gonna|going_to|id|rather
      |time .. join|be_with|be_back_with|follow|be_reunited_with|reunited_with|be_next_to
      |lie_beside|be_beside him|her|my_wife|my_husband|my_mum|my_dad|my_son|my_daughter|them
      |my_boy|my_girl|my_baby|my_nan|my_brother .. soon|again|now|in_heaven|up_there|in_the_ground
      |where|on_the_other|there|wherever|in_his|in_her|in_the_next
    cant_wait|ready|soon|want|wanna|gonna|will|wish|could|should|time|follow .. join|joining
      |follow|go_with|gone_with|have_gone_with|went_with|be_with him|her|my_wife|my_husband|my_mum
      |my_dad|my_son|my_daughter|my_boy|my_girl|my_late $
    should .. been|have_been|of_been me that_died|who_died|that_went|instead|not_him|not_her|dead
      |in_that
    should|could|wish|wanted .. gone|died|go|went|taken with|instead_of|alongside|before|me him
      |her|too|instead|as_well|with_him|with_her
    # farewells
    this_is|is|so|just|saying|say|to_say|my|final|time_to|came_to_say my?|the? goodbye|goodbyes
      |final_goodbye|farewell|last_text|last_message|the_end|the_end_for_me !to_grimsby
    goodbye|bye everyone|everybody|world|cruel_world|all|forever|for_ever|for_good|and_thank_you
      |and_thanks|and_sorry
    wont|never hear_from_me|hear_me|see_me|bother_you|be_bothering_anyone|be_a_bother|be_a_problem
      |be_a_burden|be_in_the_way again|anymore|after|tomorrow|no_more|ever|$|to_anyone|much_longer
    last|final text|message|thing|time .. goodbye|anyone|send|ever|goodbyes|say|write
    tell .. i|im loved|love|sorry|always_loved .. goodbye|bye|gone|forgive|always
    tell .. kids|daughter|son|wife|husband|mum|dad|family|everyone .. i|im loved|love|sorry
      |always_loved
    given|gave|giving|give|rehomed .. dog|cat|dogs|cats|pets|belongings|everything
      |possessions .. away|ready_to_go|anymore|wont_need|not_need !as_im|to_charity|because_im
      |were_moving
    wont|not|never .. need|be_needing|needing .. where_im_going|anymore_where|when_im_gone|soon
      |much_longer|after_tonight
    sorted|put|got|getting|putting|tidied|finish* .. affairs|papers|everything|things .. in_order
      |ready_to_go|ready_for_when|so_nobody|so_they|before_i_go
    # doing something stupid
    scared|worried|afraid|frightened|might|may|could|will|gonna|going_to|feel_like|ill|about .. do
      |doing|done something|anything silly|stupid|daft|bad|drastic|terrible|i_regret|to_myself
    scared|worried|afraid|frightened|dont_trust|not_safe|cant_trust|trust .. myself|what_i_might
      |what_ill|what_i_will|what_i|i_might|on_my_own .. do|tonight|alone|$|with
    dont|cant|not|wont trust|safe|be_trusted|keep_myself_safe|be_safe .. myself|with_myself
      |on_my_own_tonight|from_myself
    want|just|wanna die_inside|give_up_on_life|give_up_completely
    living|live|life|exist .. is_hell|is_torture|is_unbearable|not_living|is_just_existing|is_over
      |over_for_me|has_ended|ended_when|stopped_when|finished_when
    life is|has|feels over|finished|ended|done $
    dont|not|didnt|no_longer {want} live|go_on|be_here|carry_on like_this|without|in_this
      |with_this_pain|with_the_pain|this_way|in_pain !questions|a
    better_off|better|best gone|not_here|out_of_the_way|out_of_it !from|to
    """,
)

SUICIDE_OTHER = Table(
    ("suicide",),
    "direct",
    "other",
    """
    {other} ... want|wants|wanted|wanna|gonna|going|threat*|talk*|says|say|said|saying|keeps|keep
      |tried|tries|try|trying|think*|told|attempted|about|will|might|ways|plan*|texted|feels
      |keep_saying|swears|wanting|messaged .. {kill}|kill_off himself|herself|themselves|him_self
    {kill} himself|herself|themselves tonight|now|today|if|soon|any_minute
    try|tries|tried|trying|attempted|wants|wanna|gonna|going|threat*|talk*|says|keeps|about|plans
      |planning|wanting|thinking|thoughts|want|will|said|of .. take|taking|end|ending|took
      |finish his|her|their own? life|lives
    {other} ... say|says|said|told|keeps|tells|telling|wants|saying|messaged|texted .. {want}|to
      |wanting_to die|be_dead|end_it|end_it_all|end_things|be_gone
    {other} ... says|said|told|keeps|wishes|saying|wishing|wish|tells|wished .. was|were|be
      |better_off|could|would dead|die|die_too|dead_too
    {other} ... dont|doesnt|didnt|not|no_longer {want} live|be_here|be_alive|wake_up
      |be_here_anymore|carry_on_living|go_on_living
    {other} .. is|are|was|been|feels|feeling|hes|shes|keeps|got|gets|being|very|really|so suicidal
    {other} suicidal
    {other} .. has|having|got|gets|been_having|have suicidal|thoughts_of_suicide
      |thoughts_of_ending|thoughts_of_killing
    {other} ... commit|attempt|attempted|attempting|plan|planning|considering|think*|about|talk*
      |threat* .. suicide
    {other} .. took|taken|has_took|takes|keeps_taking|tried_to_take|take|done an|another|a overdose
    {other} .. overdose last|yesterday|on|again|this|tonight|today|and !chocolate
    {other} .. took|taken|swallowed|necked|has .. {loads} of? {my}? {tablets} !daily|every_morning
    {other} .. gonna|going_to|threat*|wants_to|trying_to|try_to|says_hell|says_shell|hell|shell
      |about_to jump|jump_off .. bridge|off|roof|window|under|in_front
    {other} .. on|stood_on|standing_on|sat_on|sitting_on|up_on|over the|a|that|humber .. bridge
      |ledge|roof|railway|tracks|car_park .. jump*|wont_come|come_down|end|threat*|off
    {other} .. cut|cutting|slit|slits|slashed|slitting his|her|their wrists|wrist|throat|own_throat
    found him|her|them hanging|with_a_rope|with_a_noose|with_a_ligature
    cut|got him|her down .. rope|noose|hanging
    himself|herself|themselves .. is|gets|got|left|finds|found .. suicidal
    """,
)

SUICIDE_OTHER_HINTED = Table(
    ("suicide",),
    "indirect",
    "other",
    """
    worried|scared|afraid|frightened|worry|think|terrified|fear|might|will|gonna
      |going_to .. {other}|kill|do|harm .. do|done|doing|harm|hurt|kill something|anything|himself
      |herself|themselves|sommat .. stupid|silly|daft|himself|herself|bad|themselves|to_himself
      |to_herself|$
    {other} .. might|may|could|gonna|going_to|will|hell|shell|threat* .. do|doing something|summat
      |anything stupid|silly|daft|bad|to_himself|to_herself|drastic
    {other} ... better|happier|easier off? without_her|without_him|without_them|if_she|if_he
    {other} ... says|said|keeps|thinks|feels|got|has|saying|told .. nothing|no_reason|no_point
      |no_future|nobody .. to_live_for|in_living|living|going_on|to_live|left|in_going_on|in_life
      |to_carry_on
    {other} .. given|gave|giving .. things|stuff|belongings|possessions .. away
    {other} .. lost|lose the|his|her|all will|hope .. live|living|life
    {other} .. dont|doesnt|cant|no_longer see|want .. point|future|the_point .. life|living
      |anymore|$|going_on
    {other} ... cant|wont|not|dont_think .. carry_on|go_on|be_here .. much_longer|anymore|like_this
    worried|scared|afraid|frightened .. his|her|their safety|life
    """,
)

TABLES = (
    SUICIDE_SELF,
    SUICIDE_SELF_HINTED,
    SUICIDE_OTHER,
    SUICIDE_OTHER_HINTED,
)
