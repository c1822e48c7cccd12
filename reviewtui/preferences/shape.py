"""What the file of a person's settings may contain, key by key; its JSON Schema is made from this."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

from reviewtui.preferences.settings import GlyphChoice, ThemeChoice

Key = str | int


class SettingsShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What one person sets for all reviews on this machine."""

    schema: Annotated[Literal[1], Meta(description="The form of this file.")] = 1
    theme: Annotated[ThemeChoice, Meta(description="The colors of the screen.")] = ThemeChoice.AUTO
    glyphs: Annotated[
        GlyphChoice, Meta(description="The signs of the screen; `auto` goes by what the locale can show.")
    ] = GlyphChoice.AUTO
    hints: Annotated[bool, Meta(description="Show hints to those who are new.")] = True
    mouse: Annotated[
        bool, Meta(description="Take clicks and the wheel; `false` leaves the mouse to the terminal, to select text.")
    ] = True
    keys: Annotated[
        dict[str, Key | tuple[Key, ...]],
        Meta(description="The key, or the list of keys, of actions by their ids; `none` takes an action's keys away."),
    ] = {}
