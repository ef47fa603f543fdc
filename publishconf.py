"""Settings for publishing: those of `pelicanconf.py`, and the address of the site from the environment.

`SITEURL=https://example.org/briefings pelican -s publishconf.py content` gives what `make site SITEURL=…` gives.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403 - Pelican's own way to build settings on settings

SITEURL = os.environ.get("SITEURL", "")
