internal import DrillModel

extension World {
    /// Acknowledged writes that are not, or would not be, in the system in service.
    ///
    /// What is lost for good counts; where nothing is, what is at risk: what the best way that is
    /// left would lose now. `nil` where nothing is replicated, backed up or queued.
    var dataLoss: DataLoss? {
        let parts =
            databases.indices.compactMap { Database.dataLoss($0, in: self) }
            + globalTables.indices.compactMap { GlobalTable.dataLoss($0, in: self) }
            + queues.map(\.dataLoss) + streams.map(\.dataLoss)
            + [Server.dataLoss(in: self)].compactMap(\.self)
        guard !parts.isEmpty else { return nil }
        let settled = parts.filter { !$0.isAtRisk }
        var result = DataLoss(lostWrites: 0, span: .zero, isAtRisk: settled.isEmpty)
        for part in settled.isEmpty ? parts : settled {
            result.lostWrites += part.lostWrites
            result.span = max(result.span, part.span)
        }
        return result
    }
}

extension Database {
    /// What a primary's history has lost to the database that continues it, or would lose now.
    ///
    /// Once a replica has been promoted or a backup restored, its history counts, the last one's where
    /// there are several; before, the least that any of the ways left would lose.
    fileprivate static func dataLoss(_ slot: Int, in world: World) -> DataLoss? {
        let primary = world.databases[slot]
        let heirs = world.databases.filter { $0.source == slot }
        let heir = heirs.filter { $0.forkedAt != nil }.max { $0.continuesSince < $1.continuesSince }
        if let heir { return primary.loss(to: heir, among: heirs) }
        if primary.hasFailedOver { return DataLoss.none }
        var ways = heirs.filter(\.isReplicating).map(\.received)
        if primary.standby.isInSync { ways.append(primary.committed) }
        for backup in world.backups where backup.database == slot && !backup.isDeleted {
            ways.append(backup.archivedPosition)
        }
        return ways.max().map { primary.loss(after: $0, isAtRisk: true) }
    }

    /// What the database that went on last does not have: of this history, and of others that had gone
    /// on before it.
    private func loss(to heir: Database, among heirs: [Database]) -> DataLoss {
        var loss = loss(after: heir.forkedAt ?? 0, isAtRisk: false)
        for other in heirs where other.index != heir.index {
            guard let forkedAt = other.forkedAt else { continue }
            let part = other.loss(after: forkedAt, isAtRisk: false)
            loss.lostWrites += part.lostWrites
            loss.span = loss.span + part.span
        }
        return loss
    }

    private func loss(after survives: Double, isAtRisk: Bool) -> DataLoss {
        DataLoss(
            lostWrites: Int(max(0, committed - survives).rounded()),
            span: DrillDuration(seconds: log.secondsOfWriting(after: survives)),
            isAtRisk: isAtRisk)
    }
}
