"""Money and belongings taken, misused, or got by pressure or fraud, in English."""

from dialogues.concerns.table import Table

MONEY_SELF = Table(
    ("financial",),
    "direct",
    "self",
    """
    {actor}|our_* .. {take} .. my|me|all_my|half_my|our .. {money} !to_the_post_office|to_the_bank
      |because_i_asked|as_i_asked|for_me|to_get_my|when_we_split|to_collect|in_for_me|safe_for_me
      |to_pay_the_bills_for_me|up_to|down_to
    {actor}|our_* .. {take} .. money|cash|things|card|jewellery|fivers|tenners .. off|from|out_of
      |out .. {me}|purse|account|bank|wallet|house|handbag|bag|tin|drawer !taxman
    {actor} .. {take} .. {money} off|from {me}
    {actor} .. make|makes|made|making|forc*|pressur*|trick*|bully*|bullies|bullied|conned
      |talked .. {me}|into .. hand_over|sign|pay|give|lend|change_my_will|buy|transfer|sell
      |take_out|get_a_loan|put_the_house|withdraw|pay_for|cash|put_it_in|go_to_the_bank !up_to
      |for_laughing|attention|notice
    {actor} .. has|got|keeps|have|holds|took|taken|keeping|hes_got|shes_got|had .. my
      |me .. {money} .. wont|not|dont|refuses|without|back|never|and_i|i_only|so_i !safe|agreed
      |back_to_me_when
    {actor} .. wont|doesnt|not|refuses_to|never .. give|gives|let|return|hand|pay
      |lets .. {me} .. my_money|my_card|it_back|my_pension|money|them_back|me_back|access|back
      |my_own|any_money|cash|see_my_bank !change
    {actor} .. using|uses|used|use|been_using|spending|spends|withdrawing .. my
      |me .. {money} .. without|behind|not_ask*|never_ask*|dont|for_himself|for_herself|himself
      |herself|drugs|drink|gambl*|online|permission|for_his_own|for_her_own
    {actor} .. without|not|never .. asking|telling|my_permission|me_knowing|my_consent .. {money}
      |card|account|bank|house|loan
    {actor} .. {money}|card|account|loan|catalogue|credit|phone_contract .. without
      |in_my_name .. asking|telling|permission|me_knowing|in_my|my_knowledge|$
    {actor} .. borrow*|ask*|tap*|demand*|want* .. money|cash|loans|hundreds .. never|doesnt|not
      |dont|wont|more_and_more|scared|threat*|or|every .. pay*|paid|back|stop|threat*|see_it
      |if_i_say_no|else|kick*|when_i
    only_get|only_have|only_gives|gives_me|have_to_beg|gotta_ask|have_to_ask|allow*
      |i_gotta_beg .. what|pocket_money|for_money|allowance|for_my_own .. {partner}|he|she|gives
      |wages|money|has|my_own|a_week|lets !mum|from_the
    {actor} .. emptied|cleared|cleaned|drained|wiped|withdrew|spent|sold|ran_off_with|gambled_away
      |pawned|remortgaged|took|stole|pinched|nicked|forged|robbed .. my|me|our|out_my .. account
      |bank|savings|jewellery|rings|house|money|pension|signature|furniture|things|life_savings|tv
      |telly|car|purse|medication|tablets|out !when_we_split|on_the_house
    {i}|ive|im|was|been|get|getting|got|being|keep_getting|have .. scammed|conned|defrauded
      |swindled|ripped_off|fleeced|tricked_out|robbed|catfished|cheated_out|duped|cuckooed
      |financially_abused|robbed_blind !by_the_council|the_price|on_the_bus|the_ref|by_the_ref
      |by_var|on_bread|taxes
    lost|sent|gave|paid|transferred|given|send|sending|giving|handed_over|put .. savings|money
      |thousands|grand|hundreds|pounds|#|everything|vouchers|gift_cards|bitcoin|all_my .. online
      |scam|bank|police|caller|rang|phone|man|woman|met|facebook|dating|fraud|internet|fake|crypto
      |investment|americ*|army|doctor_abroad|wants_more|more|rogue|builder|roof !election|bus
      |bingo|for_the_cancer
    pretend*|pretending|said|saying|claimed|claiming|rang|phoned .. bank|police|hmrc|amazon
      |microsoft|fraud_team|royal_mail .. lost|took|gave|emptied|sent|money_gone|transferred
      |savings|taken|all_gone
    # taking over a home
    {actor}|lads|dealers|gang .. moved|move|moving|taken|taking|took|living|staying|using|stays
      |deals|dealing|sells|selling|come_in|coming_in|use|cook* .. my_flat|my_house|my_place
      |my_home|my_spare_room|my_gaff|in_with_me|over_my|here .. deal*|drugs|wont_leave|cant_get
      |out|wont_go|gear|crack|scared|weed|sell*|threat*|dont_want|weapons|without
    {actor} .. wont|refuse*|not leave|go|move|get_out .. my_house|my_flat|my_home|drugs|deal*
      |frightened|scared
    cant_get|get .. him|them|rid|her out|of_them|to_leave .. my_flat|my_house|deal*|drugs|threat*
      |scared
    # debt and lenders
    loan_shark|loan_sharks|doorstep_lender|money_lender|moneylender|illegal_lender .. {me}|round
      |owe|threat*|my|lads|borrow*|pay !awareness|on_telly
    owe|borrowed|debt .. loan_shark|dealer|dealers|money_lender|loan_sharks|bloke|man|lads .. {me}
      |threat*|round|hurt|scared|paying|kill|windows|smash|or|$|legs
    {actor} .. power_of_attorney|poa|lpa|appointee|deputy .. spend*|himself|herself|wont|not
      |doesnt|without|stole|sell*|using_it|takes
    sign|signed|signing|sell|selling .. house|will|home|bungalow|papers|something|deeds
      |over .. made_me|forced|didnt_understand|didnt_want|pressur*|trick*|under_pressure|dont_want
      |against|without_reading|bully*|bullied|didnt_know
    made|forced|tricked|conned|bullied .. {me} .. sign*|house|will|deeds
    charged|paid|took|wants|demanded .. thousands|#|grand|pounds .. roof|drive|builder|builders
      |gutters|tarmac|work .. never|didnt|cowboy|rogue|marched|came_back|more|not_done|threat*|bank
    {actor} .. steal|steals|stealing|stole|nicks|robs|robbing|thieves|thieving .. from|off {me}
    """,
)

MONEY_HINTED = Table(
    ("financial",),
    "indirect",
    "self",
    """
    never|dont|not|hardly|havent|no_idea|cant .. see|get|seen|got|know|touch|access|have .. my
      |any_of_my|our|what_happens_to_my|where_my .. pension|money|benefits|wages|bank_card
      |own_money|bank_statements|statements|card|bank_account|pip !enough|till|until|yet|increase
      |rise|advice
    money|cash|things|stuff|jewellery|notes|tenners|bits|purse|savings .. goes|going|go|gone
      |goes_missing|disappear*|missing|vanish*|keeps|short .. missing|purse|when|since|after|carer
      |been|shes|hes|visits|account !at_the_end_of_the_month|by_friday|on_bills
    keeps|always|wants|trying|nagging|pressur*|on_at|going_on_at|pestering|on_about|pushing
      |talking .. {me} .. change|sign|sell|put|alter|make|leave|transfer|give .. will|house|over
      |name|poa|power|account|bungalow|something|money|savings|half !council|quiz
    ask|beg|asking|permission|begging .. for|to .. my_own_money|my_pension|my_own_pension
      |own_money|my_card|my_own_card
    {actor} .. sorts|deals_with|handles|looks_after|has|controls|keeps|in_charge|does .. my|all_my
      |all_that|all_the|the .. pension|money|card|bank|finances|benefits|that .. never_see
      |dont_see|dont_know|no_idea|not_allowed|wont|dont_ask|and_i_dont|cant|i_go_without
      |have_nothing
    paying|pay|pays .. for .. everything|them_all|his|her .. because|or|scared|dont_like|feel
      |expect*|made .. leave|upset|scared|dont_visit|wont_visit|stop_coming|to|kick*
    wont|doesnt|not|only .. visit|come|visits|comes|talk_to_me .. unless|if|when
      |pension_day .. money|pay|give|cash|pension|wants
    new_friend|new_mate|someone_new|man|woman|lady|fella|feller|online .. asked|asking|asks|wants
      |needs|keeps .. money|loan|bank_details|gift_cards|vouchers|lend|send|cash|fare|flight
      |visa !charity|collecting|for_the
    hide|hiding|hid|stash|stashing .. money|purse|card|cash|savings .. from|so|away .. him|her|son
      |daughter|husband|partner|grandson|he|she
    """,
)

MONEY_OTHER = Table(
    ("financial",),
    "direct",
    "other",
    """
    {actor} .. steal*|nick*|rob*|thiev*|swindl*|conning|conned|scam*|fleec*|pinch* .. from|off|her
      |him|money|out_of .. {whom}|mum|dad|old|her|him|lady|man|pension|nan|gran
    {actor} .. {take} .. {whom}|her|his|their|dads|mums|nans|old|mum|dad|off|from|gran* .. {money}
      |pension|savings !to_the|to_collect|for_her|for_him|for_them|with_her_permission|shopping
      |asked|poker
    {actor} .. {take} .. {money} .. off|from|out_of .. {whom}|old|lady|man|purse|her|him
      |downstairs|next_door|mum|dad
    {someone} .. {money}|pension .. taken|stolen|emptied|nicked|going|controlled|drained .. by|off
      |from|missing|carer|son|daughter
    {someone}|old_lady|old_man|he|she .. being|been|got|getting|is|was|gets scammed|conned|robbed
      |fleeced|exploited|cuckooed|ripped_off|taken_advantage_of|swindled|financially_abused
      |defrauded
    {actor} .. taking_advantage|takes_advantage|exploit*|sponging|leeching|preying
      |scrounging .. of|off|on|him|her|old|vulnerable
    dealers|drug_dealers|gang|lads|druggies|addicts .. living|moved|using|taken|in|staying .. his
      |her|their|flat|house|home .. get_rid|cant|over|wont|scared|in_with|vulnerable|disabled|out
      |flat
    {actor} .. made|makes|got|forc*|bully*|pressur*|trick* .. {whom}|mum|dad .. sign
      |change .. house|will|over|deeds|poa|money
    {actor} .. power_of_attorney|poa .. spend*|himself|herself|abus*|misus*|steal*|neglect*
    """,
)

TABLES = (MONEY_SELF, MONEY_HINTED, MONEY_OTHER)
