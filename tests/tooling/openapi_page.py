"""docs/openapi.json, made from the routes: `python -m tests.tooling.openapi_page` writes it, a test sees to it."""

from pathlib import Path

from cocreate.app import ROUTES
from cocreate.rest.openapi import encoded

PAGE = Path(__file__).parents[2] / "docs" / "openapi.json"

if __name__ == "__main__":
    PAGE.write_bytes(encoded(ROUTES))
