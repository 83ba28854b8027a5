#!/usr/bin/env python3
"""Asks a desk at a steady rate and tells how long answers took: ask.py URL-OF-DESK REQUESTS-A-SECOND SECONDS

Each address is sent at its moment whether or not earlier ones were answered, so that a slow desk cannot hide behind a patient client.
"""
import random
import sys
import threading
import time
import urllib.request

COUNTRIES = ["UA", "SY", "IQ", "AF", "YE", "NG", "ML", "BF", "SO", "CD"]
KINDS = ["armed-clash", "shooting", "air-strike", "shelling", "roadside-bomb"]

# What people and programs ask for; what is in braces is another thing each time, so that nothing answers from memory of the same question.
PATHS = ["/incidents", "/incidents?view=table&killed={n}", "/incidents?country={country}&killed={n}", "/incidents?kind={kind}&country={country}",
         "/incidents?from={year}-{month}-01&to={year}-12-28", "/incidents?view=map&bbox={box}", "/incidents?order=killed&from={year}-{month}-01",
         "/incidents?q=w{word}&kind={kind}", "/incidents?q=town+w{word}+w{word}", "/api/v1/spots?bbox={box}", "/api/v1/spots?country={country}&from={year}-{month}-01",
         "/api/v1/incidents?country={country}&limit=100", "/api/v1/facets?country={country}&killed={n}", "/api/v1/facets?bbox={box}",
         "/api/v1/incidents?bbox={box}", "/incidents?status=contested&killed={n}"]


def filled(path, chance):
    west, south, width = chance.randint(-90, 110), chance.randint(-30, 40), chance.choice([2, 8, 30, 60])
    return path.format(n=chance.randint(0, 400), country=chance.choice(COUNTRIES), kind=chance.choice(KINDS), year=chance.randint(2001, 2025),
                       month="%02d" % chance.randint(1, 12), word=chance.randint(1, 3000),
                       box="%d,%d,%d,%d" % (west, south, min(180, west + width), min(85, south + width // 2)))


def main():
    desk, rate, seconds = sys.argv[1].rstrip("/"), float(sys.argv[2]), float(sys.argv[3])
    took, failed = {path: [] for path in PATHS}, []

    def ask(path, address, due):
        try:
            with urllib.request.urlopen(desk + address, timeout=60) as answer:
                answer.read()
            took[path].append(time.perf_counter() - due)
        except OSError as error:
            failed.append((address, error))

    chance = random.Random(11)
    begin, threads = time.perf_counter(), []
    for i in range(int(rate * seconds)):
        due = begin + i / rate
        time.sleep(max(0, due - time.perf_counter()))
        threads.append(threading.Thread(target=ask, args=(PATHS[i % len(PATHS)], filled(PATHS[i % len(PATHS)], chance), due)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    everything = sorted(t for times in took.values() for t in times)
    for path, times in list(took.items()) + [("all", everything)]:
        times = sorted(times)
        if times:
            at = lambda share: 1000 * times[min(len(times) - 1, int(share * len(times)))]
            print("%-55s %5d  median %6.0f ms  95%% %6.0f ms  most %6.0f ms" % (path, len(times), at(0.5), at(0.95), 1000 * times[-1]))
    if failed:
        sys.exit("%d failed, the first: %s" % (len(failed), failed[0]))


main()
