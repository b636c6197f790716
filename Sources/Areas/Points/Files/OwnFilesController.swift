import Kernel
import People
import Record
import Storage
import Web

/// `/r/{link}/files/{file}`: what somebody sent, for whoever holds its private link; and `/r/{link}/replies/{message}/files`,
/// what a service sent them back by mail.
struct OwnFilesController: Sendable {
    let visits: LinkVisit
    let tools: FileTools

    var routes: [Route] {
        let own = "/r/{link}/files/{file}"
        return [own, "/r/{link}/replies/{message}/files/{file}"].flatMap { path in
            [
                Route.get(path, isCacheable: false, file).limited(.files),
                .get("\(path)/picture", isCacheable: false, picture).limited(.files),
                .get("\(path)/voice", isCacheable: false, voice).limited(.files),
            ]
        } + [.post("\(own)/words", describe)]
    }

    @Sendable private func file(_ visit: Visit) async throws -> Web.Answer {
        try await found(visit).map(tools.download) ?? .notFound
    }

    @Sendable private func voice(_ visit: Visit) async throws -> Web.Answer {
        try await found(visit).map(tools.voice) ?? .notFound
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Web.Answer {
        guard let found = try await found(visit) else { return .notFound }
        return try await tools.picture(found)
    }

    @Sendable private func describe(_ visit: Visit) async throws -> Web.Answer {
        let words = visit.field("file-\(visit.parameter("file"))-words") ?? ""
        do {
            return try await visits.change(visit) { here, writer in
                guard let found = try FoundFile(visit, of: here.message, in: writer) else {
                    throw PointError.noSuchMessage
                }
                let event = try found.file.describe(words, by: here.party, on: visit.today)
                try writer.record(event, in: here.words.area.log)
            }
        } catch let error as FileError {
            return .refused(error.sentence)
        }
    }

    private func found(_ visit: Visit) async throws -> FoundFile? {
        try await visits.find(visit) { here, reader in
            guard let number = Int64(visit.parameter("message")) else {
                return try FoundFile(visit, of: here.message, in: reader)
            }
            return try here.reply(ID(number), in: reader).flatMap { try FoundFile(visit, of: $0, in: reader) }
        }
    }
}

extension RateLimit {
    /// Files of a page, each asked for by itself.
    static let files = RateLimit("files", most: 600, per: 600)
}

extension FileError {
    /// What is wrong and what to do about it.
    var sentence: Phrase {
        switch self {
        case .wordsMissing: "Write a few words first. Go back and try again."
        case .wordsTooLong: "Make it shorter. Go back and try again."
        case .notAPicture: "Only pictures can be shown to everyone. Go back and choose again."
        case .notDescribed: "Write down first what the picture shows. Then everyone has something of it."
        case .notMeantForEveryone: "Whoever sent it does not want everyone to see it."
        }
    }
}
