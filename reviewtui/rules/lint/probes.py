"""What design rules know of probes: the paths that a platform asks, and no consumer."""

from __future__ import annotations

_PROBES = frozenset(
    {"health", "healthz", "healthcheck", "health-check", "health_check", "livez", "readyz", "liveness", "readiness",
     "actuator", "prometheus"}
)  # fmt: skip
_NEAR_THE_ROOT = 3


def is_probe(path: str) -> bool:
    """Return whether a path tells those who run the service how it is: `/healthz`, `/v1/health/ready`."""
    segments = [part for part in path.split("/") if part]
    return len(segments) <= _NEAR_THE_ROOT and "{" not in path and not _PROBES.isdisjoint(segments)
