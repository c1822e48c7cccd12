"""The review: what reviewers answered, scored and said, kept on disk from the first key on."""
