#!/usr/bin/env python3
"""Asks a desk at a steady rate and tells how long answers took: ask.py URL-OF-DESK REQUESTS-A-SECOND SECONDS

Each address is sent at its moment whether or not earlier ones were answered, so that a slow desk cannot hide behind a patient client.
"""
import sys
import threading
import time
import urllib.request

PATHS = ["/incidents", "/incidents?view=table", "/incidents?country=IQ", "/incidents?kind=shooting&country=NG", "/incidents?killed=50",
         "/incidents?from=2024-01-01&to=2024-03-31", "/incidents?view=map&bbox=40,30,50,38", "/incidents?order=killed",
         "/api/v1/incidents?country=UA&limit=100", "/api/v1/facets?country=SY", "/api/v1/incidents?bbox=40,30,41,31", "/incidents?status=contested"]


def main():
    desk, rate, seconds = sys.argv[1].rstrip("/"), float(sys.argv[2]), float(sys.argv[3])
    took, failed = {path: [] for path in PATHS}, []

    def ask(path, due):
        try:
            with urllib.request.urlopen(desk + path, timeout=60) as answer:
                answer.read()
            took[path].append(time.perf_counter() - due)
        except OSError as error:
            failed.append((path, error))

    begin, threads = time.perf_counter(), []
    for i in range(int(rate * seconds)):
        due = begin + i / rate
        time.sleep(max(0, due - time.perf_counter()))
        threads.append(threading.Thread(target=ask, args=(PATHS[i % len(PATHS)], due)))
        threads[-1].start()
    for thread in threads:
        thread.join()
    everything = sorted(t for times in took.values() for t in times)
    for path, times in list(took.items()) + [("all", everything)]:
        times = sorted(times)
        if times:
            at = lambda share: 1000 * times[min(len(times) - 1, int(share * len(times)))]
            print("%-45s %5d  median %6.0f ms  95%% %6.0f ms  most %6.0f ms" % (path, len(times), at(0.5), at(0.95), 1000 * times[-1]))
    if failed:
        sys.exit("%d failed, the first: %s" % (len(failed), failed[0]))


main()
