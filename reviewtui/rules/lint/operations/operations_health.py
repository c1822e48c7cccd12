from __future__ import annotations

from reviewtui.formats.elements import PathElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_PROBES = frozenset(
    {"health", "healthz", "healthcheck", "health-check", "health_check", "livez", "readyz", "liveness", "readiness",
     "actuator", "prometheus"}
)  # fmt: skip
_NEAR_THE_ROOT = 3


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
    near = path.segments[:_NEAR_THE_ROOT]
    probes = len(path.segments) <= _NEAR_THE_ROOT and "{" not in path.path and not _PROBES.isdisjoint(near)
    return "is for who runs the service" if probes else None
