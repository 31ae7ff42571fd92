"""That Redis is away, and that it is back: a line of the log each, under one name wherever it is leant on."""

import structlog

log = structlog.get_logger()


class Away:
    """Told once, however often it is tried meanwhile."""

    def __init__(self, part: str) -> None:
        self._part = part  # of the product, which feels it
        self.is_so = False

    def gone(self, error: BaseException | None) -> None:
        if not self.is_so:
            log.warning("redis_away", part=self._part, error=type(error).__name__)
        self.is_so = True

    def back(self) -> None:
        if self.is_so:
            log.info("redis_back", part=self._part)
        self.is_so = False
