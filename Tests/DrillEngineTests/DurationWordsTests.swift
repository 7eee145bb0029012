import DrillModel
import Testing

/// Lengths of time read the same on a screen and in a report.
@Suite struct DurationWordsTests {
    @Test(
        arguments: [
            (0, "0 s"), (1, "1 ms"), (250, "250 ms"), (999, "999 ms"), (1000, "1 s"), (1049, "1 s"),
            (1050, "1.1 s"), (3200, "3.2 s"), (9949, "9.9 s"), (9950, "10 s"), (10_900, "10 s"),
            (59_999, "59 s"), (60_000, "1 min"), (65_000, "1 min 05 s"), (700_000, "11 min 40 s"),
            (900_000, "15 min"), (3_599_999, "59 min 59 s"), (3_600_000, "1 h"),
            (7_500_000, "2 h 05 min"),
            (7_259_000, "2 h"), (259_200_000, "72 h"), (-26_000, "minus 26 s"),
            (-250, "minus 250 ms"),
        ] as [(Int64, String)])
    func nothingIsSaidOfPartsThatAreZero(milliseconds: Int64, words: String) {
        let length = DrillDuration(milliseconds: milliseconds)
        #expect(length.words == words)
        #expect(length.rounded.words == words)
    }

    /// On a clock face half a second of lost data would be nothing.
    @Test(arguments: [
        (0, "0 s"), (340, "340 ms"), (5_720, "5.7 s"), (59_999, "59 s"), (60_000, "01:00"),
        (3_845_000, "1:04:05"),
    ])
    func lossesBelowAMinuteAreNotRoundedAway(milliseconds: Int64, text: String) {
        #expect(DrillDuration(milliseconds: milliseconds).loss == text)
    }
}
