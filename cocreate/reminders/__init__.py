"""Reminders by mail before and after the days of a plan: what is due, whom it concerns, and mail that is told once."""
