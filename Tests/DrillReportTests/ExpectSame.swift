import CustomDump
import Testing

/// Expects two values to be the same; the failure is their difference.
///
/// Recorded through Testing itself: custom-dump's own `expectNoDifference` only prints unless its
/// support library is linked into the test target.
func expectSame<Value>(
    _ actual: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let difference = diff(expected, actual) else { return }
    Issue.record("\(difference)", sourceLocation: sourceLocation)
}
