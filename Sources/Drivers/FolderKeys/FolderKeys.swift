import Foundation
import Record

/// Keys and checkpoints of logs in a folder: `NAME.key` (a line a key; only its owner can read it) and `NAME.checkpoint`.
///
/// What is written is on the disk before the call returns: file and folder are synced, and a file is replaced whole or not
/// at all.
package struct FolderKeys: Sendable {
    let folder: DurableFolder

    /// Keys in a folder, which must be there.
    package init(_ folder: URL) { self.folder = DurableFolder(path: folder.path) }

    /// The same as closures.
    package var keys: LogKeys {
        LogKeys(
            names: names,
            signingKeys: signingKeys,
            create: { key, name in try folder.write(FolderKeys.text([key]), as: "\(checked(name)).key", .new) },
            replace: { keys, name in
                try folder.write(FolderKeys.text(keys), as: "\(checked(name)).key", .replacing)
            },
            checkpoint: { name in try folder.read("\(checked(name)).checkpoint") },
            keep: keep
        )
    }

    private func names() throws -> [String] {
        let files = try folder.names().filter { $0.hasSuffix(".key") || $0.hasSuffix(".checkpoint") }
        return Set(files.map { String($0.prefix(while: { $0 != "." })) }).sorted()
    }

    private func signingKeys(_ name: String) throws -> [SigningKey] {
        guard let text = try folder.read("\(checked(name)).key") else { return [] }
        return try text.split(separator: "\n", omittingEmptySubsequences: true).map { line in
            guard let key = SigningKey(String(line)) else { throw RecordError.noKey(name) }
            return key
        }
    }

    /// A line for each key.
    private static func text(_ keys: [SigningKey]) -> String { keys.map { $0.secretText + "\n" }.joined() }

    private func keep(_ note: String, _ name: String) throws {
        let file = "\(try checked(name)).checkpoint"
        if let last = try folder.read(file) {
            if last == note { return }
            guard let new = FolderKeys.checkpoint(note), let kept = FolderKeys.checkpoint(last),
                new.size > kept.size || new == kept
            else {
                throw RecordError.inconsistent(
                    RecordFault(log: name, "a checkpoint would take the place of one that is no smaller")
                )
            }
        }
        try folder.write(note, as: file, .replacing)
    }

    private static func checkpoint(_ note: String) -> Checkpoint? {
        (try? SignedNote(note)).flatMap { Checkpoint(text: $0.text) }
    }

    /// A name is an area's slug: it can be no path.
    private func checked(_ name: String) throws -> String {
        let isSlug =
            !name.isEmpty && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        guard isSlug else { throw RecordError.noSuchLog(name) }
        return name
    }
}
