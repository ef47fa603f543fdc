"""Settings of the site, read by `factbox` and by `pelican` alike. Plain data: the plugin does the computing."""

import importlib.util
import sys
from pathlib import Path

# Pelican imports PELICAN_CLASS before it looks at PLUGIN_PATHS, so a mere clone needs its plugins to be importable now.
if importlib.util.find_spec("factbox") is None:
    sys.path.insert(0, str(Path(__file__).resolve().parent / "plugins"))

# What the site says about itself
SITENAME = "Factbox"
SITEURL = ""  # publishconf.py and `factbox build --site-url` give the real one
AUTHOR = "Briefing desk"  # feeds must name an author
TIMEZONE = "UTC"  # the day of a briefing is the day in this zone
DEFAULT_LANG = "en"
FACTBOX: dict[str, object] = {}  # Factbox's own options

# Factbox hosts the build: it checks every source before the first write and exchanges the whole site afterwards.
PELICAN_CLASS = "factbox.Host"
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["factbox"]  # first in the list, or another plugin's writer takes the place of ours

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
IGNORE_FILES = [".*", "**/.*", "_*"]  # names are matched, not paths: Pelican's own `**/.*` lets hidden files in

# Factbox reads the briefings and writes every page, feed and image. Pelican is given nothing to find or to write.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
STATIC_PATHS: list[str] = []  # Pelican would publish whatever a link in the content folder points to
DIRECT_TEMPLATES: list[str] = []
TEMPLATE_PAGES: dict[str, str] = {}
TAG_SAVE_AS = ""
CATEGORY_SAVE_AS = ""
AUTHOR_SAVE_AS = ""
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
DEFAULT_PAGINATION = False

# A draft leaves no trace, and a briefing with a later date is a draft until then. Pelican would publish both.
DRAFT_SAVE_AS = ""
DRAFT_LANG_SAVE_AS = ""
DRAFT_PAGE_SAVE_AS = ""
DRAFT_PAGE_LANG_SAVE_AS = ""
WITH_FUTURE_DATES = False

# Pelican's cache is a pickle, which runs what is in it. Factbox keeps one of its own, which does not.
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

JINJA_ENVIRONMENT = {"autoescape": True}  # off by default
LOCALE = ["C.UTF-8", "en_US.UTF-8"]  # not the machine's, which would show in the pages of other plugins
