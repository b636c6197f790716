import Kernel
import People
import Storage
import WorkingDays

/// One point as plain text, with its words: what a lead reads on the command line.
package struct PointSheet: Sendable {
    package let lines: [String]

    package init(
        _ reference: Reference,
        in area: LocalArea,
        asOf today: Day,
        _ reader: any Reader
    ) throws {
        guard let point = try Point.find(reference, in: area.id, reader) else {
            throw PointError.noSuchPoint(reference.description)
        }
        let names = try Directory(of: area.id, in: reader)
        let calendars = try Calendars(of: area.id, in: reader)
        let promises = try Promises(of: area.id, in: reader)
        let message = try Message.find(point.message, in: reader)
        let story = try Timeline(of: point, asOf: today, in: reader, calendars, promises)
        let calendar = calendars[promises.find(point.clocks.promise)?.terms.calendar ?? .englandAndWales]
        lines =
            ["\(point.reference)  \(PointWording.status(of: point, asOf: today, calendar).sentence)", ""]
            + ["  \(point.words ?? "[the words have been erased]")", ""]
            + PointSheet.parties(point, message, names)
            + PointSheet.clocks(point, promises.find(point.clocks.promise)) + ["", "What happened:"]
            + story.entries.map { "  \($0.on)  \(PointWording.sentence(of: $0, names))" }
            + story.entries.compactMap(\.words).map { "      “\($0)”" }
    }

    private static func parties(_ point: Point, _ message: Message?, _ names: Directory) -> [String] {
        let sender = message?.sender.map { [$0.name, "<\($0.address)>"].compactMap(\.self).joined(separator: " ") }
        let lines: [(String, String?)] = [
            ("Asked by", sender), ("For", point.askedBy.flatMap(names.name(of:))),
            ("Owed by", names.name(of: point.owedBy)), ("Asked on", point.askedOn.description),
            ("Subject", message?.subject), ("Topic", point.topic), ("Who can see it", point.visibility.rawValue),
        ]
        return lines.compactMap { label, value in value.map { "  \(label): \($0)" } }
    }

    private static func clocks(_ point: Point, _ promise: Promise?) -> [String] {
        guard let promise else { return ["  No promise was valid on the day it was asked, so it has no clock."] }
        let answer = point.clocks.answer
        let lines: [(String, Day?)] = [
            ("Acknowledgement due", point.clocks.dueDays.acknowledgement), ("Due under the rule", answer.underRule),
            ("Due under local policy", answer.underPolicy), ("Promised", answer.promised),
            ("Answered", answer.actual),
        ]
        return ["  Promise: \(promise.document)"]
            + lines.compactMap { label, day in day.map { "  \(label): \($0)" } }
    }
}
