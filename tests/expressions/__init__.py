"""Every regular expression of the program, tried on text that is made to harm it: `python -m tests.expressions [SEED]`.

found      where expressions are made or used, and which they are
anatomy    an expression in its parts: what it repeats, which characters it tells apart, samples of each part
attacks    text derived from those parts, with an end that fails
shapes     the shapes that are known to be slow, by looking at the expression alone
trial      how the work grows with the length of an attack, in a process that can be killed
"""
