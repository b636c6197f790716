/// A response clock: what is due when, in words, with one bead for each working day.
package struct ClockView: Sendable, Equatable {
    package enum State: Sendable, Equatable {
        case running
        /// The last two working days.
        case soon
        case late
        /// Stopped until the family says more.
        case waiting
        case answered
        case stopped
    }

    package let state: State
    /// What is being counted, as a heading of its card: "Answer".
    package let name: Phrase
    package let tag: StatusTag
    /// "Reply due by Friday 28 November".
    package let headline: Phrase
    /// What the beads say, in words: "Working day 4 of 10" and a full stop.
    package let words: Phrase
    package let beads: Beads
    /// The page that shows how the date was worked out; nil where this is that page.
    package let explanation: String?

    package init(
        state: State,
        name: Phrase,
        tag: StatusTag,
        headline: Phrase,
        words: Phrase,
        beads: Beads,
        explanation: String? = nil
    ) {
        self.state = state
        self.name = name
        self.tag = tag
        self.headline = headline
        self.words = words
        self.beads = beads
        self.explanation = explanation
    }

    package func write(into html: inout HTML) {
        html.raw("<section class=\"clock\"")
        html.attribute("data-state", state.name)
        html.raw(">")
        html.element("div", class: "clock-head") { html in
            html.element("h2", class: "clock-name") { $0.text(name) }
            tag.write(into: &html)
        }
        html.p(headline, class: "big")
        beads.write(into: &html)
        html.hint(words)
        if let explanation {
            html.element("p") { $0.link("How this date was worked out", to: explanation) }
        }
        html.raw("</section>")
    }
}

extension ClockView.State {
    fileprivate var name: String {
        switch self {
        case .running: "running"
        case .soon: "soon"
        case .late: "late"
        case .waiting: "waiting"
        case .answered: "answered"
        case .stopped: "stopped"
        }
    }
}
