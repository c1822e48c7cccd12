"""Design rules for what is sent and received over channels."""
