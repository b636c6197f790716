import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/record`: the log for tools of others, and a place to check a receipt.
struct RecordController: Sendable {
    let store: Store

    var routes: [Route] {
        [
            .get("/{area}/record", show), .post("/{area}/record", check), .get("/{area}/record/key", key),
            .get("/{area}/record/checkpoint", isCacheable: false, checkpoint),
            .get("/{area}/record/tile/{path...}", tile),
        ]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        try await page(visit, verdict: nil)
    }

    @Sendable private func check(_ visit: Visit) async throws -> Answer {
        let text = visit.form.first { $0.name == "receipt" }?.value ?? ""
        return try await page(visit, verdict: RecordPage.Verdict(of: text, keys: try await log(visit)?.keys ?? []))
    }

    private func page(_ visit: Visit, verdict: RecordPage.Verdict?) async throws -> Answer {
        guard let (area, log, keys) = try await log(visit) else { return .notFound }
        return .page(RecordPage(area, log, keys: keys, verdict: verdict))
    }

    @Sendable private func key(_ visit: Visit) async throws -> Answer {
        guard let (_, log, _) = try await log(visit) else { return .notFound }
        return .document(Document("\(log.key)\n", type: "text/plain; charset=utf-8"))
    }

    @Sendable private func checkpoint(_ visit: Visit) async throws -> Answer {
        guard let note = try await log(visit)?.log.checkpoint else { return .notFound }
        return .document(Document(note, type: "text/plain; charset=utf-8", caching: .never))
    }

    @Sendable private func tile(_ visit: Visit) async throws -> Answer {
        guard let address = TileAddress(path: "tile/" + visit.parameter("path")) else { return .notFound }
        guard let (_, log, _) = try await log(visit) else { return .notFound }
        guard let bytes = try await store.read({ try Tiles.bytes(address, of: log.id, in: $0) }) else {
            return .notFound
        }
        return .document(Document(bytes, type: "application/octet-stream", caching: .forever))
    }

    /// The area's log, with every key it has had, the one it has now last.
    private func log(_ visit: Visit) async throws -> (area: LocalArea, log: Log, keys: [VerifierKey])? {
        let slug = visit.parameter("area")
        return try await store.read { reader in
            guard let area = try LocalArea.find(slug: slug, in: reader) else { return nil }
            let log = try Log.find(area.log, in: reader)
            return (area, log, try log.formerKeys(in: reader) + [log.key])
        }
    }
}
