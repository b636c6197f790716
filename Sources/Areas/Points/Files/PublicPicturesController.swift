import Kernel
import People
import Storage
import Web

/// `/{area}/points/{ref}/files/{file}/picture`: the pictures of a published point that a moderator has ticked.
///
/// The file itself is never public: it may hold what nobody has seen.
struct PublicPicturesController: Sendable {
    let read: AreaVisit
    let tools: FileTools

    var routes: [Route] {
        [.get("/{area}/points/{ref}/files/{file}/picture", isCacheable: false, show).limited(.files)]
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        let found = try await read.store.read { reader -> FoundFile? in
            guard let words = try AreaWords(visit.parameter("area"), asOf: visit.today, in: reader),
                let reference = Reference(visit.parameter("ref")),
                let point = try Point.find(reference, in: words.area.id, reader), point.visibility.showsWords,
                let message = try Message.find(point.message, in: reader),
                let found = try FoundFile(visit, of: message, in: reader), found.file.mayBePublic
            else { return nil }
            return found
        }
        guard let found else { return .notFound }
        return try await tools.picture(found)
    }
}

extension MessageFile {
    /// The pictures that everyone may see with a point.
    static func everyones(of point: Point, in reader: any Reader) throws -> [MessageFile] {
        guard point.visibility.showsWords else { return [] }
        return try all(of: point.message, in: reader).filter(\.mayBePublic)
    }
}
