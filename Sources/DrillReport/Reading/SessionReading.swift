import DrillEngine
import DrillModel

/// One pass over a session's events, in which every reader sees each event with the state before it.
struct SessionReading {
    private(set) var state: DrillState
    private(set) var spans = SpanReader()
    private(set) var timeline = TimelineReader()
    private(set) var deviations = DeviationReader()
    private(set) var clocks = ClockReader()
    private(set) var talk = CommunicationReader()
    private(set) var marks = MarkReader()

    init(_ drill: Drill, _ events: [TimedEvent]) {
        state = DrillState(drill: drill)
        for event in events {
            spans.read(event, before: state)
            timeline.read(event, before: state)
            deviations.read(event, before: state)
            clocks.read(event, before: state)
            talk.read(event, before: state)
            marks.read(event, before: state)
            state.apply(event)
        }
        deviations.finish(state)
    }
}
