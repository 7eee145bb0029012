import CustomDump
import DrillEngine
import DrillEvidence
import DrillJournal
import DrillModel
import DrillReport
import DrillRuntime
import Testing

@Suite("Evidence is checked event by event")
struct VerifierTests {
    @Test(arguments: RecordedEvidence.Course.allCases)
    func whatWasRecordedVerifiesFromJournalAndFile(_ course: RecordedEvidence.Course) throws {
        let recorded = try RecordedEvidence.recorded(course)
        let file = try EvidenceFile(reading: try recorded.file.text())
        #expect(try recorded.file == file)
        for evidence in [SessionEvidence(recorded.header, recorded.events), SessionEvidence(file)] {
            let verification = RecordedEvidence.verify(evidence)
            expectNoDifference(verification.findings, [])
            let simulation = verification.checks.first { $0.subject == .simulation }
            #expect(simulation?.result == .passed, "\(simulation?.text ?? "")")
        }
    }

    @Test func figuresAreThoseOfTheReport() throws {
        let recorded = try RecordedEvidence.finished()
        let verification = RecordedEvidence.verify(try SessionEvidence(recorded.file))
        let figures = Dictionary(
            uniqueKeysWithValues: verification.figures.map { ($0.path, $0.value) })
        let report = try report(of: recorded)
        #expect(figures["outcome"] == report["outcome"])
        for name in ["rto", "rpo"] {
            for part in ["target_seconds", "actual_seconds", "met"] {
                #expect(
                    figures["objectives.\(name).\(part)"] == report["objectives"]?[name]?[part])
            }
        }
        for (path, value) in figures where path.hasPrefix("times.") {
            #expect(value == report["times"]?[String(path.dropFirst(6))], "\(path)")
        }
        for (path, value) in figures where path.hasPrefix("where_the_time_went.") {
            #expect(value == report["where_the_time_went"]?[String(path.dropFirst(20))], "\(path)")
        }
    }

    private func report(
        of recorded: RecordedEvidence, after count: Int? = nil
    ) throws -> JSONTree {
        let sealed = Array(recorded.events[..<(count ?? recorded.events.count)])
        let events = try sealed.map { try EventCoding.decode($0.body) }
        let state = DrillState.replay(try SmallDrill.load(), events)
        let report = Report(of: recorded.header, events, sealed, state)
        return try #require(JSONTree(reading: Array(JSONReport.render(report).utf8)))
    }

    @Test func aReportIsHeldAgainstTheEventsValueByValue() throws {
        let recorded = try RecordedEvidence.finished()
        var report = try report(of: recorded)
        let honest = Verifier(report: report).verify(try SessionEvidence(recorded.file))
        expectNoDifference(honest.findings, [])
        guard case .object(var members) = report, case .object(var times)? = members["times"]
        else { return }
        times["detect_seconds"] = .integer(1)
        members["times"] = .object(times)
        members["outcome"] = .string("aborted")
        report = .object(members)
        let claimed = Verifier(report: report).verify(try SessionEvidence(recorded.file))
        #expect(claimed.findings.map(\.path) == ["outcome", "times.detect_seconds"])
    }

    /// The actions stand in no event of the session, so a check may neither bless nor blame them.
    @Test func whatAReportSaysOfOtherSessionsIsSetAsideAndSaid() throws {
        let recorded = try RecordedEvidence.finished()
        guard case .object(var members) = try report(of: recorded) else { return }
        #expect(members["retests"] == .array([]))
        let plain = Verifier(report: .object(members)).verify(try SessionEvidence(recorded.file))
        #expect(!plain.limits.contains { $0.contains("re-tested") })
        members["retests"] = .array([.object(["id": .string("another/1")])])
        let verification = Verifier(report: .object(members)).verify(
            try SessionEvidence(recorded.file))
        expectNoDifference(verification.findings, [])
        let check = verification.checks.first { $0.subject == .report }
        #expect(check?.text == "each value of it follows from the events, but for retests")
        #expect(verification.limits.contains { $0.contains("re-tested") })
    }

    /// A report is made, then a debrief goes on.
    @Test func aReportThatIsOlderThanTheLastEventIsHeldAgainstTheEventsOfItsTime() throws {
        let recorded = try RecordedEvidence.finished()
        let early = try report(of: recorded, after: recorded.events.count - 2)
        let verification = Verifier(report: early).verify(try SessionEvidence(recorded.file))
        expectNoDifference(verification.findings, [])
    }

    /// Whoever can write the journal can make the chain anew; the rules and the simulation remain.
    @Test func whatWasMadeUpInASoundChainIsFoundByTheRules() throws {
        var recorded = try RecordedEvidence.finished()
        let index = try #require(
            recorded.events.firstIndex { text($0).contains(#""recovered":"#) }
        )
        var event = try EventCoding.decode(recorded.events[index].body)
        guard case .recovered(let since) = event.event else {
            Issue.record("not the recovery")
            return
        }
        event.event = .recovered(at: DrillTime(milliseconds: since.milliseconds - 60_000))
        recorded.events[index].body = try EventCoding.encode(event)
        recorded.linkAnew()
        let verification = RecordedEvidence.verify(
            SessionEvidence(recorded.header, recorded.events))
        let chain = verification.checks.first { $0.subject == .chain }
        #expect(chain?.result == .passed)
        let failed = verification.checks.filter { $0.result == .failed }
        #expect(failed.map(\.subject) == [.rules, .summary, .simulation])
        #expect(failed.first?.findings.first?.event == index + 1)
        #expect(failed.flatMap(\.findings).contains { $0.path == "summary.recovery_ms" })
    }

    private func text(_ event: SealedEvent) -> String {
        String(decoding: event.body, as: UTF8.self)
    }

    @Test func aMeasurementThatWasPrettiedUpIsFoundByTheSimulation() throws {
        var recorded = try RecordedEvidence.finished()
        let index = try #require(
            recorded.events.lastIndex { text($0).contains(#""sampled":"#) }
        )
        var event = try EventCoding.decode(recorded.events[index].body)
        guard case .sampled(var set) = event.event else { return }
        set.values = MetricValues(set.values.dictionary.mapValues { _ in 1 })
        event.event = .sampled(set)
        recorded.events[index].body = try EventCoding.encode(event)
        recorded.linkAnew()
        let verification = RecordedEvidence.verify(
            SessionEvidence(recorded.header, recorded.events))
        #expect(verification.findings.map(\.event) == [index + 1])
        #expect(verification.checks.first { $0.result == .failed }?.subject == .simulation)
    }

    @Test func aSessionThatLostItsEndIsFoundByItsSummary() throws {
        var recorded = try RecordedEvidence.finished()
        recorded.events.removeLast(4)
        let verification = RecordedEvidence.verify(
            SessionEvidence(recorded.header, recorded.events))
        #expect(!verification.isVerified)
        #expect(verification.findings.first?.event == recorded.events.count + 1)
    }

    @Test func whatIsNotedOtherwiseIsNamed() throws {
        let recorded = try RecordedEvidence.finished()
        var header = recorded.header
        header.title = "Another"
        header.backend = .live
        header.startedAt += 1
        header.summary?.outcome = .aborted
        header.summary?.recoveryMilliseconds = nil
        let verification = RecordedEvidence.verify(SessionEvidence(header, recorded.events))
        #expect(
            verification.findings.map(\.path) == [
                "session.title", "session.backend", "session.started_at", "summary.outcome",
                "summary.recovery_ms",
            ])
    }
}

extension RecordedEvidence {
    /// Computes every link again, as somebody would who can write the journal.
    mutating func linkAnew() {
        var link = HashChain.origin(of: header.id)
        for index in events.indices {
            link = HashChain.link(link, wall: events[index].wall, body: events[index].body)
            events[index].hash = link
        }
    }
}
