/// What a visitor gets.
package enum Answer: Sendable {
    case page(any Page)
    case document(Document)
    /// To another path of this site, with GET (303).
    case redirect(String)
    /// To another path of this site, for good (308).
    case moved(String)
    /// There is nothing here (404).
    case notFound
    /// There was something here, and it was taken away (410).
    case gone
    /// Keeps how the visitor likes to read, and goes on to a path of this site.
    case setComfort(Comfort, then: String)
    /// Gives the visitor a session, newly made by whoever knows what it stands for, and goes on to a path of this site.
    case signIn(session: String, then: String)
    /// Makes the browser forget its session, and goes on to a path of this site.
    case signOut(then: String)
    /// The request cannot be understood (400); the words say what to do.
    case refused(Phrase)
    /// Not now (503); the words say why, for whoever runs the site.
    case unavailable(Phrase)
}

/// Bytes that are not a page: a feed, an export, a receipt, a tile.
package struct Document: Sendable, Equatable {
    /// How long others may keep it.
    package enum Caching: Sendable, Equatable {
        /// Not at all.
        case never
        /// Until it is asked for again: it is compared by its tag.
        case compared
        /// For ever: what stands at this address never changes.
        case forever
        /// By the visitor's own browser, which asks each time whether it is still so.
        case privately
    }

    package let bytes: [UInt8]
    /// Its media type, with the charset where it is text.
    package let type: String
    /// The name under which a browser saves it; nil where it is shown.
    package let fileName: String?
    package let caching: Caching
    /// Whether the bytes came from somebody: then nothing in them is run, followed or loaded, whatever they are.
    package private(set) var isStrangers = false

    package init(_ bytes: [UInt8], type: StaticString, fileName: String? = nil, caching: Caching = .compared) {
        self.bytes = bytes
        self.type = "\(type)"
        self.fileName = fileName
        self.caching = caching
    }

    package init(_ text: String, type: StaticString, fileName: String? = nil, caching: Caching = .compared) {
        self.init(Array(text.utf8), type: type, fileName: fileName, caching: caching)
    }

    /// Bytes that came from somebody: shut in, kept by no cache but the visitor's own, and given in pieces where asked.
    package static func strangers(_ bytes: [UInt8], type: StaticString, fileName: String? = nil) -> Document {
        var document = Document(bytes, type: type, fileName: fileName, caching: .privately)
        document.isStrangers = true
        return document
    }
}

extension Answer {
    /// Whether it becomes a page, and so shows who is signed in.
    var isPage: Bool {
        switch self {
        case .page, .notFound, .gone, .refused, .unavailable: true
        case .document, .redirect, .moved, .setComfort, .signIn, .signOut: false
        }
    }
}
