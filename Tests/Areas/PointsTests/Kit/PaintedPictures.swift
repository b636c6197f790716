import Mail
import MailGMime
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
}
