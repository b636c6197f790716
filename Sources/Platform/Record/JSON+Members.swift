extension JSON {
    /// The members of an object, each name once, in the order of the canonical form: of their names' UTF-16 code units.
    ///
    /// A list, not a dictionary: objects are small, and are written far more often than asked.
    package struct Members: Sendable, Hashable {
        package struct Member: Sendable, Hashable {
            package let name: String
            package let value: JSON

            package init(name: String, value: JSON) { (self.name, self.value) = (name, value) }
        }

        private var list: [Member] = []

        package init() {}

        /// Puts members in order; a name may stand once.
        package init(_ members: [Member]) {
            list = members.sorted { Members.precedes($0.name, $1.name) }
            let isOnce = zip(list, list.dropFirst()).allSatisfy { $0.name != $1.name }
            precondition(isOnce, "a member stands twice")
        }

        package var count: Int { list.count }

        package var isEmpty: Bool { list.isEmpty }

        package var names: [String] { list.map(\.name) }

        package subscript(_ name: String) -> JSON? { list.first { $0.name == name }?.value }

        /// Adds a member behind all others; false, and nothing done, where that is not its place.
        mutating func append(_ name: String, _ value: JSON) -> Bool {
            if let last = list.last, !Members.precedes(last.name, name) { return false }
            list.append(Member(name: name, value: value))
            return true
        }

        /// For ASCII that is the order of strings.
        private static func precedes(_ first: String, _ second: String) -> Bool {
            first.isASCII && second.isASCII ? first < second : first.utf16.lexicographicallyPrecedes(second.utf16)
        }
    }
}

extension JSON.Members: Sequence {
    package func makeIterator() -> IndexingIterator<[Member]> { list.makeIterator() }
}

extension JSON.Members: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, JSON)...) {
        self.init(members.map { Member(name: $0, value: $1) })
    }
}

extension String {
    fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
