/// The fields of one part of an entry, to be written; what is nil is left out.
///
/// Written as a literal: `["point": point, "on": day]`.
package struct FieldValues: Sendable, ExpressibleByDictionaryLiteral {
    private var fields: [(name: String, value: JSON?)] = []

    package init(dictionaryLiteral fields: (String, (any Recordable)?)...) {
        self.fields = fields.map { ($0, $1?.recorded) }
    }

    /// Adds a field, in place of one of that name.
    package mutating func add(_ name: String, _ value: (any Recordable)?) {
        fields.removeAll { $0.name == name }
        fields.append((name, value?.recorded))
    }

    /// These and others beside them, of which those count that these do not name.
    package func over(_ others: FieldValues) -> FieldValues {
        var all = self
        all.fields += others.fields.filter { other in !fields.contains { $0.name == other.name } }
        return all
    }

    fileprivate var members: JSON.Members {
        JSON.Members(
            fields.compactMap { name, value in
                value.flatMap { $0 == .null ? nil : JSON.Members.Member(name: name, value: $0) }
            }
        )
    }
}

extension JSON {
    /// An object of the fields that are there.
    package static func facts(_ fields: FieldValues) -> JSON { .object(fields.members) }

    /// The same, with further fields of which those count that the first do not name.
    package static func facts(_ fields: FieldValues, over others: FieldValues) -> JSON { .facts(fields.over(others)) }

    /// A part of an entry: an object of the fields that are there; nil where there is none.
    package static func part(_ fields: FieldValues) -> JSON? {
        let members = fields.members
        // Not `nil` on its own: to a value of JSON that is the word null.
        return members.isEmpty ? Optional<JSON>.none : .object(members)
    }
}
