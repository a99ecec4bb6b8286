"""Measures Earshot, with a stock Rasa bot beside it: `python -m bench`."""
