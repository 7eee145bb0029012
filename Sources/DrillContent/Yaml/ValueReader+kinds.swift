import DrillModel

extension ValueReader<String> {
    static var text: Self { .from("text", "text") { $0 } }

    static var plainName: Self {
        .from("a plain name", "letters, digits, “-” and “_”, beginning with a letter") {
            ComponentRef.isPlainName($0) ? $0 : nil
        }
    }
}

extension ValueReader<String> {
    /// An address of the web, which variables may be part of.
    static var url: Self {
        .from("a web address", "an address such as “http://127.0.0.1:9090”") { text in
            let isAddress = ["http://", "https://", "${"].contains { text.hasPrefix($0) }
            return isAddress && !text.contains(where: \.isWhitespace) ? text : nil
        }
    }

    /// A host and a port, which variables may be part of.
    static var endpoint: Self {
        .from("a host and a port", "a host and a port such as “127.0.0.1:5432”") { text in
            guard let colon = text.lastIndex(of: ":"), colon > text.startIndex else { return nil }
            let port = text[text.index(after: colon)...]
            let isPort = Int(port).map { (1...65_535).contains($0) } ?? port.hasSuffix("}")
            return isPort && !text.contains(where: \.isWhitespace) ? text : nil
        }
    }

    static var pattern: Self {
        Self("a regular expression", "a regular expression such as “ready|ok”") {
            text throws(Failure) in
            do {
                _ = try Regex(VariableText(text).filled([:]))
                return text
            } catch {
                throw Failure(message: "not a regular expression: \(error)")
            }
        }
    }
}

extension ValueReader<JSONPath> {
    /// A way into what a command prints as JSON.
    static var jsonPath: Self {
        .from("a path into JSON", "a path such as “$.rows” or “$.nodes[0].lag”", JSONPath.init)
    }
}

extension ValueReader<Int> {
    /// A status of HTTP.
    static var status: Self {
        .from("a status", "a status of HTTP such as 200") { text in
            Int(text).flatMap { (100...599).contains($0) ? $0 : nil }
        }
    }

    /// A size that is kept in memory.
    static var byteCount: Self {
        .from("a size", "a size from 1kB to 100MB, such as “64KB”") { text in
            Quantity(text).flatMap { size in
                size.unit == .bytes && (1000...100_000_000).contains(size.value)
                    ? Int(size.value) : nil
            }
        }
    }
}

extension ValueReader<Bool> {
    static var flag: Self {
        .from("a flag", "true or false") { ["true": true, "false": false][$0] }
    }
}

extension ValueReader<DrillDuration> {
    static var duration: Self {
        .from("a duration", "a number with its unit such as “90s”, “15m” or “1h30m”") {
            DrillDuration($0)
        }
    }
}

extension ValueReader<DrillDuration> {
    /// A duration that is not nothing.
    static var interval: Self {
        .from("a duration", "a duration above 0 such as “5s”") { text in
            DrillDuration(text).flatMap { $0 > .zero ? $0 : nil }
        }
    }
}

extension ValueReader<ClosedRange<DrillDuration>> {
    /// A duration, or two with `..` between them.
    static var durationRange: Self {
        .from("a duration or a range", "a duration such as “2m”, or a range such as “1m..4m”") {
            text in
            guard let dots = text.firstRange(of: "..") else {
                return DrillDuration(text).map { $0...$0 }
            }
            guard let earliest = DrillDuration(String(text[..<dots.lowerBound])),
                let latest = DrillDuration(String(text[dots.upperBound...])),
                earliest <= latest
            else { return nil }
            return earliest...latest
        }
    }
}

extension ValueReader<UInt64> {
    static var seed: Self {
        .from("a seed", "a whole number from 0") { UInt64($0) }
    }
}

extension ValueReader<Double> {
    static var speed: Self {
        .from("a speed", "a factor such as “1x” or “4x”") { text in
            guard text.hasSuffix("x"), let factor = Double(text.dropLast()), factor > 0,
                factor.isFinite
            else { return nil }
            return factor
        }
    }

    static var share: Self {
        .from("a share", "a share between 0% and 100% such as “99.9%”") { text in
            Quantity(text).flatMap { quantity in
                quantity.unit == .ratio && (0..<1).contains(quantity.value) ? quantity.value : nil
            }
        }
    }

    static var factor: Self {
        .from("a factor", "a number above 0 such as “14.4”") { text in
            Double(text).flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        }
    }

    static var sigma: Self {
        .from("a spread", "a number from 0 such as “0.6”") { text in
            Double(text).flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
        }
    }
}

extension ValueReader<Invocation> {
    static func invocation(_ what: String) -> Self {
        .from(what, "a verb, a target and arguments such as “scale eu-west-1/web instances=12”") {
            Invocation($0)
        }
    }
}

extension ValueReader<ComponentRef> {
    static var component: Self {
        .from("a component", "a name such as “eu-west-1/orders-db” or “shop-dns”") {
            ComponentRef($0)
        }
    }
}

extension ValueReader<MetricID> {
    static var metric: Self {
        .from("a metric", "a component and its metric such as “eu-west-1/orders-db.lag”") {
            MetricID($0)
        }
    }
}

extension ValueReader<Condition> {
    static var condition: Self {
        Self("a condition", "a condition such as “shop.availability >= 99%”") {
            text throws(Failure) in
            do throws(ConditionParser.Failure) {
                return try ConditionParser.condition(text)
            } catch {
                throw Failure(error)
            }
        }
    }
}

extension ValueReader<Check> {
    static var check: Self {
        Self("a check", "a condition with limits such as “shop.error_rate < 1% within 2m”") {
            text throws(Failure) in
            do throws(ConditionParser.Failure) {
                return try ConditionParser.check(text)
            } catch {
                throw Failure(error)
            }
        }
    }
}

extension ValueReader.Failure {
    /// The parser's failure, with the place of the word that stands in the way.
    init(_ failure: ConditionParser.Failure) {
        self.init(
            offset: failure.offset,
            message: failure.found.isEmpty ? "the condition ends too early" : nil,
            found: failure.found.isEmpty ? nil : failure.found,
            expected: failure.expected)
    }
}

extension ValueReader where Value: RawRepresentable<String> & CaseIterable {
    /// One of the raw values of an enumeration.
    static func oneOf(_ what: String) -> Self {
        let names = Value.allCases.map(\.rawValue)
        return Self(what, "one of \(names.joined(separator: ", "))") { text throws(Failure) in
            guard let value = Value(rawValue: text) else {
                throw Failure(suggestion: NearestName.of(text, among: names))
            }
            return value
        }
    }
}

extension ValueReader<Inject.Anchor> {
    /// `start`, `disruption`, `declared` or `step:<step id>`.
    static var anchor: Self {
        Self("an event", "one of start, disruption, declared, step:<step id>") {
            text throws(Failure) in
            switch text {
            case "start": return .start
            case "disruption": return .disruption
            case "declared": return .declared
            default:
                guard text.hasPrefix("step:"), text.count > 5 else {
                    throw Failure(
                        suggestion: NearestName.of(
                            text, among: ["start", "disruption", "declared"]))
                }
                return .step(String(text.dropFirst(5)))
            }
        }
    }
}
