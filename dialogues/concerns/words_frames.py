"""Classes of words for the frames: wider than those of the single tables (see ``frames_*``)."""

FRAMES = """
anybody: {someone}|he|she|they|hes|shes|theyre|who|someone_else|stepmum|stepdad|auntie|gaffer
|bully|bullies|husbands|wifes|partners|boyfriends|sons|daughters|brothers|sisters|mums|dads|nans
|grans|carers|girlfriends|housemates|flatmates|landlady|matron|sitter|babysitter|childminder
|teachers|ward_sister|sister|hubby|mister|granny|grandfather|grandmother|grandparents|ex_wifes
strike: boots|booted|booting|nut|hoof*|welt|welts|welted|swiped_at|tazed|choke|smack|beat_on|slung
|slings|tips|tipped|tipping|trips|tripped|spits|stabs|stabbed|stabbing|cuts_me|burns|burned|burnt
|crush*|twist|grab|drag|push|kick|punch|hammer|hammers|rattled|rattles|dropkick*|leathers|punch*
|slap*|smack*|batter*|thump*|strangl*|throttl*|whack*|leather*|clout*|wallop*|headbutt*|nutted
|nuts|nutting|pummel*|bash*|thrash*|bray|brays|brayed|braying|lamp|lamps|lamped|twat|twats|twatted
|decked|decks|belted|belting|kick|kicks|kicked|kicking|choked|chokes|choking|yank*|shov*|drag
|drags|dragged|dragging|bite|bites|bitten|biting|scald*|stamped_on|stamps_on|stomp*|kneed|elbowed
|elbows|manhandle*|rough_handl*|slammed|slams|slamming|flung|flings|hurled|hurls|launched|lobbed
|chucked|chucks|chucking|throws|threw|throwing|knocks|knocked|knocking|jabbed|jabs|jabbing|prodded
|prods|poked|pokes|poking|pinched|pinches|pinching|wrench*|twisted|twists|twisting|squeez*|gripped
|grips|grabbed|grabs|grabbing|whipped|whips|caned|pushed|pushes|pushing|hit|hits|hitting|beat
|beats|beaten|beating|attack*|assault*|smother*|suffocat*|spat_at|spits_at|spat_on|spits_on
|spitting_at|spitting_on|scratch*|tasered|hammered|pelted|pelts|clobber*|cuffed|cuffs|clattered
|clatters|biffed|welly|wellies|lays_into|laid_into|laying_into|sets_about|set_about|goes_for
|went_for|going_for|has_a_go_at|beats_up|beat_up|beating_up|roughs_up|roughed_up|handles|hurts
|hurting|harming|harms|abuses|abusing|mistreats|mistreating|torments|tormenting|rags|ragged
body: arm|arms|leg|legs|face|head|hair|neck|throat|wrist|wrists|hand|hands|fingers|finger|ribs|rib
|back|stomach|belly|chest|jaw|nose|eye|eyes|ear|ears|mouth|lip|lips|teeth|tooth|ankle|ankles|foot
|feet|shoulder|shoulders|knee|knees|shins|shin|skin|body|cheek|cheeks|collarbone|skull|thigh|thighs
|bruises
injury: black_eye|black_eyes|bruises|bruising|broken|bust|busted|fat_lip|split_lip|cracked
|fractured|burns|cuts|marks|handprints|hand_prints|finger_marks|fingermarks|fingerprints|swollen
|stitches|concussion|lump|lumps|egg|shiner|bite_marks|welts|weals|scratches|sprained|dislocated
|punctured|perforated|bloody_nose|nosebleed|black_and_blue
weapon: knife|knives|gun|guns|machete|hammer|axe|shotgun|blade|crowbar|petrol|acid|baseball_bat
|iron_bar|metal_bar|cleaver|sword|air_rifle|crossbow|bat|screwdriver|stanley_knife
victim: her|him|them|mum|mums|dad|dads|nan|nana|gran|grandma|grandad|wife|husband|sister|brother
|son|daughter|niece|nephew|cousin|aunt|aunty|auntie|uncle|residents|resident|patients|patient
|clients|client|{children}|old_man|old_lady|old_woman|old_boy|old_dear|girlfriend|boyfriend|partner
|mate|friend|neighbour|mother|father|missus|woman|lady|little_uns|kiddies|kiddie|kiddy|his_wife
chillun: {children}|kiddies|kiddie|kiddy|little_uns|youngster|youngsters|bairn|bairns|schoolgirl
|schoolboy|teenager|girls|boys|grandbabies|infant|infants|babys|foster_child|godson|goddaughter
soon: now|tonight|today|tomorrow|soon|weekend|this_week|friday|saturday|sunday|monday|tuesday
|wednesday|thursday|once_and_for_all|myself|for_good|please|help
deadly: dead|die|dying|death|kill|suicide|end|ending|goodbye|goodbyes|gone|over_with|peace|overdose
|hang|jump|sorry|last|funeral|never_wake|finish|sleep
"""
