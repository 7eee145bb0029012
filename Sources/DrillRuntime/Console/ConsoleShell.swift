import DrillEngine
import DrillModel
package import DrillTUI
package import TerminalKit

/// The loop of the console: takes input and time in, draws, and does what the screens ask for.
///
/// One thread. Between two inputs it sleeps until the exercise clock shows the next second.
package final class ConsoleShell {
    let services: ConsoleServices
    private let terminal: any Terminal
    private let look: Look
    /// At high speeds the screen follows at most this often, in ms.
    private let shortestWait: Int
    private var model: AppModel
    var exercise: DrillExercise?
    /// The number of events that the screens know.
    private var shown = 0
    private var isRunning = true
    private var replayPacer = ReplayPacer()
    /// The session that was left last.
    private var lastLeft: LeftSession?

    package init(_ services: ConsoleServices, terminal: any Terminal, entry: AppModel.Entry) {
        self.services = services
        self.terminal = terminal
        look = Look(
            theme: services.theme.theme(depth: terminal.colorDepth), glyphs: terminal.glyphs)
        shortestWait = services.settings.isCalm ? 1000 : 100
        model = AppModel(entry: entry, size: terminal.size)
        model.isMouseOn = services.settings.usesMouse
    }

    /// Runs until the operator leaves; returns how the last session stands, if there was one.
    package func run(_ opening: ConsoleOpening) -> LeftSession? {
        terminal.setMouse(model.isMouseOn)
        perform(begin(opening))
        while isRunning {
            let canvas = draw()
            let input = terminal.nextInput(timeoutMilliseconds: patience)
            // A key is meant for what was on the screen, so it comes before the news.
            if let message = input.flatMap({ message(for: $0, on: canvas) }) { take(message) }
            catchUp()
            playOn()
        }
        leave()
        return lastLeft
    }

    @discardableResult
    private func draw() -> Canvas {
        let canvas = view(model, size: terminal.size, look: look)
        terminal.draw(canvas)
        return canvas
    }

    private func begin(_ opening: ConsoleOpening) -> [AppEffect] {
        switch opening {
        case .library:
            // Reading everything may take a moment: something is seen of it at once.
            draw()
            return [.loadLibrary]
        case .drill(let loaded):
            take(.drillOpened(services.briefing(loaded)))
            return []
        case .session(let driver):
            open(driver)
            return []
        case .replay(let contents):
            take(.replayLoaded(contents))
            return []
        }
    }

    /// How long to wait for input: until the clock on the screen changes, or for ever.
    private var patience: Int? {
        let waits = [
            exercise.flatMap { $0.needsAttention ? $0.millisecondsToNextSecond : nil },
            ReplayPacer.millisecondsToNextSecond(of: model.replay),
        ]
        return waits.compactMap { $0 }.min().map { max(shortestWait, $0) }
    }

    /// What an input means, where it points at something that is on the screen.
    private func message(for input: Input, on canvas: Canvas) -> AppMessage? {
        switch input {
        case .click(let point): canvas.target(at: point).map { .clicked($0) }
        case .wheel(let point, let steps): .wheeled(steps: steps, pane: canvas.pane(at: point))
        default: .input(input)
        }
    }

    private func take(_ message: AppMessage) {
        perform(update(&model, message))
    }

    private func perform(_ effects: [AppEffect]) {
        for effect in effects { perform(effect) }
    }

    private func perform(_ effect: AppEffect) {
        switch effect {
        case .call(let text): call(text)
        case .setMouse(let isOn): terminal.setMouse(isOn)
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspend()
        case .copy(let text): terminal.copy(text)
        case .quit: isRunning = false
        case .leaveSession: leave()
        case .command, .pause, .resume, .setSpeed: actOnExercise(effect)
        default: actOnServices(effect)
        }
    }

    private func call(_ text: String) {
        switch services.settings.call {
        case .bell: terminal.bell()
        case .notification: terminal.notify(text)
        case .off: break
        }
    }

    /// Brings the session up to the present and tells the screens.
    private func catchUp() {
        guard let exercise else { return }
        attempt {
            try exercise.catchUp()
            tellNews()
        }
    }

    /// Lets a recording that plays go on.
    private func playOn() {
        let passed = replayPacer.passed(in: model.replay, at: services.clock.monotonic)
        if let passed { take(.timePassed(passed)) }
    }

    /// Tells the screens what has happened; it is in the journal by now.
    private func tellNews() {
        guard let exercise else { return }
        let events = exercise.driver.events
        let news = SessionUpdate(
            state: exercise.driver.state, newEvents: Array(events[shown...]),
            now: exercise.driver.now, speed: exercise.speed)
        shown = events.count
        take(.session(news))
    }

    private func actOnExercise(_ effect: AppEffect) {
        guard let exercise else { return }
        attempt {
            switch effect {
            case .command(let command, let name): try exercise.give(command, by: name)
            case .pause: try exercise.pause()
            case .resume: try exercise.resume()
            case .setSpeed(let speed): try exercise.setSpeed(speed)
            default: break
            }
            tellNews()
        }
    }

    private func actOnServices(_ effect: AppEffect) {
        attempt {
            switch effect {
            case .loadLibrary: take(.libraryLoaded(try services.libraryContents()))
            case .openDrill(let path): take(.drillOpened(try services.briefing(at: path)))
            case .openRunbook(let path): take(.reportLoaded(try services.runbook(path)))
            case .showErrors(let path): take(.reportLoaded(services.errors(in: path)))
            case .startSession(let request):
                try start(request)
            case .resumeSession(let id): open(try services.sessions.resume(id))
            case .reopenSession(let id): open(try services.reopen(id))
            case .openReport(let session): take(.reportLoaded(try services.report(session)))
            case .openReplay(let session):
                draw()
                take(.replayLoaded(try services.replay(session)))
            case .openHistory(let subject):
                // It may take a moment for each session: the screen says what is waited for.
                draw()
                take(.historyLoaded(try services.history(subject)))
            case .writeReport(let session, let formats):
                take(.reportWritten(paths: try services.writeReport(session, formats)))
            default: break
            }
        }
    }

    /// Begins a session; on a real environment only where it is fit, or somebody is sure.
    private func start(_ request: SessionRequest) throws {
        // Looking at a real environment takes a moment: the screen says what is waited for.
        draw()
        defer { if request.backend == .live { passOverKeys() } }
        let doubts = try services.doubts(about: request)
        guard doubts.isEmpty else { return take(.sessionDoubted(request, doubts)) }
        open(try services.start(request), speed: request.speed)
    }

    /// Takes what came while nobody could be answered, without the keys: they were meant for a screen
    /// that is gone, and on the next one Enter may run a command.
    private func passOverKeys() {
        while isRunning, let input = terminal.nextInput(timeoutMilliseconds: 0) {
            switch input {
            case .key, .paste, .click, .wheel: continue
            case .focus, .resized, .resumed, .terminate, .woken: take(.input(input))
            }
        }
    }

    private func leave() {
        exercise?.leave()
        lastLeft = exercise.map(LeftSession.init) ?? lastLeft
        exercise = nil
    }

    private func open(_ driver: SessionDriver, speed: Double? = nil) {
        let speed =
            driver.state.isLive
            ? 1 : speed ?? services.settings.speed(for: driver.state.drill.plan)
        let exercise = DrillExercise(driver, clock: services.clock, speed: speed)
        self.exercise = exercise
        shown = driver.events.count
        take(.sessionOpened(services.opening(of: exercise)))
    }

    /// Tells a refusal or a failure on the screen; neither ends the program.
    private func attempt(_ body: () throws -> Void) {
        do {
            try body()
        } catch let rejection as Rejection {
            take(.rejected(rejection.description))
        } catch {
            take(.failed("\(error)"))
        }
    }
}
