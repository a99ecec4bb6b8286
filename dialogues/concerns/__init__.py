"""What the safeguarding screen looks for, in tables by kind, and how it looks.

plain        a text in plain form: one spelling, one way to write "do not"
spelling     the spellings, short forms and dialect that are read as one
pattern      the little language that the tables are written in
words        the classes of words that the tables use, in braces
table        a table of patterns, and finding those that fit a text
life, bodies, abuse, coercion, sexual, taken, slavery, care, hatred,
children, polish        what raises a concern
ordinary     sayings that look alarming and are not
context      negation, settled past, jobs, stories, things only supposed
"""
