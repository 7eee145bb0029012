import DrillContent
import DrillModel
import SimulationChecks

/// A shipped system, or a drill on one.
struct SweepSubject {
    var name: String
    private let system: SystemDefinition
    private let drill: Drill?

    /// The systems and drills in a folder, by name; what does not load is left out.
    static func all(in folder: String) -> [SweepSubject] {
        let files = DiskFiles()
        let paths = (files.list(folder) ?? []).filter(ContentKind.isYaml)
        return paths.compactMap { path in
            let name = FilePath.stem(of: path)
            if path.contains("/Systems/") {
                guard let source = source(at: path, files) else { return nil }
                return SystemLoader.load(source).value.map {
                    SweepSubject(name: "system " + name, system: $0, drill: nil)
                }
            }
            guard let drill = DrillLoader(files: files).load(path).value,
                let system = drill.system
            else { return nil }
            return SweepSubject(name: "drill " + name, system: system, drill: drill)
        }
    }

    private static func source(at path: String, _ files: DiskFiles) -> SourceText? {
        files.bytes(at: path).map {
            SourceText(path: path, text: String(decoding: $0, as: UTF8.self))
        }
    }

    /// The run of a seed.
    func run(seed: UInt64, seconds: Int) -> SweepRun {
        guard let drill else { return SweepRun(system, seed: seed, seconds: seconds) }
        return SweepRun(
            system, seed: seed, seconds: seconds,
            script: FuzzScript(drill, seed: seed, seconds: seconds * 3 / 4))
    }
}
