import Kernel
import Record
import Storage

/// A local area partnership: everything belongs to one.
package struct LocalArea: Sendable, Equatable {
    /// The same number as its log's.
    package let id: ID<LocalArea>
    /// Its place in addresses: `marlow-heath`.
    package let slug: String
    package let name: String

    package var log: ID<Log> { ID<Log>(id.number) }
}

extension LocalArea {
    /// Words that are addresses of the program itself, so no area may take them.
    package static let reservedSlugs: Set<String> = [
        "about", "account", "admin", "api", "area", "areas", "assets", "comfort", "data", "demo", "easy", "favicon",
        "feed", "healthz", "help", "invitations", "leave", "manifest", "metrics", "public", "r", "readyz", "record",
        "robots",
        "search",
        "sign-in", "sign-out", "start", "static", "well-known",
    ]

    /// Checks a slug: 2 to 40 of `a`–`z`, `0`–`9` and single hyphens, beginning with a letter, and not an address.
    package static func check(slug: String) throws(PeopleError) {
        let bytes = Array(slug.utf8)
        let isLetter = { (byte: UInt8) in (97...122).contains(byte) }
        let isAllowed = bytes.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 }
        guard (2...40).contains(bytes.count), isAllowed, let first = bytes.first, isLetter(first), bytes.last != 45,
            !slug.contains("--")
        else { throw .notASlug(slug) }
        guard !reservedSlugs.contains(slug) else { throw .slugIsAnAddress(slug) }
    }
}
