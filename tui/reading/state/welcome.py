"""What a reader is told who has never opened this story."""

WELCOME = (
    "Each column is an outlet; its signs show what others tell.\n"
    "n goes to the next shared passage, u to what is only here.\n"
    "Here stands who tells what the cursor is on. ? explains."
)
"""What a reader sees who has never opened this story, until the first move: three lines that fit 60 columns."""
