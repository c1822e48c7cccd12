"""`review --plain`: opens the review, and lets the dialogue lead through it."""

from __future__ import annotations

from contextlib import suppress

from reviewtui.cli.asking import Asking, Leaving
from reviewtui.cli.console import Console
from reviewtui.cli.opening import options_of
from reviewtui.cli.plain.conversation import Conversation
from reviewtui.cli.request import Request
from reviewtui.session import Session

_WIDEST = 80
LEFT = "What you said is saved; the same command goes on from here."
LOST = "Not all that you said could be saved, as was told. The same command goes on from here."


def hold(request: Request, console: Console) -> int:
    """Lead through findings, questions and the verdict; return the exit code."""
    progress = console.narrate if console.verbose else lambda _: None
    with Session.open(options_of(request), progress) as session:
        look = console.look()
        # Long lines are hard to follow where one hears them, or reads them through a lens.
        asking = Asking(look._replace(width=min(look.width, _WIDEST)))
        conversation = Conversation(session, asking)
        with suppress(Leaving):
            conversation.hold()
        asking.tell(LOST if conversation.refused else LEFT)
        return conversation.exit_code
