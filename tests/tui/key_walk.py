"""How to come to each place from the review, and what has the keys there: add a line here with each new place."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.keys import ACTIONS
from reviewtui.tui.screens.error import ErrorScreen, Trouble
from reviewtui.tui.screens.loading import LoadingScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.search_bar import SearchBar
from reviewtui.tui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from textual.binding import Binding
    from textual.dom import DOMNode
    from textual.pilot import Pilot
    from textual.screen import Screen
    from textual.widget import Widget

# The keys that lead from the changes of the review to where a place has the keys, the innermost place named first.
WAYS: dict[tuple[Place, ...], tuple[str, ...]] = {
    (Place.CHANGES, Place.FINDINGS, Place.REVIEW): (),
    (Place.DIFF, Place.FINDINGS, Place.REVIEW): ("tab",),
    (Place.FINDING, Place.FINDINGS, Place.REVIEW): ("tab", "tab"),
    (Place.QUESTION, Place.REVIEW): ("W",),
    (Place.LIST, Place.QUESTIONS): ("W", "W"),
    (Place.QUESTION, Place.QUESTIONS): ("W", "W", "tab"),
    (Place.SEARCH, Place.REVIEW): ("slash",),
    (Place.EDITOR,): ("c",),
    (Place.RULING,): ("a",),
    (Place.LIST, Place.OPERATIONS): ("right_square_bracket", "right_square_bracket", "x"),
    (Place.LIST, Place.FILTER): ("f",),
    (Place.FILTER,): ("f", "tab"),
    (Place.LIST, Place.COMMENTS): ("C",),
    (Place.TEXT, Place.COMMENTS): ("C", "tab"),
    (Place.LIST, Place.REQUIREMENTS): ("b",),
    (Place.TEXT, Place.REQUIREMENTS): ("b", "tab"),
    (Place.LIST, Place.VERDICT): ("d",),
    (Place.TEXT, Place.VERDICT): ("d", "tab", "tab"),
    (Place.LIST, Place.PUBLISH): ("P",),
    (Place.TEXT, Place.PUBLISH): ("P", "tab"),
    (Place.LIST, Place.RECORDS): ("M",),
    (Place.TEXT, Place.RECORDS): ("M", "tab", "tab"),
    (Place.LIST, Place.RECORD): ("M", "enter"),
    (Place.RECORD_TEXT, Place.RECORD): ("M", "enter", "tab"),
    (Place.TEXT, Place.RECORD): ("M", "enter", "tab", "tab"),
    (Place.LIST, Place.INBOX): ("I",),
    (Place.TEXT, Place.INBOX): ("I", "tab"),
    (Place.LIST, Place.HISTORY): ("H",),
    (Place.LIST, Place.RULES): ("L",),
    (Place.TEXT, Place.RULES): ("L", "tab"),
    (Place.RULES,): ("L", "f"),
    (Place.SEMANTIC, Place.FINDINGS, Place.REVIEW): ("tab", "v", "v"),
    (Place.WISHES,): ("M", "enter", "o"),
    (Place.HELP,): ("question_mark",),
    (Place.LOADING,): (),
    (Place.STOPPED,): (),
}
# What a pane does with a key instead of what all panes do with it, on purpose.
INSTEAD = {
    ("semantic-next", "next-change"),
    ("semantic-previous", "previous-change"),
    ("semantic-other", "reveal"),
    ("search-end", "back"),
}
Here: TypeAlias = tuple["Screen[object]", "Widget | None"]
_BY_ID = {action.id: action for action in ACTIONS}
# What passes a key on to others: while no text is selected, nothing can be scrolled, nothing is searched for.
_PASSES_ON = frozenset({"screen.copy_text", "scroll_down", "scroll_up", "next_hit(1)", "next_hit(-1)"})


@dataclass(frozen=True)
class Bound:
    """A key as it is bound where the reviewer is; `action` is None for what Textual's own widgets bind."""

    key: str
    node: DOMNode
    binding: Binding
    action: Action | None


async def walk(pilot: Pilot[None]) -> AsyncIterator[tuple[Place, ...]]:
    """Go to each place, from the changes of the review or from a place that lies on the way."""
    before: tuple[Place, ...] = ()
    for places, keys in WAYS.items():
        passed = WAYS.get(before, ())
        if passed and keys[: len(passed)] == passed and places_here(pilot) == before:
            await press(pilot, keys[len(passed) :], places)
        else:
            await return_home(pilot)
            await come_to(pilot, places)
        yield places
        before = places
    await return_home(pilot)


async def come_to(pilot: Pilot[None], places: tuple[Place, ...]) -> None:
    """Go to a place, from the changes of the review."""
    app = pilot.app
    if places == (Place.LOADING,):
        app.push_screen(LoadingScreen(app.glyphs))  # type: ignore[attr-defined]
    elif places == (Place.STOPPED,):
        app.push_screen(ErrorScreen(Trouble("Title", "What happened.", "What to do.")))
    await press(pilot, WAYS[places], places)


async def press(pilot: Pilot[None], keys: tuple[str, ...], places: tuple[Place, ...]) -> None:
    """Press the keys that lead to a place; nobody looks at what lies on the way."""
    with pilot.app.batch_update():
        for key in keys:
            await pilot.press(key)
    await pilot.pause()
    here = places_here(pilot)
    assert here == places, f"{WAYS[places]} lead to {here}, not to {places}: put that right in WAYS of {__file__}"


async def end_search(pilot: Pilot[None]) -> None:
    """End what is searched for: until then it takes the keys that end it and that go on in it."""
    for bar in pilot.app.screen.query(SearchBar):
        bar.end(back=False)
        await pilot.pause()


async def leave(pilot: Pilot[None]) -> None:
    """Close what is open over the review."""
    while not isinstance(pilot.app.screen, ReviewScreen):
        pilot.app.pop_screen()
    await pilot.pause()


async def return_home(pilot: Pilot[None]) -> None:
    """Go back to the first finding in the changes of the review."""
    with pilot.app.batch_update():
        await leave(pilot)
        await end_search(pilot)
        pilot.app.screen.query_one(ViewStack).show_view(0)
        pilot.app.screen.query_one(ChangesTree).focus()
        await pilot.press("g", "right_square_bracket")


async def go_back(pilot: Pilot[None], here: Here, places: tuple[Place, ...]) -> None:
    """Go back to where the keys were before an action, the short way if that is still there."""
    screen, focused = here
    while screen in pilot.app.screen_stack and pilot.app.screen is not screen:
        pilot.app.pop_screen()
    if Place.SEARCH not in places:
        await end_search(pilot)
    if pilot.app.screen is screen and focused is not None and focused.is_attached:
        if pilot.app.focused is not focused:
            focused.focus()
            await pilot.pause()
    elif (pilot.app.screen, pilot.app.focused) != here:
        await return_home(pilot)
        await come_to(pilot, places)


def bound(pilot: Pilot[None]) -> Iterator[Bound]:
    """Yield the keys that work now, in the order in which they are looked for; each once, unless it is passed on."""
    chain = pilot.app.screen._modal_binding_chain
    everything = reversed(pilot.app.screen._binding_chain)
    first = [(node, one) for node, bindings in everything for _, one in bindings if one.priority]
    then = [(node, one) for node, bindings in chain for _, one in bindings if not one.priority]
    seen: set[str] = set()
    for node, binding in (*first, *then):
        passes_on = binding.action in _PASSES_ON
        if binding.key not in seen and not (passes_on and binding.id is None):
            seen |= set() if passes_on else {binding.key}
            yield Bound(binding.key, node, binding, _BY_ID.get(binding.id or ""))


def places_here(pilot: Pilot[None]) -> tuple[Place, ...]:
    """Return the places whose keys work now, the innermost first, besides those of the whole program."""
    chain = pilot.app.screen._modal_binding_chain
    ids = [binding.id for _, bindings in chain for _, binding in bindings]
    places = dict.fromkeys(_BY_ID[name].place for name in ids if name in _BY_ID)
    return tuple(place for place in places if place is not Place.ANYWHERE)
