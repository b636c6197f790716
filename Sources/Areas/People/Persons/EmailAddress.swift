/// An email address as somebody typed it, and the form by which it is known again.
package struct EmailAddress: Sendable, Equatable {
    package let typed: String
    /// With small letters for A to Z.
    ///
    /// No other letter is folded: two mailboxes that a mail server tells apart must stay two people here.
    package let folded: String

    /// Reads an address as a form gives it, spaces around it or not.
    package init(typed text: String) throws(PeopleError) {
        let typed = text.trimmed
        let parts = typed.split(separator: "@", omittingEmptySubsequences: false)
        let isClean = typed.utf8.count <= 254 && typed.isOneLine && !typed.utf8.contains { Self.refused.contains($0) }
        guard parts.count == 2, !parts[0].isEmpty, isClean, GroupAddress.isDomain(parts[1]) else {
            throw .notAnAddress(text)
        }
        self.init(kept: typed)
    }

    /// An address that was checked before.
    init(kept typed: String) {
        self.typed = typed
        folded = String(decoding: typed.utf8.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
    }

    /// What would make a mail's header say something else: space, `"`, `(`, `)`, `,`, `:`, `;`, `<`, `>`, `[`, `\`, `]`.
    private static let refused: Set<UInt8> = Set(#" "(),:;<>[\]"#.utf8)
}
