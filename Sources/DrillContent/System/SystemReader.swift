import DrillModel

/// Reads the YAML of a system file.
struct SystemReader {
    static let keys = ["id", "title", "summary", "regions", "components", "alerts"]
    static let regionKeys = ["title"]
    static let alertKeys = ["name", "when", "burn_rate", "for", "severity", "summary"]

    let findings: Findings
    private let catalogue: ComponentCatalogue
    var references: [Reference] = []

    init(_ findings: Findings, _ catalogue: ComponentCatalogue) {
        self.findings = findings
        self.catalogue = catalogue
    }

    /// The system as far as it can be read; `nil` when the file is not a system at all.
    mutating func read(_ root: YamlNode) -> SystemDefinition? {
        guard let record = YamlRecord(root, "the system", keys: Self.keys, findings) else {
            return nil
        }
        let id = record.required("id", .plainName)
        let title = record.required("title", .text)
        let regions = regions(record)
        let components = components(record, regions)
        return SystemDefinition(
            id: id ?? "", title: title ?? "", summary: record.value("summary", .text) ?? "",
            regions: regions, components: components, alerts: alerts(record))
    }

    private func regions(_ record: YamlRecord) -> [RegionDefinition] {
        record.entries("regions").compactMap { entry in
            guard ComponentRef.isPlainName(entry.key) else {
                findings.error(
                    at: entry.keyPosition, "not a region's name", found: entry.key,
                    expected: ValueReader.plainName.expected)
                return nil
            }
            let region = YamlRecord(entry.value, "the region", keys: Self.regionKeys, findings)
            return RegionDefinition(
                id: entry.key, title: region?.value("title", .text) ?? entry.key)
        }
    }

    private func components(
        _ record: YamlRecord, _ regions: [RegionDefinition]
    ) -> [ComponentDefinition] {
        guard record.requiredNode("components", expected: "a mapping of components") != nil else {
            return []
        }
        var heads: [(head: ComponentHead, entries: [YamlNode.Entry])] = []
        for entry in record.entries("components") {
            guard let head = head(of: entry, regions), case .mapping(let own) = entry.value.content
            else { continue }
            heads.append((head, own))
        }
        let kinds = Dictionary(heads.map { ($0.head.ref, $0.head.kind) }) { first, _ in first }
        return heads.map { head, entries in
            ComponentDefinition(
                ref: head.ref, kind: head.kind,
                parameters: head.spec.map { parameters(head, entries, $0, kinds) } ?? [:],
                position: head.position)
        }
    }

    /// A component's name and kind, read before the parameters of any, which may name it.
    private struct ComponentHead {
        var ref: ComponentRef
        var kind: String
        var spec: ComponentSpec?
        var position: SourcePosition
    }

    private func head(
        of entry: YamlNode.Entry, _ regions: [RegionDefinition]
    ) -> ComponentHead? {
        guard let ref = ComponentRef(entry.key) else {
            findings.error(
                at: entry.keyPosition, "not a component's name", found: entry.key,
                expected: ValueReader.component.expected)
            return nil
        }
        if let region = ref.region, !regions.contains(where: { $0.id == region }) {
            let names = regions.map(\.id)
            findings.error(
                at: entry.keyPosition, "no region of the system has this name", found: region,
                expected: names.isEmpty
                    ? "a region under “regions”" : "one of \(names.enumeration)",
                suggestion: NearestName.of(region, among: names))
        }
        guard case .mapping(let own) = entry.value.content else {
            findings.error(
                at: entry.value.position, "\(entry.value.shape) where a component belongs",
                expected: "a mapping with “kind” and parameters")
            return nil
        }
        guard let kind = own.first(where: { $0.key == "kind" }) else {
            findings.error(
                at: entry.keyPosition, "the component has no “kind”", found: entry.key,
                expected: "one of \(catalogue.kinds.map(\.kind).enumeration)")
            return nil
        }
        guard let name = ValueReader.text.read(kind.value, findings) else { return nil }
        return ComponentHead(
            ref: ref, kind: name, spec: spec(name, at: kind.value.position),
            position: entry.keyPosition)
    }

    private func spec(_ kind: String, at position: SourcePosition) -> ComponentSpec? {
        if let spec = catalogue.kind(kind) { return spec }
        let names = catalogue.kinds.map(\.kind)
        findings.error(
            at: position, "unknown kind of component", found: kind,
            expected: "one of \(names.enumeration)",
            suggestion: NearestName.of(kind, among: names))
        return nil
    }

    private func parameters(
        _ head: ComponentHead, _ entries: [YamlNode.Entry], _ spec: ComponentSpec,
        _ kinds: [ComponentRef: String]
    ) -> [String: ParameterValue] {
        var values: [String: ParameterValue] = [:]
        let names = spec.parameters.map(\.name)
        for entry in entries where entry.key != "kind" {
            guard let parameter = spec.parameter(entry.key) else {
                findings.error(
                    at: entry.keyPosition, "a component of kind \(spec.kind) has no such parameter",
                    found: entry.key, expected: "one of \(names.enumeration)",
                    suggestion: NearestName.of(entry.key, among: names))
                continue
            }
            values[entry.key] = ParameterReader(parameter.type, components: kinds)
                .read(entry.value, named: entry.key, findings)
        }
        for parameter in spec.parameters
        where parameter.isRequired && !entries.contains(where: { $0.key == parameter.name }) {
            findings.error(
                at: head.position, "the component has no “\(parameter.name)”",
                found: head.ref.description, expected: parameter.type.expected)
        }
        return values
    }
}
