"""Waivers: who answers for a finding, until when and why, one file each in the reviewed repository."""
