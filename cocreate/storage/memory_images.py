"""The images of boards in memory, for the simulated world and first in the contract suite."""

from collections.abc import Collection

from cocreate.storage.ports import Image, Use


class MemoryImages:
    """Beside the rest of the store in memory."""

    _images: list[Image]

    async def keep_image(self, image: Image, most: int) -> bool:
        key = image.board, image.file, image.person
        if any((one.board, one.file, one.person) == key for one in self._images):
            return True
        if await self.images_size(image.board, image.use) + len(image.body) > most:
            return False
        self._images.append(image)
        return True

    async def image(self, board: str, file: str) -> bytes | None:
        return (await self.images(board, [file])).get(file)

    async def images(self, board: str, files: Collection[str]) -> dict[str, bytes]:
        return {one.file: one.body for one in self._images if one.board == board and one.file in files}

    async def images_size(self, board: str, use: Use = "drawing") -> int:
        return sum(len(one.body) for one in self._images if (one.board, one.use) == (board, use))
