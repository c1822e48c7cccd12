"""The registry of actions: every key reaches the action that the table says, and every action runs."""

from __future__ import annotations

from collections import Counter
from functools import wraps
from typing import TYPE_CHECKING

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.chains import CHAINS
from reviewtui.tui.key_names import for_text
from reviewtui.tui.keys import ACTIONS, actions_of
from reviewtui.tui.screens.review import PANES
from reviewtui.tui.widgets.line_field import LineField
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.key_walk import INSTEAD, WAYS, Bound, bound, go_back, walk
from tests.tui.stage import NARROW, review, until

if TYPE_CHECKING:
    import pytest
    from textual.pilot import Pilot

# What ends the program, and with it the walk; a test of its own leaves.
_LEAVING = {"app.quit"}


def reached(pilot: Pilot[None]) -> dict[str, Bound]:
    """Return by action what its first key that gets through is bound to."""
    found: dict[str, Bound] = {}
    for one in bound(pilot):
        if one.action is not None:
            found.setdefault(one.action.id, one)
    return found


def check_keys(pilot: Pilot[None], places: tuple[Place, ...]) -> None:
    """See that the declared places work together here, and that each of their actions has a key that gets through."""
    chain = next((chain for chain in CHAINS if chain.places == places), None)
    assert chain is not None, f"{places} work together; add them to CHAINS of reviewtui/tui/chains.py"
    runs = {one.binding.action for one in bound(pilot)}
    ids = {action.id for action in chain.actions}
    on_purpose = {outer for inner, outer in INSTEAD if inner in ids}
    for action in chain.actions:
        if action.id not in on_purpose and all(chain.lets(action, key) for key in action.keys):
            assert action.run in runs, f"another action has all keys of {action.id} in {places}"
    ours = [one for one in bound(pilot) if one.action is not None]
    strangers = [one.action for one in ours if one.action not in chain.actions]
    assert strangers == [], f"{strangers} are bound in {places} and not in their chain"
    # While somebody writes, what a key of the outer places means is what the text makes of it.
    assert chain.typing or all(one.key in one.action.keys for one in ours if one.action is not None)


async def check_run(pilot: Pilot[None], one: Bound, monkeypatch: pytest.MonkeyPatch) -> None:
    """Press a key, and see that the action's method was run and that nothing broke."""
    app, ran = pilot.app, list[str]()
    target, name, _ = app._parse_action(one.binding.action, one.node)
    method = getattr(type(target), f"action_{name}", None)
    assert method is not None, f"{type(target).__name__} has no action_{name}, which {one.binding.id} runs"

    # Textual looks how many words a method takes.
    @wraps(method)
    def recorded(*words: object) -> object:
        ran.append(name)
        return method(*words)

    with monkeypatch.context() as patching:
        patching.setattr(type(target), f"action_{name}", recorded)
        await pilot.press(one.key)
    assert ran, f"{one.key} did not run {one.binding.action} of {one.binding.id}"
    assert app.surprises == [], one.binding.id  # type: ignore[attr-defined]
    assert app.is_running, one.binding.id


async def test_every_action_is_reached_by_its_key_and_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    walked: set[str] = set()
    async with review(size=NARROW) as pilot:
        async for places in walk(pilot):
            check_keys(pilot, places)
            here, there = (pilot.app.screen, pilot.app.focused), reached(pilot)
            # Actions that differ in a figure only are one; so are those that an earlier place had already.
            by_method = {one.binding.action.partition("(")[0]: name for name, one in there.items()}
            for name in [name for name in by_method.values() if name not in walked]:
                if there[name].binding.action in _LEAVING:
                    continue
                await go_back(pilot, here, places)
                here = (pilot.app.screen, pilot.app.focused)
                await check_run(pilot, reached(pilot)[name], monkeypatch)
            walked |= set(there)
    dead = [action.id for action in ACTIONS if action.id not in walked]
    assert dead == [], f"nothing leads to {dead}; add a way to their place to tests/tui/key_walk.py"


async def test_q_leaves_without_asking_and_closes_the_session() -> None:
    async with review() as pilot:
        session = pilot.app.state.session  # type: ignore[attr-defined]
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.return_code == 0)
    assert session.closed.is_set()


def test_ids_are_unique() -> None:
    assert [action for action, count in Counter(action.id for action in ACTIONS).items() if count > 1] == []


def test_no_key_means_two_things_in_one_place() -> None:
    keys = Counter((place, key) for place in Place for action in actions_of(place) for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_place_is_in_a_chain() -> None:
    there = {place for chain in CHAINS for place in chain.places} | {Place.ANYWHERE}
    assert [place for place in Place if place not in there] == [], "say in reviewtui/tui/chains.py what works with it"
    assert {chain.places for chain in CHAINS} == set(WAYS), "say in tests/tui/key_walk.py how to come there"


def test_keys_that_a_text_needs_are_those_of_its_fields() -> None:
    keys = {key for field in (TextField, LineField) for key in field._merge_bindings().key_to_bindings}
    # What scrolls a page sideways edits nothing, and no terminal of ours sends the keys of another desktop.
    others = {"ctrl+pageup", "ctrl+pagedown"} | {key for key in keys if key.startswith("super+")}
    assert {key for key in keys - others if not for_text(key)} == set()


def has_words(action: Action) -> bool:
    """Whether an action can be told of in the help, the palette and the footer."""
    return bool(action.title and action.keys) and action.help.endswith(".") and len(action.short) <= 14


def test_every_action_has_words() -> None:
    assert [action.id for action in ACTIONS if not has_words(action)] == []


async def test_the_palette_offers_what_has_a_name_where_the_reviewer_is() -> None:
    panes = {place for chain in CHAINS for place in chain.places if Place.REVIEW in chain.places and not chain.typing}
    wanted = {action.title for action in ACTIONS if action.place in panes | {Place.ANYWHERE} and action.named}
    async with review() as pilot:
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert set(commands) == wanted - {"Command palette"}
        assert commands["Verdict"].help.endswith("  (d)")
        pilot.app.call_later(commands["Answer: yes"].callback)
        session = pilot.app.state.session  # type: ignore[attr-defined]
        await until(pilot, lambda: "q1" in session.draft.answers)


async def test_tab_visits_every_pane_and_returns() -> None:
    async with review() as pilot:
        visited = []
        for _ in PANES:
            visited.append(pilot.app.focused.id if pilot.app.focused else None)
            await pilot.press("tab")
        assert visited == list(PANES)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "changes"
