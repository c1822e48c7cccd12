"""From the bytes of `.reviewtui.yaml` to settings; a mistake is told with its line and the nearest right word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from reviewtui.config.design import Design, is_path
from reviewtui.config.globs import is_glob
from reviewtui.config.presets import options_of, shipped
from reviewtui.config.records_shape import by_kind
from reviewtui.config.reviewing import Reviewing, Roles, Waiving
from reviewtui.config.settings import NOTICE, PROFILES, Config, EarlierVersions, Modes, Profile, Records, Tiers
from reviewtui.config.shape import ConfigShape, ProfileShape, ReviewShape, Tier
from reviewtui.decoding import decode, mistake, nearest, quoted, settings_source
from reviewtui.model import JsonValue, Location
from reviewtui.text import Source, pointer


def read(path: str, content: bytes) -> Config:
    """Return the settings that the file spells; raises `UsageError` with line and column for all that is wrong."""
    source = settings_source(path, content)
    if source is None:
        return Config(path=path)
    shape = decode(source, ConfigShape)
    profiles = _profiles(source, shape)
    _check(source, shape, profiles)
    return Config(
        path=path,
        specs=shape.specs,
        exclude=shape.exclude,
        base=shape.base,
        profile=shape.profile,
        fail_on=shape.fail_on,
        rules=shape.rules,
        lint=_design(shape),
        tiers=_tiers(shape),
        compatibility=_modes(shape),
        earlier_versions=EarlierVersions(shape.earlier_versions.since, shape.earlier_versions.limit),
        notice={**NOTICE, **{str(level): days for level, days in shape.notice.items()}},
        checklist=shape.checklist,
        weights=shape.weights,
        records=_records(shape),
        consumers=shape.consumers,
        roles=Roles(shape.roles),
        review=_reviewing(shape.review),
        waivers=Waiving(shape.waivers.warn_days, _by_tier(shape.waivers.approvers)),
        profiles=profiles,
        places=_places(source),
    )


def _records(shape: ConfigShape) -> Records:
    kept = shape.records
    return Records(kept.reviews, by_kind(kept), by_kind(kept.form), kept.stale_days)


def _reviewing(review: ReviewShape) -> Reviewing:
    return Reviewing(review.blind, review.branch, _by_tier(review.sign_off), review.stale_days)


def _design(shape: ConfigShape) -> Design:
    """Return the settings for design rules; what a preset of the repository's own says is read where the file is."""
    written = shape.lint
    return Design(
        preset=written.preset,
        options=options_of(written.options),
        fail_on=written.fail_on,
        in_file_exceptions=written.in_file_exceptions == "allowed",
        in_check=written.check,
    )


def _tiers(shape: ConfigShape) -> Tiers:
    """Return the default and the globs, which the file keeps in one mapping."""
    globs = tuple((glob, tier) for glob, tier in shape.tier.items() if glob != "default")
    return Tiers(default=shape.tier.get("default", Tiers().default), globs=globs)


def _modes(shape: ConfigShape) -> Modes:
    globs = tuple((glob, mode) for glob, mode in shape.compatibility.items() if glob != "default")
    return Modes(default=shape.compatibility.get("default", Modes().default), globs=globs)


def _by_tier(lists: Mapping[Tier, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {str(tier): names for tier, names in lists.items()}


def _profiles(source: Source, shape: ConfigShape) -> dict[str, Profile]:
    """Return the built-in profiles and those of the file, each built on the one that it extends."""
    profiles = dict(PROFILES)
    for name, own in shape.profiles.items():
        if name in PROFILES:
            hint = "give it another name, and let it extend the built-in one"
            raise mistake(source, pointer.join("profiles", name), f"the profile {quoted(name)} is built in", hint)
        if own.extends not in profiles:
            place = pointer.join("profiles", name, "extends")
            message = f"there is no profile {quoted(own.extends)} above {quoted(name)}"
            raise mistake(source, place, message, nearest(own.extends, profiles))
        profiles[name] = _profile(name, own, profiles[own.extends])
    return profiles


def _profile(name: str, own: ProfileShape, parent: Profile) -> Profile:
    """Return the profile: what it says itself, and its parent's word on the rest."""
    return Profile(
        name=name,
        layers=parent.layers if own.layers is None else frozenset(own.layers),
        fail_on=own.fail_on or parent.fail_on,
        rules={**parent.rules, **own.rules},
    )


def _check(source: Source, shape: ConfigShape, profiles: dict[str, Profile]) -> None:
    """Refuse what has the right type and still cannot be meant."""
    if shape.profile not in profiles:
        message = f"there is no profile {quoted(shape.profile)}"
        raise mistake(source, "/profile", message, nearest(shape.profile, profiles))
    _check_preset(source, shape.lint.preset)
    for place, glob in _globs(shape):
        if not is_glob(glob):
            raise mistake(source, place, f"{quoted(glob)} is no glob", "write one such as `apis/**/openapi.yaml`")
    if not _is_inside(shape.consumers):
        hint = "write a path relative to the repository's root, such as `consumers.yaml`"
        raise mistake(source, "/consumers", f"{quoted(shape.consumers)} is outside the repository", hint)
    for key, folder in {**by_kind(shape.records), "reviews": shape.records.reviews}.items():
        if not _is_inside(folder):
            hint = "write a folder relative to the repository's root, such as `docs/adr`"
            raise mistake(source, pointer.join("records", key), f"{quoted(folder)} is outside the repository", hint)


def _check_preset(source: Source, preset: str) -> None:
    """Refuse a preset that neither ships nor can be a file of the repository."""
    place = pointer.join("lint", "preset")
    if not is_path(preset):
        if preset not in shipped():
            raise mistake(source, place, f"there is no preset {quoted(preset)}", nearest(preset, shipped()))
    elif not _is_inside(preset):
        hint = "write a path relative to the repository's root, such as `docs/standard.yaml`"
        raise mistake(source, place, f"{quoted(preset)} is outside the repository", hint)


def _globs(shape: ConfigShape) -> Iterator[tuple[str, str]]:
    """Yield each glob of the file and its pointer."""
    for key, globs in (("specs", shape.specs), ("exclude", shape.exclude)):
        for index, glob in enumerate(globs):
            yield pointer.join(key, str(index)), glob
    for key, mapping in (("tier", shape.tier), ("compatibility", shape.compatibility)):
        yield from ((pointer.join(key, glob), glob) for glob in mapping)


def _is_inside(folder: str) -> bool:
    """Return whether a relative path stays below the root, and out of Git's own folder."""
    path = PurePosixPath(folder.replace("\\", "/"))
    return bool(path.parts) and not path.is_absolute() and not {"..", ".git"} & {part.lower() for part in path.parts}


def _places(source: Source) -> dict[str, Location]:
    """Return where each key stands, for checks that only later stages can make, such as the ids of rules."""
    found = source.locate_many(tuple(_pointers(source.value, "")))
    return {place: Location(source.path, place, line, column) for place, (line, column) in found.items()}


def _pointers(value: JsonValue, place: str) -> Iterator[str]:
    """Yield the pointer of every key."""
    if isinstance(value, dict):
        for key, inner in value.items():
            below = place + pointer.join(key)
            yield below
            yield from _pointers(inner, below)
