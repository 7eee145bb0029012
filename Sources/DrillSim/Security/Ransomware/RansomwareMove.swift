/// Something that it does to the estate.
package enum RansomwareMove: Hashable, Sendable {
    /// Tries to delete a copy of the vault of this number.
    case deleteCopy(Int)
    /// Makes the files of a target unreadable, for the first time or once more.
    case encrypt(Int, isReturn: Bool)
}
