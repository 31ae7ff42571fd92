"""Words and signs on a picture, as SVG: every text escaped, each letter in a font that has it.

Where a line takes more than the first font, the typesetter lays it over the picture: it joins letters and signs as
their writers do, and the SVG that it draws does not.
"""

import re
from collections.abc import Callable
from typing import Final, Literal
from xml.sax.saxutils import escape

import msgspec

from cocreate.exports.board import marks as m
from cocreate.exports.board.fit import LEADING, LEAST, Fit
from cocreate.exports.board.measure import FAMILIES, font, runs, width
from cocreate.exports.board.words import Words
from cocreate.exports.laid import Laid
from cocreate.exports.packed import writable

RISE = 0.98  # from the top of a line to its base, in units of its size
RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LTR = re.compile("[A-Za-z\u00c0-\u02b8\u0370-\u0589\u0900-\u1cff\u3040-\ud7a3]")
RTL_MARK: Final = "\N{RIGHT-TO-LEFT MARK}"  # at the end: a full stop there belongs to the line
RTL_FONT = FAMILIES.index("DejaVu Sans")  # it has those letters, and the signs that stand between them


class Pen(msgspec.Struct, frozen=True):
    words: Words
    letters: Callable[[str], str]  # what the fonts at hand can show of a text
    least: int = LEAST  # size of the smallest letters on a card
    title: bool = False  # whether a card that is cut says its words whole, to who hears or hovers
    # letters that the first font lacks: left to whoever shows it, or to the typesetter, or each with its font
    others: Literal["shown", "laid", "named"] = "laid"
    laid: list[Laid] = []

    @property
    def flat(self) -> "Pen":
        """For what something else lies on: nothing may be laid over both."""
        return msgspec.structs.replace(self, others="named") if self.others == "laid" else self

    def text(self, x: float, y: float, size: float, said: str, fill: str = m.INK, *, strong: bool = False) -> str:
        line = self._line(Laid(x, y, size, said, fill, strong, rtl=False))
        weight = ' font-weight="700"' if strong else ""
        return f'<text font-size="{size:g}" fill="{fill}"{weight}>{line}</text>' if line else ""

    def bold(self, x: float, y: float, size: float, said: str, fill: str = m.INK) -> str:
        return self.text(x, y, size, said, fill, strong=True)

    def figures(self, x: float, y: float, size: float, number: str) -> str:
        """Around their middle."""
        how = 'font-weight="700" text-anchor="middle"'
        return f'<text x="{x:.6g}" y="{y:.6g}" font-size="{size:g}" fill="{m.ON_CARD}" {how}>{number}</text>'

    def lines(self, x: float, right: float, top: float, fitted: Fit, *, rtl: bool) -> str:
        """Those of a card; from its right side where they run from there."""
        size, at = fitted.size, right if rtl else x
        bases = [top + (n * LEADING + RISE) * size for n in range(len(fitted.lines))]
        lines = "".join(
            self._line(Laid(at, base, size, line, m.ON_CARD, False, rtl))
            for base, line in zip(bases, fitted.lines, strict=True)
            if line
        )
        side = ' text-anchor="end"' if rtl else ""
        return f'<text font-size="{size}" fill="{m.ON_CARD}"{side}>{lines}</text>' if lines else ""

    def _line(self, one: Laid) -> str:
        if self.others == "shown":
            return self._run(one.x, one.y, one.text, rtl=one.rtl)
        if all(ord(char) in font(FAMILIES[0]) for char in one.text):
            return self._run(one.x, one.y, one.text)
        if self.others == "laid":
            self.laid.append(one)
            return ""
        drawn, x = [], one.x
        for family, run in runs(one.text, RTL_FONT if one.rtl else 0):
            drawn.append(self._run(x, one.y, run, rtl=one.rtl, family=family))
            x += width(run) * one.size * (-1 if one.rtl else 1)
        return "".join(drawn)

    def _run(self, x: float, y: float, run: str, *, rtl: bool = False, family: str = FAMILIES[0]) -> str:
        named = "" if family == FAMILIES[0] else f' font-family="{family}"'
        return f'<tspan x="{x:.6g}" y="{y:.6g}"{named}>{self.escaped(run)}{RTL_MARK if rtl else ""}</tspan>'

    def escaped(self, said: str) -> str:
        return escape(writable(said))


def sign(x: float, y: float, path: str, fill: str = m.ON_CARD_SOFT, size: float = m.SIGN) -> str:
    scale = "" if size == m.SIGN else f" scale({size / m.SIGN:g})"
    return f'<path transform="translate({x:g} {y:g}){scale}" d="{path}" fill="{fill}" fill-rule="evenodd"/>'


def is_rtl(text: str) -> bool:
    """By its first letter that has a direction."""
    rtl, ltr = RTL.search(text), LTR.search(text)
    return rtl is not None and (ltr is None or rtl.start() < ltr.start())
