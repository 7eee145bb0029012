import CCurl
import DrillModel
import Synchronization

/// Asks servers, any number at the same time, without holding a thread of Swift's.
///
/// One thread of libcurl does the work and keeps connections; see <doc:HTTPByLibcurl>.
@safe final class HTTPClient: Sendable {
    // libcurl's loop is guarded by a lock of its own.
    private nonisolated(unsafe) let loop: OpaquePointer
    private let lastNumber = Atomic<UInt64>(0)

    /// - Throws: a `LookFailure` where libcurl is missing or the machine has no thread left.
    init() throws(LookFailure) {
        var reason: UnsafePointer<CChar>?
        guard let loop = unsafe http_loop_start(&reason) else {
            throw LookFailure(unsafe reason.map { unsafe String(cString: $0) } ?? "")
        }
        unsafe self.loop = loop
    }

    deinit {
        unsafe http_loop_stop(loop)
    }

    /// Asks, and comes back with the whole answer, whatever its status.
    ///
    /// - Throws: a `LookFailure` where there is none, `CancellationError` when the task is cancelled.
    func ask(_ question: HTTPQuestion) async throws -> HTTPAnswer {
        let number = lastNumber.add(1, ordering: .relaxed).newValue
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                begin(question, number, Asking(continuation))
                if Task.isCancelled { cancel(number) }
            }
        } onCancel: {
            cancel(number)
        }
    }

    private func cancel(_ number: UInt64) {
        unsafe http_loop_cancel(loop, number)
    }

    private func begin(_ question: HTTPQuestion, _ number: UInt64, _ asking: Asking) {
        let context = unsafe Unmanaged.passRetained(asking)
        let hasBegun = unsafe Self.withStrings(of: question) { wanted in
            unsafe http_loop_ask(
                loop, number, &wanted,
                { context, answer in
                    guard let context = unsafe context, let answer = unsafe answer else { return }
                    let asking = unsafe Unmanaged<Asking>.fromOpaque(context).takeRetainedValue()
                    asking.end(unsafe HTTPClient.result(answer.pointee))
                }, context.toOpaque())
        }
        guard !hasBegun else { return }
        unsafe context.release()
        asking.end(.failure(LookFailure("no memory")))
    }

    private static func result(_ answer: http_answer) -> Result<HTTPAnswer, any Error> {
        let reason = unsafe answer.reason.map { unsafe String(cString: $0) } ?? ""
        switch unsafe answer.outcome {
        case HTTP_ANSWERED:
            let body = unsafe UnsafeBufferPointer(start: answer.body, count: answer.length)
            return .success(
                HTTPAnswer(
                    status: unsafe answer.status, seconds: unsafe answer.seconds,
                    body: unsafe Array(body)))
        case HTTP_TIMED_OUT: return .failure(LookFailure("no answer in time"))
        case HTTP_TOO_LONG: return .failure(LookFailure("the answer is too long"))
        case HTTP_CANCELLED: return .failure(CancellationError())
        default: return .failure(LookFailure(withinSentence(reason)))
        }
    }
}

/// A reason as it stands within a sentence: `connection refused`, but `SSL certificate problem`.
private func withinSentence(_ reason: String) -> String {
    guard let second = reason.dropFirst().first, second.isLowercase else { return reason }
    return reason.prefix(1).lowercased() + reason.dropFirst()
}

/// Who waits for an answer.
private final class Asking: Sendable {
    private let continuation: CheckedContinuation<HTTPAnswer, any Error>

    init(_ continuation: CheckedContinuation<HTTPAnswer, any Error>) {
        self.continuation = continuation
    }

    func end(_ result: Result<HTTPAnswer, any Error>) {
        continuation.resume(with: result)
    }
}

extension HTTPClient {
    /// The question as C has it, for the time of a call.
    private static func withStrings<Result>(
        of question: HTTPQuestion, _ body: (inout http_question) -> Result
    ) -> Result {
        var strings: [String?] = [question.url, nil, nil, nil, nil]
        if case .post(let fields) = question.method { strings[1] = FormText.encode(fields) }
        switch question.access.credentials {
        case .basic(let user, let password): (strings[2], strings[3]) = (user, password)
        case .bearer(let token): strings[4] = token
        case nil: break
        }
        strings += [question.access.authority, question.access.proxy]
        return unsafe withCStrings(strings) { pointers in
            var wanted = unsafe http_question(
                url: pointers[0], form: pointers[1], user: pointers[2], password: pointers[3],
                bearer: pointers[4], authority: pointers[5], proxy: pointers[6],
                timeout_ms: Int(question.timeout.milliseconds), limit: question.limit,
                only_connects: question.method == .connect)
            return unsafe body(&wanted)
        }
    }

    /// Calls `body` with the strings as C has them.
    private static func withCStrings<Result>(
        _ strings: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        func add(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
            guard index < strings.count else { return unsafe body(pointers) }
            guard let string = strings[index] else {
                return unsafe add(index + 1, pointers + [nil])
            }
            return unsafe string.withCString { unsafe add(index + 1, pointers + [$0]) }
        }
        return unsafe add(0, [])
    }
}
