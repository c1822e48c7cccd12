"""Every color by its role: dark, light, of high contrast, and without color."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Every color by its role; a test holds the contrast of each text role on each ground it may stand on."""

    background: str
    surface: str
    panel: str
    cursor: str
    cursor_blurred: str
    text: str
    text_quiet: str
    border_quiet: str
    accent: str
    breaking: str
    dangerous: str
    safe: str
    info: str
    added: str
    added_word: str
    removed: str
    removed_word: str
    absent: str
    code_key: str
    code_string: str
    code_number: str
    code_constant: str
    code_comment: str

    def variables(self) -> dict[str, str]:
        """Return the roles as style sheet variables: `$role-added-word` and so on."""
        return {f"role-{name.replace('_', '-')}": color for name, color in asdict(self).items()}


DARK = Palette(
    background="#12141a",
    surface="#181b22",
    panel="#252831",
    cursor="#262f70",
    cursor_blurred="#2a2d36",
    text="#dfe3ea",
    text_quiet="#aec4cc",
    border_quiet="#3d4556",
    accent="#8fb4ff",
    breaking="#ff9c9f",
    dangerous="#f2c56b",
    safe="#98d68a",
    info="#8cc4de",
    added="#14301f",
    added_word="#1d5233",
    removed="#3a1b21",
    removed_word="#6a2733",
    absent="#15181e",
    code_key="#a6c5ff",
    code_string="#bfdca9",
    code_number="#f5c490",
    code_constant="#dcc4f5",
    code_comment="#bcc4d1",
)
LIGHT = Palette(
    background="#f7f7f4",
    surface="#ffffff",
    panel="#e9ebee",
    cursor="#cfdefc",
    cursor_blurred="#e3e5e9",
    text="#1d2129",
    text_quiet="#4f5868",
    border_quiet="#c3c8d2",
    accent="#1c4fb8",
    breaking="#a3141f",
    dangerous="#6e4200",
    safe="#1b5e20",
    info="#0b5470",
    added="#e0f4e3",
    added_word="#b4e3bd",
    removed="#fde6e6",
    removed_word="#f8c4c6",
    absent="#f1f2f0",
    code_key="#122f94",
    code_string="#2b5215",
    code_number="#702f06",
    code_constant="#6a2291",
    code_comment="#4a515e",
)
# Of the terminals that people choose who see little, and for those with sixteen colors: pure ones on black.
HIGH_CONTRAST = Palette(
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    cursor="#00005f",
    cursor_blurred="#262626",
    text="#ffffff",
    text_quiet="#e4e4e4",
    border_quiet="#a8a8a8",
    accent="#ffff00",
    breaking="#ff9c9c",
    dangerous="#ffd75f",
    safe="#5fff5f",
    info="#5fffff",
    added="#002b00",
    added_word="#004d00",
    removed="#3a0000",
    removed_word="#660000",
    absent="#121212",
    code_key="#87ffff",
    code_string="#c7ffaf",
    code_number="#ffd7af",
    code_constant="#ffc7ff",
    code_comment="#e4e4e4",
)
# No color at all: words, signs and brightness say what there is to say.
MONOCHROME = Palette(
    background="#0e0e0e",
    surface="#141414",
    panel="#262626",
    cursor="#3c3c3c",
    cursor_blurred="#2c2c2c",
    text="#e6e6e6",
    text_quiet="#bcbcbc",
    border_quiet="#5a5a5a",
    accent="#ffffff",
    breaking="#ffffff",
    dangerous="#ececec",
    safe="#d0d0d0",
    info="#c4c4c4",
    added="#2a2a2a",
    added_word="#4a4a4a",
    removed="#202020",
    removed_word="#424242",
    absent="#111111",
    code_key="#f4f4f4",
    code_string="#dadada",
    code_number="#dadada",
    code_constant="#f4f4f4",
    code_comment="#c8c8c8",
)
