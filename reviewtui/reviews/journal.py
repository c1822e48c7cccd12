"""A draft as a journal: the words of the reviewer in the order in which they came, and the draft that they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from reviewtui.errors import RepositoryError
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.journal_line import (
    HEADING,
    KINDS,
    SCHEMA,
    DamagedLineError,
    Heading,
    NewerLineError,
    decode,
    encode,
)

# Below this many bytes a journal is read in a millisecond, however few of them still count.
_SHORT = 65_536
_LONG_AGO = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Journal:
    """What a journal holds: the draft, none when no line of it can be read, and the lines that cannot be.

    `size` is its length in bytes, `core` what of it no later line had replaced when it was last read or written whole.
    `torn` says that the last line is damaged and has no end: whoever wrote it was ended, or is writing still. `settled`
    says that the last line has an end, `headless` that no line says what the draft is about, as the first one does.
    """

    draft: Draft | None = None
    size: int = 0
    core: int = 0
    damaged: tuple[bytes, ...] = ()
    torn: bool = False
    settled: bool = True
    headless: bool = False

    @property
    def spoiled(self) -> bool:
        """Whether something else than saving was at work."""
        return bool(self.damaged) or self.headless

    @property
    def takes_more(self) -> bool:
        """Whether a line that is added at the end will be read."""
        return self.draft is not None and self.settled and not self.spoiled

    @property
    def wasteful(self) -> bool:
        """Whether it has grown so much that it is worth the while to leave out what later lines replaced.

        To write it anew when it is twice as long costs, over all saves, no more than the saves did, and reading stays
        in proportion to what the draft holds.
        """
        return self.size > 2 * self.core + _SHORT


def read(content: bytes, path: str, review: str, reviewer: str) -> Journal:
    """Return what `content` says about this review and reviewer.

    Raises `RepositoryError` when a newer reviewtui wrote it: it is whole then, and must be left alone.
    """
    state: dict[str, dict[str, Any]] = {kind: {} for kind in (HEADING, *KINDS)}
    lines = content.split(b"\n")
    sizes: dict[tuple[str, str], int] = {}
    damaged = []
    for line in filter(None, lines):
        try:
            kind, key, entry = decode(line)
        except DamagedLineError:
            damaged.append(line)
        except NewerLineError as error:
            raise RepositoryError(
                "this draft was written by a newer reviewtui",
                hint="Update reviewtui to go on with this review; the draft was not touched.",
                path=path,
            ) from error
        else:
            _put(state[kind], key, entry)
            sizes[kind, key] = len(line) + 1 if entry is not None else 0
    torn = bool(damaged) and damaged[-1] is lines[-1]
    headless = not state[HEADING]
    draft = _draft(state, review, reviewer) if sizes else None
    return Journal(
        draft,
        size=len(content),
        core=sum(sizes.values()),
        damaged=tuple(damaged),
        torn=torn,
        settled=not lines[-1],
        headless=headless,
    )


def whole(draft: Draft) -> Iterator[bytes]:
    """Return the lines of a journal that holds this draft and nothing else."""
    yield encode(HEADING, "", _heading(draft))
    for kind in KINDS:
        for key, entry in draft.held(kind).items():
            yield encode(kind, key, entry)


def additions(stored: Draft, draft: Draft) -> Iterator[bytes]:
    """Return the lines that make `draft` of a journal that holds `stored`."""
    dated = stored.updated
    for kind in KINDS:
        before, after = stored.held(kind), draft.held(kind)
        if before is after:
            continue
        for key, entry in after.items():
            known = before.get(key)
            if entry is not known and entry != known:
                dated = max(dated, getattr(entry, "at", dated))
                yield encode(kind, key, entry)
        for key in before.keys() - after.keys():
            yield encode(kind, key, None)
    if dated != draft.updated or _subject(stored) != _subject(draft):
        yield encode(HEADING, "", _heading(draft))


def _put(entries: dict[str, Any], key: str, entry: object) -> None:
    if entry is None:
        entries.pop(key, None)
    else:
        entries[key] = entry


def _heading(draft: Draft) -> Heading:
    return Heading(schema=SCHEMA, at=draft.updated, **_subject(draft))


_SUBJECT = tuple(name for name in Heading.__struct_fields__ if name not in {"schema", "at"})


def _subject(draft: Draft) -> dict[str, Any]:
    return {name: getattr(draft, name) for name in _SUBJECT}


def _draft(state: dict[str, dict[str, Any]], review: str, reviewer: str) -> Draft:
    """Return the draft that the lines make, also when its heading is lost: what was said is worth more than that."""
    moments = [entry.at for entries in state.values() for entry in entries.values() if hasattr(entry, "at")]
    heading = state.pop(HEADING).get("")
    held: dict[str, Any] = {**state, "outcome": state["outcome"].get("")}
    if heading is None:
        subject: dict[str, Any] = dict.fromkeys(_SUBJECT, "") | {
            "review": review,
            "reviewer": reviewer,
            "created": min(moments, default=_LONG_AGO),
        }
    else:
        subject = {name: getattr(heading, name) for name in _SUBJECT}
    return Draft(**subject, **held, updated=max(moments, default=_LONG_AGO))
