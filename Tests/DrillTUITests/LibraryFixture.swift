import DrillHistory
import DrillModel
import DrillTUI

/// A library with something of everything.
enum LibraryFixture {
    static let contents = LibraryContents(
        drills: [
            LibraryContents.DrillEntry(
                id: "region-failover-warm-standby", title: "Region failover to a warm standby",
                kind: "dr", rto: .minutes(15), rpo: .seconds(30),
                path: "Drills/region-failover-warm-standby.yaml", strategy: "warm-standby",
                system: "Two-region shop",
                summary: "The region of the primary is in trouble. Bring the shop back elsewhere.",
                sessions: 3, lastOutcome: "met", due: .upcoming(days: 41)),
            LibraryContents.DrillEntry(
                id: "blocking-schema-change", title: "Fourteen o'clock", kind: "incident",
                rto: .minutes(20), path: "Drills/blocking-schema-change.yaml",
                system: "Ticketing in three tiers", summary: "A database stands still.",
                sessions: 12, lastOutcome: "missed", due: .overdue(days: 12), openActions: 2),
            LibraryContents.DrillEntry(
                id: "credential-compromise", title: "Role assumed from an unknown address",
                kind: "security", rto: .minutes(20), path: "Drills/credential-compromise.yaml",
                due: .neverRun),
            LibraryContents.DrillEntry(
                id: "broken", title: "(cannot be read)", kind: "", path: "Drills/broken.yaml",
                errors: 2),
        ],
        runbooks: [
            LibraryContents.RunbookEntry(
                title: "Region failover", steps: 14, lastVerified: "2026-10-04",
                path: "Runbooks/region-failover.md", verified: 11, changed: 2,
                verification:
                    "11 of 14 steps verified in simulation, oldest 41 days, 2 changed since")
        ],
        sessions: [
            LibraryContents.SessionEntry(
                id: "s2", title: "Region failover to a warm standby", operator: "Rosa",
                started: "2026-11-20 21:04", outcome: "interrupted", isResumable: true,
                drill: "region-failover-warm-standby"),
            LibraryContents.SessionEntry(
                id: "s1", title: "Region failover to a warm standby", operator: "Rosa",
                started: "2026-11-19 09:30", outcome: "met", isResumable: false,
                rta: .seconds(702), drill: "region-failover-warm-standby"),
        ])
}
