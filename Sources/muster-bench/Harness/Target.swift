import Foundation

/// What a figure should come to.
enum Target {
    /// At least this share of a peer's figure.
    case ratio(of: String, to: String, atLeast: Double)
    /// At least this figure.
    case atLeast(String, Double)
    /// At most this figure.
    case atMost(String, Double)

    /// Says whether the target is met by the medians.
    func verdict(on rows: [ContestResult.Row], unit: String) -> ContestResult.Verdict {
        switch self {
        case .ratio(let name, let peer, let least):
            guard let own = median(of: name, in: rows), let other = median(of: peer, in: rows)
            else {
                return .init(text: "\(name) ÷ \(peer): one of them is not available", isMet: nil)
            }
            let ratio = own / other
            return verdict(
                ratio >= least, "\(name) ÷ \(peer)", Self.text(ratio), "at least", least, "")
        case .atLeast(let name, let least):
            let own = median(of: name, in: rows) ?? .nan
            return verdict(own >= least, name, Self.text(own), "at least", least, " \(unit)")
        case .atMost(let name, let most):
            let own = median(of: name, in: rows) ?? .nan
            return verdict(own <= most, name, Self.text(own), "at most", most, " \(unit)")
        }
    }

    private func verdict(
        _ isMet: Bool, _ what: String, _ value: String, _ relation: String, _ bound: Double,
        _ unit: String
    ) -> ContestResult.Verdict {
        .init(
            text: "\(what) is \(value)\(unit), target \(relation) \(Self.text(bound)): "
                + (isMet ? "met" : "not met"),
            isMet: isMet)
    }

    private func median(of name: String, in rows: [ContestResult.Row]) -> Double? {
        rows.first { $0.name == name }?.figures?.median
    }

    /// Three digits for small numbers, whole ones with separators for large.
    static func text(_ value: Double) -> String {
        guard value.magnitude < 1000 else {
            return Int(value.rounded()).formatted(.number.locale(Locale(identifier: "en_GB")))
        }
        return String(format: value.magnitude < 10 ? "%.2f" : "%.1f", value)
    }
}
