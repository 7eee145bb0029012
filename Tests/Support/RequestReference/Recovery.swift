/// The rule that says when a tier has recovered, the same for the reference and the model.
package enum Recovery {
    /// Seconds from `end` to the first of thirty in which 85 % of the demand is answered in time.
    ///
    /// - Parameters:
    ///   - goodput: answers in time, by second.
    ///   - end: the second in which the disturbance is over.
    ///   - demand: what users ask for in a second.
    /// - Returns: `nil` when there is no such second.
    package static func seconds(in goodput: [Double], after end: Int, demand: Double) -> Int? {
        var run = 0
        for second in end..<goodput.count {
            run = goodput[second] > 0.85 * demand ? run + 1 : 0
            if run == 30 { return second - 29 - end }
        }
        return nil
    }
}
