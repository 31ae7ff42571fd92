"""Readers of the log that tell whether it is what it was (LOG-10) and what it promises. They never write to a store."""

from cocreate.audit.chain import Flaw, Report, audit

__all__ = ["Flaw", "Report", "audit"]
