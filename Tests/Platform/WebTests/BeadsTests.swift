import Testing

@testable import Web

@Suite("Clock beads")
struct BeadsTests {
    private func drawn(_ beads: Beads) -> String {
        beads.beads.map { bead in
            switch bead {
            case .gone: "*"
            case .toCome: "o"
            case .dueGone: "#"
            case .due: "D"
            case .over: "!"
            case .paused: "/"
            }
        }.joined()
    }

    @Test(
        "One bead is one working day; the due day is a square, days over it are diamonds, stopped days are hatched",
        arguments: [
            (Beads(allowed: 10, gone: 4), "****oooooD"), (Beads(allowed: 10, gone: 0), "oooooooooD"),
            (Beads(allowed: 10, gone: 9), "*********D"), (Beads(allowed: 10, gone: 10), "*********#"),
            (Beads(allowed: 10, gone: 13), "*********#!!!"), (Beads(allowed: 5, gone: 2, paused: 3), "**///ooD"),
            (Beads(allowed: 1, gone: 0), "D"), (Beads(allowed: 0, gone: 2), "!!"), (Beads(allowed: 0, gone: 0), ""),
        ]
    )
    func days(beads: Beads, expected: String) { #expect(drawn(beads) == expected) }

    @Test("More than 20 days are shown by the week, and many weeks in a row that still fits")
    func weeks() {
        #expect(Beads(allowed: 20, gone: 5).daysPerBead == 1)
        let late = Beads(allowed: 10, gone: 91)
        #expect(late.daysPerBead == 5)
        #expect(drawn(late) == "**#" + String(repeating: "!", count: 17))
        #expect(drawn(Beads(allowed: 65, gone: 20)) == "****oooooooooD")
        for days in [200, 1000, 5000] { #expect(Beads(allowed: 10, gone: days).beads.count <= 44, "\(days)") }
    }

    @Test("Beads are for the eye only, and the words say it all")
    func words() {
        var html = HTML()
        ClockView(
            state: .late,
            name: "Answer",
            tag: StatusTag(.late, words: "3 working days late"),
            headline: "Answer was due Monday 29 July",
            words: "10 working days were allowed. 3 more have gone by.",
            beads: Beads(allowed: 10, gone: 13)
        ).write(into: &html)
        #expect(html.string.contains("data-state=\"late\""))
        #expect(html.string.contains("<div class=\"beads\" aria-hidden=\"true\">"))
        #expect(html.string.contains("3 more have gone by."))
    }
}
