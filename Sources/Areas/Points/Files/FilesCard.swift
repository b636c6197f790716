import Kernel
import Storage
import Web

/// The files of a message beside its words, at a desk.
struct FilesCard: Sendable {
    private let files: [FileView]
    private let path: String

    init(of message: ID<Message>, _ desk: DeskVisit, in reader: any Reader) throws {
        let folder = desk.filesPath(message)
        files = try MessageFile.all(of: message, in: reader).map { FileView($0, below: folder) }
        path = folder
    }

    /// Writes nothing where there are none.
    func write(into html: inout HTML) {
        guard !files.isEmpty else { return }
        html.list(files, class: "plain") { file, html in file.write(into: &html) }
        html.element("p") { $0.link("The files on a page of their own", to: path) }
    }
}
