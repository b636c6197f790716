import Commitments
import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/points`: the points of an area, for everyone.
struct PointsController: Sendable {
    let read: AreaVisit

    var routes: [Route] {
        [
            .get("/{area}/points", index), .get("/{area}/points/{ref}", show),
            .get("/{area}/points/{ref}/clock", clock), .get("/{area}/points/{ref}/receipt", receipt),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        let query = PointQuery(visit)
        return try await read(visit) { words, reader in
            let list = try PointList.page(query, in: words.area.id, asOf: words.today, reader)
            let groups = try Group.all(in: words.area.id, reader)
            let topics = try PointList.topics(in: words.area.id, reader)
            return .page(PointsPage(list, query, words, groups: groups, topics: topics))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            guard let point = try Self.find(visit, words, reader) else { return nil }
            let story = try Timeline(of: point, asOf: words.today, in: reader, words.calendars, words.promises)
            let published = try Message.published(among: story.messages, in: reader)
            let merged = try DeskList<Point>.merged(into: point, reader).items
            let pictures = try MessageFile.everyones(of: point, in: reader)
            let promised = try CommitmentLines(
                about: point.reference,
                for: .everyone,
                words.commitments,
                in: reader
            )
            let sight = PointPage.Sight.everyone(published: published)
            return .page(
                PointPage(point, story, merged: merged, pictures: pictures, promised: promised, sight, words)
            )
        }
    }

    @Sendable private func clock(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            guard let point = try Self.find(visit, words, reader) else { return nil }
            return .page(ClockPage(point, words))
        }
    }

    /// The receipt as everyone may have it: without names and, where they are not public, without words.
    @Sendable private func receipt(_ visit: Visit) async throws -> Web.Answer {
        try await read(visit) { words, reader in
            guard let point = try Self.find(visit, words, reader) else { return nil }
            let parts: Set<Part> = point.visibility.showsWords ? [.facts, .words] : [.facts]
            let url = "\(visit.base)\(words.path("record"))"
            let text: String
            do {
                text = try PointReceipt.text(of: point.reference, in: words.area, showing: parts, url: url, reader)
            } catch ReceiptFault.notYetSigned {
                return .unavailable("The record is signed every second. Try again in a moment.")
            }
            return .document(
                Document(text, type: "text/plain; charset=utf-8", fileName: "\(point.reference).heard")
            )
        }
    }

    /// The point that the address names, where the public may know of it.
    private static func find(_ visit: Visit, _ words: AreaWords, _ reader: any Reader) throws -> Point? {
        guard let reference = Reference(visit.parameter("ref")),
            let point = try Point.find(reference, in: words.area.id, reader), point.visibility.showsExistence
        else { return nil }
        return point
    }
}
