/// The value of a component's parameter, as the catalogue types it.
package enum ParameterValue: Hashable, Codable, Sendable {
    case quantity(Quantity)
    case flag(Bool)
    case text(String)
    case component(ComponentRef)
    case components([ComponentRef])
}
