import CustomDump
import DrillContent
import DrillModel
import Testing

struct SystemLoaderTests {
    private func load(_ text: String) -> Loaded<SystemDefinition> {
        SystemLoader.load(SourceText(path: "s.yaml", text: text), catalogue: .fixture)
    }

    @Test func parametersHaveTheTypesOfTheCatalogue() throws {
        let system = try #require(load(SmallDrill.system).value)
        expectNoDifference(
            system.components.map(\.parameters),
            [
                [
                    "peak_rate": .quantity(Quantity(1200, .perSecond)),
                    "writes": .quantity(Quantity(0.06, .ratio)),
                    "entry": .component(ComponentRef(name: "shop-dns")),
                ],
                [
                    "targets": .components([
                        ComponentRef(region: "eu-central-1", name: "orders-db"),
                        ComponentRef(region: "eu-west-1", name: "orders-db"),
                    ])
                ],
                ["engine": .text("postgres")],
                [
                    "replica_of": .component(
                        ComponentRef(region: "eu-central-1", name: "orders-db"))
                ],
            ])
        #expect(system.regions.map(\.title) == ["Frankfurt", "Dublin"])
        #expect(system.alerts.map(\.holdFor) == [.minutes(1)])
        #expect(system.components[3].position == SourcePosition(line: 10, column: 3))
    }

    @Test func everyMistakeIsReported() {
        let text = """
            id: small shop
            title: T
            regions:
              eu-central-1: {title: Frankfurt, zone: a}
            components:
              shop: {kind: clients, writes: 6, entry: eu-central-1/orders-db}
              eu-central-2/web: {kind: databse}
              eu-central-1/orders-db: {kind: database, replica_of: eu-central-1/order-db}
              shop-dns: {kind: dns, targets: [shop, shp], ttl: 60s}
              other: {synchronous: no}
              third: {kind: database, synchronous: no, engine: postgre, max_connections: 5s}
              fourth: database
            alerts:
              - {name: Low, when: shop.p95_latency > 5%, severity: wake}
            """
        expectNoDifference(
            load(text).diagnostics.map(\.description),
            [
                "s.yaml:1:5: error: not a plain name: “small shop”; "
                    + "expected letters, digits, “-” and “_”, beginning with a letter",
                "s.yaml:4:36: error: unknown key in the region: “zone”; expected one of title",
                "s.yaml:6:3: error: the component has no “peak_rate”: “shop”; "
                    + "expected a rate such as “120/s”",
                "s.yaml:6:33: error: “writes”: a number without its unit: “6”; "
                    + "expected a share such as “5%”",
                "s.yaml:6:43: error: “entry”: a component of kind database does not fit here: "
                    + "“eu-central-1/orders-db”; expected a component of kind dns",
                "s.yaml:7:3: error: no region of the system has this name: “eu-central-2”; "
                    + "expected one of eu-central-1; did you mean “eu-central-1”?",
                "s.yaml:7:28: error: unknown kind of component: “databse”; "
                    + "expected one of clients, database, dns; did you mean “database”?",
                "s.yaml:8:56: error: “replica_of”: no component of the system has this name: "
                    + "“eu-central-1/order-db”; expected a component of kind database; "
                    + "did you mean “eu-central-1/orders-db”?",
                "s.yaml:9:41: error: “targets”: no component of the system has this name: “shp”; "
                    + "expected a component of the system; did you mean “shop”?",
                "s.yaml:9:47: error: a component of kind dns has no such parameter: “ttl”; "
                    + "expected one of targets",
                "s.yaml:10:3: error: the component has no “kind”: “other”; "
                    + "expected one of clients, database, dns",
                "s.yaml:11:40: error: “synchronous”: not a flag: “no”; expected true or false",
                "s.yaml:11:52: error: “engine”: not one of the choices: “postgre”; "
                    + "expected one of postgres, mysql; did you mean “postgres”?",
                "s.yaml:11:78: error: “max_connections”: the wrong unit: “5s”; "
                    + "expected a plain number such as “12”",
                "s.yaml:12:11: error: a single value where a component belongs; "
                    + "expected a mapping with “kind” and parameters",
                "s.yaml:14:23: error: “shop.p95_latency” is not measured in this unit: “5%”; "
                    + "expected a duration such as “30s” or “200ms”",
                "s.yaml:14:56: error: not a severity: “wake”; expected one of page, ticket",
            ])
    }
}
