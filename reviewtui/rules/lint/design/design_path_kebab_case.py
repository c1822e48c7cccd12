from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.casing import fits
from reviewtui.rules.lint.naming import is_plain
from reviewtui.rules.lint.paths import fixed, is_version
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


def _spelled(path: PathElement) -> bool:
    return any(is_plain(part) for part in _names(path))


def _names(path: PathElement) -> list[str]:
    # An action after a colon and a file ending have rules of their own.
    return [part.partition(":")[0].partition(".")[0] for part in fixed(path) if not is_version(part)]


@rule(
    id="design-path-kebab-case",
    title="A path is not spelled like the house spells paths.",
    level=Level.WARN,
    when=each(PathElement, where=_spelled, options=("path_case",)),
    gathered=True,
    why="People type and compare URLs. Servers tell capitals apart, so one spelling everywhere saves failed calls.",
    fix="Write the segments in the spelling of the house before the first release. Afterwards leave them as they are.",
    lesson="Which spelling of this URL would you guess if you had only heard it?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#129",),
    example=Example(
        scope="paths",
        base="""
            /orderItems:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /order-items:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def design_path_kebab_case(path: PathElement, casing: str) -> str | None:
    odd = [name for name in _names(path) if is_plain(name) and not fits(name, casing)]
    return (
        f"has {listed([*odd], 'name')}, which {'is' if len(odd) == 1 else 'are'} not in {casing} case" if odd else None
    )
