"""The reader's last word on what was found: corrections, applied as pure functions.

revise        one article: its outlet, title, date and author, and what of it is furniture (while it is being cleaned)
findings      all other corrections, on the whole findings: applied anew within milliseconds whenever one comes or goes
revision         findings while they are being corrected, and what of them is the reader's
names         merge, split, rename, retype
speakers      who said a quote
same_fact     two passages that tell one fact
other_fact    words that do not tell what a passage tells
agreement     no contradiction

What a correction is about is found by its words. Where they are gone, or where there is nothing to correct any more, it changes
nothing and becomes a note. No correction changes a letter of a text.
"""
