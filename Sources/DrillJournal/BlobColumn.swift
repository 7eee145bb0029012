import Foundation
import GRDB
import GRDBSQLite

/// The bytes of a column, copied straight from SQLite: of a session's events there are very many.
struct BlobColumn: DatabaseValueConvertible, StatementColumnConvertible {
    let bytes: [UInt8]

    init(sqliteStatement: SQLiteStatement, index: CInt) {
        let start = unsafe sqlite3_column_blob(sqliteStatement, index)
        let count = unsafe Int(sqlite3_column_bytes(sqliteStatement, index))
        bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> BlobColumn? {
        guard case .blob(let data) = value.storage else { return nil }
        return BlobColumn(bytes: Array(data))
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var databaseValue: DatabaseValue { Data(bytes).databaseValue }
}
