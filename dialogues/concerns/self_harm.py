"""Hurting oneself, in English."""

from dialogues.concerns.table import Table

SELF_HARM_SELF = Table(
    ("self_harm",),
    "direct",
    "self",
    """
    {i}|been|started|still|keeps|just|always|again|to|like|want|wanna|and|from|urge|by|need|stop
      |of .. cut|cutting|cuts|burn|burning|scratch|scratching|slash|slashing|slice|slicing|stab
      |stabbing|starve|starving|punish|punishing|hurt|hurting|harm|harming|hit|hitting|punch
      |punching|carve|carving|bite|biting|injure|injuring|scald|brand|mutilate|bruise myself !on
      |falling|shaving|with_the|when_i_fell|off|slipping|at|doing|moving|lifting|in_the_garden
      |cooking|last_week_falling|playing|gardening|training|getting|in_a
    cut|cutting|cuts|slash|slashing|burn|burning|scratch|scratching|slice|slicing|carve|carving
      |stubbing|stub|hack|hacking {i}? {my} arm|arms|leg|legs|thigh|thighs|wrist|wrists|skin
      |stomach|body|belly|face !on|fringe|off|in_the_sun|with_the_hedge|getting|doing
    {i}|been|started|still|keeps|again|into|to|stop|do|not_stopped|with .. selfharm*
      |sh_again !training|course|awareness|policy
    selfharm* again|every|when|because|most|since|daily|myself|anymore|to_cope|lately|at_night
      |and_i
    {i}|on|with|all|down|up|over|got|have .. scars|cuts|burns|marks ... i|that_i|ive|from
      |where_i .. did|done|made|make|cutting|do|selfharming|myself
    bang|banging|hit|hitting|smash|smashing|head|headbutt|punch|punching|bash|bashing .. {my}|the
      |against|at|on wall|walls|head .. bleed|bleeds|bleeding|alone|upset|feel|stop|because|pain
      |hurts
    until|till|til i|im bleed|bleeding
    make|making {me}|myself sick|throw_up|puke after|every|daily|to|on_purpose
    hurt|harm|injure|damage myself on_purpose|deliberately|to_cope|when|again|tonight|because|to
    stop|cant_stop|help|resist|not .. cutting|burning|selfharming|hurting|harming myself|$
    pull|pulling|rip|ripping {my} hair|nails|skin out|off|when
    cut|cutting|burning|harming again|to_cope|every_night|to_feel|because_it_helps|for_relief
    cut|burned|burnt|scratched|slashed|hit|scalded|hurt|starved|bit {my}? arm|arms|leg|legs|hand
      |hands|wrist|wrists|myself|face|thighs on_purpose|deliberately|again
    """,
)

SELF_HARM_SELF_HINTED = Table(
    ("self_harm",),
    "indirect",
    "self",
    """
    what|things|stuff|something|damage i|ive|im do|done|did|doing|have_done to myself|my_body
      |my_arms
    take|taking|took it out on .. myself|my_arms|my_legs|my_body|arms|legs
    long_sleeves|sleeves|cover|covered|hide|hiding .. nobody|arms|marks|see|scars|cuts .. see|sees
      |myself|marks|scars|what
    hide|hiding|cover|covering .. arms|legs|scars|cuts|wrists|marks_on
    only|pain|physical .. pain|way|thing|blood|blade|razor|hurting .. feel_something|makes_me_feel
      |helps_me_cope|takes_it_away|calms_me|releases
    feel|feels|relief|better|release when|after .. i_bleed|i_see_blood|the_blood|i_cut|blade
    urge|urges|want|tempted|thoughts .. to_hurt|to_cut|of_hurting|of_cutting|of_harming|to_harm
      |about_hurting !him|her|them|the|my
    """,
)

SELF_HARM_OTHER = Table(
    ("self_harm",),
    "direct",
    "other",
    """
    {other} .. cut|cutting|cuts|burn|burns|burning|starving|starves|starve|harm|harms|harming|hurt
      |hurts|hurting|scratches|scratching|punching|injuring|slashing|bites|biting|hitting|hits
      |punches himself|herself|themselves !on|off|falling|shaving|playing
    {other} .. been|is|started|keeps|has|doing|still|does|hes|shes .. selfharm*|cutting_again
    {other} selfharms|selfharming|selfharmed|selfharm
    {other} .. cuts|scars|marks|burns .. his|her|their|self_inflicted .. arms|arm|wrists|legs
      |thighs|inflicted
    {other} .. cut|cutting|cuts|slashing|burning his|her|their arms|arm|legs|wrists|thighs|skin
      |body
    """,
)

TABLES = (
    SELF_HARM_SELF,
    SELF_HARM_SELF_HINTED,
    SELF_HARM_OTHER,
)
