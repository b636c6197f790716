/// A paper that was made.
package struct MadePaper: Sendable, Equatable, Codable {
    /// One PDF of it: pages are numbered through all of them.
    package struct Volume: Sendable, Equatable, Codable {
        package var path: String
        package var firstPage: Int
        package var lastPage: Int
        package var bytes: Int
        /// Numbers of the appendices that begin in it.
        package var appendices: [Int]

        package init(path: String, firstPage: Int, lastPage: Int, bytes: Int, appendices: [Int] = []) {
            self.path = path
            self.firstPage = firstPage
            self.lastPage = lastPage
            self.bytes = bytes
            self.appendices = appendices
        }
    }

    /// One unless they were to be small.
    package var volumes: [Volume]
    package var pages: Int
    /// The first page of every mark.
    package var places: [String: Int]
    /// What became of each file, in the order they stand in.
    package var files: [FileOutcome]

    package init(volumes: [Volume], pages: Int, places: [String: Int], files: [FileOutcome]) {
        self.volumes = volumes
        self.pages = pages
        self.places = places
        self.files = files
    }
}

/// What became of a file in a paper.
package struct FileOutcome: Sendable, Equatable, Codable {
    /// The mark of its item; files within a mail have the mail's.
    package var mark: String
    package var name: String
    /// Pages it has in the paper; 0 where it is not shown.
    package var pages: Int
    /// Why it is not shown; nil where it is.
    package var refusal: Refusal?
    /// What was left out of it or is otherwise than it came.
    package var notes: [Note]

    /// Why a file is named and not shown.
    package enum Refusal: String, Sendable, Codable, CaseIterable {
        /// Locked with a password.
        case locked
        case damaged
        case empty
        /// More bytes, or a picture of more pixels, than is taken in.
        case tooLarge
        case tooManyPages
        case tooSlow
        /// Of a kind that is not shown.
        case unknownKind
        /// The tool that shows this kind is not installed.
        case noTool
        /// Mails within mails, too deep.
        case tooDeep
        /// Gone from where it was kept.
        case missing
        /// Left out of the redacted copy by somebody's choice.
        case leftOut
        /// Left out of the redacted copy because nobody, and nothing here, has read what its pictures say.
        case unread
    }

    /// What is otherwise than it came.
    package enum Note: String, Sendable, Codable, CaseIterable {
        /// Scripts, actions and forms.
        case scriptsRemoved
        /// Files inside it.
        case filesRemoved
        /// Links to elsewhere, and what would be fetched.
        case linksRemoved
        case macrosRemoved
        /// Pictures finer than paper can show were made smaller.
        case picturesReduced
        /// Its scanned words were recognised by machine.
        case recognised
        /// Scanned words that nothing here can recognise: not searchable.
        case notRecognised
        /// Pages that could only be shown as pictures.
        case drawn
        /// Something was taken out of it in the redacted copy.
        case redacted
        case repaired
        case shortened
    }

    package init(mark: String, name: String, pages: Int, refusal: Refusal? = nil, notes: [Note] = []) {
        self.mark = mark
        self.name = name
        self.pages = pages
        self.refusal = refusal
        self.notes = notes
    }
}
