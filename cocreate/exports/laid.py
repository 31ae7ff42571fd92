"""Words that lie over a picture as text, for typst sets some letters wrongly inside an SVG."""

import msgspec


class Laid(msgspec.Struct, frozen=True):
    """A line that is not in the SVG; its place is that of its base."""

    x: float
    y: float
    size: float
    text: str
    fill: str
    strong: bool
    rtl: bool = False  # x is its right end

    def moved(self, dx: float, dy: float, up: float) -> "Laid":
        return msgspec.structs.replace(self, x=self.x * up + dx, y=self.y * up + dy, size=self.size * up)
