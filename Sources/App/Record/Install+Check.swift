import Foundation
import Kernel
import Record
import Storage
import StorageSQLite

extension Install {
    /// Reads the whole record again, with every table, signature and original.
    ///
    /// - Throws: `RecordFault`, the first thing that is wrong.
    func checkRecord() async throws -> RecordCheck.Summary {
        let folder = FileManager.default.temporaryDirectory.appending(path: "heard-check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (originals, world) = (originals, world)
        let check = RecordCheck(
            kinds: Kinds(Areas.events),
            tables: Areas.tables,
            keys: keys,
            digestOfOriginal: { try originals.read($0.hex).map { Digest32.of($0) } },
            scratch: {
                let path = folder.appending(path: "\(UUID().uuidString).sqlite").path
                let store = Store(try SQLiteEngine(path: path, world: world))
                try await store.migrate(Areas.migrations)
                return store
            }
        )
        return try await check.run(store)
    }
}
