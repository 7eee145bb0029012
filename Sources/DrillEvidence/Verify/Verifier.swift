import DrillContent
package import DrillEngine
package import DrillJournal
package import DrillModel

/// Checks the evidence of a session and derives its figures from nothing but its events.
package struct Verifier {
    /// Runs a simulated session again: the drill, its events, and what stands in the journal.
    package typealias Rerun = (Drill, [TimedEvent], [SealedEvent]) -> RerunResult

    /// The report that is held against the events, as JSON.
    private let report: JSONTree?
    private let key: VerifyingKey?
    private let rerun: Rerun?

    /// Prepares a verification.
    ///
    /// - Parameters:
    ///   - report: a JSON report that is held against the events.
    ///   - key: the key by which the head has to be signed.
    ///   - rerun: runs a simulated session again.
    package init(report: JSONTree? = nil, key: VerifyingKey? = nil, rerun: Rerun? = nil) {
        self.report = report
        self.key = key
        self.rerun = rerun
    }

    /// Checks everything that can be checked.
    package func verify(_ evidence: SessionEvidence) -> Verification {
        var checks: [EvidenceCheck] = []
        if let file = evidence.file { checks.append(FormatCheck.check(file)) }
        if let session = evidence.session {
            checks.append(ChainCheck.check(evidence, of: session))
        }
        if let check = SignatureCheck.check(evidence, key) { checks.append(check) }
        let replay = Replay(evidence.events)
        checks.append(replay.check)
        if let session = evidence.session, let replayed = replay.session {
            let claims = ClaimCheck(session, evidence, replayed)
            checks += [claims.session, claims.summary].compactMap(\.self)
            checks.append(simulation(replayed, evidence.events))
            if let report {
                checks.append(ReportCheck.check(report, session, replayed, evidence.events))
            }
        } else if report != nil {
            checks.append(EvidenceCheck(.report, notChecked: "the events cannot be replayed"))
        }
        return Verification(
            session: evidence.session?.id ?? "unknown", events: evidence.events.count,
            head: HashChain.hex(evidence.events.last?.hash ?? []), checks: checks,
            figures: replay.session.map {
                Figures.of($0.state) + Figures.evidence(evidence.events, $0.info.sources)
            } ?? [],
            limits: limits(evidence, replay))
    }

    private func simulation(_ session: ReplayedSession, _ sealed: [SealedEvent]) -> EvidenceCheck {
        switch session.info.backend {
        case .simulated: break
        case .live:
            return EvidenceCheck(
                .simulation, notChecked: "the session was live; what was measured cannot be again")
        case .recorded:
            return EvidenceCheck(
                .simulation, notChecked: "the session played a recording, which it does not contain"
            )
        }
        guard let rerun else { return EvidenceCheck(.simulation, notChecked: "not asked for") }
        switch rerun(session.drill, session.events, sealed) {
        case .same(let commands):
            let given = commands == 1 ? "1 command" : "\(commands) commands"
            return EvidenceCheck(
                .simulation,
                "run again from seed \(session.info.seed) and \(given): "
                    + "the same \(sealed.count) events, byte for byte")
        case .differs(let finding):
            return EvidenceCheck(
                .simulation, "run again from seed \(session.info.seed), it comes out otherwise",
                findings: [finding])
        case .notPossible(let reason): return EvidenceCheck(.simulation, notChecked: reason)
        }
    }

    private func limits(_ evidence: SessionEvidence, _ replay: Replay) -> [String] {
        let isSigned = evidence.file?.signature != nil
        var limits: [String] = []
        if evidence.file == nil {
            limits.append(
                "Whether events after the last one were removed: an earlier report (--report) or a "
                    + "signed export tells.")
        }
        if !isSigned || key == nil {
            limits.append(
                "Whether somebody made the whole chain anew: a signature by a key that you know "
                    + "(--key) tells.")
        }
        if let report, ReportCheck.reachesBeyond(report) {
            limits.append(
                "Whether the report is right on earlier actions that were re-tested: other "
                    + "sessions hold them (muster actions).")
        }
        if let session = replay.session, session.info.backend == .live {
            limits.append("Whether the system was as its metrics said.")
        }
        return limits
    }
}
