"""What cannot be read of a draft is kept beside it under another name, and the reviewer is told."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reviewtui.model import Problem
from reviewtui.reviews.durable import size_and_place, write_new_then_rename
from reviewtui.reviews.journal import Journal

_HASH_DIGITS = 8


def set_aside(path: Path, damaged: tuple[bytes, ...]) -> Path:
    """Keep the damaged lines of the draft at `path`, and return where.

    The name follows from the content: whoever is ended after this step finds the same file when they repeat it.
    """
    content = b"\n".join(damaged) + b"\n"
    kept = path.with_name(f"{path.name}.unreadable-{hashlib.sha256(content).hexdigest()[:_HASH_DIGITS]}")
    if size_and_place(kept) is None:
        write_new_then_rename(kept, content)
    return kept


def problems(path: Path, journal: Journal, kept: Path | None) -> tuple[Problem, ...]:
    """Return what is to be said about the damage in the draft at `path`, which was `kept` there, or stays for now.

    Without a place where it was kept, a last line without an end is no damage: somebody may be writing it just now.
    """
    count = len(journal.damaged) - (journal.torn and kept is None)
    if not journal.damaged and journal.headless:
        hint = "What is left of it is here. Something else than reviewtui has cut the file: look for a copy of it."
        return (Problem("the beginning of this draft is missing", str(path), hint=hint),)
    if not count:
        return ()
    if journal.torn and count == 1:
        said = "the last word of this draft had not been saved whole when reviewtui was ended"
    else:
        said = f"{count} {'line' if count == 1 else 'lines'} of this draft cannot be read"
    place = f"was kept as {kept.name} in the same folder" if kept else "stays where it is"
    return (Problem(said, str(path), hint=f"Everything else is here. What is damaged {place}; nothing was deleted."),)
