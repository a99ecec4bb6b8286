"""Sayings, titles, sports and chores that look alarming and are not.

What fits one of these is taken out of a text before it is screened, and only
those words: whatever else the text says still counts. So a line must hold
enough to be harmless whatever stands beside it.
"""

from dialogues.concerns.table import pattern_lines

_ENGLISH = """
# killing and dying that is only talk
heat|knees|knee|back|feet|legs|hip|stairs|boredom|shoes|hill|suspense|weather|cold|hangover|bills
|prices|cost|commute|silence|waiting|town|diet|head|teeth|toothache|it|job .. kills|killing|killed
|will_kill|nearly_killed|will_be_the_death_of {me} !with|from
kill|killing|kills|killed time|an_hour|a_few_hours|two_birds|the_mood|for_a|the_lights|the_engine
|it_on|some_time|the_music|the_pain|weeds|the_weeds|germs|flies|slugs|ants|wasps|rats|mice
|bacteria|the_grass
kill|killing|murder|die|dying|killed for a|some|my|one
could|would|ill|id|just murder|kill|strangle|throttle|swing_for|die_for a|an|some|that_cat|the_cat
|that_dog|the_dog|for_a|the_ref|that_telly|this_phone|my_phone|whoever_invented
die|died|dying|dies|wet_myself|cried|killed_myself|kill_myself|killing_myself|creased|wet laughing
|of_laughter|of_laughing|of_embarrassment|of_boredom|of_shame|of_thirst|of_hunger|for_a|to_know
|to_see|to_meet|to_get|to_try|from_boredom|from_embarrassment|with_laughter|with_embarrassment
|on_my_feet|of_heat|of_cold|of_the_cold|of_shock|with_laughing
laughed|laughing|laugh .. till|until|so_much .. died|hurt|cried|nearly_died|hurts|it_hurts
that|so|dead|proper embarrassed|embarrassing|ashamed|mortified|bored|embarassed|embarassing
|awkward|cringe .. i? wanted|could_have|could|nearly|wanna .. die|died|curl_up_and_die|kill_myself
embarrassed|mortified|embarassed .. die|died
daughter|mum|son|dad|missus|wife|boss|teacher|mate|sister|nan|doctor|grandkids will|would|gonna|ll
|d|is_gonna kill|murder|strangle|shoot|skin|swing_for me if|when|for_not|because|for|for_saying
|for_this|for_telling
my goodbyes to the
cant take it anymore|any_longer them|those|that|the seagulls|dogs|noise|drilling|roadworks|bins
|music|building_work|gulls|traffic|adverts|drums|bagpipes
wont be here next_week|tomorrow|next_month .. benidorm|spain|tenerife|holiday|off_to|going_to
|im_off|were_off|in_hospital|butlins|majorca|turkey|greece|cruise
dont_you_dare|you_dare tell
gonna|going_to|ill kill|murder|strangle him|her|them lol|haha|ha|one_day_haha|jk|joking|bless
mum|mam|dad .. doesnt|wont|dont .. let me .. past|after|until|till|on .. #|school_night|homework
|nine|ten|my_room
with|beside him|her|them|mum|dad when he|she|they stopped_breathing|stopped_breathe|took|went
die my|her|it|them|the hair|eyebrows|roots|beard|curtains|red|purple|pink|blue
hit|banged|bumped|knocked his|her|their head|elbow|knee|toe|arm|leg on|against the|a
hit|banged|bumped|knocked my elbow|knee|toe|funny_bone on|against the|a
council|government|nhs|bus_company|stagecoach .. left|leave|leaves|neglect*|ignore* us|me|people
|everyone
you think|thinking about dying|death|the_end
panic|panics|anxiety attack|attacks ... cant_breathe
nearly|almost|about|practically died|killed_me|killed_myself|broke_my_neck when|laughing|with|of
|on|she_told|he_told|at|tripping|that|falling|slipping|trying|getting|carrying|in_the
nearly|almost killed myself on|tripping|slipping|falling|trying|getting|going|with|over|carrying
kill|killing|killed myself|himself|herself laughing|with_laughing|to_get|trying_to|at_the_gym
|with_work|with_overtime|for_that|in_the_gym|with_exercise
top|kill|shoot|hang myself .. if|when|than|lol|haha|before .. hear|watch|see|eat|listen|play*|song
|advert|telly|queue|another_advert|love_island|have_to_watch|had_to_watch
if .. hear|watch|see|eat|listen|play*|sit_through|had_to_watch|have_to_watch|gotta_watch .. again
|one_more|another|love_island|song|advert .. top|kill|shoot|hang|die|strangle .. myself|someone
|somebody|$
id|i_would|rather|sooner|would_rather .. die|shoot_myself|kill_myself|stick_pins|eat_my|chew_my
|poke|gouge|top_myself|be_dead|hang_myself than give_up|give_in|eat|watch|support|vote|wear
|live_in_hull|live_in_leeds|shop|sing|dance|listen|admit|sit_through|do_karaoke|go_to_scunny
|go_to_hull
id|i_would|would|rather shoot|kill|hang|top myself if|than .. watch|had_to|have_to|listen|eat|work
dead|killed|die|died|dying on_my_feet|to_the_world|good|nice|easy|funny|lucky|cheap|handy|tired
|busy|quiet|boring|interesting|proud|happy|posh|centre|chuffed|pleased|strict
phone|battery|signal|laptop|car|internet|wifi|tablet|town|market|plant|plants|high_street|telly
|engine|remote .. dead|dies|died|dying|killed|keeps_dying|is_dead
live|living|live_and die|die_4|let_die|die_for
wanna|want_to die|kill 4|for_you|for_u
over my dead body
suicide_mission|suicide_squad|suicide_is_painless|career_suicide|social_suicide|political_suicide
|commercial_suicide|suicide_prevention|suicide_awareness|suicide_doors|suicide_bomber
|suicide_bombers|financial_suicide
kill_bill|killing_eve|silent_witness|live_and_let_die|murder_she_wrote|midsomer_murders
|death_in_paradise|licence_to_kill|to_kill_a_mockingbird|killing_floor|killers
|natural_born_killers|view_to_a_kill|a_view_to_a|killing_me_softly|die_hard|i_will_survive
|stayin_alive|die_another_day|no_time_to_die|the_walking_dead|dead_or_alive|shaun_of_the_dead
|stop_in_the_name|another_one_bites|help_by_the_beatles|every_breath|dont_fear_the_reaper
|dead_ringers|i_dont_want_to_miss_a_thing|i_dont_like_mondays|stan_by_eminem|dont_stop_me_now
|hit_me_baby_one_more_time|hit_me_with_your_rhythm_stick|hit_me_baby|burning_down_the_house
|i_wanna_die_for|i_shot_the_sheriff|bohemian_rhapsody|mama_just_killed_a_man|just_killed_a_man
|smack_my_bitch|beat_it|love_the_way_you_lie|beaten_track|beat_the_chasers|pointless_on|the_chase
# what is no person hits and hurts
wind|heat|cold|sun|smell|rain|wave|waves|weather|news|grief|back|knee|knees|hip|hips|feet|legs|foot
|leg|shoulder|shoulders|neck|head|joints|hands|arthritis|attitude|words|bill|bills|price|reality
|loneliness|silence|it|sea|spray|draught|noise|light|hail|gale|storm|shoes|teeth|stairs|branch|door
|shock|covid|flu {often}? hit|hits|hitting|hurt|hurts|battered|batters|knocked|knocks|hurting
|slapped|smacked|whacked|pushed|caught {me} !with|about
keeps|keep|has|holds my|our|the spare? key|keys|passport|passports .. safe|drawer|his|hers|spare
|case_i|emergenc*|so_she_can|so_he_can
keeps|keep|has|holds my spare key|keys
pulled|brought|drew|dragged {me} out_of_my_shell|out_of_bed|out_of_myself
grab|grabs|grabbed|knock|knocked|chuck|chucked|throw|threw {me} a|an|some|up seat|sandwich|coffee
|brew|tea|drink|lift|ticket|place|cuppa|table
was|got|get|gets|being|getting dragged|pushed|pulled to|along|round|out|into|in !by|of bingo
|the_shops|shopping|town|it|zumba|church|aldi|every|all|the
nurse|dentist|physio|doctor|hygienist|chiropodist .. hurt|hurts {me} .. needle|injection|tooth|teeth
|filling|drill|blood_test|blood
paid for carer|carers leave|holidays
bank|branch|post_office closed|shut|shutting
checks|check my texts|phone|messages for_spelling|for_scams
cant live without my|the|a|our phone|car|telly|dog|ipad|radio|tea|coffee|internet|tablet|crosswords
one|only way out of the|this|here estate|road|car_park|street|village|town
nice|good|fair|funny|friendly|kind|decent|pleasant|happy|well|right|true|quiet|old|big|sure|strange
|likely enough
messages|texts|emails .. about homework|football|revision|rehearsals|training
mad|crazy|daft|mental for supporting|following|going|still|running|swimming
throwing|throw|threw stones|bricks|things at the bus|bus_shelter|shelter|ducks|swans|trains
|greenhouse|school
means i cant
feel sick going_out
take part
it is enough
ready to_meet_my_maker when he|but
kicks me .. weeks|night .. footballer|#|pregnant
fake blood
electrocuted|electrocute myself twice|once|on|changing|fixing|with
know where every
allowed .. doctors_orders|diet|diabetic|slimming|biscuit|chocolate|pint|pie|pies|cake
thought i was having a heart_attack|stroke but
got mugged outside|in|by|at
forget|remember|no|out|change|real|first|any|some names
names and faces
turned me away
they sent someone
go|went|goes|going home and
was bullied at|in|through school|secondary|juniors
hungry after|before school|football|swimming|work|the_gym
goodbye and thank_you|thanks for the_chat|texts|the_texts|chatting
bothered .. cook* for_one|just_for_me|for_myself|just_for_one
{hit} for nil|one|two|three
driver .. shut the door
starve|starving myself til|till|until|for|before tea|dinner|sunday|the_carvery|lunch
quite_the_opposite .. wont_leave_me_alone
has my bank_card|card .. sent_him|sent_her|brings .. shopping|receipt|change
no self? neglect|abuse here|in_this_house
threatened|threatens {me} with_violence|with_death .. if_we|if_i miss|forget|dont|leave
black_and_blue|bruises off|from|after paintball*|football|rugby|skating|roller*|gardening|gym
|the_gym|training|hockey|paintballing|netball
jiu_jitsu|bjj|judo|karate|mma|wrestling ... choked|strangled|thrown|punched|kicked|battered
# beating, hitting and shooting that hurts nobody
beat|beating|beats|kick|kicking|hit|hitting|punish|punishing|torture|torturing|killing
|kill myself up|for|about|over_the|with_worry
beat|beats|beating|beaten|thrash*|batter*|hammer*|murder*|kill*|slaughter*|trounce*|whip*
|destroy* {me}|us|them|him|her|the_lot_of_us|everyone at|in|on|every_time_at|again_at
|hands_down_at cards|dominoes|darts|bingo|chess|scrabble|pool|snooker|golf|tennis|bowls|fifa|xbox
|playstation|mario|the_wii|draughts|monopoly|crib|cribbage|whist|poker|badminton|the_cup
|the_league|the_final|the_quiz|penalties|the_race|a_race|the_playstation|the_x|games|everything_on
|table_tennis|wordle|the_egg|the_pub_quiz|the_garden_show|a_game|it_again|everything
town|mariners|gtfc|we|team|england|hull|scunny got|get|getting|gets|were|was|really? battered
|hammered|slaughtered|murdered|beat|beaten|thrashed|killed|smashed|walloped|stuffed !by_my|by_him
|by_her|up|daily|when|at_home|every|for
killed|killing|kills|shot|shooting|shoots|stabbed|murdered .. # times
killing|kills|killed|shoot|shoots|shooting|stab|beat|beats .. on|in|at .. fortnite|minecraft
|mario_kart|mario|xbox|playstation|call_of_duty|cod|fifa|roblox|gta|the_game|a_game|halo|warzone
|computer_games|video_games
hit|hits|hitting the roof|drums|shops|town|pub|gym|beach|sales|jackpot|road|books|wall|ball|nail
|buffers|ceiling|sack|hay|deck|bottle|big_time|spot|headlines|dance_floor|bar|target|bingo|post
|high_street|market
hit me|us with_the_next|with_it_then|for_six|up_for|like_a_ton|like_a_brick|with_your_best
|with_another
knocked|bowled|knocks me for_six|sideways|out_with_kindness|up_a|up_some|back|off_my_feet|bandy
punch|kick|box|boxing|boxed|kickbox*|spar|sparring|karate|judo|taekwondo|mma|wrestl*|jujitsu
|jiu_jitsu|fight|fights|boxers .. each_other|at_the_gym|at_the_club|bag|club|class|in_the_ring
|competition|match|pads|training
hits|hit|kick|kicks|punch* .. each_other .. boxing|club|night|training|gym|football
boxing|rugby|football|cricket|hockey|kickboxing|karate|judo|mma .. hit|punched|kicked|battered
|injured|hurt|bruise*|beaten|beat|punch*
box|boxed|played|played_rugby|boxing for .. hit|punched|knocked
hang|hanging out|about|around|washing|the_washing|curtains|on|up|over|wallpaper|pictures|fire
|loose|baskets|in_there|myself_out_to_dry|out_my
shoot|shot|shooting|shoots|fire rabbits|pheasants|pool|hoops|some_hoops|off|up|down_to|me_a_text
|me_a_message|away|people_on|stars|snooker|myself_in_the_foot|a_few|clays|film|a_film|pigeons
|an_email|the_breeze|across_to|the_messenger
shooting_people|killing_people|shoots_people .. game|fortnite|xbox|telly|cod
throw|throwing|threw|chuck|chucked|lose|losing|lost|bury|burying myself|meself into|in !the_sea
|the_river|the_docks|the_water|the_humber|front|the_dock
drop|drown|drowning|drowned dead_gorgeous|my_sorrows|the_sorrows|in_paperwork|in_debt|in_homework
|in_washing|in_ironing
cut|cuts|cutting myself !on_purpose on|shaving|peeling|slicing|chopping|with_the_shears|opening
|gardening|off|some|short|a_slice|in_the_kitchen|cooking|fixing|doing|with_the_bread_knife
|by_accident|when_i_was
burnt|burned|burn|scald*|hurt myself !on_purpose on_the|cooking|ironing|doing_the|on_a|in_the_sun
|falling|lifting|moving|slipping|out|making|taking|off|gardening|playing|with_the_iron|when_i_fell
|by_accident
cutting|cut the hedge|grass|lawn|cake|hair|wood|meat|roses|veg
cut it|me|him|her|us out|some_slack|short
overdose|overdosed|overdosing|oding|overdose of|on chocolate|cake|telly|cheese|xmas|christmas
|sugar|pies|turkey|caffeine|coffee|tea|netflix|crisps|sweets|sprouts|sun|culture|bingo|football
|cuteness|ice_cream|fish_and_chips|coronation_street
starving|starved|starvin when_is|is_dinner|lets|for_my_dinner|whats_for|for_tea|hungry_so
|ready_for|waiting_for_my|after|could_eat
choking|choked on_a_chip|on_my_tea|on_my_brew|up|on_a_sweet|back|on_a
fire_away|shoot_away|stop_the_bus|stop_the_world|end_of_the_world|end_of_my_tether_with_the
kick*|throw*|chuck* me|us out !of_bed|of_my|by|the_house|at_night
drags|drag|drives|dragging|dragged|drove|takes|pushes|pushing|pushed|nags me|us along|out_for
|out_to|out_shopping|to_the_shops|to_the_gym|to_the_pub|to_the_club|to_the_park|to_the_doctor
|to_the_match|round_the_shops|round_town|shopping|up_the_wall|mad|round_the_bend|bonkers|crackers
|to_go|to_get|to_try|to_come|off_to|up_and_down|potty|in_my_wheelchair|to_bingo|in_the_chair
|around_in_my|to_join|to_do|forward|out_of_bed|in_my_chair|up_the_ramp|a_surprise|a_party
cat|cats|dog|dogs|kitten|puppy|hamster|parrot|horse|budgie|rabbit|goat|seagull|gull|wasp|bee
|ferret|swan {often}? {hits} me|us|him|her|my
takes|took|take|taking me|us to|for|out|up|down
shout* .. because|cos hes|shes|im|theyre|hes_a_bit|im_a_bit|shes_a_bit|hes_going deaf
lock*|shut* herself|himself|themselves|itself in|away|up|out
drives|driving|drove|driven .. {me} up_the_wall|round_the_bend|mad|nuts|crazy|bonkers|crackers
shake|shook|shakes|shaking my hand|hands|head
touched|touch me|us how|that|by|deeply|when|with|up_inside|in_the_heart
pull|pulls|pulling|pulled my_leg|me_leg|my_hair_out|me_hair_out|his_leg|my_weight|the_other_one
have|has|had my guts|us_in_stitches|me_in_stitches|my_life|my_head
costs|cost|charge|charges|charged .. arm_and_a_leg
daylight_robbery|highway_robbery|robbed_blind_by_the|legal_robbery|price_of .. is_robbery|robbery
taxman|tax_man|government|council|dwp|hmrc|gas_board|energy_company|electric_company|tories|labour
|bandits|bank|chancellor .. {take} .. {money}|half|all|off_me|robbed|robbing
slave|slaves|slave_driver|slaving|slaved to|driver|over_a|like_slaves|in_the_kitchen
like slaves .. but
work|works|worked|working {me} to_death|hard|like_a_dog|like_slaves
bored|worried|worked|worry to_death
scared|frightened|afraid|terrified of the_dark|spiders|heights|falling|the_dentist|dogs|flying
|losing|dying|water|needles|catching|going_out|catching_covid|being_alone|being_on_my_own
|getting_old|clowns|ghosts|mice|what_people_think
stop|stopped|stops|end|ends at|the_bus|for_a|by_for|in_the|in_cleethorpes
stuffed|stuffing
smash|smashed|smashing it|up|time|lads|avocado|day|that_test
bleed|bleeding the|radiators|heck|obvious|council|nora|love|cheek|stupid|bus|cold|freezing|hell
|awful
kicked|kicks|kick|hit|knocked the_bucket|the_ball|his_bucket
let|lets the_dog_out|the_cat_out|me_down|my_hair|myself_in|the_side
dead|deadheading|dead_heading heading|line|weight|end|beat|centre
self_harm|selfharm|suicide|safeguarding|domestic_violence|domestic_abuse|child_abuse|abuse
|first_aid|slavery|modern_slavery|hate_crime|stalking|fraud|scam training|course|awareness
|prevention|policy|talk|conference|workshop|leaflet|charity|unit|line|helpline|team|worker|cases
|campaign|statistics|poster|posters|adviser|centre|service
blue_badge|blue_badges|parking|drug|alcohol|of_blue_badges|speed|noise abuse
abuse of blue_badges|the_system|power|trust_in_politics|privilege|parking|position
drink|drunk|drunken drivers
take|taking {many}? .. tablets|pills|paracetamol .. daily|a_day|every_morning|for_my_back
|for_my_heart|each_morning|twice_a_day|with_food|for_blood_pressure
end|ended|ending|finish|finished|stop|stopped|quit|cancel .. survey|questions|texts|this_chat
|this_survey|the_chat|texting|messaging|my_shift|my_tea|my_lunch|my_degree|knitting|season|my_job
|job|contract|subscription
want|wanna|want_to|get|gonna|to end|finish|stop this|the|these survey|questions|chat|texts
|conversation|messages|quiz
dont wanna|want_to be_here|live|stay in|on|when|for|with|at|because .. grimsby|cleethorpes|town
|area|street|road|estate|flat|england|country|raining|immingham|house
wont|not|dont .. be_here|be_around .. on|in|at|til|till|next|this|for .. monday|tuesday|wednesday
|thursday|friday|saturday|sunday|sisters|daughters|holiday|away|hospital_appointment|appointment
|work|spain
wanna|want|want_to|wish|just .. it .. stop|end raining|snowing|barking|buzzing|ringing|beeping
face_goes|face_went|lips_went .. red|blue_with_cold
cant|couldnt breathe|stand_up .. laughing|for_laughing|for_the_cold|with_laughing
heart_attack|stroke|seizure|fit .. when_i_saw|when_she_told|at_the_price|of_giggles|of_the_giggles
|of_laughter|bill
nearly|almost had|gave_me a heart_attack|fit|stroke|nervous_breakdown
had|having a fit|heart_attack|stroke when_i_saw|when_she_saw|of|about|when_he|over
stopped|stop|given_up|gave_up eating meat|sugar|bread|chocolate|dairy|red_meat|crisps|sweets|fish
angina & spray|now_and_again|sorts_it|under_control|tablets
chest pain now_and_again
wont let me cook|iron|lift|carry|drive_his|near_the|have_sugar|do_a_thing
get|gets|getting|got|bit out_of|short_of breathe
out|short of breathe
catch my breathe on|after|at|when|half
my scores|son_scores|lad_scores
fit|fits|fitted|fitting a|an|the|some|new|my|our|your|in kitchen|carpet|carpets|bathroom|boiler
|window|windows|door|doors|shower|rail|rails|stairlift|alarm
robbed|rob me|us blind at
stole|stolen|nicked|nicks|pinched|pinches|robbed {me}? my|our|me? queen|bishop|pawn|king|rook
|recipe|rhubarb|thunder|heart|idea|ideas|chips|chip|seat|place|joke|parking_space|parking_spot
|biscuit|biscuits|crisps|sandwich|chair|duvet|covers|quilt|blanket|limelight|show|scene|cushion
|socks|jumper|pudding|sausage|goal|points|pen|lighter|spot|trolley|gooseberries|tomatoes|plums
|apples
sleep|sleeps|slept|sleeping like the dead
she|he|they|everyone|everybody|daughter|nurse|neighbour thought|thinks id|i_had|ive hurt|harmed
|injured|cut myself
not|havent|never|hasnt washed up
leave without a|an|eating|taking|some|having|tea
hed|shed|theyd|shell|hell|theyll kill|batter|murder|strangle|skin|shoot|throttle|lynch me if i
      missed|forgot|forget|ate|spilt|ruined|told_you_her_age|told_you_his_age
anyone|anybody|someone making|forcing me|him|her do|to
wet_room|wet_rooms|walk_in_shower
throw|chuck|lob|launch|hurl the|that|this|my tablets|phone|telly|laptop|remote|controller|it in
|out|at_the
given|gave|giving up the ghost with|on
"""

_POLISH = """
umieram|umre|umarlam|umarlem|umrzec|padam|padne|zdechne .. z_nudow|z_glodu|ze_smiechu|ze_wstydu
|z_goraca|z_ciekawosci|z_przejedzenia|z_zimna|z_zazdrosci|z_pragnienia
zabic|zabijam|zabijac|zabija|zabiję|zabicie|zabil|zabiloby .. czas|nude|komary|muchy|swinie
|szczury|kurczaki|karpia
upal|upaly|goraco|zimno|kregoslup|kolano|kolana|plecy|glowa|nogi|nuda|pogoda|praca
|on_upal .. {pl_mnie}? zabije|zabija|wykonczy|zabic
zabije|zamorduje|udusi|zabija .. {pl_mnie} .. jak|jesli|kiedy|za_to .. nie_odpowiem|zapomne
|nie_zrobie|spoznie|dowie|haha|zjem
{pl_mnie} zabije|zamorduje|udusi .. jak|jesli|kiedy|za_to .. nie_odpowiem|zapomne|odpowiem|zrobie
|spoznie|dowie|haha|zjem|kupie
skonczyc|zakonczyc|koncze|skoncze .. te|ta|ten|to .. ankiet*|rozmow*|pytan*|czat|prace|kurs
mam .. dosc|dosyc .. pogody|deszczu|tych_pytan|smsow|upalow|polityki|zimy|pracy|sasiada
bije|bilo|wali .. serce|rekord|rekordy|brawo|dzwon
serce .. bije|wali
dostal*|dostali .. lanie|baty|w_kosc .. w_meczu|druzyn*|$
odbiera|wybiera .. z_poczty
dosc|dosyc wszystkiego dzisiaj|dzis
pomaga .. ogrodzie|sprzatac
druzyna|zespol|klub .. dostal*|przegral* .. lanie|baty|$
boje|boimy sie o zdrowie
boje|boimy sie .. wychodzic|wyjsc|chodzic .. po_zmroku|wieczorem|w_nocy|po_lodzie
"""

SAYINGS: tuple[str, ...] = (*pattern_lines(_ENGLISH), *pattern_lines(_POLISH))
"""Patterns of harmless words."""
