import Kernel
import Storage

/// The check of one stored entry: leaf, hash, digests and parts against each other.
struct EntryCheck {
    private let row: StoredEntry
    private let erased: ErasedParts

    init(_ row: StoredEntry, erased: ErasedParts) {
        self.row = row
        self.erased = erased
    }

    /// Gives the entry, which is then what was recorded.
    func run(of log: ID<Log>) throws -> RecordedEntry {
        guard Merkle.leafHash(Array(row.leaf.utf8)).bytes == row.hash else {
            throw row.fault("its leaf does not have the hash that is stored")
        }
        let recorded = try row.recorded(log)
        guard let leaf = Leaf(row.leaf), leaf.commit == recorded.digests.commit else {
            throw row.fault("its digests are not those its leaf is bound to")
        }
        for part in Part.allCases { try check(part, digest: recorded.digests[part]) }
        if recorded.kind == PrivateEntry.kind {
            guard recorded.references.isEmpty, recorded.at == recorded.at.hour else {
                throw row.fault("it is private, and tells what it is about or when it was")
            }
        }
        return recorded
    }

    private func check(_ part: Part, digest: Digest32?) throws {
        let (text, salt) = (row.texts[part], row.salts[part])
        guard let digest else {
            if text != nil || salt != nil { throw row.fault("it has \(part.rawValue) that were not recorded") }
            return
        }
        if let text, let salt {
            guard Digest32.of(salt, Array(text.utf8)) == digest else {
                throw row.fault("its \(part.rawValue) are not those that were recorded")
            }
            if let eraser = erased[row.position, part] {
                throw row.fault("its \(part.rawValue) are there, and entry \(eraser) says they were erased")
            }
        } else if text != nil || salt != nil || erased[row.position, part] == nil {
            throw row.fault("its \(part.rawValue) are gone, and no entry says that they were erased")
        }
    }
}

/// Which parts of a log's entries were erased, and which entry says so.
struct ErasedParts: Sendable {
    private var erasers: [Int64: [Part: Int64]] = [:]

    subscript(position: Int64, part: Part) -> Int64? { erasers[position]?[part] }

    static func of(_ log: ID<Log>, in reader: any Reader) throws -> ErasedParts {
        let pattern = "%\"kind\":\"\(ContentErased.kind)\"%"
        let rows = try reader.rows(
            "SELECT position FROM record_entry WHERE log_id = \(log) AND leaf LIKE \(pattern) ORDER BY position"
        )
        var erased = ErasedParts()
        for row in rows {
            let position: Int64 = try row["position"]
            guard let recorded = try RecordedEntry.at(position, of: log, in: reader) else { continue }
            let erasure = try ContentErased(recorded)
            for part in erasure.parts { erased.erasers[erasure.position, default: [:]][part] = position }
        }
        return erased
    }
}
