import Kernel
import People
import Web

/// The letters of commitment of an area, the last that came first.
struct CommitmentLettersPage: Page {
    let title: Phrase = "Letters of commitment"
    let place: Place
    let isPrivate: Bool
    private let things: ThingList
    private let listPath: String
    private let mayMake: Bool

    init(_ letters: [CommitmentLetter], _ visitor: CommitmentVisitor) {
        let words = visitor.words
        place = words.place
        isPrivate = visitor.seat != nil
        mayMake = visitor.mayMake
        listPath = words.path("commitments")
        things = ThingList(
            letters.map { letter in
                ThingList.Thing(
                    title: letter.texts.title.map { "\(letter.reference): \(said: $0)" } ?? "\(letter.reference)",
                    path: words.path("commitments/letters/\(letter.reference)"),
                    facts: [LetterWording.between(letter, words.names), LetterWording.came(letter, words.calendar)]
                )
            }
        )
    }

    func write(into html: inout HTML) {
        html.h1(title)
        html.p(
            "What groups promised each other in writing, when it came, and what became of it."
        )
        if things.things.isEmpty {
            EmptyState("No letters yet.", next: "A letter shows here once one of its two groups has written it down.")
                .write(into: &html)
        }
        things.write(into: &html)
        html.element("p", class: "row") { html in
            if mayMake { html.link("Write down a letter", to: "\(listPath)/letters/new", class: "btn") }
            html.link("All commitments", to: listPath)
        }
    }
}
