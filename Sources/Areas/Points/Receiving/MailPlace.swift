import Kernel
import People
import Storage

/// Where mail to an address belongs.
package struct MailPlace: Sendable, Equatable {
    package let area: LocalArea
    /// Whose answer to what comes at that address; nil where it is nobody's alone.
    package let reply: ReplyAddress?

    package init(_ area: LocalArea, reply: ReplyAddress? = nil) {
        self.area = area
        self.reply = reply
    }

    /// Nil where nobody here is written to at that address.
    ///
    /// In this order: a reply address; an area's own, `marlow-heath@…`; a mailbox of one of its groups; and whatever
    /// else the install's domain is sent, where it has one area.
    ///
    /// - Parameter domain: the install's own domain of mail; nil where any will do.
    package static func find(_ recipient: String, at domain: String?, in reader: any Reader) throws -> MailPlace? {
        let address = recipient.lowercased()
        let local = address.prefix { $0 != "@" }
        let isOurs = domain.map { address.hasSuffix("@\($0.lowercased())") || !address.contains("@") } ?? true
        if isOurs {
            if let reply = try ReplyAddress.find(local, in: reader),
                let area = try LocalArea.find(reply.area, in: reader)
            {
                return MailPlace(area, reply: reply)
            }
            let slug = local.prefix { $0 != "+" }
            if let area = try LocalArea.find(slug: String(slug), in: reader) { return MailPlace(area) }
        }
        if let area = try area(ofGroupAt: address, in: reader) { return MailPlace(area) }
        guard isOurs else { return nil }
        let areas = try LocalArea.all(in: reader)
        return areas.count == 1 ? areas.first.map { MailPlace($0) } : nil
    }

    private static func area(ofGroupAt address: String, in reader: any Reader) throws -> LocalArea? {
        let rows = try reader.rows(
            "SELECT DISTINCT area_id FROM area_group_address WHERE address = \(address) LIMIT 2"
        )
        guard rows.count == 1, let row = rows.first else { return nil }
        return try LocalArea.find(row["area_id"], in: reader)
    }
}
