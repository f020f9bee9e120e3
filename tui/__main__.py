"""`python -m tui`: the same command as `rashomon`."""

import sys

from tui.cli import main

sys.exit(main())
