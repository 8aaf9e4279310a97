"""`python -m bot` is `bell-lap`."""

import sys

from bot.cli import main

sys.exit(main())
