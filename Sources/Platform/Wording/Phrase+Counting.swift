extension Phrase {
    /// Words that change with a number: which of them a number takes is for each language to say.
    struct Counted: Sendable {
        let number: Int
        /// In English, for 1 and for any other number.
        let one: String
        let many: String
        /// Whether the number stands in the words, as `{1}`.
        let saysNumber: Bool

        /// As translators see it: "{1} working day".
        var key: String { saysNumber ? "{1} \(one)" : one }

        var english: String { number == 1 ? one : many }
    }

    /// A number and the words that fit it: "1 point", "1,204 points".
    package static func counted(_ number: Int, one: String, many: String) -> Phrase {
        Phrase(.counted(Counted(number: number, one: one, many: many, saysNumber: true)))
    }

    /// The words that fit a number said elsewhere: "point asked", "points asked".
    package static func fitting(_ number: Int, one: String, many: String) -> Phrase {
        Phrase(.counted(Counted(number: number, one: one, many: many, saysNumber: false)))
    }

    /// A number as people write it: "1,204".
    package static func grouped(_ number: Int) -> Phrase { Phrase(.number(number, isGrouped: true)) }
}
