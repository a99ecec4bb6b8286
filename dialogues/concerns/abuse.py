"""Being hit, hurt, controlled or put down, by family, partners and others, in English."""

from dialogues.concerns.table import Table

HIT_SELF = """
    # somebody hits me
    {HITTER} {often}? {often}? {hits} {me} !for_six|a_four|in_the|at|with_the_next|to_it|to_go
      |to_come|to_do|along|to_the|a_message|a_text|out_to|off|up_at|down_as|know|back_up
      |get_better|hand|away_from_the|when_i|over_the_line|laughing|up_a_bit|by_surprise|of_my_feet
      |hard_when|in_cards|hair_out|my|a_favour
    {HITTER} {often}? {often}? {hits} {me} when_i|in_the|my|with_the|away_from_the|off_the
      |on_my .. face|head|stomach|mouth|say|dont|talk|cry|ribs|eye|arm|back|hair|belly|stairs|door
      |legs|wet|answer|cant|wont|do|speak|ask|bed|floor
    {HITTER} .. {hits} {my} hair|arm|face|head|throat|neck|hand|wrist|ears|arms|fingers|leg|ribs
      |jaw|nose
    {HITTER} .. twist|twists|twisted|bend|bends|bent|broke|breaks|broken|fractured|grabs
      |bust {my} arm|arms|wrist|fingers|hand|leg|ribs|nose|jaw|rib|hair|collarbone|finger|tooth
      |teeth|glasses_on_purpose
    {HITTER} .. throw|throws|threw|throwing|chuck|chucks|chucked|chucking|lob|lobs|lobbed
      |launched .. things|stuff|plates|cups|plate|cup|bricks|stones|bottles|ashtray|hot|boiling
      |at_me .. {me}|at_me|head
    {HITTER} .. hurts|abuses|abused|beat|batters|brays|leathers|thumps|belts|lamps|slaps|punches
      |kicks|twats|whacks|mistreats|mistreated|abusing|mistreating|beats_up|beats_the|battered
      |punched|slapped|kicked|beat_up|harms|strangles|strangled|bashes {me}|our_lass
      |shit_out_of_me|me_up !at|when_i_was_up|to_the|to_it|in_the_final|for_six
    {HITTER} .. lays_into|laid_into|laying_into|sets_about|set_about|goes_for|went_for|going_for
      |had_a_go_at|starts_on|started_on|beats_on|beat_on|takes_it_out_on|took_it_out_on
      |takes_his_temper_out_on|raises_his_hand_to|raised_his_hand_to|raises_her_hand_to
      |lifts_his_hand_to|puts_his_hands_on|put_his_hands_on|lays_his_hands_on|lays_hands_on
      |laid_his_hands_on|laid_hands_on|laid_a_hand_on|gets_physical_with|got_physical_with
      |violent_to|violent_towards|violent_with|been_violent|aggressive_with|aggressive_towards
      |rough_with|gets_rough_with|heavy_handed_with|hands_on|handy_with|hits_out_at|lashes_out_at
      |lashed_out_at|kicks_off_at|swings_for|swung_for|takes_a_swing_at|took_a_swing_at|swings_at
      |swung_at|handles_me_rough|rough_to|knocks_lumps_out_of|kicked_lumps_out_of
      |knocked_ten_bells_out_of|beats_the_crap_out_of|beat_the_crap_out_of|kicks_the_crap_out_of
      |beats_the_living_daylights_out_of|kicks_the_shit_out_of|beats_the_shit_out_of
      |beat_the_shit_out_of|knocks_seven_bells_out_of {me} !rota
    {HITTER} .. is|are|gets|gets_really|been|turns|can_be|gotten|becomes|turned|very|so|got|was
      |were|being violent|physically_abusive|physical_with_me|handy_with_his|too_rough_with_me
      |really_rough_with_me|rough_when|abusive|nasty_and_violent|free_with_his_fists !film
      |programme|game
    {HITTER} .. give|gives|gave|giving|given {me} a|another|the black_eye|hiding|good_hiding|slap
      |crack|smack|clout|thump|punch|kicking|beating|belt|bloody_nose|back_hander|backhander
      |fat_lip|thick_ear|split_lip|shiner|broken|battering|leathering|pasting|dig|clip|shove
    {HITTER} .. by|round the|my throat|neck|hair|scruff
    {HITTER} .. hands|fingers|hand|grip .. round|around|on|over .. {my} throat|neck|mouth
    {HITTER} .. put|pins|pinned|slammed|held|throws|threw|pushed|pushes|shoved|drags|dragged
      |knocked|kicked|chucked|choked|holds|slams {me}|my_head .. against|wall|floor|down|stairs
      |under|hair|over|out_of_the|through|unconscious|into !stairlift|tax|contact|home_help
    # it is done to me
    {i}|keeps|kept|always|been|be|sick_of .. get|getting|got|gets|being|been|am|was|im {hit} .. by
      |off|from .. {HITTER}|his|her|them
    {i}|keeps|kept|always|sick_of|tired_of|fed_up_of|like .. get|getting|being|gets hit|slapped
      |punched|kicked|beaten|beat_up|battered|knocked_about|thumped|pushed_about|pushed_around
      |knocked_around|beaten_up|leathered|shoved_about !at|by_the_price|in_the_ring
    got|get|covered|full|left|all|have|has|had|these|my|more|new|black_and_blue|a|arms
      |another .. bruises|black_eye|black_eyes|black_and_blue|marks|broken_ribs|split_lip
      |cuts .. {HITTER}|from_him|off_him|off_her|from_her|where_he|where_she|done|did|again
      |from_them !falling|when_i_fell|from_the_fall|from_the_blood|thinners|gardening|from_football
    {i}|say|said|tell|told|pretend|lied|lie .. walked_into_a_door|fell_down_the_stairs|fell
      |walked .. but|really|wasnt|was_him
    scared|frightened|afraid|terrified .. hell|shell|he_will|she_will|gonna|he_might|them
      |hed .. hit|hurt|beat|kill|batter|bray
    {HITTER} .. violence|violent|fists|temper .. {me}|against_me|scares_me|scared
    {HITTER} .. tie|ties|tied|tying|strap|straps|strapped|chain|chained|restrain|restrains
      |restrained {me}
    {HITTER} .. spit|spits|spat|spitting at|on|in {me}|my_face|my_food
"""


def _hit_by(who: str) -> str:
    return HIT_SELF.replace("{HITTER}", who)


HIT_AT_HOME = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    _hit_by("{partner}|{family}|he|she|they|hes|shes|who|him|{name}|theyre|been|keeps"),
)
HIT = Table(("physical",), "direct", "self", _hit_by("{worker}|{near}"))
HIT_BY_OURS = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    """
    our|my * {often}? {hits} {me} !for_six|at|to_go|to_the|to_come|along|in_the|hard_when|hard|off
      |to_it|know
    im|i_am|was|been|i|in|live_in|living_with|victim_of|leave|left|fleeing|escaped|suffering
      |suffer|experiencing|from|is|a|with|because_of .. an|a|my|his|her|of|domestic
      |from .. abusive_relationship|abusive_marriage|abusive_partner|violent_relationship
      |violent_partner|violent_husband|violent_son|violent_man|domestic_violence|domestic_abuse
      |abusive_husband|violent_marriage|toxic_and_abusive|dv !about|charity|shelter|awareness
      |training|course|centre|helpline|team|in_this|is_a_big|on_telly|storyline
    {i}|im|live|living|be|get|being|been abused|mistreated|ill_treated|hurt .. at_home|by_my
      |by_him|by_her|by_them|by|daily|at_the|in_here|in_my_own
    help .. hes|shes|husband|partner|boyfriend|son {hits} {me}
    """,
)

HIT_OTHER = Table(
    ("physical",),
    "direct",
    "other",
    """
    {actor} {often}? {often}? {hits} {whom}|my|her|his|their|the|our {someone} !at|in_cards
      |for_six|in_the|to_it|to_the|out_for|back|off_to|up_at|hair|himself|bingo|them_in|an_email
      |to_school|along|out|shopping|a|off_at|their_feet|their_heels|the_roof
    {actor} .. beats|batters|hits|slaps|punches|kicks|hitting|beating|battering|slapping|smacks
      |hurts|hurting|abusing|abuses|strangled|punched|slapped|bashes|brays|leathers|knocks
      |knocking|kicked|battered|thumps|strangles|choking .. {whom}|mum|dad|wife|kids|about|up !at
      |for_six|the_roof|himself|herself|in_the_league|town|at_cards|in_the_cup|in_the_ring|end
    {someone}|she|he|they|shes|hes .. get|gets|getting|being|is|been|was|got {hit} .. by|off
      |from .. {actor}|carers|staff|her|his
    {someone}|she|he|they|shes|hes .. getting|gets|being|is_being hit|beaten|battered|slapped
      |knocked_about|beaten_up|beat_up|abused|punched|mistreated|hurt|ill_treated !at|nil|in_the
      |up_about
    {someone}|she|he|shes|hes|with .. black_eye|bruises|bruising|cuts_and|black_and_blue|split_lip
      |broken|marks .. again|did_it|husband|off|from|him|boyfriend|son|partner|back|face|arms
      |carer|explain|always|covered|all_over|every|keeps|her_mum|neck|legs|body|lad
    {actor} .. rough|too_rough|violent|aggressive|heavy_handed .. with|towards|to {whom}|my_mum
      |residents|the_residents|people|patients
    rough|too_rough|heavy_handed with {whom}|the_residents|my
    {someone} .. is|gets|are|was|being violent|abusive .. to|towards|with .. {whom}|her|wife|mum
    hear|hearing|heard|listen .. hit*|beat*|batter*|slap*|thump*|smack* .. {whom}|her|wife|kids
    {someone} .. in|with|has|got .. an|a abusive|violent .. relationship|partner|boyfriend|husband
      |marriage|man
    scared|frightened|worried .. he|hell|she|shell|hes|they .. hit|hurt|kill|beat|batter
      |gonna_hurt .. {whom}
    {actor} .. tie|ties|tied|tying|strap|straps|strapped|chain|chained .. {whom}|mum|dad|down
      |chair|bed !knot|laces|shoe
    {actor} .. grab*|drag*|shov*|push*|pull* {whom} .. by|down|arm|hair|floor|wall|about
    """,
)

TABLES = (HIT_AT_HOME, HIT, HIT_BY_OURS, HIT_OTHER)
