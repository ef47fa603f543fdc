"""A page in the browser that writes down whatever goes wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Response

NARROW, WIDE = 320, 1280


@dataclass
class Tab:
    """One page of the browser, used for many addresses. It has no slots, since Playwright notes things in listeners."""

    page: Page
    troubles: list[str] = field(default_factory=list)
    """Failed or foreign requests, errors and warnings of the console, dialogs: everything since `open`."""
    _bases: tuple[str, ...] = ()
    """The sites of this page and of the one before, which may still be asking for its icon."""

    def __post_init__(self) -> None:
        """Listen to everything."""
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self._note("error", str(error)))
        self.page.on("dialog", self._dialog)
        self.page.on("popup", lambda popup: self._note("popup", popup.url))

    def open(self, base: str, address: str = "", width: int = WIDE) -> Page:
        """Go to an address of a site."""
        self._bases = (*self._bases[-1:], base)
        self.troubles.clear()
        self.resize(width)
        self.page.goto(base + address)
        return self.page

    def resize(self, width: int) -> None:
        """Make the window wider or narrower."""
        self.page.set_viewport_size({"width": width, "height": 900})

    def ask(self, script: str, argument: object = None) -> Any:
        """What a script finds out in the page."""
        return self.page.evaluate(script, argument)

    def _note(self, kind: str, text: str) -> None:
        self.troubles.append(f"{kind}: {text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self._bases):
            self._note("foreign", request.url)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser gave it up for the next page
            self._note("failed", f"{request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._note(str(response.status), response.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning", "assert"):
            self._note(message.type, message.text)

    def _dialog(self, dialog: Dialog) -> None:
        self._note("dialog", dialog.message)
        dialog.dismiss()
