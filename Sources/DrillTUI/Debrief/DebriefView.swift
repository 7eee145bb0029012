import DrillEngine
import DrillModel
import TerminalKit

/// What came of the drill, to be talked about, judged and mended.
struct DebriefView: Widget {
    let model: AppModel

    /// From here on everything stands side by side.
    private static let wide = 110

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let body = Frame.draw(model, in: rect, on: &canvas)
        guard let session = model.session else { return }
        let parts = body.rows(.fixed(1), .fixed(1), .fixed(1), .share(1), .fixed(1))
        let banner = session.banner
        canvas.write(
            banner + Line(" Debrief: \(session.state.drill.plan.title)", .title), in: parts[0])
        canvas.write(DebriefText.verdict(of: session), in: parts[1])
        canvas.write(Line(nextThing(in: session), .accent), in: parts[4])
        if rect.width < Self.wide {
            drawTabs(session, in: parts[2], on: &canvas)
            drawSection(session, in: parts[3].droppingFirstRow, on: &canvas)
        } else {
            drawSideBySide(session, in: parts[3], on: &canvas)
        }
    }

    /// What the team has not done yet.
    private func nextThing(in session: SessionModel) -> String {
        let open = ExpectationResult.all(of: session.state).count { $0.verdict == .notJudged }
        let findings = session.state.findings
        if open > 0 {
            return model.debrief.section == .expectations
                ? "\(open) to judge with p or f." : "Tab on to the expectations: \(open) to judge."
        }
        if findings.isEmpty { return "What worked, what did not? w and d add it." }
        if session.state.correctiveActions.isEmpty,
            findings.contains(where: { $0.kind == .weakness })
        {
            return "What did not work: e asks why, a adds what is to be fixed."
        }
        return "Enter shows the report; `muster patch` proposes changes to the runbook."
    }

    /// The parts in one row, the one that has the keys marked.
    private func drawTabs(_ session: SessionModel, in rect: Rect, on canvas: inout Canvas) {
        var x = rect.x
        for section in DebriefModel.Section.allCases {
            let isFocused = section == model.debrief.section
            let mark = isFocused ? String(canvas.glyphs.selected) : " "
            let list = DebriefList(section, of: session, glyphs: canvas.glyphs)
            let note = list.map { " \($0.shortNote)" } ?? ""
            let tab =
                Line("\(mark)\(section.title)", isFocused ? .focusedBorder : .title)
                + Line("\(note)  ", .muted)
            let place = Rect(
                x: x, y: rect.y, width: min(tab.columns, rect.right - x), height: rect.height)
            canvas.write(tab, in: place)
            canvas.answer(.pane(section.rawValue), in: place)
            x += tab.columns
        }
        canvas.writeRight(Line(" Tab goes on", .muted), in: rect)
    }

    private func drawSection(_ session: SessionModel, in rect: Rect, on canvas: inout Canvas) {
        let section = model.debrief.section
        guard let list = DebriefList(section, of: session, glyphs: canvas.glyphs) else {
            return drawFigures(session, in: rect, on: &canvas)
        }
        canvas.draw(pane(list, isFocused: true), in: rect)
    }

    private func drawFigures(_ session: SessionModel, in rect: Rect, on canvas: inout Canvas) {
        canvas.answer(.pane(DebriefModel.Section.figures.rawValue), in: rect)
        ScrollView(DebriefText.figures(of: session), scroll: model.debrief.scroll)
            .draw(in: rect, on: &canvas)
        if model.debrief.section == .figures { canvas.cursor = Point(x: rect.x, y: rect.y) }
    }

    private func drawSideBySide(_ session: SessionModel, in rect: Rect, on canvas: inout Canvas) {
        let columns = rect.columns(.fixed(46), .fixed(2), .share(1))
        let focused = model.debrief.section
        Frame.heading(
            DebriefModel.Section.figures.title, isFocused: focused == .figures,
            in: columns[0].row(0), on: &canvas)
        let lists = DebriefModel.Section.allCases.compactMap {
            DebriefList($0, of: session, glyphs: canvas.glyphs)
        }
        let rows = columns[2].rows(lists.map { .share($0.section == focused ? 3 : 2) })
        let order = lists.indices.sorted { first, _ in lists[first].section != focused }
        for index in order {
            let list = lists[index]
            Frame.heading(
                list.section.title, note: Line(list.note, .muted),
                isFocused: list.section == focused, in: rows[index].row(0), on: &canvas)
            canvas.draw(
                pane(list, isFocused: list.section == focused),
                in: rows[index].droppingFirstRow)
        }
        drawFigures(session, in: columns[0].droppingFirstRow, on: &canvas)
    }

    private func pane(_ list: DebriefList, isFocused: Bool) -> DebriefPane {
        DebriefPane(
            list: list, selected: model.debrief.place(in: list.section, of: list.rows.count),
            isFocused: isFocused)
    }
}

extension Rect {
    /// What is left below the first row.
    fileprivate var droppingFirstRow: Rect {
        Rect(x: x, y: y + min(1, height), width: width, height: height - 1)
    }
}
