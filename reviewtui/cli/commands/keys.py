"""`reviewtui keys`: what the keys of the screen do, under one's own settings, and what is wrong with these."""

from __future__ import annotations

from argparse import Namespace

from reviewtui.cli.console import Console
from reviewtui.cli.parser import Parser
from reviewtui.errors import ExitCode
from reviewtui.preferences import load_settings
from reviewtui.preferences.loading import settings_path

DESCRIPTION = (
    "List everything that can be done on the screen: where, with which keys, and the id by which your settings give "
    "it other ones. The settings are your own and stand in no repository; `--check` says where they are kept, and what "
    "is wrong in them. On the screen, `?` shows the same."
)
EXAMPLES = (
    ("reviewtui keys", "all actions, by the place where they work"),
    ("reviewtui keys --check", "say what is wrong in your settings; the exit code says whether something is"),
    ("reviewtui keys --format json", "the same for a program"),
)


def add_arguments(parser: Parser) -> None:
    """Declare what to print."""
    parser.add_argument("--check", action="store_true", help="list no keys, only what is wrong in your settings")


def run(given: Namespace, console: Console) -> int:
    """Print the keys, and tell what is wrong; a mistake that was asked for is wrong configuration."""
    from reviewtui.cli import key_listing  # noqa: PLC0415 -- only this command waits for the names of keys
    from reviewtui.tui.keymap import keymap_for  # noqa: PLC0415 -- the same

    settings = load_settings()
    keymap = keymap_for(settings)
    mistakes = (*settings.mistakes, *keymap.problems)
    path = str(settings_path() or "")
    if console.json:
        listed = () if given.check else tuple(keymap.rows)
        console.deliver(key_listing.as_json(listed, path, mistakes))
    else:
        if given.check:
            console.deliver(key_listing.standing(settings, path, mistakes, console.look()))
        else:
            console.deliver(key_listing.as_text(keymap.rows, console.look()))
        for mistake in mistakes:
            console.fail(mistake)
    return ExitCode.USAGE if given.check and mistakes else ExitCode.DONE
