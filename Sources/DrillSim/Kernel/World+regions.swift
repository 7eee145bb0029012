internal import DrillModel

extension World {
    /// Takes a fault of a whole region; false when the fault is not of that sort.
    mutating func suffer(regionFault fault: Invocation) -> Bool {
        guard fault.target.region == nil,
            let region = regions.firstIndex(where: { $0.id == fault.target.name })
        else { return false }
        let text = fault.arguments
        switch fault.verb {
        case "region-lost": regions[region].isLost = true
        case "region-restored":
            regions[region].isLost = false
            regions[region].flapShare = 0
        case "zone-lost": loseZone(text["zone"], of: region)
        case "zone-restored": regainZone(text["zone"], of: region)
        case "region-flaps": flap(region, share: text["share"], lasts: text["lasts"])
        case "control-plane-lost":
            let lasts = text["lasts"].flatMap { DrillDuration($0)?.milliseconds } ?? 1_800_000
            regions[region].controlPlaneLostUntil = now + lasts
        default: return false
        }
        updateReach()
        for service in services.indices { services[service].isSettled = false }
        return true
    }

    private mutating func loseZone(_ zone: String?, of region: Int) {
        guard let zone, !regions[region].lostZones.contains(zone) else { return }
        regions[region].lostZones.append(zone)
        for database in databases.indices where places[databases[database].index].region == region {
            Database.loseZone(zone, database, in: &self)
        }
        for cache in caches.indices where places[caches[cache].index].region == region {
            caches[cache].loseZone(zone)
        }
    }

    private mutating func regainZone(_ zone: String?, of region: Int) {
        guard let zone, regions[region].lostZones.contains(zone) else { return }
        regions[region].lostZones.removeAll { $0 == zone }
        for database in databases.indices where places[databases[database].index].region == region {
            Database.regainZone(zone, database, in: &self)
        }
        for cache in caches.indices where places[caches[cache].index].region == region {
            caches[cache].regainZone(zone, at: now)
        }
    }

    /// Lets a lost region come back for some of the clients; links between regions stay down.
    private mutating func flap(_ region: Int, share: String?, lasts: String?) {
        regions[region].isLost = true
        regions[region].flapShare = share.flatMap { Quantity($0)?.value } ?? 0.4
        let duration = lasts.flatMap { DrillDuration($0)?.milliseconds } ?? 120_000
        regions[region].flapEnds = now + duration
        queue.schedule(
            at: now + duration, .timer, component: places.count, code: 0, argument: region)
    }

    /// Ends the flapping of a region when its time has come.
    mutating func settleRegion(_ region: Int) {
        guard now >= regions[region].flapEnds else { return }
        regions[region].flapShare = 0
        updateReach()
    }

    /// Whether nothing can be changed in the region of a component now.
    func hasNoControlPlane(_ component: Int) -> Bool {
        let region = places[component].region
        return region >= 0 && now < regions[region].controlPlaneLostUntil
    }
}
