"""The bottom line: the keys that matter where the reviewer is; what does not fit is left to the help."""

from __future__ import annotations

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.key_names import for_text, shown_key
from reviewtui.tui.keymap import keymap
from reviewtui.tui.widgets.action_line import ActionLine, Part

GAP = Part("  ")


class KeyBar(ActionLine):
    """Shows short words for actions, the nearest place first; each can be clicked."""

    def __init__(self, *places: Place, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Show the keys of these places."""
        super().__init__(id=id)
        self._places = places
        self._typing: tuple[Place, ...] = ()
        self._writing = False

    def tell(self, *places: Place) -> None:
        """Show the keys of other places, in this order; help and quit always stay in sight."""
        self._places = places
        self.refresh()

    def tell_typing(self, *places: Place) -> None:
        """Show the keys of a line while one types in it; without places, those of the pane again."""
        self._typing = places
        self.refresh()

    def tell_writing(self, *, writing: bool) -> None:
        """Leave out the keys that a line takes as signs while one writes in it."""
        self._writing = writing
        self.refresh()

    def parts(self) -> list[Part]:
        """Return the line; the last places give way first, but help and quit stay."""
        parts = [Part(" ")]
        for index, action in enumerate(self._fitting()):
            parts += [*([GAP] if index else []), *_parts(action)]
        return parts

    def _fitting(self) -> list[Action]:
        """Return the actions that fit, in order; those of the whole program are kept before those of a pane."""
        held, room = keymap(), self.size.width - 1
        here = (one for place in self._typing or self._places for one in held.actions_of(place))
        listed = [one for one in here if one.short and one.keys and not (self._writing and for_text(one.keys[0]))]
        kept: set[str] = set()
        for action in sorted(listed, key=lambda action: action.place is not Place.ANYWHERE):
            need = sum(part.width for part in (*_parts(action), GAP))
            if need <= room:
                room -= need
                kept.add(action.id)
        return [action for action in listed if action.id in kept]


def _parts(action: Action) -> tuple[Part, Part]:
    key = Part(shown_key(action.keys[0]), "bold $role-accent", action.id)
    return key, Part(f" {action.short}", "$role-text-quiet", action.id)
