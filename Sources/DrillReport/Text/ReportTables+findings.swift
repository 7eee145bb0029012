import DrillEngine
import DrillModel

extension ReportTables {
    static func injects(_ report: Report) -> [[String]] {
        report.injects.map { entry in
            [
                entry.summary,
                entry.inject.channel?.rawValue ?? (entry.inject.fault == nil ? absent : "fault"),
                entry.firedAt.map(report.clock) ?? "not fired",
                entry.latency.map { Words.length($0) }
                    ?? (entry.inject.needsAnswer && entry.firedAt != nil ? "no answer" : absent),
                entry.answer ?? "",
            ]
        }
    }

    static func expectations(_ report: Report) -> [[String]] {
        report.expectations.map { result in
            [
                result.expectation.text, word(result.verdict),
                result.by ?? (result.expectation.rule == nil ? absent : "rule"),
                result.comment ?? "",
            ]
        }
    }

    /// A verdict on an expectation in words.
    static func word(_ verdict: ExpectationResult.Verdict) -> String {
        switch verdict {
        case .passed: "passed"
        case .failed: "failed"
        case .notJudged: "not judged"
        }
    }

    static func communications(_ report: Report) -> [[String]] {
        report.communications.map {
            [report.clock($0.at), $0.channel, $0.from, $0.to, $0.text]
        }
    }

    static func deviations(_ report: Report) -> [[String]] {
        report.deviations.map { [report.clock($0.at), $0.kind.title, $0.sentence] }
    }

    /// Pauses, interruptions, jumps of the clock and relapses, in order.
    static func breaks(_ report: Report) -> [[String]] {
        let notes = report.clockNotes.map { ($0.at, $0.sentence) }
        let relapses = report.relapses.map { relapse in
            (
                relapse.relapsedAt,
                "Relapse: the recovery of \(report.clock(relapse.recoveredAt)) did not last."
            )
        }
        let silences = report.silences.map { ($0.since, sentence($0, report)) }
        return (notes + relapses + silences).sorted { $0.0 < $1.0 }.map {
            [report.clock($0.0), $0.1]
        }
    }

    private static func sentence(_ silence: SilentSource, _ report: Report) -> String {
        let length = silence.until.map { "for \(Words.length($0 - silence.since))" }
        return "\(silence.name) did not answer \(length ?? "until the end") (\(silence.reason)); "
            + "what it would have told is unknown."
    }

    /// The abort, each rollback, and the state in which they left the system.
    static func abort(_ abort: Abort, _ report: Report) -> [String] {
        let request = "\(report.clock(abort.at)): aborted by \(abort.by): \(abort.reason)"
        let titles = abort.notRolledBack.map { Words.quoted(report.title(of: $0)) }
        let left = titles.isEmpty ? [] : ["Not rolled back: \(Words.list(titles))."]
        return [Words.sentence(request)] + rollbacks(abort, report) + left + [abort.aftermath]
    }

    private static func rollbacks(_ abort: Abort, _ report: Report) -> [String] {
        let actions = abort.rollbacks.map { record in
            let outcome = record.outcome.map {
                ($0.succeeded ? "done" : "failed") + ($0.message.isEmpty ? "" : ": \($0.message)")
            }
            let sentence = Words.sentence(
                "\(report.clock(record.began)): rollback “\(record.action)” "
                    + (outcome ?? "had not ended"))
            return (at: record.began, sentence: sentence)
        }
        let byHand = abort.byHand.map { undone in
            let title = Words.quoted(report.title(of: undone.step))
            let sentence = "\(report.clock(undone.at)): \(title) undone by hand by \(undone.by)."
            return (at: undone.at, sentence: sentence)
        }
        return (actions + byHand).sorted { $0.at < $1.at }.map(\.sentence)
    }

    static func evidence(_ report: Report) -> [[String]] {
        let record = report.record
        let rows = [
            ["Session", record.id],
            ["Drill", report.plan.id],
            ["Backend", report.backend.rawValue],
            ["Seed", String(report.seed)],
            ["Began", CalendarTime(record.startedAt).exact],
            ["Ended", record.endedAt.map { CalendarTime($0).exact } ?? "has not ended"],
            ["Tool version", record.toolVersion],
            ["Events", Words.grouped(record.evidence.events)],
            ["Head of the chain", record.evidence.head],
            ["Plan digest", record.evidence.planDigest],
            ["Runbook digest", record.evidence.runbookDigest],
            ["System digest", record.evidence.systemDigest ?? "no simulated system"],
        ]
        return rows + (record.evidence.replayDigest.map { [["Replay digest", $0]] } ?? [])
    }
}
