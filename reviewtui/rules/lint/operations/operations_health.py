from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.probes import is_probe
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="operations-health",
    title="A path for operators stands among those for consumers.",
    level=Level.INFO,
    when=each(PathElement),
    heuristic=True,
    why="Probes change with the platform. In the contract they must stay for consumers, and tell strangers what runs.",
    fix="Describe probes apart, or leave them out of the description that consumers get.",
    lesson="Who outside would notice if this path were gone tomorrow?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/",),
    example=Example(
        scope="paths",
        base="""
            /healthz:  # finding
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /orders:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def operations_health(path: PathElement) -> str | None:
    return "is for who runs the service" if is_probe(path.path) else None
