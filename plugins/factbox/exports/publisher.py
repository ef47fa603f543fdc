"""Who publishes feeds and calendars, and how these write addresses, identities and times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from factbox.exports.links import absolute
from factbox.model.moment import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A site as its feeds name it."""

    url: str
    """Absolute, without a slash at the end; empty where the site does not know its address."""
    name: str
    author: str
    zone: tzinfo
    """A day begins at midnight in this zone."""

    def uuid(self, key: str) -> UUID:
        """The same identity for the same thing in every build, and another one on every site (RFC 9562, version 5)."""
        return uuid5(NAMESPACE_URL, f"{self.url or self.name}/{key}".encode(errors="replace").decode())

    def link(self, address: str) -> str:
        """The way to a page from a file in `feeds/`, absolute where the site knows its own address.

        >>> Publisher(url="", name="Factbox", author="Desk", zone=UTC).link("deals/x/")
        '../deals/x/'
        """
        return absolute(self.url, address) if self.url else f"../{quote(address)}"

    def instant(self, moment: Moment) -> datetime:
        """When something was published, in UTC."""
        return _utc(moment.time) if moment.time else self.midnight(moment.day)

    def midnight(self, day: date) -> datetime:
        """When a day begins at the site, in UTC."""
        return _utc(datetime.combine(day, time(), self.zone))


def _utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:  # in UTC the first or the last midnight of all lies outside the calendar
        return moment.replace(tzinfo=UTC)
