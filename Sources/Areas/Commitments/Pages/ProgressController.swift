import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/commitments/{ref}/progress`: its owner says how far it is; and the files that came with it.
struct ProgressController: Sendable {
    let door: CommitmentDoor

    var routes: [Route] {
        let path = "/{area}/commitments/{ref}"
        let file = "\(path)/files/{entry}/{file}"
        return [
            .post("\(path)/progress", takesFiles: CommitmentTools.uploads, create),
            .get(file, isCacheable: false, download), .get("\(file)/picture", isCacheable: false, picture),
            .get("\(file)/voice", isCacheable: false, voice),
        ]
    }

    @Sendable private func create(_ visit: Visit) async throws -> Answer {
        var form = Form(visit)
        let words = form.text(
            "how-far",
            required: CommitmentError.progressMissing.sentence,
            atMost: Confirmation.longest
        )
        let link = form.address("link")
        // Asked before anything is kept: a stranger's files are not.
        if let refused = try await refusal(visit) { return refused }
        let files = try door.tools.keep(visit, &form)
        let (read, progress) = (form, Progress(words, link: link, files: files))
        var refused: (Form, String?) = (read, nil)
        if read.isSound {
            do {
                return try await door.write(visit) { visitor, writer in
                    guard let commitment = try Commitment.seen(visit, by: visitor, writer) else { return nil }
                    let event = try commitment.tell(progress, by: visitor.party, on: visitor.words.today)
                    try writer.record(event, in: visitor.words.area.log)
                    return .redirect(visitor.words.path(of: commitment))
                }
            } catch let error as CommitmentError {
                refused.0.refuse("how-far", error.sentence)
                if error.isConflict { refused.1 = read.typed("how-far") }
            }
        }
        let (shown, unsent) = refused
        return try await door.readSignedIn(visit) { visitor, reader in
            guard let commitment = try Commitment.seen(visit, by: visitor, reader) else { return nil }
            return .page(try CommitmentPage(commitment, shown, unsent: unsent, visitor, door.tools, in: reader))
        }
    }

    /// What a visitor is told who may not say how far it is; nil for its owner.
    private func refusal(_ visit: Visit) async throws -> Answer? {
        let mayPass = Handed<Bool>()
        let answer = try await door.readSignedIn(visit) { visitor, reader in
            guard let commitment = try Commitment.seen(visit, by: visitor, reader) else { return nil }
            guard visitor.mayKeep(commitment) else {
                return .page(NotYoursPage(visitor.words.place, isForOwner: true))
            }
            mayPass.put(true)
            return .notFound
        }
        return mayPass.taken == true ? nil : answer
    }

    @Sendable private func download(_ visit: Visit) async throws -> Answer {
        guard let (file, tools) = try await found(visit) else { return .notFound }
        return try tools.download(file)
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Answer {
        guard let (file, tools) = try await found(visit) else { return .notFound }
        return try await tools.picture(file)
    }

    @Sendable private func voice(_ visit: Visit) async throws -> Answer {
        guard let (file, tools) = try await found(visit) else { return .notFound }
        return try tools.voice(file)
    }

    /// Finds the file while the store is read; its bytes are read after that.
    private func found(_ visit: Visit) async throws -> (KeptFile, FileTools)? {
        guard let tools = door.tools.files, let position = Int64(visit.parameter("entry")),
            let number = Int(visit.parameter("file"))
        else { return nil }
        let place = Handed<KeptFile>()
        _ = try await door.read(visit) { visitor, reader in
            guard let commitment = try Commitment.seen(visit, by: visitor, reader),
                visitor.mayOpenFiles(of: commitment),
                let found = try CommitmentFile.all(of: commitment.id, in: reader)
                    .first(where: { $0.position == position && $0.number == number })
            else { return nil }
            place.put(found.file)
            return .notFound
        }
        return place.taken.map { ($0, tools) }
    }
}

extension Form {
    /// A whole address of a page elsewhere; nil where none was given or it cannot be one.
    mutating func address(_ name: String) -> String? {
        let typed = line(name, atMost: 2000)
        guard !typed.isEmpty else { return nil }
        let head = ["https://", "http://"].first { typed.lowercased().hasPrefix($0) }
        guard let head, typed.count > head.count, !typed.contains(" ") else {
            refuse(name, CommitmentError.notAnAddress.sentence)
            return nil
        }
        return typed
    }
}
