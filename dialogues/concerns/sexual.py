"""Sexual abuse and assault, in English: what is done without consent."""

from dialogues.concerns.table import Table

SEXUAL_SELF = Table(
    ("sexual",),
    "direct",
    "self",
    """
    {i}|was|being|been|got|get|after|since|when|about|my|gang|am .. raped|sexually_abused
      |sexually_assaulted|molested|groped|indecently_assaulted|date_raped|sexually_harassed
      |abused_sexually|sexually_exploited|gang_raped|interfered_with|spiked|drugged_and
      |upskirted !book|film|telly
    {actor} .. rape|rapes|raped|raping|molest*|groped|gropes|sexually_abused|sexually_assaulted
      |sexually_abuses|assaulted {me}
    {me}|been raped|molested|groped
    rape|raped me|by|happened|at|when_i|as_a
    {actor} .. make|makes|made|force*|forcing|expects|demands|pressur*|wants|coerc*|trick*|bully*
      |pay|guilt* .. {me} .. {sex}|into_sex|into_bed|to_bed_with|watch_porn|pose|do_sexual
      |things_in_bed|have_it|do_stuff_in_bed|to_prostitute|sell_my_body|porn
    {actor} .. has|had|having sex|intercourse|his_way with me .. dont|not|asleep|against|wake
      |drunk|without|didnt|no|consent|even_when|sleeping
    {actor} .. force*|forcing|push*|puts|imposed|forces himself|herself|themselves on|onto|upon
      |into {me}
    {actor} .. {touch} {me} !by|how|up|base|deeply|nerve|feet|in_a_nice|for_a_fiver|and_made
      |at_heart|with_his_kindness|goodbye|goodnight|on_the_cheek|when
    {actor} ... {touch} {me} .. up|down|private|privates|breasts|boobs|bum|bits|dont_like
      |dont_want|said_no|tell_him|shouldnt|inappropriate*|sexually|wrong|there|below|night
      |knickers|stop|where|asleep|no|child|kid|little|when_i_was|as_a
    {actor} ... hand|hands|fingers|finger .. down|up|in|inside|under .. knickers|skirt|pants|top
      |bra|trousers|nightie|my_private|privates|my_bits|nightdress|me
    touched|touches|touching|grabbed|grabs|felt|rubs|rubbed|feels|groped .. my .. breast|breasts
      |boob|boobs|bum|arse|privates|private_parts|crotch|fanny|vagina|penis|bits|willy|private
      |chest|thigh|backside !pain
    {someone}|he|she|they|hes .. did|does|done|doing|do .. things|stuff|something
      |bad_things .. to_me|with_me .. when|kid|child|little|night|sexual|shouldnt|didnt_want
      |dont_want|cant|never_told|still|young|at_night|was|wrong
    {i}|was .. abused .. priest|uncle|dad|stepdad|teacher|coach|grandad|brother|cousin|vicar|scout
      |child|kid|when_i|nine|ten|age|years_old|as_a|in_care|childrens_home|church|neighbour|mum
      |by_my|by_a|by_someone !in_the_street
    expos*|flash*|wank*|masturbat*|strip* .. himself|front|himself_at|in_front .. {me}|kids|window
    nude|nudes|naked|intimate|private|sexual|sex pics|pictures|photos|videos|photo|video|images
      |tape|picture .. online|share|threat*|unless|blackmail*|send|post|leak|without|everyone
      |facebook|family|show
    asking|asks|asked|make|makes|wants|keeps_asking|told|made .. {me} .. nudes|naked_pictures
      |naked_photos|dirty_pictures|nude_pictures|nude_photos
    wont|doesnt|dont|never|not|ignores .. take_no|stop_when|listen_when|accept_no
      |no_means .. for_an_answer|no|say_no|stop|bed !calls|insurance|charity|sales
    {i}|said|say|told|tell .. no|stop|didnt_want|dont_want .. but_he|he_still|he_did_it|carried_on
      |anyway|kept_going|wouldnt_stop|doesnt_stop|does_it_anyway .. sex|anyway|did_it|inside
      |touch*|kept|carried|anyway
    sex|sexual|sleep_with|favours .. against_my_will|without_my_consent|instead_of_rent|for_rent
      |for_the_rent|when_i_dont_want|when_i_say_no|even_when_i|with_his_mates|with_his_friends
      |with_men|with_strangers|with_other_men
    against my will !of_god|power
    dont|didnt|not|never .. consent|consented|agree_to_it|want_it .. sex|touch*|he|him|but|asleep
      |drunk
    someone|he|they|bloke|man .. spiked|drugged .. {me}|my_drink .. raped|woke|assault*|naked
      |touched|sex|without
    {actor} .. films|filmed|filming|watches|watching|spying_on .. {me} .. shower|bath|undress*
      |naked|toilet|changing|sex
    """,
)

SEXUAL_HINTED = Table(
    ("sexual",),
    "indirect",
    "self",
    """
    comes|came|come|gets|got|creeps|sneaks|climbs|coming in|into .. my .. room|bed
      |bedroom .. night|asleep|pretend|drunk|dont_want|scared|lock|hide|door|uninvited|sleep
    dont|didnt|not|uncomfortable|hate|never .. like|with|happy|comfortable|the|how|want .. way|how
      |him|where|her|when .. touches|touch|looks_at|washes|kisses|puts_his_hands|cuddles|stares
      |touching|hugs|rubs me|my|myself|at_me
    do|doing|have_to_do|done|give|gotta_do|i_gotta_do things|favours|stuff|certain_things|extra
      |him_things .. for|to .. landlord|him|boss|keep|rent|roof|flat|job|somewhere_to_stay
      |place_to_stay|bed
    if_you_know_what_i_mean|you_know_what_i_mean|know_what_i_mean .. landlord|flat|him|rent|night
    makes|made|make {me} .. uncomfortable|dirty|do_things_i|do_things|feel_dirty|ashamed
      |do_stuff .. touch*|in_bed|i_dont|didnt|want|to|washes|he|sexual|$
    {actor} .. too .. touchy|hands_on|friendly .. uncomfortable|dont_like|hands|touches|when
    touchy_feely|cant_keep_his_hands|hands_all_over|wandering_hands|over_friendly|overly_friendly
      |inappropriate .. {me}|with_me|to_himself|off_me|carer|him|staff|uncomfortable|help|dont
    what|something|things happened|he_did|my_uncle_did|was_done|they_did
      |happened_to_me .. when_i_was|as_a|to_me .. little|child|kid|young|boy|girl|haunts|cant
      |never|him|still
    never told|said .. anyone|nobody|soul|a_soul|no .. what|about|uncle|he|priest|teacher|happened
      |did
    {someone}|he .. secret|our_secret|special_secret .. touch*|not_to_tell|room|night|tell
    """,
)

SEXUAL_OTHER = Table(
    ("sexual",),
    "direct",
    "other",
    """
    {someone}|she|he|they|shes|hes .. got|was|been|being|is|gets|were .. raped|sexually_abused
      |sexually_assaulted|molested|groped|groomed|sexually_exploited|spiked_and
    {actor} .. rape|raped|rapes|molest*|groped|sexually_abused|sexually_assaulted|groping|groom
      |grooming|groomed {whom}|my|kids|girls|a_girl|young|boys !dogs|salon
    {someone}|she|he|girl|girls|friend ... made|forced|makes|make|making|forcing
      |pressured .. {sex}|into_sex|prostitut*|porn
    {actor} .. touch|touches|touching|touched|fiddling|fiddles|groping|interfering .. {children}
      |her|residents|my_mum|girls|wife|patients .. up|inappropriate*|privates|sexually|down_there
      |bath|little|$|where|bedroom !lives|hearts|kindness
    {actor} .. touch|touches|touching|fiddling_with|groping|interfering_with|touched .. my|her|his
      |their|the .. {children} !lives|heart|feet
    pimp*|prostitut* .. her|him|girl|out|sister|daughter|friend
    {actor}|men .. has_sex|have_sex|having_sex|sleeps|sleeping .. with .. girl|dementia|learning
      |child|underage|doesnt_understand|cant_consent|vulnerable
    """,
)

TABLES = (SEXUAL_SELF, SEXUAL_HINTED, SEXUAL_OTHER)
