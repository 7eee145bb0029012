import Foundation

/// Other programs that do the same work, built and installed when they can be.
struct Peers {
    /// Where their sources are.
    let sources: URL
    /// Where what is built or installed from them stays.
    let scratch: URL

    /// A peer, or why there is none.
    enum Peer {
        case ready(URL)
        case absent(String)
    }

    /// The C++ program, built with g++ for this machine.
    func cxx() -> Peer {
        let source = sources.appending(path: "des.cpp")
        let program = scratch.appending(path: "des")
        guard FileManager.default.fileExists(atPath: source.path) else {
            return .absent("no \(source.relativePath)")
        }
        guard makeScratch(),
            (try? Self.output(
                of: "/usr/bin/env",
                ["g++", "-O3", "-march=native", "-o", program.path, source.path])) != nil
        else { return .absent("g++ could not build \(source.relativePath)") }
        return .ready(program)
    }

    /// A Python with SimPy 4.1.2 from PyPI.
    func simpy() -> Peer {
        let python = scratch.appending(path: "venv/bin/python")
        guard FileManager.default.fileExists(atPath: simpyProgram.path) else {
            return .absent("no \(simpyProgram.relativePath)")
        }
        if (try? Self.output(of: python.path, ["-c", "import simpy"])) != nil {
            return .ready(python)
        }
        let venv = scratch.appending(path: "venv").path
        let install = ["-m", "pip", "install", "--quiet", "simpy==4.1.2"]
        guard makeScratch(),
            (try? Self.output(of: "/usr/bin/env", ["python3", "-m", "venv", venv])) != nil,
            (try? Self.output(of: python.path, install)) != nil
        else { return .absent("SimPy 4.1.2 could not be installed from PyPI") }
        return .ready(python)
    }

    /// The M/M/1 program for SimPy.
    var simpyProgram: URL { sources.appending(path: "mm1_simpy.py") }

    private func makeScratch() -> Bool {
        (try? FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true))
            != nil
    }

    /// What a program prints.
    ///
    /// - Parameters:
    ///   - program: The path of the program.
    ///   - arguments: What it is given.
    /// - Returns: Its standard output.
    /// - Throws: `PeerFailure` when it cannot be run or fails.
    static func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw PeerFailure(program: program) }
        return String(decoding: data, as: UTF8.self)
    }

    /// The number after `name=` in what a peer prints.
    static func figure(_ name: String, in text: String) throws -> Double {
        let words = text.split { $0.isWhitespace }
        guard let word = words.first(where: { $0.hasPrefix(name + "=") }),
            let value = Double(word.dropFirst(name.count + 1))
        else { throw PeerFailure(program: "a peer that should print \(name)=") }
        return value
    }
}

/// A peer that could not be run to its end.
struct PeerFailure: Error, CustomStringConvertible {
    var program: String

    var description: String { "\(program) failed." }
}
