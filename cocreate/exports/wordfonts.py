"""The font of a Word document inside it, so that it looks alike where nobody has installed it (ECMA-376, 17.8.1)."""

from typing import Any

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from cocreate.exports import wordml
from cocreate.exports.typesetter import EMBEDDED, FONTS

OF_TYPE = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KEYS = {400: "5C3D0B6E-8A41-4E57-9D12-6F0A7B2C4E81", 700: "A17F29C4-3B68-4D05-8E93-1C5D7E9F0A26"}  # any will do
SHAPES = {400: "embedRegular", 700: "embedBold"}
BEFORE = ("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime")  # in the settings


def embed(file: Any, name: str) -> None:
    table = file.part.part_related_by(f"{RELATED}/fontTable")
    font = wordml.element("font", wordml.element("altName", val="Calibri"), name=name)
    for weight, path in EMBEDDED.items():
        body = hidden((FONTS / path).read_bytes(), KEYS[weight])
        part = Part(PackURI(f"/word/fonts/font{weight}.odttf"), OF_TYPE, body, file.part.package)
        shape = wordml.element(SHAPES[weight], fontKey=f"{{{KEYS[weight]}}}")
        shape.set(f"{{{RELATED}}}id", table.relate_to(part, f"{RELATED}/font"))
        font.append(shape)
    fonts = etree.fromstring(table.blob)
    fonts.append(font)
    table._blob = etree.tostring(fonts, xml_declaration=True, encoding="UTF-8", standalone=True)
    settings = file.settings.element
    after = [child for child in settings if child.tag in {qn(f"w:{known}") for known in BEFORE}]
    settings.insert(len(after), wordml.element("embedTrueTypeFonts"))


def hidden(font: bytes, key: str) -> bytes:
    """Its first 32 bytes are crossed with the key, from its last byte to its first. Done twice it is the font again."""
    crossing = bytes.fromhex(key.replace("-", ""))[::-1] * 2
    return bytes(one ^ other for one, other in zip(font[:32], crossing, strict=True)) + font[32:]
