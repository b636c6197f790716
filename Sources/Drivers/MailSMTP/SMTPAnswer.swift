import CPost
import Mail

/// What a try means for the letter.
extension post_answer {
    var text: String {
        withUnsafeBytes(of: words) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }

    private var isAnswered: Bool { status >= 400 }

    /// Whether the connection was an old one that had ended before the letter was on its way.
    var isStaleLine: Bool {
        code != 0 && was_open != 0 && Int(stage) < POST_DATA && (!isAnswered || status == 421)
    }

    /// A refusal counts for the letter only where it was said to its recipient or its words; whatever comes before is
    /// about the line, and no letter is to blame for it.
    var outcome: PostOutcome {
        if code == 0 { return .accepted(text) }
        let isLettersOwn = Int(stage) >= POST_RECIPIENT
        guard isLettersOwn else { return .noRoute(text) }
        if status >= 500 { return .refused(text) }
        return .notNow(isAnswered ? text : "The line broke. \(text)")
    }
}
