"""Pages through the theme's templates, with nothing of Pelican's in reach of them."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from factbox.adapter.exit_codes import OTHER, Refused
from factbox.engine.options import SettingsFault
from factbox.engine.page import Page

_CODE_AND_NUMBER: Final = re.compile(r"\b([A-Z]{3}) (?=\d)")
_NO_BREAK_SPACE: Final = "\u00a0"


class Theme:
    """The templates of one site, which see `page`, `site`, `root` and `address`, and no other name.

    `page` is the page's view, `site` what all pages share, `root` the way from the page to the home page (`../../` for
    `briefings/x/`), `address` the page's own address.
    """

    def __init__(self, folders: Iterable[Path], site: object, site_url: str) -> None:
        self._folders = [str(folder) for folder in folders]
        self._site = site
        self._home = urlsplit(site_url).path.rstrip("/") + "/"
        self._environment = Environment(
            loader=FileSystemLoader(self._folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters |= {"json_ld": json_ld, "unbroken": unbroken}

    def refuse_missing(self, pages: Iterable[Page]) -> None:
        """Stop before the first write if a page has no template. Raises `SettingsFault`."""
        for name in sorted({page.template for page in pages}):
            try:
                self._environment.get_template(name)
            except TemplateNotFound as fault:
                raise SettingsFault(f"the theme in {self._folders[-1]} has no template {fault.name}") from None
            except TemplateError as fault:
                raise self._refusal(fault) from fault

    def render(self, page: Page) -> str:
        """The HTML of a page. A template that fails is `Refused`, with its line."""
        try:
            template = self._environment.get_template(page.template)
            text = template.render(page=page.view, site=self._site, root=self.root(page), address=page.address)
        except TemplateError as fault:
            raise self._refusal(fault) from fault
        return text.strip() + "\n"

    def root(self, page: Page) -> str:
        """The prefix of links from a page to the rest of the site; relative, so that the site works in any folder.

        A server shows `404.html` at every address that does not exist, so there it is the site's own path.
        """
        return self._home if page.address == "404.html" else "../" * page.address.count("/")

    def _refusal(self, fault: TemplateError) -> Refused:
        if isinstance(fault, TemplateSyntaxError):
            place = f"{fault.filename or fault.name}:{fault.lineno}"
        else:
            frames = traceback.extract_tb(fault.__traceback__)
            inside = [frame for frame in frames if frame.filename.startswith(tuple(self._folders))]
            place = f"{inside[-1].filename}:{inside[-1].lineno}" if inside else "template"
        return Refused(f"{place}: {fault.message}", OTHER)


def unbroken(text: str) -> str:
    """Words in which no line breaks between a currency's code and its number: CNY 14.2bn.

    Only pages have the no-break space; data files say the same with a plain one.
    """
    return _CODE_AND_NUMBER.sub(f"\\1{_NO_BREAK_SPACE}", text)


def json_ld(text: str) -> Markup:
    r"""JSON for a `<script>`: as it is, but no `<` can end the script.

    >>> str(json_ld('{"name": "</script>"}'))
    '{"name": "\\u003c/script>"}'
    """
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - a `<` stands in JSON within strings only
