"""Factbox: Markdown briefings in, a static site whose deals add up out.

Importing this package imports neither Pelican nor Jinja2; Pelican asks for `register` and `Host` when it needs them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factbox.adapter.host import Host as Host

__version__ = "0.1.0"


def register() -> None:
    """Connect the plugin to Pelican's signals; Pelican calls this once for each run."""
    from factbox.adapter.signals import connect

    connect()


def __getattr__(name: str) -> object:
    """Give `factbox.Host` to the setting `PELICAN_CLASS`, which may hold one dot only."""
    if name == "Host":
        from factbox.adapter.host import Host

        return Host
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
