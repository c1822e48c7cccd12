"""`reviewtui rules`: the catalogue of rules, or the standard of a house."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser, add_configuration
from reviewtui.config import Config, choose
from reviewtui.config.design import Design, is_path
from reviewtui.errors import ExitCode, RepositoryError, UsageError
from reviewtui.repository import Repository
from reviewtui.rules.catalogue import catalogue

if TYPE_CHECKING:
    from reviewtui.rules.standard import Standard

IN_FORCE = "."
DESCRIPTION = (
    "List every rule: its id, how bad it is, and what it finds. With --preset print the standard of a house: which "
    "design rules hold, how much each minds, and under which settings."
)
EXAMPLES = (
    ("reviewtui rules", "all rules, worst first"),
    ("reviewtui rules --format json", "the same for a program"),
    ("reviewtui rules --preset zalando --format markdown", "a standard as a document"),
    ("reviewtui rules --preset .", "the standard that holds in this repository"),
)


def add_arguments(parser: Parser) -> None:
    """Declare which standard."""
    parser.formats = (*parser.formats, "markdown")
    parser.add_argument(
        "--preset",
        metavar="NAME|FILE",
        help="recommended, google, zalando, microsoft, owasp, minimal, a file of your own, or `.` for what holds here",
    )
    add_configuration(parser)


def run(given: Namespace, console: Console) -> int:
    """Print the catalogue or a standard."""
    markdown = given.format == "markdown"
    if given.preset is not None:
        from reviewtui.rules.standard import standard  # noqa: PLC0415 -- the catalogue needs no preset

        return _print_standard(standard(_settings(given)), console, markdown=markdown)
    if markdown:
        raise UsageError("only a standard can be told as Markdown", hint="Name one: `--preset recommended`.")
    rules = catalogue().rules
    if console.json:
        from reviewtui.reports import rule_json  # noqa: PLC0415 -- text output must not pay for the encoder

        console.deliver(rule_json.render(rules))
    else:
        from reviewtui.reports import rule_text  # noqa: PLC0415 -- JSON output must not pay for difflib

        console.deliver(rule_text.render_list(rules, console.look()))
    return ExitCode.DONE


def _settings(given: Namespace) -> Config:
    """Return what holds here, or nothing but a preset."""
    if given.preset == IN_FORCE:
        try:
            with Repository.discover(given.repo or Path.cwd()) as repository:
                return choose(repository, given.config, given.profile)
        except RepositoryError:
            return choose(None, given.config, given.profile)
    if not is_path(given.preset):
        return Config(lint=Design(given.preset))
    try:
        content = Path(given.preset).read_bytes()
    except OSError as error:
        raise UsageError(f"the preset cannot be read: {error.strerror}", path=given.preset) from error
    return Config(lint=Design(given.preset, content))


def _print_standard(chosen: Standard, console: Console, *, markdown: bool) -> int:
    # Each form is imported only when it is asked for: start-up time.
    if markdown:
        from reviewtui.reports import standard_markdown  # noqa: PLC0415 - said above

        console.deliver(standard_markdown.render(chosen))
    elif console.json:
        from reviewtui.reports import rule_json  # noqa: PLC0415 - the same

        console.deliver(rule_json.render_standard(chosen))
    else:
        from reviewtui.reports import rule_text  # noqa: PLC0415 - the same

        console.deliver(rule_text.render_standard(chosen, console.look()))
    return ExitCode.DONE
