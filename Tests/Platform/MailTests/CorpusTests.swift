import Kernel
import Testing

@testable import Mail

@Suite("Our own mails of every shape")
struct CorpusTests {
    @Test("Each mail says what its twin expects", arguments: Corpora.own)
    func mailAndTwin(name: String) throws {
        let expected = try Corpora.expectation(name)
        let letter = try reader.read(try Corpora.mail(name))
        checkHeaders(letter, expected)
        if let new = expected["new"] { #expect(letter.newText == new) }
        if let quoted = expected["quoted"] { #expect(letter.quotedText == quoted) }
        if let signature = expected["signature"] { #expect(letter.signature == signature) }
        if let trouble = expected["trouble"] { #expect(letter.troubles == [trouble]) }
        let attachments = letter.attachments.map { "\($0.name) \($0.type) \($0.size)" }
        if expected["attachment"] != nil { #expect(attachments == expected.all("attachment")) }
    }

    private func checkHeaders(_ letter: Letter, _ expected: Expectation) {
        if let subject = expected["subject"] { #expect(letter.subject.text == subject) }
        if let base = expected["base"] { #expect(letter.subject.base == base) }
        if let from = expected["from"] { #expect(letter.from?.address == from) }
        if let name = expected["name"] { #expect(letter.from?.name == name) }
        if let to = expected["to"] { #expect(letter.to.map(\.address).joined(separator: ", ") == to) }
        if let id = expected["id"] { #expect(letter.messageID == id) }
        if let id = expected["reply-to"] { #expect(letter.inReplyTo == [id]) }
        if let ids = expected["references"] { #expect(letter.references.joined(separator: " ") == ids) }
        if let day = expected["day"] { #expect(letter.dating.day?.description ?? "none" == day) }
        if let line = expected["from-line"], case .dated(_, _, let source) = letter.dating {
            #expect(source.rawValue == line)
        }
        if let kind = expected["automatic"] { #expect(letter.automatic?.rawValue ?? "none" == kind) }
    }

    @Test("There are mails to read, each with a twin that expects something")
    func everyMailHasATwin() throws {
        #expect(Corpora.own.count >= 25)
        for name in Corpora.own {
            #expect(try Corpora.expectation(name).all("new").count + Corpora.expectation(name).all("day").count > 0)
        }
    }

    @Test("No line of a letter is lost by sorting it", arguments: Corpora.own)
    func nothingIsLost(name: String) throws {
        let letter = try reader.read(try Corpora.mail(name))
        expectAllWords(of: letter.text, in: letter.writing)
    }
}

/// Every word of the text stands in exactly one of the three.
func expectAllWords(of text: String, in writing: Writing) {
    func words(_ text: String) -> [String: Int] {
        text.split { $0.isWhitespace }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
    }
    let parts = [writing.newText, writing.quotedText ?? "", writing.signature ?? ""].joined(separator: "\n")
    #expect(words(parts) == words(text))
}
