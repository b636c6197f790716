import Kernel
import People
import Safety
import Storage
import Web

/// The files of one message, for a lead or an officer.
struct FilesPage: Page {
    let title: Phrase = "Files with a message"
    let place: Place
    let isPrivate = true
    private let sent: Phrase
    private let files: [(view: FileView, words: FileWordsForm?)]
    private let showing: ShowingForm?

    init(_ message: Message, _ files: [MessageFile], _ pictures: Pictures, _ desk: DeskVisit) {
        let folder = desk.filesPath(message.id)
        place = desk.words.place(nil)
        let day = message.sentOn ?? message.receivedAt.dayInLondon
        let sender = message.group.flatMap(desk.words.names.name(of:)).map(Phrase.said) ?? PointWording.somebody
        sent = "\(sender), \(PlainDates.full(day))"
        self.files = files.map { file in
            let view = FileView(file, below: folder, pictures: pictures)
            return (view, desk.mayTriage ? FileWordsForm(view, below: folder) : nil)
        }
        showing =
            desk.mayModerate
            ? ShowingForm(message, files.filter { pictures.state($0.sha256) != .refused }, to: "\(folder)/shown") : nil
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(sent)
        for file in files {
            html.h2("File \(file.view.number)")
            file.view.write(into: &html)
            file.words?.write(into: &html)
        }
        showing?.write(into: &html)
    }
}

/// Lets a moderator tick the pictures that everyone may see.
struct ShowingForm: Sendable {
    private let path: String
    private let boxes: [CheckField]

    /// Nil where whoever sent it does not want everyone to see it, or no picture is described.
    init?(_ message: Message, _ files: [MessageFile], to path: String) {
        let pictures = files.filter { $0.kind == .picture && $0.words != nil }
        guard message.chosen.showsWords, !pictures.isEmpty else { return nil }
        self.path = path
        let ticked = Form(kept: pictures.filter(\.isShown).map { FormField(name: "show-\($0.number)", value: "yes") })
        boxes = pictures.map { CheckField("show-\($0.number)", "Everyone may see picture \($0.number)", in: ticked) }
    }

    func write(into html: inout HTML) {
        html.h2("What everyone may see")
        html.p("No file is public unless you tick it. Look for faces, names, uniforms and places first.")
        html.hint("A copy without hidden data is shown, once the words are public. Other files are never public.")
        html.form(to: path) { html in
            for box in boxes { box.write(into: &html) }
            html.buttons(SubmitButton("Save what everyone may see"))
        }
    }
}
