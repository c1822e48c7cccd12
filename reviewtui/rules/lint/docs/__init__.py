"""Rules about what consumers are told, errors included."""
