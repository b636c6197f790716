/// A public reference people can read out: `P-2019-0042`.
///
/// It names a thing's origin across areas of the work without naming another area's type.
package struct Reference: Sendable, Hashable, Comparable {
    /// What kind of thing it is about.
    package enum Kind: String, Sendable, CaseIterable {
        case complaint = "C"
        /// K, not C: complaints have that, and K is not taken for C, P or M on a telephone.
        case commitment = "K"
        case letter = "L"
        case meeting = "M"
        case point = "P"
    }

    package let kind: Kind
    package let year: Int
    /// From 1 in each area and year.
    package let number: Int

    package init(_ kind: Kind, year: Int, number: Int) {
        self.kind = kind
        self.year = year
        self.number = number
    }

    package static func < (left: Reference, right: Reference) -> Bool {
        (left.kind.rawValue, left.year, left.number) < (right.kind.rawValue, right.year, right.number)
    }
}

extension Reference: CustomStringConvertible {
    package var description: String {
        let digits = String(number)
        return "\(kind.rawValue)-\(year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    /// Reads a reference as people type it: any case, spaces around it, leading zeros or none.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let letter = parts[0].last(where: { $0 != " " }), parts[0].count <= 8,
            let kind = Kind(rawValue: letter.uppercased()), parts[1].utf8.count == 4, let year = Int(parts[1]), year > 0
        else { return nil }
        let digits = parts[2].prefix { $0 != " " }
        guard (1...9).contains(digits.utf8.count), let number = Int(digits), number > 0 else { return nil }
        self.init(kind, year: year, number: number)
    }
}
