import Foundation
import Testing

@Suite("The forecast command")
struct ForecastCommandTests {
    private static let drill = "region-failover-warm-standby"
    private static let runs = ["--runs", "24", "--seed", "5"]

    /// Writes the parts of a forecast into files of their own.
    private func parts(_ count: Int, _ muster: Muster) throws -> [String] {
        try (0..<count).map { index in
            let file = muster.home.appending(path: "part-\(index).json").path
            let run = try muster.run(
                arguments: ["forecast", Self.drill, "--shard", "\(index)/\(count)", "-o", file]
                    + Self.runs)
            try #require(run.status == 0, "\(run.errors)")
            return file
        }
    }

    @Test func partsPutTogetherAreTheSameBytesAsTheWhole() throws {
        try withMuster { muster in
            let files = try parts(4, muster)
            for form in [[], ["--json"], ["--target", "50%"]] {
                let whole = try muster.run(
                    arguments: ["forecast", Self.drill] + Self.runs + form)
                let merged = try muster.run(
                    arguments: ["forecast", "merge"] + files.reversed() + form)
                #expect(whole.output == merged.output)
                #expect(!whole.output.isEmpty)
                #expect(whole.status == merged.status)
            }
        }
    }

    @Test func theJSONHasWhatTheTextSays() throws {
        try withMuster { muster in
            let run = try muster.run(
                arguments: ["forecast", Self.drill, "--json", "--jobs", "1"] + Self.runs)
            let parsed = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
            let forecast = try #require(parsed as? [String: Any])
            #expect(forecast["schema"] as? String == "muster-forecast/1")
            #expect((forecast["notice"] as? String)?.hasPrefix("SIMULATED") == true)
            #expect(forecast["runs"] as? Int == 24)
            let objective = try #require(forecast["rto"] as? [String: Any])
            #expect(objective["target_seconds"] as? Double == 900)
            #expect((objective["interval"] as? [String: Double])?.keys.sorted() == ["high", "low"])
            let recovery = try #require(forecast["recovery_seconds"] as? [String: Any])
            let middle = try #require(recovery["p50"] as? Double)
            #expect((300...3600).contains(middle))
        }
    }

    @Test func whatIsMissingIsSaidAndTheRestIsPartial() throws {
        try withMuster { muster in
            let files = try parts(4, muster)
            let run = try muster.run(arguments: ["forecast", "merge", files[0], files[2]])
            #expect(run.status == 4)
            #expect(run.errors.contains("runs are missing: 6–11, 18–23"))
            #expect(run.output.contains("PARTIAL: 12 of 24 runs"))
        }
    }

    @Test func mixturesAndRepetitionsAreRefused() throws {
        try withMuster { muster in
            let files = try parts(2, muster)
            let twice = try muster.run(arguments: ["forecast", "merge", files[0], files[0]])
            #expect(twice.status == 65)
            #expect(twice.errors.contains("has runs that are there already: 0–11"))
            let other = muster.home.appending(path: "other.json").path
            _ = try muster.run(
                "forecast", Self.drill, "--shard", "1/2", "--runs", "24", "--seed", "6", "-o",
                other)
            let mixed = try muster.run(arguments: ["forecast", "merge", files[0], other])
            #expect(mixed.status == 65)
            #expect(mixed.errors.contains("another seed (“6”, not “5”)"))
            #expect(mixed.output.isEmpty)
        }
    }

    @Test(arguments: ["", "{}", "[1, 2", "\u{0}\u{1}"])
    func whatIsNoPartIsRefused(_ text: String) throws {
        try withMuster { muster in
            let file = muster.home.appending(path: "part.json")
            try Data(text.utf8).write(to: file)
            let run = try muster.run(arguments: ["forecast", "merge", file.path])
            #expect(run.status == 65)
            #expect(run.errors.contains("is not a part of a forecast"))
        }
    }

    @Test func aPartThatIsNotThereIsRefused() throws {
        try withMuster { muster in
            let run = try muster.run(arguments: ["forecast", "merge", "no-such-file.json"])
            #expect(run.status == 65)
            #expect(run.errors.contains("no-such-file.json: cannot be read"))
        }
    }

    @Test(arguments: [
        ["forecast"], ["forecast", drill, "--runs", "0"], ["forecast", drill, "--shard", "4/4"],
        ["forecast", drill, drill], ["forecast", drill, "--target", "90"],
        ["forecast", drill, "--mistakes", "--shard", "0/2"], ["forecast", "merge"],
        ["forecast", drill, "--shard", "0/2", "--json"], ["forecast", drill, "--jobs", "0"],
    ])
    func wrongUsageIsSaidWithItsStatus(_ arguments: [String]) throws {
        try expectWrongUsage(arguments)
    }

    @Test func aDrillThatIsNotThereIsBadInput() throws {
        try withMuster { muster in
            let run = try muster.run("forecast", "region-failover-warm-standbi")
            #expect(run.status == 65)
            #expect(run.errors.contains("did you mean “\(Self.drill)”?"))
        }
    }

    @Test func aDrillWithoutASimulationIsLeftOutAndNamed() throws {
        try withMuster { muster in
            let alone = try muster.run("forecast", "redis-failover-live")
            #expect(alone.status == 65)
            #expect(alone.errors.contains("redis-failover-live: no simulated system"))
            let among = try muster.run(
                "forecast", "redis-failover-live", Self.drill, "--mistakes", "--runs", "2")
            #expect(among.errors.hasPrefix("Left out"))
            #expect(among.errors.contains("redis-failover-live."))
            #expect(among.output.contains("promote-at-once"))
        }
    }

    @Test func aVerdictThatIsNotReachedIsOpenAndFails() throws {
        try withMuster { muster in
            let run = try muster.run(
                "forecast", Self.drill, "--runs", "3", "--target", "99.9%")
            #expect(run.status == 1)
            #expect(run.output.contains("Verdict on 99.9 %: open; 3 runs do not decide it."))
        }
    }

    @Test func theReportOfAMistakeSaysWhatItCost() throws {
        try withMuster { muster in
            let run = try muster.run(
                "run", Self.drill, "--headless", "--seed", "7", "--mistake", "promote-at-once")
            #expect(run.status == 1)
            #expect(run.output.contains("## What it cost"))
            #expect(
                run.output.contains("The old primary is fenced before the standby is promoted."))
            let unknown = try muster.run(
                "run", Self.drill, "--headless", "--mistake", "promote-at-onze")
            #expect(unknown.status == 64)
            #expect(unknown.errors.contains("did you mean “promote-at-once”?"))
        }
    }

    @Test func followersMeetAndMistakesMiss() throws {
        try withMuster { muster in
            let run = try muster.run(
                "forecast", Self.drill, "credential-compromise", "--mistakes", "--runs", "10")
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            #expect(run.output.contains("promote-at-once"))
            #expect(run.output.contains("sessions-only"))
        }
    }
}
