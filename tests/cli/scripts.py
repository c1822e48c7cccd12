"""Does what the lines of a page say, as a shell that stops at the first one that fails; the program runs in here."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from typing import TYPE_CHECKING

from tests.cli.shop import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shop import Run


def scripts(page: Path) -> list[str]:
    """Return the blocks of commands on a page, one string each."""
    return re.findall(r"^```sh\n(.*?)^```", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def follow(run: Run, script: str) -> list[Outcome]:
    """Do what each line says, and return what came of each; who calls puts the folder back.

    A line may fail only where another command stands behind `||`, which speaks for itself.
    """
    outcomes = []
    for line in script.splitlines():
        words = shlex.split(line, comments=True)
        expected, words = "||" in words, words[: words.index("||")] if "||" in words else words
        outcome = _done(run, *words)
        assert "Traceback" not in outcome.out + outcome.err, line
        assert outcome.code == 0 or (expected and outcome.code == 1), f"{line}\n{outcome.err}"
        outcomes.append(outcome)
    return outcomes


def told(outcomes: list[Outcome]) -> str:
    """Return all that was printed."""
    return "".join(outcome.out for outcome in outcomes)


def _done(run: Run, program: str, *words: str) -> Outcome:
    if program == "cd":
        os.chdir(words[0])
        return Outcome(0, "", "")
    if program == "git":
        done = subprocess.run([program, *words], capture_output=True, text=True, check=False)
        return Outcome(done.returncode, done.stdout, done.stderr)
    assert program == "reviewtui", f"a page names {program}, which nobody has to have"
    return run(*words)
