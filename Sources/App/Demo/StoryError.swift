/// What is wrong with the story itself: it cannot be told as it is written.
enum StoryError: Error, Equatable {
    case notAMoment(String)
    /// A step names a mail that has not come.
    case noSuchMail(String)
    /// A step names a point that the mail did not make.
    case noSuchPoint(String)
    case noSuchGroup(String)
    /// A step is about what was promised in answer to a point, and nothing was.
    case nothingPromised(String)
    /// A step is about a complaint that was not sent, or about what was never said in it.
    case noSuchComplaint(String)
    /// Somebody acts for a group who has no seat in one.
    case noSeat(String)
    /// A mail asks another number of things than its chapter says.
    case asks(mail: String, found: [String], expected: Int)
}

/// Why the demo cannot be made where it was asked for.
enum DemoError: Error, Equatable {
    /// Something is in the folder that no demo has left there.
    case notADemo(String)
}

extension StoryError: CustomStringConvertible {
    var description: String {
        switch self {
        case .notAMoment(let text): "“\(text)” is no moment of the story."
        case .noSuchMail(let name): "No mail “\(name)” has come in the story yet."
        case .noSuchPoint(let name): "There is no point “\(name)” in the story yet."
        case .noSuchGroup(let name): "There is no group “\(name)” in the story."
        case .nothingPromised(let name): "Nothing was promised in answer to “\(name)” yet."
        case .noSuchComplaint(let name): "\(name) was not sent in the story yet, or nothing was said in it."
        case .noSeat(let name): "\(name) has no seat in the story yet."
        case .asks(let mail, let found, let expected):
            "“\(mail)” asks \(found.count) things, not \(expected): \(found.joined(separator: " | "))"
        }
    }
}

extension DemoError: CustomStringConvertible {
    var description: String {
        switch self {
        case .notADemo(let folder):
            "\(folder) holds something else than a demo, so it is left alone. Name another folder with --data DIR."
        }
    }
}
