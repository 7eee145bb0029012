/// One component with the parameters that its file sets; the catalogue has the others.
package struct ComponentDefinition: Hashable, Codable, Sendable {
    package var ref: ComponentRef
    /// A kind of the catalogue, such as `database`.
    package var kind: String
    package var parameters: [String: ParameterValue]
    package var position: SourcePosition
    /// Where in their distributions its times are held, from 0 to 1; `nil` draws them.
    package var heldTimes: Double?

    package init(
        ref: ComponentRef,
        kind: String,
        parameters: [String: ParameterValue] = [:],
        position: SourcePosition = SourcePosition(line: 1, column: 1)
    ) {
        self.ref = ref
        self.kind = kind
        self.parameters = parameters
        self.position = position
    }
}
