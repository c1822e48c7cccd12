"""What the settings for design rules and a preset may contain, key by key."""

from __future__ import annotations

from typing import Annotated, Literal, get_args, get_type_hints

from msgspec import UNSET, Meta, Struct, UnsetType

from reviewtui.config.design import RECOMMENDED, LintFailOn

Casing = Literal["kebab", "snake", "camel", "pascal", "upper-snake", "upper-kebab", "majority", "any"]
Count = Annotated[int, Meta(ge=1, le=1000)]
PresetWord = Literal["error", "warn", "info", "off", "default"]


class OptionsShape(Struct, forbid_unknown_fields=True, frozen=True):
    """What good houses disagree about; the fields of `House` that a house may set."""

    path_case: Annotated[Casing | UnsetType, Meta(description="How segments of paths are spelled.")] = UNSET
    path_parameter_case: Annotated[Casing | UnsetType, Meta(description="How path parameters are spelled.")] = UNSET
    query_parameter_case: Annotated[Casing | UnsetType, Meta(description="How query parameters are spelled.")] = UNSET
    property_case: Annotated[Casing | UnsetType, Meta(description="How properties are spelled.")] = UNSET
    schema_case: Annotated[Casing | UnsetType, Meta(description="How shared schemas are named.")] = UNSET
    header_case: Annotated[Casing | UnsetType, Meta(description="How headers are spelled.")] = UNSET
    enum_case: Annotated[Casing | UnsetType, Meta(description="How values of enumerations are spelled.")] = UNSET
    version_style: Annotated[
        Literal["path", "header", "media-type", "query", "any"] | UnsetType,
        Meta(description="Where the version of an API is told."),
    ] = UNSET
    version_scheme: Annotated[
        Literal["semver", "date", "any"] | UnsetType, Meta(description="How versions of descriptions are counted.")
    ] = UNSET
    page_style: Annotated[Literal["cursor", "offset", "any"] | UnsetType, Meta(description="How lists are paged.")] = (
        UNSET
    )
    envelope: Annotated[
        tuple[str, ...] | UnsetType, Meta(description="Members that may hold the items of a list; none: any.")
    ] = UNSET
    path_depth: Annotated[Count | UnsetType, Meta(description="How many collections a path may nest.")] = UNSET
    resource_count: Annotated[Count | UnsetType, Meta(description="How many kinds of resources an API has.")] = UNSET
    date_suffix: Annotated[str | UnsetType, Meta(description="How names of points in time end, or `any`.")] = UNSET
    action_style: Annotated[
        Literal["colon", "slash", "actions", "any"] | UnsetType, Meta(description="How the path of an action is told.")
    ] = UNSET
    error_media_type: Annotated[str | UnsetType, Meta(description="The media type of errors, or `any`.")] = UNSET
    numeric_ids: Annotated[bool | UnsetType, Meta(description="Whether ids may be numbers.")] = UNSET
    closed_input: Annotated[
        bool | UnsetType, Meta(description="Whether requests refuse members that are not described.")
    ] = UNSET
    link_headers: Annotated[bool | UnsetType, Meta(description="Whether lists may lead on by a header.")] = UNSET


class LintShape(Struct, forbid_unknown_fields=True, frozen=True):
    """The standard that the design rules go by, and what their findings do."""

    preset: Annotated[
        str, Meta(description="recommended, google, zalando, microsoft, owasp, minimal, or a file of the repository.")
    ] = RECOMMENDED
    options: OptionsShape = OptionsShape()
    fail_on: Annotated[LintFailOn, Meta(description="The mildest level that shuts the gate.")] = LintFailOn.ERROR
    in_file_exceptions: Annotated[
        Literal["allowed", "forbidden"],
        Meta(description="Whether `x-reviewtui-ignore` in a description excuses what it names."),
    ] = "allowed"
    check: Annotated[bool, Meta(description="Whether `check` asks the design rules too.")] = False


class PresetShape(Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A standard: which design rules hold, how much each minds, and under which settings."""

    schema: Annotated[Literal[1], Meta(description="The form of this file.")] = 1
    title: Annotated[str, Meta(description="What people call the standard.", min_length=1)]
    about: Annotated[str, Meta(description="A sentence on whom it suits.", min_length=1)]
    extends: Annotated[str | None, Meta(description="The preset that ships which this one starts from.")] = None
    options: OptionsShape = OptionsShape()
    rules: Annotated[
        dict[str, PresetWord],
        Meta(description="Levels by rule, by group (`security/*`) or for all (`*`); `default` is the rule's own."),
    ] = {}


def described_options() -> dict[str, str]:
    """Return the settings of a house, each with what it decides."""
    return {
        key: next(mark.description or "" for mark in get_args(written)[1:] if isinstance(mark, Meta))
        for key, written in get_type_hints(OptionsShape, include_extras=True).items()
    }
