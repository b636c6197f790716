import Kernel
import People
import Storage
import Web

/// What a lead can do with a point, as forms.
struct LeadForms: Sendable {
    private let form: Form
    private let path: String
    private let speakingAs: String
    private let point: Point
    private let services: [ChoiceField.Choice]
    private let mayTakeApart: Bool
    private let widening: WideningForm

    /// - Parameters:
    ///   - form: what was typed into one of them.
    ///   - services: the groups that it can be sent to.
    init(_ point: Point, _ form: Form, services: [Group], _ desk: DeskVisit, in reader: any Reader) throws {
        self.point = point
        self.form = form
        path = desk.words.path(of: point)
        speakingAs = desk.speakingAs
        self.services =
            [ChoiceField.Choice("", "Choose a service")]
            + services.map { ChoiceField.Choice($0.id.description, .said($0.name)) }
        widening = try WideningForm(point, form, desk, in: reader)
        mayTakeApart = point.standing == .open
    }

    private func desk(_ heading: Phrase, _ noun: String, _ hint: Phrase? = nil) -> DeskForm {
        DeskForm(heading: heading, path: "\(path)/\(noun)", hint: hint, speakingAs: speakingAs)
    }

    /// What was typed where its field was sent, else what stands.
    private func form(_ field: String, _ value: String?) -> Form {
        form.values(field).isEmpty ? Form([field: value ?? ""]) : form
    }

    func write(into html: inout HTML) {
        guard mayTakeApart else { return }
        if point.withForum != nil, point.gate.isOpen { writeForum(into: &html) }
        desk("Topic", "topic").write(SubmitButton("Save the topic", style: .quiet), into: &html) { html in
            TextField(
                "topic",
                "What it is about",
                hint: "One or two words, like Transport",
                in: form("topic", point.topic)
            )
            .write(into: &html)
        }
        writeMerging(into: &html)
        if let words = point.words { writeSplitting(words, into: &html) }
    }

    private func writeForum(into html: inout HTML) {
        if point.chosen == .onlyTheForum {
            widening.write(into: &html)
        } else {
            writeSending(into: &html)
        }
        if point.withForum?.isHeld == true, form.error("hold-reason") == nil {
            desk("Take it up again", "release").write(SubmitButton("Take it up", style: .quiet), into: &html)
        } else {
            desk("Set aside", "hold").write(SubmitButton("Set it aside", style: .quiet), into: &html) { html in
                TextArea("hold-reason", "Why", hint: "Only leads read this.", rows: 2, in: form).write(into: &html)
            }
        }
    }

    private func writeSending(into html: inout HTML) {
        let hint: Phrase = "The clocks of the service start today."
        desk("Send it on", "sending", hint).write(SubmitButton("Send it to the service"), into: &html) { html in
            let meant = form("service", point.withForum?.meantFor?.description)
            MenuField("service", "The service", services, in: meant).write(into: &html)
            TextArea("sending-words", "What you say with it", hint: "You can leave this empty.", rows: 2, in: form)
                .write(into: &html)
        }
    }

    private func writeMerging(into html: inout HTML) {
        let hint: Phrase = "The other point then stands for both."
        desk("Same as another", "merger", hint).write(SubmitButton("Join them", style: .quiet), into: &html) { html in
            TextField("same-as", "Number of the other point", hint: "Like P-2019-0001", width: .short, in: form)
                .write(into: &html)
        }
    }

    private func writeSplitting(_ words: String, into html: inout HTML) {
        let hint: Phrase = "Each part becomes a point with the same day and clocks."
        desk("Several questions in one", "split", hint)
            .write(SubmitButton("Make them points", style: .quiet), into: &html) { html in
                TextArea(
                    "passages",
                    "The questions, with an empty line between them",
                    hint: "You can leave words out. You cannot add any.",
                    in: form("passages", words)
                ).write(into: &html)
            }
    }
}
