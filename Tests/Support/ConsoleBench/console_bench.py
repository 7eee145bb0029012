#!/usr/bin/env python3
"""Measures the console beside other terminal programs, from outside, in one run.

    HARNESS=/path/to/tui_bench.py console_bench.py PROGRAM

PROGRAM is a release build of muster. The harness starts every program under a pseudo-terminal of 120x40;
this script prepares what they show, names the programs that are not installed, and prints the figures with
Muster's targets. Exit status: 0 all targets met, 1 one is not, 69 no harness or no compiler for the floor.
"""
import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
DRILL = ROOT / "Drills" / "region-failover-warm-standby.yaml"

# (figure, unit, the most that Muster may need, with the library open and with a drill running)
TARGETS = [
    ("start", "x floor", 6, 6),
    ("key p50", "ms", 1, 1),
    ("key p95", "ms", 2, 2),
    ("bytes/key", "", 400, 400),
    ("bytes/tick", "", 0, 600),
    ("RSS", "MB", 32, 32),
    ("CPU", "s/min", 0, 0.1),
    ("wake-ups", "/min", 0, 90),
]


def fail(text):
    print(f"console_bench: {text}", file=sys.stderr)
    sys.exit(69)


def build_floor(scratch):
    """The least that a list drawn with ncurses can cost."""
    command = ["cc", "-O2", str(HERE / "floor.c"), "-lncursesw", "-ltinfo", "-o", f"{scratch}/floor"]
    if shutil.which("cc") is None or subprocess.run(command).returncode != 0:
        fail("the floor program needs a C compiler and libncurses-dev")


def begin_session(program, scratch):
    """A drill that has begun and was left, for `resume` to open at once."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
        home = f"{scratch}/drill"
        os.execv(program, [program, "run", str(DRILL), "--seed", "7", "--speed", "1x", "--home", home])
    os.set_blocking(terminal, False)
    said = b""
    limit = time.monotonic() + 30
    sent = 0
    keys = [(b"start the drill", b"\r"), (b"no incident declared", b"q"), (b"Leave the drill", b"y")]
    while time.monotonic() < limit and sent < len(keys):
        try:
            said += os.read(terminal, 65536)
        except BlockingIOError:
            time.sleep(0.02)
        if keys[sent][0] in said:
            os.write(terminal, keys[sent][1])
            sent += 1
    os.set_blocking(terminal, True)
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    os.waitpid(pid, 0)
    if sent < len(keys):
        fail(f"the drill did not show “{keys[sent][0].decode()}”")


def spec(program, scratch, root):
    text = (HERE / "spec.json").read_text()
    for name, value in (("program", program), ("scratch", scratch), ("root", str(root))):
        text = text.replace("{" + name + "}", value)
    spec = json.loads(text)
    present = [x for x in spec["apps"] if shutil.which(x["cmd"].split()[0])]
    missing = [x["name"] for x in spec["apps"] if x not in present]
    if missing:
        print(f"not installed, so not measured: {', '.join(missing)}", file=sys.stderr)
    spec["apps"] = present
    return spec


def median(result, *path):
    for name in path:
        if not isinstance(result, dict) or name not in result:
            return None
        result = result[name]
    return result


def figures(result, floor):
    """The figures of one program, in the order of the targets."""
    start = median(result, "startup", "expected", "p50")
    base = median(floor, "startup", "expected", "p50")
    rounds = [r for r in result.get("keys", []) if "first_change" in r]
    best = min(rounds, key=lambda r: r["first_change"]["p50"], default={})
    rss = median(result, "startup", "rss_kb", "p50")
    return [
        start / base if start and base else None,
        median(best, "first_change", "p50"),
        median(best, "first_change", "p95"),
        median(best, "bytes", "p50"),
        median(result, "idle", "bytes_per_burst", "p50"),
        rss / 1024 if rss else None,
        median(result, "idle", "cpu_s_per_min", "p50"),
        median(result, "idle", "wakeups_per_min", "p50"),
    ], start


def show(value):
    return "–" if value is None else f"{value:.2f}" if value < 10 else f"{value:.0f}"


def main():
    harness = os.environ.get("HARNESS")
    if not harness or len(sys.argv) != 2:
        fail("HARNESS=/path/to/tui_bench.py console_bench.py PROGRAM")
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as scratch:
        build_floor(scratch)
        Path(scratch, "lines.log").write_text(
            "".join(f"2026-11-21 01:{i // 60:02}:{i % 60:02} INFO line {i}\n" for i in range(1200)))
        begin_session(program, scratch)
        Path(scratch, "spec.json").write_text(json.dumps(spec(program, scratch, ROOT)))
        options = os.environ.get("HARNESS_OPTIONS", "--runs 9 --nkeys 100 --key-rounds 3 --idle-windows 4").split()
        run = subprocess.run(
            [sys.executable, harness, "run", f"{scratch}/spec.json", "--what", "startup,keys,idle"] + options,
            stdout=subprocess.PIPE, text=True, cwd=ROOT)
    results = {r["name"]: r for r in map(json.loads, run.stdout.splitlines())}
    if "floor" not in results:
        fail("the harness measured nothing; what it needs stands in its --help")
    missed = report(results)
    sys.exit(1 if missed else 0)


def report(results):
    """Prints the table; returns the targets that are not met."""
    heads = [f"{name} {unit}".strip() for name, unit, *_ in TARGETS]
    print("  ".join(["program".ljust(16), "start ms"] + heads))
    missed = []
    for name, result in results.items():
        values, start = figures(result, results["floor"])
        cells = [name.ljust(16), show(start).rjust(8)]
        print("  ".join(cells + [show(v).rjust(len(h)) for v, h in zip(values, heads)]))
        column = {"muster library": 2, "muster drill": 3}.get(name)
        if column is None:
            continue
        for value, target in zip(values, TARGETS):
            if value is None or value > target[column]:
                missed.append(f"{name}: {target[0]} is {show(value)}, target at most {target[column]} {target[1]}")
    for line in missed:
        print(f"NOT MET  {line}")
    if not missed:
        print("all targets met")
    return missed


if __name__ == "__main__":
    main()
