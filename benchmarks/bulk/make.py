#!/usr/bin/env python3
"""Makes a general feed of invented reports, one in ten of an armed incident: make.py COUNT OUT.jsonl OUT.warc.gz

Half goes into each file. The same count gives the same reports. Every report differs from every other.
"""
import gzip
import json
import random
import sys

TOWNS = "Andar Belor Castin Dorim Ellask Farun Gostra Hemin Istan Joral Kellin Lomar Mestik Norva Ordu Pelas Quenda Rosk Selim Tovar".split()
WEAPONS = ["a car bomb", "gunmen on motorcycles", "mortar shells", "a roadside bomb", "a drone", "men with rifles", "rockets", "a suicide bomber"]
TARGETS = ["a police post", "a market", "an army convoy", "a bus station", "a school", "a village council", "a checkpoint", "an oil pipeline"]
SPEAKERS = ["the governor's spokesman", "a police commander", "a doctor at the district hospital", "the interior ministry", "a witness", "an army statement"]
CALM = ["the town council approved a budget for roads", "the harvest of apricots was the best in years", "a new library opened its doors",
        "the football club won its third match in a row", "the river port reported more cargo than last spring", "teachers met to discuss new books",
        "a choir sang in the old station", "the bakery on the square marked its hundredth year", "engineers finished the second bridge",
        "the weather service expects rain from the west", "shares of the cement works rose a little", "a painter showed forty pictures of boats"]


def attack(r, n):
    dead, hurt = r.randint(1, 30), r.randint(0, 60)
    town, target, weapon = r.choice(TOWNS), r.choice(TARGETS), r.choice(WEAPONS)
    body = [f"{town.upper()} — At least {dead} people were killed and {hurt} wounded when {weapon} struck {target} in the town of {town} on Monday, {r.choice(SPEAKERS)} said.",
            f"The attack began at {r.randint(1, 11)}:{r.randint(10, 59)} in the morning, {r.choice(SPEAKERS)} said. No group has claimed responsibility.",
            f"It was attack number {n} of the year in the province, by one count. Ambulances took the wounded to {r.choice(TOWNS)}."]
    return f"Attack on {target} in {town} kills {dead}", body


def calm(r, n):
    town = r.choice(TOWNS)
    things = r.sample(CALM, 5)
    body = [f"{town.upper()} — In {town}, {things[0]}, the mayor said on Monday.", f"Elsewhere, {things[1]}, and {things[2]}.",
            f"Visitors numbered {r.randint(100, 9999)}, and {things[3]}. Note {n} of the local desk.", f"Later in the week, {things[4]}."]
    return things[0][:1].upper() + things[0][1:], body


def page(title, body, n):
    text = "".join(f"<p>{p}</p>" for p in body)
    links = "".join(f'<li><a href="/s{i}">Section {i}</a></li>' for i in range(12))
    return (f'<!doctype html><html lang="en"><head><title>{title} | The Local Desk</title><meta property="article:published_time" content="2024-08-06T{n % 24:02d}:00:00Z"></head>'
            f"<body><nav><ul>{links}</ul></nav><article><h1>{title}</h1>{text}</article><footer>All rights reserved</footer></body></html>")


def record(out, n, html):
    body = html.encode()
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{n:012d}>\r\nWARC-Date: 2024-08-06T00:00:00Z\r\n"
            f"WARC-Target-URI: https://desk.example/{n}\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n").encode()
    out.write(gzip.compress(head + http + b"\r\n\r\n", 1, mtime=0))


def main():
    count, lines, archive = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    r = random.Random(7)
    with open(lines, "w", encoding="utf-8") as jsonl, open(archive, "wb") as warc:
        for n in range(count):
            title, body = attack(r, n) if n % 10 == 3 else calm(r, n)
            if n % 2:
                record(warc, n, page(title, body, n))
            else:
                jsonl.write(json.dumps({"id": f"r{n}", "title": title, "published": "2024-08-06", "text": "\n\n".join(body)}) + "\n")


if __name__ == "__main__":
    main()
