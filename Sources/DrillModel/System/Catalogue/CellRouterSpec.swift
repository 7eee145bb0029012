extension ComponentSpec {
    /// Tenants and the cells that serve them.
    package static let cellRouter = ComponentSpec(
        kind: "cell-router",
        summary: "Sends each tenant to its cell, and can move the tenants of one cell elsewhere.",
        parameters: [
            ParameterSpec(
                "cells", .components(kinds: ["service"]), required: true,
                "The cells; each is a service with everything behind it."),
            ParameterSpec(
                "shares", .text,
                "The cells' shares of the requests in their order, as numbers; without it they are"
                    + " equal."),
            ParameterSpec(
                "move_time", .quantity(.seconds), default: .quantity(Quantity(90, .seconds)),
                "Time in which moved tenants follow their new assignment. Assumption."),
            ParameterSpec(
                "line", .quantity(.ratio), default: .quantity(Quantity(0.8, .ratio)),
                "How busy a cell may get by taking tenants over; practice keeps 20 % in reserve."),
            ParameterSpec(
                "restart_time", .quantity(.seconds), default: .quantity(Quantity(75, .seconds)),
                "How long nobody is routed while it restarts. Assumption: its table is loaded anew."
            ),
        ],
        metrics: [
            MetricSpec("request_rate", .perSecond, "Requests that arrive."),
            MetricSpec(
                "error_rate", .ratio, "The share of them that ends in an error or too late."),
            MetricSpec("fullest_cell", .ratio, "How busy the fullest cell is."),
            MetricSpec(
                "room", .ratio, "What the cells could take over below the line, of one cell."),
            MetricSpec(
                "moved_share", .ratio, "The share of the requests away from their own cell."),
        ],
        actions: [
            InvocationSpec(
                "evacuate",
                [
                    ParameterSpec(
                        "cell", .component(kinds: ["service"]), required: true,
                        "The cell that is emptied."),
                    ParameterSpec(
                        "to", .component(kinds: ["service"]),
                        "The cell that takes all of it, however full it is."),
                ],
                """
                Moves the tenants of a cell (90 s). Without `to` they are spread over the others as \
                far as the 80 % line allows, and the rest stays; with it one cell takes them all.
                """),
            InvocationSpec(
                "bring-home",
                [
                    ParameterSpec(
                        "cell", .component(kinds: ["service"]), required: true,
                        "The cell whose tenants come back.")
                ],
                "Moves the tenants of a cell back to it (90 s)."),
            InvocationSpec(
                "restart-router", [],
                "Restarts it. Nobody reaches any cell meanwhile, the healthy ones included."),
        ],
        faults: [
            InvocationSpec(
                "router-lost",
                [
                    ParameterSpec(
                        "lasts", .quantity(.seconds), default: .quantity(Quantity(120, .seconds)),
                        "For how long.")
                ],
                "It answers nobody for a while.")
        ]
    )
}
