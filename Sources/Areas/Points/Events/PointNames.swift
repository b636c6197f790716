import Record

/// The names a receipt gives.
package struct PointNames: Sendable, Equatable {
    /// The person or mailbox that wrote.
    package let asker: String?
    /// The group it was written for, or nil.
    package let askedFor: String?
    package let owedBy: String?
    /// The name that whoever asked wants shown to everyone, once the words are published.
    package let shown: String?

    package init(asker: String?, askedFor: String?, owedBy: String?, shown: String? = nil) {
        self.asker = asker
        self.askedFor = askedFor
        self.owedBy = owedBy
        self.shown = shown
    }

    var part: JSON { .facts(["asker": asker, "asked_for": askedFor, "shown": shown]) }

    init(part: JSON, owedBy: String?) throws {
        let fields = try Fields(part)
        self.init(
            asker: try fields["asker"],
            askedFor: try fields["asked_for"],
            owedBy: owedBy,
            shown: try fields["shown"]
        )
    }
}
