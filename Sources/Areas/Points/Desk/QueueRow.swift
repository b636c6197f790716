import Kernel
import People
import Web

/// A point in a service's queue: its words, its day, who writes a reply, and what can be done at once.
struct QueueRow: Sendable {
    private let reference: String
    private let title: Phrase
    private let path: String
    private let tag: StatusTag
    private let facts: [Phrase]
    private let writing: [Phrase]
    private let mustAcknowledge: Bool
    private let isTicked: Bool

    /// - Parameters:
    ///   - told: when the service was told of it last; nil where it was not.
    ///   - writing: which colleagues write a reply to it.
    ///   - form: what was ticked.
    init(_ point: Point, told: Day?, writing: [Phrase], _ form: Form, _ area: AreaWords) {
        reference = point.reference.description
        title = FirstLine.of(point.words)
        path = area.path("queue/\(point.reference)")
        tag = QueueRow.tag(point, area)
        let day = told.map { PlainDates.long($0, asOf: area.today) }
        facts = [QueueRow.fact(point, area), day.map { "Your team was told of it on \($0)." }].compactMap(\.self)
        self.writing = writing
        mustAcknowledge = point.waitsForAcknowledgement
        isTicked = form.values("point").contains(reference)
    }

    /// The same where it can only be opened.
    static func thing(_ point: Point, told: Phrase, _ area: AreaWords) -> ThingList.Thing {
        ThingList.Thing(
            title: FirstLine.of(point.words),
            path: area.path("queue/\(point.reference)"),
            tags: [tag(point, area)],
            facts: [fact(point, area), told]
        )
    }

    private static func fact(_ point: Point, _ area: AreaWords) -> Phrase {
        let asker = PointWording.asker(point, area.names)
        let fact: Phrase = "\(asker), \(PlainDates.long(point.askedOn, asOf: area.today)). \(point.reference)."
        return AreaWords.with(topic: point.topic, fact)
    }

    /// The status with its day: in a queue everything is with the service.
    static func tag(_ point: Point, _ area: AreaWords) -> StatusTag {
        let status = PointStatus(of: point, asOf: area.today, area.calendar(of: point))
        if case .withService(let due?) = status {
            return StatusTag(.withCouncil, words: "Due \(PlainDates.near(due, asOf: area.today))")
        }
        return PointWording.tag(status, asOf: area.today)
    }

    /// - Parameter box: the id of its box to tick, where that is not its own: an error's link leads to the first box.
    func write(box: String? = nil, into html: inout HTML) {
        html.raw("<li data-row>")
        html.element("div", class: "thing-head") { html in
            html.raw("<a dir=\"auto\"")
            html.attribute("href", path)
            html.raw(">")
            html.text(title)
            html.raw("</a>")
            html.element("span", class: "thing-tags") { tag.write(into: &$0) }
        }
        for fact in facts { html.hint(fact) }
        for words in writing { html.p(words, class: "writing") }
        writeActs(box: box ?? "tick-\(reference)", into: &html)
        html.raw("</li>")
    }

    private func writeActs(box: String, into html: inout HTML) {
        html.element("div", class: "acts") { html in
            html.raw("<a data-key=\"r\"")
            html.attribute("href", "\(path)#answer")
            html.raw(">")
            html.text("Reply")
            html.spoken(.said(" \(reference)"))
            html.raw("</a>")
            guard mustAcknowledge else { return }
            html.raw("<button type=\"submit\" class=\"linklike\" data-key=\"a\" name=\"one\"")
            html.attribute("value", reference)
            html.raw(">")
            html.text("Acknowledge")
            html.spoken(.said(" \(reference)"))
            html.raw("</button><span class=\"choice\"><input type=\"checkbox\" data-key=\"s\" name=\"point\"")
            html.attribute("id", box)
            html.attribute("value", reference)
            if isTicked { html.raw(" checked") }
            html.raw("><label")
            html.attribute("for", box)
            html.raw(">")
            html.text("Tick")
            html.spoken(.said(" \(reference)"))
            html.raw("</label></span>")
        }
    }

    /// Whether it waits for a first sign of life.
    var canBeTicked: Bool { mustAcknowledge }
}
