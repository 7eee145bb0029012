import DrillEngine
import DrillJournal
import FoundationEssentials
import Testing

@Suite("Events as sessions hold them")
struct StoredEventTests {
    /// The stored form of every event.
    ///
    /// A line is never changed: journals that hold it are read for years.
    static let forms = [
        #""abortCriterionChanged":{"holds":true,"index":1}"#,
        #""abortRequested":{"by":"Rosa","reason":"too long"}"#,
        #""actionFinished":{"id":3,"outcome":{"message":"done","succeeded":true}}"#,
        #""actionStarted":{"action":{"arguments":{"to":"b"},"target":"a/db","verb":"promote"},"by":"Rosa","id":3,"purpose":{"step":{"id":"go"}}}"#,
        #""alertFired":{"_0":{"name":"Errors","severity":"page","summary":"many errors"}}"#,
        #""alertResolved":{"name":"Errors"}"#,
        #""approvalGranted":{"by":"Ines","id":"leave"}"#,
        #""approvalRefused":{"by":"Ines","id":"leave","reason":"not yet"}"#,
        #""approvalRequested":{"_0":{"by":"Rosa","role":"incident-commander","step":"leave"}}"#,
        #""checkChanged":{"holds":false,"id":"calm"}"#,
        #""clockJumped":{"by":-1500}"#,
        #""commandFinished":{"_1":{"ending":{"exited":{"status":1}},"omittedBytes":0},"id":2}"#,
        #""commandPrinted":{"id":2,"text":"a line\n"}"#,
        #""commandStarted":{"_1":{"answers":{},"block":0,"by":"Rosa","purpose":{"free":{}},"run":{"script":"true","timeout":5000,"variables":{"PASSWORD":null,"PORT":"5432"}}},"id":2}"#,
        #""commandStopRequested":{"by":"Rosa","id":2}"#,
        #""correctiveActionAdded":{"_0":{"action":"write it down","finding":"F1","owner":"Ines"}}"#,
        #""dataLossMeasured":{"_0":{"isAtRisk":true,"lostWrites":12,"span":3200}}"#,
        #""debriefEntryWithdrawn":{"by":"Rosa","number":2}"#,
        #""decisionTaken":{"by":"Rosa","id":"decide","label":"Fence first","next":"leave"}"#,
        #""disruptionMarked":{"by":"Rosa"}"#,
        #""expectationJudged":{"by":"Rosa","comment":"late","id":"E1","passed":false}"#,
        #""findingAdded":{"_0":{"id":"F1","kind":"weakness","raisedBy":"Ines","text":"no one knew","whys":[]},"by":"Rosa"}"#,
        #""healthChanged":{"_0":"fails"}"#,
        #""healthySince":{"at":61000}"#,
        #""heartbeat":{}"#,
        #""incidentDeclared":{"by":"Rosa"}"#,
        #""injectAnswered":{"by":"Rosa","id":"ceo-call","text":"in ten minutes"}"#,
        #""injectFired":{"by":"Faye","id":"ceo-call"}"#,
        #""injectFired":{"id":"ceo-call"}"#,
        #""injectHeld":{"by":"Faye","id":"ceo-call"}"#,
        #""injectLeftOut":{"by":"Faye","id":"ceo-call"}"#,
        #""injectReleased":{"by":"Faye","id":"ceo-call"}"#,
        #""injectsRevealed":{"by":"Faye"}"#,
        #""measuredAtEnd":{"_0":{"shop.availability":0.5}}"#,
        #""noteAdded":{"by":"Rosa","text":"“so”"}"#,
        #""paused":{"by":"Rosa"}"#,
        #""phaseEntered":{"_0":"contain"}"#,
        #""phaseLeft":{"_0":"recover"}"#,
        #""recovered":{"at":600000}"#,
        #""relapsed":{}"#,
        #""remarked":{"component":"a/db","text":"checkpoint"}"#,
        #""resumed":{"by":"Rosa","pausedFor":5000}"#,
        #""rollbackEnded":{"steadyState":"unknown"}"#,
        #""rolledBackByHand":{"by":"Rosa","step":"promote"}"#,
        #""sampled":{"_0":{"takenAt":15000,"unknown":["a/db.lag"],"values":{"shop.rate":3}}}"#,
        #""sessionEnded":{"_0":"finished"}"#,
        #""sessionResumed":{"gap":204}"#,
        #""sessionStarted":{"_0":{"backend":"simulated","operator":"Rosa","schedule":{"ceo-call":180000},"seed":7,"sources":{"plan":{"path":"p.yaml","text":"id: p\n"},"runbook":{"path":"r.md","text":"Steps\n"}},"toolVersion":"0.1.0"}}"#,
        #""sourceAnswers":{"name":"prometheus"}"#,
        #""sourceWentSilent":{"name":"prometheus","reason":"refused"}"#,
        #""steadyStateChanged":{"_0":"holds"}"#,
        #""stepBegan":{"by":"Rosa","id":"look"}"#,
        #""stepCompleted":{"by":"Rosa","id":"look","note":"seen"}"#,
        #""stepCompleted":{"by":"Rosa","id":"look"}"#,
        #""stepFailed":{"id":"calm","reason":"did not hold"}"#,
        #""stepSkipped":{"by":"Rosa","id":"look","reason":"known"}"#,
        #""stepTakenBack":{"by":"Rosa","ids":["look"]}"#,
        #""stepsBypassed":{"ids":["leave","promote"]}"#,
        #""stepsReopened":{"ids":["look"]}"#,
        #""whysAnswered":{"by":"Rosa","finding":"F1","whys":["because"]}"#,
    ]

    @Test(arguments: forms)
    func isReadAndWrittenTheSame(_ form: String) throws {
        let text = #"{"event":{\#(form)},"time":1000}"#
        let event = try EventCoding.decode(Array(text.utf8))
        #expect(String(decoding: try EventCoding.encode(event), as: UTF8.self) == text)
    }

    /// The names of the events in the source; a new one needs a form.
    @Test func noEventIsLeftOut() throws {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/DrillEngine/Events/DrillEvent.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        let names = text.matches(of: /\n    (?:indirect )?case (\w+)/).map { String($0.1) }
        let written = Self.forms.compactMap { $0.split(separator: "\"").first.map(String.init) }
        #expect(!names.isEmpty && Set(names) == Set(written))
    }

    @Test(arguments: [#""stormed":{}"#, #""heartbeat":{},"relapsed":{}"#, ""])
    func whatIsNoEventIsRefused(_ form: String) {
        let text = #"{"event":{\#(form)},"time":1000}"#
        #expect(throws: DecodingError.self) { try EventCoding.decode(Array(text.utf8)) }
    }
}
