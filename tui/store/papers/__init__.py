"""The working papers on the disk: notes.yaml, which people may read and write as well as the program."""
