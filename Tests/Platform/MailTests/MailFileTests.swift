import Foundation
import Testing

@testable import Mail

@Suite("What a file begins as")
struct MailFileTests {
    private func kind(_ text: String) -> MailFile { MailFile(beginning: Array(text.utf8)) }

    @Test("A mail is known by its headers, whatever stands before them")
    func messages() {
        #expect(kind("From: a@b\nSubject: x\n\nhi") == .message)
        #expect(kind("\u{FEFF}\r\n\r\nReceived: from x\r\n by y\r\nFrom: a@b\r\n\r\n") == .message)
        #expect(kind("Subject: x\rFrom: a@b\r\rhi") == .message)
        #expect(kind("From ada@parents.example\r\nSubject: x\r\n\r\n") == .message)
        #expect(kind("From - Mon Jul 15 09:30:00 2019\nSubject: x\n\n") == .mailbox)
    }

    @Test(
        "Other files are not mails",
        arguments: [
            "", "hello", "%PDF-1.7", "<html>", "key: value\nother: thing\n", "From here on:\nwe walk\n", " From: a",
        ]
    )
    func others(text: String) { #expect(kind(text) == .other) }

    @Test("An mbox is cut at its separators and nowhere else")
    func mailbox() throws {
        let first = "From: a@b\nSubject: one\n\nHello\n\nFrom the council we heard nothing.\nFrom: the forum\n"
        let second = "From: c@d\nSubject: two\n\nBye\n"
        let text = "From a@b Mon Jul 15 09:30:00 2019\n\(first)\nFrom c@d Tue Jul 16 10:00:00 2019\n\(second)"
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).mbox").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = Array(text.utf8)
        let mails = try reader.split(path).map { String(decoding: bytes[$0.range], as: UTF8.self).trimmingEmptyLines() }
        #expect(mails == [first, second].map { $0.trimmingEmptyLines() })
    }

    @Test("A file that is not there is an error")
    func missing() {
        #expect(throws: MailError.unreadable) { try reader.split("/no/such/file") }
    }
}
