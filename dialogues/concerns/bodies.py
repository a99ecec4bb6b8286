"""Emergencies of the body, and danger now, in English."""

from dialogues.concerns.table import Table

MEDICAL_SELF = Table(
    ("medical",),
    "direct",
    "self",
    """
    # heart, breath, stroke
    chest pain|pains|tight|hurts|tightness|feels|really|crushing !and_the|spray|clinic
      |now_and_again|last_year
    pain|pains|tightness|crushing|ache|pressure in|across|on {my} chest
    pain|pains .. going|down|up|in|shooting .. arm|jaw
    cant|couldnt|struggling_to|struggle_to|barely|can_hardly|hardly|cannot|hard_to|not_able_to
      |difficulty|trouble|finding_it_hard_to breathe|breathe_properly|catch_my_breathe
      |get_my_breathe|get_air !easy|on_the_bus|in_this_heat|for_laughing|in_that
    catch|get my breathe $
    lips|fingers .. blue
    think|having|had|maybe|its|might|feels_like|am .. a|another|my stroke|heart_attack|seizure|fit
      |hypo|aneurysm|asthma_attack|allergic_reaction !in|years|before|ago|when|last|because|#
      |and_walk|once
    face|mouth|side|arm|eye .. drooped|drooping|droopy|gone_funny|gone_numb|fallen_down
      |gone_all_funny|dropped_down|wont_move|numb
    speech|words|talking .. slurred|slurring|all_wrong
    # falls, blood, burns
    fell|fallen|fall|floor|tripped|ground|slipped|stairs .. cant|couldnt|not|stuck
      |unable .. get_up|move|up|stand|get_off|feel_my|reach
    on|stuck_on the? floor|ground|bathroom_floor .. since|hours|night|cant|morning|help|all_day
      |days|move
    cant|couldnt get up off|from .. floor|ground
    bleed|bleeding|blood .. wont_stop|not_stopping|heavily|badly|everywhere|cant_stop|from_my_head
      |a_lot|pouring|gushing|to_death|pumping|from_my|stop_it !radiators|on_the_telly
    wont|cant stop bleeding
    {i}|me|been .. coughing_up|coughed_up|throwing_up|vomiting|puking|being_sick|passing|sick_with
      |spitting_up .. blood
    collapsed|passed_out|blacked_out|fainted|keeps_passing_out|keeps_blacking_out !laughing
      |drunk .. alone|again|today|just|and|now|this_morning|twice|in|on|help|$
    having|had|keeps .. a seizure|seizures|fit|fits !of|of_giggles|of_laughter|in
    # medicine
    took|taken|had|given too_many|double|too_much|the_wrong|wrong|someone_elses .. {tablets}|dose
      |tablet|of_my|them !chocolate
    run|ran|runs|out out_of|of .. insulin|inhaler|oxygen|epilepsy|heart_tablets|warfarin
      |morphine .. poorly|ill|bad|cant|no|help|nobody|and|now|$
    need|call|get|send|ring|phone .. an|a ambulance|999|paramedic|paramedics !service|man|for_my
      |when|last_year|trust|driver
    swallowed|drank|inhaled .. by_mistake|by_accident|poison|chemical|cleaning|battery|bleach
    {i} .. feel|think|am|im dying .. help|now|please|cant|really
    cant|lost|gone .. feel|move|feeling|see|numb|blind .. one_side|left_side|right_side|my_left
      |my_right|face|suddenly
    blood_sugar|sugars|sugar .. really_low|too_low|dropping|really_high|sky_high|crashing
    throat|tongue|face .. swelling|swollen|closing
    confused|dizzy|poorly|shaking|ill|strange .. cant_stand|cant_get_up|help_me|collapse|pass_out
      |need_help
    {i}|im|am choking .. cant|help|now
    broken|broke|smashed my .. hip|leg|arm|ankle|wrist|head .. cant_get|cant_move|on_the_floor
      |help|on_my_own|just_now|cant_reach
    overdosed|took_too_many .. by_mistake|by_accident|accidentally
    waters have_broken|broke|gone .. help|alone|cant|early
    """,
)

MEDICAL_OTHER = Table(
    ("medical",),
    "direct",
    "other",
    """
    {other} .. collapsed|unconscious|passed_out|not_breathing|unresponsive|stopped_breathing
      |isnt_breathing|cant_breathe|fitting|choking|not_waking|having_a_fit|having_a_seizure
      |having_a_stroke|having_a_heart_attack|wont_wake_up|wont_wake|wont_stop_bleeding
      |struggling_to_breathe|gone_blue|turned_blue|not_responding|blacked_out|keeled_over
      |barely_breathing|isnt_waking|isnt_responding|foaming|bleeding_badly|turning_blue
      |isnt_moving|not_moving|gone_limp|stopped_moving|burning_up
    {other} .. wont|cant|not|dont|doesnt wake|wake_up|breathe|come_round|respond|breathing|waking
      |stop_fitting|get_up_off
    cant|not_able_to|couldnt wake him|her|them|{my} !before|in_the_morning|for_school
    {other} ... fell|fallen|fall|floor|stairs .. cant_get|unconscious|not_moving|cant_move
      |bleeding|head|not_waking|wont
    {other} .. chest_pain|chest_pains|pains_in|pain_in .. !$
    {other} .. think|had|having|has|just|might a|an stroke|heart_attack|seizure|fit|hypo
      |allergic_reaction .. now|help|think|just|what|please|$
    """,
)

DANGER_SELF = Table(
    ("danger",),
    "direct",
    "self",
    """
    # somebody, now
    {actor} .. knife|gun|weapon|machete|hammer|axe|blade|bat|shotgun|bottle|baseball_bat|acid
      |scissors .. {me}|outside|at_my|door|here|threat*|now|my_throat|my_face|my_neck|garden|house
      |waving
    {actor} .. gonna|going_to|will|hell|shell|theyll|wants_to|says_he|says_hell|said_hell
      |said_shed|wants|would|threat*|said_he|said_she|said_they|promised_to|swore_to|trying_to
      |tried_to|try_to|says_shell|says_they|vowed|planning_to|might|says|about_to|could|coming_to
      |said|tells_me_he .. {hurt} {me}|both_of_us|my_family|my_kids|the_kids|all_of_us|my_mum
      |my_house !if_i_forget|laughing
    hell|shell|theyll|he_will|she_will|they_will|hed|shed|theyd|gonna {hurt} {me}|us_all|my_family
      |the_kids|our_kids
    threat*|says|said|going|gonna .. burn|torch|petrol_bomb|set_fire|smash|blow_up
      |firebomb .. house|flat|home|me|car|us|place|windows
    threat*|swore|said .. to|hell|he_would|shed|hed|with|shell {hurt}|knife|death|a_knife|violence
      |gun|bat|acid .. {me}|$
    {i} .. get|got|getting|had|been|having death_threats|threats_to_kill|a_death_threat
      |threats_on_my_life
    {actor}|trying|tryna|tries .. kick|kicking|kicked|smash*|break|breaking|bang*|hammering|boot*
      |bust*|force|forcing|batter*|try*|pound* .. my|the|our .. door|window|front_door|door_in
      |windows !last_year|years|to_tell|with_parcel|with_a_parcel|to_see
    someone|man|men|bloke|lads|they|he|ex .. trying_to|tryna|trying|is|are|tries_to|tried_to
      |just break|get|breaking|broken|broke|burst .. in|into|inside .. now|house|my|flat|help
      |right_now|here|through|$ !shape|touch
    someone|man|bloke|ex|he|stranger .. in|inside|outside .. my_house|the_house|my_flat|my_garden
      |my_door|the_door .. wont_leave|wont_go|shouting|now|help|scared|threat*|knife|again
      |screaming|break
    house|flat|kitchen|home|curtains|bedroom|building .. on_fire|caught_fire|full_of_smoke
      |filling_with_smoke|burning|smells_of_gas|smell_of_gas|filling_up_with_gas|flooding
    smell|smelling|leaking gas .. house|flat|kitchen|strong|headache|here|now
    theres|there a? fire .. in|my|the|house|flat|kitchen !station|place|brigade|on_the|sale|engine
      |work
    # not safe
    im|i|am|feel|were|we|not|never|isnt|its .. not|dont|never|isnt|no|wasnt|arent .. safe
      |feel_safe|be_safe .. here|tonight|at_home|right_now|in_my_own|in_this_house|with_him
      |with_her|with_them|in_my_home|where_i_am|in_the_house|at_my|anymore|in_my_house|in_my_flat
      |round_him|around_him|living_with|in_here !at_night_on|walking|after_dark|on_the_street
      |in_town|driving
    im|i|am|were|we|my|feel .. unsafe .. at_home|here|in_my|with_him|with_her|tonight|right_now
      |living|in_the|in_this
    {i}|my .. in danger !of_missing|of_falling|of_losing|of_getting|of_becoming|of_being_late
    {i} .. life .. in_danger|at_risk|under_threat
    fear|scared|frightened|afraid for my|our life|lives|safety
    help|send|call|please|need|get|ring .. police|999 .. now|quick|hes|here|please|kicking|kill|me
      |door|coming !station|when|college|officer|dog|force|were
    help|please|pls me|help|please .. hes|shes|theyre|he_is|someone|they|he|im .. kill|hurt|here
      |coming|knife|locked|trapped|outside|attack*|scared|danger|gonna
    {i}|been|am|are .. trapped|held|locked|hiding|barricaded|holding|tied_up .. in_a
      |in_the_bathroom|in_here|against_my_will|by|hostage|prisoner|from_him|from_her|in_my_room
      |captive|under_the_bed|in_the_toilet|in_the_bedroom|up_in !traffic|lift
    {actor} .. following|chasing|chased|coming_after|after|coming_for|hunting|looking_for
      |waiting_for|waiting_outside .. {me} .. knife|now|right_now|kill|hurt|threat*|outside|gang
      |weapon|scared|help
    {actor} .. set|sets|lets .. dog|dogs on {me}
    poured|threw|throwing petrol|acid|boiling_water|hot_water|boiling .. {me}|door|on|over|house
      |letterbox
    """,
)

DANGER_HINTED = Table(
    ("danger",),
    "indirect",
    "self",
    """
    please|pls|someone|can_you|can_someone|just|somebody|god help me !with|fill|find|get_a
      |to_answer|understand|to_fill|carry|move|choose|reply|text
    {afraid} .. what .. he|she|theyll|they|hell|shell|my|his .. do|might|will|capable
    {afraid} .. when|if|about|of|till|before .. he|she|they|hes|shes .. gets_home|home|comes_home
      |comes_back|back|finds_out|find_out|gets_in|drinks|drunk|find_me|finds_me|gets_out|sees_this
      |released|knows
    cant|dont|wont|not|daren|darent .. talk|text|speak|say|write|reply .. hes|shes|listening
      |in_the_room|here|in|coming|next_room|watching|downstairs|home|back
    """,
    frozenset({"denied", "past", "story"}),
)

DANGER_OTHER = Table(
    ("danger",),
    "direct",
    "other",
    """
    gonna|going_to|ill|im_gonna|want_to|wanna|swear|could_actually|might|i_will kill|stab|shoot
      |hurt|batter|murder|strangle|smash|knife|beat|poison|torch|attack|bottle|burn .. {whom}|his
      |their|that .. knife|house|swear|ready|tonight|gets|mean_it|dead|when|up|in|again|next_door
      |comes|face|$ !cat|dog|spuds|if_he_leaves|laughing|weeds|bus|socks
    {i} .. knife|gun|bat|hammer|machete|petrol .. ready|kill|him|her|them|waiting|use
    thoughts|urges|think*|scared|worried|afraid|frightened|want|voices .. im|ill|i_will|i_might
      |i_could|about|of|to|tell_me_to|telling_me_to|i .. hurting|hurt|kill|killing|stabbing|stab
      |harm|harming {whom}|people|my|everyone|somebody
    {whom} .. being|getting|been|is|was|hear .. attacked|stabbed|shot|strangled .. now|right_now
      |outside|help
    {actor} .. gonna|going_to|will|hell|threat*|said|says|wants_to|tried_to|trying_to|swears
      |hed .. kill|stab|shoot|murder|strangle|knife|set_fire {whom}|her_family|his_family|to_her
      |to_him|anyone|them_all !themselves|himself|herself
    {actor} .. knife|gun|weapon|machete|axe .. threat*|her|at_her|at_him|at_people|him|wife|kids
      |school|street
    hear|heard|hearing .. her|him|woman|child|baby|girl|kids|someone|wife|them .. scream*|begging
      |crying_for_help|shouting_for_help .. help|next_door|every|stop|hit*|now|night|hes
    {actor} .. drive|drives|driving .. drunk|pissed|drinking .. kids|now|tonight
    house|flat|place|home next_door|opposite|across_the_road .. on_fire|burning
    """,
)

TABLES = (MEDICAL_SELF, MEDICAL_OTHER, DANGER_SELF, DANGER_HINTED, DANGER_OTHER)
