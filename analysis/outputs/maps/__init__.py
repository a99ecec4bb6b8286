"""Maps of a release: need, who was heard and what was said, by small area and ward."""
