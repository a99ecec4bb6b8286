"""Spellings, short forms and dialect that the screen reads as one.

Every line is "what it is read as: ways that people write it". The ways are
single words with apostrophes already taken out.
"""

SPELLINGS = """
im: iam ime
myself: meself meselff mysen misen mesen myslef mysefl
myself: myselv myelf myslf maself masel mysel myselff ourself
himself: hisself hissen himsen himslef
herself: hersen herslef herselff
themselves: themself themselfs theirselves thereselves theirsens themsens
gonna: gunna gona gona gunner gonner ganna gon
wanna: wana wona wonna
gotta: gotter
with: wiv wif wid wi
the: teh da th t
that: dat tht
them: dem em
they: dey thay
my: mah
you: ya yu yer ye
your: ur yor
are: r
be: b
for: 4
to: 2
because: cos coz cuz becos becoz bcos bc cause cus
before: b4
nothing: nowt nuthing nuffin nuffink nuthin nothin nothink nuttin nout
anything: owt anythin anythink anyfing
something: summat sumthing somethin somethink sumfin summit sommat smth
someone: somebody sum1 someones somebodys some1
anyone: anybody any1
everyone: everybody every1 evryone evry1
nobody: noone nobodys noones no1 nobdy
dont: dnt donot don dunt dosent
doesnt: dosnt doesent doesn
didnt: didn didint didnot dint dident
cant: cannot cannae cudnt carnt cnt
couldnt: cudent couldent
wont: wnt
wouldnt: wunt woudnt wudnt wouldent
isnt: aint arent int isn
wasnt: werent wasn
havent: hasnt hadnt hevnt havnt havn
shouldnt: shudnt
should: shud shld shoud
would: wud wld
could: cud cld
enough: enuf enuff enugh enought
anymore: anymor nomore
living: livin livng
life: lyf lif lifes
die: dye dy dieing
kill: k1ll kll kil k*ll kiil
killed: kild kiled killd
killing: killin kiling k*lling
suicide: suiside suicde sucide suicid suside sewerslide s*icide suicicde sewicide suicides
suicidal: suicidel suisidal sucidal suicial sucidle suecidal suicdal
unalive: unaliving unalived
dead: ded deid
death: deth
over: ova
again: agen agin agian
always: allways alwayz
another: anotha anuther
every: evry evrey
day: dey
daily: everyday
night: nite nyt nights nights
tonight: tonite 2nite 2night tonigh
tomorrow: tomoz tmrw tomorow 2moro tmoz
last: larst
think: fink thnk
thinking: thinkin finking finkin thnking
thought: fort thort thoght
thinks: finks
going: goin gon gowin
getting: gettin gerrin
being: bein
hitting: hittin hiting
hit: hitt
punch: puch
slap: slapp
taking: takin takn
taken: takken tooken
took: tuk tookt
take: tek
takes: teks
make: mek mak
makes: meks
making: makin
keeps: kepes keep
scared: scard skared scaird
frightened: frightend frit frightned
afraid: affraid
terrified: terified terryfied petrified
husband: husban husbend hubby hubbie husbnd hub ubby
partner: parnter partna
boyfriend: bf boyfreind boyf byfriend boifriend
girlfriend: gf girlfreind
missus: missis mrs
mum: mom mammy mummy
mums: mams moms
dad: daddy
daughter: dawter daugter dauter daughta
grandson: gransun granson
fella: feller bloke geezer fellow
friend: freind frend
neighbour: nieghbour neighbor nabour naybour neibour
carer: carers caerer
money: mony munny dosh monies
pension: penshun pention penson
medication: meds medicine medicines medications
tablets: tablet tabs tabets tablits
pills: pill pils
paracetamol: paracetamols paracetemol parcetamol paracetomol
overdose: overdosed oded overdoes ovadose overdosing
bruises: bruise bruised brusies
breathe: breath breeth breathing breave
chest: chst
pains: pain paines
abusive: abussive
abuse: abuze
raped: rapped r*ped raiped
rape: r*pe
harm: hurm
tried: tryed tride
really: realy rly
please: pls plz plse plis
police: polis
people: ppl peeple
kids: kid kidz
sorry: sory
now: nw
harassed: harrassed
harassing: harrassing
harass: harras
threatens: threatnes threatning
threatening: threatnin
""".strip()

JOINED = """
im: i am
ive: i have
i gotta: i have to, ive to, ive got to, i have got to
id: i would
ill: i will
hes: he is, he has
shes: she is, she has
theyre: they are
theyve: they have
its: it is
theres: there is, there has
dont: do not, do nt, don t
doesnt: does not
didnt: did not
isnt: is not, are not
im not: am not
an overdose: an od, a od
my mum: my mam, me mam
our mum: our mam
old mum: old mam
the mum: the mam
her mum: her mam
his mum: his mam
mum is: mam is
wasnt: was not, were not
cant: can not
couldnt: could not
wont: will not
wouldnt: would not
havent: have not, has not, had not
shouldnt: should not
gonna: going to, goin to, about to
wanna: want to
gotta: got to, have to
anymore: any more, no more, any longer
daily: every day, each day, every single day, day in day out
nobody: no one, no ones, not anyone, not anybody
bankbook: bank book, savings book, pension book, post office book
someone: some one
everyone: every one
myself: my self, me self, my own self, me own self
himself: him self
herself: her self
whats: what is
whos: who is
selfharm: self harm, self harms
selfharming: self harming
selfharmed: self harmed
kill myself: kms
kill yourself: kys
commit suicide: ctb
""".strip()

ORDINARY_WORDS = frozenset(
    """gassed treats treat treating tapped rapped stated started stayed starts planed panes beast
    rapid rapids
    skills slips tired tries tires choked stored store shaking shared share shares bather
    bathers better
    batter butter butcher butchers locks lockers strange stranger strangers forced forces forge
    belted belated burnt hurts huts shirts bites bits stub stubs staring string stings strung
    scarred sacred
    scares scarred carved cares caring care career careers cancel canceled lovely lonely live lives
    lived dies died diet diets tied tide chocolate hospital hanger hangers hunger hungry drags
    drugs
    touches touch torches chested chess panic passport passports papers paper peppers pepper water
    walk walks weak week weeks weekend""".split()
)
"""Real words that are never mended into one of the screen's own words."""
