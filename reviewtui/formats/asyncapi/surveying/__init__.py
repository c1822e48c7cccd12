"""An AsyncAPI description taken apart for design rules."""

from reviewtui.formats.asyncapi.surveying.survey import survey

__all__ = ["survey"]
