/// The part of a report that is for machines (RFC 3464): groups of fields, the first about the mail, each other about one
/// recipient.
struct DeliveryStatus {
    let recipients: [BounceReport.Recipient]

    /// - Parameter bytes: the part's content, decoded.
    init(_ bytes: [UInt8]) {
        let lines = LetterText.lines(String(decoding: bytes, as: UTF8.self))
        recipients = lines.split { $0.utf8.allSatisfy { $0 == 32 || $0 == 9 } }
            .compactMap { Self.recipient(Self.fields(Array($0))) }
    }

    private static func recipient(_ fields: [String: String]) -> BounceReport.Recipient? {
        guard let named = fields["final-recipient"] ?? fields["original-recipient"] else { return nil }
        // "rfc822; <a@b>"; some programs leave the kind out.
        let value = named.utf8.firstIndex(of: UInt8(ascii: ";")).map { String(named[named.utf8.index(after: $0)...]) }
        guard let address = WrittenAddress.first(in: value ?? named) else { return nil }
        let said = fields["diagnostic-code"] ?? ""
        let diagnostic =
            said.utf8.firstIndex(of: UInt8(ascii: ";"))
            .map { String(said[said.utf8.index(after: $0)...]) } ?? said
        let status = fields["status"].flatMap { StatusCode.first(in: $0) } ?? StatusCode.first(in: diagnostic)
        return BounceReport.Recipient(
            address: address,
            kind: BounceReport.Kind(
                action: fields["action"].map { String($0.prefix { $0 != " " && $0 != "(" }).lowercased() },
                status: status,
                diagnostic: diagnostic
            ),
            status: status,
            diagnostic: diagnostic.oneLine
        )
    }

    /// Unfolded, by their names in small letters; of two that have one name the first.
    private static func fields(_ lines: [String]) -> [String: String] {
        var unfolded: [String] = []
        for line in lines {
            if let first = line.utf8.first, first == 32 || first == 9, !unfolded.isEmpty {
                unfolded[unfolded.count - 1] += " \(line.trimmingMailSpace())"
            } else {
                unfolded.append(line)
            }
        }
        var fields: [String: String] = [:]
        for line in unfolded {
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = line[..<colon].trimmingMailSpace().lowercased()
            if fields[name] == nil { fields[name] = line[line.utf8.index(after: colon)...].trimmingMailSpace() }
        }
        return fields
    }
}

extension String {
    /// Every run of spaces and line ends one space.
    var oneLine: String { String(split { $0.isWhitespace }.joined(separator: " ").prefix(500)) }
}
