import Papers
import Web

/// A paper as a page shows it: the blocks that the PDF is made of, without its pages.
struct PaperView: Sendable {
    private let paper: Paper
    /// What each mark is called where the letter cites it.
    private let names: [String: String]

    init(_ paper: Paper) {
        self.paper = paper
        var names = Dictionary(paper.parts.map { ($0.mark, $0.title) }) { first, _ in first }
        for (place, appendix) in paper.appendices.enumerated() { names[appendix.mark] = "Appendix \(place + 1)" }
        self.names = names
    }

    func write(into html: inout HTML) {
        for part in paper.parts {
            writeAnchor(part.mark, into: &html)
            if PaperView.folded.contains(part.mark) {
                html.fold("\(said: part.title)", as: .h2) { write(part.blocks, into: &$0) }
                continue
            }
            if part.isHeaded { html.element("h2") { $0.said(part.title) } }
            write(part.blocks, into: &html)
        }
        for (place, appendix) in paper.appendices.enumerated() {
            writeAnchor(appendix.mark, into: &html)
            // The letter is read first; of its appendices whoever wants to see one opens it.
            html.fold("\(said: "Appendix \(place + 1): \(appendix.title)")", as: .h2) { html in
                write(appendix.about, into: &html)
                for item in appendix.items { write(item, into: &html) }
            }
        }
    }

    /// What tells once more what the letter and its issues have told.
    private static let folded: Set = ["chronology", "evidence", ComplaintSheet.indexMark]

    private func writeAnchor(_ mark: String, into html: inout HTML) {
        html.raw("<span class=\"anchor\"")
        html.attribute("id", "at-\(mark)")
        html.raw("></span>")
    }

    private func write(_ item: Appendix.Item, into html: inout HTML) {
        switch item.content {
        case .blocks(let blocks): write(blocks, into: &html)
        case .file(let file): html.p("A file: \(said: file.name)")
        case .message(let message):
            html.element("h3") { $0.said(message.title) }
            write(.facts(message.head), into: &html)
            html.element("div", class: "say") { $0.paragraphs(message.words) }
            for name in message.attachments { html.p("With it came: \(said: name)") }
            html.element("p", class: "hint") { write(message.receipt, into: &$0) }
        }
    }

    /// Numbered paragraphs that follow each other are one list.
    private func write(_ blocks: [Block], into html: inout HTML) {
        var number = 0
        for block in blocks {
            if case .numbered(let words) = block {
                number += 1
                let own = number
                html.element("p") { html in
                    html.number(own)
                    html.raw(". ")
                    write(words, into: &html)
                }
            } else {
                write(block, into: &html)
            }
        }
    }

    private func write(_ block: Block, into html: inout HTML) {
        switch block {
        case .heading(let level, let words):
            // The letter's own head stands below the page's; what is below a part's title, below that.
            html.element(level == 1 ? "h2" : "h3") { write(words, into: &$0) }
        case .paragraph(let words), .numbered(let words): html.element("p") { write(words, into: &$0) }
        case .list(let items): html.list(items) { write($0, into: &$1) }
        case .lines(let lines):
            html.element("p") { html in
                for (place, line) in lines.enumerated() {
                    if place > 0 { html.raw("<br>") }
                    write(line, into: &html)
                }
            }
        case .facts(let facts):
            html.raw("<dl class=\"data\">")
            for fact in facts {
                html.element("div") { html in
                    html.element("dt") { $0.said(fact.name) }
                    html.element("dd") { write(fact.words, into: &$0) }
                }
            }
            html.raw("</dl>")
        case .quote(let words): html.element("div", class: "say") { $0.paragraphs(words) }
        case .table(let table):
            TableView(
                caption: .said(table.summary),
                columns: table.head.map { .said($0) },
                rows: table.rows
            ) { row, html in
                for cell in row { html.element("td") { write(cell, into: &$0) } }
            }.write(into: &html)
        case .index:
            html.list(paper.parts.map(\.mark) + paper.appendices.map(\.mark)) { mark, html in
                html.link(.said(names[mark] ?? mark), to: "#at-\(mark)")
            }
        case .pageBreak: break
        }
    }

    private func write(_ words: [Inline], into html: inout HTML) {
        for word in words {
            switch word {
            case .text(let text): html.verbatim(text)
            case .strong(let text): html.element("strong") { $0.verbatim(text) }
            case .cited(let citation):
                html.raw("<a")
                html.attribute("href", "#at-\(citation.mark)")
                html.raw(">")
                // A page has no page numbers, and the words before it name the part already.
                let isPart = paper.parts.contains { $0.mark == citation.mark }
                html.verbatim(isPart && citation.form == .page ? "below" : names[citation.mark] ?? citation.mark)
                html.raw("</a>")
            }
        }
    }
}
