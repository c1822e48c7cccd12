"""What design rules know of ways to prove who calls: OAuth and the scopes that it hands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.elements import ApiElement, SchemeElement


def is_oauth(scheme: SchemeElement) -> bool:
    """Return whether it is OAuth, whose flows and scopes are written in the description."""
    return scheme.type == "oauth2"


def scopes_of(scheme: SchemeElement) -> dict[str, None]:
    """Return the scopes that any of its flows hands out, in order."""
    return {scope: None for flow in scheme.flows.values() for scope, _ in flow.at("scopes").members()}


def oauth_schemes(api: ApiElement) -> Mapping[str, dict[str, None]]:
    """Return the scopes of every OAuth scheme, by its name."""
    return {scheme.name: scopes_of(scheme) for scheme in api.schemes if is_oauth(scheme)}
