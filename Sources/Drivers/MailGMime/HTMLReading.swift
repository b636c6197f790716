/// How the HTML of mails becomes text: beside the program, in a process that can be lost, or within it.
package struct HTMLReading: Sendable {
    /// What a reader of the page would see; nil where it cannot be read.
    package let text: @Sendable (_ html: String) -> String?

    /// Within this process: for tests, and for HTML that the program itself has written.
    package static let here = HTMLReading(text: GumboText.plain)

    /// By processes of the program at a path, as many as threads ask at a time.
    ///
    /// - Parameters:
    ///   - program: one that runs `HTMLChild.serve` when it is started with these words.
    ///   - patience: seconds that one reading may take.
    package static func beside(_ program: [String], patience: Double = 5) -> HTMLReading {
        let children = HTMLChildren(program, patience: patience)
        return HTMLReading(text: children.text)
    }
}
