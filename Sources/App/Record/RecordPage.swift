import Kernel
import People
import Record
import Web

/// What an area's record is, how others check it, and whether a receipt pasted here is true.
struct RecordPage: Page {
    var title: Phrase { status == 200 ? "The record" : "Error: The record" }
    let place: Place
    var status: Int { verdict?.isTrue == false ? 422 : 200 }
    /// What somebody pasted is theirs.
    var isPrivate: Bool { verdict != nil }
    private let facts: DataList
    private let verdict: Verdict?
    private let path: String

    /// What became of a receipt that was checked.
    struct Verdict: Sendable {
        let isTrue: Bool
        let words: Phrase
        let lines: [String]
        let pasted: String

        /// - Parameter keys: every key the record has had.
        init(of text: String, keys: [VerifierKey]) {
            // A form sends line ends as CRLF; a receipt has LF, and no line end at its end but what the note brings.
            let unix = String(decoding: text.utf8.filter { $0 != 13 }, as: UTF8.self)
            pasted = text
            guard unix.contains(where: { !$0.isWhitespace }) else {
                (isTrue, words, lines) = (false, "Paste a receipt first.", [])
                return
            }
            let trimmed = unix.reversed().drop { $0 == "\n" }.reversed()
            do throws(ReceiptFault) {
                let proven = try Receipt.verify(String(trimmed) + "\n", forms: Areas.receiptForms, key: nil)
                guard keys.contains(proven.key) else { throw .anotherKey(proven.key.description) }
                let key: Phrase = proven.key == keys.last ? "this record's key" : "a key that this record had before"
                (isTrue, words, lines) = (true, "This receipt is true. It is signed by \(key).", proven.lines)
            } catch {
                (isTrue, words, lines) = (false, "This receipt is not true: \(error.description)", [])
            }
        }
    }

    init(_ area: LocalArea, _ log: Log, keys: [VerifierKey], verdict: Verdict?) {
        place = Place(slug: area.slug, name: area.name, section: "record")
        path = "/\(area.slug)/record"
        self.verdict = verdict
        let former = keys.dropLast().map { (name: "Key before" as Phrase, value: DataList.Value.code($0.description)) }
        facts = DataList(
            [
                ("Entries", .text(PlainDates.grouped(Int(log.size)))), ("Origin", .code(log.origin)),
                ("Key", .code(log.key.description)),
            ] + former + [
                ("Last signed", .link("Checkpoint", to: path + "/checkpoint")),
                ("Key as a file", .link("Verifier key", to: path + "/key")),
            ]
        )
    }

    func write(into html: inout HTML) {
        html.h1("The record")
        html.p(
            """
            Everything that happens here is an entry in a log that only grows. Families and services are equal parties to \
            it. Nobody, not even whoever runs this site, can change or take away an entry without it showing.
            """
        )
        html.h2("Check a receipt", id: "check")
        writeVerdict(into: &html)
        writeForm(into: &html)
        html.h2("For tools of others")
        html.p("The log is published as C2SP tlog-tiles with signed checkpoints. Leaves are hashed as RFC 6962 says.")
        facts.write(into: &html)
        html.p("Without this site: heard verify FILE --key KEY, with the key above as you were given it.")
    }

    private func writeVerdict(into html: inout HTML) {
        guard let verdict else { return }
        html.raw("<section class=\"summary\" role=\"alert\" tabindex=\"-1\" autofocus>")
        html.h2(verdict.isTrue ? "True" : "Not true")
        html.p(verdict.words)
        if !verdict.lines.isEmpty { html.list(verdict.lines) { line, html in html.said(line) } }
        html.raw("</section>")
    }

    private func writeForm(into html: inout HTML) {
        html.form(to: path) { html in
            html.raw("<div class=\"field\"><label for=\"receipt\">")
            html.text("Paste the whole text of the .heard file")
            html.raw("</label>")
            html.raw("<textarea id=\"receipt\" name=\"receipt\" rows=\"6\" spellcheck=\"false\">")
            html.verbatim(verdict?.pasted ?? "")
            html.raw("</textarea></div>")
            html.buttons(SubmitButton("Check this receipt"))
        }
    }
}
