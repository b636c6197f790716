import Kernel
import Web

/// A rule set as pages show it: its days, a row each, what is our reading, and where it stands.
struct RuleSetView: Sendable {
    private let name: String
    private let facts: DataList
    private let rows: [Allowance]
    private let notes: [String]

    init(_ rules: RuleSet) {
        name = rules.name
        rows = rules.allowances
        notes = rules.notes + rules.readings.map { "Our reading: \($0)" }
        var facts: [(name: Phrase, value: DataList.Value)] = [
            ("Kind", .text(rules.kind.words)), ("Where it counts", .said(rules.jurisdiction)),
            ("Counts from", .text(PlainDates.full(rules.from))),
        ]
        if let day = rules.usedFrom { facts.append(("Used by the Ombudsman from", .text(PlainDates.full(day)))) }
        if let day = rules.until { facts.append(("Counts until", .text(PlainDates.full(day)))) }
        facts.append(("Working days", .text(rules.calendar.meaning)))
        let isAddress = rules.source.hasPrefix("https://")
        facts.append(
            ("Where it stands", isAddress ? .link(.said(rules.source), to: rules.source) : .said(rules.source))
        )
        self.facts = DataList(facts)
    }

    func write(into html: inout HTML) {
        html.element("h2") { $0.said(name) }
        facts.write(into: &html)
        if !rows.isEmpty { table.write(into: &html) }
        html.list(notes) { note, html in html.said(note) }
    }

    private var table: TableView<Allowance> {
        TableView(
            caption: "Days of \(said: name)",
            columns: ["Stage", "What", "How long", "Counted from", "Where it stands"],
            rows: rows
        ) { row, html in
            html.raw("<th scope=\"row\">")
            html.text(row.stage.heading)
            html.raw("</th>")
            html.element("td") { $0.text(row.duty.words) }
            html.element("td") { $0.text(row.length) }
            html.element("td") { $0.text(row.start.words) }
            html.element("td") { $0.said(row.clause ?? "") }
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
