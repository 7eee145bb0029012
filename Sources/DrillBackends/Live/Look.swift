package import DrillModel

/// What one look at a metric gave.
package enum Look: Hashable, Sendable {
    /// A number, and how long ago it was taken where the source tells.
    case value(Double, age: DrillDuration = .zero)
    /// The source answers, but not with a number: unknown, at once.
    case nothing(reason: String)
    /// The source does not answer: the last value counts until it is too old.
    case failed(reason: String)

    /// Why there is no value.
    package var reason: String? {
        switch self {
        case .value: nil
        case .nothing(let reason), .failed(let reason): reason
        }
    }
}
