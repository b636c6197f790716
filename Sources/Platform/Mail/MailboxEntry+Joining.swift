extension MailboxEntry {
    /// The entries with those joined to the one before that begin at a line which is no separator.
    ///
    /// `beginning` gives some hundred bytes of the file from an offset.
    package static func joined(_ entries: [MailboxEntry], beginning: (Int) -> [UInt8]) -> [MailboxEntry] {
        entries.reduce(into: []) { joined, entry in
            let head = beginning(entry.marker)
            let line = head.prefix { $0 != 10 }
            let isSeparator =
                MailboxLine.isSeparator(line)
                && MailHead.beginsHeaders(MailHead(Array(head.dropFirst(line.count + 1))).lines[...])
            guard !isSeparator, let last = joined.popLast() else {
                joined.append(entry)
                return
            }
            joined.append(MailboxEntry(marker: last.marker, range: last.range.lowerBound..<entry.range.upperBound))
        }
    }
}
