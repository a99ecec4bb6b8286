"""Charts of a release: made of finished tables, for paper, slides and people who do not see."""
