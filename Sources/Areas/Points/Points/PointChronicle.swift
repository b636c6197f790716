import Kernel
import People
import Record
import Storage
import Web
import WorkingDays

/// What the record says of a point through a day, each thing with its day: for papers that are read long afterwards.
///
/// It says the same whenever it is made: what happened after that day changes nothing of it.
package struct PointChronicle: Sendable {
    package let lines: [Line]

    /// One thing that happened, or did not by its day.
    package struct Line: Sendable {
        package let on: Day
        /// Whose doing it was: a group's name, or a person's outside every group; nil for the clock's.
        package let who: Phrase?
        package let sentence: Phrase
        /// What was said, as it was said; nil where nothing was, or where it has been erased.
        package let words: String?
        /// The message that brought it, where one did.
        package let message: ID<Message>?
        /// Whether it is the asking itself, whose words are the point's.
        package let isAsking: Bool
    }

    package init(of point: Point, through day: Day, _ terms: AreaTerms, in reader: any Reader) throws {
        let history = try HistoryLine.all(of: point.id, in: reader).filter { $0.on <= day }
        let promise = terms.promises.find(point.clocks.promise)
        let calendar = terms.calendars[promise?.terms.calendar ?? .englandAndWales]
        let verdicts = try PointChronicle.verdicts(history, of: point, in: reader)
        // That an answer will do does not open the point again. That it was none does, whether or not a promise says by
        // when the next is due.
        let last = history.last { line in
            line.turn != .record && (line.kind != PointJudged.kind || verdicts[line.position]?.fallsShort ?? false)
        }
        let isAnswered = last?.kind == PointAnswered.kind
        let timeline = Timeline(
            history,
            isWaiting: !isAnswered && !history.contains { PointChronicle.endings.contains($0.kind) },
            asOf: day,
            calendar: calendar,
            patience: promise?.terms.acknowledge ?? 5,
            patienceAfterWord: promise?.terms.answer
        )
        let shortfall = last.flatMap { $0.kind == PointJudged.kind ? $0.on : nil }
        let told = timeline.entries.compactMap { entry in
            PointChronicle.line(entry, of: point, verdicts, since: shortfall, terms.directory)
        }
        let due = promise.map { PointChronicle.dueLines(of: point, history, under: $0, through: day, terms) } ?? []
        lines = (told + due).sorted { $0.on < $1.on }
    }

    private static let endings: Set<String> = [PointWithdrawn.kind, PointMerged.kind, PointSplit.kind]

    /// What families said of each answer, by where its entry stands in the record.
    private static func verdicts(
        _ history: [HistoryLine],
        of point: Point,
        in reader: any Reader
    ) throws -> [Int64: Verdict] {
        var verdicts: [Int64: Verdict] = [:]
        for line in history where line.kind == PointJudged.kind {
            guard let entry = try RecordedEntry.at(line.position, of: ID<Log>(point.area.number), in: reader) else {
                continue
            }
            verdicts[line.position] = try PointJudged(entry).verdict
        }
        return verdicts
    }

    /// - Parameter shortfall: the day since when an answer is awaited that is one, where the last was said to be none.
    private static func line(
        _ entry: Timeline.Entry,
        of point: Point,
        _ verdicts: [Int64: Verdict],
        since shortfall: Day?,
        _ names: Directory
    ) -> Line? {
        guard case .happened(let line) = entry.what else {
            var sentence = PointWording.sentence(of: entry, names)
            if case .silence(let days, isLasting: true) = entry.what, let shortfall {
                sentence =
                    "No reply since \(PlainDates.full(shortfall)), for \(PlainDates.workingDays(days)), and still none"
            }
            return Line(on: entry.on, who: nil, sentence: sentence, words: nil, message: nil, isAsking: false)
        }
        let sentence = PointWording.sentence(of: entry, verdict: verdicts[line.position], names)
        guard line.turn != .record || endings.contains(line.kind) else { return nil }
        let isAsked = line.kind == PointAsked.kind
        return Line(
            on: line.on,
            who: line.by.flatMap(names.name(of:)).map(Phrase.said)
                ?? (line.turn == .families ? PointWording.somebody : nil),
            sentence: isAsked
                ? "\(PointWording.asker(point, names)) asked the \(PointWording.owing(point, names))" : sentence,
            words: isAsked ? point.words : line.words,
            message: isAsked ? point.message : line.message,
            isAsking: isAsked
        )
    }

    /// What was due by when under the promise that held on the day it was asked, and whether it had come.
    private static func dueLines(
        of point: Point,
        _ history: [HistoryLine],
        under promise: Promise,
        through day: Day,
        _ terms: AreaTerms
    ) -> [Line] {
        let start = history.first { $0.kind == PointSent.kind }?.on ?? point.askedOn
        let word = history.first { if case .services = $0.turn { true } else { false } }?.on
        let answered = history.first { $0.kind == PointAnswered.kind }?.on
        let acknowledge = Clocks.acknowledgementDue(under: promise, askedOn: start, terms.calendars)
        let answer = Clocks.answerDue(under: promise, askedOn: start, acknowledgedOn: word, terms.calendars)
        let rule: Phrase = "\(PlainDates.workingDays(promise.terms.acknowledge)), by “\(promise.document)”"
        let answerRule: Phrase = "\(PlainDates.workingDays(promise.terms.answer)), by “\(promise.document)”"
        let lines: [(Day, Phrase, isMissed: Bool)] = [
            (
                acknowledge, "By this day the service was to say that it has this (\(rule)). It had not.",
                word.map { $0 > acknowledge } ?? true
            ),
            (
                answer, "By this day an answer was due (\(answerRule)). None had come.",
                answered.map { $0 > answer } ?? true
            ),
        ]
        return lines.filter { $0.isMissed && $0.0 < day }.map { due, sentence, _ in
            Line(on: due, who: nil, sentence: sentence, words: nil, message: nil, isAsking: false)
        }
    }
}

extension Verdict {
    /// Whether an answer that is one is still awaited.
    fileprivate var fallsShort: Bool { self == .no || self == .partly }
}
