"""The pages on keys and on a person's own settings, made from the code."""  # noqa: INP001 -- a part of a program

from __future__ import annotations

from itertools import groupby

import msgspec

from reviewtui.model import JsonValue
from reviewtui.preferences.shape import SettingsShape
from reviewtui.tui.chains import CHAINS
from reviewtui.tui.keymap import DEFAULT, KeyRow

NOTICE = "<!-- Made by docs/build.py from the code. Do not edit. -->"
_KEYS = """\
`?` shows the keys of the place where you are first, and finds others by their words; `enter` there does what is found.
`ctrl+p` finds a command by its name. Whatever is on the screen can be clicked too. The ids are what
[settings](settings.md) call the actions by to give them other keys; `reviewtui keys` lists what holds for you.
"""
_SETTINGS = """\
What you set for yourself, on this machine, for all reviews. It stands in no repository, so that nothing under review
can change your keys. What a team agrees on stands in `.reviewtui.yaml`, of which the [README](../README.md#settings)
tells.

The file is `~/.config/reviewtui/settings.yaml` (or below `$XDG_CONFIG_HOME`; on macOS
`~/Library/Application Support/reviewtui/settings.yaml`). The environment variable `REVIEWTUI_SETTINGS` names another
one, or is `off`. `reviewtui keys --check` tells where it looks. A
[JSON Schema](../reviewtui/schemas/settings.schema.json) of it ships with the package.

```yaml
theme: high-contrast
mouse: false
keys:
  reviewed: x # instead of space
  exception: [X, f5] # two keys
  take-in: none # no key; the palette still finds it
  verdict-pane: ctrl+n
```
"""
_WRONG = """\
## What is wrong in it

No mistake keeps you from a review. What is right holds, the rest is as if it were not there, and both the screen and
`reviewtui keys --check` tell the line, what was expected, and what to write instead. That is so for

- keys and values that are not known, with the nearest right one,
- an action that does not exist, and a key that no terminal sends, or that looks to a terminal like another one
  (`ctrl+i` is `tab`),
- two actions with one key in places that work at the same time: the action keeps its usual keys,
- a key that a text needs, for what is done while a text is written,
- help, quit, and what leads out of a place without any key.

## Places that work at the same time

Keys are looked for from left to right, and those under *Anywhere* last. While a text is written, it takes the keys that
write and edit.
"""


def keys_page() -> str:
    """Return the page on all keys, by the place where they work."""
    lines = ["# Keys", "", NOTICE, "", *_KEYS.splitlines()]
    for place, rows in groupby(DEFAULT.rows, key=lambda row: row.place):
        lines += ["", f"## {place}", "", "| keys | do | id |", "|---|---|---|", *map(_row, rows)]
    return "\n".join(lines) + "\n"


def settings_page() -> str:
    """Return the page on a person's settings."""
    schema = msgspec.json.schema(SettingsShape)
    parts = schema["$defs"]
    lines = ["# Your own settings", "", NOTICE, "", *_SETTINGS.splitlines(), "", "| key | usually | may be | sets |"]
    lines.append("|---|---|---|---|")
    for name, about in parts["SettingsShape"]["properties"].items():
        usual, values = about["default"], _values(about, parts)
        usually = f"`{str(usual).lower()}`" if usual != {} else "none"
        lines.append(f"| `{name}` | {usually} | {values} | {about['description']} |")
    lines += ["", *_WRONG.splitlines(), ""]
    for chain in CHAINS:
        typing = " (while a text is written)" if chain.typing else ""
        lines.append(f"- {', '.join(f'*{place.value}*' for place in chain.places)}{typing}")
    return "\n".join(lines) + "\n"


def _row(row: KeyRow) -> str:
    keys = " ".join(f"`` {key} ``" if "`" in key else f"`{key}`" for key in row.keys).replace("|", "\\|")
    return f"| {keys} | **{row.title}.** {row.help} | `{row.id}` |"


def _values(about: dict[str, JsonValue], parts: dict[str, dict[str, JsonValue]]) -> str:
    """Return what may stand under a key."""
    said = parts[str(about["$ref"]).rpartition("/")[2]] if "$ref" in about else about
    choices = said.get("enum")
    if isinstance(choices, list):
        return ", ".join(f"`{choice}`" for choice in choices)
    return "`true`, `false`" if said.get("type") == "boolean" else "keys by the ids of [actions](keys.md)"
