"""How much a design rule minds, in words and in the ink of a verdict."""

from __future__ import annotations

from reviewtui.model import Level, Verdict

LEVEL_INKS = {Level.ERROR: Verdict.BREAKING, Level.WARN: Verdict.DANGEROUS, Level.INFO: Verdict.INFO}
LEVEL_WORDS = {Level.ERROR: "error", Level.WARN: "warning", Level.INFO: "hint"}
DOUBT = "this rule goes by names and texts, and may be wrong: confirm what it says"
