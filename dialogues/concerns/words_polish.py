"""Classes of Polish words, without diacritics, as ``plain`` leaves them."""

POLISH = """
pl_kto: maz|meza|mezem|zona|partner|partnerka|partnera|chlopak|chlopaka|dziewczyna|konkubent|byly
|byla_zona|on|ona|oni|syn|synowie|syna|corka|corki|ojciec|ojca|matka|matki|tata|mama|brat|brata
|siostra|wnuk|wnuka|wnuczka|ziec|synowa|ojczym|macocha|tesc|tesciowa|dziadek|wujek|wuja|kuzyn
|opiekun|opiekunka|opiekunki|opiekunowie|pielegniarka|personel|szef|szefowa|pracodawca|brygadzista
|wlasciciel|landlord|sasiad|sasiadka|sasiedzi|kolega|kolezanka|ktos|rodzina|rodzice|facet
|mezczyzna|jakis|agencja|znajomy|maz_jej|wspollokator|ksiadz
pl_bliski: syn|corka|maz|zona|brat|siostra|wnuk|wnuczka|ojciec|matka|mama|tata|kolega|kolezanka
|sasiad|sasiadka|przyjaciel|przyjaciolka|znajomy|znajoma|partner|partnerka|on|ona|chlopak
|dziewczyna|kuzyn|tesciowa|tesc|dziadek|babcia
pl_mnie: mnie|mi|nas|nam|mna|sie_nade_mna|nade_mna
pl_bic: bije|bil|bila|bija|bili|uderz*|pobil*|zbil*|kopie|kopal*|kopnal|kopnela|popych*|popchn*
|szarpie|szarpal*|dusi|dusil*|katuje|katowal*|tlucze|rzuca_sie|policzkuje|spoliczkowal*|krzywdzi
|skrzywdzil*|zneca|znecal*|maltretuje|maltretowal*|oklada|napada|szturcha|wykreca|ciagnie|gryzie
|poparzyl*|rzuca_we
pl_bic_ja: ja|go|je|ich|zone|meza|matke|ojca|dzieci|dziecko|babcie|dziadka|corke|syna|brata
|siostre|partnerke|dziewczyne|mame|tate|sasiadke
pl_zabic: zabic|zabije|zabijam|powiesic|powiesze|otruc|otruje|utopic|utopie|zastrzelic|zastrzele
|rzucic|rzuce|skonczyc|skoncze|wykonczyc|wykoncze|zabilbym|zabilabym|zabilam|zabilem|zabijac
|podciac|potne
pl_pieniadze: pieniadze|pieniedzy|emeryture|emerytury|rente|renty|zasilek|zasilki|zasilku|wyplate
|wyplaty|wyplat|oszczednosci|karte|kase|kasy|konto|konta|pensje|pensji|dowod|portfel|gotowke
|kluczyki
pl_bierze: zabiera*|zabral*|zabieraja|bierze|biora|kradnie|kradna|okrad*|ukrad*|wzial|wziela
|wzieli|podbiera|wyciaga|wyludz*|przywlaszcz*|trzyma|wydaje|zajal|odbiera|odebral*|przejal*
pl_tabletki: tabletek|tabletki|tabletke|leki|lekow|proszki|proszkow|pigulki|pigulek|paracetamol*
|apap
pl_papiery: paszport|paszporty|paszportu|paszportow|dokumenty|dokumentow|dowod|papiery
pl_dzieci: dzieci|dziecko|dziecka|corke|corki|syna|synka|niemowle|chlopca|dziewczynke|wnuka
|wnuczke|maluchy|dziecmi|wnuki|coreczke
"""
