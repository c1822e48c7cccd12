"""Which actions can be done from where the reviewer is, and who does them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import ACTIONS

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.screen import Screen

_ACTIONS = {action.id: action for action in ACTIONS}


def reachable(screen: Screen[object]) -> dict[Place, DOMNode]:
    """Return the places on a screen, each with what runs its actions; those of the focused pane are its own."""
    found: dict[Place, DOMNode] = {Place.ANYWHERE: screen.app}
    for node in (screen, *screen.query("*")):
        places: tuple[Place, ...] = getattr(node, "PLACES", ())
        found.update((place, node) for place in places[:1])
        found.update((place, screen) for place in places[1:] if place not in found)
    for active in screen.active_bindings.values():
        action = _ACTIONS.get(active.binding.id or "")
        if action is not None:
            found[action.place] = active.node
    return found


def nearest_places(screen: Screen[object]) -> tuple[Place, ...]:
    """Return the places whose keys work now, the focused pane's first."""
    ids = (active.binding.id or "" for active in screen.active_bindings.values())
    return tuple(dict.fromkeys(_ACTIONS[name].place for name in ids if name in _ACTIONS))


async def perform(screen: Screen[object], name: str) -> None:
    """Do an action by its id, whichever pane has the keys; nothing where it cannot be done."""
    action = _ACTIONS.get(name)
    target = reachable(screen).get(action.place) if action is not None else None
    if action is not None and target is not None:
        await screen.app.run_action(action.run, target)
