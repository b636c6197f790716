import Kernel
import People
import Storage
import Web

/// One point for the service that owes it: what was asked, and what can be done.
struct QueuePointPage: Page {
    let place: Place
    let isPrivate = true
    var script: String? { "desk.js" }
    var title: Phrase { point.title }
    var status: Int { point.form.status }
    private let point: DeskPoint
    private let forms: ServiceForms?
    private let queuePath: String

    init(_ point: Point, _ form: Form, _ desk: DeskVisit, in reader: any Reader) throws {
        place = desk.words.place("queue")
        self.point = try DeskPoint(point, form, desk, in: reader)
        queuePath = desk.words.path("queue")
        if point.isOwedAnAnswer {
            let services = try Group.all(in: desk.words.area.id, reader)
                .filter { $0.side == .services && $0.id != point.owedBy }
            forms = try ServiceForms(point, form, services: services, desk, in: reader)
        } else {
            forms = nil
        }
    }

    func write(into html: inout HTML) {
        point.write(into: &html) { html in
            forms?.write(into: &html)
            html.element("p") { $0.link("Back to the queue", to: queuePath) }
        }
    }
}
