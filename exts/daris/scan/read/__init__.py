"""Bytes become a Seed, or a Finding that says why they cannot."""

from __future__ import annotations

from daris.scan.read.decoding import decode
from daris.scan.read.opening import read, read_all
from daris.scan.read.passing import passed_over

__all__ = ["decode", "passed_over", "read", "read_all"]
