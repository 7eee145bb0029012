import DrillModel

/// Reads numbers off a real environment.
struct Prober: Sendable {
    let runner: CommandRunner
    let http: HTTPClient
    let prometheus: PrometheusClient?

    /// One look; it takes no longer than the time limit of the probe, and a little.
    func look(_ probe: Probe) async -> Look {
        let look =
            switch probe {
            case .query(let expression): await ask(expression)
            case .http(let probe): await open(probe)
            case .tcp(let address): await connect(address)
            case .command(let probe): await run(probe)
            }
        return look.fit(without: runner.secrets)
    }

    private func ask(_ expression: String) async -> Look {
        guard let prometheus else { return .failed(reason: "the plan names no Prometheus") }
        return await prometheus.query(expression).look
    }

    // MARK: Servers

    private func open(_ probe: HTTPProbe) async -> Look {
        let question = HTTPQuestion(url: probe.url, timeout: probe.timeout)
        do {
            let answer = try await http.ask(question)
            switch probe.measures {
            case .status: return .value(Double(answer.status))
            case .latency: return .value(answer.seconds)
            case .up: return try isAsWanted(answer, probe) ? .value(1) : .value(0)
            }
        } catch let failure as LookFailure {
            return probe.measures == .up ? .value(0) : .nothing(reason: failure.reason)
        } catch {
            return .failed(reason: "\(error)")
        }
    }

    private func isAsWanted(_ answer: HTTPAnswer, _ probe: HTTPProbe) throws -> Bool {
        guard probe.status.map({ $0 == answer.status }) ?? (answer.status < 400) else {
            return false
        }
        guard let pattern = probe.body else { return true }
        return try Regex(pattern).firstMatch(in: answer.text) != nil
    }

    private func connect(_ address: String) async -> Look {
        let question = HTTPQuestion(
            url: "http://\(address)", method: .connect, timeout: ProbeDefaults.timeout)
        do {
            _ = try await http.ask(question)
            return .value(1)
        } catch is LookFailure {
            return .value(0)
        } catch {
            return .failed(reason: "\(error)")
        }
    }

    // MARK: Commands

    private func run(_ probe: CommandProbe) async -> Look {
        let (result, output, errors) = await runner.ask(
            CommandRun(script: probe.script, timeout: probe.timeout))
        if case .exitStatus = probe.measures, case .exited(let status) = result.ending {
            return .value(Double(status))
        }
        guard result.succeeded else {
            return .failed(reason: "\(result)" + (errors.isEmpty ? "" : ": \(errors)"))
        }
        let text = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let value: Double? =
            switch probe.measures {
            case .number, .exitStatus: Double(text)
            case .json(let path): JSONValue(output)?.value(at: path)?.double
            }
        guard let value, value.isFinite else {
            return .nothing(reason: "it printed no such number: \(text.prefix(80))")
        }
        return .value(value)
    }
}

extension Look {
    /// The look with a reason that can be shown.
    fileprivate func fit(without secrets: [String]) -> Look {
        switch self {
        case .value: self
        case .nothing(let reason): .nothing(reason: OutputText.line(reason, without: secrets))
        case .failed(let reason): .failed(reason: OutputText.line(reason, without: secrets))
        }
    }
}
