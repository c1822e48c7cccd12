"""Reads each style sheet once: Textual reads all of them again with every theme and every program."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.types import CSSLocation

_HERE = Path(__file__).parent
# All from the first moment on, in one order: one that came with its screen would style all that is shown once more.
STYLE_SHEETS: list[str | PurePath] = [
    _HERE / "app.tcss",
    *sorted(_HERE.glob("widgets/*.tcss")),
    *sorted(_HERE.glob("screens/*.tcss")),
]

_Variables = tuple[tuple[str, str], ...]
# What was read, by the variables of the theme: as many as there are themes.
_READ: dict[_Variables, dict[tuple[object, ...], list[RuleSet]]] = {}


class KeptStylesheet(Stylesheet):
    """A style sheet of which the rules are kept; nobody changes a rule once it is read."""

    def reparse(self) -> None:
        """Put the rules together anew; the former ones stay when one of them is wrong.

        Raises:
            StylesheetError: If a style sheet cannot be read.
            StylesheetParseError: If one is wrong.

        """
        self.parse()

    def _parse_rules(
        self,
        css: str,
        read_from: CSSLocation,
        is_default_rules: bool = False,  # noqa: FBT001, FBT002 - it is the method of Textual
        tie_breaker: int = 0,
        scope: str = "",
    ) -> list[RuleSet]:
        read = _READ.setdefault(tuple(self._variables.items()), {})
        key = (css, read_from, is_default_rules, tie_breaker, scope)
        if key not in read:
            read[key] = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        return read[key]
