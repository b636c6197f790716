import Kernel
import People
import Points
import Storage
import Web

/// `/{area}/complaints/{ref}/redactions/pictures`: the pictures among the evidence, and for each what is blacked out of
/// it in the copy for everyone.
struct PicturesController: Sendable {
    let door: DraftDoor
    let files: FileTools

    var routes: [Route] {
        let path = "/{area}/complaints/{ref}/redactions/pictures"
        return [
            .get(path, isCacheable: false, index),
            .get("\(path)/{evidence}/{file}", isCacheable: false, show), .post("\(path)/{evidence}/{file}", update),
            .get("\(path)/{evidence}/{file}/picture", isCacheable: false, picture),
        ]
    }

    @Sendable private func index(_ visit: Visit) async throws -> Web.Answer {
        try await door.readEven(visit) { draft, reader in
            .page(PicturesPage(try EvidencePicture.all(of: draft.file, in: reader), draft))
        }
    }

    @Sendable private func show(_ visit: Visit) async throws -> Web.Answer {
        try await door.readEven(visit) { draft, reader in
            try found(draft, in: reader).map { .page(PicturePage(nil, $0, draft)) }
        }
    }

    @Sendable private func update(_ visit: Visit) async throws -> Web.Answer {
        try await door.change(visit, field: { $0 == .boxOutside ? "width" : "looked" }) { form, draft, reader in
            try found(draft, in: reader).map { PicturePage(form, $0, draft) }
        } record: { form, draft, writer in
            guard let picture = try found(draft, in: writer) else { throw ComplaintError.noSuchEvidence }
            try form.check(seen: draft.complaint.version)
            let before = draft.removal(of: picture)?.boxes ?? []
            var boxes = before.enumerated().filter { form.check("keep-\($0.offset)") }.map(\.element)
            if let box = PicturesController.added(&form) { boxes.append(box) }
            let isLookedAt = form.check("looked")
            guard form.isSound else { return nil }
            let removal = PictureRemoval(
                evidence: picture.evidence,
                file: picture.number,
                boxes: boxes,
                isLookedAt: isLookedAt
            )
            let event = try draft.complaint.redact(removal, of: draft.file, by: draft.party, on: draft.today)
            try draft.record(event, in: writer)
            return draft.path(PicturePage.path(of: picture))
        }
    }

    /// The box that is to be added; nil where none is, or something of it must be put right.
    private static func added(_ form: inout Form) -> PictureRemoval.Box? {
        let names = ["left", "top", "width", "height"]
        guard names.contains(where: { !form.typed($0).allSatisfy(\.isWhitespace) }) else { return nil }
        let left = form.number("left", in: 0...99, required: "Write where it begins from the left, from 0 to 99")
        let top = form.number("top", in: 0...99, required: "Write where it begins from above, from 0 to 99")
        let width = form.number("width", in: 1...100, required: "Write how wide it is, from 1 to 100")
        let height = form.number("height", in: 1...100, required: "Write how high it is, from 1 to 100")
        let ground = form.choice("ground", as: Removal.Ground.self, required: "Choose why it goes")
        guard let left, let top, let width, let height, let ground else { return nil }
        return PictureRemoval.Box(left: left, top: top, width: width, height: height, because: ground)
    }

    @Sendable private func picture(_ visit: Visit) async throws -> Web.Answer {
        let meant = try await door.store.read { reader -> EvidencePicture? in
            guard let visitor = try door.door.visitor(visit, in: reader),
                let draft = try DraftVisit(visit, visitor, in: reader)
            else { return nil }
            return try found(draft, in: reader)
        }
        guard let meant else { return .notFound }
        return try await files.picture(meant)
    }

    /// The picture that an address names.
    private func found(_ draft: DraftVisit, in reader: any Reader) throws -> EvidencePicture? {
        let (evidence, file) = (draft.visit.parameter("evidence"), draft.visit.parameter("file"))
        return try EvidencePicture.all(of: draft.file, in: reader)
            .first { String($0.evidence) == evidence && String($0.number) == file }
    }
}

extension DraftVisit {
    func removal(of picture: EvidencePicture) -> PictureRemoval? {
        file.pictures.first { $0.evidence == picture.evidence && $0.file == picture.number }
    }
}
