import Kernel
import Papers
import People
import Points
import Storage

/// Everything that a complaint's papers are made of, and the files they take in.
package struct ComplaintFolder: Sendable {
    package let paper: ComplaintPaper
    package let complaint: Complaint
    /// The papers as they were sent, where it was.
    package let sent: [SentPaper]
    /// The mails that hold a file which came inside them, by the file's SHA-256.
    private let holders: [String: [String]]

    /// - Parameter today: the day a draft is of; what was sent is of the day it was sent.
    package init(
        _ reference: Reference,
        in area: LocalArea,
        asOf today: Day,
        files: FileTools,
        _ reader: any Reader
    ) throws {
        guard let complaint = try Complaint.find(reference, in: area.id, reader) else {
            throw ComplaintError.noSuchComplaint(reference.description)
        }
        let file = try ComplaintFile(complaint, in: reader)
        self.complaint = complaint
        sent = file.papers
        var (heads, holders): ([ID<Message>: String], [String: [String]]) = ([:], [:])
        for message in file.evidence.compactMap(\.message) {
            let mails = try file.messages[message]?.originals(in: reader) ?? []
            for one in try MessageFile.all(of: message, in: reader) { holders[one.sha256] = mails }
            guard let original = mails.first, let bytes = try files.originals.read(original),
                let head = MailHeadLines(bytes)
            else { continue }
            heads[message] = head.text
        }
        self.holders = holders
        paper = try ComplaintPaper(file, through: complaint.sentOn ?? today, in: area, heads: heads, reader)
    }

    /// An order for its PDF.
    ///
    /// - Parameters:
    ///   - isRedacted: whether it is the copy for everyone.
    ///   - path: where it goes.
    package func order(
        isRedacted: Bool,
        to path: String,
        mostBytes: Int? = nil,
        files: FileTools
    ) -> PaperOrder {
        PaperOrder(
            isRedacted ? paper.forEveryone : paper.paper,
            redaction: isRedacted ? paper.redaction : nil,
            path: path,
            mostBytes: mostBytes
        ) {
            [holders] key in
            if let bytes = try files.originals.read(key) { return .bytes(bytes) }
            for mail in holders[key] ?? [] {
                if let bytes = try files.originals.read(mail), let file = try? files.attached(key, bytes) {
                    return .bytes(file)
                }
            }
            return nil
        }
    }
}

/// The lines above a mail's words, as they came.
struct MailHeadLines {
    let text: String

    /// Enough for the way of any mail, and no more than a page or two.
    private static let most = 8_000

    /// Nil where it has none.
    init?(_ bytes: [UInt8]) {
        var end = bytes.startIndex
        var lineLength = 0
        while end < bytes.endIndex, end < MailHeadLines.most {
            if bytes[end] == UInt8(ascii: "\n") {
                if lineLength == 0 { break }
                lineLength = 0
            } else if bytes[end] != UInt8(ascii: "\r") {
                lineLength += 1
            }
            end += 1
        }
        let head = String(decoding: bytes[..<end].filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
        let trimmed = head.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n")
        guard !trimmed.isEmpty else { return nil }
        text = trimmed
    }
}
