"""All promises, family by family, in the order of the table."""

from importlib import import_module

FAMILIES = ("durability", "storage", "copies", "asking", "resume", "bounds", "jobs", "hostile", "typescript")


def load_all() -> None:
    for family in FAMILIES:
        import_module(f"tests.chaos.{family}")
