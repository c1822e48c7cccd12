"""Figures about one description, as `docs/scores.md` defines them; pure functions of what was read and asked."""

from reviewtui.scores.scoring import scores_of

__all__ = ["scores_of"]
