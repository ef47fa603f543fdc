"""Hand ready articles to Pelican, which then makes its lists of tags, categories and authors for other plugins."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import datetime

from markupsafe import escape
from pelican import signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.urlwrappers import Author, Category, Tag, URLWrapper
from pelican.utils import SafeDatetime

from factbox.adapter.run import Run
from factbox.engine.edition import ArticleFacts

_LISTS = {"generate_tags": "TAG", "generate_categories": "CATEGORY", "generate_authors": "AUTHOR"}


def feed(generator: ArticlesGenerator) -> None:
    """Receive `article_generator_pretaxonomy`: Pelican has read nothing, and gets what the engine has ready."""
    run = Run.of(generator.settings)
    if run is None:
        return
    names = Names(generator.settings)
    for facts in run.edition.articles:
        article = _article(facts, names, generator)
        run.articles[article.save_as] = article
        generator.add_source_path(article)  # so that {filename} links of other content find it
        (generator.hidden_articles if facts.status == "hidden" else generator.articles).append(article)
    generator.articles.sort(key=lambda article: (article.date, article.slug), reverse=True)
    _spare_the_scans(generator)


class Names:
    """Pelican's objects for tags, categories and authors, one per name, since each works out its slug anew."""

    def __init__(self, settings: Mapping[str, object]) -> None:
        self._settings = settings
        self._named = functools.cache(self._make)

    def metadata(self, facts: ArticleFacts) -> dict[str, object]:
        """What a theme or a plugin may read of a briefing; text is escaped, as Pelican's themes print it as it is."""
        metadata: dict[str, object] = {
            "title": escape(facts.title),
            "date": _moment(facts.moment),
            "modified": facts.modified and _moment(facts.modified),
            "status": facts.status,
            "summary": escape(facts.summary),
            "category": facts.category and self._named(Category, facts.category),
            "tags": [self._named(Tag, tag) for tag in facts.tags],
            "authors": [self._named(Author, author) for author in facts.authors],
            "lang": facts.lang,
            "slug": facts.slug,
            "url": facts.address,
            "save_as": facts.address + "index.html",
        }
        needed = ("title", "summary")  # Pelican cuts a missing summary out of the content
        return {key: value for key, value in metadata.items() if value or key in needed}

    def _make(self, kind: type[URLWrapper], name: str) -> URLWrapper:
        wrapper = kind(name, self._settings)
        wrapper.slug = wrapper.slug  # a slug that was set stays when the name is replaced
        wrapper.name = escape(name)
        return wrapper


def _article(facts: ArticleFacts, names: Names, generator: ArticlesGenerator) -> Article:
    metadata = names.metadata(facts)
    signals.article_generator_context.send(generator, metadata=metadata)
    source = f"{generator.settings['PATH']}/{facts.path}"
    return Article(facts.content_html, metadata, generator.settings, source, generator.context)


def _moment(moment: datetime) -> SafeDatetime:
    """The kind of time that Pelican's own filters expect."""
    return SafeDatetime.combine(moment.date(), moment.timetz())


def _spare_the_scans(generator: ArticlesGenerator) -> None:
    """Pelican compares all articles with all of each tag before it finds that it has no tag page to write."""
    for method, setting in _LISTS.items():
        if not generator.settings[f"{setting}_SAVE_AS"]:
            setattr(generator, method, _write_nothing)


def _write_nothing(write: object) -> None:
    """Stand for a method that has nothing to write."""
