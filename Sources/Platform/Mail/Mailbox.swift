/// A person or desk as a mail names it.
package struct Mailbox: Sendable, Hashable {
    /// The name beside the address, decoded; nil where there is none.
    package let name: String?
    /// Lowercased and trimmed, otherwise as given: it may lack a domain.
    package let address: String

    package init(name: String?, address: String) {
        let name = name?.trimmingMailSpace() ?? ""
        self.name = name.isEmpty ? nil : name
        self.address = address.trimmingMailSpace().lowercased()
    }
}
