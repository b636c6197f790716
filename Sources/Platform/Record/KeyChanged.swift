import Kernel
import Storage

/// The log's key was changed: the old key and the new one have both signed that it is so.
package struct KeyChanged: Event {
    package static let kind = "record.key-changed"

    package let old: VerifierKey
    package let new: VerifierKey
    /// What both have signed, as a C2SP signed note.
    let note: SignedNote

    /// A change signed by both keys, which have one name.
    package init(from old: SigningKey, to new: SigningKey) throws {
        self.old = old.verifierKey
        self.new = new.verifierKey
        let text = KeyChanged.text(from: old.verifierKey, to: new.verifierKey)
        note = try SignedNote(text: text, signatures: old.sign(text).signatures + new.sign(text).signatures)
    }

    package var entry: Entry {
        Entry(
            kind: Self.kind,
            facts: .facts(["old": old.description, "new": new.description, "signed": note.description])
        )
    }

    /// - Throws: `RecordFault` where one of the two has not signed it.
    package init(_ entry: RecordedEntry) throws {
        let facts = try entry.fields(.facts)
        guard let old = VerifierKey(try facts["old"] as String), let new = VerifierKey(try facts["new"] as String),
            old.name.utf8.elementsEqual(new.name.utf8), old != new
        else { throw KeyChanged.fault(entry, "its keys are not two of one log") }
        do throws(SignedNote.Fault) {
            let note = try SignedNote(facts.signed)
            guard note.text.utf8.elementsEqual(KeyChanged.text(from: old, to: new).utf8) else {
                throw .notANote("another text")
            }
            try note.verify(by: old)
            try note.verify(by: new)
            self.note = note
        } catch {
            throw KeyChanged.fault(entry, "the change of key is not signed by both keys")
        }
        self.old = old
        self.new = new
    }

    /// Refused where the old key is not the one the log has.
    package func apply(_ recorded: RecordedEntry, in writer: any Writer) throws {
        try writer.run(
            """
            INSERT INTO record_key (log_id, position, verifier_key)
            VALUES (\(recorded.log), \(recorded.position), \(old.description))
            """
        )
        let changed = try writer.run(
            """
            UPDATE record_log SET verifier_key = \(new.description)
             WHERE id = \(recorded.log) AND verifier_key = \(old.description)
            """
        )
        guard changed == 1 else { throw KeyChanged.fault(recorded, "the key it changes is not the log's") }
    }

    /// The lines that both sign: the log, what happens, the old key, the new one.
    private static func text(from old: VerifierKey, to new: VerifierKey) -> String {
        "\(new.name)\nkey changed\n\(old)\n\(new)\n"
    }

    private static func fault(_ entry: RecordedEntry, _ what: String) -> RecordFault {
        RecordFault(log: nil, "entry \(entry.position): \(what)")
    }
}

extension Fields {
    /// Empty where it is missing, so that it is no note.
    fileprivate var signed: String { (try? self["signed"]) ?? "" }
}
