import Kernel
import People
import Storage
import Web
import Wording

/// What a lead's day begins with, where somebody is worried about safety, or where nobody would read it.
struct WorryBox: Sendable {
    private let count: Int
    private let isNobodyNamed: Bool
    private let mayName: Bool
    private let worriesPath: String
    private let safetyPath: String

    init(_ desk: DeskVisit, in reader: any Reader) throws {
        let readers = try WorryReaders(of: desk.words.area.id, on: desk.today, in: reader)
        count = try readers.hidden(for: desk.seat, in: reader).count
        isNobodyNamed = readers.named == nil
        mayName = desk.seat.may(.setRules, on: desk.today)
        worriesPath = desk.words.path("worries")
        safetyPath = desk.words.path("safety")
    }

    func write(into html: inout HTML) {
        if count > 0 {
            html.element("div", class: "summary") { html in
                html.h2("Somebody is worried about safety")
                html.element("p") { html in
                    html.link(count == 1 ? "Read the message now" : "Read the \(count) messages now", to: worriesPath)
                }
            }
        }
        if isNobodyNamed {
            html.element("div", class: "summary") { html in
                html.p("Nobody is named to read worries about safety. Until somebody is, the forum’s leads get them.")
                if mayName { html.element("p") { $0.link("Say who reads them", to: safetyPath) } }
            }
        }
    }
}
