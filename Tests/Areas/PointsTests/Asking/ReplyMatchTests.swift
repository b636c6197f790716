import Points
import Testing

@Suite("Which questions a reply may answer")
struct ReplyMatchTests {
    private let questions = ["Who will chair the group?", "When will the minutes of 10 May be published?"]

    @Test("An answer under the quoted question is proposed for it")
    func inline() {
        let whole = """
            Thank you for your mail.

            On 15 July 2019 the parents wrote:
            > Dear team,
            > 1. Who will chair the
            > group?
            Ms Example will, from September.

            > 2. When will the minutes of 10 May be published?

            They went on the page today.
            Both days.

            Kind regards
            The team
            """
        #expect(
            excerpts(whole: whole)
                == ["Ms Example will, from September.", "They went on the page today. Both days."]
        )
    }

    @Test("One answer under all the questions quoted together is proposed for none")
    func together() {
        let whole = "> 1. Who will chair the group?\n> 2. When will the minutes of 10 May be published?\nWe will see."
        #expect(excerpts(whole: whole) == [nil, nil])
    }

    @Test("An answer above the quoted mail is proposed for nothing")
    func above() {
        #expect(excerpts(whole: "We will see.\n\nThey wrote:\n> 1. Who will chair the group?\n") == [nil, nil])
    }

    @Test("A question quoted twice over is an older mail's and names nothing")
    func quotedTwice() {
        #expect(excerpts(whole: ">> Who will chair the group?\nWe will see.") == [nil, nil])
    }

    @Test("An answer under the question written again is proposed for it")
    func restated() {
        let text =
            "1. Who will chair the group?\nMs Example will.\n\nWhen will the minutes of 10 May be published?\n\nToday."
        #expect(excerpts(new: text) == ["Ms Example will.", "Today."])
    }

    @Test("A list numbered like the questions answers them in order")
    func numbered() {
        let text = "Dear all,\n\n1. Ms Example will chair.\n2. Today.\n\nKind regards"
        #expect(excerpts(new: text) == ["Ms Example will chair.", "Today."])
    }

    @Test("The questions' own numbers are used where they are known")
    func labels() {
        let labelled = [
            ReplyMatch.Question(words: questions[0], label: "2"), ReplyMatch.Question(words: questions[1], label: "3"),
        ]
        let found = ReplyMatch.proposals(for: labelled, newText: "3. Today.")
        #expect(found.map(\.question) == [1] && found.map(\.words) == ["Today."])
        #expect(ReplyMatch.proposals(for: labelled, newText: "1. One\n2. Two").isEmpty)
        let twice = labelled + [ReplyMatch.Question(words: "And the third one, please?", label: "2")]
        #expect(ReplyMatch.proposals(for: twice, newText: "2. Two\n3. Three").map(\.question) == [1])
    }

    @Test(
        "A list of another length, of questions, or no list at all answers nothing",
        arguments: [
            "1. One thing", "1. One\n2. Two\n3. Three", "1. Which group?\n2. Which minutes?", "We will see.", "",
            "- a\n- b",
            "2. Two\n3. Three",
        ]
    )
    func unsure(text: String) {
        #expect(excerpts(new: text) == [nil, nil])
    }

    @Test("A proposal's place is where its words are")
    func place() throws {
        let text = "Chers tous,\r\n\r\n1. Ms Éxample\r\n   will.\r\n2. Today.\r\n"
        let found = ReplyMatch.proposals(for: questions.map { ReplyMatch.Question(words: $0) }, newText: text)
        let first = try #require(found.first)
        #expect(String(text.utf8.dropFirst(first.start).prefix(first.length)) == "Ms Éxample\r\n   will.")
        #expect(first.words == "Ms Éxample will." && first.source == .newText)
    }

    @Test("A reply without questions, or longer than a megabyte, is left to people")
    func leftToPeople() {
        #expect(ReplyMatch.excerpts(of: "1. Yes", for: []).isEmpty)
        let long = "1. Ms Example will chair.\n2. Today.\n" + String(repeating: "x", count: 1_000_000)
        #expect(excerpts(new: long) == [nil, nil])
    }

    private func excerpts(new: String = "", whole: String? = nil) -> [String?] {
        ReplyMatch.excerpts(of: new, wholeText: whole, for: questions)
    }
}
