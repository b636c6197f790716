extension MailReader {
    /// What a mail reports of another's delivery; nil where it is no such report.
    ///
    /// Read from the part for machines where there is one (RFC 3464), else from what the words say.
    package func bounce(in bytes: [UInt8]) throws(MailError) -> BounceReport? {
        let letter = try read(bytes)
        guard letter.automatic == .bounce else { return nil }
        let whole = MailLineEnds.repaired(bytes) ?? bytes
        let source = try tools.parse(whole)
        var found: [BounceReport.Recipient] = []
        for (index, part) in source.parts.enumerated() where Self.statusTypes.contains(part.label.type) {
            found += (try? tools.content(whole, index)).map { DeliveryStatus($0).recipients } ?? []
        }
        if source.parts.contains(where: { Self.otherReports.contains($0.label.type) }) && found.isEmpty { return nil }
        if found.isEmpty {
            found = WrittenBounce(source, text: letter.text).recipients
            // The empty sender alone says little: whoever is away writes under it too. Then a code has to say it.
            if !Bounces.isMarked(source, letter.subject.text) {
                found = found.filter { $0.status != nil }
                if found.isEmpty { return nil }
            }
        }
        return BounceReport(recipients: found.eachOnce, messageID: returnedID(of: source, in: whole, letter: letter))
    }

    private static let statusTypes: Set = ["message/delivery-status", "message/global-delivery-status"]
    /// That a mail was read, or that its reader calls it spam: both mean that it arrived.
    private static let otherReports: Set = [
        "message/disposition-notification", "message/global-disposition-notification", "message/feedback-report",
    ]
    private static let returnedTypes: Set = ["message/rfc822", "text/rfc822-headers", "message/rfc822-headers"]

    /// The id of the mail that came back with it: from its own header, or from those that its text shows.
    private func returnedID(of source: MailSource, in whole: [UInt8], letter: Letter) -> String? {
        for (index, part) in source.parts.enumerated() where Self.returnedTypes.contains(part.label.type) {
            if let content = try? tools.content(whole, index), let id = Self.id(in: content) { return id }
        }
        return Self.id(in: Array(letter.text.utf8)) ?? letter.inReplyTo.first
    }

    private static func id(in bytes: [UInt8]) -> String? {
        for line in LetterText.lines(String(decoding: bytes, as: UTF8.self)) {
            let words = line.trimmingMailSpace()
            guard words.lowercased().hasPrefix("message-id:") else { continue }
            if let id = MessageID.list(in: String(words.dropFirst("message-id:".count))).first { return id }
        }
        return nil
    }
}

extension [BounceReport.Recipient] {
    /// Of two reports about one address the first.
    fileprivate var eachOnce: [BounceReport.Recipient] {
        var seen: Set<String> = []
        return filter { seen.insert($0.address).inserted }
    }
}
