"""What the safeguarding screen looks for, in tables by kind, and how it looks.

plain           a text in plain form: small letters, one spelling, two signs
one_way         one way to write what people write in many
spelling        the spellings, short forms and dialect that are read as one
pattern         the little language that the tables are written in
words           the classes of words that the tables name in braces (words_frames,
                words_everyday, words_polish)
table           a table of patterns, and finding those that fit a text
life            ending one's own life, hurting oneself
bodies          emergencies of the body, danger now
abuse           being hit; coercion: control, threats, words; sexual: without consent
taken           money and belongings; slavery: forced work
care            care not given, homes and wards, no longer caring for oneself
hatred          abuse for who somebody is; children: harm to a child
signs           two or three signs that only together say something (signs_polish)
polish          all of it in Polish
frames_*        wide frames: who, what is done or meant, and with what
weighing        a third look, by learnt weights of words (weights.tsv)
ordinary        sayings that look alarming and are not
context         what is denied, long over, a job, a story, only supposed
everyday        what is agreed, in play, an animal's doing, seen to (around: what stands near)
rules           all tables together
"""
