"""A process of its own for what may take long: pages, documents and mail are parsed there and not in the program.

    client   the program's side: starts the process when it is first needed, hands it one file after the other, ends it when it
             takes too long or too much, and says so in one line
    main     the process: limits itself, then parses what it is given; it imports nothing of the rest of the program
    frames   what goes over the two pipes between them: JSON and bytes, never code

The libraries that read other people's formats are large, partly written in C, and were not made for what is sent by whoever
means harm. In a thread such a parser could not be stopped, and would hold up every key; a process can be killed.
"""

TOO_LONG = 81
"""Exit code of the process after too many seconds of processor time."""
TOO_LARGE = 82
"""Exit code of the process after too much memory."""
