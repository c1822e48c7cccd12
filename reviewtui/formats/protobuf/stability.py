"""Packages whose names say that they promise nothing yet: `v1alpha1`, `v1beta1`, `v1test`, `v1p1beta1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.reach import operation

if TYPE_CHECKING:
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
