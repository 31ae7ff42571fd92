"""Hypothesis without a clock: what a busy machine is slow at is no fault."""

from hypothesis import HealthCheck, settings

UNTIMED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
