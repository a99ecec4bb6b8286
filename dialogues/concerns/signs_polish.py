"""Signs that only together say something, in Polish without diacritics (see ``signs``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

SUICIDE = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    pozegnal*|zegnam|pozegnac & zawsze|jutro|spokoj|ostatni|koniec|brat*|dzieci|nie_wie|rodzin*
    tabletki|leki|proszki|lina|sznur|noz|zyletk*|most & stole|policzyl*|wystarczy|przygotowan*
      |gotow*|obok|leza|lezy|czeka|koniec|dziekuje|zegna*|skonczy*|szuflad*
    list|listy & pozegnaln*|napisal*|dzieci|koniec|zegna*|przepraszam & jutro|dzis|koniec
      |nie_bedzie|wybacz*|zawsze|dzieci
    jutro|dzis|wieczorem|niedlugo & spokoj|koniec|nie_bedzie_mnie|po_wszystkim|zasne & na_zawsze
      |wreszcie|juz|dla_wszystkich|pozegnal*|tabletki
    """,
    SUBJECT_SAID,
)

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    lezy|leze|upadl*|sasiad*|maz|zona|mama|tata & siny|sina|nie_oddycha|ledwo|nieprzytomn*
      |nie_reaguje|krew|krwi|nie_rusza|drgawki|charczy
    reka|twarz|mowa|noga|pol_twarzy & dretwieje|zdretwial*|opadl*|wykrzywi*|belkocz*|nie_czuje
    palce|noga|stopa|palec & czarn*|sine|gnije|smierdzi
    gaz|dym & smierdzi|czuc|pachnie|klatce|drzwi|duszno|glowa|mieszkani*
    """,
    SUBJECT_SAID,
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    drzwi|drzwiami|okno|oknem|dom|klatce & wali|kopie|nozem|noz|siekier*|bije|krzyczy|pomocy
      |ratunku|grozi|pijany & ktos|on|oni|maz|byly|sasiad|pomocy|ratunku|zabije
    nozem|noz|siekiera|maczeta|bronia|benzyn* & grozi|drzwi|pomocy|stoi|wali|goni|mnie|zabije
      |oblal*|macha
    """,
    SUBJECT_SAID,
)

HIT = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    """
    walnal*|uderzyl*|kopnal*|pobil*|szarpie|szarpal*|popchn*|dusil*|trzymal*|rzucil*|bije & mnie
      |mi|matke|tesciowa|siostre|corke|zone|mame|ja|go|wlosy|glowe|twarz|brzuch & maz|tesc|ojciec
      |syn|brat|szef|jeden|drugi|on|oni|partner|chlopak|robocie|pracy|szatni|domu|sasiad|boje
      |schowal*|ucieka*|placze
    siniak*|sine|posiniaczon*|podbite & maz|syn|partner|on|nadgarstki|rece|twarz|milczy|boi|drzwi
      |upadla|opiekun*|opieki|szkol*|dziecko|ojczym
    """,
    SUBJECT_SAID,
)

WORDS = Table(
    ("domestic", "psychological"),
    "direct",
    "self",
    """
    slysze|mowi|powtarza|krzyczy|grozi|straszy & nikim|zerem|szmata|glupia|psychiatryku|wariatk*
      |nic_niewart*|nikt_mi_nie_uwierzy|deportuj*|zabierze|zamknie|zabije|odbierze & mnie|mi|ze
      |jak|dzieci|komu*|powiem|pisne|odejde
    nie_wolno|nie_moge|zabrania|zabronil*|zakazal* & wychodzic|rozmawiac|telefon|pracowac
      |pieniedzy|rodzin*|kolezank* & on|maz|partner|syn|tesciow*|sprawdza|kontrol*|boje
    boje_sie|boimy_sie & maz|meza|syna|ojca|jak_wraca|jak_wroci|kiedy_wraca|pije|pijany|wraca
      |zlosc*
    """,
    SUBJECT_SAID,
)

SEXUAL = Table(
    ("sexual",),
    "direct",
    "self",
    """
    dotyka*|dotykal*|lozku|obmac*|rozebr*|calowal*|seks* & wlasciciel|szef|klucz*|noc*|zaplat*
      |czynsz*|ojczym|wujek|opiekun*|brygadzista|lekarz|trener|ksiadz|sasiad & mnie|mi|moj*|chce
      |wszedl|kaze|musze
    lat & corka|corke|corki|dziewczynk*|wnuczk*|siostr*|syn|kolezank* & facet|mezczyzna|chlop
      |starszy|po_trzydziestce|dorosly & prezent*|telefon|hotel|wozi|zdjecia|pieniadz*|alkohol
      |auto|samoch*
    """,
    SUBJECT_SAID,
)

NEGLECT = Table(
    ("neglect",),
    "direct",
    "self",
    """
    opiekun*|pielegniark*|corka|syn|nikt|personel & czwartek|poniedzialek|wtorek|srode|piatek
      |sobote|niedziele|dni|ostatni|od_wczoraj|tydzien & wstane|wstac|pic|jesc|glod*|mokr*|lozk*
      |pampers*|pieluch*|lekow|toalet*
    opieki|opiekun*|personel|oddzial* & mama|mame|tata|tate|babci*|dziadek|dziadka & siniak*|sine
      |odlezyn*|brudn*|glodn*|schudl*|placze|boi|milczy|mokr*|zwiazan*
    """,
    SUBJECT_SAID,
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    lekow|leki|insulin*|tabletek & nie_biore|nie_bierze|przestal*|odstawil*|rzucil* & po_co|czarn*
      |noga|palce|bez_sensu|obojetn*|cukier|serce|zyc
    lekow|leki|insuliny|tabletek .. nie .. biore & po_co|czarn*|noga|palce|bez_sensu|obojetn*
      |cukier
    nie_myje|nie_mylam|nie_mylem|nie_jem|nie_wstaje|nie_sprzatam & tygodni*|miesi*|dni|po_co|lozk*
      |obojetn*|smieci|szczur*|wszystko_jedno
    """,
    SUBJECT_SAID,
)

SLAVERY = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    paszport|dokumenty|dowod & szef|agencja|pracy|brygadzista|oddac|oddaje|zabral*|odda|trzyma
      |wlasciciel|robocie
    pracuj*|praca|robot* & godzin|dni & wyplat*|nie_plac*|dlug|paszport|za_darmo|potraca*
      |zabieraj*|pokoj|grozi*
    dlug|odpracowac|odrobic & szef|praca|agencj*|rodzin*|grozi*|odejsc|paszport
    """,
    SUBJECT_SAID,
)

HATRED = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    polak|polaku|polka|polacy|polskie|ukrain*|brudny|brudas|ciapat* & wola*|krzycz*|wyzyw*|plu*
      |walnal*|bij*|rzuc*|szyb*|napis*|groz*|pobil*|popychaj*|smiej* & robocie|pracy|szkol*|ulic*
      |sasiad*|drzwi|mnie|nas|syn*|dzieci|okn*|samoch*
    """,
    SUBJECT_SAID,
)

TABLES = (
    SUICIDE,
    MEDICAL,
    DANGER,
    HIT,
    WORDS,
    SEXUAL,
    NEGLECT,
    SELF_NEGLECT,
    SLAVERY,
    HATRED,
)
