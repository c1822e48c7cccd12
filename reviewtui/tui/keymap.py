"""The keys as they hold for the person who sits there: those of the table, or those that they chose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from textual._context import active_app

from reviewtui.tui.actions import Place
from reviewtui.tui.key_names import shown_key
from reviewtui.tui.keys import ACTIONS, actions_of

if TYPE_CHECKING:
    from reviewtui.errors import UsageError
    from reviewtui.preferences import Settings
    from reviewtui.tui.actions import Action

_ORDER: Final = {place: number for number, place in enumerate(Place)}
_BY_ID: Final = {action.id: action for action in ACTIONS}
_NAMED: Final = re.compile(r"\{([a-z0-9-]+)\}")
# No terminal sends it: what has no key is bound to this one, for Textual has no word for "to none".
_NO_KEY: Final = "none"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action as lists of keys show it: its keys as people write them, and those that it usually has."""

    id: str
    place: str
    title: str
    help: str
    keys: tuple[str, ...]
    usual: tuple[str, ...]

    @property
    def remapped(self) -> bool:
        """Whether somebody chose other keys."""
        return self.keys != self.usual


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys that were chosen for actions, by their ids, and what was wrong with other choices."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problems: tuple[UsageError, ...] = ()

    def __call__(self, action: Action) -> Action:
        """Return the action with the keys that hold; there may be none."""
        return replace(action, keys=self.chosen[action.id]) if action.id in self.chosen else action

    @property
    def actions(self) -> Iterator[Action]:
        """All actions with the keys that hold."""
        return map(self, ACTIONS)

    @property
    def rows(self) -> Iterator[KeyRow]:
        """All actions for a list, those of one place together, in the order of the places."""
        for action in sorted(ACTIONS, key=lambda action: _ORDER[action.place]):
            keys, usual = (tuple(map(shown_key, one.keys)) for one in (self(action), action))
            yield KeyRow(action.id, action.place.value, action.title, action.help, keys, usual)

    def actions_of(self, *places: Place) -> tuple[Action, ...]:
        """Return the actions of some places with the keys that hold."""
        return tuple(map(self, actions_of(*places)))

    def for_textual(self) -> dict[str, str]:
        """Return what Textual takes to let other keys reach the actions."""
        return {action: ",".join(keys) or _NO_KEY for action, keys in self.chosen.items()}


DEFAULT: Final = Keymap()


def keymap_for(settings: Settings) -> Keymap:
    """Return the keys under a person's settings; a choice that cannot hold leaves the action its keys, and is told."""
    if not settings.keys:
        return DEFAULT
    # Most people keep the keys that there are, and should not wait for what judges others.
    from reviewtui.tui.remapping import remapped  # noqa: PLC0415

    return remapped(settings.keys)


def keymap() -> Keymap:
    """Return the keys that hold in the program that runs here; the usual ones where none does, as in a thread."""
    held: Keymap = getattr(active_app.get(None), "keymap", DEFAULT)
    return held


def key_of(name: str) -> str:
    """Return the key that texts name for an action; one that has none is done from the help."""
    action = keymap()(_BY_ID[name])
    return shown_key(action.keys[0]) if action.keys else f"{key_of('help')} {action.title}"


def with_keys(text: str) -> str:
    """Return a text of our own in which actions stand as `{id}` with the keys that hold for them."""
    return _NAMED.sub(lambda found: key_of(found[1]), text)
