import People
import Storage
import Web

/// What speaking on a page needs of the program beside the store.
package struct SpeakingTools: Sendable {
    /// Where files are kept as they came, and what shows them.
    package var files: FileTools
    /// Draws an address for a phone's camera; nil where it cannot be drawn.
    package var code: @Sendable (_ address: String) -> SquareCode?
    /// All files of one form together, in bytes.
    package var mostBytes = 25_000_000

    package init(files: FileTools, code: @escaping @Sendable (String) -> SquareCode? = { _ in nil }) {
        self.files = files
        self.code = code
    }

    /// Keeps the files that came with a form, each as it is; what is empty is left out.
    func keep(_ uploaded: [UploadedFile]) throws -> [SpokenFile] {
        try files.keep(uploaded).map { SpokenFile(sha256: $0.sha256, name: $0.name, type: $0.type, size: $0.size) }
    }
}

/// A square of dark and light fields that a camera reads (a QR code), without the margin around it.
package struct SquareCode: Sendable, Equatable {
    /// Fields on a side.
    package let side: Int
    /// Row by row; `side * side` of them.
    package let isDark: [Bool]

    /// Nil where the number of fields is not a square's.
    package init?(side: Int, isDark: [Bool]) {
        guard side > 0, isDark.count == side * side else { return nil }
        self.side = side
        self.isDark = isDark
    }

    /// Draws it with the four fields of margin that cameras need, dark on white in every theme.
    ///
    /// - Parameter name: what it is, for those who cannot see it.
    func write(named name: Phrase, into html: inout HTML) {
        html.raw("<svg class=\"code\" role=\"img\" width=\"180\" height=\"180\" shape-rendering=\"crispEdges\"")
        html.attribute("viewBox", "0 0 \(side + 8) \(side + 8)")
        html.attribute("aria-label", words: name)
        html.raw("><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\"")
        html.attribute("d", strokes)
        html.raw("/></svg>")
    }

    /// A rectangle for each run of dark fields.
    private var strokes: String {
        var path = ""
        for row in 0..<side {
            var column = 0
            while column < side {
                let start = column
                while column < side, isDark[row * side + column] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }
}
