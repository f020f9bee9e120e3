"""Tables of what differs: disputes, quotes, figures, coverage, labels, days, and in which order to read.

Each table is worked out here, once, from the findings; the report prints it, the export writes it, a view draws it.
"""
