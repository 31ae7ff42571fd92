"""All promises, family by family, in the order of the table."""

from importlib import import_module

FAMILIES = ("durability", "storage", "resume", "bounds", "jobs", "hostile")


def load_all() -> None:
    for family in FAMILIES:
        import_module(f"tests.chaos.{family}")
