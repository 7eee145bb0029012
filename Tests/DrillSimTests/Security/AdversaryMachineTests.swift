import CustomDump
import DrillSim
import Testing

/// The adversary's decisions, second by second, against an account that is described by hand.
struct AdversaryMachineTests {
    private static let tempo = AdversaryTempo(
        recon: 120_000, keyAfter: 480_000, functionAfter: 780_000, heartbeat: 60_000,
        reaction: 2000, hurry: 45_000, quiet: 1_200_000)

    /// A second at which something was done.
    private struct Deed: Equatable {
        var second: Int64
        var move: AdversaryMove

        init(_ second: Int64, _ move: AdversaryMove) {
            self.second = second
            self.move = move
        }
    }

    private static let everyWay = WaysIn([.stolenKey, .machine])

    /// Lets the machine see `view` in each second and collects what it does.
    private func deeds(
        of machine: inout AdversaryMachine, seconds: ClosedRange<Int64>,
        seeing view: (Int64, AdversaryMachine) -> AdversaryView
    ) -> [Deed] {
        seconds.flatMap { second in
            machine.step(at: second * 1000, seeing: view(second, machine))
                .map { Deed(second, $0) }
        }
    }

    @Test func doesNothingBeforeItBegins() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        let deeds = deeds(of: &machine, seconds: 1...3600) { _, _ in
            AdversaryView(usable: Self.everyWay)
        }
        expectNoDifference(deeds, [])
        #expect(!machine.isExfiltrating(at: 3_600_000))
    }

    @Test func worksThroughItsStagesWhenNobodyResponds() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 10_000)
        let deeds = deeds(of: &machine, seconds: 10...1800) { _, _ in
            AdversaryView(usable: Self.everyWay)
        }
        expectNoDifference(
            deeds,
            [
                Deed(10, .assumeRole(.stolenKey)), Deed(10, .lookAround), Deed(490, .makeKey),
                Deed(790, .changeFunction),
            ])
        #expect(!machine.isExfiltrating(at: 129_000))
        #expect(machine.isExfiltrating(at: 130_000))
    }

    @Test func assumesTheRoleAgainWhileARevocationSpreads() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 0)
        let deeds = deeds(of: &machine, seconds: 0...120) { second, machine in
            let isOld = (machine.session?.issuedAt ?? .max) <= 60_000
            let calls: AdversaryView.Calls = isOld && second >= 63 ? .wavering : .accepted
            return AdversaryView(usable: Self.everyWay, calls: calls)
        }
        expectNoDifference(
            deeds,
            [
                Deed(0, .assumeRole(.stolenKey)), Deed(0, .lookAround),
                Deed(65, .assumeRole(.stolenKey)), Deed(108, .makeKey),
            ])
        #expect(machine.noticedAt == 63_000)
    }

    @Test func fallsBackOnTheMachineWhenTheKeyIsGone() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 0)
        let deeds = deeds(of: &machine, seconds: 0...155) { second, machine in
            let isOld = (machine.session?.issuedAt ?? .max) <= 20_000
            return AdversaryView(
                usable: second < 20 ? Self.everyWay : WaysIn([.machine]),
                calls: isOld && second >= 20 ? .refused : .accepted)
        }
        expectNoDifference(
            deeds,
            [
                Deed(0, .assumeRole(.stolenKey)), Deed(0, .lookAround),
                Deed(22, .assumeRole(.machine)), Deed(65, .makeKey), Deed(110, .changeFunction),
                Deed(155, .cleanTraces),
            ])
    }

    @Test func noticesALostKeyAtItsNextHeartbeatAndHurries() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 0)
        let deeds = deeds(of: &machine, seconds: 0...300) { second, _ in
            AdversaryView(usable: second < 100 ? Self.everyWay : WaysIn())
        }
        #expect(machine.noticedAt == 120_000)
        expectNoDifference(
            deeds.dropFirst(2).map(\.self), [Deed(165, .makeKey), Deed(210, .changeFunction)])
    }

    @Test(arguments: [WayIn.secondKey, .function])
    func comesBackThroughAHiddenWayAfterLyingLow(way: WayIn) {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 0)
        let deeds = deeds(of: &machine, seconds: 0...1400) { second, machine in
            let isOld = (machine.session?.issuedAt ?? .max) <= 100_000
            return AdversaryView(
                usable: second < 100 ? Self.everyWay : WaysIn([way]),
                calls: isOld && second >= 100 ? .refused : .accepted,
                canMakeKey: false, canChangeFunction: false)
        }
        #expect(deeds.last == Deed(1300, .assumeRole(way)))
        #expect(machine.isExfiltrating(at: 1_400_000))
    }

    @Test func staysOutWhenNoWayIsLeft() {
        var machine = AdversaryMachine(tempo: Self.tempo)
        machine.start(at: 0)
        _ = deeds(of: &machine, seconds: 0...7200) { second, machine in
            AdversaryView(
                usable: second < 100 ? Self.everyWay : WaysIn(),
                calls: machine.session != nil && second >= 100 ? .refused : .accepted)
        }
        #expect(machine.session == nil)
        #expect(!machine.isExfiltrating(at: 7_200_000))
    }
}
