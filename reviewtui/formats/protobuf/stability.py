"""Packages whose names say that they promise nothing yet: `v1alpha1`, `v1beta1`, `v1test`, `v1p1beta1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.reach import operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.protobuf.elements import File
    from reviewtui.formats.protobuf.module import Module
    from reviewtui.model import Operation

_UNSTABLE = re.compile(r"(?:^|\.)v[0-9]+(?:p[0-9]+)?(?:alpha|beta|test|development)[a-z0-9]*$")


def is_unstable(package: str) -> bool:
    """Tell whether a package is a draft by its name."""
    return _UNSTABLE.search(package) is not None


def unstable(base: Module) -> frozenset[Operation]:
    """Return the operations of packages that promised nothing."""
    return frozenset(
        operation(rpc, service.name)
        for service in base.services.values()
        if is_unstable(base.home[service.name].package)
        for rpc in service.rpcs
    )


def drafts(base: Module) -> frozenset[str]:
    """Return the files of packages that promised nothing, where nothing that promised something is made of them."""
    stable = [file for file in base.files.values() if not is_unstable(file.package)]
    if len(stable) == len(base.files):
        return frozenset()
    promised = {name for file in stable for name in _used(base, file)}
    waiting = [*promised]
    while waiting:
        message = base.messages.get(waiting.pop())
        more = {base.resolve(one.scope, one.type).name for one in message.fields} - promised if message else set()
        promised |= more
        waiting += more
    kept = {base.home[name].path for name in promised if name in base.home}
    files = (file for file in base.files.values() if is_unstable(file.package) and file.path not in kept)
    return frozenset(file.node.path for file in files)


def _used(base: Module, file: File) -> Iterator[str]:
    """Yield the types that a file is made of."""
    fields = [field for message in file.messages for field in message.fields]
    for one in (*fields, *(extension.field for extension in file.extensions)):
        yield base.resolve(one.scope, one.type).name
    for extension in file.extensions:
        yield base.resolve(extension.field.scope, extension.extended).name
    for service in file.services:
        for rpc in service.rpcs:
            yield from (base.resolve(service.name, name).name for name in (rpc.request, rpc.response))
