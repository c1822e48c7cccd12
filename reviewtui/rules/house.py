"""The settings about which good houses disagree; a preset or a repository chooses, and design rules ask."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

ANY = "any"


@dataclass(frozen=True, slots=True)
class House:
    """How one house writes its APIs; the defaults take no side.

    A casing is `kebab`, `snake`, `camel`, `pascal`, `upper-snake`, `upper-kebab`, `majority` (what most of the
    description does) or `any`. `version_style` is where a version is told: `path`, `header`, `media-type`, `query` or
    `any`; `page_style` is `cursor`, `offset` or `any`; `envelope` are the members that may hold the items of a
    list, any where none is named.
    """

    path_case: str = "kebab"
    path_parameter_case: str = "majority"
    query_parameter_case: str = "majority"
    property_case: str = "majority"
    schema_case: str = "pascal"
    header_case: str = "upper-kebab"
    enum_case: str = "majority"
    version_style: str = ANY
    version_scheme: str = ANY
    page_style: str = ANY
    envelope: tuple[str, ...] = ()
    path_depth: int = 3
    resource_count: int = 8
    date_suffix: str = ANY
    action_style: str = ANY
    error_media_type: str = ANY
    numeric_ids: bool = False
    closed_input: bool = False
    link_headers: bool = True
    today: dt.date = field(default_factory=lambda: dt.datetime.now(tz=dt.UTC).date())
