import DrillModel

/// Finds the phase that a heading names.
enum PhaseHeading {
    private static let words: [PhaseID: [String]] = [
        .detect: [
            "detect", "detecting", "detection", "meaning", "symptom", "symptoms", "identify",
            "identification",
        ],
        .assess: [
            "assess", "assessing", "assessment", "impact", "diagnosis", "diagnose", "diagnosing",
            "diagnostics", "triage", "triaging", "analysis", "analyse", "analyze",
            "troubleshooting", "troubleshoot",
        ],
        .contain: [
            "contain", "containing", "containment", "mitigation", "mitigations", "mitigate",
            "mitigating", "isolate", "isolating", "isolation",
        ],
        .investigate: ["investigate", "investigating", "investigation"],
        .recover: [
            "recover", "recovering", "recovery", "restore", "restoring", "restoration", "resolve",
            "resolution", "eradicate", "eradicating", "eradication", "rollback", "remediate",
            "remediation",
        ],
    ]

    /// Words before the name: `Part 3 — Contain`, `Phase 2: Assess`, `Step 1. Detect`.
    private static let prefixes = ["part", "phase", "step", "stage", "section"]

    /// The phase whose name or synonym the heading begins with, after a number or `Part 3 —`.
    ///
    /// Investigating comes before containing in most runbooks and is then part of assess; after a
    /// containment section it is the phase of its own that security playbooks have.
    static func phase(of title: String, afterContain: Bool) -> PhaseID? {
        guard let word = name(title).first else { return nil }
        guard let phase = words.first(where: { $0.value.contains(word) })?.key else { return nil }
        return phase == .investigate && !afterContain ? .assess : phase
    }

    /// Whether the heading is the name of a phase and nothing else.
    static func isBareName(_ title: String) -> Bool {
        name(title).count == 1
    }

    /// The words of the heading after its number.
    private static func name(_ title: String) -> ArraySlice<String> {
        var parts = title.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)[...]
        if let first = parts.first, prefixes.contains(first), parts.count > 1,
            isNumber(parts[parts.startIndex + 1])
        {
            parts = parts.dropFirst()
        }
        while let first = parts.first, isNumber(first) { parts = parts.dropFirst() }
        if parts.starts(with: ["roll", "back"]) { return ["rollback"] + parts.dropFirst(2) }
        return parts
    }

    /// `3`, `4b`, and Roman numerals short enough to be no word.
    private static func isNumber(_ word: String) -> Bool {
        guard let first = word.first else { return false }
        return first.isNumber || (word.count <= 4 && word.allSatisfy { "ivx".contains($0) })
    }
}
