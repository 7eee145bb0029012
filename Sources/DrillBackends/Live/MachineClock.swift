#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The monotonic clock of this machine.
package struct MachineClock: LiveClock {
    package init() {}

    package var monotonic: Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    package func sleep(until instant: Int64) async throws {
        while case let rest = instant - monotonic, rest > 0 {
            try await Task.sleep(for: .milliseconds(rest))
        }
    }

    package func wait(until instant: Int64) {
        while case let rest = instant - monotonic, rest > 0 {
            var time = timespec(
                tv_sec: Int(rest / 1000), tv_nsec: Int(rest % 1000) * 1_000_000)
            unsafe nanosleep(&time, nil)
        }
    }
}
