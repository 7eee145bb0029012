import DrillContent
import DrillModel
import Testing

/// Files that were cut off or damaged are diagnosed; the loaders never stop working.
struct DamagedFilesTests {
    /// A small generator, so that a failure can be repeated from its seed.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private static let texts = [SmallDrill.plan, SmallDrill.runbook, SmallDrill.system]

    private func load(_ damaged: String, at place: Int) -> Loaded<Drill> {
        var texts = Self.texts
        texts[place] = damaged
        return SmallDrill.load(plan: texts[0], runbook: texts[1], system: texts[2])
    }

    @Test(arguments: 0..<3)
    func cutOffAnywhere(_ place: Int) {
        let text = Self.texts[place]
        for length in stride(from: 0, to: text.count, by: 7) {
            let loaded = load(String(text.prefix(length)), at: place)
            #expect(loaded.value != nil || !loaded.diagnostics.isEmpty)
        }
    }

    @Test(arguments: 1...60)
    func damagedAnywhere(_ seed: Int) {
        var dice = Dice(state: UInt64(seed))
        let place = dice.roll(3)
        var characters = Array(Self.texts[place])
        let damage = Array("{}[]:-#`\"'\n\t|>&*!%@\u{0}\u{1B}é1 ")
        for _ in 0..<5 {
            characters[dice.roll(characters.count)] = damage[dice.roll(damage.count)]
        }
        let loaded = load(String(characters), at: place)
        let hasErrors = loaded.diagnostics.contains { $0.severity == .error }
        #expect((loaded.value == nil) == hasErrors, "seed \(seed)")
    }

    @Test(arguments: 1...60)
    func damagedRunbooksLoseNoLine(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &+ 1000)
        var lines = SmallDrill.plain.split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for _ in 0..<6 {
            lines.swapAt(dice.roll(lines.count), dice.roll(lines.count))
        }
        let text = lines.joined(separator: "\n")
        let loaded = RunbookLoader.load(SourceText(path: "r.md", text: text))
        let runbook = try #require(loaded.value)
        #expect(LostLines.of(text, in: runbook) == [], "seed \(seed):\n\(text)")
    }
}
