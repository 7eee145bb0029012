import DrillModel

/// A YAML node as a plain value: text without implicit types, lists and mappings, with places.
struct YamlNode {
    enum Content {
        case scalar(Scalar)
        case list([YamlNode])
        case mapping([Entry])
    }

    /// A value as written; `no` is the text “no” and `1:30:00` the text “1:30:00”.
    struct Scalar {
        var text: String
        /// Neither quoted nor a block.
        var isPlain: Bool
        /// Whether the text stands in one line of the file as it is, so that offsets are columns.
        var textPosition: SourcePosition?

        /// A plain `~`, `null` or nothing at all.
        var isNull: Bool {
            isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
        }
    }

    struct Entry {
        var key: String
        var keyPosition: SourcePosition
        var value: YamlNode
    }

    var content: Content
    var position: SourcePosition

    /// What the node is, for messages.
    var shape: String {
        switch content {
        case .scalar(let scalar) where scalar.isNull: "nothing"
        case .scalar: "a single value"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
