"""The commands with their options, and where each is answered."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factbox import __version__
from factbox.diagnostics.render import Format

app = typer.Typer(
    name="factbox",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

ContentOption = Annotated[
    Path | None,
    typer.Option("--content", metavar="DIR", exists=True, file_okay=False, help="The content folder; wins over PATH."),
]
FormatOption = Annotated[
    Format, typer.Option("--format", metavar="F", help="How faults are printed: full, concise, json or github.")
]
StrictOption = Annotated[bool, typer.Option("--strict", help="Let warnings count as errors.")]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factbox {__version__}")
        raise typer.Exit


@app.callback()
def factbox(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Markdown briefings in, a static site whose deals add up out.

    Settings come from pelicanconf.py in the current folder; an option wins over a setting.
    Results go to standard output, progress to standard error.
    Exit codes: 0 done, 1 faults in the content, 2 wrong usage or settings, 3 anything else.
    """


@app.command()
def build(  # noqa: PLR0917 - the options of a command are its parameters
    content: ContentOption = None,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where the site goes; wins over OUTPUT_PATH.")
    ] = None,
    site_url: Annotated[
        str | None, typer.Option("--site-url", metavar="URL", help="The site's address; wins over SITEURL.")
    ] = None,
    form: FormatOption = Format.FULL,
    strict: StrictOption = False,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, help="How many processes may work at once.")] = 1,
) -> None:
    """Build the site and publish it whole, or publish nothing.

    The output folder is replaced as a whole, in one step, and only if everything went well.
    An existing folder is replaced only if it is empty or if Factbox made it, so a folder of your own is safe.
    Files of yours in there stay if OUTPUT_RETENTION names them; .git always stays.
    """
    from factbox.cli.build import build_site

    build_site(content=content, output=output, site_url=site_url, form=form, strict=strict, jobs=jobs)


@app.command()
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            exists=True,
            help="Files or folders to report on. A folder that holds briefings/ is the content folder for this run.",
        ),
    ] = None,
    content: ContentOption = None,
    form: FormatOption = Format.FULL,
    strict: StrictOption = False,
) -> None:
    """Print every fault in the content; write nothing."""
    from factbox.cli.check import check_content

    check_content(paths=paths or [], content=content, form=form, strict=strict)


@app.command()
def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="The code of a fault, such as unknown-party.")],
) -> None:
    """Say what a fault means, with a wrong and a right example."""
    from factbox.cli.explain import explain_code

    explain_code(code)
