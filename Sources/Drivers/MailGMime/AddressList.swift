import CMail
import Mail

/// The mailboxes of an address header.
enum AddressList {
    /// Reads the header as it stands in the mail; groups are opened.
    static func mailboxes(in raw: UnsafePointer<CChar>) -> [Mailbox] {
        var found: [Mailbox] = []
        withUnsafeMutablePointer(to: &found) { list in
            cmail_addresses(raw, list) { context, name, address in
                guard let address else { return }
                context?.assumingMemoryBound(to: [Mailbox].self).pointee.append(
                    Mailbox(name: name.map { String(cString: $0) }, address: String(cString: address))
                )
            }
        }
        return found.filter { !$0.address.isEmpty }
    }
}
