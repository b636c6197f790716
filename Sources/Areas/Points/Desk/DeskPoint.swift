import Kernel
import People
import Storage
import Web

/// What every page of one point at a desk has: what is wrong with what was typed, its number, and the point itself.
struct DeskPoint: Sendable {
    let title: Phrase
    let form: Form
    private let heading: Phrase
    private let card: PointCard

    init(_ point: Point, _ form: Form, _ desk: DeskVisit, in reader: any Reader) throws {
        heading = "Point \(point.reference)"
        title = form.title(heading)
        self.form = form
        card = try PointCard(point, desk, in: reader)
    }

    /// - Parameter forms: what can be done with it.
    func write(into html: inout HTML, _ forms: (inout HTML) -> Void) {
        form.summary.write(into: &html)
        html.h1(heading)
        card.write(into: &html)
        forms(&html)
    }
}
