extension Service {
    /// What is wrong with a service for reasons of its own, each with the remedy that ends it.
    struct Condition: Sendable {
        /// A release that should not have gone out, and the share of the instances that run it.
        struct Release: Sendable {
            var share: Double
            var errors: Double
            var slowdown: Double
            var calls: Double
            /// The share of the answers that the version before fails on the schema that it leaves.
            var schemaErrors: Double
        }

        /// A configuration or a feature that does harm on every instance.
        struct Impairment: Sendable {
            var errors = 0.0
            var slowdown = 1.0
        }

        var release: Release?
        /// The share of the answers that fail because the version does not know the schema.
        var schemaErrors = 0.0
        var config = Impairment()
        var feature = Impairment()
        /// The instant at which the certificate went out of date, and how long that stays hidden.
        var certificateEnd: Int64?
        var certificateRamp: Int64 = 1
        /// Slow machines, until an instant.
        var slowness = 1.0
        var slowUntil: Int64 = -1
        /// The instant since which it leaks, and the milliseconds in which requests take twice as
        /// long.
        var leaksSince: Int64?
        var leakDoubles: Int64 = 1
        /// The share of the requests that it refuses on purpose.
        var shed = 0.0

        /// The share of the answers that fail for its own reasons.
        var errors: Double {
            let released = release.map { 1 - $0.share * $0.errors } ?? 1
            return 1
                - released * (1 - schemaErrors) * (1 - config.errors) * (1 - feature.errors)
        }

        /// Until when it stays as it is unless somebody changes it.
        func lastsUntil(at time: Int64) -> Int64 {
            guard certificateEnd == nil, leaksSince == nil else { return time }
            return time < slowUntil ? slowUntil : .max
        }

        /// How many times as long a request takes.
        func slowdown(at time: Int64) -> Double {
            var factor = config.slowdown * feature.slowdown
            if let release { factor *= 1 + release.share * (release.slowdown - 1) }
            if time < slowUntil { factor *= slowness }
            if let since = leaksSince { factor *= 1 + Double(time - since) / Double(leakDoubles) }
            return factor
        }

        /// How many times as often it calls its dependencies.
        var callFactor: Double {
            release.map { 1 + $0.share * ($0.calls - 1) } ?? 1
        }

        /// The share of the requests that get in: what is shed is refused, and so is whoever has no
        /// open connection when the certificate is out of date.
        func admitted(at time: Int64) -> Double {
            guard let end = certificateEnd else { return 1 - shed }
            let refused = min(1, max(0.05, Double(time - end) / Double(max(1, certificateRamp))))
            return (1 - shed) * (1 - refused)
        }
    }
}
