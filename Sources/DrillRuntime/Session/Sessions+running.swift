import DrillJournal

extension Sessions {
    /// Whether a process has the session now, so that nobody else can go on with it.
    func isRunning(_ header: SessionHeader) -> Bool {
        guard header.summary == nil, let leases else { return false }
        do {
            // Let go of at once: only to see whether it could be had.
            _ = try SessionLease(session: header.id, in: leases)
            return false
        } catch {
            guard case .inUse = error else { return false }
            return true
        }
    }
}
