/// A waiting line, first come first served.
struct Line<Item: Sendable>: Sendable {
    private var items: [Item] = []
    private var head = 0

    var count: Int { items.count - head }
    var first: Item? { head < items.count ? items[head] : nil }

    mutating func append(_ item: Item) {
        items.append(item)
    }

    mutating func popFirst() -> Item? {
        guard head < items.count else { return nil }
        let item = items[head]
        head += 1
        if head > 4096, 2 * head > items.count {
            items.removeFirst(head)
            head = 0
        }
        return item
    }
}
