"""What search engines of data read of the page of the data files."""

from __future__ import annotations

import json

import pytest

from exports.publishing import PUBLISHER, publication
from factbox.exports.data_files import data_files
from factbox.exports.dataset_ld import dataset_ld
from factbox.exports.licence import CC_BY
from invented import ledger

FILES = data_files(publication(ledger()), PUBLISHER, CC_BY)


@pytest.mark.parametrize(
    ("site", "deals"), [("", "deals.csv"), ("https://example.org/p", "https://example.org/p/data/deals.csv")]
)
def test_every_file_can_be_downloaded(site: str, deals: str) -> None:
    told = json.loads(dataset_ld(FILES, CC_BY, site_url=site, site_name="Factbox", description="All."))
    assert told["@type"] == "Dataset"
    assert told["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert [each["name"] for each in told["distribution"]] == [file.name for file in FILES]
    (csv,) = (each for each in told["distribution"] if each["name"] == "deals.csv")
    assert csv["@type"] == "DataDownload"
    assert csv["contentUrl"] == deals
    assert csv["encodingFormat"] == "text/csv"
    assert csv["contentSize"] == f"{next(file.size for file in FILES if file.name == 'deals.csv')} B"
    assert told.get("url") == ("https://example.org/p/data/" if site else None)
