extension World {
    /// The kinds that send requests on their own, in the order in which they send.
    static let sources: [any Source.Type] = [
        Clients.self, WebsocketGateway.self, CloudFunction.self, Cache.self, Queue.self,
    ]

    /// Steps through the second that ends now: requests first, then each component's own business in
    /// the order of `kinds`.
    mutating func stepSecond() {
        flow.prepare()
        for _ in 0..<resolution.subSteps {
            subStepNumber += 1
            for source in presentSources { source.kind.sendAll(source.count, in: &self) }
            flow.step(seconds: subStep, number: subStepNumber)
            for source in presentSources { source.kind.settleAll(source.count, in: &self) }
        }
        flow.closeSecond()
        for present in presentKinds { present.kind.tickAll(present.count, in: &self) }
    }

    /// The length of a sub-step in seconds.
    var subStep: Double { 1 / Double(resolution.subSteps) }

    /// Brings the calls between regions in line with which regions can be reached.
    mutating func updateReach() {
        for call in flow.calls.indices {
            let from = places[flow.calls[call].caller].region
            let to = places[flow.calls[call].callee].region
            flow.calls[call].regionReach = reach(fromRegion: from, to: to)
        }
    }

    /// The share of the requests from one component that get to another.
    func reach(from caller: Int, to callee: Int) -> Double {
        reach(fromRegion: places[caller].region, to: places[callee].region)
    }

    /// The share of the requests from one region that get to another; -1 is outside all regions.
    private func reach(fromRegion from: Int, to: Int) -> Double {
        guard from != to else { return 1 }
        if from >= 0, to >= 0 { return regions[from].isLost || regions[to].isLost ? 0 : 1 }
        return regions[max(from, to)].reach
    }
}
