import Foundation

/// What the figures were measured on.
struct Machine: Codable {
    var processor: String
    var cores: Int
    /// The processes that wanted to run in the last minute, on average.
    var load: Double?

    static var current: Machine {
        let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = lines.split(separator: "\n").first { $0.hasPrefix("model name") }
        let name = model?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
        let load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?
            .split(separator: " ").first.flatMap { Double($0) }
        return Machine(
            processor: name ?? "unknown processor",
            cores: ProcessInfo.processInfo.activeProcessorCount, load: load)
    }

    /// The machine in a sentence, with a warning where others were at work.
    var text: String {
        let sentence = "\(processor), \(cores) cores"
        guard let load else { return sentence }
        let warning = load > Double(cores) ? "; others are at work, so trust ratios only" : ""
        return sentence + ", load \(Target.text(load))" + warning
    }
}
