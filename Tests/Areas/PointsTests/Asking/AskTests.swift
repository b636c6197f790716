import Points
import Testing

@Suite("What a family's mail asks")
struct AskTests {
    @Test("Each item of a numbered list is asked, with its number")
    func numbered() {
        let text =
            "Dear team,\r\n\r\n1. Who will chair the group?\r\n2. Send the minutes of 10 May\r\n\r\nKind regards\r\n"
        #expect(asked(text) == ["Who will chair the group?", "Send the minutes of 10 May"])
        #expect(Ask.all(in: text).map(\.label) == ["1", "2"])
    }

    @Test(
        "A sentence with a question mark is asked, in any script",
        arguments: [
            "Will the draft be shared?", "¿Cuándo se publicará el acta?", "متى سيعقد الاجتماع؟", "会议什么时候召开？",
            "Tutanak ne zaman yayınlanacak?", "Kiedy będzie protokół?", "When will it be published?!",
        ]
    )
    func questions(text: String) {
        #expect(asked("We met in May. \(text)") == [text])
    }

    @Test(
        "A request is asked without a question mark",
        arguments: [
            "Please can you send the attendance list.", "Could you tell us who decided.", "Please send the minutes.",
            "We ask that the panel publishes its reasons.", "I would like to know why the group was not told.",
            "We request a copy of the report.", "Can we have the list.",
            "I'd be grateful if you could reply to each point.",
            "When you have a moment, please send the list.", "We’d like you to publish the minutes.",
            "Let us know when the group meets.", "Lütfen toplantı tutanağını gönderin.",
            "Por favor, envíen el acta de la reunión.", "I'd also like a copy of the policy.",
            "Also wondering if the room has a hearing loop.", "I should be interested to know the average wait.",
        ]
    )
    func requests(text: String) {
        #expect(asked("The group met in May. \(text) It was a good meeting.") == [text])
    }

    @Test(
        "Politeness, rhetoric and statements ask nothing",
        arguments: [
            "How are you?", "Hi Ann, how are you?", "Hope you are well?", "Any questions?",
            "Did you have a good half term?",
            "Please find attached our draft.", "Please see below.", "Please let me know if you have any questions.",
            "Please do not hesitate to contact me.", "Thank you for your letter.", "I would like to thank you all.",
            "We met (was it in May?) and agreed the plan.", "She said \"who cares?\" and left.", "?????? ??? ??",
            "See https://example.org/find?id=2&page=3 for the page.", "Please note that the hall is closed.", "", "???",
            "You asked who will chair?", "Is it any wonder?",
        ]
    )
    func nothing(text: String) {
        #expect(asked(text).isEmpty)
    }

    @Test("A question wrapped over several lines is one, in words and in place")
    func wrapped() throws {
        let text =
            "We were promised a statement. Could you tell us when the\r\n  statement will be sent, and who\r\nsigns it?"
        let ask = try #require(Ask.all(in: text).first)
        #expect(ask.words == "Could you tell us when the statement will be sent, and who signs it?")
        let place = text.utf8.dropFirst(ask.start).prefix(ask.length)
        #expect(String(place)?.hasPrefix("Could you") == true && String(place)?.hasSuffix("signs it?") == true)
    }

    @Test("Two questions in one paragraph are two; what explains them is none")
    func twoQuestions() {
        let text = "Who will chair the group? We were told Ms X would. When does it meet? That was not said."
        #expect(asked(text) == ["Who will chair the group?", "When does it meet?"])
    }

    @Test("A list item with two questions is one, and a wrapped item stays whole")
    func itemWithTwoQuestions() {
        let text = "1. Who will chair the group? Is it the\n   same person as last year?\n2) No\n\nb) When?"
        #expect(asked(text).first == "Who will chair the group? Is it the same person as last year?")
    }

    @Test("A question that leans on the sentence before it is one with it")
    func leaning() {
        #expect(asked("You cancelled the meeting. Why?") == ["You cancelled the meeting. Why?"])
        #expect(asked("Was it sent? If not, why not?") == ["Was it sent? If not, why not?"])
        #expect(asked("Was the letter sent? And who signed it?").count == 2)
    }

    @Test("Bullets are asked where the words before them ask, and the words before them are not asked as well")
    func leadIn() {
        let text = "Please could you answer:\n- who chairs\n- who pays\n\nThank you."
        #expect(asked(text) == ["who chairs", "who pays"])
        #expect(asked("Our concerns are:\n• the notice was short\n• no papers came").count == 2)
        #expect(asked("Please answer the following questions.\n\n(a) Who chairs?\n(b) Who pays?").count == 2)
    }

    @Test(
        "An agenda, facts, what was attached or what the service asked is not asked",
        arguments: [
            "Agenda for 12 June\n1. Welcome\n2. Charter\n3. AOB", "1. Welcome\n2. The charter\n3. Any other business",
            "These are the facts:\n1. We wrote in May.\n2. Nobody answered.",
            "Please find attached:\n1. Our draft\n2. The list",
            "You asked us:\n1. What do parents want?\n2. Who speaks for them?", "We bring\n- tea\n- cake",
            "What happened so far:\n1. 26 April meeting\n2. 10 May first group",
            "1. 26 April: meeting\n2. 10 May: group starts",
        ]
    )
    func plainLists(text: String) {
        #expect(asked(text).isEmpty)
    }

    @Test("An item that asks is asked in any list but one of what the service asked")
    func askingItem() {
        #expect(asked("Agenda\n1. Welcome\n2. Why was the group not told?") == ["Why was the group not told?"])
    }

    @Test("An item that only introduces its own list is not asked")
    func nested() {
        let text = "1. About the minutes:\n   a) when are they published?\n   b) who writes them\n2. Who chairs?"
        #expect(asked(text) == ["when are they published?", "who writes them", "Who chairs?"])
        #expect(asked("1) Transport.\n\n  a) Is it changing?\n2) Who chairs?") == ["Is it changing?", "Who chairs?"])
    }

    @Test("Several numbered requests on one line are several")
    func oneLine() {
        #expect(asked("1. Send the minutes. 2. Explain the delay. 3. Apologise").count == 3)
    }

    @Test("A year or a number at the start of a wrapped line opens no list")
    func noList() {
        #expect(
            asked("The group first met on the tenth of May in the year\n2019. It was in room\n12. It was fine.").isEmpty
        )
    }

    @Test("A greeting on the line before is not part of the question")
    func greeting() {
        #expect(asked("Hi all\ncould someone send the link?") == ["could someone send the link?"])
        #expect(asked("Dear Ms Example, could you send the link?") == ["could you send the link?"])
        #expect(asked("My question is this: Who will chair the group?") == ["Who will chair the group?"])
    }

    @Test("Quoted lines and the signature ask nothing; a postscript does")
    func quotedAndSigned() {
        #expect(asked("> Who will chair?\nThank you.\n").isEmpty)
        #expect(asked("Thank you.\n-- \nAnna\nNeed help? Call us").isEmpty)
        #expect(asked("Thank you.\n\nKind regards,\nAnna\nHave you seen our page?").isEmpty)
        #expect(asked("Thank you.\n\nKind regards,\nAnna\n\nPS Who will chair?").count == 1)
    }

    @Test("A demand for any reply counts only where nothing else is asked")
    func bareDemand() {
        #expect(asked("We wrote in May. Please reply by Friday.") == ["Please reply by Friday."])
        #expect(asked("Who will chair? Please reply by Friday.") == ["Who will chair?"])
        #expect(asked("Who will chair? I should be grateful for a reply by 26 July.") == ["Who will chair?"])
        #expect(asked("Could you answer these questions:") == ["Could you answer these questions:"])
    }

    private func asked(_ text: String) -> [String] { Ask.all(in: text).map(\.words) }
}
