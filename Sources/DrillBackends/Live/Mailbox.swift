import DrillModel
import Synchronization

/// What happened in the background since the backend last looked in.
final class Mailbox: Sendable {
    /// Something that came in.
    enum News: Sendable {
        case looked(MetricID, Look)
        case alerts(Result<[Alert], LookFailure>)
        /// `nil` where the probe cannot know it.
        case dataLoss(DataLoss?)
        case printed(CommandID, String)
        case finished(CommandID, CommandResult)
        /// An action of the simulation was asked for.
        case refused(ActionID)
    }

    /// News with the monotonic instant of it.
    typealias Entry = (at: Int64, news: News)

    private let entries: Mutex<[Entry]> = Mutex([])

    /// Puts something in, with the monotonic instant of it.
    func put(_ news: News, at instant: Int64) {
        entries.withLock { entries in
            if case .printed(let id, let text) = news, let last = entries.last,
                case .printed(id, let before) = last.news
            {
                entries[entries.count - 1] = (last.at, .printed(id, before + text))
            } else {
                entries.append((instant, news))
            }
        }
    }

    /// Everything that has come in, in order.
    func empty() -> [Entry] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }
}
