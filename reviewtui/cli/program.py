"""From the words of a command line to an exit code: choose the command, run it, and say calmly what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reviewtui.cli.console import Console
from reviewtui.cli.parser import command_parser
from reviewtui.cli.table import DEFAULT, Entry, commands, entry
from reviewtui.errors import ExitCode, ReviewtuiError, UsageError

_HELP = (["--help"], ["-h"], ["help"])
_TAKES_A_VALUE = {
    *("--repo", "--config", "--profile", "--format", "--output", "--color"),
    *("--base", "--head", "--pr", "--ref", "--remote"),
}


def run(words: Sequence[str]) -> int:
    """Run the command that the words name."""
    console = Console.before_parsing(words)
    try:
        if list(words) in _HELP:
            from reviewtui.cli.overview import overview  # noqa: PLC0415 - only who asks for help waits for it

            console.deliver(overview(console.look()))
            return ExitCode.DONE
        command, rest = chosen(words)
        module = command.load()
        given = command_parser(command.name, module).parse_intermixed_args(rest)
        console = Console.of(given)
        return module.run(given, console)
    except ReviewtuiError as error:
        return console.fail(error)
    except KeyboardInterrupt:
        return console.interrupted()
    except SystemExit as leaving:
        # argparse leaves this way after it has printed a command's help.
        return leaving.code if isinstance(leaving.code, int) else ExitCode.DONE
    except Exception as error:  # noqa: BLE001 -- the last resort: people get a sentence, the log gets the traceback
        from reviewtui.cli.crash import surprise  # noqa: PLC0415 -- needed only when all else failed

        return console.fail(surprise(error))


def chosen(words: Sequence[str]) -> tuple[Entry, list[str]]:
    """Return the command and its own words; without a command's name the words belong to `review`.

    Options may stand before the name: `reviewtui --repo shop check` is `reviewtui check --repo shop`.
    """
    place = _first_plain_word(words)
    name = words[place] if place < len(words) else ""
    command = entry(name)
    if command is not None:
        return command, [*words[:place], *words[place + 1 :]]
    _refuse_a_typo(name)
    default = entry(DEFAULT)
    assert default is not None, "the default command is in the table"  # noqa: S101 -- states a fact for the type checker
    return default, list(words)


def _first_plain_word(words: Sequence[str]) -> int:
    place = 0
    while place < len(words) and words[place].startswith("-") and words[place] != "--":
        place += 2 if words[place] in _TAKES_A_VALUE else 1
    return place


def _refuse_a_typo(name: str) -> None:
    """Raise UsageError for a lone word that is no path: a misspelled command rather than a description."""
    if not name or name.startswith("-") or any(sign in name for sign in "/\\.*?[") or Path(name).exists():
        return
    # Only misspelled command lines pay for this.
    from difflib import get_close_matches  # noqa: PLC0415

    near = get_close_matches(name, [command.name for command in commands()], n=1)
    hint = f"Did you mean `reviewtui {near[0]}`?" if near else "`reviewtui --help` lists the commands."
    raise UsageError(f"there is no command '{name}'", hint=hint)
