"""One folder a kind of element, one file a rule, named after the rule's id."""
