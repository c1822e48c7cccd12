"""What it means when a service of Protocol Buffers comes or goes."""
