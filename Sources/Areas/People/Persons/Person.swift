import Kernel

/// Somebody who can sign in: known to the whole install by an address they have read mail at.
///
/// Not on the record: what they do in an area is, with their name in a part that can be erased.
package struct Person: Sendable, Equatable {
    package let id: ID<Person>
    package let email: EmailAddress
    package let name: String
    /// Whether they look after the install.
    package let isHost: Bool

    /// A name as people write it: one line of 1 to 100 bytes.
    package static func checked(name: String) throws(PeopleError) -> String {
        let name = name.trimmed
        guard !name.isEmpty else { throw .noName }
        guard name.isOneLine, name.utf8.count <= 100 else { throw .notAName }
        return name
    }
}
