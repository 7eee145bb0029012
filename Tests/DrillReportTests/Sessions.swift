import DrillEngine
import DrillModel
import Testing

/// Sessions that went in different ways.
enum Sessions {
    private static let availabilityLow = Alert(
        name: "ShopAvailabilityLow", severity: .page, summary: "shop availability below 90 %")

    /// A drill that met its recovery time and lost more data than it may have, with most things
    /// that a session can hold.
    static func rich(_ drill: Drill = ReportFixture.drill) throws -> Exercise {
        var exercise = try Exercise(drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.12, latency: 1.9)
        try exercise.wait(.seconds(75))
        try exercise.give(.notice(.alertFired(availabilityLow)))
        try exercise.wait(.seconds(50))
        try exercise.give(.complete(step: "declare", note: "bridge opened"))
        try exercise.give(.begin(step: "look"))
        exercise.values[ReportFixture.latency] = nil
        try exercise.wait(.seconds(95))
        try exercise.give(.complete(step: "look", note: nil))
        try exercise.wait(.seconds(40))
        try exercise.give(.choose(step: "decide", label: "Fail over now"))
        try contain(&exercise)
        try recover(&exercise)
        try debrief(&exercise)
        return exercise
    }

    private static func contain(_ exercise: inout Exercise) throws {
        try exercise.wait(.seconds(12))
        try exercise.give(.begin(step: "leave"))
        try exercise.wait(.seconds(20))
        try exercise.give(.pause, by: "Femi")
        try exercise.give(.resume(pausedFor: .seconds(90)), by: "Femi")
        try exercise.wait(.seconds(90))
        try exercise.give(.answer(inject: "ceo", text: "About ten minutes."))
        try exercise.wait(.seconds(80))
        try exercise.give(.begin(step: "fence"))
        try exercise.wait(.seconds(25))
        try exercise.finishAction(succeeded: false, "the fence agent did not answer")
        try exercise.wait(.seconds(10))
        try exercise.give(.begin(step: "fence"))
        try exercise.wait(.seconds(20))
        try exercise.finishAction(succeeded: true, "writes are refused")
    }

    private static func recover(_ exercise: inout Exercise) throws {
        try exercise.give(.skip(step: "warm", reason: "no time"))
        try exercise.wait(.seconds(15))
        try exercise.give(.begin(step: "promote"))
        try exercise.wait(.seconds(150))
        exercise.loss = DataLoss(lostWrites: 2412, span: .seconds(41))
        exercise.values[ReportFixture.stolen] = 2.14e9
        try exercise.finishAction(succeeded: true, "eu-west-1/orders-db takes writes")
        exercise.serve(0.71, latency: 0.9)
        try exercise.give(.begin(step: "verify"))
        try exercise.wait(.seconds(30))
        try exercise.give(.perform(try invocation("scale eu-west-1/web instances=12")))
        try exercise.wait(.seconds(45))
        try exercise.finishAction(succeeded: true, "12 instances serve")
        exercise.serve(0.985, latency: 0.21)
        try exercise.wait(.seconds(70))
        try exercise.give(.complete(step: "tell", note: "status page updated"))
        try exercise.wait(.seconds(30))
    }

    private static func debrief(_ exercise: inout Exercise) throws {
        try exercise.give(.finish)
        try exercise.give(
            .judge(expectation: "calm", passed: true, comment: "one voice at a time"), by: "Femi")
        try exercise.give(
            .addCorrectiveAction(
                CorrectiveAction(
                    finding: "The incident commander took 3 min 10 s to answer.",
                    action: "Let the deputy approve after one minute.", owner: "Platform on-call",
                    due: "2026-12-05", exposedBy: "leave")),
            by: "Femi")
        try exercise.give(
            .addCorrectiveAction(
                CorrectiveAction(
                    finding: "Replication was 41 s behind at the peak.",
                    action: "Alert on a lag above 10 s.", owner: "Database team",
                    exposedBy: "expectation/calm",
                    closesWhen: "The alert fires in the next rehearsal.")),
            by: "Femi")
        try addFindings(&exercise)
    }

    /// What worked and what did not; one finding was a mistake and is taken back.
    private static func addFindings(_ exercise: inout Exercise) throws {
        try exercise.give(
            .addFinding(
                .strength, text: "The bridge was open within a minute.", raisedBy: "Ines Moreau",
                exposedBy: "declare"),
            by: "Femi")
        try exercise.give(
            .addFinding(
                .weakness, text: "Nobody knew who may approve.", raisedBy: "",
                exposedBy: "inject/ceo"),
            by: "Femi")
        try exercise.give(
            .answerWhys(
                finding: "F2",
                ["The list of deputies is a year old.", "No one owns the list.", " "]),
            by: "Femi")
        try exercise.give(
            .addFinding(.weakness, text: "Entered twice.", raisedBy: "", exposedBy: nil), by: "Femi"
        )
        let last = try #require(exercise.state.debrief.last)
        try exercise.give(.withdraw(entry: last.number), by: "Femi")
    }

    /// A drill that recovered and ended inside its targets, with little in it.
    static func small() throws -> Exercise {
        var plan = ReportFixture.plan
        plan.injects = Array(plan.injects.prefix(1))
        plan.keyFigures = []
        plan.expectations = []
        plan.notificationClocks = []
        plan.steadyState = []
        plan.abortWhen = []
        plan.phases = [.detect: .seconds(30)]
        let runbook = Runbook(
            id: "small", title: "Small",
            sections: [
                RunbookSection(
                    phase: .detect, title: "Detect",
                    steps: [RunbookStep(id: "declare", title: "Declare", declares: true)])
            ])
        var exercise = try Exercise(ReportFixture.drill(plan: plan, runbook: runbook))
        try exercise.wait(.minutes(1))
        exercise.serve(0.5, latency: nil)
        exercise.loss = DataLoss.none
        try exercise.wait(.seconds(20))
        try exercise.give(.notice(.alertFired(availabilityLow)))
        try exercise.give(.complete(step: "declare", note: nil))
        exercise.serve(1, latency: nil)
        try exercise.wait(.seconds(90))
        try exercise.give(.finish)
        return exercise
    }

    /// A drill whose first action, the fence, has been done 50 s after T0.
    static func fenced(_ drill: Drill = ReportFixture.drill) throws -> Exercise {
        var exercise = try Exercise(drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3, latency: 1)
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.give(.begin(step: "fence"))
        try exercise.wait(.seconds(20))
        try exercise.finishAction()
        return exercise
    }

    /// A drill that was aborted after its first action and rolled back.
    static func aborted() throws -> Exercise {
        var exercise = try fenced()
        try exercise.give(.abort(reason: "A real incident began."))
        try exercise.give(.rollBack(step: "fence"))
        try exercise.wait(.seconds(20))
        try exercise.finishAction(succeeded: true, "writes are taken again")
        exercise.serve(1)
        try exercise.give(.finishAbort)
        return exercise
    }

    /// A session that was left in the middle and taken over, and has not ended.
    static func interrupted() throws -> Exercise {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3, latency: 1)
        try exercise.wait(.seconds(30))
        try exercise.give(.takeOver(gap: .seconds(300)))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.wait(.seconds(30))
        return exercise
    }

    /// A session that recovered, relapsed and never recovered again.
    static func relapsed() throws -> Exercise {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3)
        try exercise.wait(.seconds(30))
        exercise.serve(1)
        try exercise.wait(.seconds(90))
        exercise.serve(0.4)
        try exercise.wait(.seconds(30))
        try exercise.give(.finish)
        return exercise
    }

    /// A session that ended before anything was disrupted.
    static func undisturbed() throws -> Exercise {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.seconds(20))
        try exercise.give(.finish)
        return exercise
    }

    static func invocation(_ text: String) throws -> Invocation {
        guard let invocation = Invocation(text) else { throw Rejection.emptyText }
        return invocation
    }
}

extension Sessions {
    /// A drill that nobody ends for hours, with 500 alerts.
    static func long() throws -> Exercise {
        var exercise = try Exercise(ReportFixture.drill)
        try exercise.wait(.minutes(1))
        exercise.serve(0.3, latency: 1)
        for number in 1...500 {
            exercise.now = exercise.now + .seconds(40)
            exercise.serve(Double(number % 40) / 60, latency: 1)
            try exercise.give(.tick)
            try exercise.give(
                .notice(
                    .alertFired(
                        Alert(
                            name: "Alert\(number)", severity: .ticket,
                            summary: "queue \(number) is long"))))
        }
        try exercise.give(.complete(step: "declare", note: nil))
        exercise.serve(1)
        try exercise.wait(.seconds(90))
        try exercise.give(.finish)
        return exercise
    }

    /// The drill of an international company, which has many to notify.
    static func notified() throws -> Exercise {
        let hour: Int64 = 3_600_000
        let duties: [(regime: String, length: Int64)] = [
            ("DORA Art. 19: initial notification", 4 * hour),
            ("NIS2 Art. 23: early warning", 24 * hour),
            ("NIS2 Art. 23: incident notification", 72 * hour),
            ("GDPR Art. 33: supervisory authority", 72 * hour),
            ("SEC Form 8-K, Item 1.05", 96 * hour), ("HIPAA: individuals", 1440 * hour),
            ("Contract: the largest customer", hour / 30),
        ]
        var plan = ReportFixture.plan
        plan.notificationClocks = duties.enumerated().map { index, duty in
            NotificationClock(
                id: "clock-\(index)", regime: duty.regime, startsAt: .declared,
                duration: DrillDuration(milliseconds: duty.length), stopsAt: "tell")
        }
        return try rich(ReportFixture.drill(plan: plan, runbook: ReportFixture.runbook))
    }

    /// A drill whose failover nobody may approve: the role is on no roster.
    static func withoutCommander() throws -> Exercise {
        var plan = ReportFixture.plan
        plan.roles = []
        var exercise = try Exercise(
            ReportFixture.drill(plan: plan, runbook: ReportFixture.runbook))
        try exercise.wait(.minutes(1))
        exercise.serve(0.3, latency: 1)
        try exercise.wait(.seconds(30))
        try exercise.give(.complete(step: "declare", note: nil))
        try exercise.give(.begin(step: "leave"))
        try exercise.wait(.seconds(700))
        try exercise.give(.abort(reason: "Nobody can approve the failover."))
        try exercise.give(.finishAbort)
        return exercise
    }
}
