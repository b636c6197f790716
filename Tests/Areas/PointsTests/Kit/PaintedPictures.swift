import Mail
import MailGMime
import People
import Safety
import Storage

@testable import Points

/// Pictures without a painter: of what begins with PHOTO one is made, of anything else none can be.
enum PaintedPictures {
    static func pictures() -> Pictures {
        let made = Shared<[String: Bool]>([:])
        return Pictures(
            state: { name in made.value.withLock { $0[name].map { $0 ? .made : .refused } ?? .unknown } },
            begin: { name, original in
                let isPicture = (try? original())?.starts(with: "PHOTO".utf8) ?? false
                made.value.withLock { $0[name] = isPicture }
            },
            bytes: { name in made.value.withLock { $0[name] == true } ? Array("made anew".utf8) : nil }
        )
    }
}

extension PointsKit {
    /// What shows files in tests.
    var fileTools: FileTools {
        FileTools(originals: keptOriginals, pictures: PaintedPictures.pictures()) { sha256, mail in
            try MailReader.gmime(now: world.now).content(sha256, in: mail)
        }
    }

    /// Says something with a photo, what only claims to be one, a voice note and a page with a script.
    func sayWithFiles(seenBy visibility: Visibility = .everyoneWithoutName) async throws
        -> Speaking.Said
    {
        try await say(["Look and listen."], seenBy: visibility, by: lead) { draft in
            draft.files = [
                keep(Array("PHOTO".utf8), name: "bus \"1\".jpeg", type: "image/jpeg"),
                keep(Array("<svg/>".utf8), name: "false.png", type: "image/png"),
                keep(Array("OggS0123456789".utf8), name: "note.ogg", type: "audio/ogg"),
                keep(Array("<script>alert(1)</script>".utf8), name: "page.html", type: "text/html"),
            ]
        }
    }
}
