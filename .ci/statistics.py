#!/usr/bin/env python3
"""Computes the sample's figures of the window from the seed's facts, on its own, and compares them with a built site.

    .ci/statistics.py <folder of the site, built as of 2026-07-10T00:00:00Z>

It shares no code with the program: where both agree, a figure was computed twice. Every difference is told; then it exits with 1.
The rules are those of the README's section on figures. No incident of the seed says when it started, so each begins when it was detected.
"""
import json
import sys
from collections import Counter, defaultdict
from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser
from pathlib import Path

AS_OF = datetime(2026, 7, 10, tzinfo=timezone.utc)
FROM = datetime(2024, 7, 10, tzinfo=timezone.utc)
MONTHS = 24
WEIGHTS = {"notice": 0, "minor": 3, "major": 10, "critical": 10}  # tenths
SEVERITIES = ["critical", "major", "minor", "notice"]
WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
FACTS = Path(__file__).parent.parent / "tests/Generator.Core.Tests/SeedFacts.json"


class Incident:
    def __init__(self, facts):
        self.title, self.severity, self.components = facts["title"], facts["severity"], facts["components"]
        self.start, self.end = (datetime.fromisoformat(facts[k].replace("Z", "+00:00")) for k in ("detected", "resolved"))
        self.known = self.end > self.start
        self.seconds = seconds(self.end - self.start) if self.known else 0


def seconds(span):
    return span // timedelta(seconds=1)


def hours(total):
    """As totals are printed: 2156h 20m."""
    hour, minute = divmod(total // 60, 60)
    return " ".join(part for part in (f"{hour}h" * (hour > 0), f"{minute}m" * (minute > 0)) if part) or "0m"


def printed(total):
    """As a duration is printed, floored, in its two largest units: 40d 19h, 7h 15m."""
    day, hour = divmod(total // 3600, 24)
    return hours(total) if day == 0 else f"{day}d {hour}h" if hour else f"{day}d"


def next_month(day):
    return day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1, day=1)


def by_month(incidents):
    """Starts and downtime of every month that the window touches."""
    month, rows = FROM.replace(day=1), {}
    while month < AS_OF:
        end = next_month(month)
        cuts = (seconds(min(i.end, end, AS_OF) - max(i.start, month, FROM)) for i in incidents if i.known)
        rows[f"{month:%Y-%m}"] = (sum(month <= i.start < end for i in incidents), sum(c for c in cuts if c > 0))
        month = end
    return rows


def weighted(incidents, weight):
    """The time between FROM and AS_OF with the heaviest incident of each moment: from one start or end to the next."""
    known = [i for i in incidents if i.known]
    moments = sorted({FROM, AS_OF} | {t for i in known for t in (i.start, i.end) if FROM < t < AS_OF})
    return sum(seconds(b - a) * max((weight(i) for i in known if i.start <= a and b <= i.end), default=0) for a, b in zip(moments, moments[1:]))


class Page(HTMLParser):
    """The figures of the window, the tables of the charts by id, and the titles listed under each rule."""

    def __init__(self, text):
        super().__init__()
        self.figures, self.tables, self.left_out = {}, defaultdict(list), defaultdict(list)
        self.section = self.place = self.term = self.cell = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "section":
            self.section = attributes.get("aria-labelledby")
        elif tag == "figure" or tag == "div" and attributes.get("id", "").startswith("rule-"):
            self.place = attributes["id"]
        elif tag == "tr":
            self.tables[self.place].append([])
        elif tag in ("dt", "dd", "th", "td", "bdi"):
            self.cell = ""

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data

    def handle_endtag(self, tag):
        text, self.cell = (self.cell, None) if tag in ("dt", "dd", "th", "td", "bdi") else (None, self.cell)
        if tag == "dt":
            self.term = text
        elif tag == "dd" and self.section == "window":
            self.figures.setdefault(self.term, text)
        elif tag in ("th", "td"):
            self.tables[self.place][-1].append(text)
        elif tag == "bdi":
            self.left_out[self.place].append(text)


def main(site):
    incidents = sorted((i for i in map(Incident, json.loads(FACTS.read_text("utf-8"))["incidents"]) if FROM <= i.start < AS_OF), key=lambda i: i.start)
    known = [i for i in incidents if i.known]
    lengths = sorted(i.seconds for i in known)
    middle = len(lengths) // 2
    total, affected = sum(lengths), weighted(incidents, lambda _: 1)
    mean = total // len(known)
    median = lengths[middle] if len(lengths) % 2 else (lengths[middle - 1] + lengths[middle]) // 2
    between = seconds(incidents[-1].start - incidents[0].start) // (len(incidents) - 1)
    longest = max(known, key=lambda i: i.seconds)
    covered = seconds(AS_OF - incidents[0].start.replace(hour=0, minute=0, second=0))  # from the first day on record
    available = 10 * covered - weighted(incidents, lambda i: WEIGHTS[i.severity])
    months = by_month(incidents)
    starts = Counter((i.start.weekday(), i.start.hour) for i in incidents)
    severities = {s: (sum(i.severity == s for i in incidents), sum(i.seconds for i in incidents if i.severity == s)) for s in SEVERITIES}
    components = {c: (sum(c in i.components for i in incidents), sum(i.seconds for i in incidents if c in i.components)) for i in incidents for c in i.components}

    differences = []

    def same(what, is_, should):
        if is_ != should:
            differences.append(f"{what}: the site has {is_!r}, the seed gives {should!r}")

    def same_rows(what, rows, should):
        for name in [*should, *(n for n in rows if n not in should)]:
            same(f"{what}, {name}", rows.get(name), should.get(name))

    page = Page((site / "statistics.html").read_text("utf-8"))
    for name, value in {
        "Incidents": str(len(incidents)),
        "Total downtime": hours(total),
        "Time affected": hours(affected),
        "Per month": f"{(2 * 10 * len(incidents) + MONTHS) // (2 * MONTHS) / 10:.1f}",
        "Mean time to resolve": printed(mean),
        "Median time to resolve": printed(median),
        "Longest incident": printed(longest.seconds),
        "Mean time between incidents": printed(between),
        "Availability": f"{available * 10_000 // covered / 1000:g}%",
    }.items():
        same(f"statistics.html, {name}", page.figures.get(name), value)
    same_rows("statistics.html, by severity", {r[0].lower(): (r[1], r[3]) for r in page.tables["severities"][1:]}, {s: (str(n), hours(t)) for s, (n, t) in severities.items()})
    # The months before the record begins have no number there, and those of which no incident's duration is known have no downtime.
    unknown = {f"{i.start:%Y-%m}" for i in incidents if not i.known}
    first = f"{incidents[0].start:%Y-%m}"
    same_rows("statistics.html, by month", {r[0]: tuple(r[1:]) for r in page.tables["months"][1:]},
              {f"{datetime.fromisoformat(m + '-01'):%B %Y}": (str(n), hours(t) if t or m not in unknown else "Unknown") if m >= first else ("No data", "No data") for m, (n, t) in months.items()})
    for day, row in enumerate(page.tables["week"][1:]):
        counts = [starts[day, hour] for hour in range(24)]
        same(f"statistics.html, starts on {WEEKDAYS[day]}", row, [WEEKDAYS[day], *map(str, counts), str(sum(counts))])
    same("statistics.html, days of the week", len(page.tables["week"][1:]), 7)
    same("statistics.html, left out of the total downtime", page.left_out["rule-total_downtime"], [i.title for i in reversed(incidents) if not i.known])

    history = json.loads((site / "history.json").read_text("utf-8"))
    window, names, titles = history["window"], {c["id"]: c["name"] for c in history["components"]}, {i["id"]: i["title"] for i in history["incidents"]}
    for name, value in {
        "count": len(incidents),
        "unknown_durations": len(incidents) - len(known),
        "total_downtime_seconds": total,
        "time_affected_seconds": affected,
        "mean_time_to_resolve_seconds": mean,
        "median_time_to_resolve_seconds": median,
        "mean_time_between_seconds": between,
    }.items():
        same(f"history.json, {name}", window.get(name), value)
    same("history.json, longest", titles.get(window["longest"]), longest.title)
    same_rows("history.json, by severity", {s["severity"]: (s["count"], s["downtime_seconds"]) for s in window["by_severity"]}, {s: n for s, n in severities.items() if n[0]})
    same_rows("history.json, by component", {names.get(c["component"]): (c["count"], c["downtime_seconds"]) for c in window["by_component"]}, components)
    same_rows("history.json, by month", {m["month"]: (m["count"], m["downtime_seconds"]) for m in window["by_month"]}, months)

    print("\n".join(differences) or f"{len(incidents)} incidents, {len(incidents) - len(known)} without a known duration, {hours(total)}: the site has the seed's figures")
    return 1 if differences else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(Path(sys.argv[1])))
