import Testing

@testable import Mail

/// Skipped where the shared corpus is absent: it is no part of the project.
@Suite("Mails nobody here wrote", .enabled(if: Corpora.hasShared))
struct SharedCorpusTests {
    @Test("Every mail that is one is read, and none that a person wrote is called automatic")
    func general() throws {
        let mails = try Corpora.sharedMails("general")
        #expect(mails.count > 100)
        for (name, bytes) in mails {
            let letter = try reader.read(bytes)
            expectAllWords(of: letter.text, in: letter.writing)
            let isReport = name.contains("report") || name.contains("mimepart_without_content_type")
            #expect((letter.automatic == .bounce) == isReport, "\(name)")
            if letter.automatic != .bounce { #expect(letter.automatic == nil || letter.automatic == .list, "\(name)") }
        }
    }

    @Test("Reports of failed delivery are recognised", arguments: ["bounces", "bounces-odd"])
    func bounces(folder: String) throws {
        let mails = try Corpora.sharedMails(folder)
        let kinds = try mails.map { try reader.read($0.bytes).automatic }
        #expect(mails.count >= 50)
        // Two are automatic replies, two are a machine's notes that no header or subject marks.
        #expect(kinds.count { $0 == .bounce } >= mails.count - (folder == "bounces" ? 4 : 0))
        #expect(kinds.count { $0 == nil } <= (folder == "bounces" ? 2 : 0))
    }

    @Test("What a reply quotes is not taken for new")
    func replies() throws {
        for (name, bytes) in try Corpora.sharedMails("replies") {
            let text = MailLineEnds.plain(String(decoding: bytes, as: UTF8.self))
            let writing = Writing(text)
            expectAllWords(of: text, in: writing)
            #expect(!writing.newText.split(separator: "\n").contains { $0.hasPrefix(">") }, "\(name)")
            let isAllNew = ["email_5.txt", "email_21.txt", "email_tricky_1_on_false_positive.txt"].contains(name)
            if isAllNew { #expect(writing.quotedText == nil, "\(name)") }
        }
    }
}
