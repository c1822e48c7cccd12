"""The bottom line: the keys that matter where the reviewer is; what does not fit is left to the help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.key_names import shown_key
from reviewtui.tui.keymap import keymap_at
from reviewtui.tui.reach import reachable

if TYPE_CHECKING:
    from textual import events

GAP = "  "


class KeyBar(Widget):
    """Shows short words for actions, the nearest place first; each can be clicked."""

    def __init__(self, *places: Place, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show the keys of these places."""
        super().__init__(id=id)
        self._places = places

    def tell(self, *places: Place) -> None:
        """Show the keys of other places, in this order; help and quit always stay in sight."""
        self._places = places
        self.refresh()

    def render(self) -> Content:
        """Return the line; the last places give way first, but help and quit stay."""
        parts: list[Content | tuple[str, str]] = []
        for index, action in enumerate(self._fitting()):
            if index:
                parts.append((GAP, ""))
            parts.extend(((shown_key(action.keys[0]), "bold $role-accent"), (f" {action.short}", "$role-text-quiet")))
        return Content.assemble(" ", *parts)

    async def on_click(self, event: events.Click) -> None:
        """Do what was clicked, wherever the keys are."""
        offset = event.get_content_offset(self)
        place = 1
        for action in self._fitting():
            width = _width(action)
            if offset is not None and place <= offset.x < place + width:
                await self.app.run_action(action.run, reachable(self.screen).get(action.place, self.screen))
                return
            place += width + len(GAP)

    def _fitting(self) -> list[Action]:
        """Return the actions that fit, in order; those of the whole program are kept before those of a pane."""
        keymap, room = keymap_at(self), self.size.width - 1
        listed = [one for place in self._places for one in keymap.actions_of(place) if one.short and one.keys]
        kept: set[str] = set()
        for action in sorted(listed, key=lambda action: action.place is not Place.ANYWHERE):
            need = _width(action) + len(GAP)
            if need <= room:
                room -= need
                kept.add(action.id)
        return [action for action in listed if action.id in kept]


def _width(action: Action) -> int:
    return cell_len(shown_key(action.keys[0])) + 1 + cell_len(action.short)
