/// How much a form may send along.
package struct Uploads: Sendable, Equatable {
    /// All files of one form together, in bytes.
    package let mostBytes: Int
    package let mostFiles: Int
    /// Whether a form with too much still reaches its handler, without its files and with `Visit.uploadFault`: then the
    /// handler can keep what was written.
    package let keepsWords: Bool

    package init(mostBytes: Int, mostFiles: Int, keepsWords: Bool = false) {
        self.mostBytes = mostBytes
        self.mostFiles = mostFiles
        self.keepsWords = keepsWords
    }

    /// Why none of a form's files were taken.
    package enum Fault: Error, Sendable, Equatable {
        case tooBig
        case tooMany
    }

    /// What a visitor is told who cannot be given back what they wrote.
    func trouble(_ fault: Fault) -> Trouble {
        switch fault {
        case .tooBig: .filesTooBig(mostBytes)
        case .tooMany: .tooManyFiles(mostFiles)
        }
    }

    /// Words only.
    static let none = Uploads(mostBytes: 0, mostFiles: 0)
}

/// A file that came with a form, nothing of which is to be believed.
///
/// It stands in the upload folder until the answer is made: a handler that keeps it moves or copies it away.
package struct UploadedFile: Sendable, Equatable {
    /// The name of the form's field.
    package let field: String
    /// The name the visitor's machine had for it, without folders and control characters; to be shown, never opened.
    package let name: String
    /// What the browser took it for, as `type/subtype` in lower case; `application/octet-stream` where it says none.
    package let mediaType: String
    /// In bytes.
    package let size: Int
    /// Where it stands, under a name of ours.
    package let path: String

    package init(field: String, name: String, mediaType: String, size: Int, path: String) {
        self.field = field
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.path = path
    }
}
