"""Keys that somebody chose: they hold everywhere or not at all, and every choice that cannot hold is told."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reviewtui import tui
from reviewtui.model import Location
from reviewtui.preferences import KeyWish, Settings
from reviewtui.preferences.reading import read
from reviewtui.tui.actions import Place
from reviewtui.tui.chains import CHAINS
from reviewtui.tui.key_names import key_named, shown_key
from reviewtui.tui.keymap import Keymap, keymap_for
from reviewtui.tui.keys import ACTIONS
from tests.tui.key_walk import bound, come_to
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def remapped(*lines: str) -> Keymap:
    """Return the keys under a settings file with these lines below `keys:`."""
    return keymap_for(settings(*lines))


def settings(*lines: str) -> Settings:
    return read("settings.yaml", "\n".join(("keys:", *(f"  {line}" for line in lines))).encode())


def told(*lines: str) -> list[str]:
    return [f"{problem} -- {problem.hint}" for problem in remapped(*lines).problems]


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        ("esc", "escape"),
        ("Ctrl+X", "ctrl+x"),
        ("+", "plus"),
        ("F5", "f5"),
        ("é", "é"),
        ("€", "euro_sign"),
        ("shift+Tab", "shift+tab"),
        ("alt+x", "alt+x"),
        ("shift+ctrl+p", "ctrl+shift+p"),
        ("slash", "slash"),
        ("A", "A"),
    ],
)
def test_a_key_is_found_by_what_people_call_it(written: str, key: str) -> None:
    assert key_named(written) == key
    assert key_named(shown_key(key)) == key


@pytest.mark.parametrize(
    "written", ["", " ", "x y", "shift+a", "hyper+x", "ctl+x", "ctrl++", "a+", "f13", "ctrl+enter", "\x1b", "\u202e"]
)
def test_what_no_terminal_sends_is_no_key(written: str) -> None:
    assert key_named(written) is None


def test_the_keys_of_the_table_are_keys() -> None:
    named = {key for action in ACTIONS for key in action.keys}
    assert {key for key in named if key_named(key) != key} == set()


def test_chosen_keys_take_the_place_of_others() -> None:
    keymap = remapped("accept: ['%', ctrl+y]", "waive: none", "next-open: N", "previous-open: n")
    assert keymap.problems == ()
    keys = {action.id: action.shown_keys for action in keymap.actions}
    assert (keys["accept"], keys["waive"], keys["next-open"], keys["previous-open"]) == ("% ctrl+y", "", "N", "n")
    assert keys["comment"] == "c"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["acept: x"], ["2:3: there is no action `acept` -- did you mean `accept`?"]),
        (["zzz: y"], ["2:3: there is no action `zzz` -- `reviewtui keys` lists all of them"]),
        (["accept: spcae"], ["2:3: `spcae` is no key that terminals send -- did you mean `space`?"]),
        (["accept: hyper+y"], ["is no key that terminals send -- write one such as"]),
        (["accept: ctrl+i"], ["terminals send the same for `ctrl+i` and `tab` -- it keeps `a`"]),
        (["accept: w"], ["`accept` cannot have `w`, the key of `waive` (Waive)"]),
        (["next-pane: a"], ["`next-pane` cannot have `a`, the key of `accept` (Accept)"]),
        (["palette: ctrl+d"], ["`palette` works while a text is written, and the text needs `ctrl+d`"]),
        (["palette: x"], ["the text needs `x`"]),
        (["save: s"], ["`save` works while a text is written, and the text needs `s`"]),
        (["quit: none"], ["`quit` needs a key, or nobody finds the way out -- it keeps `q` and `ctrl+c`"]),
        (["help: none"], ["`help` needs a key"]),
        (["editor-close: []"], ["`editor-close` needs a key"]),
        (["accept: '@'", "fix: '@'"], ["3:3: `fix` cannot have `@`, the key of `accept` (Accept)"]),
        (["palette: ctrl+s"], ["`palette` cannot have `ctrl+s`, the key of `"]),
    ],
)
def test_a_choice_that_cannot_hold_is_told_and_changes_nothing(lines: list[str], words: list[str]) -> None:
    problems = told(*lines)
    assert len(problems) == len(words)
    for problem, part in zip(problems, words, strict=True):
        assert part in problem


def test_a_choice_that_counted_on_another_one_falls_with_it() -> None:
    # `waive` would have been free, but its own choice cannot hold.
    keymap = remapped("accept: w", "waive: esc", "comment: '@'")
    assert [problem.line for problem in keymap.problems] == [2, 3]
    assert dict(keymap.chosen) == {"comment": ("at",)}


def test_what_shares_a_key_on_purpose_may_keep_it() -> None:
    assert told("note: [c, '@']") == []


def test_no_choice_lets_two_actions_have_one_key() -> None:
    # Each action in turn wants each key of the table: what is granted never means two things.
    for wanted in ("a", "tab", "escape", "ctrl+s", "ctrl+p", "1", "f1"):
        for action in ACTIONS:
            keymap = keymap_for(Settings(keys=(KeyWish(action.id, (wanted,), Location("s", "")),)))
            new = keymap.chosen.get(action.id, ())
            for chain in CHAINS if new and new != action.keys else ():
                others = [one for one in chain.actions if one.id != action.id and chain.lets(one, wanted)]
                clash = [one.id for one in others if wanted in one.keys and wanted not in action.keys]
                assert clash == [] or action not in chain.actions, (action.id, wanted)


def test_texts_name_actions_that_exist() -> None:
    ids = {action.id for action in ACTIONS}
    named: set[str] = set()
    for path in Path(tui.__file__).parent.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        named |= set(re.findall(r"\bkey_of\([\"']([a-z0-9-]+)[\"']\)", source))
        if "with_keys(" in source and path.name != "keymap.py":
            texts = [str(node.value) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
            named |= {name for text in texts for name in re.findall(r"\{([a-z0-9-]+)\}", text)}
    assert len(named) > 20
    assert named - ids == set()


async def test_other_keys_reach_the_actions_and_are_shown() -> None:
    chosen = settings(
        "verdict: '&'",
        "accept: '%'",
        "help: [f2, ctrl+t]",
        "quit: Q",
        "ask: none",
        "next-pane: ctrl+n",
        "record-write: ctrl+w",
    )
    async with review(settings=chosen) as pilot:
        text = screen_text(pilot)
        assert "% accepts, r requests a fix" in text
        assert ("ctrl+n pane" in text, "f2 help" in text, "Q quit" in text, "In your settings" in text) == (
            *(True, True, True),
            False,
        )
        commands = {command.title: command.help for command in pilot.app.get_system_commands(pilot.app.screen)}
        assert commands["Verdict"].endswith("  (&)")
        assert commands["Ask"].endswith(".")
        await pilot.press("d", "tab", "q")
        assert pilot.app.focused is not None
        assert pilot.app.focused.id == "changes"
        await pilot.press("ctrl+n")
        assert pilot.app.focused.id == "diff"
        await pilot.press("ampersand")
        await until(pilot, lambda: type(pilot.app.screen).__name__ == "VerdictScreen")
        await pilot.press("escape", "Q")
        await until(pilot, lambda: pilot.app.return_code == 0)


async def test_what_is_wrong_in_the_settings_is_told_at_the_start() -> None:
    chosen = settings("accept: w", "quit: none")
    async with review(settings=chosen) as pilot:
        text = screen_text(pilot)
        assert "settings.yaml:2:3: `accept` cannot have `w`" in " ".join(text.split())
        assert "1 more: `reviewtui keys --check`" in text


def use(pilot: Pilot[None], keymap: Keymap) -> None:
    pilot.app.keymap = keymap  # type: ignore[attr-defined]
    pilot.app.set_keymap(keymap.for_textual())


async def test_any_action_can_have_another_key_and_all_others_keep_theirs() -> None:
    async with review() as pilot:
        for places in ((Place.CHANGES, Place.FINDINGS, Place.REVIEW), (Place.QUESTION, Place.REVIEW)):
            await come_to(pilot, places)
            usual = {(one.key, one.action.id) for one in bound(pilot) if one.action is not None}
            for action in {action for chain in CHAINS if chain.places == places for action in chain.actions}:
                use(pilot, keymap_for(Settings(keys=(KeyWish(action.id, ("alt+q",), Location("s", "")),))))
                now = {(one.key, one.action.id) for one in bound(pilot) if one.action is not None}
                # What the action hid behind its keys comes to light.
                kept = {one for one in usual if one[1] != action.id}
                assert now >= kept | {("alt+q", action.id)}, action.id
                assert action.id not in {name for key, name in now if key != "alt+q"}
            use(pilot, remapped("next-open: N", "previous-open: n", "accept: r", "fix: a", "waive: none", "ask: none"))
            swapped = {one.action.id: one.key for one in bound(pilot) if one.action is not None}
            if Place.FINDINGS in places:
                assert (swapped["next-open"], swapped["previous-open"]) == ("N", "n")
                assert (swapped["accept"], swapped["fix"]) == ("r", "a")
                assert not {"w", "Q"} & {one.key for one in bound(pilot)}
            use(pilot, Keymap())
