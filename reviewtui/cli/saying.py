"""What commands that say one thing in a review share: which review, and how they tell what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.cli.opening import options_of
from reviewtui.cli.parser import Parser, add_configuration, add_refs
from reviewtui.cli.request import Request
from reviewtui.errors import ExitCode

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping

    from reviewtui.cli.console import Console
    from reviewtui.model import JsonValue
    from reviewtui.session import Session

OPEN = "open"


class Told(NamedTuple):
    """What was said: what kind of word it is, its first line, the lines below it, and the same for programs."""

    word: str
    first: str
    lines: tuple[str, ...]
    keys: Mapping[str, JsonValue]


def add_review(parser: Parser) -> None:
    """Declare which review something is said in."""
    add_refs(parser)
    add_configuration(parser)


def say(given: Namespace, console: Console, word: Callable[[Session], Told]) -> int:
    """Open the review, say it, and tell what is on disk now."""
    # What a review needs loads only when one is opened: the help does not.
    from reviewtui.session import Session  # noqa: PLC0415

    with Session.open(options_of(Request.of(given))) as session:
        told = word(session)
        review = session.id
    if console.json:
        from reviewtui.reports.json_text import encoded  # noqa: PLC0415 - text must not pay for the JSON encoder

        console.deliver(encoded({"schema": 1, "review": review, "word": told.word, **told.keys}))
        return ExitCode.DONE
    look = console.look()
    lines = look.wrapped(told.first)
    for line in told.lines:
        lines += look.wrapped(line, first="    ")
    console.deliver("\n".join(lines) + "\n")
    console.narrate(f"It is in your part of the review {review}; `reviewtui publish` shows it to others.")
    return ExitCode.DONE
