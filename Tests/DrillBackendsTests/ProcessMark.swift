import Foundation

/// Finds the processes of one test among all others.
struct ProcessMark {
    /// A fraction of a second that no other test sleeps for.
    private let fraction = String(format: "%09d", Int.random(in: 0..<1_000_000_000))

    /// A `sleep` that can be found.
    func sleep(_ seconds: Int) -> String { "sleep \(seconds).\(fraction)" }

    /// Those that have not ended.
    var living: [Int32] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap(Int32.init).filter { pid in
            let words = FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data()
            let text = String(decoding: words, as: UTF8.self)
            return text.hasPrefix("sleep\0") && text.contains(fraction)
        }
    }

    func kill() {
        for pid in living { Foundation.kill(pid, SIGKILL) }
    }
}
