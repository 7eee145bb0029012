import CustomDump
import TerminalKit
import Testing

struct LayoutTests {
    static let splits: [([Extent], Int, [Int])] = [
        ([.fixed(3), .share(1), .fixed(2)], 10, [3, 5, 2]),
        ([.share(1), .share(2)], 10, [3, 7]), ([.share(1), .share(1), .share(1)], 10, [3, 3, 4]),
        ([.fixed(8), .fixed(8), .share(1)], 10, [8, 2, 0]), ([.fixed(-4), .share(1)], 3, [0, 3]),
        ([.share(0), .share(1)], 4, [0, 4]), ([.fixed(1), .share(1)], 0, [0, 0]),
    ]

    @Test(arguments: splits) func sharesWhatTheFixedPartsLeave(
        parts: [Extent], total: Int, lengths: [Int]
    ) {
        let rect = Rect(x: 2, y: 3, width: total, height: total)
        #expect(rect.rows(parts).map(\.height) == lengths)
        #expect(rect.columns(parts).map(\.width) == lengths)
    }

    @Test func partsFollowOneAnother() {
        expectNoDifference(
            Rect(x: 2, y: 3, width: 10, height: 4).columns(.fixed(4), .share(1)),
            [
                Rect(x: 2, y: 3, width: 4, height: 4),
                Rect(x: 6, y: 3, width: 6, height: 4),
            ])
    }

    @Test func insetNeverTurnsInsideOut() {
        #expect(Rect(x: 0, y: 0, width: 1, height: 1).inset(columns: 4, rows: 4).isEmpty)
    }
}
