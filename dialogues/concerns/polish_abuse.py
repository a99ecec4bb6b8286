"""What raises a concern about abuse, theft or neglect in Polish, written without diacritics."""

from dialogues.concerns.table import Table

HIT_SELF = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    """
    {pl_kto} .. {pl_mnie} .. {pl_bic} !po_ramieniu|w_karty|rekord
    {pl_kto} .. {pl_bic} .. {pl_mnie} !w_karty|rekord
    {pl_mnie} .. {pl_bic} !serce|w_karty|w_szachy|rekord
    {pl_bic} {pl_mnie} !serce|w_karty
    jestem|bylam|bylem|zostalam|zostalem|bywam .. bita|bity|maltretowan*|katowan*|pobit*|szarpan*
      |duszon*|poniewieran*|krzywdzon*
    {pl_kto} .. podnosi|podniosl* .. na .. mnie|nas .. reke
    {pl_kto} .. zneca|znecal|znecaja .. sie
    mam|cala|caly .. siniaki|podbite_oko|w_siniakach .. przez|od|po|on|maz|bo
    przemoc* .. w|domow* .. domu|domowej|domowa .. !film|serial|szkolen*
    """,
)

HIT_OTHER = Table(
    ("physical",),
    "direct",
    "other",
    """
    {pl_kto} .. {pl_bic_ja}|swoja .. {pl_bic} !w_karty|rekord
    {pl_kto} .. {pl_bic} .. {pl_bic_ja}|swoja|swoje|swoich !w_karty|rekord
    {pl_bliski} .. jest|bywa .. bita|bity|maltretowan*|krzywdzon*
    """,
)

CONTROL = Table(
    ("domestic", "psychological"),
    "direct",
    "self",
    """
    nie .. pozwala|pozwalaja|pozwalal|daje|wolno|wypuszcza|puszcza .. {pl_mnie}? .. wychodzic
      |wyjsc|spotykac|rozmawiac|pracowac|dzwonic|widywac|nigdzie|kontaktowac|z_domu|z_nikim
      |do_rodziny|odejsc|opuszczac|widziec|uczyc|zadzwonic !cukru|jesc
    boje|balam|balem|przeraza .. sie|mnie .. meza|partnera|syna|zony|corki|ojca|jego|jej|mojego
      |chlopaka|opiekunki|wracac_do_domu|wrocic_do_domu|byc_w_domu|wnuka|ziecia|odejsc|go
      |personelu !o_|choroby|o_zdrowie|smierci|utraty
    {pl_kto}|zabral|zabrala|zabrali|zabiera|schowal* .. {pl_mnie} .. paszport|telefon|klucze
      |dokumenty|dowod !do_naprawy
    zabral*|zabiera*|schowal*|trzyma .. {pl_mnie}? .. paszport|telefon|klucze|dokumenty
      |dowod !do_naprawy
    zamyka*|zamknal*|wiezi|trzyma|uwiezil* .. {pl_mnie} .. w_domu|na_klucz|w_pokoju|w_piwnicy
      |w_lazience|w_srodku
    sprawdza|kontroluje|sledzi|czyta|przeglada .. {pl_mnie}? .. telefon|wiadomosci|wszystko|kazdy
      |mnie|z_kim|gdzie|co_robie|smsy
    {pl_kto} .. przesladuje|nachodzi|neka|stalkuje|sledzi .. {pl_mnie}
    {pl_mnie} .. przesladuje|nachodzi|neka|stalkuje|sledzi
    zmusza*|zmusil* .. {pl_mnie} .. do .. malzenstwa|slubu|wyjscia_za_maz
    ucieklam|ucieklem|uciekam .. od .. meza|partnera|niego|niej|przemocy|ojca
    odcial*|odcina|izoluje .. {pl_mnie} .. od .. rodziny|znajomych|przyjaciol|wszystkich
    nie .. moge .. rozmawiac|pisac|mowic .. bo|gdy|on|kiedy .. on|jest|slucha|czyta|wrocil|maz
      |patrzy
    """,
)

WORDS = Table(
    ("psychological",),
    "direct",
    "self",
    """
    {pl_kto} .. {pl_mnie} .. wyzywa|poniza|obraza|grozi|szantazuj*|wyzywal*|ponizal*|zastrasza
      |upokarza|przezywa|dreczy|neka|gnebi|straszy|grozil*|zneca_sie|drecza|nekaja
    {pl_kto} .. wyzywa|poniza|obraza|szantazuj*|zastrasza|upokarza|dreczy|neka|gnebi|straszy
      |grozi .. {pl_mnie}|ze
    wyzywa*|poniza*|upokarza*|zastrasza*|gnebi*|dreczy*|szantazuj* .. {pl_mnie}
    {pl_mnie} .. wyzywa*|poniza*|upokarza*|zastrasza*|gnebi*|dreczy*|szantazuj*|grozi|groza
    {pl_kto} .. krzyczy|wrzeszczy|wydziera_sie|drze_sie .. na_mnie .. codziennie|ciagle|caly_czas
      |i|wyzywa|zawsze|bez_przerwy !bo_gluch*
    dostaje|dostalam|dostalem .. pogrozki|grozby
    """,
)

SEXUAL = Table(
    ("sexual",),
    "direct",
    "self",
    """
    zostalam|zostalem|bylam|bylem|jestem .. zgwalcon*|gwalcon*|molestowan*
      |wykorzystywan*_seksualnie|wykorzystan*_seksualnie|napastowan*
    zgwalcil*|gwalci*|molestuje|molestowal*|obmacuje|obmacywal*|napastuje
      |wykorzystal*_seksualnie .. {pl_mnie}
    {pl_mnie} .. zgwalcil*|gwalci*|molestuje|molestowal*|obmacuje|obmacywal*|napastuje
    zmusza*|zmusil*|nalega .. {pl_mnie}? .. do .. seksu|wspolzycia|stosunku|prostytucji|lozka
      |tego_w_lozku
    dotyka*|dotykal* .. {pl_mnie} .. nie|choc|wbrew|gdzie|intymn*|piers*|noc*|chociaz|mimo|bez
      |seksualn*
    {pl_mnie} .. dotyka*|dotykal* .. nie|choc|wbrew|gdzie|intymn*|piers*|noc*|chociaz|mimo|bez
      |seksualn*
    """,
)

SEXUAL_OTHER = Table(
    ("sexual",),
    "direct",
    "other",
    """
    zgwalcil*|gwalci|molestuje|molestowal*|obmacuje|wykorzystuje_seksualnie .. {pl_bic_ja}
      |{pl_dzieci}
    {pl_bliski} .. zostala|zostal|byla|jest .. zgwalcon*|molestowan*|wykorzystywan*
    """,
)

MONEY = Table(
    ("financial",),
    "direct",
    "self",
    """
    {pl_bierze} .. {pl_mnie} .. {pl_pieniadze} !z_poczty|bo_go_prosi*|bo_ja_prosi*|z_banku_na_moja
      |do_ryzy
    {pl_mnie} .. {pl_bierze} .. {pl_pieniadze}|wszystko !z_poczty
    {pl_kto} .. {pl_bierze} .. moje|moja|moj|cala|wszystkie|cale|moich .. {pl_pieniadze} !z_poczty
      |bo_go_prosi*
    {pl_bierze} moje|moja|cala|wszystkie .. {pl_pieniadze} !z_poczty
    okrada*|okradl*|okradaja|okradziono|okradzion* .. {pl_mnie}|przez|zostal*
    {pl_mnie} okrada*|okradl*|okradaja|okradziono
    oszuka*|oszust*|wyludz*|naciagn* .. {pl_mnie}|stracil*|pieniad*|oszczednosc*|przez
      |na .. telefon|internet|stracil*|pieniad*|oszczednosc*|wnuczk*|tysi*|#|policjant*
    stracil* .. oszczednosci|pieniadze|wszystko .. oszust*|telefon|internet|przez
    zmusil*|zmusza*|kazal*|kaze .. {pl_mnie} .. podpisac|przepisac|oddac|oddawac|wyplacic
      |wziac .. dom|mieszkanie|testament|pieniad*|emerytur*|wyplat*|karte|kredyt|pozyczk*|wszystko
    nie .. oddaje|oddal*|chce_oddac|daje .. {pl_mnie} .. {pl_pieniadze}|mojej_karty
      |moich_pieniedzy|pieniedzy
    nie .. mam|daje .. dostepu .. do .. konta|pieniedzy|emerytury .. bo|syn|maz|corka|on|ona
    """,
)

MONEY_OTHER = Table(
    ("financial",),
    "direct",
    "other",
    """
    {pl_kto}|ktos .. okrada|okradaja|okradl*|kradnie|zabiera .. starsz*|babcie|dziadka|sasiadke
      |sasiada|matke|ojca|mame|jej|mu|jemu .. !z_poczty
    """,
)

SLAVERY = Table(
    ("modern_slavery",),
    "direct",
    "self",
    """
    szef|szefowa|pracodawca|brygadzista|agencja|oni|wlasciciel|kierownik .. zabral*|zabrali|ma
      |trzyma|zabiera*|zatrzymal*|schowal*|nie_oddaje|nie_chce_oddac
      |przetrzymuje .. {pl_mnie}? .. {pl_papiery}|moj_paszport|nasze|moje_dokumenty
    nie odda*|oddaje|oddaja|zwroci* .. {pl_mnie} {pl_papiery}
    zabrali|zatrzymali|trzymaja|zabieraja .. {pl_mnie}? .. {pl_papiery}|wyplat*
      |wszystkie_pieniadze|caly_zarobek !na_lotnisku|w_urzedzie
    zmuszaja|zmusza|zmuszona|zmuszony|zmuszani|kaza|zmuszali .. do|mi|nam|krasc|pracowac
      |zebrac .. pracy|pracowac|kradziezy|zebrania|krasc|prostytucji|sprzedawac|niewolniczej
      |roboty|narkotyk*
    nie .. placa|placi|wyplaca|dostaje|dostalem|dostalam|zaplacil* .. {pl_mnie} .. dokument*
      |paszport|godzin|od|miesiec|dlug|mieszk*|spie|trzymaja|zabral* !podatk*|rachunk*
    pracuj* .. godzin|za_darmo|bez_wyplaty|za_dlugi|za_dlug|bez_pieniedzy .. nie_plac*|dokument*
      |paszport|zabral*|dlug|nie_moge_odejsc|bez_wyplaty|zabieraja|za_darmo|nie_wolno !wolontari*
    odpracow*|dlug|jestem_winien|jestem_winna .. szef*|agencj*|im|nie_moge .. odejsc|nie_moge|dlug
      |paszport|wyplat*
    nie .. pozwalaja|wolno .. nam|mi .. wychodzic|wyjsc|opuszczac|rozmawiac .. wyplat*|pracy
      |fabryk*|farm*|domu|paszport|dokument*|zabieraj*|$
    """,
)

HATRED = Table(
    ("discriminatory",),
    "direct",
    "self",
    """
    pluja|pluje|wyzywaja|wyzywa|krzycza|krzyczy|rzucaja|bija|atakuja|napadli|zaatakowa*|pobili
      |przesladuja|gnebia|obrazaja|dokuczaja|zniewazaja|niszcza|pobito .. bo|ze|dlatego|jako|za
      |na_mnie|na_nas|we_mnie|mnie|nas .. jestem|jestesmy|z_polski|polk*|polak*|polsku|polsk*
      |gejem|muzulman*|niepelnosprawn*|obcokrajow*|czarn*|romem|ukrain*
    mowia|krzycza|kaza|wolaja .. zebym_wracal*|wracaj_do|wracajcie_do|wracac_do .. polski|kraju
      |siebie
    rasistowsk*|dyskryminuj*|przestepstwo_z_nienawisci .. {pl_mnie}|ataki|wobec|nas|na_mnie
    """,
)

NEGLECT = Table(
    ("neglect",),
    "direct",
    "self",
    """
    opiekunka|opiekun|opiekunki|opiekunowie|nikt|syn|corka|pielegniarka
      |rodzina .. nie .. przychodzi|przyszedl|przyszla|przyszli|daje|karmi|myje|przyszl*|zmienia
      |pomaga|zaglada|przewija .. dni|nie_moge|jesc|lekow|wstac|lozk*|od|pic|pampers*|mnie
      |jedzenia|glod*|toalet*|mi !na_kawe|na_herbate
    nikt .. mi|mnie .. nie .. daje|karmi|myje|przewija|pomaga|pomoze|przynosi .. jesc|jedzenia
      |lekow|wstac|$|umyc|toalet*|pic !w_lekcjach
    zostawia*|zostawil*|zostawiaja .. {pl_mnie} .. bez|samego|samej|sama|w_mokrym|brudn*|glodn*
      |w_brudnych .. jedzenia|lekow|caly|lozku|pieluch*|picia|dni|dzien|opieki
    leze .. w .. mokrym|brudnym|moczu|odchodach|mokrej|brudnej
    chodze glodn* .. bo|syn|nikt|corka
    """,
)

SELF_NEGLECT = Table(
    ("self_neglect",),
    "direct",
    "self",
    """
    nie jem|jadlam|jadlem|mylam|mylem|myje|kapal*|biore|wstaje .. od|juz|sie|lekow|insuliny
      |nic .. dni|tygodni*|tygodnia|tygodnie|bo_nie_chce|po_co|lekow|wcale|miesi*|sensu
      |z_lozka !miesa|slodyczy|rana
    przestal*|rzucil* .. brac|jesc|myc|dbac|sie_myc|wychodzic_z_lozka .. leki|lekow|insulin*|sie
      |o_siebie|nie_chce|juz|po_co|bo|$ !mieso|slodycz*|cukier
    mieszkanie|dom .. pelne|pelny|zawalon*|w .. smieci|brudu|szczurow|brudzie|robakow !sasiad*
    pije .. butelk*|litr|flaszk*|# .. wodki|wodke|dziennie|codziennie|alkoholu !wody|mleka
    nie .. dbam .. juz? .. o .. siebie|nic
    """,
)

ORGANISATIONAL = Table(
    ("organisational",),
    "direct",
    "self",
    """
    personel|pielegniarki|opiekunki|w_domu_opieki|w_tym_domu|na_oddziale .. krzycz*|bij*|wyzyw*
      |szarpi*|zostawi*|wiaz*|zamyk*|ignoruj*|nie_daj*|nie_myj*|nie_zmieni*|smiej*
      |poniz* .. {pl_mnie}|na_nas|nas|ludzi|mame|tate|babcie|w_mokr*|jesc|pensjonariusz*|toalet*
      |pic
    """,
)

CHILDREN = Table(
    ("child",),
    "direct",
    "other",
    """
    {pl_kto} .. {pl_bic}|bije|krzywdzi|molestuje|dotyka|zamyka|glodzi|zaniedbuje .. swoje|swoja
      |swojego|moje|moja|ich|nasze|te|to|jej .. {pl_dzieci} !w_karty
    {pl_kto} .. {pl_bic}|krzywdzi|molestuje|dotyka|zamyka|glodzi|zaniedbuje {pl_dzieci} !w_karty
    {pl_dzieci} .. same|sam|sama|samo|zostaj*|zostawion*|glodne|glodny|glodna|brudne|pobite
      |posiniaczone|siniaki|zaniedbane .. noc*|glodn*|w_domu|dni|brudn*|ciagle|zawsze|cale|siniak*
      |jedzenia !z_podworka|obiad|szkoly
    boje|moge|prawie|zaraz .. ze|sie|skrzywdze .. skrzywdze|uderze|zrobie_krzywde|potrzasn*
      |krzywd* .. {pl_dzieci}
    mam # lat .. bije|dotyka|glodn*|boje|bija|sam|krzywdzi
    """,
)

TABLES = (
    HIT_SELF,
    HIT_OTHER,
    CONTROL,
    WORDS,
    SEXUAL,
    SEXUAL_OTHER,
    MONEY,
    MONEY_OTHER,
    SLAVERY,
    HATRED,
    NEGLECT,
    SELF_NEGLECT,
    ORGANISATIONAL,
    CHILDREN,
)
