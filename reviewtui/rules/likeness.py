"""What a removal and an addition look like together, in words: a guess, for a reviewer to confirm."""

from __future__ import annotations

from reviewtui.model import Change, Counterpart, How

_NAMED = 3
_LONGEST = 100


def likeness(change: Change) -> str:
    """Return what a change looks like together with its counterparts, empty when it stands alone."""
    counterparts = change.counterparts
    if not counterparts:
        return ""
    *named, last = [_guess(one) for one in counterparts[:_NAMED]]
    if len(counterparts) > _NAMED:
        named, last = [*named, last], f"{len(counterparts) - _NAMED:,} more"
    told = f"{', '.join(named)} and {last}" if named else last
    return f"looks like {told}{_where(change)}"


def _guess(one: Counterpart) -> str:
    return f"a {one.likeness.value} of `{_short(one.before)}` to `{_short(one.after)}`"


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _where(change: Change) -> str:
    """Return where the other side stands, if all of it stands in one place."""
    others = {one.other for one in change.counterparts}
    if len(others) > 1:
        return ""
    other = others.pop()
    place = ":".join(str(part) for part in (other.path, other.line) if part)
    return f" (new at {place})" if change.how is How.REMOVED else f" (gone from {place})"
