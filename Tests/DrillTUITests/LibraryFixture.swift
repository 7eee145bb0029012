import DrillModel
import DrillTUI

/// A library with something of everything.
enum LibraryFixture {
    static let contents = LibraryContents(
        drills: [
            LibraryContents.DrillEntry(
                title: "Region failover to a warm standby", kind: "dr", rto: .minutes(15),
                rpo: .seconds(30), path: "Drills/region-failover-warm-standby.yaml"),
            LibraryContents.DrillEntry(
                title: "Role assumed from an unknown address", kind: "security",
                rto: .minutes(20), path: "Drills/credential-compromise.yaml"),
            LibraryContents.DrillEntry(
                title: "(cannot be read)", kind: "–", path: "Drills/broken.yaml", errors: 2),
        ],
        runbooks: [
            LibraryContents.RunbookEntry(
                title: "Region failover", steps: 14, lastVerified: "2026-10-04",
                path: "Runbooks/region-failover.md")
        ],
        sessions: [
            LibraryContents.SessionEntry(
                id: "s2", title: "Region failover to a warm standby", operator: "Rosa",
                started: "2026-11-20 21:04", outcome: "interrupted", isResumable: true),
            LibraryContents.SessionEntry(
                id: "s1", title: "Region failover to a warm standby", operator: "Rosa",
                started: "2026-11-19 09:30", outcome: "met", isResumable: false,
                rta: .seconds(702)),
        ])
}
