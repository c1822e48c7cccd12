"""`reviewtui score DIMENSION LEVEL`: give a dimension of the checklist a level, as the keys of the screen do."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from reviewtui.cli.saying import OPEN, Told, add_review, say
from reviewtui.rubric.types import LEVELS

if TYPE_CHECKING:
    from reviewtui.cli.console import Console
    from reviewtui.cli.parser import Parser
    from reviewtui.session import Session

DESCRIPTION = (
    "Give a dimension of the checklist a level in your part of the review. Without one, the level that the answers "
    "propose stands; `open` returns to it. An earlier note stays without --note. "
    "`reviewtui checklist show` names the dimensions and says what each level means."
)
EXAMPLES = (
    ("reviewtui score d1 4", "set a level"),
    ('reviewtui score d1 2 --note "Every client guesses what an error means."', "and say why"),
    ("reviewtui score d1 open", "return to what the answers propose"),
)


def add_arguments(parser: Parser) -> None:
    """Declare the dimension, the level and the note."""
    levels = tuple(map(str, LEVELS))
    parser.add_argument("dimension", metavar="DIMENSION", help="the name of the dimension")
    parser.add_argument(
        "level", metavar="LEVEL", choices=(*levels, OPEN), help=f"{levels[0]} to {levels[-1]}, or {OPEN}"
    )
    parser.add_argument("--note", metavar="TEXT", help="a sentence that goes with it")
    add_review(parser)


def run(given: Namespace, console: Console) -> int:
    """Set the level, and tell what it means."""
    return say(given, console, lambda session: _score(session, given))


def _score(session: Session, given: Namespace) -> Told:
    score = session.score(given.dimension, None if given.level == OPEN else int(given.level), given.note)
    dimension = session.checklist.dimension(score.dimension)
    anchor = dimension.anchors.get(score.level, "") if dimension is not None and score.level is not None else ""
    title = dimension.title if dimension is not None else score.dimension
    return Told(
        "score",
        f"{title}: {f'level {score.level}' if score.level is not None else 'as the answers propose'}",
        tuple(line for line in (anchor, score.note) if line),
        {"dimension": score.dimension, "level": score.level, "note": score.note},
    )
