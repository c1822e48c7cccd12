"""Choose among findings: what a reviewer filters by, how it is written, and how many each choice would show."""
