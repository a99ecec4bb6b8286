"""What a person may ask for about themselves, as files that are handed over."""
