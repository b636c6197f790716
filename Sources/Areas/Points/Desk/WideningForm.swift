import Kernel
import People
import Storage
import Web

/// For a lead, beside a point that is meant for the forum alone: asks whoever spoke whether a service may read it.
struct WideningForm: Sendable {
    private let state: Phrase
    private let desk: DeskForm?
    private let form: Form

    init(_ point: Point, _ form: Form, _ visit: DeskVisit, in reader: any Reader) throws {
        self.form = form
        let last = try Widening.last(of: point.message, in: reader)
        func written(_ day: Day) -> Phrase { PlainDates.long(day, asOf: visit.today) }
        switch last?.reply {
        case .awaited?:
            state = "The forum has asked if it may be sent. Whoever asked has not said yet."
        case .declined(let day)?:
            state = "The forum asked if it may be sent. Whoever asked said no on \(written(day)). It stays here."
        case .agreed?, nil:
            state = "Whoever asked wants only the forum to read it. You can ask them if a service may read it too."
        }
        let mayAsk = try last == nil && PrivateLink.isMade(to: point.message, in: reader)
        desk =
            mayAsk
            ? DeskForm(
                heading: "Ask if it may be sent",
                path: "\(visit.words.path(of: point))/widening",
                hint: "They see your question at their private link, with two buttons. Their name is not sent.",
                speakingAs: visit.speakingAs
            ) : nil
    }

    func write(into html: inout HTML) {
        html.h2("Send it on")
        html.p(state)
        desk?.write(SubmitButton("Ask whoever asked"), into: &html) { html in
            TextArea("widening-words", "Why you would like to", hint: "You can leave this empty.", rows: 2, in: form)
                .write(into: &html)
        }
    }
}
