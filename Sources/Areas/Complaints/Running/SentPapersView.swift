import Kernel
import Storage
import Web

/// For the group that sent a complaint: who got it, its papers as they were sent, and what can be done with them.
struct SentPapersView: Sendable {
    private let delivery: DeliveryLines
    private let links: [(words: Phrase, path: String)]
    private let requests: [RequestRow]

    /// A request for a later stage that was sent from here.
    private struct RequestRow: Sendable {
        let heading: Phrase
        let delivery: DeliveryLines
    }

    init(_ complaint: Complaint, _ words: RunningWords, in reader: any Reader) throws {
        delivery = try DeliveryLines(of: complaint, in: reader)
        requests = try StageRequest.all(of: complaint.id, in: reader).map { request in
            RequestRow(
                heading: "Who got the request for \(request.stage.words)",
                delivery: try DeliveryLines(of: request, in: reader)
            )
        }
        links = [
            ("The papers as they were sent", words.path(of: complaint, "papers")),
            ("Keep a proof of posting", words.path(of: complaint, "proof")),
            ("What is taken out of the copy for everyone", words.path(of: complaint, "redactions")),
            ("Let everyone read the letter", words.path(of: complaint, "publication")),
        ]
    }

    func write(into html: inout HTML) {
        html.h2("Who got it")
        delivery.write(into: &html)
        for request in requests {
            html.h3(request.heading)
            request.delivery.write(into: &html)
        }
        html.list(links) { link, html in html.link(link.words, to: link.path) }
    }
}
