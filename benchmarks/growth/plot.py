#!/usr/bin/env python3
"""Draws what adding a report costs against the size of the ledger: plot.py growth.tsv growth.svg

Rows of the table: incidents, then milliseconds of processor time at the median and at the 99th percentile, then the same by the clock.
Both axes are logarithmic; the goal is the dashed line.
"""
import math
import sys

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 380, 74, 20, 700, 330
LOW, HIGH = (100, 2_000_000), (1, 1000)
GOAL = 10
SERIES = [("median, processor", "#1b6ca8", "", 1), ("99th percentile, processor", "#b3261e", "", 2),
          ("median, clock", "#1b6ca8", "4 4", 3), ("99th percentile, clock", "#b3261e", "4 4", 4)]


def scale(value, low, high, start, end):
    share = math.log(value / low) / math.log(high / low)
    return start + share * (end - start)


def x(incidents):
    return scale(incidents, LOW[0], LOW[1], LEFT, RIGHT)


def y(millis):
    return scale(millis, HIGH[0], HIGH[1], BOTTOM, TOP)


def text(at_x, at_y, words, anchor="middle"):
    return f'<text x="{at_x:.0f}" y="{at_y:.0f}" text-anchor="{anchor}">{words}</text>'


def axes():
    parts = []
    for millis in (1, 10, 100, 1000):
        dash = ' stroke-dasharray="6 3" stroke-width="2"' if millis == GOAL else ""
        parts.append(f'<line x1="{LEFT}" x2="{RIGHT}" y1="{y(millis):.1f}" y2="{y(millis):.1f}" stroke="#bbb"{dash}/>')
        parts.append(text(LEFT - 8, y(millis) + 4, f"{millis} ms", "end"))
    for incidents in (100, 1000, 10_000, 100_000, 1_000_000):
        parts.append(text(x(incidents), BOTTOM + 20, f"{incidents:,}"))
    parts.append(text((LEFT + RIGHT) / 2, HEIGHT - 8, "incidents in the ledger"))
    return parts


def series(rows):
    parts = []
    for place, (name, colour, dash, column) in enumerate(SERIES):
        points = [(x(row[0]), y(row[column])) for row in rows]
        line = " ".join(f"{a:.1f},{b:.1f}" for a, b in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3.5" fill="{colour}"/>' for a, b in points]
        parts.append(f'<line x1="{LEFT + 20}" x2="{LEFT + 50}" y1="{TOP + 12 + 18 * place}" y2="{TOP + 12 + 18 * place}" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
        parts.append(text(LEFT + 56, TOP + 16 + 18 * place, name, "start"))
    return parts


def main():
    with open(sys.argv[1], encoding="utf-8") as f:
        rows = sorted([float(cell) for cell in line.split("\t")] for line in f if line[0].isdigit())
    with open(sys.argv[2], "w", encoding="utf-8") as f:
        f.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">'
                f'<title>Adding a report, by size of the ledger</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
                + "\n".join(axes() + series(rows)) + "</svg>\n")


if __name__ == "__main__":
    main()
