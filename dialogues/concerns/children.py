"""Harm or risk to a child, in English: told by a child, or about one."""

from dialogues.concerns.table import Table

CHILD = Table(
    ("child",),
    "direct",
    "other",
    """
    {actor}|mum|dad|ex .. {hits}|leathers|abuses|abusing|shakes|shook|shaken|locks|starves|starving
      |neglects|neglecting|beats|mistreats .. {children} !at|for_six|touch|up_from|out_of_the_park
      |park|in_cards|to_school|drums|along|to_the|in_the_league|heads|over_to|on_the_swing|swings
      |off_to|at_football|noses|around_the_park
    {actor} .. {hits} .. my|the|her|his|their|our|next_door|them {children} !at|for_six|to|in_the
      |team|along|out|of_the_week|drums
    {i}|gonna|going_to|lost_it_and|might|nearly|i_have|could|afraid_ill|want_to|feel_like .. shook
      |shake|hit|hurt|hurting|smack|smacked|slapped|smother|smothered|harm|harming|kill|shaking
      |threw|drop|squeeze|hitting|harmed|locked .. my|the|her|him|our .. {children} !bottle|hands
      |rattle|in_the_car|tree|high_five
    scared|worried|afraid|frightened|thoughts|urge .. hurt|harm|hurting|harming|kill|shake ..
      {children}
    {children} .. left|leave|alone|home_alone|on_their_own|by_themselves|fend|own|outside|street ..
      all_night|on_their_own|home_alone|at_night|for_days|hungry|no_food|all_day|night|while_she
      |while_he|fend_for|days|hours|alone|in_the_house|in_the_car|till_midnight|midnight
      !school_holiday
    leave|leaves|left|leaving .. {children} .. alone|on_their_own|by_themselves|on_his_own
      |on_her_own|unattended|no_food|all_night|in_the_car|in_the_house|locked|hungry !at_nursery
      |with_my_mum
    {children}|theyre|they .. starving|filthy|hungry|no_food|bruises|black_eye|neglected|lice|nappy
      |dirty|stinking|underfed|thin|barefoot|unfed|starved|not_fed|never_fed|marks .. always|filthy
      |food|all_over|covered|hungry|screams|ask*|school|never|days|every|again|left|own|cry*|explain
      |back|arms|legs|beg*|dad|parents|mum|midnight|till_midnight|all_hours|out|$ !mates|tea|dinner
      |footy|mud|football|playing_in
    {children} .. bruises|black_eye|burn_marks|belt_marks|cigarette_burns|marks .. back|all_over
      |arms|legs|face|body|neck|again|explain|every|dad|mum|stepdad|scared !football|bike|rugby|fell
    {children}|she|he|them|they .. lock|locks|locked|shut .. room|bedroom|cupboard|shed|garage|in
      |cellar .. day|night|hours|punish*|only|dog|no|cry* !car
    lock|locks|locked|locking|shut|shuts .. {children}|them .. room|bedroom|cupboard|shed|garage
      |cellar|dark|all_day
    {actor} .. touch*|grooming|groomed|groom|abusing|abuses|abused|molest*|fiddl*|interfer*|sexual
      |in_bed_with|sleeps_with|naked|rap*|kiss* .. {children}|underage|#|year_old !lives|hearts
      |phone
    shes|hes|she|he|niece|daughter|granddaughter|girl|sister|lass|son|nephew|grandson|lad|only|aged
      .. {child_age}|#|under_age|underage|minor|year .. boyfriend|older_man|older_men|grown_man|man
      |men|bloke|online|older_lads|adult|pregnant .. #|buys|presents|gifts|money|older|twenties
      |thirties|vape*|meet*|hotel|pictures|nudes|drink|drugs|sex|twice|forty|thirty|twenty|whos
    {children}|only|he|she|hes|shes|lad|nephew|grandson .. running_drugs|selling_drugs|dealing
      |carrying_drugs|county_lines|drug_running|runs_drugs|carries_drugs|holding_drugs|deals !with
      |groomed|being_groomed|exploited|being_used|gang|sells_drugs|delivering_drugs|trafficked
      |carry*_a_knife .. {child_age}|for|older|#|gang|scared|missing|drugs|made|money|lads|men
      |school|$
    {children} .. scared|frightened|terrified .. of|to_go .. dad|mum|stepdad|home|him|her|boyfriend
      |father|uncle|stepmum|teacher !dark|monsters|spiders|dentist|clown
    {children} .. watch*|see|seeing|saw|witness*|hear|in_the_room .. hit*|beat*|violence|him_hit
      |fighting|batter*|abuse*
    sends|sent|sending|getting|asks|asked .. {children} .. nudes|naked|pictures_of|sexual
    parents|mum|dad|mother|they .. drugs|smack|crack|heroin|pissed|drunk|drinking|passed_out
      |off_their|off_her|off_his|high .. {children}|baby|kids .. alone|neglect*|hungry|crying|own
      |look_after|there|screaming|no|left
    {children} .. fgm|cutting_ceremony|forced_marriage|married_off
    {children} .. told|says|said|tells .. me .. he|dad|uncle|stepdad|grandad|teacher|she|mum ..
      hurts|hits|touches|touched|hurt|hit|scares|tickles|does_things|did|beats|locks
    """,
)

CHILD_SPEAKS = Table(
    ("child",),
    "direct",
    "self",
    """
    im|i_am|aged|age|am|only ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|7|8|9|10
      |11|12|13|14|15|16|17 ... {hits}|hit|touches|touch|touched|hurts|scared|abuse*|frightened
      |rape*|nudes|drink*|no_food|alone|locked|groom*|drugs|cut|bullied|sex|run_away|starv*|pregnant
      |leaves|violent|hungry|hate_living|forced|beat|threat* !#|bus|mates
    {hits}|touches|touched|hurts|scared|leaves|no_food|abuse*|locked|touching|sex|threat*|frightened
      |beats ... im|i_am|aged|only ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|7|8
      |9|10|11|12|13|14|15|16|17 !stone|weeks|months|days|hours|and_a_half_stone|miles|minutes
    my foster_dad|foster_mum|stepdad|stepmum|mums_boyfriend|dads_girlfriend|foster_carer .. {hits}
      |touches|hurts|locks|scares|makes|touched|starves .. {me}
    mums|mum boyfriend|new_boyfriend|partner|fella .. {hits}|touches|hurts|scares|touched|comes_in
      {me}|my_room
    mum|dad|parents .. leave|leaves|left .. {me} .. little|baby|brother|sister|siblings|no_food
      |alone
    """,
)

TABLES = (CHILD, CHILD_SPEAKS)
