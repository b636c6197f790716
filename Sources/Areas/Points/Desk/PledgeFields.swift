import Commitments
import Kernel
import People
import Storage
import Web

/// What a "yes" is asked for beside its words: by when, whose job it is, how one will know, and what it replaces.
struct PledgeFields: Sendable {
    private let suffix: String
    private let form: Form
    private let before: [ChoiceField.Choice]
    private let byHint: Phrase

    /// - Parameters:
    ///   - suffix: what the fields' names end in, where a page holds several answers.
    ///   - before: what the service has promised about the same and has yet to do.
    ///   - byHint: which answers need a day.
    init(suffix: String = "", before: [Commitment], byHint: Phrase, in form: Form, _ area: AreaWords) {
        self.suffix = suffix
        self.form = form
        self.byHint = byHint
        self.before = before.map { commitment in
            let day = PlainDates.long(commitment.dueOn, asOf: area.today)
            return ChoiceField.Choice(
                commitment.reference.description,
                "This replaces \(commitment.reference)",
                hint: commitment.what.map { "“\(said: $0)”, by \(day)" } ?? "By \(day)"
            )
        }
    }

    /// Writes the fields behind one line that opens, for a page with many answers; open where something was typed there.
    func writeFolded(into html: inout HTML) {
        let names = ["by", "by-day", "by-month", "by-year", "post", "known", "replaces"]
        let isOpen = names.contains { form.error("by\(suffix)") != nil || !form.typed(name($0)).isEmpty }
        html.raw(isOpen ? "<details class=\"more\" open>" : "<details class=\"more\">")
        html.element("summary") { $0.text("For “yes”: by when, and whose job it is") }
        write(into: &html)
        html.raw("</details>")
    }

    /// The name of a field: the parts of a day stand after the ending.
    private func name(_ field: String) -> String {
        field.hasPrefix("by-") ? "by\(suffix)\(field.dropFirst(2))" : "\(field)\(suffix)"
    }

    func write(into html: inout HTML) {
        DayField("by\(suffix)", "By when", hint: byHint, in: form).write(into: &html)
        TextField("post\(suffix)", "Whose job it is", hint: "For “yes”: a post, not a name", in: form).write(
            into: &html
        )
        TextArea("known\(suffix)", "How families will know that it is done", hint: "For “yes”", rows: 2, in: form)
            .write(into: &html)
        guard !before.isEmpty else { return }
        ChoiceField(
            "replaces\(suffix)",
            "What you promised before",
            hint: "For “yes”. If you tick nothing, both stand.",
            before,
            count: .any,
            in: form
        ).write(into: &html)
    }
}

extension Pledge {
    /// What was typed there.
    init(_ form: inout Form, suffix: String = "") {
        let (post, known) = (form.line("post\(suffix)"), form.text("known\(suffix)", atMost: Draft.longestAnswer))
        self.init(
            post: post.isEmpty ? nil : post,
            known: known.isEmpty ? nil : known,
            replaces: form.values("replaces\(suffix)").compactMap { Reference($0) }.filter { $0.kind == .commitment }
        )
    }
}

extension Point {
    /// What its service has promised about it and has yet to do, the oldest first.
    func promisedBefore(in reader: any Reader) throws -> [Commitment] {
        try Commitment.all(about: reference, in: area, reader).filter { $0.isOpen && $0.ownedBy == owedBy }
    }
}
