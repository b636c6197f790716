import Kernel
import People
import Web

/// One letter of commitment: its days with the gaps between them, who signed it, and its promises with where each stands.
///
/// On paper it is a document of its own: the buttons and menus go, by the stylesheet.
struct CommitmentLetterPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate: Bool
    private let heading: Phrase
    private let summary: Phrase
    private let days: [Row]
    private let facts: DataList
    private let clauses: [Clause]
    private let original: Original?
    private let addPath: String?
    private let listPath: String

    private struct Row: Sendable {
        let name: Phrase
        let day: Phrase
        let gap: Phrase
    }

    fileprivate struct Clause: Sendable {
        let reference: Phrase
        let path: String
        let tag: StatusTag
        let words: String?
        let sentence: Phrase
    }

    private struct Original: Sendable {
        let words: Phrase
        let sha256: String
        /// Nil for who is in neither group.
        let path: String?
    }

    init(_ letter: CommitmentLetter, _ commitments: [Commitment], _ visitor: CommitmentVisitor) {
        let words = visitor.words
        let path = words.path("commitments/letters/\(letter.reference)")
        title = "Letter of commitment \(letter.reference)"
        heading = letter.texts.title.map(Phrase.said) ?? title
        place = words.place
        isPrivate = visitor.seat != nil || !letter.isPublic
        summary = LetterWording.came(letter, words.calendar)
        days = CommitmentLetterPage.days(of: letter, words)
        facts = DataList(CommitmentLetterPage.facts(of: letter, words))
        clauses = commitments.map { commitment in
            Clause(
                reference: .reference(commitment.reference),
                path: words.path(of: commitment),
                tag: CommitmentWording.tag(words.status(of: commitment), asOf: words.today),
                words: commitment.what,
                sentence: CommitmentWording.sentence(of: commitment, words)
            )
        }
        original = letter.original.map { file in
            Original(
                words: "\(said: file.name), \(KeptFile.words(ofSize: file.size))",
                sha256: file.sha256,
                path: visitor.isParty(to: letter) ? "\(path)/original" : nil
            )
        }
        addPath = visitor.mayKeep(letter) ? words.path("commitments/new?letter=\(letter.reference)") : nil
        listPath = words.path("commitments/letters")
    }

    /// Each day that is known, with the working days since the one before.
    private static func days(of letter: CommitmentLetter, _ words: CommitmentWords) -> [Row] {
        let days = letter.days
        let known: [(Phrase, Day?)] = [
            ("Asked for", days.askedOn), ("Said to come by", days.promisedFor), ("Signed", days.signedOn),
            ("Came", days.cameOn),
        ]
        var (rows, before): ([Row], Day?) = ([], nil)
        for (name, day) in known {
            guard let day else { continue }
            let gap = LetterWording.gap(from: before, to: day, words.calendar)
            rows.append(Row(name: name, day: PlainDates.fullWithWeekday(day), gap: gap.map { "\($0) later" } ?? "–"))
            before = day
        }
        return rows
    }

    private static func facts(of letter: CommitmentLetter, _ words: CommitmentWords) -> [(
        name: Phrase, value: DataList.Value
    )] {
        let texts = letter.texts
        let posts = texts.signedBy.map(Phrase.said)
        let writer = LetterWording.name(of: letter.enteredBy, words.names)
        return [
            ("From", .text(LetterWording.name(of: letter.from, words.names))),
            ("To", .text(LetterWording.name(of: letter.to, words.names))),
            ("Addressed to", texts.addressedTo.map { .said($0) } ?? .text("Nobody has said")),
            ("Signed by", posts.isEmpty ? .text("Nobody has said") : .text(.lines(posts, separator: ", "))),
            ("Published", texts.publishedAt.map { .said($0) } ?? .text("Not published")),
            ("Written down by", .text("\(writer), \(PlainDates.full(letter.enteredOn))")),
        ]
    }

    func write(into html: inout HTML) {
        html.h1(heading)
        html.p(summary, class: "big")
        TableView(caption: "Its days", columns: ["What", "Day", "Working days"], rows: days) { row, html in
            html.raw("<th scope=\"row\">")
            html.text(row.name)
            html.raw("</th>")
            html.element("td") { $0.text(row.day) }
            html.element("td") { $0.text(row.gap) }
        }.write(into: &html)
        facts.write(into: &html)
        html.h2("What it promises")
        if clauses.isEmpty {
            EmptyState("No promises yet.", next: "Each promise of the letter shows here with where it stands.")
                .write(into: &html)
        }
        html.list(clauses, class: "things", ordered: true) { clause, html in clause.write(into: &html) }
        if let addPath {
            html.element("p", class: "row") { $0.link("Add a promise of this letter", to: addPath, class: "btn") }
        }
        writeOriginal(into: &html)
        html.element("p", class: "row no-print") { $0.link("All letters", to: listPath) }
    }

    private func writeOriginal(into html: inout HTML) {
        guard let original else { return }
        html.h2("The original")
        html.p(original.words)
        if let path = original.path {
            html.element("p") { $0.link("Save the original as it came", to: path) }
        } else {
            html.hint("The two groups can open it.")
        }
        html.p("This number tells it from any other file:")
        html.element("p") { html in html.element("code") { $0.verbatim(original.sha256) } }
    }
}

extension CommitmentLetterPage.Clause {
    func write(into html: inout HTML) {
        html.element("div", class: "thing-head") { html in
            html.link(reference, to: path)
            html.element("span", class: "thing-tags") { tag.write(into: &$0) }
        }
        if let words { html.element("div", class: "words") { $0.paragraphs(words) } }
        html.hint(sentence)
    }
}
