"""What it means when data in Avro is written by one version of a schema and read by another."""
