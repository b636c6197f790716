import Kernel

/// What was typed into a form, and what must be put right in it.
///
/// A handler makes one from the visit, reads each field (which notes what is wrong), and where it is not sound gives the
/// page back with it: the fields written `in:` a form show what was typed and say what is wrong.
package struct Form: Sendable, Equatable {
    private let fields: [FormField]
    /// In the order in which the fields were read; at most one for each field.
    package private(set) var problems: [ErrorSummary.Item] = []

    /// What a visitor sent.
    package init(_ visit: Visit) { fields = visit.form }

    /// What the fields show before anybody has typed; empty where nothing is said.
    package init(_ values: KeyValuePairs<String, String> = [:]) {
        fields = values.map { FormField(name: $0.key, value: $0.value) }
    }

    /// What was typed before, as it was kept.
    package init(kept fields: [FormField]) { self.fields = fields }

    /// Whether nothing is wrong in what was read.
    package var isSound: Bool { problems.isEmpty }
    /// The status of the page that shows it: 200, or 422 where something must be put right.
    package var status: Int { isSound ? 200 : 422 }
    /// To be written at the head of the page; writes nothing where the form is sound.
    package var summary: ErrorSummary { ErrorSummary(problems) }

    /// The page's title: browsers and screen readers say it first, so it says first that something is wrong.
    package func title(_ title: Phrase) -> Phrase { isSound ? title : "Error: \(title)" }

    /// The first value so named, as it was typed; empty where there is none.
    package func typed(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// Every value so named, as it was sent.
    package func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// What is wrong with a field; nil where nothing is.
    package func error(_ name: String) -> Phrase? { problems.first { $0.field == name }?.words }

    /// Notes what is wrong with a field, in words that say what to do; of two, the first is kept.
    package mutating func refuse(_ name: String, _ words: Phrase) {
        guard error(name) == nil else { return }
        problems.append(ErrorSummary.Item(field: name, words: words))
    }

    /// Puts what is wrong into the order in which a page shows its fields, where they were read in another.
    ///
    /// What is wrong with a field that is not named stands behind.
    package mutating func order(_ fields: [String]) {
        func place(_ item: ErrorSummary.Item) -> Int { fields.firstIndex(of: item.field) ?? fields.count }
        let ordered = problems.enumerated().sorted { left, right in
            (place(left.element), left.offset) < (place(right.element), right.offset)
        }
        problems = ordered.map(\.element)
    }
}
