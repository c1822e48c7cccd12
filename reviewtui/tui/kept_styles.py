"""Reads each style sheet once: Textual reads all of them again with every theme and every program."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.styles import RulesMap
    from textual.css.types import CSSLocation
    from textual.dom import DOMNode

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
# Which of them can be about a node with some names, by which there are: each is kept, so its number stays its own.
_ABOUT: dict[tuple[int, ...], dict[frozenset[str], list[RuleSet]]] = {}


class KeptStylesheet(Stylesheet):
    """A style sheet of which the rules are kept; nobody changes a rule once it is read."""

    def __init__(self, *, variables: dict[str, str]) -> None:
        """Hold no rules yet."""
        super().__init__(variables=variables)
        self._looked_at: list[RuleSet] | None = None
        self._put_together: list[RuleSet] = []
        self._about: dict[frozenset[str], list[RuleSet]] = {}

    @property
    def rules(self) -> list[RuleSet]:
        """Return all rules; while a node is styled, only those that can be about it."""
        return super().rules if self._looked_at is None else self._looked_at

    def apply(
        self, node: DOMNode, *, animate: bool = False, cache: dict[tuple[object, ...], RulesMap] | None = None
    ) -> None:
        """Style a node; Textual goes through every rule of the program for each one."""
        outer, self._looked_at = self._looked_at, None
        self._looked_at = self._that_can_be_about(node)
        try:
            super().apply(node, animate=animate, cache=cache)
        finally:
            self._looked_at = outer

    def _that_can_be_about(self, node: DOMNode) -> list[RuleSet]:
        rules = self.rules
        if rules is not self._put_together:
            self._put_together = rules
            self._about = _ABOUT.setdefault(tuple(map(id, rules)), {})
        names = frozenset(self.rules_map.keys() & node._selector_names)  # noqa: SLF001 - as Textual itself asks
        if names not in self._about:
            self._about[names] = [rule for rule in rules if not names.isdisjoint(rule.selector_names)]
        return self._about[names]

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
