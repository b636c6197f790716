import People
import Storage
import Web

/// One file on a page: its picture or its sound, its name and size, and what is written down of it.
struct FileView: Sendable {
    let number: Int
    let kind: FileKind
    private let name: String
    private let size: Phrase
    let words: String?
    /// Of the file itself; `/picture` and `/voice` stand below it.
    private let path: String
    private let isRefused: Bool

    /// - Parameters:
    ///   - folder: the address that the message's files stand below.
    ///   - pictures: where they are known; an address says of itself that a picture cannot be shown.
    init(_ file: MessageFile, below folder: String, pictures: Pictures? = nil) {
        number = file.number
        let state = pictures?.state(file.sha256) ?? .unknown
        // Where nothing can make pictures they are files like others.
        kind = file.kind == .picture && state == .unavailable ? .other : file.kind
        name = file.name
        size = SpokenWording.size(file.size)
        words = file.words
        path = "\(folder)/\(file.number)"
        isRefused = state == .refused
    }

    func write(into html: inout HTML) {
        html.element("figure", class: "file") { html in
            switch kind {
            case .picture where isRefused: html.p(NoPicture.words)
            case .picture: writePicture(into: &html)
            case .voice: writeVoice(into: &html)
            case .other: break
            }
            html.element("figcaption") { html in
                html.text("\(said: name), \(size).")
                html.raw(" ")
                html.link("Save file \(number) as it came", to: path)
            }
        }
        writeWords(into: &html)
    }

    /// The picture alone, as everyone sees it: the file itself is not for everyone.
    func writeCopy(into html: inout HTML) {
        html.element("figure", class: "file") { html in
            writePicture(into: &html)
            if let words { html.element("figcaption") { $0.said(words) } }
        }
    }

    private func writePicture(into html: inout HTML) {
        html.raw("<img loading=\"lazy\" decoding=\"async\"")
        html.attribute("src", "\(path)/picture")
        html.attribute("alt", words: words.map(Phrase.said) ?? "Picture \(number): nobody has said yet what it shows")
        html.raw(">")
    }

    private func writeVoice(into html: inout HTML) {
        html.raw("<audio controls preload=\"none\"")
        html.attribute("src", "\(path)/voice")
        html.attribute("aria-label", words: "Voice note \(number)")
        html.raw("></audio>")
    }

    private func writeWords(into html: inout HTML) {
        guard kind != .other else { return }
        if let words {
            html.p(kind == .voice ? "What is said in it:" : "What the picture shows:")
            html.element("div", class: "say") { $0.paragraphs(words) }
        } else if kind == .voice {
            html.hint("Not written down yet.")
        }
    }
}

/// Asks for what a picture shows, or what is said in a voice note.
struct FileWordsForm: Sendable {
    private let number: Int
    private let isVoice: Bool
    private let path: String
    private let words: TextArea

    /// Nil for files that are neither, and for those that are described already.
    init?(_ file: FileView, below folder: String) {
        guard file.kind != .other, file.words == nil else { return nil }
        number = file.number
        isVoice = file.kind == .voice
        path = "\(folder)/\(file.number)/words"
        words = TextArea(
            "file-\(file.number)-words",
            file.kind == .voice
                ? "What is said in voice note \(file.number)?" : "What does picture \(file.number) show?",
            hint: file.kind == .voice
                ? "Then those who cannot listen can read it." : "Then those who cannot see it know. A few words do.",
            rows: file.kind == .voice ? 5 : 2,
            in: Form()
        )
    }

    func write(into html: inout HTML) {
        html.form(to: path) { html in
            words.write(into: &html)
            html.buttons(SubmitButton(isVoice ? "Keep the words" : "Keep the description", style: .quiet))
        }
    }
}
