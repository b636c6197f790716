/// Questions that mean nothing without the sentence before them.
enum FollowUp {
    /// Whether the sentence is such a question: "Why?", "If not, why not?", "And when?".
    static func leans(_ sentence: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard bytes.asks(sentence), sentence.count < 60 else { return false }
        let words = Clauses(sentence, in: bytes).words.drop(while: joints.contains)
        return questions.match(words) || conditions.begin(words)
    }

    private static let joints = WordSet.of("and, but, or")

    private static let questions = Phrases.of(
        """
        why, why not, when, how, who, where, how so, by when, by whom, since when, how much, how many, how often, what for
        """
    )

    private static let conditions = Phrases.of("if so, if not, if yes, if no")
}
