extension MailReader {
    /// The envelope that a mail in a mailbox had, as far as its headers say: whoever put it there wrote them.
    ///
    /// First whom it was delivered to, then whom it names; without doubles. With its Message-ID, where it has one.
    package func arriving(_ bytes: [UInt8]) throws(MailError) -> (mail: ArrivingMail, messageID: String?) {
        let source = try tools.parse(MailLineEnds.repaired(bytes) ?? bytes)
        let delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap(source.values)
        let named = ["to", "cc"].flatMap { source.mailboxes[$0] ?? [] }.map(\.address)
        var seen: Set<String> = []
        let recipients = (delivered.flatMap(WrittenAddress.all) + named).filter { seen.insert($0).inserted }
        return (
            ArrivingMail(sender: Self.sender(source), recipients: Array(recipients.prefix(100)), bytes: bytes),
            source.values("message-id").lazy.flatMap(MessageID.list).first
        )
    }

    private static func sender(_ source: MailSource) -> String? {
        if let path = source.values("return-path").first {
            return path.trimmingMailSpace() == "<>" ? nil : WrittenAddress.first(in: path) ?? "unsaid"
        }
        return source.mailboxes["from"]?.first?.address ?? "unsaid"
    }
}
