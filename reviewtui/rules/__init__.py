"""What differences mean to consumers: the rules, their catalogue, and the judge who applies them."""
