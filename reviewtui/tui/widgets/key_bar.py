"""The bottom line: the keys that matter where the reviewer is; what does not fit is left to the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from reviewtui.tui.actions import Action, Place, shown_key
from reviewtui.tui.keys import actions_of

if TYPE_CHECKING:
    from textual import events

GAP = "  "


class KeyBar(Widget):
    """Shows short words for actions, the nearest place first; each can be clicked."""

    def __init__(self, *places: Place, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show the keys of these places."""
        super().__init__(id=id)
        self._actions: tuple[Action, ...] = ()
        self.tell(*places)

    def tell(self, *places: Place) -> None:
        """Show the keys of other places, in this order; help and quit always stay in sight."""
        actions = [action for place in places for action in actions_of(place) if action.short]
        self._actions = tuple(actions)
        self.refresh()

    def render(self) -> Content:
        """Return the line; the last places give way first, but help and quit stay."""
        parts: list[Content | tuple[str, str]] = []
        for index, action in enumerate(self._fitting()):
            if index:
                parts.append((GAP, ""))
            parts.extend(((shown_key(action.keys[0]), "bold $role-accent"), (f" {action.short}", "$role-text-quiet")))
        return Content.assemble(" ", *parts)

    def on_click(self, event: events.Click) -> None:
        """Press the key whose word was clicked."""
        offset = event.get_content_offset(self)
        place = 1
        for action in self._fitting():
            width = _width(action)
            if offset is not None and place <= offset.x < place + width:
                self.app.simulate_key(action.keys[0])
                return
            place += width + len(GAP)

    def _fitting(self) -> list[Action]:
        """Return the actions that fit, in order; those of the whole program are kept before those of a pane."""
        room = self.size.width - 1
        kept: set[str] = set()
        for action in sorted(self._actions, key=lambda action: action.place is not Place.ANYWHERE):
            need = _width(action) + len(GAP)
            if need <= room:
                room -= need
                kept.add(action.id)
        return [action for action in self._actions if action.id in kept]


def _width(action: Action) -> int:
    return cell_len(shown_key(action.keys[0])) + 1 + cell_len(action.short)
