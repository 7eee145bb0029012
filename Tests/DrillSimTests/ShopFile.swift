import DrillModel
import Foundation

/// The shipped system of the first drill, read without the YAML library.
///
/// It understands only the form in which that file is written: one component or alert a line.
enum ShopFile {
    static let system = system(named: "two-region-shop")

    /// A shipped system.
    static func system(named name: String) -> SystemDefinition {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Drills/Systems/\(name).yaml")
        return system(in: (try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }

    /// A system from the lines of its components.
    static func system(in text: String) -> SystemDefinition {
        var system = SystemDefinition(id: "shop", title: "Shop")
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            read(line, into: &system)
        }
        return system
    }

    private static func read(_ line: Substring, into system: inout SystemDefinition) {
        guard let open = line.firstIndex(of: "{"), line.hasSuffix("}") else { return }
        let fields = Self.fields(line[line.index(after: open)...].dropLast())
        let name = line[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " :-"))
        if let title = fields["title"] {
            system.regions.append(RegionDefinition(id: name, title: title))
        } else if let kind = fields["kind"], let ref = ComponentRef(name) {
            system.components.append(component(ref, kind, fields))
        } else if let alert = alert(fields) {
            system.alerts.append(alert)
        }
    }

    private static func fields(_ text: Substring) -> [String: String] {
        var result: [String: String] = [:]
        var last = ""
        for part in text.split(separator: ",") {
            if let colon = part.firstRange(of: ": "), !part.hasPrefix("  ") {
                last = part[..<colon.lowerBound].trimmingCharacters(in: .whitespaces)
                result[last] = String(part[colon.upperBound...])
            } else {
                result[last, default: ""] += "," + part
            }
        }
        return result
    }

    private static func component(
        _ ref: ComponentRef, _ kind: String, _ fields: [String: String]
    ) -> ComponentDefinition {
        var definition = ComponentDefinition(ref: ref, kind: kind)
        for parameter in ComponentCatalogue.standard.kind(kind)?.parameters ?? [] {
            guard let text = fields[parameter.name] else { continue }
            definition.parameters[parameter.name] = value(text, parameter.type)
        }
        return definition
    }

    private static func value(
        _ text: String, _ type: ParameterSpec.ValueType
    ) -> ParameterValue? {
        switch type {
        case .quantity: Quantity(text).map(ParameterValue.quantity)
        case .flag: .flag(text == "true")
        case .text, .choice: .text(text)
        case .component: ComponentRef(text).map(ParameterValue.component)
        case .components:
            .components(
                text.trimmingCharacters(in: CharacterSet(charactersIn: "[]")).split(separator: ",")
                    .compactMap { ComponentRef($0.trimmingCharacters(in: .whitespaces)) })
        }
    }

    private static func alert(_ fields: [String: String]) -> AlertRule? {
        guard let name = fields["name"], let text = fields["when"],
            let condition = try? ConditionParser.condition(text)
        else { return nil }
        return AlertRule(
            name: name, condition: condition,
            holdFor: fields["for"].flatMap { DrillDuration($0) } ?? .zero,
            severity: fields["severity"] == "page" ? .page : .ticket,
            summary: fields["summary"] ?? "")
    }
}
