/// What makes papers on this machine, handed down to the areas.
package struct PaperTools: Sendable {
    /// Makes a PDF, or several under a size; slow: seconds, or minutes where scans are read.
    ///
    /// Throws `PaperError`. What cannot be shown of a file is said in its place and in the answer; it fails nothing.
    package var pdf: @Sendable (PaperOrder) async throws -> MadePaper
    /// The parts of a paper as a Word document (.docx), without its appendices. Throws `PaperError`.
    package var word: @Sendable (Paper) async throws -> [UInt8]
    /// What is missing on this machine, each with what it means; empty where nothing is.
    package var lacking: @Sendable () -> [MissingTool]

    package init(
        pdf: @escaping @Sendable (PaperOrder) async throws -> MadePaper,
        word: @escaping @Sendable (Paper) async throws -> [UInt8],
        lacking: @escaping @Sendable () -> [MissingTool]
    ) {
        self.pdf = pdf
        self.word = word
        self.lacking = lacking
    }

    /// Where nothing can make papers.
    package static let none = PaperTools(
        pdf: { _ in throw PaperError.unavailable },
        word: { _ in throw PaperError.unavailable },
        lacking: { [.typesetter] }
    )
}

/// A paper, what it is made of, and where it goes.
package struct PaperOrder: Sendable {
    package var paper: Paper
    /// Nil for the whole copy.
    package var redaction: Redaction?
    /// Gives the file with a key, when its turn comes; nil where it is gone.
    package var file: @Sendable (_ key: String) throws -> FileSource?
    /// Where the PDF goes; with several, `name-1.pdf`, `name-2.pdf` … beside it. Appears whole, or not.
    package var path: String
    /// Bytes that no part may exceed, where mail servers limit them; cut between appendices.
    package var mostBytes: Int?
    package var limits: PaperLimits

    package init(
        _ paper: Paper,
        redaction: Redaction? = nil,
        path: String,
        mostBytes: Int? = nil,
        limits: PaperLimits = PaperLimits(),
        file: @escaping @Sendable (String) throws -> FileSource? = { _ in nil }
    ) {
        self.paper = paper
        self.redaction = redaction
        self.path = path
        self.mostBytes = mostBytes
        self.limits = limits
        self.file = file
    }
}

/// How much of a stranger's file is taken in; beyond it, the file is named and not shown.
package struct PaperLimits: Sendable, Equatable, Codable {
    package var fileBytes = 100 << 20
    package var filePages = 2000
    package var picturePixels = 200_000_000
    /// Seconds one file may take to be read; pages that are to be recognised have more, each.
    package var fileSeconds = 60
    /// Pages of the whole paper.
    package var pages = 6000

    package init() {}
}

/// Something that is not installed here.
package enum MissingTool: String, Sendable, CaseIterable {
    /// Without it no papers are made at all.
    case typesetter
    /// The letters that papers are set in (fonts-noto-core); without them no papers are made.
    case fonts
    /// Without it a paper cannot be made redacted, nor scans be looked at (poppler-utils).
    case pageReader
    /// Without it scans cannot be searched, and pictures stay out of redacted copies (tesseract-ocr).
    case recogniser
    /// Without it office documents are named and not shown (libreoffice-writer-nogui).
    case office
    /// Without it pictures are named and not shown (libvips-tools).
    case pictures
    /// Without it strangers' files are read under limits alone (bubblewrap).
    case sandbox
}

/// Why no paper was made.
package enum PaperError: Error, Equatable, Codable {
    /// The tools are not installed.
    case unavailable
    /// Two places have the same mark, or a citation names none.
    case unknownMark(String)
    case sameMark(String)
    case tooManyPages(Int, most: Int)
    case tooSlow
    /// What was to be removed is still in the copy, which was therefore not made: a word, and where it was found.
    case stillThere(String, place: String)
    /// One appendix alone is larger than a part may be.
    case tooLargeToSplit(appendix: Int, bytes: Int)
    /// The tools ended without an answer; the words are for the log.
    case failed(String)
}
