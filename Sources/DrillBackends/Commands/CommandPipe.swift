import CSupervisor
import SystemPackage

/// A pipe of which a command gets one end.
struct CommandPipe {
    let reading: FileDescriptor
    let writing: FileDescriptor

    /// - Throws: an `Errno` where no more files can be open.
    init() throws(Errno) {
        var ends: [Int32] = [0, 0]
        let error = unsafe supervisor_pipe(&ends)
        guard error == 0 else { throw Errno(rawValue: error) }
        reading = FileDescriptor(rawValue: ends[0])
        writing = FileDescriptor(rawValue: ends[1])
    }

    /// Makes reading return at once where nothing has come in.
    func neverBlock() throws(Errno) {
        let error = supervisor_never_block(reading.rawValue)
        guard error == 0 else { throw Errno(rawValue: error) }
    }
}

extension FileDescriptor {
    /// What one read finds at most: the usual size of a pipe.
    private static let pipeSize = 65_536

    /// The bytes that are there: none at the end, `nil` where nothing has come in yet.
    func readAvailable() -> [UInt8]? {
        do {
            return unsafe try Array(unsafeUninitializedCapacity: Self.pipeSize) { buffer, count in
                count = unsafe try read(into: UnsafeMutableRawBufferPointer(buffer))
            }
        } catch Errno.wouldBlock {
            return nil
        } catch {
            return []
        }
    }
}
