from __future__ import annotations

from reviewtui.formats.elements import ApiElement, PathElement
from reviewtui.model import Level
from reviewtui.rules.lint.paths import is_version
from reviewtui.rules.rule import Example, Said, each, rule


def _with_paths(api: ApiElement) -> bool:
    return bool(api.paths)


def _route(path: PathElement) -> tuple[str, ...]:
    return tuple(part for part in path.segments if not is_version(part))


def _roots(api: ApiElement) -> set[str]:
    """Return the first segments that differ, behind what all paths have in common."""
    routes = {route for route in map(_route, api.paths) if route}
    while len({route[0] for route in routes}) == 1 and all(len(route) > 1 for route in routes):
        routes = {route[1:] for route in routes}
    # What stands behind a dot is done to the thing before it (`order.create`); `.well-known` holds no things.
    return {route[0].partition(".")[0] for route in routes if "{" not in route[0]} - {""}


@rule(
    id="design-path-resource-count",
    title="One API offers more kinds of things than one team can keep in mind.",
    level=Level.INFO,
    when=each(ApiElement, where=_with_paths, options=("resource_count",)),
    why="Large APIs are released, secured and understood as a whole. Smaller ones can move at their own pace.",
    fix="Ask which paths are used together and split along these lines, or state why they belong together.",
    lesson="Is there a consumer who needs more than a third of these?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#146",),
    example=Example(
        scope="document",
        base="""
            paths:  # finding
              /orders: {get: {responses: {"200": {description: OK}}}}
              /parts: {get: {responses: {"200": {description: OK}}}}
              /shops: {get: {responses: {"200": {description: OK}}}}
              /users: {get: {responses: {"200": {description: OK}}}}
              /taxes: {get: {responses: {"200": {description: OK}}}}
              /coupons: {get: {responses: {"200": {description: OK}}}}
              /carriers: {get: {responses: {"200": {description: OK}}}}
              /returns: {get: {responses: {"200": {description: OK}}}}
              /reviews: {get: {responses: {"200": {description: OK}}}}
        """,
        head="""
            paths:
              /orders: {get: {responses: {"200": {description: OK}}}}
              /parts: {get: {responses: {"200": {description: OK}}}}
              /returns: {get: {responses: {"200": {description: OK}}}}
        """,
    ),
)
def design_path_resource_count(api: ApiElement, most: int) -> Said | None:
    count = len(_roots(api))
    words = f"offers {count} kinds of things, the house allows {most} in one API"
    return Said(words, api.node.at("paths")) if count > most else None
