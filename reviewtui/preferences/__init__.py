"""What a person sets for themselves, on this machine; a repository under review has no say in it."""

from __future__ import annotations

from reviewtui.preferences.loading import load_settings
from reviewtui.preferences.settings import GlyphChoice, KeyWish, Settings, ThemeChoice

__all__ = ["GlyphChoice", "KeyWish", "Settings", "ThemeChoice", "load_settings"]
