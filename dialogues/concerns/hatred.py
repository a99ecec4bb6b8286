"""Abuse for who somebody is, in English."""

from dialogues.concerns.table import Table

HATRED_SELF = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    {actor}|people|kids|neighbours|strangers|get|getting|got .. shout*|scream*|call|calls|called
      |calling|yell*|spray*|paint*|wrote|chant* .. {insult} .. !film|story|book
    {i}|being|get|got|getting|been|we|am|was|im .. abused|attacked|spat_at|spat_on|beaten_up
      |assaulted|called|threatened|bullied|harassed|targeted|pushed|insulted|hit|picked_on
      |shouted_at|punched|abuse|grief|egged|stones|hassle|hounded|refused|mocked
      |stared_at_and_called|laughed_at ... because|for|due_to|over|about|being|of .. {because_of}
    {actor}|people|kids|neighbours|strangers|they .. abuse|attack|attacked|spit|spits|spat|push*
      |throw*|threw|hit|threat*|harass*|bully|target*|shout*|smash*|insult*|laugh*|mock*|hate
      |kick*|put|puts|pick_on|torment*|call|refuse* .. because|for|due_to|as|about .. {because_of}
    {actor}|people|kids|neighbours .. throw*|threw|spit|spits|spat|smash*|shout*|put|attack* .. at
      |on|our|my|me|us .. because|country|home|{because_of}|foreign*|hijab|paki|pakis
    tell|tells|told|telling|shout*|said|says|say|scream* .. {me} .. back_to_your|back_to_my
      |go_home_to|to_go_home|back_where|back_to_where|go_back_to|back_to_poland|back_to_africa
      |dont_belong_here|go_back_where
    back_to_your own? country
    hate_crime|hate_crimes|racist_abuse|racial_abuse|racist_attack|racist_attacks|homophobic_abuse
      |transphobic_abuse|islamophobic|homophobic_attack|disability_hate|racially_abused
      |racist_graffiti|hate_mail|racially_abusing|racist_bullying|disablist_abuse|racist_comments
      |racist_names|racist_neighbours|racist_neighbour .. {me}|i|my|we|our|get|again|happening
      |suffer*|daily|every|victim|door|had|ive !training|course|awareness|on_telly|week
    {i}|get|getting|had|suffer*|experience*|victim|target|we|of|face|facing .. hate_crime
      |hate_crimes|racist_abuse|racial_abuse|racism|racist_attack|racist_attacks|homophobic_abuse
      |transphobic_abuse|islamophobic_abuse|racially_abused|hate_mail|racist_names|racist_comments
      |homophobia|racist_graffiti|racially_attacked|disability_hate_crime
      |homophobic_slurs !training|course|talk|workshop|conference|forum
    {actor}|people|kids|lads|they .. pull*|rip*|tore|grab*|snatch* .. my .. hijab|headscarf|turban
      |scarf|niqab
    {actor}|carer|staff|boss|people .. refuse*|wont|dont|not .. serve|help|treat|touch|wash|employ
      |hire|pay .. because .. {because_of}
    swastika|go_home|nazi|pakis_out|poles_out .. on .. my|our .. door|house|wall|car
    """,
)

HATRED_OTHER = Table(
    ("discriminatory",),
    "direct",
    "other",
    """
    {actor}|they|kids|people .. throw*|threw|smash*|abuse|abusing|attack*|spit*|spat|shout*
      |harass*|torment*|target*|bully*|push*|insult*|put|egg* .. {because_of}|romanian*|polish
      |muslim*|asian*|gay|disabled|traveller*|refugee*|immigrant*|wheelchair|black|foreign*|trans
      |roma|kurdish .. family|lad|couple|neighbour*|man|woman|house|window|windows|lady|girl|kids
      |people|boy|door|shop|bloke|families
    {someone}|he|she|they|family|lad|girl .. get*|got|is|being|been|are .. abused|attacked|spat_at
      |beaten_up|called|bullied|harassed|targeted|threatened|shouted_at|picked_on|abuse .. because
      |for|being .. {because_of}
    """,
)

TABLES = (HATRED_SELF, HATRED_OTHER)
