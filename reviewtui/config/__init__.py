"""What a repository sets for its reviews, in `.reviewtui.yaml`; every setting has a default."""

from __future__ import annotations

from reviewtui.config.choosing import choose
from reviewtui.config.loading import FILE_NAME, load
from reviewtui.config.settings import Config, FailOn, Profile, Records, Severity, Tiers

__all__ = ["FILE_NAME", "Config", "FailOn", "Profile", "Records", "Severity", "Tiers", "choose", "load"]
