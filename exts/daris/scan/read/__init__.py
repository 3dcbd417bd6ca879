"""Bytes become a Seed, or a Finding that says why they cannot."""

from __future__ import annotations

from daris.scan.read.decoding import decode
from daris.scan.read.opening import read, read_all

__all__ = ["decode", "read", "read_all"]
