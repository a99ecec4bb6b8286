"""What raises a concern for life and health in Polish, written without diacritics."""

from dialogues.concerns.table import Table

SUICIDE_SELF = Table(
    ("suicide",),
    "direct",
    "self",
    """
    chce|chcialbym|chcialabym|chcialam|chcialem|pragne|wole|wolalbym|wolalabym|marze_zeby
      |modle_sie_zeby|chetnie|wolalam|wolalem|chcac .. umrzec|nie_zyc|zdechnac|umarla|umarl
      |byc_martwa|byc_martwy|przestac_istniec|zniknac_z_tego_swiata|sie_zabic|odebrac_sobie
      |zakonczyc_zycie|skonczyc_z_zyciem !z_nudow|ze_smiechu|we_wlasnym|w_domu|ze_wstydu
    nie chce|chcialam|chcialem|mam_ochoty|bede|zamierzam|chcialabym|chcialbym|mam_sily
      |mam_juz_sily juz|wiecej|dluzej|tu|tutaj|dalej|po_prostu|wcale? juz|wiecej|tu? zyc|istniec
      |sie_budzic|sie_obudzic|byc_na_tym_swiecie !tak|sam|sama|w_tym|bez_ciebie|z_nim|z_nia|z_toba
      |w_bloku
    chce|chcialbym|chcialabym|zamierzam|mysle|mysli|planuje|mam_ochote|zaraz|dzisiaj|dzis|musze
      |pojde|moge|pora|czas|probowal*|ide|jutro|juz|sie|zeby|aby|jak|o_tym .. {pl_zabic} .. sie
      |siebie|ze_soba|z_soba|z_tym_wszystkim|to_wszystko|z_zyciem|pod_pociag|z_mostu|zyly !smiechu
      |ankiet*
    zabije|powiesze|zabic|powiesic|zastrzele|utopie|otruje|potne|rzuce|zabijam|zabilabym|zabilbym
      |wykoncze .. sie|siebie !jesli_jeszcze|ze_smiechu|w_wir
    sie zabije|zabic|powiesze|powiesic|utopie|otruje|zastrzele|zabilbym|zabilabym
    rzuce|rzucic|skocze|skoczyc .. z_mostu|pod_pociag|pod_samochod|z_okna|do_rzeki|do_wody|z_dachu
      |pod_auto
    skonczyc|skoncze|koncze .. ze_soba|z_soba|z_zyciem|zycie|swoje_zycie
    ze_soba|z_soba skonczyc|skoncze|koncze
    odebrac|odbiore|odbieram|zakonczyc|zakoncze .. sobie? .. zycie|zycia !zawodowe
    mysl*|mowie|planuje|zamierzam|probowal*|probe|mam|proba|proby|popelnie|popelnic|bliska
      |bliski .. samobojstw*|samobojcz*|o_smierci|o_zabiciu|wlasnej_smierci !w_serialu|klienci
      |pacjent*
    samobojstwo popelnie
    wzial*|wziel*|lyknal*|lyknel*|polknal*|polknel*|polknac|zazyl*|nalykal*|najad*|wypil*|wezme
      |lykne|nalykam|zjadlam|zjadlem|biore .. wszystkie|garsc|duzo|cale|opakowanie|paczke|za_duzo
      |mnostwo|kilkadziesiat|#|sie|cala|pol .. {pl_tabletki} !rano|dziennie|na_serce
    zbieram|odkladam|gromadze|uzbieral*|chowam .. {pl_tabletki} !recept*
    podcial*|podetne|podciac|potne|pociac .. sobie .. zyly
    zaluje|szkoda|lepiej|wolal*|byloby .. ze_zyje|ze_sie_urodzil*|ze_sie_obudzil*|gdybym_nie_zyl*
      |gdybym_umarl*|zebym_umarl*|zebym_nie_zyl*|byc_martw*|ze_jeszcze_zyje
    napisal* list pozegnaln*
    przedawkowal* .. {pl_tabletki}|$
    stoje|siedze .. na_moscie|na_dachu|na_krawedzi|na_torach
    """,
)

SUICIDE_SELF_HINTED = Table(
    ("suicide",),
    "indirect",
    "self",
    """
    lepiej|latwiej|szczesliwsi|ulzy*|spokoj .. beze_mnie|gdyby_mnie_nie_bylo|zeby_mnie_nie_bylo
      |jak_mnie_nie_bedzie|gdybym_zniknal|gdybym_zniknela|jak_umre|gdybym_umarl*|jakby_mnie_nie
    nie|nic|po_co|juz .. mam|widze|ma|mnie|zostalo|zostal .. dla_kogo_zyc|po_co_zyc|dla_czego_zyc
      |sensu_zyc|sensu_zycia|sensu_w_zyciu|sensu_dalej|przyszlosci|wyjscia|powodu_zeby_zyc
      |przy_zyciu|celu_w_zyciu|sensu_w_tym !w_grimsby|ankiet*
    po_co .. zyje|zyc|dalej_zyc|mi_to_zycie|mam_zyc|to_zycie|jeszcze_zyje
    nie .. dam|daje|mam|moge .. rady|sily|sil|tak .. dluzej|zyc|juz_zyc|tak_zyc|dalej_zyc
      |tego_dluzej|dalej_tak !dzis|odpowied*|sprzatac|ankiet*|jutro
    nie dam|daje juz rady !dzis|odpowied*|z_tym_telefonem|jutro
    nie|juz moge|dam|wytrzym* .. tak|tego|juz .. dluzej|dalej|zyc|wytrzymac
    jestem|byc|tylko .. ciezarem|nikomu_niepotrzebn*|zawada|problemem_dla_wszystkich
    zasnac|usnac|polozyc_sie .. nie .. obudzic|obudzila|obudzil|wstac|budzic
    mam|mam_juz .. dosc|dosyc .. zycia|wszystkiego|tego_zycia
    nie_bedzie|zabraknie .. mnie .. juz|wkrotce|niedlugo|jutro|na_swieta
    nikt .. nie .. zauwazy*|zateskni|zaplacze|placze|przejmie .. jak|gdy|jesli|ze .. umre|znikne
      |mnie|umarla|umarl
    chce|chcialabym|chcialbym|pragne .. zniknac|isc_do_niego|isc_do_niej|dolaczyc_do
      |byc_z_nim_w_niebie|byc_juz_z_nim|byc_juz_z_nia|zeby_to_sie_skonczylo
      |zeby_to_wszystko_sie_skonczylo|zeby_bylo_po_wszystkim|zeby_to_juz_byl_koniec
    zegnajcie|zegnaj|zegnam .. wszyst*|sie|na_zawsze|swiecie|was
    zycie .. nie_ma|stracilo|jest_bez|nie_jest .. sensu|sens|warte
    zrobie|zrobic|boje_sie_ze .. sobie? .. cos_glupiego|cos_zlego|cos_sobie
    """,
)

SUICIDE_OTHER = Table(
    ("suicide",),
    "direct",
    "other",
    """
    {pl_bliski} .. mowi|mowil*|chce|chcial*|grozi|probowal*|powiedzial*|mysli|ze|planuje|pisze
      |zamierza|napisal*|powtarza .. zabic|zabije|umrzec|samobojstw*|samobojcz*|nie_chce_zyc
      |nie_zyc|powiesic|powiesi|skonczy|skonczyc|odebrac_sobie|odbierze_sobie|targnie
      |sobie_cos_zrobi|cos_sobie_zrobi|sie_zabic
    {pl_bliski} .. nie_chce|nie_chce_juz .. juz? zyc
    {pl_bliski} .. ma|miewa mysli_samobojcze|samobojcze_mysli
    {pl_bliski} .. wzial*|wziel*|lyknal*|polknal*|nalykal*|przedawkowal* .. wszystkie|garsc|duzo
      |sie|leki|za_duzo|cale .. {pl_tabletki}
    """,
)

SELF_HARM = Table(
    ("self_harm",),
    "direct",
    "self",
    """
    tne|okaleczam|kalecze|ranie|drapie|przypalam|krzywdze|pocielam|pocialem|samookaleczam|tnac
      |gryze .. sie|siebie !noz*|przy
    sie tne|okaleczam|kalecze|samookaleczam|pocielam|pocialem|krzywdze
    robie|zrobilam|zrobilem|zadaje .. sobie .. krzywde|bol|cos_zlego
    {pl_tabletki}|tne|nacinam|przypalam .. sobie .. rece|nogi|rece|uda|skore
    """,
)

SELF_HARM_OTHER = Table(
    ("self_harm",),
    "direct",
    "other",
    """
    {pl_bliski}|wnuczka|corka .. tnie|okalecza|kaleczy|rani|robi_sobie|samookalecza .. sie|siebie
      |krzywde
    {pl_bliski}|wnuczka|corka .. sie tnie|okalecza|samookalecza|kaleczy|rani
    """,
)

MEDICAL = Table(
    ("medical",),
    "direct",
    "self",
    """
    boli|bol|ucisk|klucie|scisk*|pali .. w .. klatce|piersi|piersiach|sercu
    nie moge|potrafie|mogl*|mozna .. oddychac|zlapac_oddechu|zlapac_tchu|zaczerpnac_oddechu
    upadl*|przewrocil*|spadl*|leze|wywrocil* .. nie_moge|nie_dam_rady|nie_potrafie
      |na_podlodze .. wstac|podniesc|ruszyc|od|dojsc
    leze na .. podlodze|ziemi
    mam|miec|chyba|to .. zawal|udar|atak_serca|napad_padaczki|drgawki !lat_temu|w_rodzinie|kiedys
    krwawi* .. nie_moge|mocno|nie_przestaje|bardzo|zatamowac
    krew .. nie_przestaje|leje_sie|sie_leje
    zabraklo|skonczyla|skonczyl .. mi|sie .. insulin*|inhalator|tlen
    wezwijcie|wezwac|potrzebuje|potrzebna|dzwoncie|zadzwoncie .. karetk*|pogotowi*
      |lekarza_natychmiast
    zemdlal*|trace_przytomnosc|stracilam_przytomnosc|stracilem_przytomnosc !kiedys|lat_temu
    boli|kluje mnie? serce
    dusze|dusi|zatyka sie|mnie .. nie_moge|pomoc*|serce|$
    """,
)

MEDICAL_OTHER = Table(
    ("medical",),
    "direct",
    "other",
    """
    {pl_bliski}|ktos .. stracil*|nie_oddycha|nieprzytomn*|zemdlal*|upadl*|przewrocil*|sie_dusi
      |ma_zawal|ma_udar|ma_drgawki|przestal*_oddychac .. przytomnosc|nie_oddycha|nie_rusza
      |nieprzytomn*|nie_wstaje|$|pomoc*|nie_moze
    {pl_bliski} nie_oddycha|nieprzytomny|nieprzytomna|nie_reaguje|nie_moze_oddychac
    """,
)

DANGER = Table(
    ("danger",),
    "direct",
    "self",
    """
    {pl_kto}|chce|zaraz|ze|zeby|grozi .. zabic|zabije|zamordowac|zamorduje|podpalic|podpali|dzgnac
      |zabija|zastrzeli|zadzga .. {pl_mnie}|dom|mieszkanie !jak_nie|haha|z_nudow
    {pl_mnie} zabije|zabic|zamorduje|pobije|podpali|dzgnie|zabija !jak_nie_odpowiem|haha|smiech*
      |upal
    grozi|grozil*|groza|wymachuje|rzucil*|ma .. nozem|bronia|siekiera|smiercia|pistoletem|ze_mnie
      |noz
    {pl_kto}|ktos|pod .. drzwi|drzwiami|oknem|okno .. wywaz*|dobija|wlamuj*|wlam*|wybija|kopie
      |wali|stoi
    ktos|on .. probuje|usiluje|wlamuje .. wlamac|wejsc|sie .. do
    nie .. jestem|czuje_sie|jestesmy|czuje_sie_tu .. bezpieczn* .. w_domu|tutaj|tu|z_nim|$
      |we_wlasnym !po_zmroku|na_ulicy|w_nocy_na
    jestem|jestesmy|moje_zycie .. w|jest_w .. niebezpieczenstwie|zagrozone
    pali sie|dom .. w|dom|mieszkanie|sie|pali .. domu|mieszkaniu|u_mnie|pomocy
    wezwijcie|dzwoncie|zadzwoncie|potrzebuje|potrzebna .. policj*
    pomocy .. on|ona|zabije|bije|stoi|drzwi|chce|oni|dusi|noz|ratunku
    boje sie .. o .. swoje|moje|nasze|zycie .. zycie|bezpieczenstwo|$
    """,
)

TABLES = (
    SUICIDE_SELF,
    SUICIDE_SELF_HINTED,
    SUICIDE_OTHER,
    SELF_HARM,
    SELF_HARM_OTHER,
    MEDICAL,
    MEDICAL_OTHER,
    DANGER,
)
