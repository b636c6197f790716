/// A JSON value as the record holds them: no fractions, so that its one canonical form needs no rule about them.
package enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    /// From -2^53 to 2^53, which every reader of JSON keeps exactly.
    case integer(Int64)
    case string(String)
    case array([JSON])
    case object(Members)
}

/// Why something is not JSON that the record can hold.
package enum JSONFault: Error, Sendable, Equatable {
    /// A whole number beyond 2^53 either way.
    case numberTooLarge(Int64)
    /// What is wrong, and after how many bytes.
    case notJSON(String, at: Int)
}

extension JSON {
    package var text: String? { if case .string(let text) = self { text } else { nil } }

    package var number: Int64? { if case .integer(let number) = self { number } else { nil } }

    package var truth: Bool? { if case .bool(let truth) = self { truth } else { nil } }

    package var items: [JSON]? { if case .array(let items) = self { items } else { nil } }

    package var members: Members? { if case .object(let members) = self { members } else { nil } }

    /// The member so named, or nil where there is none or this is no object.
    package subscript(_ name: String) -> JSON? { members?[name] }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral text: String) { self = .string(text) }

    package init(integerLiteral number: Int64) { self = .integer(number) }

    package init(booleanLiteral truth: Bool) { self = .bool(truth) }

    package init(nilLiteral: ()) { self = .null }

    package init(arrayLiteral items: JSON...) { self = .array(items) }

    package init(dictionaryLiteral members: (String, JSON)...) {
        self = .object(Members(members.map { .init(name: $0, value: $1) }))
    }
}
