"""Installed as `pelican/plugins/factbox/__init__.py`, so that Pelican finds the plugin by itself."""

from factbox import register

__all__ = ["register"]
