import DrillContent
import DrillModel
import Testing

/// A drill of ten minutes: a configuration that fails most requests, and the way back.
enum SmallDrill {
    static func load() throws -> Drill {
        let loaded = DrillLoader.load(
            sources: DrillSources(
                plan: SourceText(path: "Drills/bad-config.yaml", text: plan),
                runbook: SourceText(path: "Runbooks/bad-config.md", text: runbook),
                system: SourceText(path: "Drills/Systems/site.yaml", text: system)))
        return try #require(loaded.value, "\(loaded.diagnostics)")
    }

    private static let system = """
        id: site
        title: A site
        regions:
          eu-west-1: {title: Dublin}
        components:
          visitors: {kind: clients, entry: eu-west-1/site, peak_rate: 40/s, writes: 0%, timeout: 4s}
          eu-west-1/site: {kind: service, instances: 4, min: 4, max: 4, compute_time: 20ms}
          monitoring: {kind: monitoring, collector: eu-west-1, interval: 15s, delay: 5s}
        alerts:
          - {name: SiteDown, when: visitors.availability < 90%, for: 15s, severity: page, summary: More than a tenth of the requests fail.}
        """

    private static let plan = """
        id: bad-config
        title: A configuration too many
        summary: Half of the requests fail.
        kind: incident
        runbook: ../Runbooks/bad-config.md
        objectives: {rto: 8m}
        phases:
          detect: {target: 2m}
          contain: {target: 3m}
        roles:
          - {role: incident-commander, name: Ines Moreau}
          - {role: deputy, name: Omar Haddad, answers_after: 10s}
          - {role: operator, name: Rosa}
        backend:
          simulated: {system: Systems/site.yaml, speed: 1x}
        steady_state:
          - visitors.availability >= 99%
        recovered_when: {all: [visitors.availability >= 97%], for: 30s}
        injects:
          - {id: rollout, at: 30s..30s, fault: bad-config eu-west-1/site errors=60%, disrupts: true}
          - id: shop-manager
            after: {event: declared, delay: 20s}
            channel: phone
            from: Ada Osei, shop manager
            message: Can we open the till?
            needs_answer: true
        expectations:
          - id: answered
            text: The shop manager has an answer within five minutes.
            rule: {answered: shop-manager, within: 5m}
          - id: calm
            text: Somebody keeps the record.
        rehearsal:
          choices: {remedy: Put the old configuration back}
        """

    private static let runbook = """
        ---
        title: Put a configuration back
        ---

        ## Detect

        ### Declare the incident

        ```muster
        id: declare-incident
        kind: manual
        declares: true
        ```

        ## Assess

        ### Choose the remedy

        Look at what went out last.

        ```muster
        id: remedy
        kind: decision
        decides: true
        choices:
          Put the old configuration back: ask-commander
          Wait: check-site
        ```

        ## Contain

        ### Ask the incident commander

        ```muster
        id: ask-commander
        kind: approval
        approver: incident-commander
        ```

        ### Put the old configuration back

        ```muster
        id: revert
        kind: action
        action: revert-config eu-west-1/site
        expect: 30s
        irreversible: true
        ```

        ### Clear the page cache

        ```sh
        site cache clear
        ```

        ```muster
        id: clear-cache
        optional: true
        ```

        ## Recover

        ### See that the site answers

        ```muster
        id: check-site
        kind: check
        check: visitors.availability >= 97% within 3m
        ```

        ### Tell the shop

        ```muster
        id: tell
        kind: communicate
        ```
        """
}
