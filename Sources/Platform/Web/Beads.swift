/// The days of a clock as a row of beads; for the eye only, the words beside them say it all.
///
/// One bead is one working day, or one week where there would be more than 20. The due day is a square, a day over it
/// a diamond, a day on which the clock stood is hatched.
package struct Beads: Sendable, Equatable {
    /// One bead.
    enum Bead: Sendable, Equatable {
        case gone
        case toCome
        case dueGone
        case due
        case over
        case paused
    }

    /// Working days from receipt to the due day.
    package let allowed: Int
    /// Working days gone by, those over the due day included.
    package let gone: Int
    /// Working days on which the clock stood still; shown before the days to come.
    package let paused: Int

    package init(allowed: Int, gone: Int, paused: Int = 0) {
        self.allowed = max(0, allowed)
        self.gone = max(0, gone)
        self.paused = max(0, paused)
    }

    private static let most = 20

    /// Where there are more days than beads, how many days one bead is: a week of five, or more weeks.
    var daysPerBead: Int {
        let total = allowed + paused + max(0, gone - allowed)
        guard total > Beads.most else { return 1 }
        let weeks = (total + 4) / 5
        return 5 * ((weeks + 2 * Beads.most - 1) / (2 * Beads.most))
    }

    var beads: [Bead] {
        let size = daysPerBead
        func count(_ days: Int) -> Int { (days + size - 1) / size }
        let within = min(gone, max(0, allowed - 1))
        let before = max(0, allowed - 1)
        let goneBeads = before == 0 ? 0 : within == before ? count(before) : within / size
        var beads = [Bead](repeating: .gone, count: goneBeads)
        beads += [Bead](repeating: .paused, count: count(paused))
        beads += [Bead](repeating: .toCome, count: count(before) - goneBeads)
        if allowed > 0 { beads.append(gone >= allowed ? .dueGone : .due) }
        beads += [Bead](repeating: .over, count: count(max(0, gone - allowed)))
        return beads
    }

    func write(into html: inout HTML) {
        guard !beads.isEmpty else { return }
        html.raw("<div class=\"beads\" aria-hidden=\"true\">")
        for bead in beads { html.raw(Beads.markup(bead)) }
        html.raw("</div>")
        if daysPerBead > 1 {
            let weeks = Phrase.counted(daysPerBead / 5, one: "week", many: "weeks")
            html.hint(daysPerBead == 5 ? "Each bead is a week." : "Each bead is \(weeks).")
        }
    }

    private static func markup(_ bead: Bead) -> StaticString {
        switch bead {
        case .gone: "<i class=\"on\"></i>"
        case .toCome: "<i></i>"
        case .dueGone: "<i class=\"due on\"></i>"
        case .due: "<i class=\"due\"></i>"
        case .over: "<i class=\"over\"></i>"
        case .paused: "<i class=\"off\"></i>"
        }
    }
}
