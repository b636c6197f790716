import Kernel
import Record
import Storage

/// Words that do not stand in the copy for everyone, and why.
package struct Removal: Sendable, Equatable {
    /// Nil only where they have been erased.
    package let words: String?
    package let ground: Ground

    /// Why words are taken out.
    package enum Ground: String, Sendable, CaseIterable, Storable, Recordable {
        /// They name a child or young person, or let them be known.
        case child
        /// They name a parent carer.
        case parent
        /// They name an officer who is not senior.
        case officer
        /// A place or a school that lets somebody be known.
        case place
        /// An address, a telephone number, an account.
        case contact
    }

    package init(_ words: String?, because ground: Ground) {
        self.words = words
        self.ground = ground
    }

    package static func all(of complaint: ID<Complaint>, in reader: any Reader) throws -> [Removal] {
        try reader.rows(
            "SELECT words, ground FROM complaint_removal WHERE complaint_id = \(complaint) ORDER BY position"
        ).map { Removal(try $0["words"], because: try $0["ground"]) }
    }
}

/// It is said what does not stand in the copy for everyone.
package struct RemovalsSet: ComplaintEvent {
    package static let kind = "complaint.removals-set"

    package let act: ComplaintAct
    package let removals: [Removal]

    package var writing: FieldValues { ["words": removals.map { $0.words ?? "" }] }
    package var details: FieldValues { ["grounds": removals.map(\.ground)] }

    package init(act: ComplaintAct, _ removals: [Removal]) {
        self.act = act
        self.removals = removals
    }

    package init(act: ComplaintAct, _ parts: EntryFields) throws {
        let grounds: [Removal.Ground] = try parts.facts["grounds"]
        let words: [String]? = try parts.words?["words"]
        self.init(act: act, grounds.enumerated().map { Removal(words?[$0.offset], because: $0.element) })
    }

    package func write(in writer: any Writer) throws {
        try writer.run("DELETE FROM complaint_removal WHERE complaint_id = \(act.complaint)")
        for (position, one) in removals.enumerated() {
            try writer.run(
                """
                INSERT INTO complaint_removal (complaint_id, position, set_at, words, ground)
                VALUES (\(act.complaint), \(position), \(act.version), \(one.words), \(one.ground))
                """
            )
        }
    }

    package func forgetWords(in writer: any Writer) throws {
        try writer.run(
            """
            UPDATE complaint_removal SET words = NULL
             WHERE complaint_id = \(act.complaint) AND set_at = \(act.version)
            """
        )
    }
}
