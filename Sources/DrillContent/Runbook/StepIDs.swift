/// Gives each step an id that no other step of its runbook has.
struct StepIDs {
    private static let maxLength = 60
    private var taken: Set<String>

    /// Starts with the ids that annotations claim.
    init(reserved: some Sequence<String>) {
        taken = Set(reserved)
    }

    /// The title in lower case with hyphens, numbered on repetition: `restart-web`, `restart-web-2`.
    mutating func next(for title: String) -> String {
        let base = Self.slug(title)
        var id = base
        var number = 1
        while !taken.insert(id).inserted {
            number += 1
            id = "\(base)-\(number)"
        }
        return id
    }

    private static func slug(_ title: String) -> String {
        let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words {
            guard slug.count + word.count < maxLength else { break }
            slug += slug.isEmpty ? word : "-\(word)"
        }
        guard let first = slug.first else { return "step" }
        return first.isLetter ? slug : "step-\(slug)"
    }
}
