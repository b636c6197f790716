/// An identity that cannot be taken for another thing's.
///
/// A positive whole number below 2^63, kept as it is in the store and in a record entry's facts.
package struct ID<Thing>: Sendable, Hashable, Comparable {
    package let number: Int64

    package init(_ number: Int64) { self.number = number }

    package static func < (left: ID, right: ID) -> Bool { left.number < right.number }
}

extension ID: CustomStringConvertible {
    package var description: String { String(number) }
}
