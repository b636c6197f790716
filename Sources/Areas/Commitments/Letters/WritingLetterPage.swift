import Kernel
import People
import Safety
import Storage
import Web

/// The form that writes down a letter of commitment; its promises are added after that.
struct WritingLetterPage: Page {
    let title: Phrase
    let place: Place
    let isPrivate = true
    var status: Int { form.status }
    private let form: Form
    private let groups: [ChoiceField.Choice]
    private let path: String
    private let speakingAs: String
    private let takesFiles: Bool

    init(_ form: Form, _ visitor: CommitmentVisitor, _ tools: CommitmentTools, in reader: any Reader) throws {
        title = form.title("Write down a letter of commitment")
        place = visitor.words.place
        self.form = form
        groups =
            [.init("", "Choose a group")]
            + (try Group.all(in: visitor.words.area.id, reader)).map { .init($0.id.description, .said($0.name)) }
        path = visitor.words.path("commitments/letters/new")
        speakingAs = visitor.seat.flatMap { visitor.words.names.name(of: $0.group) } ?? "your group"
        takesFiles = tools.files != nil
    }

    func write(into html: inout HTML) {
        form.summary.write(into: &html)
        html.h1("Write down a letter of commitment")
        html.p("First the letter. Then add its promises one by one, in their order.")
        html.form(to: path, takesFiles: takesFiles) { html in
            TextField("title", "What the letter is called", in: form).write(into: &html)
            MenuField("from", "Whose letter it is", groups, in: form).write(into: &html)
            MenuField("to", "To which group", groups, in: form).write(into: &html)
            TextField("addressed", "Whom it is addressed to, as it says", in: form).write(into: &html)
            TextArea("signed-by", "Who signed it", hint: "Posts, not names. One on each line.", rows: 2, in: form)
                .write(into: &html)
            writeDays(into: &html)
            TextField("published", "Where it is published", hint: "Leave it empty if it is not.", in: form)
                .write(into: &html)
            if takesFiles {
                FileField("files", "The original", hint: "A scan or the file. The two groups can open it.", in: form)
                    .write(into: &html)
            }
            ChoiceField(
                "seen",
                "Who may see what is written down here",
                [
                    .init(Visibility.forumAndService.rawValue, "The two groups"),
                    .init(Visibility.everyoneWithName.rawValue, "Everyone"),
                ],
                in: form
            ).write(into: &html)
            html.hint("Speaking as \(strong: speakingAs)")
            html.buttons(SubmitButton("Write it down"))
        }
    }

    private func writeDays(into html: inout HTML) {
        DayField("asked", "The day it was asked for", hint: "You can leave this out.", in: form).write(into: &html)
        DayField("promised", "The day it, or a draft, was said to come", hint: "You can leave this out.", in: form)
            .write(into: &html)
        DayField("signed", "The day it was signed", hint: "You can leave this out.", in: form).write(into: &html)
        DayField("came", "The day it came", in: form).write(into: &html)
    }
}
