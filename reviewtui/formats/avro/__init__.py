"""Avro: whether what was written with one version of a schema can be read with another."""
