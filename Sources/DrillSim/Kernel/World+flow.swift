extension World {
    /// Sub-steps of a second; four follow a tier's queue closely enough, see the model's notes.
    static let subStepCount = 4
    /// The length of a sub-step in seconds.
    static let subStep = 1.0 / Double(subStepCount)

    /// Lets the second that ends now pass: requests first, then each component's own business.
    mutating func passSecond() {
        for _ in 0..<Self.subStepCount {
            subStepNumber += 1
            for slot in clients.indices { Clients.send(slot, in: &self) }
            for slot in services.indices { Service.work(slot, in: &self) }
            for slot in databases.indices { Database.work(slot, in: &self) }
            for slot in clients.indices { Clients.settle(slot, in: &self) }
        }
        for place in places { Self.kinds[place.kind].tick(place.slot, in: &self) }
    }
}
