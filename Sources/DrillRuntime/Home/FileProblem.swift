import FoundationEssentials
import Glibc

/// What stands in the way of a file, in words instead of an error's own description.
enum FileProblem {
    /// The reason why a file or folder could not be written or made.
    static func words(of error: any Error) -> String {
        let code = (error as? CocoaError)?.code
        let cause = (error as? CocoaError)?.underlying as? POSIXError
        switch cause?.code {
        case .ENOENT: return "there is no such folder"
        case .ENOTDIR, .EEXIST: return "a file stands where a folder is needed"
        case .EISDIR: return "it is a folder"
        case .EACCES, .EPERM: return "you may not write there"
        case .EROFS: return "the file system is read-only"
        case .ENOSPC: return "the disk is full"
        default: break
        }
        switch code {
        case .fileWriteNoPermission: return "you may not write there"
        case .fileWriteVolumeReadOnly: return "the file system is read-only"
        case .fileWriteFileExists: return "a file stands where a folder is needed"
        case .fileWriteOutOfSpace: return "the disk is full"
        default: return code.map { "\($0)" } ?? "\(error)"
        }
    }
}
