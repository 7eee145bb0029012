/// What the figures can be checked against.
enum EvidenceSection {
    static func section(_ report: Report) -> PageSection {
        let table = HTMLTable(
            caption: "Evidence", heads: ["What", "Value"],
            rows: ReportTables.evidence(report).map {
                [.text($0[0]), .markup(.text($0[1]), class: "digest")]
            })
        return PageSection("Evidence", table.markup())
    }
}
