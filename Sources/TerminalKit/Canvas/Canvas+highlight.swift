extension Canvas {
    /// Marks every place in `rect` where a text stands, in whatever case.
    package mutating func highlight(_ text: String, in rect: Rect, _ role: TextRole) {
        let wanted = Array(text.lowercased())
        guard !wanted.isEmpty else { return }
        for y in rect.y..<rect.bottom {
            let columns = (rect.x..<rect.right).filter { (self[$0, y]?.columns ?? 0) > 0 }
            let characters = columns.map { self[$0, y]?.character.lowercased() ?? " " }
            var place = 0
            while place + wanted.count <= columns.count {
                let found = zip(characters[place...], wanted).allSatisfy { $0 == String($1) }
                if found {
                    for column in columns[place..<(place + wanted.count)] {
                        restyle(Rect(x: column, y: y, width: 1, height: 1), role)
                    }
                }
                place += found ? wanted.count : 1
            }
        }
    }
}
