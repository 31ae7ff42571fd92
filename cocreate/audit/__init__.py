"""Readers of the log that tell whether it is what it was (LOG-10) and what it promises. They never write to a store."""

from cocreate.audit.chain import Flaw, Report, audit, audit_all

__all__ = ["Flaw", "Report", "audit", "audit_all"]
