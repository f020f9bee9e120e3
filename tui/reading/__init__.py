"""The reader's mind: pure functions from one Reading to the next. Knows no toolkit."""
