"""What a person sets for themselves, on this machine; a repository under review has no say in it."""

from __future__ import annotations

from reviewtui.preferences.loading import load_settings
from reviewtui.preferences.settings import GlyphChoice, KeyWish, Settings, ThemeChoice
from reviewtui.preferences.taught import Guidance, Lead, Taught, guidance_for

__all__ = [
    "GlyphChoice",
    "Guidance",
    "KeyWish",
    "Lead",
    "Settings",
    "Taught",
    "ThemeChoice",
    "guidance_for",
    "load_settings",
]
