/// Files to send along; its form must be written with `takesFiles`, and its route must take files.
package struct FileField: Sendable, Equatable {
    private let frame: FieldFrame
    private let isForMany: Bool
    private let types: String?
    private let isRecorded: Bool

    /// - Parameters:
    ///   - hint: what may be sent, and how much: "Up to 5 files, 10 MB each".
    ///   - many: whether more than one can be chosen.
    ///   - accepting: what a browser offers (`image/*,.pdf`); nothing is refused by it.
    ///   - recorded: whether a phone offers to record it at once.
    ///   - form: brings what is wrong; a browser does not give files back, so they must be chosen again.
    package init(
        _ name: String,
        _ label: Phrase,
        hint: Phrase? = nil,
        many: Bool = false,
        accepting types: String? = nil,
        recorded: Bool = false,
        in form: Form
    ) {
        frame = FieldFrame(name: name, label: label, hint: hint, error: form.error(name))
        isForMany = many
        self.types = types
        isRecorded = recorded
    }

    package func write(into html: inout HTML) {
        frame.write(into: &html) { html in
            html.raw("<input type=\"file\"")
            frame.writeIdentity(into: &html)
            if isForMany { html.raw(" multiple") }
            if let types { html.attribute("accept", types) }
            if isRecorded { html.raw(" capture=\"user\"") }
            html.raw(">")
        }
    }
}
