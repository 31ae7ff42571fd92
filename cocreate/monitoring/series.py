"""An indicator over time, and where it leads: the rule of the forecast (MON-3).

The forecast is the straight line that lies nearest to the baseline, on the first day, and to the readings (least
squares, each counts alike), read on the last day. Where a reading was made on the last day or later, it is that.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from cocreate.boards.decide.actions import DECIMALS
from cocreate.boards.events import Fields
from cocreate.monitoring.lights import of_indicator
from cocreate.monitoring.state import Point, Series
from cocreate.plans.plan import PlanIndicator

SAID = ("date", "value", "source", "note", "reason", "author", "at")


def series(
    of: str, indicator: PlanIndicator, readings: Iterable[tuple[str, Fields]], start: str | None, end: str | None
) -> Series:
    points = sorted((_point(id, fields) for id, fields in readings), key=lambda one: (one.date, one.at, one.id))
    baseline, target = indicator.baseline, indicator.target
    latest = points[-1] if points else None
    foreseen = forecast(points, baseline, start, end)
    expected = _expected(latest, baseline, target, start, end)
    return Series(
        of=of,
        name=indicator.name,
        unit=indicator.unit,
        baseline=baseline,
        target=target,
        source=indicator.source,
        frequency=indicator.frequency,
        start=start,
        end=end,
        points=points,
        forecast=foreseen,
        expected=expected,
        variance=None if latest is None or expected is None else round(latest.value - expected, DECIMALS),
        reason=next((point.reason for point in reversed(points) if point.reason), ""),
        light=of_indicator(
            baseline=baseline,
            target=target,
            latest=None if latest is None else latest.value,
            forecast=foreseen,
            end=end,
        ),
    )


def _point(id: str, fields: Fields) -> Point:
    return Point(id=id, **{name: fields[name] for name in SAID if name in fields})


def forecast(points: Sequence[Point], baseline: float | None, start: str | None, end: str | None) -> float | None:
    """None where no line can be drawn: without a last day, or with fewer than two days of which something is known."""
    if end is None or not points:
        return None
    newest = {point.date: point.value for point in points}  # of one day what was written last
    last = max(newest)
    if last >= end:
        return newest[last]
    if baseline is not None and start is not None and start not in newest and start < last:
        newest[start] = baseline
    if len(newest) < 2:
        return None
    return round(_line(newest, end), DECIMALS)


def _line(known: dict[str, float], then: str) -> float:
    """Least squares, in days from the middle of those that are known."""
    days = {on: float(date.fromisoformat(on).toordinal()) for on in known}
    mid = sum(days.values()) / len(days)
    mean = sum(known.values()) / len(known)
    spread = sum((at - mid) ** 2 for at in days.values())
    slope = sum((days[at] - mid) * (value - mean) for at, value in known.items()) / spread
    return mean + slope * (date.fromisoformat(then).toordinal() - mid)


def _expected(
    latest: Point | None, baseline: float | None, target: float | None, start: str | None, end: str | None
) -> float | None:
    """On the straight way from the baseline, on the first day, to the target on the last."""
    if latest is None or baseline is None or target is None or start is None or end is None or end <= start:
        return None
    gone = (date.fromisoformat(latest.date) - date.fromisoformat(start)).days / (
        date.fromisoformat(end) - date.fromisoformat(start)
    ).days
    return round(baseline + (target - baseline) * min(max(gone, 0.0), 1.0), DECIMALS)
