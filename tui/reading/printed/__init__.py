"""What leaves the program as text: the report, the check, a citation."""
