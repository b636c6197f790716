import Kernel
import People
import Storage
import Web

/// The commitments made about a thing, as the thing's own page shows them.
package struct CommitmentLines: Sendable {
    private let lines: [Line]

    private struct Line: Sendable {
        let reference: String
        /// Nil where whoever reads the page cannot open it.
        let path: String?
        let tag: StatusTag
        let words: String?
        let sentence: Phrase
    }

    /// Who reads the thing's page.
    package enum Sight: Sendable {
        /// Everyone: only what everyone may know of.
        case everyone
        /// Whoever asked, at a page of their own.
        case asker
        /// Somebody at a desk who may read the thing itself.
        case desk
    }

    /// Those about one thing, the oldest first.
    package init(
        about reference: Reference,
        for sight: Sight,
        _ words: CommitmentWords,
        in reader: any Reader
    ) throws {
        let all = try Commitment.all(about: reference, in: words.area.id, reader)
        lines = all.filter { CommitmentLines.shows($0, to: sight) }.map { commitment in
            let mayOpen = if case .asker = sight { commitment.isPublic } else { true }
            return Line(
                reference: commitment.reference.description,
                path: mayOpen ? words.path(of: commitment) : nil,
                tag: CommitmentWording.tag(words.status(of: commitment), asOf: words.today),
                words: commitment.what,
                sentence: CommitmentWording.sentence(of: commitment, words)
            )
        }
    }

    private static func shows(_ commitment: Commitment, to sight: Sight) -> Bool {
        switch sight {
        case .everyone: commitment.isPublic
        case .asker, .desk: commitment.visibility.showsExistence
        }
    }

    /// Writes them under a heading; nothing where there is none.
    package func write(into html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.h2("What was promised")
        html.list(lines, class: "things") { line, html in
            html.element("div", class: "thing-head") { html in
                if let path = line.path {
                    html.link(.said(line.reference), to: path)
                } else {
                    html.element("strong") { $0.said(line.reference) }
                }
                html.element("span", class: "thing-tags") { line.tag.write(into: &$0) }
            }
            if let words = line.words { html.element("div", class: "words") { $0.paragraphs(words) } }
            html.hint(line.sentence)
        }
    }
}
