/// A notice with its instant.
package struct TimedNotice: Hashable, Sendable {
    package var time: DrillTime
    package var notice: BackendNotice

    package init(time: DrillTime, notice: BackendNotice) {
        self.time = time
        self.notice = notice
    }
}
