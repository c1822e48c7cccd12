"""The registry of actions: every key reaches the action that the table says, and every action runs."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from reviewtui.tui.actions import Action, Place, shown_key
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.keys import ACTIONS, actions_of
from reviewtui.tui.screens.error import ErrorScreen, Trouble
from reviewtui.tui.screens.loading import LoadingScreen
from reviewtui.tui.screens.review import PANES, ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard
from reviewtui.tui.widgets.question_pane import QuestionPane
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.dom import DOMNode
    from textual.pilot import Pilot

# How to come to each place from the review.
WAYS: dict[Place, tuple[str, ...]] = {
    Place.ANYWHERE: (),
    Place.REVIEW: (),
    Place.FINDINGS: (),
    Place.CHANGES: (),
    Place.DIFF: ("tab",),
    Place.FINDING: ("tab", "tab"),
    Place.QUESTION: ("W",),
    Place.EDITOR: ("c",),
    Place.RULING: ("a",),
    Place.OPERATIONS: ("right_square_bracket", "right_square_bracket", "x"),
    Place.COMMENTS: ("C",),
    Place.REQUIREMENTS: ("b",),
    Place.VERDICT: ("d",),
    Place.LIST: ("d",),
    Place.TEXT: ("b", "tab"),
    Place.PUBLISH: ("P",),
    Place.RECORDS: ("M",),
    Place.RECORD: ("M", "enter"),
    Place.RECORD_TEXT: ("M", "enter", "tab"),
    Place.WISHES: ("M", "enter", "o"),
    Place.HELP: ("question_mark",),
}
# What Textual's own widgets bind, and pass on when there is nothing to copy or to scroll.
PASSED_ON = {("screen.copy_text", "ReviewScreen"), ("scroll_down", "LineField"), ("scroll_up", "LineField")}
PANE_PLACES = {widget.PLACES[0]: widget.PLACES for widget in (ChangesTree, DiffView, FindingCard, QuestionPane)}


def all_keys(*places: Place) -> list[tuple[Action, str]]:
    return [(action, key) for action in actions_of(*places) for key in action.keys]


async def come_to(pilot: Pilot[None], place: Place) -> None:
    """Go to a place, from the changes of the review."""
    app = pilot.app
    if place is Place.LOADING:
        app.push_screen(LoadingScreen(app.glyphs))  # type: ignore[attr-defined]
    elif place is Place.STOPPED:
        app.push_screen(ErrorScreen(Trouble("Title", "What happened.", "What to do.")))
    else:
        await pilot.press(*WAYS[place])
    await pilot.pause()


async def return_home(pilot: Pilot[None]) -> None:
    """Go back to the changes of the review."""
    while not isinstance(pilot.app.screen, ReviewScreen):
        pilot.app.pop_screen()
        await pilot.pause()
    pilot.app.screen.query_one(ChangesTree).focus()
    await pilot.pause()


@pytest.mark.parametrize("place", list(Place))
async def test_each_key_of_a_place_reaches_its_action(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    reached: list[tuple[str, DOMNode | None]] = []

    async def record(_: ReviewApp, action: str, namespace: DOMNode | None = None, __: object = None) -> bool:
        if (action, type(namespace).__name__) in PASSED_ON:
            return False
        reached.append((action, namespace))
        return True

    async with review() as pilot:
        await come_to(pilot, place)
        monkeypatch.setattr(ReviewApp, "run_action", record)
        await pilot.press(*(key for _, key in all_keys(place)))
        monkeypatch.undo()
        assert [run for run, _ in reached] == [action.run for action, _ in all_keys(place)]
        for run, node in reached:
            target, name, _ = pilot.app._parse_action(run, node or pilot.app)
            assert callable(getattr(target, f"action_{name}", None)), f"{target} has no action_{name}"


@pytest.mark.parametrize("place", [place for place in Place if place not in {Place.LOADING, Place.STOPPED}])
async def test_every_action_runs(place: Place) -> None:
    async with review() as pilot:
        # Other keys of an action reach the same, as the test above shows; so do actions that differ in a figure only.
        actions = {action.run.partition("(")[0]: action for action in actions_of(place) if action.run != "app.quit"}
        await come_to(pilot, place)
        for action in actions.values():
            here = (pilot.app.screen, pilot.app.focused)
            await pilot.press(action.keys[0])
            assert pilot.app.is_running, action.id
            assert pilot.app.surprises == [], action.id  # type: ignore[attr-defined]
            if (pilot.app.screen, pilot.app.focused) != here:
                await return_home(pilot)
                await come_to(pilot, place)


async def test_q_leaves_without_asking_and_closes_the_session() -> None:
    async with review() as pilot:
        session = pilot.app.state.session  # type: ignore[attr-defined]
        await pilot.press("q")
        await until(pilot, lambda: pilot.app.return_code == 0)
    assert session.closed.is_set()


def test_ids_are_unique() -> None:
    assert [action for action, count in Counter(action.id for action in ACTIONS).items() if count > 1] == []


@pytest.mark.parametrize("pane", list(PANE_PLACES))
def test_no_key_means_two_things_in_one_pane(pane: Place) -> None:
    # What a pane binds itself comes before what the review binds for all; within one place nothing may clash.
    for place in PANE_PLACES[pane]:
        keys = Counter(key for _, key in all_keys(place))
        assert [key for key, count in keys.items() if count > 1] == []
    both = {key for _, key in all_keys(pane)} & {key for _, key in all_keys(Place.FINDINGS)}
    assert pane is Place.QUESTION or both == set()


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_every_action_has_words(action: Action) -> None:
    assert action.title
    assert action.help.endswith(".")
    assert action.keys
    assert len(action.short) <= 12


async def test_help_lists_every_action_and_can_be_searched() -> None:
    async with review(size=(120, 400)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = screen_text(pilot)
        missing = [action.id for action in ACTIONS if action.title not in text or shown_key(action.keys[0]) not in text]
        assert missing == []
        await pilot.press(*"half")
        await pilot.pause()
        assert "Half a page down" in screen_text(pilot)
        assert "Comment" not in screen_text(pilot)


async def test_the_palette_offers_what_has_a_name_where_the_reviewer_is() -> None:
    async with review() as pilot:
        offered = {command.title for command in pilot.app.get_system_commands(pilot.app.screen)}
    places = {Place.ANYWHERE, Place.REVIEW, Place.FINDINGS, *PANE_PLACES}
    wanted = {action.title for action in ACTIONS if action.place in places and action.named}
    assert offered == wanted - {"Command palette"}


async def test_a_command_of_the_palette_runs_in_the_right_pane() -> None:
    async with review() as pilot:
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        pilot.app.call_later(commands["Answer: yes"].callback)
        session = pilot.app.state.session  # type: ignore[attr-defined]
        await until(pilot, lambda: "q1" in session.draft.answers)


async def test_the_key_bar_can_be_clicked() -> None:
    async with review() as pilot:
        bar = pilot.app.screen.query_one("KeyBar")
        place = str(bar.render()).index("verdict")
        await pilot.click(bar, offset=(place, 0))
        await until(pilot, lambda: type(pilot.app.screen).__name__ == "VerdictScreen")


async def test_tab_visits_every_pane_and_returns() -> None:
    async with review() as pilot:
        visited = []
        for _ in PANES:
            visited.append(pilot.app.focused.id if pilot.app.focused else None)
            await pilot.press("tab")
        assert visited == list(PANES)
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "changes"
