"""Undo and redo: what a reviewer says is noted as an act, and an undo says anew what stood before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from msgspec import structs

from reviewtui.reviews.acts import WORDS, Act
from reviewtui.reviews.types import Mark
from reviewtui.reviews.unsaid import Word, meaning, unsaid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from typing import TypeAlias

    from reviewtui.reviews.draft import Draft

    Turn: TypeAlias = Callable[[Draft, datetime], "tuple[Draft, Restored] | None"]


@dataclass(frozen=True, slots=True)
class Change:
    """One word of an act: what stood before it, if anything, and what the act said, if that was not lost."""

    before: Word | None
    after: Word | None

    @property
    def about(self) -> Word | None:
        """Either of both: what it is about is the same."""
        return self.after or self.before


@dataclass(frozen=True, slots=True)
class Restored:
    """An act that was undone, or was done `again`; of its changes, the first is what it was about."""

    changes: tuple[Change, ...]
    again: bool = False


def acted(before: Draft, after: Draft, at: datetime) -> Draft:
    """Return `after` with what was done noted as one act; who says the same as before did nothing."""
    replaced = {kind: _replaced(before.held(kind), after.held(kind)) for kind in WORDS}
    replaced = {kind: entries for kind, entries in replaced.items() if entries}
    if not replaced:
        return after
    act = _begun_before(before, after, replaced)
    if act is None:
        act = Act(_newest(before) + 1, at, Act.kept(replaced), follows=_last_number(before))
    return _noted(after, structs.replace(act, at=at))


def undo(draft: Draft, at: datetime) -> tuple[Draft, Restored] | None:
    """Return the draft without the last act that stands, and what that was; None when there is none."""
    while last := _last_number(draft):
        draft, changes = _swapped(draft, draft.acts[str(last)], at)
        # An act whose words were lost, or that has been undone but for its note, has nothing to put back.
        if changes:
            return draft, Restored(changes)
    return None


def redo(draft: Draft, at: datetime) -> tuple[Draft, Restored] | None:
    """Return the draft with the act that was undone last, and what that was; None when another word came since."""
    while undone := _undone_last(draft):
        draft, changes = _swapped(draft, undone, at)
        if changes:
            return draft, Restored(changes, again=True)
    return None


def _replaced(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stood before under each key that now says something else."""
    if before is after:
        return {}
    new = (key for key, word in after.items() if before.get(key) is not word)
    return {
        key: before.get(key) if meaning(before.get(key)) is not None else None
        for key in new
        if meaning(before.get(key)) != meaning(after[key])
    }


def _begun_before(before: Draft, after: Draft, replaced: Mapping[str, Mapping[str, object]]) -> Act | None:
    """Return the act that goes on: to overrule the rules asks for a note, and answer and note are one."""
    (kind, entries), *others = replaced.items()
    (key, *more) = entries
    act = before.acts.get(str(_last_number(before)))
    if act is None or kind != "answers" or others or more or act.number != _newest(before):
        return None
    asked, given = before.answers.get(key), after.answers[key]
    was_asked_for = asked is not None and asked.needs_note and given.value is asked.value
    return act if was_asked_for and set(act.entries.answers) == {key} else None


def _swapped(draft: Draft, act: Act, at: datetime) -> tuple[Draft, tuple[Change, ...]]:
    """Return the draft with the other entries of an act in the place of those that it holds, and what that changed."""
    held: dict[str, dict[str, Any]] = {}
    put: dict[str, Any] = {}
    changes, entries = [], act.entries
    for kind in WORDS:
        words = dict(draft.held(kind))
        for key, other in getattr(entries, kind).items():
            now = words.get(key)
            held.setdefault(kind, {})[key] = now
            then = replace(other, at=at) if other is not None else now and unsaid(now, at)
            if meaning(now) != meaning(then):
                words[key] = then
                was, became = (now, then) if act.undone else (then, now)
                changes.append(Change(was, became))
        if kind in held:
            put[kind] = words if kind != "outcome" else words.get("")
    changed = structs.replace(act, at=at, other=Act.kept(held), undone=not act.undone)
    return _noted(replace(draft, **put, updated=at), changed), tuple(sorted(changes, key=_goes_along))


def _goes_along(change: Change) -> bool:
    """Return whether a change may only go with another one: who decides about a finding has looked at it."""
    return isinstance(change.about, Mark)


def _noted(draft: Draft, act: Act) -> Draft:
    return replace(draft, acts={**draft.acts, str(act.number): act})


def _newest(draft: Draft) -> int:
    """Return the highest number that an act has, 0 when there is none."""
    return max((act.number for act in draft.acts.values()), default=0)


def _last_number(draft: Draft) -> int:
    """Return the number of the last act that stands, 0 when none does."""
    return max((act.number for act in draft.acts.values() if not act.undone), default=0)


def _undone_last(draft: Draft) -> Act | None:
    """Return what can be done again: of the acts that followed the last one that stands, the newest."""
    last = _last_number(draft)
    undone = (act for act in draft.acts.values() if act.undone and act.follows == last)
    return max(undone, key=lambda act: act.number, default=None)
