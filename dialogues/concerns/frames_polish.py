"""Wide frames in Polish without diacritics (see ``frames_life``)."""

from dialogues.concerns.table import SUBJECT_SAID, Table

SUICIDE = Table(
    ("suicide",),
    "direct",
    "self",
    """
    chce|chcialabym|chcialbym|mysle|planuje|zamierzam|postanowil*|prob*|ide|musze|moge|mam_ochote
      |wole .. zabic|powiesic|umrzec|skonczyc|otruc|utopic|skoczyc|skakac|zasnac|odejsc|zniknac
      |zdechnac .. $|sie|ze_soba|z_tym|dzis|dzisiaj|z_zyciem|pod|z_mostu|na_zawsze|juz|tego_swiata
    zabije|powiesze|otruje|utopie|zastrzele|potne|wykoncze|skoncze sie|ze_soba|z_tym|ze_wszystkim
    skocze|rzuce_sie|skoczyc|rzucic_sie .. z|pod|do .. mostu|pociag|okna|balkonu|dachu|wody|rzeki
      |samochod|tir
    wzial*|wzielam|polknal*|polknelam|lykn*|nalykal*|zjadl*|zazyl*|biore|wezme|popi* .. wszystkie
      |cale|garsc|duzo|opakowanie|za_duzo|pol|# .. {pl_tabletki}|tabletek|opakowanie|tabletki
    przedawkowa*
    odbiore|odebrac|odbieral*|odebral* .. sobie .. zycie
    nie juz? chce|mam_sily|mam_ochoty|dam_rady|umiem|potrafie juz? tak? dalej? dluzej? zyc|istniec
      |juz_byc|dalej_zyc
    napisal*|zostawil*|pisze .. list .. pozegnaln*|do_dzieci|do_corki|do_syna
    mysli|mysle|mysl .. o .. samobojstw*|smierci|zabiciu|skonczeniu|samobojcz*
    samobojcz*|samobojstw* .. mysli|mysle|chce|planuje|zamiar|probowal*|proba|popelni*
    nie_bede|przestane .. ciezarem|klopotem|problemem|zawadzac|przeszkadzac|nikomu
    wszystko .. przygotowan*|zaplanowan*|gotowe|uporzadkowan* & niedlugo|koniec|ciezarem|tabletk*
      |list*|zegna*|pozegna*|odej*
    """,
    SUBJECT_SAID,
)

SUICIDE_OTHER = Table(
    ("suicide",),
    "direct",
    "other",
    """
    {pl_bliski}|kuzynka|wspollokator* .. chce|probowal*|mowi|mowil*|grozi|pisze|pisal*|napisal*
      |powiedzial*|planuje .. zabic|zabije|umrzec|powiesic|powiesi|skonczyc|skonczy|zyc|odebrac
      |skoczyc|skoczy|samobojstw*
    {pl_bliski} .. tnie|pocial*|okalecza|kaleczy|przedawkowa*|polknal*|nalykal* !chleb|drzewo
    """,
    SUBJECT_SAID,
)

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    nie .. moge|mozna|da_sie .. oddychac|zlapac_tchu|zlapac_oddechu|wstac_z_podlogi|ruszyc
      |ruszac_sie
    boli|kluje|piecze|ucisk|bol|sciska .. mnie? .. w .. klatce|piersi|piersiach|mostku
    upadl*|przewrocil*|spadl*|poslizgn* & wstac|ruszyc|krew|krwi|glow*|nieprzytomn*|podlodze|pomoc*
      |biodr*|schod* & nie|leze|lezy|sam|sama|pomocy|teraz|boli|moge !lat_temu|zima
    krew|krwi|krwawi* .. leci|leje|nie_przestaje|wszedzie|duzo|mocno|zatrzymac|leje_sie
    {pl_bliski}|dziecko|maly|mala .. nie .. oddycha|reaguje|budzi_sie|rusza_sie|oddycha_dobrze
    {pl_bliski}|dziecko .. zemdlal*|stracil*|dusi_sie|drgawki|zawal|udar|atak|nieprzytomn*|sinieje
      |charczy .. $|teraz|przytomnosc|pomocy|co_robic|nie|prosze
    wzial*|wzielam|podal* .. za_duzo|podwojna|podwojnie|zle|dwa_razy .. {pl_tabletki}|dawke|insuliny
    """,
    SUBJECT_SAID,
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    {pl_kto} .. ma|stoi|lata|grozi|macha|goni .. z? .. noz|nozem|siekier*|maczet*|bron|pistolet*
      |mlotk* !do_chleba|kuchni
    {pl_kto}|ktos .. wlamuje|wlamal*|probuje_wejsc|wywaza|wywazyl*|dobija_sie|wali .. sie|do|drzwi
      |mnie|mieszkania|domu
    {pl_kto} .. powiedzial*|mowi|grozi|obiecal*|chce|zapowiedzial* .. zabije|zabic|spali|podpali
      |zadzga|udusi|zarabie|potnie|polamie
    boje .. o .. zycie|swoje_zycie|moje_zycie
    czuc|smierdzi|ulatnia|pachnie|wyciek .. gazem|gaz|gazu|dymem|spalenizna
    chowam|chowamy|ukrywam|ukrywamy|zamykam|zamykamy .. sie & lazience|pokoju|szafie|piwnicy|dziecmi
      & zasnie|wroci|wraca|pijany|przejdzie|wyjdzie|uspokoi|krzyczy
    """,
    SUBJECT_SAID,
)

HIT = Table(
    ("physical", "domestic"),
    "direct",
    "self",
    """
    {pl_bic}|bije|leje|wali|walnal*|zdzielil*|tluk*|poturbowal*|ugryzl*|oplul*|trzasn*|szarpn*
      |chwyc*|zlapal_za_gardlo|sciska*|rzucil_mna|rzucil_we {pl_mnie}
    {pl_mnie} {pl_bic}|bije|leje|wali|walnal*|tlucze|poturbowal*|ugryzl*|oplul*|trzasn*|szarpn*
      |krzywdz*
    {pl_kto} .. {pl_bic}|bije|leje|walnal* .. zone|matke|dzieci|corke|syna|babcie|dziadka|siostre
      |psa|mame|ja|go|dziewczyne|ojca
    jestem|bylam|bylem|zostal*|bywam .. bit*|pobit*|maltretowan*|dreczon*|krzywdzon*|duszon*|ofiara
      .. przez|w_domu|przemocy|codziennie|$|znowu
    przemoc* .. w|domow*|w_domu|psychiczn* & mnie|mi|moj*|jestem|maz|partner|doswiadczam|uciek*
    siniak*|sine|podbite|rozcieta|zlaman* & maz|meza|partner|syn|on|ojciec|uderzyl*|pobil*|po_tym &
      mam|mi|moj*|ja|mnie
    nie .. czuje|jestem .. sie? .. bezpieczn* .. w_domu|u_siebie|przy|z_nim|tutaj|$ !ulic*|noc*
    {pl_kto}|majster|kierownik .. bije|kopie|leje .. mlod*|chlopaka|ukrainc*|pracownik*|robotnik*
      |czlowieka|ludzi
    plu*|naplul*|opluli|oplul .. na .. mnie|nas|zone|dziecko
    """,
    SUBJECT_SAID,
)

CONTROL = Table(
    ("domestic", "psychological"),
    "direct",
    "self",
    """
    {pl_kto} .. nie .. pozwala|pozwalaja|daje|wypuszcza|wypuszczaja .. {pl_mnie}? .. wychodzic|wyjsc
      |nigdzie|dzwonic|pracowac|spotyka*|rozmawiac|z_domu|pieniedzy|telefonu|kluczy|jesc|rodzin*
      !slodycz*|cukr*
    {pl_kto} .. zamyka|zamknal*|zamkneli|wiezi|przetrzymuje|sledzi|kontroluje|szpieguje|izoluje
      |odcial*|przesladuje|nachodzi|neka|szantazuje .. {pl_mnie}|moj*|od|mnie|kazdy|wszystko
    boje .. sie .. {pl_kto}|go|jej|wracac|wrocic|byc_w_domu|isc_do_domu|meza|syna
    {pl_kto} .. zabral*|zabiera|schowal*|trzyma|rozbil*|zabrali .. {pl_mnie} .. telefon|paszport
      |klucze|dowod|dokumenty|leki|wozek|okulary !naprawy
    """,
    SUBJECT_SAID,
)

TAKEN = Table(
    ("financial",),
    "direct",
    "self",
    """
    {pl_kto} .. {pl_bierze}|ukradl*|wyciagn*|wyplac*|przepija|przegrywa|zabieraja|sprzedal* .. moj*
      |mi|mnie|mojego|moja|z_mojego .. {pl_pieniadze}|mieszkanie|dom|konta|bizuteri*|kase
      |oszczednosci !na_poczcie|z_poczty
    {pl_kto} .. zmusz*|zmusil*|kazal*|namowil* .. {pl_mnie} .. podpis*|przepis*|oddac|oddawac|wziac
      |dac
    dalam|dalem|wyslal*|przelal*|zaplacil* & internet*|telefon*|facebook*|policjant*|bank*|oszust*
      |poznal* & tysi*|pieniad*|oszczednosc*|kredyt|#
    """,
    SUBJECT_SAID,
)

CARE = Table(
    ("neglect",),
    "direct",
    "self",
    """
    {pl_kto}|nikt|opiekun* .. nie .. daje|dali|dal|dala|karmi|myje|przewija|zmienia|przychodzi
      |przyszed*|przyszla|pomaga|umyl* & jesc|pic|glod*|brudn*|mokr*|lekow|leki|lozk*|pampers*
      |toalet*|dni|dwa_dni|wstac & mi|mnie|mama|mame|tata|tate|babci*|dziadk*|jej|mu|moge
    leze|siedze|lezy|siedzi .. w|we .. mokr*|brud*|mocz*|odchodach|kale|swoim|pampersie|gownie
    zostawi* & glodn*|bez_jedzenia|bez_lekow|sam|sama|same|bez_picia|mokr*|brudn* & mnie|mame|babci*
      |tate|dzieci|dziecko & dni|caly|cala|noc*|godzin*|dlugo|zawsze
    leze|lezy .. w .. lozku .. od|caly|trzy|dwa & nikt|nie|noge|czarn*|sam|sama
    nie_chce|nikt|nie .. wezwac|zadzwonic|wolac .. lekarza|karetk*|pogotowi*
    """,
    SUBJECT_SAID,
)

SEXUAL = Table(
    ("sexual",),
    "direct",
    "self",
    """
    zgwalc*|gwalc*|molest*|obmac*|napastow*|wykorzystywal_seksualnie & mnie|mi|corke|corka|siostr*
      |kolezank*|zostal*|wnuczk*|ja !film|ksiazk*|serial
    zmusz*|zmusil*|kaze|kazal*|chce_zebym & seks*|lozk*|prostytu*|rozbier*|sypia*|dotyka*|spac_z &
      mnie|mi|musze
    wklada*|wlozyl*|wsadz*|pcha* .. mi .. rece|reke|palce|pod
    """,
    SUBJECT_SAID,
)

CHILDREN = Table(
    ("child",),
    "direct",
    "other",
    """
    {pl_dzieci}|dzieciaki|maly|mala|chlopiec|dziewczynka & bije|bija|bil|uderz*|kopie|zamyka*|glodn*
      |glodz*|brudn*|siniak*|posiniacz*|samo|same|molest*|dotyka & sasiad*|matka|ojciec|ojczym
      |rodzice|konkubent|partner|facet|noc*|zostawia*|placze|placza !podworku|boisku|pilke
    rzuca|rzucil|rzucila|szarpie|potrzasa|trzesie|potrzasnal* .. niemowlakiem|niemowleciem
      |dzieckiem|dziecko|dziecka|maluchem|synkiem|coreczka
    """,
    SUBJECT_SAID,
)

TABLES = (
    SUICIDE,
    SUICIDE_OTHER,
    MEDICAL,
    DANGER,
    HIT,
    CONTROL,
    TAKEN,
    CARE,
    SEXUAL,
    CHILDREN,
)
