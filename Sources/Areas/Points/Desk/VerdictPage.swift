import Kernel
import People
import Storage
import Web

/// An answer, and whether it was one: asked of the group that asked the point.
struct VerdictPage: Page {
    let place: Place
    let isPrivate = true
    var title: Phrase { point.title }
    var status: Int { point.form.status }
    private let point: DeskPoint
    private let question: VerdictForm?
    private let explanation: ExplanationForm?

    init(_ point: Point, _ form: Form, _ desk: DeskVisit, in reader: any Reader) throws {
        place = desk.words.place("points")
        self.point = try DeskPoint(point, form, desk, in: reader)
        explanation = ExplanationForm(
            point,
            at: desk.words.path(of: point),
            form,
            speakingAs: desk.speakingAs
        )
        question =
            point.waitsForVerdict
            ? VerdictForm(
                to: "\(desk.words.path(of: point))/verdict",
                form,
                speakingAs: desk.speakingAs,
                next: point.anewAfterVerdict(desk.words)
            ) : nil
    }

    func write(into html: inout HTML) {
        point.write(into: &html) { html in
            explanation?.write(into: &html)
            question?.write(into: &html)
        }
    }
}

extension Point {
    /// Whether it was answered and its askers have not said whether that was an answer.
    var waitsForVerdict: Bool {
        guard standing == .open, case .answered = reply else { return false }
        return verdict == nil || verdict == .notSaid
    }

    /// What "partly" and "no" start, said today.
    func anewAfterVerdict(_ area: AreaWords) -> Phrase? {
        let due = Clocks.start(area.promises.holding(for: owedBy, on: askedOn), on: area.today, area.calendars)
            .answer.due
        guard let due else { return nil }
        let day = PlainDates.long(due, asOf: area.today)
        return "“Partly” or “no” starts the clock again: a new answer is then due by \(day)."
    }
}
