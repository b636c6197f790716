import Kernel
import People
import Points
import Storage
import Web

/// Something that happened, as an issue tells it: from the record, or added by those who complain.
package struct Happening: Sendable {
    package let on: Day?
    /// Whose doing it was.
    package let who: Phrase?
    package let sentence: Phrase
    /// The points it is about.
    package let points: [Reference]
    /// Whether it is the asking of these points, which say themselves what was asked.
    package let isAsking: Bool
    /// What was said, point by point.
    package let words: [String]
    /// The evidence that shows it.
    package let evidence: [Int]
    package let source: Source

    package enum Source: Sendable, Equatable {
        /// Made from the record's entries: nobody can write it otherwise.
        case record
        /// Written by the group.
        case added
    }
}

/// What happened under each issue of a complaint through a day: what the record says, and what was added.
package struct Happenings: Sendable {
    /// By the issue's key, the oldest first.
    private let byIssue: [Int: [Happening]]
    /// Everything, each thing once, with the numbers of the issues it belongs to.
    package let all: [(happening: Happening, issues: [Int])]

    package subscript(_ issue: Issue) -> [Happening] { byIssue[issue.key] ?? [] }

    package init(_ file: ComplaintFile, through day: Day, _ terms: AreaTerms, in reader: any Reader) throws {
        var chronicles: [Reference: PointChronicle] = [:]
        for reference in Set(file.issues.flatMap(\.text.points)) {
            guard let point = file.points[reference] else { continue }
            chronicles[reference] = try PointChronicle(of: point, through: day, terms, in: reader)
        }
        var found: [Int: [Happening]] = [:]
        for issue in file.issues {
            let recorded = Happenings.recorded(issue.text.points, file, chronicles)
            found[issue.key] = Happenings.sorted(recorded + Happenings.added(to: issue))
        }
        byIssue = found
        let recorded = Happenings.recorded(chronicles.keys.sorted(), file, chronicles).map { happening in
            let issues = file.issues.filter { !Set($0.text.points).isDisjoint(with: happening.points) }
            return (happening: happening, issues: issues.map(\.place))
        }
        let added = file.issues.flatMap { issue in
            Happenings.added(to: issue).map { (happening: $0, issues: [issue.place]) }
        }
        all = (recorded + added).enumerated().sorted {
            ($0.element.happening.on ?? .first, $0.offset) < ($1.element.happening.on ?? .first, $1.offset)
        }.map(\.element)
    }

    private static func sorted(_ happenings: [Happening]) -> [Happening] {
        happenings.enumerated().sorted {
            ($0.element.on ?? .first, $0.offset) < ($1.element.on ?? .first, $1.offset)
        }.map(\.element)
    }

    /// What the group has added to what the record says.
    private static func added(to issue: Issue) -> [Happening] {
        issue.text.lines(.fact).map { line in
            Happening(
                on: line.on,
                who: nil,
                sentence: .said(line.words ?? ""),
                points: [],
                isAsking: false,
                words: [],
                evidence: [],
                source: .added
            )
        }
    }

    /// What happened to several points, told once where it is the same for all of them.
    private static func recorded(
        _ points: [Reference],
        _ file: ComplaintFile,
        _ chronicles: [Reference: PointChronicle]
    ) -> [Happening] {
        var order: [Told] = []
        var told: [Told: Gathered] = [:]
        for point in points {
            for line in chronicles[point]?.lines ?? [] {
                let key = Told(on: line.on, sentence: line.sentence.english)
                if told[key] == nil { order.append(key) }
                told[key, default: Gathered(line)].add(line, of: point)
            }
        }
        return order.compactMap { key in told[key].map { $0.happening(file) } }
    }

    /// What is the same for all.
    private struct Told: Hashable {
        let on: Day
        let sentence: String
    }

    private struct Gathered {
        let line: PointChronicle.Line
        var points: [Reference] = []
        var words: [String] = []
        var messages: [ID<Message>] = []

        init(_ line: PointChronicle.Line) { self.line = line }

        mutating func add(_ line: PointChronicle.Line, of point: Reference) {
            if !points.contains(point) { points.append(point) }
            if let said = line.words, !words.contains(said) { words.append(said) }
            if let message = line.message, !messages.contains(message) { messages.append(message) }
        }

        func happening(_ file: ComplaintFile) -> Happening {
            Happening(
                on: line.on,
                who: line.who,
                sentence: line.sentence,
                points: points.sorted(),
                isAsking: line.isAsking,
                words: line.isAsking ? [] : words,
                evidence: file.keys(showing: messages),
                source: .record
            )
        }
    }
}

extension Day {
    /// Before every day that anybody writes: what is of no day stands first.
    fileprivate static let first = Day(number: 0)
}
