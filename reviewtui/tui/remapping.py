"""From the keys that somebody wishes to those that hold: no key means two things, and nobody is locked in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from reviewtui.decoding import quoted
from reviewtui.errors import UsageError
from reviewtui.preferences import KeyWish
from reviewtui.tui.actions import Action
from reviewtui.tui.chains import CHAINS
from reviewtui.tui.key_names import NAMED, SAME, for_text, key_named, shown_key
from reviewtui.tui.keymap import Keymap
from reviewtui.tui.keys import ACTIONS

_ACTIONS = {action.id: action for action in ACTIONS}
_ALL = "`reviewtui keys` lists all of them"
_SUCH_AS = "write one such as `x`, `?`, `space`, `f5`, `ctrl+x` or `alt+x`"


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two actions that would have one key in places that work together."""

    wish: KeyWish
    key: str
    other: Action


def remapped(wishes: Sequence[KeyWish]) -> Keymap:
    """Return the keys that hold: each wish as a whole, or not at all and with the reason."""
    chosen: dict[str, tuple[str, ...]] = {}
    granted: dict[str, KeyWish] = {}
    problems: list[UsageError] = []
    for wish in wishes:
        try:
            chosen[wish.action] = _keys(wish)
            granted[wish.action] = wish
        except UsageError as problem:
            problems.append(problem)
    # A wish that is taken back gives an action its keys again, which another wish may have counted on.
    while (clash := next(_clashes(granted, chosen), None)) is not None:
        del chosen[clash.wish.action], granted[clash.wish.action]
        problems.append(_told(clash))
    return Keymap(chosen, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column))))


def _keys(wish: KeyWish) -> tuple[str, ...]:
    """Return Textual's names of the wished keys; raises `UsageError` when they cannot be had by this action."""
    action = _ACTIONS.get(wish.action)
    if action is None:
        near = get_close_matches(wish.action, _ACTIONS, n=1)
        hint = f"did you mean {quoted(near[0])}?" if near else _ALL
        raise _problem(wish, f"there is no action {quoted(wish.action)}", hint)
    keys = tuple(dict.fromkeys(_key(wish, action, written) for written in wish.keys))
    if not keys and action.vital:
        raise _problem(wish, f"{quoted(action.id)} needs a key, or nobody finds the way out", _keeps(action))
    return keys


def _key(wish: KeyWish, action: Action, written: str) -> str:
    """Return Textual's name of one key; raises `UsageError` when there is none, or a text needs it."""
    key = key_named(written)
    if key is None:
        near = get_close_matches(written.lower(), [*NAMED, *map(shown_key, NAMED)], n=1)
        hint = (
            f"did you mean `{near[0]}`?" if near else "write one such as `x`, `?`, `space`, `f5`, `ctrl+x` or `alt+x`"
        )
        raise _problem(wish, f"{quoted(written)} is no key that terminals send", hint)
    if key in SAME:
        raise _problem(wish, f"terminals send the same for `{shown_key(key)}` and `{SAME[key]}`", _keeps(action))
    if _while_typing(action) and for_text(key) and key not in action.keys:
        message = f"{quoted(action.id)} works while a text is written, and the text needs `{shown_key(key)}`"
        raise _problem(wish, message, f"take one with ctrl that edits no text, such as `ctrl+t`; {_keeps(action)}")
    return key


def _while_typing(action: Action) -> bool:
    """Return whether the action is for those who write a text: whatever has the keys, or wherever it can be done."""
    chains = [chain for chain in CHAINS if action.place in chain.places]
    return action.always or (bool(chains) and all(chain.typing for chain in chains))


def _clashes(granted: dict[str, KeyWish], chosen: dict[str, tuple[str, ...]]) -> Iterator[_Clash]:
    """Yield each wished key that another action has where both can be meant; of two wishes the later one clashes."""
    order = list(granted)
    held = Keymap(chosen)
    for chain in CHAINS:
        actions = tuple(map(held, chain.actions))
        for action in (one for one in actions if one.id in granted):
            for key in (key for key in action.keys if key not in _ACTIONS[action.id].keys):
                for other in (one for one in actions if key in one.keys and one.id != action.id):
                    theirs = key in _ACTIONS[other.id].keys
                    if chain.lets(other, key) and (theirs or order.index(action.id) > order.index(other.id)):
                        yield _Clash(granted[action.id], key, other)


def _told(clash: _Clash) -> UsageError:
    action, other = _ACTIONS[clash.wish.action], clash.other
    message = f"{quoted(action.id)} cannot have `{shown_key(clash.key)}`, the key of `{other.id}` ({other.title})"
    return _problem(clash.wish, message, f"take another one, or give `{other.id}` another one too; {_keeps(action)}")


def _keeps(action: Action) -> str:
    return f"it keeps {' and '.join(f'`{shown_key(key)}`' for key in action.keys)}"


def _problem(wish: KeyWish, message: str, hint: str) -> UsageError:
    place = wish.place
    return UsageError(message, hint=hint, path=place.path, line=place.line, column=place.column)
