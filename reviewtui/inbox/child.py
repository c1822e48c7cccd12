"""A process that compares what waits, one row after the other, so that the one with the screen stays free.

It is told on stdin, in pickles, which inbox is meant, and then of which row what is wanted; it answers on stdout.
"""

from __future__ import annotations

import os
import pickle
import sys
from typing import BinaryIO

from reviewtui.inbox.inbox import Inbox
from reviewtui.inbox.process import Ask, Asked

# Whoever works at the machine comes first.
_MODESTY = 10


def main() -> None:
    """Answer until nobody asks any more."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever anybody prints must not come between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    os.nice(_MODESTY)
    serve(sys.stdin.buffer, answers)


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer what stands in one stream into the other, until it ends."""
    try:
        with Inbox(pickle.load(questions)) as inbox:  # noqa: S301 - it comes from the process that started this one
            while True:
                asked: Asked = pickle.load(questions)  # noqa: S301 - the same
                answer = inbox.judged(asked.row) if asked.ask is Ask.JUDGED else inbox.stand(asked.row)
                pickle.dump(answer, answers)
                answers.flush()
    except (EOFError, BrokenPipeError):
        return


if __name__ == "__main__":
    main()
