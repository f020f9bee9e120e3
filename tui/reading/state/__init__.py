"""The reader's mind: where the reader is, what is lit, and what every move does to it."""
