"""Forced work, debt bondage, trafficking and being used for crime, in English."""

from dialogues.concerns.table import Table

SLAVERY_SELF = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    boss|bosses|gangmaster|employer|agency|supervisor|manager|landlord|owner|they|man|he|work
      |foreman|she|recruiter|madam|family .. {papers_taken} .. my|our|all|me .. {papers} !photo
      |copies|to_check|for_the_job|renewed|a_copy|for_payroll|scanned|copy
    my|our {papers} .. {papers_taken}|taken|locked|held .. boss|work|away|by|they|from_me|hotel
      |them|gangmaster|he|employer|wont
    dont|not|never|wont|doesnt|didnt|no|havent|nothing .. pay|paid|pays|wages|money
      |get_paid .. sleep|live|factory|passport|debt|owe|leave|work|hours|locked|farm|caravan|month
      |months|van|papers !bills|the_fine|tax|rent|off|attention|sick|my_gas
    work|works|working|worked .. hours|day|days|factory|farm|car_wash|nail_bar|restaurant|house
      |field|fields|week .. no_pay|not_paid|take_my|take_all|take_our|takes_all|takes_my|for_free
      |debt|no_wages|no_money|without_pay|never_paid|dont_pay|never_get_paid|no_days_off
      |cant_leave|for_nothing|nothing_for_it|keep_the_money|keep_my|passport|for_food
      |not_allowed !volunteer*|charity
    take|takes|keep|keeps|hold|holds|taking .. all|my|our|most .. wages|wage|pay|money
      |salary .. debt|owe|travel|transport|rent|boss|gangmaster|accommodation|agency|bed|caravan
    boss|gangmaster|agency|they|employer|he|man|work .. says|say|said|tell|told .. owe|debt|i_owe
      |we_owe|pay_back|paid_off .. cant|leave|work|until|till|never|hurt|family|more
    owe|debt|paid_off|pay_off .. cant|not|never|wont|until|till|till_i .. leave|stop|go|quit|free
      |work
    {i}|are|were|being|been|made|they|he|she|people .. force|forced|forces|forcing|made|make|makes
      |making .. {me}? .. work|to_work|steal|beg|sell_drugs|deal_drugs|carry_drugs|run_drugs
      |shoplift|prostitute|sell_myself|clean_for_nothing|have_sex_with_men|see_clients|see_men
      |deal|take_drugs_to|run_county|do_cannabis|grow|sell_weed|sell_gear|drop_packages|hold_drugs
      |hold_money|hold_a_knife|open_bank_accounts|do_jobs_for_them !me_laugh|hard|from_home|late
      |weekends|for_a_living|it_work|things_work|overtime|to_work_for|at_it
    make|makes|made|making|get|gets|got|forc* {me} .. sell|deal|carry|run|hold|move|deliver
      |store .. drugs|gear|weed|crack|packages|coke|heroin|knives|guns|stuff_for_them
    bring|brings|send|sends|bringing|sending .. men|clients|customers|punters .. house|flat|me
      |room|have_to|do_it
    {i} .. sold|trafficked|smuggled|brought_here|brought_to_england|brought_to_the_uk
      |tricked_into_coming|promised_a_job|promised_work|promised_job .. me|to|by|work|no|but|and
      |for|uk|here|passport|now|$ !van|house|car
    slave|slavery|servitude|trafficked .. {i}|here|me|victim|am|im|kept|help .. !driver|programme
      |museum|film
    {i}|im|am|treated|kept|live|like .. domestic|as|a|kept .. slave|servant|prisoner .. house
      |family|no_pay|cant_leave|locked|work|not_allowed|home|here|hours|passport !driver|kitchen
      |kids|to_the
    county_lines|drug_runner|running_drugs|mule|money_mule .. me|im|i|made|they|for|owe
    threat*|hurt|kill|harm .. my_family .. work|debt|leave|back_home|run|job|if_i|romania|vietnam
      |albania|home|pay|boss
    boss|gangmaster|they|agency .. hits|beats|beat|hit|threat*|lock|locks|locked .. {me}|workers
      |people|at_work|in_the|if|when
    not|arent|dont|wont|never|cant .. allowed|let|lets|leave .. leave|out|go_out|talk|speak|phone
      |outside|us|site|job .. factory|work|farm|caravan|boss|van|house|workers|car_wash|passport
      |agency|owe|gangmaster|minder
    live|sleep|sleeping|living|slept .. in|at .. factory|car_wash|nail_bar|shed|container
      |back_of_the|workplace|work|garage|where_we_work|one_room .. no_pay|not_paid|dont|lock*|cant
      |#|boss|ten|people|no|take|wages|never
    {i}|we|were|being|been .. held|kept here|captive|prisoner|against & work|clean|cook|leave
      |passport|make|made|pay|nothing|boss
    {actor} make|makes|made {me} clean|cook|work|scrub|wash .. for_nothing|no_pay|all_day
      |without_pay|for_free|all_night|and_sleep
    """,
)

SLAVERY_HINTED = Table(
    ("modern_slavery",),
    "indirect",
    "self",
    """
    cant|not|never|dont|wont leave|quit|get_out_of|stop|leave_this|change .. job|work|boss|him
      |here|place|factory|farm ... owe|debt|papers|visa|passport|pay_back|money_i|he_has|they_will
      |family|until !pension|mortgage|till_i_find
    van|minibus|bus|driver .. pick*|drop*|take*|collect* .. not|never|dont|cant|nobody .. talk
      |speak|allowed|out|go|where
    pick*|drop*|collect*|take* .. us|me .. van|minibus|bus|car ... not|never|dont|cant|nobody
      |isnt .. talk|speak|allowed|phone|leave
    boss|they|employer|agency|man .. knows|know .. where .. family|kids|mum|children .. live|lives
      |home
    boss|gangmaster|employer|minder|agency_man .. speaks_for|talks_for|answers_for|listens
      |always_there|watches .. {me}|when|us|phone
    dont|not|never .. know .. where .. i_am|we_are|address|live .. work|van|boss|they
    work|working .. pay_off|paying_off|to_pay_back|pay_back|clear .. debt|journey|travel
      |what_i_owe|flight|ticket|passage !mortgage|credit_card|loan|student
    cash_in_hand|no_contract|no_papers .. scared|cant|boss|hours|sleep|lock*
    """,
)

SLAVERY_OTHER = Table(
    ("modern_slavery",),
    "direct",
    "other",
    """
    people|lads|girls|women|men|workers|someone|lady|family|man|bloke|girl|woman|boys|kids
      |housekeeper|maid .. sleep|sleeping|live|living|kept|locked|work|working|held
      |crammed ... nail_bar|car_wash|factory|farm|shed|caravan|room|takeaway|restaurant|shop
      |garage|house|brothel|container|back_of|flat|never|round_the_back ... never_go_out
      |not_allowed|passport|passports|never_paid|never_get_paid|lock*|no_pay|scared|never_leave
      |arent_let|let_out|wont_let|cant_leave|forced|not_paid|wages|paid|come_out|out|van
      |dont_get_paid
    {actor}|man .. has|got|keeps|took|holds|takes .. their|her|his .. {papers}
    {whom}|people|workers|girls|lads|man|woman|girl .. trafficked|forced_to_work|used_as_slaves
      |kept_as_slaves|kept_as_a_slave|forced_into_prostitution|being_exploited|made_to_beg
      |held_against|made_to_work|forced_to_beg|forced_labour|like_slaves .. !by_the
    {whom}|people|workers|girls|lads .. work|works|working .. no_pay|never_paid|not_paid
      |for_nothing|dont_get_paid|for_free|hours_a_day|wages .. passport|lock*|sleep|debt|owe|boss
      |let_out|house|never_out|not_allowed|leave|family|take*
    {actor}|gang|they|dealers .. using|use|got|getting|make|making|grooming|running|have .. kids
      |lad|lads|children|him|her|disabled|boy|grandson|nephew|son|vulnerable .. run_drugs
      |sell_drugs|deal_for|running_drugs|county_lines|carry|deal|drugs|shoplift|steal|to_beg
    """,
)

TABLES = (SLAVERY_SELF, SLAVERY_HINTED, SLAVERY_OTHER)
