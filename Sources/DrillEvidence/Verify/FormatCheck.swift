/// Whether the lines of a file are as they are written.
enum FormatCheck {
    static func check(_ file: EvidenceFile) -> EvidenceCheck {
        let findings = file.defects.map { defect in
            Discrepancy(event: defect.sequence, "line \(defect.line): \(defect.text)")
        }
        return EvidenceCheck(
            .format,
            findings.isEmpty
                ? "\(EvidenceHeader.format), each line as it is written"
                : "not each line is as it is written",
            findings: findings)
    }
}
