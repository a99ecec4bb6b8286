"""Reading replies: what somebody meant, in the words they used."""
