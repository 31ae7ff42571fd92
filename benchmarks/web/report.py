"""The table, the line of JSON, and the page of documentation; of measured numbers only."""

import datetime
import os
import platform
import statistics
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.drive import HERE
from benchmarks.web.pages import OURS, PEERS

Seen = dict[str, dict[str, Any]]  # by job, then by page: what the driver told of it

PAGE = HERE.parent / "docs" / "performance.md"
EVERY = [OURS, *PEERS]
VIEWS = {"near": "zoomed in at 100 %", "whole": "the whole board in view"}
FRAMES = ["pan", "zoom", "drag", "moves10", "cursors50", "cursors200"]
SCREENS = {"desk": "1440x900", "phone": "390x844", "phone-board": "390x844, board"}
NONE = "-"


def sizes(seen: Seen, job: str, screen: str) -> list[int]:
    return sorted(int(name.split()[1]) for name in seen if name.startswith(f"{job} ") and name.endswith(f" {screen}"))


def came(seen: Seen, job: str, cards: int, screen: str, page: str) -> dict[str, Any]:
    """What a job came to; nothing where it was not done, or went wrong."""
    found = seen.get(f"{job} {cards} {screen}", {}).get(page, {})
    return {} if "wrong" in found else dict(found)


def visits(seen: Seen, cards: int, screen: str, page: str, field: str) -> list[float]:
    return [one[field] for one in came(seen, "load", cards, screen, page).get("visits", []) if one.get(field) is not None]


def scenario(seen: Seen, cards: int, screen: str, page: str, name: str) -> dict[str, Any]:
    return dict(came(seen, "frames", cards, screen, page).get("scenarios", {}).get(name, {}))


def _of(one: dict[str, Any], field: str) -> str:
    return f"{one[field]:.0f}" if field in one else NONE


def _median(values: list[float], digits: int = 0, *, ranges: bool = False) -> str:
    if not values:
        return NONE
    shown = f"{statistics.median(values):,.{digits}f}"
    return f"{shown} ({min(values):,.{digits}f}-{max(values):,.{digits}f})" if ranges and len(values) > 1 else shown


def _loading(seen: Seen) -> list[str]:
    rows = [["page", "cards", "screen", "ready ms", "first paint ms", "blocked ms", "JS KB", "CSS KB", "fonts KB"]]
    rows[0] += ["heap MB", "elements"]
    for screen, pixels in SCREENS.items():
        for cards in sizes(seen, "load", screen):
            for page in EVERY if screen != "phone-board" else [OURS]:
                row = [_median(visits(seen, cards, screen, page, "ready"), ranges=True)]
                row += [_median(visits(seen, cards, screen, page, field)) for field in ("paint", "blocked")]
                row += [_median(visits(seen, cards, screen, page, f"{kind}_kb")) for kind in ("js", "css", "font")]
                row += [_median(visits(seen, cards, screen, page, "heap_mb"), 1)]
                row += [_median(visits(seen, cards, screen, page, "elements"))]
                rows.append([page, f"{cards:,}", pixels, *row])
    return lined(rows)


def _frames(seen: Seen, screen: str, view: str) -> list[str]:
    rows = [["cards", "", *EVERY]]
    for cards in sizes(seen, "frames", screen):
        for name in FRAMES:
            cells = [_frame(scenario(seen, cards, screen, page, f"{name} {view}")) for page in EVERY]
            if any(cell != NONE for cell in cells):
                rows.append([f"{cards:,}", name, *cells])
    return lined(rows) if len(rows) > 1 else []


def _frame(one: dict[str, Any]) -> str:
    if not one:
        return NONE
    shown = f"{one['mean']:.1f} / {one['p95']:.0f} ms, {one['over']:.0f} %; {one['task_ms']:.1f}"
    return f"{shown} (!)" if one.get("wrong") else shown


def _typing(seen: Seen) -> list[str]:
    rows = [["cards", "view", *EVERY]]
    for cards in sizes(seen, "frames", "desk"):
        for view in VIEWS:
            typed = [scenario(seen, cards, "desk", page, f"type {view}") for page in EVERY]
            cells = [f"{one['p50']:.0f} / {one['p95']:.0f}" + (" (!)" if one.get("wrong") else "") if one else NONE for one in typed]
            rows.append([f"{cards:,}", view, *cells])
    return lined(rows)


def _searched(seen: Seen) -> list[str]:
    rows = [["cards", "p50", "p95", "longest", "found"]]
    for cards in sizes(seen, "search", "desk"):
        if one := came(seen, "search", cards, "desk", OURS):
            rows.append([f"{cards:,}", *(f"{one[field]:.0f} ms" for field in ("p50", "p95", "max")), f"{one['found']:,}"])
    return lined(rows)


def _most(seen: Seen) -> list[str]:
    """Elements while all of it was done, by the view; and memory after it."""
    rows = [["cards", "", *EVERY]]
    for cards in sizes(seen, "frames", "desk"):
        done = [came(seen, "frames", cards, "desk", page) for page in EVERY]
        for view in VIEWS:
            found = [one.get("elements", {}).get(view) for one in done]
            rows.append([f"{cards:,}", f"elements, {view}", *(f"{n:,}" if n else NONE for n in found)])
        rows.append([f"{cards:,}", "heap MB afterwards", *(f"{one['heap_mb']:.1f}" if one else NONE for one in done)])
    return lined(rows)


def _hands(seen: Seen) -> list[str]:
    rows = [["", *EVERY]]
    done = {page: came(seen, "hands", 50, "desk", page) for page in EVERY}
    for view, words in VIEWS.items():
        found = [done[page].get("texts", {}).get(view) for page in EVERY]
        rows.append([f"texts of 50 cards, {words}", *(NONE if n is None else f"{n} of 50" for n in found)])
    for act in ("reach", "edit", "move", "connect"):
        yes = [(done[page].get("keys") or {}).get(act) for page in EVERY]
        rows.append([f"{act} by keys alone", *(NONE if one is None else "yes" if one else "no" for one in yes)])
    for cards in sizes(seen, "hands", "desk"):
        texts = came(seen, "hands", cards, "desk", OURS).get("texts", {})
        if cards != 50 and texts:
            rows.append([f"texts of {cards:,} cards, by view", f"{texts['near']:,}; {texts['whole']:,}", NONE, NONE])
    return lined(rows)


def lined(rows: list[list[str]]) -> list[str]:
    """Markdown, that can be read as it is."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |" for row in rows]
    return [lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]]


def table(seen: Seen) -> list[str]:
    lines = ["Loading", "", *_loading(seen)]
    for screen, pixels in SCREENS.items():
        for view, words in VIEWS.items():
            if rows := _frames(seen, screen, view):
                lines += ["", f"Frames on {pixels}, {words}", "", *rows]
    lines += ["", "Typing: key to the end of its frame, p50 / p95 ms", "", *_typing(seen), "", "Search: key to what was found", "", *_searched(seen), "", *_most(seen), "", *_hands(seen)]
    path = came(seen, "path", 50, "phone", OURS)
    return [*lines, "", f"Join and write on a phone: {path['js_kb']:.0f} KB of JavaScript"] if path else lines


def _figures(seen: Seen, cards: int, page: str) -> dict[str, float | int | None]:
    def worst(name: str, field: str) -> float | None:
        views = [scenario(seen, cards, "desk", page, f"{name} {view}") for view in VIEWS]
        return round(max(float(one[field]) for one in views), 1) if all(field in one for one in views) else None

    def median(screen: str, field: str, digits: int = 0) -> float | None:
        values = visits(seen, cards, screen, page, field)
        return round(statistics.median(values), digits) if values else None

    texts = came(seen, "hands", cards if page == OURS else 50, "desk", page).get("texts", {})
    return {
        "ready_ms": median("desk", "ready"),
        "ready_phone_ms": median("phone", "ready"),
        **{f"{short}_p95_ms": worst(name, "p95") for short, name in _SHORT.items()},
        **{f"{short}_over_20_ms": worst(name, "over") for short, name in _SHORT.items()},
        **{f"{short}_task_ms": worst(name, "task_ms") for short, name in _SHORT.items()},
        "type_p50_ms": worst("type", "p50"),
        "type_p95_ms": worst("type", "p95"),
        "js_kb_gz": median("desk", "js_kb", 1),
        "css_kb_gz": median("desk", "css_kb", 1),
        "heap_mb": median("desk", "heap_mb", 1),
        "elements": max(came(seen, "frames", cards, "desk", page).get("elements", {"": 0}).values()) or None,
        "ax_texts": min(texts.values()) if texts else None,
        **({"search_p95_ms": round(found["p95"], 1)} if (found := came(seen, "search", cards, "desk", page)) else {}),
    }


_SHORT = {"pan": "pan", "zoom": "zoom", "drag": "drag", "moves": "moves10", "cursors": "cursors200"}


def summary(seen: Seen) -> dict[str, Any]:
    """By page, then by the number of cards. Frames: the worse of both views; texts: the fewer."""

    def of(page: str) -> dict[str, Any]:
        found = {str(cards): _figures(seen, cards, page) for cards in sizes(seen, "load", "desk")}
        fifty = came(seen, "hands", 50, "desk", page)
        if fifty:
            found["50"] = {"ax_texts": min(fifty["texts"].values()), "by_keys": fifty["keys"]}
        return found

    path = came(seen, "path", 50, "phone", OURS)
    ours = of(OURS) | ({"join_and_write": {"js_kb_gz": round(path["js_kb"], 1)}} if path else {})
    return {OURS: ours, "peers": {page: of(page) for page in PEERS}}


def write(seen: Seen, versions: Mapping[str, str], day: datetime.date) -> None:
    """The page, of all that was measured so far."""
    path = came(seen, "path", 50, "phone", OURS)
    lines = [
        "# Speed in the browser, beside others",
        "",
        f"Written by `./run bench --web` on {day.isoformat()} from what it measured; nothing here is estimated.",
        "",
        f"Machine: {_machine()}. Software rendering, no GPU. Load average of the last quarter of an hour as this was written:",
        f"{os.getloadavg()[2]:.1f}; where that is much over the number of cores others used the machine too, and times are longer",
        "than those of a quiet one. The main thread's own time is not: it counts only what the page itself has used.",
        "",
        "Versions: " + ", ".join(f"{name} {version}" for name, version in versions.items()) + ".",
        "",
        "How it is measured, what is fair in it and what is not, stands in [benchmarks/web/README.md](../benchmarks/web/README.md).",
        "`-`: not measured, or not done within five minutes; (!): what was done had not the effect that it should have.",
        "",
        "## Loading",
        "",
        "A first visit, with nothing kept: medians, with their range in brackets. JavaScript and CSS as gzip packs them at",
        "its best. On the phone cocreate opens as a list, as it is shipped.",
        "",
        *_loading(seen),
        "",
        f"Join by a code, and write a card, on a phone: {_of(path, 'js_kb')} KB of JavaScript, {_of(path, 'css_kb')} of CSS.",
    ]
    for screen, pixels in SCREENS.items():
        for view, words in VIEWS.items():
            if rows := _frames(seen, screen, view):
                lines += ["", f"## Frames on {pixels}, {words}", ""]
                lines += ["Mean / p95 ms, share over 20 ms; ms of the main thread's own time for each frame.", "", *rows]
    lines += ["", "## Typing", "", "Key to the end of its frame: p50 / p95 ms.", "", *_typing(seen)]
    lines += ["", "## Search", "", "Key to the frame that shows what was found, at most 40 of it; words, tags and who is behind a card.", ""]
    lines += _searched(seen)
    lines += ["", "## Elements and memory meanwhile", "", *_most(seen)]
    lines += ["", "## Without a pointer, without sight", "", *_hands(seen), ""]
    PAGE.write_text("\n".join(lines))


def _machine() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            linux = ".".join(platform.release().split(".")[:2])
            return f"{line.partition(':')[2].strip()}, {os.cpu_count()} cores, Linux {linux}"
    return platform.platform()
