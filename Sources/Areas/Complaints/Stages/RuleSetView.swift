import Kernel
import Web

/// A rule set as pages show it: its days, one by one, what is our reading, and where it stands.
struct RuleSetView: Sendable {
    private let name: String
    private let isOpen: Bool
    private let facts: DataList
    private let rows: [Allowance]
    private let notes: [String]

    /// - Parameter isOpen: whether it is shown at once, or its name alone until somebody opens it.
    init(_ rules: RuleSet, isOpen: Bool = false) {
        name = rules.name
        self.isOpen = isOpen
        rows = rules.allowances
        notes = rules.notes + rules.readings.map { "Our reading: \($0)" }
        facts = DataList(RuleSetView.facts(rules))
    }

    /// Nothing where nothing is published: there is no document that could count from a day.
    private static func facts(_ rules: RuleSet) -> [(name: Phrase, value: DataList.Value)] {
        guard rules.kind != .none else { return [] }
        var facts: [(name: Phrase, value: DataList.Value)] = [
            ("Kind", .text(rules.kind.words)), ("Where it counts", .said(rules.jurisdiction)),
            ("Counts from", .text(PlainDates.full(rules.from))),
        ]
        if let day = rules.usedFrom { facts.append(("Used by the Ombudsman from", .text(PlainDates.full(day)))) }
        if let day = rules.until { facts.append(("Counts until", .text(PlainDates.full(day)))) }
        facts.append(("Working days", .text(rules.calendar.meaning)))
        return facts + [("Where it can be read", RuleSetView.source(of: rules))]
    }

    private static func source(of rules: RuleSet) -> DataList.Value {
        if rules.source.hasPrefix("https://") { return .link(.said(rules.source), to: rules.source) }
        return rules.source.isEmpty || rules.source == rules.name ? .text("Nobody has said") : .said(rules.source)
    }

    func write(into html: inout HTML) {
        html.fold("\(said: name)", as: .h2, isOpen: isOpen) { html in
            if !facts.rows.isEmpty { facts.write(into: &html) }
            if !rows.isEmpty { writeDays(into: &html) }
            if !notes.isEmpty { html.list(notes) { note, html in html.said(note) } }
        }
    }

    /// A list and no table: its words are long, and a phone would cut them off.
    private func writeDays(into html: inout HTML) {
        html.list(rows) { row, html in
            html.element("strong") { $0.text("\(row.stage.heading): \(row.duty.words)") }
            html.p("\(row.length), counted from \(row.start.words)")
            if let clause = row.clause { html.hint("Where it stands: \(said: clause)") }
        }
    }
}

extension Allowance {
    /// "10 working days", "2 weeks".
    fileprivate var length: Phrase {
        unit == .weeks ? .counted(count, one: "week", many: "weeks") : term.words
    }
}

extension RuleSet.Kind {
    fileprivate var words: Phrase {
        switch self {
        case .code: "The Ombudsman's guidance for councils"
        case .policy: "A council's own policy"
        case .statute: "A procedure laid down in law"
        case .ombudsman: "What the Ombudsman looks into"
        case .none: "Nothing published"
        }
    }
}
