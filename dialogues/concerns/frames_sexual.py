"""Wide frames for sexual harm and hatred, in English (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

SEXUAL = Table(
    ("sexual",),
    "direct",
    "self",
    """
    on_top_of_me|inside_me|inside_of_me|doing_it_to_me|did_it_to_me|sex_with_me|his_way_with_me
      |made_me_do_it & no|asleep|woke|stop|didnt|dont|drunk|cried|pinned|couldnt|wouldnt|hurt
      |scream*|frozen|froze|held|drugged|nobody
    {anybody} .. forced|forces|forcing|raped|rapes|violated|molested|groped|gropes|abused
      |interfered_with {me} $|in|at|on|when|and|last|again|every|to_have|into|sexually|after|then
      !laughing|at_it
    made|make|makes|making|forced|forces|force|forcing .. {me} .. touch|suck|strip|undress
      |sleep_with|have_sex|do_things|kiss|watch_porn|get_naked|pose|prostitut*|sell_myself
      |have_intercourse|do_it|perform|get_in_bed|get_into_bed !laugh|in_the_gym
    force*|made|make .. sell|selling my_body|my_self|myself|sex
    {anybody}|hand|hands .. {touch}|grab|grabs|grabbed|rubbed|rubs|squeezes|squeezed|strokes|stroked
      |cupped|pressed|pinched .. {my} .. breast|breasts|boob|boobs|tits|bum|arse|backside|bottom
      |crotch|privates|private_parts|genitals|thigh|thighs|knickers|fanny|vagina|penis|willy|balls
      |bits|groin|down_there !doctor_examin*
    {anybody} .. hand|hands|fingers|himself|tongue .. up|down|in|inside|under|between|into .. my ..
      skirt|knickers|legs|top|bra|pants|trousers|nightie|dress|mouth|thighs|blouse|pyjamas|shirt
      |clothes|privates
    {anybody} .. keeps|kept|always|started|tried|tries|trying|been .. touch|touching|kissing|kiss
      |groping|grope|cuddling|stroking|rubbing|undressing|feeling {me} !lives|base|goodbye
    wants|want|wanted|asks|asked|demands|expects|offered|insists|pressur*|nagging .. sex|sexual
      |blow_job|bj|sleep_with|nudes|hand_job|favours|body & instead|rent|flat|lift|money|drugs
      |when_i|me|or|unless|pay|boss|landlord|manager|job & dont|no|not|rent|scared|evict|or|unless
      |instead|boss|landlord !survey
    woke|wake|waking|came_round & on_top|inside|touching|knickers|naked|undress*|trousers|hands
      |him_on|groping|doing_it & me|my
    {anybody} .. tried|tries|try|trying|attempted .. rape|force_himself|have_sex|touch|kiss
      |get_in_my_bed|get_into_my_bed|undress|pull_my|take_my_clothes .. {me}|bed|clothes|knickers
      |down|off
    {anybody} .. pics|pictures|photos|video|videos|film|filmed|nudes & naked|nude|private|undress*
      |shower|sex|bra|intimate & {me}|my|i & threat*|send*|post*|share*|online|without|know
      |blackmail*|unless|everyone|took
    {i} .. was|got|been|am|being .. raped|assaulted|molested|groped|drugged|spiked|abused|touched_up
      |trafficked|pimped|prostituted|exploited !in_the_street|by_the_price
    pimp|pimps|pimping|grooming_gang|passed_round|passed_around & me|i|us
    rape|raped|rapist|sexual_assault|sexually_assaulted|sexually_abused|sexual_abuse|incest & {i}|me
      |my & happened|told|never|him|he|police|night|when|still|again|last|since|cant|someone|home
      !film|book|programme|news|course|training|telly|worked|volunteer|helpline|telegraph|story
      |documentary
    {anybody} .. hand|hands|fingers up|down|inside .. skirt|skirts|blouse|blouses|knickers|top|tops
      |nightie|nighties|trousers|pants|bra|nappy|pyjamas
    {anybody} .. put|puts|putting|placed|ran|slid|kept|keeps|had|has|rests .. hand|hands|arm .. on
      |up|round|over|between .. my .. leg|legs|thigh|thighs|knee|waist|bum|chest|lap|breast|bottom
      |neck & wouldnt|wont|shouldnt|uncomfort*|move|no|squeez*|dont_like|creep*|driver|boss|landlord
      |didnt|carer|doctor|volunteer|told_him|froze !blood_pressure|stethoscope
    touched|felt_up|groped|kissed|fondled|stroked|rubbed by|off the|a|my|one|some|this|that|man
      |somebody|someone .. {anybody}|feet|who|hair|bus|man
    {anybody} .. films|filmed|filming|recording|records|photograph* {me}|us .. without|in|sex|bed
      |naked|shower|bath|dressing|wanting|undress*|permission !dance|gala|wedding
    sent|sends|shared|posted|showing|showed|leaked|shares|put|spreading .. my .. nudes|naked
      |private_pictures|private_photos|pictures|pics|photos .. everyone|online|friends|mates|family
      |work|facebook|group|without & naked|nude|nudes|private|without|blackmail*|bra|underwear
      |threat* !garden|dog|cake
    ask|asked|asks|asking|want|wants|wanted|made|makes|told .. see|look|show|photo* .. my .. breasts
      |boobs|tits|private|privates|knickers|bum|body|fanny|willy|naked !doctor|clinic|screening
      |nurse_examin*
    shares|lends|passes|sells|offers|rents {me} .. with|to|round|around|out .. friends|mates|men
      |strangers|blokes|money
    {anybody}|chap|man expos*|flash* himself|his
    men|clients|punters|customers come|comes|came|visit|arrive & he_takes|takes_the_money
      |keeps_the_money|he_gets|i_have_to|hotel|drops_me|sex|gets_paid & {i}|me|my
    took|takes|pulled|pulls|taking|pulling my pants|trousers|knickers|clothes|bra|top|skirt .. down
      |off
    forces|forced|makes {me} most|every|at night|nights|morning|weekend
    say|says|said no .. he|she|they .. does_it|did_it|carries_on|carried_on|anyway|wouldnt_stop
    do|doing stuff|things with men|him|them|blokes|customers
    keeps|takes|gets the money & men|houses|hotel|stuff|sex|drives
    {anybody}|physio|dentist|masseur|optician|lodger|porter|manager|he|who grope*|fondle*|molest*
      |felt_up|touches_up|touched_up {me}|my
    """,
    SUBJECT_SAID,
)

SEXUAL_OTHER = Table(
    ("sexual",),
    "direct",
    "other",
    """
    {victim}|she|he|they|{anybody} .. been|was|got|being|is|gets .. raped|assaulted|molested|groped
      |groomed|drugged|spiked|trafficked|pimped|exploited|interfered_with|touched_up|prostituted
      !in_the|dog|beautifully
    {anybody}|men|man|bloke .. {touch}|grop*|molest*|rap* .. {victim} .. privates|breast|breasts
      |bottom|bum|where|sexual*|inappropriate*|down_there|bed|shower|bath|under|up_her|knickers
      |night|wrong|like_that|legs !lives|heart
    {anybody}|men|man|bloke .. rape|rapes|raped|molest*|grope|gropes|groped|grooming .. {victim}|her
      |him|girls|boys|kids !dogs|poodle
    {anybody}|men|man|bloke .. sex|sleeping_with|sleeps_with|climb*|getting_in|gets_in|got_in
      |caught_in|found_in .. with|bed|into_bed|her|him & dementia|learning|disab*|doesnt_know
      |doesnt_understand|cant_consent|vulnerable|asleep|underage|#|drunk|resident & {victim}|she|her
      |him|he
    {anybody} .. mess|messes|messing|messed|plays|playing|played|interfer*|fiddl* .. with ..
      {chillun}|her|him|residents|girls|boys|ladies & night|bed|bath|told|secret|clothes|touch*
      |alone|undress*|room|privates|knickers !toys|football|lego|garden|dolls|cards
    {anybody} .. fondl*|grop*|molest*|raped|rapes|rape|interfer*|wank* .. my|his|her|their|our|the
      |with .. {chillun}|{victim} !dog
    naughty|rude|dirty|funny|secret|special|bad|horrible things|games|touching|tickles|stuff &
      stepdad|grandad|uncle|he|babysitter|coach|dad|boyfriend|teacher|lodger & daughter|son
      |{chillun}|granddaughter|grandson|niece|nephew|kids|she|says|say|told !joke|jokes|telly
    fondl*|grop*|molest* .. my|his|her|their|our|the .. {chillun}|{victim} !dog
    {anybody}|visitor|man .. hand|hands|fingers .. under|up|down|inside|in .. nightdress|nightie
      |dress|skirt|clothes|pad|blouse|covers|blanket|bedclothes
    game|games|tickling|bath|bed|room .. no_clothes|naked|undressed|secret & grandad|uncle|dad|he
      |man|stepdad|teacher|coach|girl|boy
    {anybody}|physio|dentist|masseur|lodger|porter|manager|escort|he|who grope*|fondle*|molest*
      |felt_up|touches_up|touched_up {victim}|my|her|his|their|our
    """,
    SUBJECT_SAID,
)

HATRED = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    {anybody}|people|kids|they|neighbours|strangers|someone & shout*|spit|spat|spits|spitting|throw*
      |threw|push*|punch*|attack*|smash*|call|calls|called|kick*|chase*|chased|egg*|stone*
      |put_through|windows|bricked|pull*|laugh*|mock*|refuse*|threat*|abuse|abused|hassle|pick_on
      |beat|bully|bullies|bullied|paint*|graffiti|spray*|dog_mess|dog_shit|bricks|jump*|jumped &
      because|for_being|being|over_my|about_my|for_my & {because_of} & {me}|my|i|im|us|our
      !documentary|film|book {insult} & shout*|call|calls|called|scream*|wrote|written|spray*|paint*
      |graffiti|door|wall|spit|spat|threw|text*|name|names & {me}|my|us|our|im|i !names|film|book
      |documentary|dog|eighties|seventies
    go_home|go_back|own_country|where_you_came|where_i_came|where_we_came|send_them_back|dont_belong
      |not_welcome & {me}|us|my|i|we|our & shout*|spit*|spat|push*|scream*|door|wall|note|wrote
      |spray*|car|window|written !holiday
    own_country|where_you_came|where_i_came|where_we_came|back_to_poland|back_to_africa
      |dont_belong_here|back_to_romania & told|tell|tells|says|said|telling
    swastika|nazi|paedo|nonce|poles_out|no_blacks|terrorist|scum & door|wall|house|car|window|gate
      |fence|painted|sprayed|scratched|written & {me}|my|our|us
    {anybody} .. pull*|rip*|tore|grab*|snatch*|yank*|knock* .. hijab|headscarf|turban|scarf|niqab
      |kippah|burka|hearing_aid|hearing_aids|cane|white_stick|crutch|crutches|mobility_scooter
      |wheelchair & my|me|our
    hate_crime|racist|racists|racism|homophobic|transphobic|homophobia|islamophob*|antisemit* & {me}
      |my|us|our|i|im & attack*|abuse|neighbour*|door|shout*|spit*|names|every|again|windows|bully*
      |scared|threat*|spat|called|letter|note|graffiti|pushed|gang|lads|kids !course|training
      |volunteer|talk|film|programme|telly
    tip|tips|tipped|push|pushed|pushing|kick|kicked|hide|hid|spin|let_down|slashed .. my ..
      wheelchair|chair|scooter|crutches|stick|frame|tyres|walker & laugh|they|kids|lads|people|fun
      |because|again|scared|street !ramp|hill|son|wife
    put|puts|push|pushes|shove|shoves|throw|throws|dump|dumps|posted|post|pour* .. rubbish|dog_mess
      |dog_muck|eggs|petrol|fireworks|bricks|muck|urine|pee|paint|meat|bacon|pork .. through|at|on
      |over|in .. door|letterbox|window|garden|car|step & because|{because_of}|roma|neighbours|they
      |kids|someone|every|again & my|our|us|me|were !recycling|bins|council
    windows|window|door .. put_through|put_in|smashed|bricked|kicked_in & because|for_being|over_our
      & {because_of}|foreign|polish
    followed|chased|surrounded|cornered|shoved|grabbed {me} & p_word|n_word|names|scarf|hijab
      |calling|foreign|skin|accent|gay|trans & {me}|my|i|im
    darkie|darkies|poofs|poof|nonces|pakis|muslims_out|go_home|gypsies_out|pikeys & fence|door
      |window|letterbox|staff|call*|shout*|paint*|brick|street|eggs|eggs_on|neighbours|over_the
      |spray* !film|telly
    shit|dogshit|dog_shit|dog_mess|dog_muck|faeces|excrement|bacon|pork|petrol|lighted_rags
      |fireworks through|in|posted .. letterbox|letter_box & muslim*|out|note|again|gay|black
      |asian|polish|mosque|hate|home|us|every|mine|my
    """,
    SUBJECT_SAID,
)

HATRED_OTHER = Table(
    ("discriminatory",),
    "direct",
    "other",
    """
    {victim}|family|lad|couple|families|neighbours|neighbour|man|woman|girl|boy & {because_of}
      |polish|romanian|asian|muslim|syrian|roma|foreign|refugees & spit*|spat|smash*|attack*|abuse
      |abused|egg*|brick*|graffiti|windows|firework*|dog_mess|chant*|jumped|beaten|kicked|harass*
      |threw|stones & they|lads|kids|gang|someone|people|youths|again|every !film|book|news
      |documentary
    """,
    SUBJECT_SAID,
)

TABLES = (
    SEXUAL,
    SEXUAL_OTHER,
    HATRED,
    HATRED_OTHER,
)
