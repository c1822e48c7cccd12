"""Who uses an API: the repository's inventory of consumers, and which of them a finding reaches."""
