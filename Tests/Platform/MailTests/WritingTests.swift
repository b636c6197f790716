import Testing

@testable import Mail

@Suite("New words, quoted words, signatures")
struct WritingTests {
    @Test(
        "What introduces a quote is known in many forms",
        arguments: [
            "On 15 Jul 2019, at 09:30, Ada <ada@parents.example> wrote:",
            "Le 15 juil. 2019 à 09:30, Ada <ada@parents.example> a écrit :",
            "Am 15.07.2019 um 09:30 schrieb Ada <ada@parents.example>:",
            "El lun., 15 jul. 2019 a las 9:30, Ada (<ada@parents.example>) escribió:",
            "pon., 15 lip 2019 o 09:30 Ada <ada@parents.example> napisał(a):",
            "Ada <ada@parents.example>, 15 Tem 2019 Pzt, 09:30 tarihinde şunu yazdı:",
            "On 15 Jul 2019,\nat 09:30,\nAda <ada@parents.example> wrote:",
            "2019-07-15 9:30 GMT+01:00 Ada <ada@parents.example>:",
            "-----Original Message-----", "-------- Ursprüngliche Nachricht --------", "Begin forwarded message:",
            "Von: Ada <ada@parents.example>\nGesendet: Montag, 15. Juli 2019 09:30\nAn: SEND\nBetreff: Entwurf",
            "________________________________\nFrom: Ada\nSent: 15 July 2019 09:30\nTo: SEND\nSubject: Draft",
        ]
    )
    func introductions(introduction: String) {
        let writing = Writing("We will.\n\n\(introduction)\n\nWho will chair?")
        #expect(writing.newText == "We will.")
        #expect(writing.quotedText == "\(introduction)\n\nWho will chair?")
    }

    @Test(
        "A person's own words are not taken for an introduction",
        arguments: [
            "On Thursday:", "At the meeting on 10 May 2019 you wrote:", "On the other hand, you wrote:",
            "From: Monday to Friday", "I ask on 3 July at 10:00:",
            "To: be clear", "Date: to be agreed\nSubject: to be agreed",
        ]
    )
    func ownWords(words: String) {
        let writing = Writing("We ask.\n\n\(words)\n\nWho will chair?")
        #expect(writing.quotedText == nil)
    }

    @Test("Answers between quoted lines stay new")
    func inline() {
        let writing = Writing("Jane wrote:\n> One?\nYes.\n> Two?\nNo.")
        #expect(writing.newText == "Yes.\nNo.")
        #expect(writing.quotedText == "Jane wrote:\n> One?\n> Two?")
    }

    @Test("A quoted line that was wrapped on the way stays quoted")
    func wrapped() {
        let long = "> The group will meet again when the head of service has found a day that"
        let writing = Writing("Good.\n\n\(long)\nsuits everyone?\n> Bo")
        #expect(writing.newText == "Good.")
    }

    @Test(
        "Signatures are set apart",
        arguments: [
            "-- \nAda\nParents' forum", "--\nAda", "Kind regards\nAda", "Many thanks\nAda", "Sent from my iPhone",
            "Best wishes,\n\nAda Lead\nTel 01234 567890",
            "Get Outlook for iOS<https://o.example>",
            "Regards\n\nAda\n\nThis email is intended only for the person named.\nIf that is not you, what then? Delete it.",
        ]
    )
    func signatures(signature: String) {
        let writing = Writing("Who will chair?\n\n\(signature)")
        #expect(writing.newText == "Who will chair?")
        #expect(writing.signature == signature)
    }

    @Test(
        "What only looks like a signature stays new",
        arguments: [
            "Thanks!", "Many thanks\nCould you also send the minutes?", "Kind regards are not enough.",
            "-- first point\n-- second point",
            "Sent from my desk, as ever, with a question.", "Kind regards\nAda\n\n1. Who will chair?",
        ]
    )
    func noSignature(words: String) {
        #expect(Writing("We ask.\n\n\(words)").signature == nil)
    }

    @Test("A banner above a mail from outside is no one's words")
    func banner() {
        let writing = Writing("CAUTION: This email came from outside. Do you know the sender?\n\nWho will chair?")
        #expect(writing.newText == "Who will chair?")
    }
}
