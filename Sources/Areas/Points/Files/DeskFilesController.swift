import Kernel
import People
import Record
import Storage
import Web

/// `/{area}/messages/{message}/files`: what came with a message, for those who work with it.
struct DeskFilesController: Sendable {
    let door: DeskDoor
    let tools: FileTools

    var routes: [Route] {
        let path = "/{area}/messages/{message}/files"
        return [
            .get(path, isCacheable: false, index), .get("\(path)/{file}", isCacheable: false, file),
            .get("\(path)/{file}/picture", isCacheable: false, picture),
            .get("\(path)/{file}/voice", isCacheable: false, voice), .post("\(path)/{file}/words", describe),
            .post("\(path)/shown", show),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await door.read(visit, for: .seeSharedWords) { desk, reader in
            guard let message = try desk.messageWithFiles(visit, in: reader) else { return nil }
            let files = try MessageFile.all(of: message.id, in: reader)
            return files.isEmpty ? nil : .page(FilesPage(message, files, tools.pictures, desk))
        }
    }

    @Sendable private func file(_ visit: Visit) async throws -> Web.Answer {
        try await answer(visit) { try tools.download($0) }
    }

    @Sendable private func voice(_ visit: Visit) async throws -> Web.Answer {
        try await answer(visit) { try tools.voice($0) }
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Web.Answer {
        try await answer(visit) { try await tools.picture($0) }
    }

    /// Finds the file while the store is read, and reads its bytes after that.
    private func answer(
        _ visit: Visit,
        _ work: (FoundFile) async throws -> Web.Answer
    ) async throws -> Web.Answer {
        let place = Handed<FoundFile>()
        let answer = try await door.read(visit, for: .seeSharedWords) { desk, reader in
            guard let message = try desk.messageWithFiles(visit, in: reader),
                let found = try FoundFile(visit, of: message, in: reader)
            else { return nil }
            place.put(found)
            return .notFound
        }
        guard let found = place.taken else { return answer }
        return try await work(found)
    }

    @Sendable private func describe(_ visit: Visit) async throws -> Web.Answer {
        let words = visit.field("file-\(visit.parameter("file"))-words") ?? ""
        return try await change(visit, for: .triage) { desk, message, writer in
            guard let found = try FoundFile(visit, of: message, in: writer) else { return false }
            try writer.record(
                try found.file.describe(words, by: desk.party, on: desk.today),
                in: desk.words.area.log
            )
            return true
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await change(visit, for: .moderate) { desk, message, writer in
            let files = try MessageFile.all(of: message.id, in: writer)
            let ticked = Set(files.map(\.number).filter { visit.field("show-\($0)") != nil })
            let event = try message.show(ticked, of: files, by: desk.party, on: desk.today)
            try writer.record(event, in: desk.words.area.log)
            return true
        }
    }

    /// Makes a change and goes back to the page; false is 404.
    private func change(
        _ visit: Visit,
        for permission: Permission,
        _ work: @escaping @Sendable (DeskVisit, Message, any Writer) throws -> Bool
    ) async throws -> Web.Answer {
        do {
            return try await door.write(visit, for: permission) { desk, writer in
                guard let message = try desk.messageWithFiles(visit, in: writer),
                    try work(desk, message, writer)
                else { return nil }
                return .redirect(desk.filesPath(message.id))
            }
        } catch let error as FileError {
            return .refused(error.sentence)
        }
    }
}
