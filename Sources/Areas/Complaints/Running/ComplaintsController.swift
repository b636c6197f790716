import Kernel
import Storage
import Web

/// `/{area}/complaints`: the complaints that somebody may see; and each of them once it was sent.
struct ComplaintsController: Sendable {
    let door: RunningDoor
    /// The page of one that is still being written.
    let draft: @Sendable (Visit) async throws -> Answer

    var routes: [Route] {
        [
            .get("/{area}/complaints", index), .get("/{area}/complaints/{ref}", isCacheable: false, show),
            .get("/{area}/complaints/{ref}/days", isCacheable: false, days),
            .get("/{area}/complaints/{ref}/letters/{stage}", isCacheable: false, letter),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Answer {
        try await door.read(visit) { visitor, reader in .page(try ComplaintsPage(visitor, in: reader)) }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Answer {
        let page = try await door.store.read { reader -> (any Page)? in
            guard let visitor = try door.visitor(visit, in: reader),
                let file = try CaseFile(visit, for: visitor, in: reader)
            else { return nil }
            return try SentComplaintPage(file, visitor, in: reader)
        }
        if let page { return .page(page) }
        return try await draft(visit)
    }

    @Sendable private func days(_ visit: Visit) async throws -> Answer {
        try await door.readSignedIn(visit) { visitor, reader in
            try CaseFile(visit, for: visitor, in: reader).map { .page(CaseDaysPage($0, visitor.words)) }
        }
    }

    /// The scanned letter, to be saved and never shown.
    @Sendable private func letter(_ visit: Visit) async throws -> Answer {
        let originals = door.originals
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let file = try CaseFile(visit, for: visitor, in: reader),
                let stage = Stage(rawValue: visit.parameter("stage")),
                let reply = file.course.run(stage)?.reply, let sha256 = reply.original,
                let bytes = try originals.read(sha256)
            else { return nil }
            let ending = reply.message == nil ? "" : ".eml"
            let name = "\(file.complaint.reference)-\(stage.rawValue)-reply\(ending)"
            return .document(.strangers(bytes, type: "application/octet-stream", fileName: name))
        }
    }
}
