"""The data files of a site as a `Dataset` of schema.org, for search engines of data."""

from __future__ import annotations

from collections.abc import Iterable

from factbox.exports.data_files import FOLDER
from factbox.exports.json_ld import Thing, script
from factbox.exports.licence import Licence
from factbox.exports.links import absolute
from factbox.exports.resource import Resource


def dataset_ld(files: Iterable[Resource], licence: Licence, *, site_url: str, site_name: str, description: str) -> str:
    """The data set with one download for each file. Without an address of the site, files are named from the page."""
    dataset: Thing = {
        "@type": "Dataset",
        "name": f"{site_name}: the ledger",
        "description": description,
        "license": licence.address,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": site_name},
        "distribution": [_download(file, site_url) for file in files],
    }
    if site_url:
        dataset["url"] = absolute(site_url, FOLDER)
    return script(dataset)


def _download(file: Resource, site_url: str) -> Thing:
    return {
        "@type": "DataDownload",
        "name": file.name,
        "description": file.description,
        "encodingFormat": file.media.media_type,
        "contentUrl": absolute(site_url, FOLDER + file.name) if site_url else file.name,
        "contentSize": f"{file.size} B",
        "sha256": file.digest,
    }
