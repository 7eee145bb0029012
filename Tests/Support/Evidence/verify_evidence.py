#!/usr/bin/env python3
"""Checks a file of `muster export` by its specification alone, with none of Muster's code.

    verify_evidence.py FILE [PUBLIC.pem]

Prints JSON: whether it verifies, what does not (with the number of the event), and the main figures as
they follow from the events; plan and runbook are searched for targets and marks. Exit status: 0 all
verifies, 5 something does not, 65 no evidence file.
"""
import base64, json, re, subprocess, sys, tempfile
from hashlib import sha256

LINE = re.compile(rb'\{"sequence":(0|[1-9]\d*),"wall":(0|-?[1-9]\d*),"link":"([0-9a-f]{64})","event":(.*)\}', re.S)
UNITS = {"d": 86400000, "h": 3600000, "m": 60000, "s": 1000, "ms": 1}


def parsed(line):
    """The value of a line that is written as there is one way to; else nothing."""
    try:
        value = json.loads(line)
        return value if json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() == line else None
    except ValueError:
        return None


def read(data, findings):
    """The header, the events as (number, wall, link, body), and the signature."""
    lines = data.split(b"\n")
    if b'"format":"muster-evidence/1"' not in lines[0]:
        sys.exit(65)
    if lines.pop() != b"":
        findings.append((None, "the last line has no end"))
    header, events, signature = None, [], None
    for number, line in enumerate(lines):
        match = LINE.fullmatch(line) if number else None
        value = None if match else parsed(line)
        if match:
            events.append((int(match[1]), int(match[2]), bytes.fromhex(match[3].decode()), match[4]))
        elif number == 0 and value:
            header = value
        elif number == len(lines) - 1 and value and "signature" in value:
            signature = value["signature"]
        else:
            findings.append((number or None, f"line {number + 1} is not as it is written"))
    return header, events, signature


def check_chain(header, events, findings):
    stated = {0: sha256(header["session"]["id"].encode()).digest()}
    for number, _, link, _ in events:
        stated.setdefault(number, link)
    for place, (number, wall, link, body) in enumerate(events, 1):
        if number != place:
            findings.append((min(place, number), f"event {number} stands in place {place}"))
        material = wall.to_bytes(8, "big", signed=True) + body
        if number - 1 in stated and link != sha256(stated[number - 1] + material).digest():
            findings.append((number, "its link does not follow"))
    if (len(events), [link.hex() for _, _, link, _ in events[-1:]]) != (header["events"], [header["head"]]):
        findings.append((len(events) + 1, "the header has another number of events, or another head"))


def check_signature(header, signature, key, findings):
    statement = f"{header['format']}\n{header['session']['id']}\n{header['events']}\n{header['head']}\n"
    with tempfile.NamedTemporaryFile() as text, tempfile.NamedTemporaryFile() as value:
        text.write(statement.encode()), text.flush()
        value.write(base64.b64decode(signature["value"])), value.flush()
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", key, "-rawin", "-in", text.name, "-sigfile", value.name]
        if subprocess.run(command, capture_output=True).returncode:
            findings.append((None, "the signature is not one by the key"))


def milliseconds(text):
    return sum(round(float(n) * UNITS[u]) for n, u in re.findall(r"([\d.]+)(ms|[dhms])", text))


class Session:
    def __init__(self, info):
        plan, runbook = info["sources"]["plan"]["text"], info["sources"]["runbook"]["text"]
        objectives = re.search(r"^objectives:(.*(?:\n[ \t]+.*)*)", plan, re.M)
        self.targets = {n: milliseconds(d) for n, d in re.findall(r"(rto|rpo):\s*([\w.]+)", objectives[1] if objectives else "")}
        self.disrupting = set()
        injects = re.split(r"\n(?=[^\s#-])", plan.partition("\ninjects:")[2])[0]
        for entry in re.split(r"^\s*- ", injects, flags=re.M)[1:]:
            name = re.search(r"\bid:\s*([\w-]+)", entry)
            if name and re.search(r"\bdisrupts:\s*true", entry) and info["backend"] == "simulated":
                self.disrupting.add(name[1])
        blocks = re.findall(r"^\s*```muster\n(.*?)```", runbook, re.M | re.S)
        self.deciding = {re.search(r"^\s*id:\s*([\w-]+)", b, re.M)[1] for b in blocks if re.search(r"^\s*decides:\s*true", b, re.M)}
        self.disrupted = self.declared = self.decided = self.recovered = self.aborted = self.ended = self.reason = self.loss = None
        self.phases, self.points, self.now = {}, {}, 0

    def enter(self, phase):
        if self.phases.get(phase, [0, 0])[1] is not None:
            self.close(False)
            self.phases.setdefault(phase, [self.now, None, False])[1] = None

    def close(self, is_cut_off):
        for times in self.phases.values():
            if times[1] is None:
                times[1:] = self.now, is_cut_off

    def apply(self, time, kind, value):
        self.now = max(self.now, time)
        subject = value.get("id", value.get("_0"))
        if kind in ("stepCompleted", "stepFailed", "stepSkipped", "decisionTaken"):
            self.points[subject] = ({n: list(t) for n, t in self.phases.items()}, self.decided)
        if kind in ("stepCompleted", "decisionTaken", "approvalGranted") and subject in self.deciding:
            self.decided = self.now if self.decided is None else self.decided
        elif kind == "stepTakenBack":
            self.phases, self.decided = self.points[value["ids"][0]]
        elif self.disrupted is None and (kind == "disruptionMarked" or kind == "injectFired" and subject in self.disrupting):
            self.disrupted = self.now
            self.enter("detect" if self.declared is None else "assess")
        elif kind == "incidentDeclared":
            self.declared = self.now if self.declared is None else self.declared
        elif kind == "phaseEntered":
            self.enter(subject)
        elif kind == "phaseLeft":
            self.phases[subject][1] = self.now
        elif kind == "dataLossMeasured":
            self.loss = subject
        elif kind in ("recovered", "relapsed"):
            self.recovered = value.get("at")
        elif kind in ("abortRequested", "sessionEnded"):
            self.close(True)
            self.aborted = self.now if kind == "abortRequested" else self.aborted
            self.ended, self.reason = (self.now, subject) if kind == "sessionEnded" else (None, None)

    def figures(self):
        def since(start, end): return None if start is None or end is None else end - start
        start, loss = self.disrupted, self.loss
        if loss and loss["isAtRisk"]:
            loss = None if self.recovered is None else {"lostWrites": 0, "span": 0}
        rta = since(start, self.recovered and max(self.recovered, start or 0))
        rpa = loss and loss["span"]
        rto, rpo = self.targets.get("rto"), self.targets.get("rpo")
        elapsed = since(start, self.aborted or self.ended or self.now) or 0
        late = self.ended is not None or (rto is not None and elapsed > rto)
        rto_met = None if rto is None else rta <= rto if rta is not None else False if late else None
        rpo_met = None if None in (rpo, rpa) else rpa <= rpo
        contain = self.phases.get("contain", [None, None, True])
        outcome = {None: "interrupted", "aborted": "aborted"}.get(self.reason, "missed")
        if self.reason == "finished" and rta is not None:
            outcome = "met" if (rto is None or rto_met) and (rpo is None or rpo_met) else "missed"
        times = {
            "objectives.rto.target": rto, "objectives.rto.actual": rta, "objectives.rpo.target": rpo, "objectives.rpo.actual": rpa,
            "times.detect": since(start, self.declared and max(self.declared, start or 0)),
            "times.decide": since(self.declared, self.decided), "times.recover": rta,
            "times.contain": None if contain[2] else since(start, contain[1]),
            "times.disrupted_at": start, "times.declared_at": self.declared,
            "times.decided_at": self.decided, "times.recovered_at": self.recovered,
            "times.last_event_at": self.now if self.ended is None else self.ended}
        for name, (began, ended, _) in self.phases.items():
            times |= {f"phases.{name}.started": began, f"phases.{name}.ended": ended}
        seconds = {f"{path}_seconds": t and (t / 1000 if t % 1000 else t // 1000) for path, t in times.items()}
        return seconds | {"outcome": outcome, "objectives.rto.met": rto_met, "objectives.rpo.met": rpo_met,
                          "objectives.rpo.lost_writes": loss and loss["lostWrites"]}


def claims(header, events, info, session, figures, findings):
    ends = [wall for _, wall, _, body in events if body.startswith(b'{"event":{"sessionEnded":')]
    rta = figures["objectives.rto.actual_seconds"]
    summary = {"ended_at": ends[-1], "outcome": figures["outcome"]} if ends else None
    if ends and rta is not None:
        summary["recovery_ms"] = round(rta * 1000)
    name, title = (re.search(rf"^{key}:\s*(.*?)\s*$", info["sources"]["plan"]["text"], re.M)[1] for key in ("id", "title"))
    expected = {
        "digests": {n: sha256(s["text"].encode()).hexdigest() for n, s in info["sources"].items()}, "summary": summary,
        "session": {"id": header["session"]["id"], "drill": name, "title": title.strip("\"'"), "operator": info["operator"], "started_at": events[0][1]}}
    findings += [(None, f"{name} does not follow") for name, value in expected.items() if header.get(name) != value]


def main(path, key=None):
    findings, figures = [], {}
    with open(path, "rb") as file:
        header, events, signature = read(file.read(), findings)
    if header:
        check_chain(header, events, findings)
    if key and signature and header:
        check_signature(header, signature, key, findings)
    elif key:
        findings.append((None, "the file is not signed"))
    try:
        decoded = [json.loads(body) for _, _, _, body in events]
        info = decoded[0]["event"]["sessionStarted"]["_0"]
        session = Session(info)
        for event in decoded:
            session.apply(event["time"], *next(iter(event["event"].items())))
        figures = session.figures()
        if header:
            claims(header, events, info, session, figures, findings)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        findings.append((None, f"the events cannot be read: {error!r}"))
    findings = [{"event": event, "text": text} for event, text in sorted(findings, key=lambda found: found[0] or 1 << 60)]
    print(json.dumps({"verified": not findings, "findings": findings, "figures": figures}, indent=2, sort_keys=True))
    return 5 if findings else 0


sys.exit(main(*sys.argv[1:]))
