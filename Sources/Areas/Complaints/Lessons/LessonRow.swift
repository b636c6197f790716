import Web

/// What was learned, on the complaint's own page: as it was written, and whether everyone reads it.
struct LessonRow: Sendable {
    private let words: String?
    private let sentence: Phrase
    private let path: String?

    init(_ lesson: Lesson, of file: CaseFile, for visitor: RunningVisitor) {
        words = lesson.words
        let mayDecide = lesson.state == .waiting && visitor.mayPublishLessons(of: file.complaint)
        path = mayDecide ? visitor.words.path(of: file.complaint, "lessons/\(lesson.number)") : nil
        sentence =
            switch lesson.state {
            case .waiting: "Not for everyone yet: the group that complained looks at it first."
            case .published(let day, _): "Everyone can read it since \(PlainDates.full(day))."
            case .keptBack(let day, let why?): "Kept back on \(PlainDates.full(day)): \(said: why)"
            case .keptBack(let day, nil): "Kept back on \(PlainDates.full(day))."
            }
    }

    func write(into html: inout HTML) {
        html.element("div", class: "say") { $0.paragraphs(words, orElse: "The words have been erased.") }
        html.hint(sentence)
        if let path { html.element("p") { $0.link("Decide whether everyone reads it", to: path) } }
    }
}
