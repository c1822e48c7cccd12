"""An OpenAPI description taken apart for design rules."""

from reviewtui.formats.openapi.surveying.survey import OpenApiSurvey, survey, survey_text

__all__ = ["OpenApiSurvey", "survey", "survey_text"]
