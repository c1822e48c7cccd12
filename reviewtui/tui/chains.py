"""Which keys work at the same time: those of the focused pane, of its screen, and of the whole program."""

from __future__ import annotations

from dataclasses import dataclass

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.key_names import for_text
from reviewtui.tui.keys import actions_of


@dataclass(frozen=True, slots=True)
class Chain:
    """Places whose keys work together, the innermost first.

    While a text is being written (`typing`), it takes the keys that it needs. Over a window (`modal`), only those keys
    of the whole program work that always do.
    """

    places: tuple[Place, ...]
    modal: bool = False
    typing: bool = False

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions that can be reached, in the order in which their keys are looked for."""
        within = tuple(action for place in self.places for action in actions_of(place))
        whole = (one for one in actions_of(Place.ANYWHERE) if one.always or not self.modal)
        return (*within, *whole)

    def lets(self, action: Action, key: str) -> bool:
        """Return whether a key gets through to one of its actions."""
        return action.always or not (self.typing and for_text(key))


_LISTS = (Place.RECORDS, Place.RECORD, Place.COMMENTS, Place.REQUIREMENTS, Place.VERDICT, Place.PUBLISH, Place.INBOX)
_PANES = (Place.CHANGES, Place.DIFF, Place.SEMANTIC, Place.FINDING)
_WINDOWS = (Place.EDITOR, Place.RULING, Place.WISHES, Place.FILTER, Place.HELP)

CHAINS: tuple[Chain, ...] = (
    *(Chain((pane, Place.FINDINGS, Place.REVIEW)) for pane in _PANES),
    Chain((Place.QUESTION, Place.REVIEW)),
    Chain((Place.QUESTION, Place.QUESTIONS)),
    Chain((Place.LIST, Place.QUESTIONS)),
    *(Chain((Place.LIST, screen)) for screen in _LISTS),
    *(Chain((Place.TEXT, screen)) for screen in _LISTS),
    Chain((Place.RECORD_TEXT, Place.RECORD), typing=True),
    Chain((Place.SEARCH, Place.REVIEW), typing=True),
    *(Chain((Place.LIST, window), modal=True) for window in (Place.OPERATIONS, Place.FILTER)),
    *(Chain((window,), modal=True, typing=True) for window in _WINDOWS),
    Chain((Place.LIST, Place.HISTORY)),
    *(Chain((pane, Place.RULES)) for pane in (Place.LIST, Place.TEXT)),
    Chain((Place.RULES,), typing=True),
    Chain((Place.LOADING,)),
    Chain((Place.STOPPED,)),
)
"""Every set of places that can have the keys; a test finds each of them on the screen."""
