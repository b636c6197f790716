import Kernel
import Points
import Storage
import Web

/// Points that may belong under one issue: on one topic or in one thread, under one promise, within a quarter of a year
/// of each other.
struct SuggestedIssue: Sendable {
    /// The number it is offered under, from 1.
    let number: Int
    let title: String
    let points: [Point]

    /// So many days between two questions make them two issues.
    private static let gap = 92

    /// - Parameter points: in the order they were asked.
    static func all(of points: [Point], in reader: any Reader) throws -> [SuggestedIssue] {
        var (groups, last): ([[Point]], [Key: Int]) = ([], [:])
        var subjects: [ID<Message>: Message] = [:]
        for point in points {
            if subjects[point.message] == nil { subjects[point.message] = try Message.find(point.message, in: reader) }
            let about = point.topic ?? subjects[point.message].map { "\($0.thread)" } ?? ""
            let key = Key(about: about, promise: point.clocks.promise)
            if let place = last[key], let before = groups[place].last, point.askedOn - before.askedOn <= gap {
                groups[place].append(point)
            } else {
                last[key] = groups.count
                groups.append([point])
            }
        }
        return groups.enumerated().map { place, points in
            SuggestedIssue(number: place + 1, title: title(points, subjects), points: points)
        }
    }

    private struct Key: Hashable {
        let about: String
        let promise: ID<Promise>?
    }

    private static func title(_ points: [Point], _ subjects: [ID<Message>: Message]) -> String {
        let first = points.first
        let about = first?.topic.nonEmpty ?? first.flatMap { subjects[$0.message]?.subject.nonEmpty }
        let phrase: Phrase =
            switch (about, points.allSatisfy(\.fellShort)) {
            case (let about?, false): "No reply in time: \(about)"
            case (let about?, true): "No real answer: \(about)"
            case (nil, false): "No reply in time"
            case (nil, true): "No real answer"
            }
        return english(phrase)
    }
}

extension Issue.Text {
    /// An issue on points as it is first written: its period, and the promises of reply that the points came under.
    init(_ title: String, on points: [Point], _ promises: Promises) {
        self.init(title)
        from = points.map(\.askedOn).min()
        self.points = points.map(\.reference)
        lines = IssueLine.promises(of: points, promises)
    }
}

extension IssueLine {
    /// The promises of reply that points came under, each once, as lines of an issue.
    static func promises(of points: [Point], _ promises: Promises) -> [IssueLine] {
        var seen: Set<ID<Promise>> = []
        return points.compactMap { promises.find($0.clocks.promise) }.filter { seen.insert($0.id).inserted }
            .map { promise in
                let days = PlainDates.workingDays(promise.terms.answer)
                // The day from which it counts need not be the day of the document that says so.
                let words: Phrase =
                    "An answer within \(days), to what was sent from \(PlainDates.full(promise.from)) on"
                return IssueLine(.promised(.promise), named: promise.document, english(words))
            }
    }
}
