"""A process that answers without end and says so after each save, until it is killed; run by the tests of the store."""

from __future__ import annotations

import sys
from pathlib import Path

from reviewtui.reviews.draft import Draft
from reviewtui.reviews.moment import now
from reviewtui.reviews.store import DraftStore
from reviewtui.reviews.types import Answer
from reviewtui.rubric.types import AnswerValue


def main(common_dir: str, prefix: str, count: int) -> None:
    """Save `count` answers named after `prefix`, printing the name of each one that is on disk."""
    store = DraftStore(Path(common_dir), "orders-v2-1a2b3c4d", "ana@example.com", lock_seconds=30)
    draft = store.load().draft or Draft(
        "orders-v2-1a2b3c4d", "ana@example.com", "main", "orders-v2", "api-design-review", "1", now(), now()
    )
    for number in range(count):
        question = f"{prefix}-{number}"
        store.save(draft := draft.with_answer(Answer(question, AnswerValue.YES, now(), note="n" * 400)))
        sys.stdout.write(f"{question}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
