#!/usr/bin/env python3
"""Makes a general feed of invented reports, one in ten of an armed incident: make.py COUNT OUT.jsonl OUT.warc.gz

Half goes into each file. The same count gives the same reports. Every report differs from every other. The attacks are spread over
the world's towns and over two months, as in a feed of that time; one report in four of them tells of an attack that another told of.
"""
import datetime
import gzip
import json
import random
import sys

TOWNS = """Kandahar,Afghanistan Herat,Afghanistan Kunduz,Afghanistan Jalalabad,Afghanistan Quetta,Pakistan Peshawar,Pakistan Karachi,Pakistan Turbat,Pakistan
Srinagar,India Raipur,India Imphal,India Mosul,Iraq Kirkuk,Iraq Baqubah,Iraq Ramadi,Iraq Aleppo,Syria Idlib,Syria Homs,Syria Daraa,Syria Aden,Yemen Taiz,Yemen
Hodeidah,Yemen Maiduguri,Nigeria Kaduna,Nigeria Jos,Nigeria Sokoto,Nigeria Bamako,Mali Gao,Mali Mopti,Mali Ouagadougou,Burkina_Faso Djibo,Burkina_Faso
Niamey,Niger Diffa,Niger Mogadishu,Somalia Kismayo,Somalia Baidoa,Somalia Goma,Congo Beni,Congo Bunia,Congo Bangui,Central_African_Republic Juba,South_Sudan
Malakal,South_Sudan Khartoum,Sudan Nyala,Sudan Pemba,Mozambique Tripoli,Libya Benghazi,Libya Derna,Libya Cali,Colombia Medellin,Colombia Cucuta,Colombia
Tumaco,Colombia Culiacan,Mexico Tijuana,Mexico Acapulco,Mexico Port-au-Prince,Haiti Guayaquil,Ecuador Kherson,Ukraine Kharkiv,Ukraine Odesa,Ukraine
Zaporizhzhia,Ukraine Belgorod,Russia Makhachkala,Russia Diyarbakir,Turkey Van,Turkey Cotabato,Philippines Zamboanga,Philippines Jolo,Philippines Pattani,Thailand
Yala,Thailand Mandalay,Myanmar Sittwe,Myanmar Myitkyina,Myanmar Lashkargah,Afghanistan Farah,Afghanistan Ghazni,Afghanistan Chicago,United_States
Memphis,United_States Belfast,United_Kingdom Marseille,France Athens,Greece""".split()
DAYS = [datetime.date(2024, 6, 10) + datetime.timedelta(days=n) for n in range(60)]
OUTLETS = ["The Local Desk", "Morning Wire", "The Standard", "City Radio"]
WEAPONS = ["a car bomb", "gunmen on motorcycles", "mortar shells", "a roadside bomb", "a drone", "men with rifles", "rockets", "a suicide bomber"]
TARGETS = ["a police post", "a market", "an army convoy", "a bus station", "a school", "a village council", "a checkpoint", "an oil pipeline"]
SPEAKERS = ["the governor's spokesman", "a police commander", "a doctor at the district hospital", "the interior ministry", "a witness", "an army statement"]
CALM = ["the town council approved a budget for roads", "the harvest of apricots was the best in years", "a new library opened its doors",
        "the football club won its third match in a row", "the river port reported more cargo than last spring", "teachers met to discuss new books",
        "a choir sang in the old station", "the bakery on the square marked its hundredth year", "engineers finished the second bridge",
        "the weather service expects rain from the west", "shares of the cement works rose a little", "a painter showed forty pictures of boats"]


def town(r):
    name, country = r.choice(TOWNS).replace("_", " ").split(",")
    return name, country


def news(r):
    """What one attack is, to be told of once or twice."""
    return {"town": town(r), "day": r.randrange(len(DAYS) - 1), "target": r.choice(TARGETS), "weapon": r.choice(WEAPONS),
            "dead": r.randint(1, 30), "hurt": r.randint(0, 60), "at": f"{r.randint(1, 11)}:{r.randint(10, 59)}"}


def attack(r, n, it):
    name, country = it["town"]
    day = DAYS[it["day"]].strftime("%A")
    body = [f"{name.upper()}, {country} — At least {it['dead']} people were killed and {it['hurt']} wounded when {it['weapon']} struck {it['target']} in the town of {name} on {day}, {r.choice(SPEAKERS)} said.",
            f"The attack began at {it['at']} in the morning, {r.choice(SPEAKERS)} said. No group has claimed responsibility.",
            f"It was entry number {n} in the book of this desk. Ambulances took the wounded to {town(r)[0]}."]
    return f"Attack on {it['target']} in {name} kills {it['dead']}", body


def calm(r, n):
    name = town(r)[0]
    things = r.sample(CALM, 5)
    body = [f"{name.upper()} — In {name}, {things[0]}, the mayor said on Monday.", f"Elsewhere, {things[1]}, and {things[2]}.",
            f"Visitors numbered {r.randint(100, 9999)}, and {things[3]}. Note {n} of the local desk.", f"Later in the week, {things[4]}."]
    return things[0][:1].upper() + things[0][1:], body


def page(title, body, day, outlet, n):
    text = "".join(f"<p>{p}</p>" for p in body)
    links = "".join(f'<li><a href="/s{i}">Section {i}</a></li>' for i in range(12))
    return (f'<!doctype html><html lang="en"><head><title>{title} | {outlet}</title><meta property="og:site_name" content="{outlet}"><meta property="article:published_time" content="{day}T{n % 24:02d}:00:00Z"></head>'
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
        known = []
        for n in range(count):
            day, outlet = DAYS[n * len(DAYS) // count], r.choice(OUTLETS)
            if n % 10 == n // 10 % 10:
                again = known and r.random() < 0.25
                it = r.choice(known[-40:]) if again else news(r) | {"day": n * len(DAYS) // count}
                if not again:
                    known.append(it)
                if r.random() < 0.3:
                    it["dead"] += 1  # a toll that rises
                day = DAYS[it["day"]] + datetime.timedelta(days=r.randint(0, 1))
                title, body = attack(r, n, it)
            else:
                title, body = calm(r, n)
            if n % 2:
                record(warc, n, page(title, body, day, outlet, n))
            else:
                jsonl.write(json.dumps({"id": f"r{n}", "title": title, "published": str(day), "outlet": outlet, "text": "\n\n".join(body)}) + "\n")


if __name__ == "__main__":
    main()
