"""English: word lists and frequencies as data, each with its source and licence."""
