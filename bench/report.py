#!/usr/bin/python3
"""Prints the figures of `./run bench` with the promises of targets.tsv, and draws the ratios as a picture.

usage: report.py FIGURES.tsv TARGETS.tsv CHART.svg
"""
import csv
import math
import sys
from html import escape


def read(path):
    with open(path, newline="") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def verdict(row, target):
    """Empty without a promise; else whether it is kept. The direction "at most" is about our figure itself, the others about the ratio."""
    if target is None or row["median"] in (None, "-"):
        return ""
    ratio, wanted = float(row["median"]), float(target["target"])
    if target["direction"] == "at most":
        return f"{'kept' if float(row['candidate']) <= wanted else 'MISSED'} (promise: {wanted:g} at most)"
    kept = ratio <= wanted if target["direction"] == "smaller" else ratio >= wanted
    return ("kept" if kept else "MISSED") + f" (promise: {'at most' if target['direction'] == 'smaller' else 'at least'} {wanted:g})"


def chart(rows, targets, path):
    """One bar a figure, native = the middle line, to the left what is better for us; a tick marks the promise."""
    rows = [r for r in rows if r["median"] not in (None, "-") and float(r["median"]) > 0]
    width, line, left, middle = 1000, 24, 330, 640
    scale = 85  # pixels for a factor of two
    height = line * len(rows) + 70

    def at(ratio, unit):
        better = -1 if unit in ("1/s", "MiB/s") else 1
        return middle + better * max(-3.5, min(3.5, math.log2(ratio))) * scale

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="sans-serif" font-size="13">',
           f'<rect width="{width}" height="{height}" fill="white"/>',
           f'<text x="{middle}" y="20" text-anchor="middle" font-weight="bold">ours / native (median of the rounds)</text>',
           f'<text x="{middle - 8}" y="40" text-anchor="end" fill="#2a7">better than native</text>',
           f'<text x="{middle + 8}" y="40" fill="#c43">worse</text>']
    for i, row in enumerate(rows):
        y = 52 + i * line
        ratio = float(row["median"])
        x = at(ratio, row["unit"])
        colour = "#3a9a6b" if x <= middle else "#cc5a3a"
        out.append(f'<text x="{left - 90}" y="{y + 14}" text-anchor="end">{escape(row["case"] + " " + row["metric"])}</text>')
        out.append(f'<text x="{left - 10}" y="{y + 14}" text-anchor="end" fill="#666">{ratio:.2f}</text>')
        out.append(f'<rect x="{min(x, middle):.0f}" y="{y}" width="{abs(x - middle):.0f}" height="{line - 7}" fill="{colour}"/>')
        target = targets.get((row["case"], row["metric"]))
        if target and target["direction"] != "at most":
            t = at(float(target["target"]), row["unit"])
            out.append(f'<line x1="{t:.0f}" x2="{t:.0f}" y1="{y - 3}" y2="{y + line - 4}" stroke="black" stroke-width="2"/>')
    out.append(f'<line x1="{middle}" x2="{middle}" y1="46" y2="{height - 12}" stroke="#333"/>')
    out.append("</svg>")
    with open(path, "w") as file:
        file.write("\n".join(out))


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    rows = read(sys.argv[1])
    targets = {(t["case"], t["metric"]): t for t in read(sys.argv[2])}
    print(f'{"case":9}{"metric":30}{"unit":>6}{"native":>12}{"ours":>12}{"ratio":>8}  promise')
    for row in rows:
        native, ours = (row.get(k) or "-" for k in ("native", "candidate"))
        print(f'{row["case"]:9}{row["metric"]:30}{row["unit"] or "":>6}{native:>12}{ours:>12}{row["median"] or "-":>8}  '
              + verdict(row, targets.get((row["case"], row["metric"]))))
    chart(rows, targets, sys.argv[3])
    print(f"chart: {sys.argv[3]} (black ticks: promises)")


main()
