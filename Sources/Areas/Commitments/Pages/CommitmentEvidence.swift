import Kernel
import People
import Storage
import Web

/// What shows how far something is: documents elsewhere, and files that were sent along.
///
/// Files are for the two groups alone: they may hold what nobody has looked at. Everyone reads that there are some.
struct CommitmentEvidence: Sendable {
    private let items: [Item]
    private let mayOpen: Bool

    private struct Item: Sendable {
        let day: Day
        let link: String?
        let files: [CommitmentFileView]
    }

    init(of commitment: Commitment, _ visitor: CommitmentVisitor, _ pictures: Pictures?, in reader: any Reader) throws {
        mayOpen = visitor.mayOpenFiles(of: commitment)
        let folder = "\(visitor.words.path(of: commitment))/files"
        items = try CommitmentLine.all(of: commitment.id, in: reader)
            .filter { $0.link != nil || !$0.files.isEmpty }
            .map { line in
                let files = line.files.map { CommitmentFileView($0, below: folder, pictures) }
                return Item(day: line.on, link: line.link, files: files)
            }
    }

    func write(into html: inout HTML) {
        guard !items.isEmpty else { return }
        html.h2("What shows it")
        html.list(items, class: "plain") { item, html in
            html.p(PlainDates.full(item.day))
            if let link = item.link { html.element("p", class: "show-url") { $0.link(.said(link), to: link) } }
            guard !item.files.isEmpty else { return }
            if mayOpen {
                for file in item.files { file.write(into: &html) }
            } else {
                html.hint(
                    .counted(
                        item.files.count,
                        one: "file. The group that promised and those it was promised to can open it.",
                        many: "files. The group that promised and those it was promised to can open them."
                    )
                )
            }
        }
    }
}

/// One file on a page: its picture or its sound, its name and size, and where it is as it came.
struct CommitmentFileView: Sendable {
    private let number: Int
    private let kind: FileKind
    private let caption: Phrase
    private let path: String
    private let isRefused: Bool

    init(_ file: CommitmentFile, below folder: String, _ pictures: Pictures?) {
        number = file.number
        let state = pictures?.state(file.file.sha256) ?? .unavailable
        kind = file.file.kind == .picture && state == .unavailable ? .other : file.file.kind
        isRefused = state == .refused
        caption = "\(said: file.file.name), \(KeptFile.words(ofSize: file.file.size))."
        path = "\(folder)/\(file.position)/\(file.number)"
    }

    func write(into html: inout HTML) {
        html.element("figure", class: "file") { html in
            switch kind {
            case .picture where isRefused: html.p(NoPicture.words)
            case .picture:
                html.raw("<img loading=\"lazy\" decoding=\"async\"")
                html.attribute("src", "\(path)/picture")
                html.attribute("alt", words: "Picture \(number): nobody has said yet what it shows")
                html.raw(">")
            case .voice:
                html.raw("<audio controls preload=\"none\"")
                html.attribute("src", "\(path)/voice")
                html.attribute("aria-label", words: "Voice note \(number)")
                html.raw("></audio>")
            case .other: break
            }
            html.element("figcaption") { html in
                html.text(caption)
                html.raw(" ")
                html.link("Save file \(number) as it came", to: path)
            }
        }
    }
}
