import Storage

/// The last checkpoint of a log in the two places that keep it, both found to agree with the log.
struct KeptCheckpoints {
    /// A checkpoint with the note it was signed in.
    struct Kept {
        let checkpoint: Checkpoint
        let note: String
    }

    let inDatabase: Kept?
    let besideKey: Kept?

    var largest: Kept? {
        guard let inDatabase, let besideKey else { return inDatabase ?? besideKey }
        return inDatabase.checkpoint.size > besideKey.checkpoint.size ? inDatabase : besideKey
    }

    /// Reads both.
    ///
    /// - Throws: `RecordFault` where one is not signed by the log's key, is of a longer log, or is of another history.
    static func read(of log: Log, keys: LogKeys, tree: StoredTree) throws -> KeptCheckpoints {
        try checkPlaces(of: log, besideKey: keys.checkpoint(log.name))
        let inDatabase = try log.checkpoint.map { try kept($0, in: "the database", of: log, tree: tree) }
        let besideKey = try keys.checkpoint(log.name).map { try kept($0, in: "the keys folder", of: log, tree: tree) }
        return KeptCheckpoints(inDatabase: inDatabase, besideKey: besideKey)
    }

    /// That neither place has lost its checkpoint.
    ///
    /// The first one may stand beside the key alone: the program may have been ended before the database had it.
    static func checkPlaces(of log: Log, besideKey: String?) throws(RecordFault) {
        if log.checkpoint == nil, log.isSigned {
            throw RecordFault(log: log.name, "the last checkpoint was taken out of the database")
        }
        if log.checkpoint != nil, besideKey == nil {
            throw RecordFault(log: log.name, "the last checkpoint is in the database and not beside the key")
        }
    }

    private static func kept(_ note: String, in place: String, of log: Log, tree: StoredTree) throws -> Kept {
        let checkpoint = try signed(note, in: place, of: log)
        guard try tree.root(at: checkpoint.size) == checkpoint.root else {
            throw RecordFault(
                log: log.name,
                "its first \(checkpoint.size) entries are not those of the checkpoint in \(place)"
            )
        }
        return Kept(checkpoint: checkpoint, note: note)
    }

    /// The checkpoint of a note, where the log's key signed it and the log is no shorter.
    static func signed(_ note: String, in place: String, of log: Log) throws(RecordFault) -> Checkpoint {
        let checkpoint: Checkpoint
        do { checkpoint = try Checkpoint(note: note, by: log.key) } catch {
            throw RecordFault(log: log.name, "the checkpoint in \(place) is not one that the log's key signed")
        }
        guard checkpoint.size <= log.size else {
            throw RecordFault(
                log: log.name,
                "it has \(log.size) entries, and the checkpoint in \(place) was signed over \(checkpoint.size)"
            )
        }
        return checkpoint
    }
}
