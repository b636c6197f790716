import Commitments
import Kernel
import People
import Record
import Safety
import Storage
import Web

/// `/r/{link}`: what a person said, for whoever holds its private link.
struct LinksController: Sendable {
    let visits: LinkVisit
    let tools: SpeakingTools

    var routes: [Route] {
        [
            .get("/r/{link}", isCacheable: false, show), .get("/r/{link}/receipt", isCacheable: false, sent),
            .get("/r/{link}/points/{ref}", isCacheable: false, point),
            .get("/r/{link}/points/{ref}/receipt", isCacheable: false, receipt),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, reader in
            .page(try OwnPage(here, pictures: tools.files.pictures, in: reader))
        }
    }

    @Sendable private func sent(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, reader in
            .page(SentPage(here, mail: try LinkMail.find(here.secret, in: reader), base: visit.base, tools))
        }
    }

    @Sendable private func point(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, reader in
            guard let point = here.point(visit) else { return nil }
            let story = try Timeline(
                of: point,
                asOf: here.words.today,
                in: reader,
                here.words.calendars,
                here.words.promises
            )
            let merged = try DeskList<Point>.merged(into: point, reader).items
            let promised = try CommitmentLines(
                about: point.reference,
                for: .asker(.init(here.party(of: point), below: here.path)),
                here.words.commitments,
                in: reader
            )
            let sight = PointPage.Sight.asker(path: here.path(of: point))
            return .page(PointPage(point, story, merged: merged, promised: promised, sight, here.words))
        }
    }

    /// The receipt with everything in it: it is the asker's own.
    @Sendable private func receipt(_ visit: Visit) async throws -> Web.Answer {
        try await visits.show(visit) { here, reader in
            guard let point = here.point(visit) else { return nil }
            let text: String
            do {
                text = try PointReceipt.text(
                    of: point.reference,
                    in: here.words.area,
                    showing: [.facts, .words, .who],
                    url: "\(visit.base)\(here.words.path("record"))",
                    reader
                )
            } catch ReceiptFault.notYetSigned {
                return .unavailable("The record is signed every second. Try again in a moment.")
            }
            return .document(
                Document(
                    text,
                    type: "text/plain; charset=utf-8",
                    fileName: "\(point.reference).heard",
                    caching: .never
                )
            )
        }
    }
}

extension HistoryLine {
    /// What was said last about points by entries of some kinds, where it has not been erased.
    static func lastWords(
        of points: [ID<Point>],
        at kinds: [String],
        in reader: any Reader
    ) throws -> [ID<Point>: String] {
        let rows = try reader.rows(
            """
            SELECT point_id, words
              FROM point_history
             WHERE point_id IN \(list: points) AND kind IN \(list: kinds)
             ORDER BY position
            """
        )
        var notes: [ID<Point>: String] = [:]
        for row in rows { notes[try row["point_id"]] = try row["words"] as String? }
        return notes
    }
}
