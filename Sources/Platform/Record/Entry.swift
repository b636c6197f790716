import Kernel

/// What is to be recorded of one change.
package struct Entry: Sendable {
    /// `point.answered`: a noun and what has happened to it.
    package var kind: String
    /// The public references the entry is about; they stand open in the leaf.
    package var references: [Reference]
    /// Names and addresses of people.
    package var who: JSON?
    /// What was written or said.
    package var words: JSON?
    /// Dates, groups, numbers.
    package var facts: JSON?
    /// The SHA-256 of each kept original, in hexadecimal digits, as an array.
    package var originals: JSON?

    package init(
        kind: String,
        references: [Reference] = [],
        who: JSON? = nil,
        words: JSON? = nil,
        facts: JSON? = nil,
        originals: JSON? = nil
    ) {
        self.kind = kind
        self.references = references
        self.who = who
        self.words = words
        self.facts = facts
        self.originals = originals
    }

    subscript(part: Part) -> JSON? {
        switch part {
        case .facts: facts
        case .originals: originals
        case .who: who
        case .words: words
        }
    }
}
