"""The rules of the traffic lights (MON-3). Each rule is one sentence in monitoring.ftl, shown beside the lights."""

from datetime import date

from cocreate.boards.records import ProgressStatus
from cocreate.monitoring.state import Colour, Light, Why

NEAR = 0.8  # of the way to the target: less is red
SLIGHT = 10  # points of percentage behind the time that has gone: more is amber
GRAVE = 25  # more is red
_HAIR = 1e-9


def of_indicator(
    *, baseline: float | None, target: float | None, latest: float | None, forecast: float | None, end: str | None
) -> Light:
    """Green: the forecast reaches the target. Amber: it comes to four fifths. Red: to less. Grey: unknown."""
    if target is None:
        return Light(colour="grey", why="no_target")
    if latest is None:
        return Light(colour="grey", why="no_reading")
    now = way(latest, baseline, target)
    if now is None:
        return Light(colour="grey", why="no_scale")
    if forecast is None:
        if now >= 1 - _HAIR:
            return Light(colour="green", why="reached", share=_short(now))
        return Light(colour="grey", why="one_reading" if end is not None else "no_end", share=_short(now))
    share = way(forecast, baseline, target) or 0.0
    colour, why = _reach(share)
    return Light(colour=colour, why=why, share=_short(share))


def _reach(share: float) -> tuple[Colour, Why]:
    if share >= 1 - _HAIR:
        return "green", "reaches"
    return ("amber", "nearly") if share >= NEAR - _HAIR else ("red", "short")


def way(value: float, baseline: float | None, target: float) -> float | None:
    """Which share of the way from the baseline to the target; without a way between them, which share of the target."""
    if baseline is not None and baseline != target:
        return (value - baseline) / (target - baseline)
    return value / target if target > 0 else None


def of_action(*, status: ProgressStatus, percent: int, start: str | None, end: str | None, today: str) -> Light:
    """Green: done, or no more than 10 points behind the time that has gone. Amber: no more than 25. Red: more; late."""
    if status in ("done", "stopped"):
        return Light(colour="green", why="done") if status == "done" else Light(colour="red", why="stopped")
    if start is None or end is None:
        late = end is not None and end < today
        return Light(colour="red", why="late") if late else Light(colour="grey", why="no_dates")
    share = time_gone(start, end, today)
    if today > end:
        return Light(colour="red", why="late", share=share)
    if today < start:
        begun = status == "under_way"
        return Light(colour="green" if begun else "grey", why="ahead" if begun else "not_begun", share=share)
    behind = share * 100 - percent
    if behind <= SLIGHT:
        return Light(colour="green", why="on_time", share=share)
    if behind <= GRAVE:
        return Light(colour="amber", why="behind", share=share)
    return Light(colour="red", why="far_behind", share=share)


def is_late(status: ProgressStatus, start: str | None, end: str | None, today: str) -> bool:
    """Its last day is over and it is not done, or its first is and nobody has begun."""
    if status in ("done", "stopped"):
        return False
    return (end is not None and end < today) or (status == "planned" and start is not None and start < today)


def time_gone(start: str, end: str, today: str) -> float:
    """The share of its days that are over, in calendar days: 0 to 1."""
    days = (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return _short(min(max((date.fromisoformat(today) - date.fromisoformat(start)).days / max(days, 1), 0.0), 1.0))


def _short(value: float) -> float:
    return round(value, 4)
