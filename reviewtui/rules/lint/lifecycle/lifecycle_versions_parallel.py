from __future__ import annotations

import re
from collections import defaultdict

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_version
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed

_MAJOR = re.compile(r"\d+")
_MOST = 2


def _version(path: PathElement) -> tuple[str, int] | None:
    """Return what leads to the version of a path, and its main number; drafts of one are left out."""
    for place, part in enumerate(path.segments[:3]):
        if is_version(part):
            settled = not part.lower().endswith(("alpha", "beta")) and "alpha" not in part and "beta" not in part
            found = _MAJOR.search(part)
            return ("/".join(path.segments[:place]), int(found.group())) if found and settled else None
    return None


def _living(path: PathElement) -> bool:
    alive = any(one.value.get("deprecated") is not True for one in path.operations)
    return alive and _version(path) is not None


def _parallel(api: ApiElement) -> dict[str, dict[int, PathElement]]:
    found: dict[str, dict[int, PathElement]] = defaultdict(dict)
    for path in filter(_living, api.paths):
        version = _version(path)
        if version:
            found[version[0]].setdefault(version[1], path)
    return found


@rule(
    id="lifecycle-versions-parallel",
    title="More than two versions are offered side by side.",
    level=Level.WARN,
    when=each(PathElement, where=_living, given=_parallel),
    why="Every version must be secured, tested and explained, and consumers stay on the oldest as long as it answers.",
    fix="Deprecate the oldest with a date, help its last consumers to move, then remove it.",
    lesson="Which fix did you last have to make in three places?",
    references=("https://google.aip.dev/185",),
    example=Example(
        scope="paths",
        base="""
            /v1/orders:  # finding
              get: {responses: {"200": {description: OK}}}
            /v2/orders:
              get: {responses: {"200": {description: OK}}}
            /v3/orders:
              get: {responses: {"200": {description: OK}}}
        """,
        head="""
            /v1/orders:
              get: {deprecated: true, responses: {"200": {description: OK}}}
            /v2/orders:
              get: {responses: {"200": {description: OK}}}
            /v3/orders:
              get: {responses: {"200": {description: OK}}}
        """,
    ),
)
def lifecycle_versions_parallel(path: PathElement, parallel: dict[str, dict[int, PathElement]]) -> str | None:
    version = _version(path)
    if version is None:
        return None
    majors = parallel[version[0]]
    oldest = version[1] == min(majors) and majors[version[1]].path == path.path
    told = listed([f"v{one}" for one in sorted(majors)])
    return f"is of the oldest of {len(majors)} versions in use: {told}" if oldest and len(majors) > _MOST else None
