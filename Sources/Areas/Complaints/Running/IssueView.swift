import Kernel
import Web

/// One issue of a complaint with the record behind it, what is asked, and what was offered to settle it early.
struct IssueView: Sendable {
    private let heading: Phrase
    private let period: Phrase?
    private let points: [PointRow]
    private let said: [(name: Phrase, lines: [Phrase])]
    private let offers: [OfferRow]
    private let offerPath: String?
    private let isOpen: Bool

    /// A point that it rests on, with its words as far as the visitor may read them.
    private struct PointRow: Sendable {
        let reference: Reference
        let path: String
        let words: String?

        /// So many signs are read at a glance; more is behind a head that opens.
        static let short = 280

        var isLong: Bool { (words?.count ?? 0) > PointRow.short }
    }

    /// An offer, and where it can be answered.
    private struct OfferRow: Sendable {
        let words: String?
        let sentence: Phrase
        let path: String?
    }

    /// - Parameter points: the words of points, as far as the visitor may read them.
    init(_ issue: Issue, of file: CaseFile, _ pointWords: [Reference: String], for visitor: RunningVisitor) {
        let words = visitor.words
        heading = file.heading(of: issue.key)
        period = IssueView.period(issue)
        points = issue.text.points.map { PointRow(reference: $0, path: words.path(ofPoint: $0), words: pointWords[$0]) }
        said = IssueView.lines(issue)
        offers = file.offers.filter { $0.issue == issue.key }.map { offer in
            let isOpen = offer.state == .open && file.course.ending == nil
            let mayAnswer = visitor.isFamilies(of: file.complaint) || visitor.isService(of: file.complaint)
            return OfferRow(
                words: offer.words,
                sentence: IssueView.sentence(of: offer),
                path: isOpen && mayAnswer ? words.path(of: file.complaint, "offers/\(offer.number)") : nil
            )
        }
        offerPath =
            OfferStep.isOpen(file, for: visitor)
            ? words.path(of: file.complaint, "offer?issue=\(issue.key)") : nil
        // One or two can be read at once; of more, those that wait for somebody.
        isOpen = file.issues.count <= IssueView.fewIssues || offers.contains { $0.path != nil }
    }

    private static let fewIssues = 2
    /// So many points stand below their issue without a head to open.
    private static let fewPoints = 3

    private static func period(_ issue: Issue) -> Phrase? {
        switch (issue.text.from, issue.text.until) {
        case (let from?, let until?) where from != until:
            "From \(PlainDates.full(from)) to \(PlainDates.full(until))"
        case (let day?, _), (nil, let day?): PlainDates.full(day)
        case (nil, nil): nil
        }
    }

    private static func lines(_ issue: Issue) -> [(name: Phrase, lines: [Phrase])] {
        let parts: [(IssueLine.Kind.Word, Phrase)] = [
            (.promised, "What was promised or is required"), (.fact, "What happened"), (.effect, "What it did"),
            (.tried, "What was tried"), (.remedy, "What is asked"),
        ]
        return parts.compactMap { kind, name in
            let lines = issue.text.lines(kind).map(line)
            return lines.isEmpty ? nil : (name, lines)
        }
    }

    private static func line(_ line: IssueLine) -> Phrase {
        let words: Phrase = line.words.map { "\(said: $0)" } ?? "The words have been erased."
        let named: Phrase = line.named.map { "\(said: $0): \(words)" } ?? words
        return line.on.map { "\(PlainDates.full($0)): \(named)" } ?? named
    }

    static func sentence(of offer: Offer) -> Phrase {
        let made: Phrase =
            "Offered on \(PlainDates.full(offer.madeOn)), to be done by \(PlainDates.full(offer.doneBy))."
        let after: Phrase =
            switch offer.state {
            case .open: "It waits for the group's answer."
            case .accepted(let day, let commitment): "Accepted on \(PlainDates.full(day)): \(commitment)."
            case .declined(let day, let why?): "Not accepted on \(PlainDates.full(day)): \(said: why)"
            case .declined(let day, nil): "Not accepted on \(PlainDates.full(day))."
            case .withdrawn(let day): "Taken back on \(PlainDates.full(day))."
            }
        return .sentences([made, after])
    }

    func write(into html: inout HTML) {
        html.fold(heading, as: .h3, isOpen: isOpen) { html in
            if let period { html.hint(period) }
            writePoints(into: &html)
            writeLines(into: &html)
        }
    }

    private func writePoints(into html: inout HTML) {
        guard !points.isEmpty else { return }
        guard points.count > IssueView.fewPoints else {
            html.p("The record behind it:")
            writePointList(into: &html)
            return
        }
        html.fold("The record behind it: \(points.count) points") { writePointList(into: &$0) }
    }

    private func writePointList(into html: inout HTML) {
        html.list(points) { point, html in
            html.link(.reference(point.reference), to: point.path)
            guard let words = point.words else { return }
            if point.isLong {
                html.fold("What it says") { html in html.element("div", class: "say") { $0.paragraphs(words) } }
            } else {
                html.element("div", class: "say") { $0.paragraphs(words) }
            }
        }
    }

    private func writeLines(into html: inout HTML) {
        for part in said {
            html.element("p") { html in html.element("strong") { $0.text(part.name) } }
            html.list(part.lines) { line, html in html.text(line) }
        }
        for offer in offers {
            html.element("div", class: "say") { $0.paragraphs(offer.words, orElse: "The words have been erased.") }
            html.hint(offer.sentence)
            if let path = offer.path { html.element("p") { $0.link("Answer this offer", to: path) } }
        }
        if let offerPath { html.element("p") { $0.link("Offer to settle this issue", to: offerPath) } }
    }
}
