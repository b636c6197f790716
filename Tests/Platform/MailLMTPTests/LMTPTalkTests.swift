import Mail
import Testing

@testable import MailLMTP

@Suite("What a mail server says when it hands mail in")
struct LMTPTalkTests {
    @Test("One mail to two people is answered for each, after the mail")
    func twoRecipients() {
        var talk = Talk()
        #expect(talk.send("LHLO mta.example").codes == ["250"])
        let codes = talk.send(
            "MAIL FROM:<pat@home.example> BODY=8BITMIME SMTPUTF8 SIZE=30",
            "RCPT TO:<a@heard.example>",
            "RCPT TO:<nobody@heard.example>",
            "RCPT TO:<b@heard.example>",
            "DATA"
        ).codes
        #expect(codes == ["250", "250", "550", "250", "354"])
        #expect(talk.send("Subject: a", "", "..one", ".").codes == ["250", "250"])
        let mail = ArrivingMail(
            sender: "pat@home.example",
            recipients: ["a@heard.example", "b@heard.example"],
            bytes: Array("Subject: a\r\n\r\n.one\r\n".utf8)
        )
        #expect(talk.taken == [mail])
    }

    @Test("Told to stop, it answers the mail that has come whole and takes no other")
    func stopping() {
        var talk = Talk()
        talk.begin()
        #expect(talk.send("DATA", "Subject: a").codes == ["354"])
        talk.isStopping = true
        #expect(talk.send("", "one", ".", "MAIL FROM:<>", "RCPT TO:<a@x.example>", "DATA").codes == ["250", "421"])
        #expect(talk.taken.count == 1 && talk.isOver)
    }

    @Test("Told to stop in the middle of a mail, it takes nothing of it")
    func stoppingInTheMiddle() {
        var talk = Talk()
        talk.begin()
        _ = talk.send("DATA", "Subject: a")
        talk.isStopping = true
        #expect(talk.send("", "one").isEmpty)
        #expect(talk.fallSilent().codes == ["421"] && talk.taken.isEmpty)
    }

    @Test("Who says EHLO is given one answer, and it says try again where any part must be")
    func plainSMTP() {
        var talk = Talk()
        talk.outcome = .notNow
        _ = talk.send("EHLO mta.example", "MAIL FROM:<>", "RCPT TO:<a@x.example>", "RCPT TO:<b@x.example>", "DATA")
        #expect(talk.send("x: y", ".") == [Reception.notNow.answer])
        #expect(talk.taken.first?.sender == nil)
    }

    @Test("A whole talk in one bunch is answered in its order, however it is cut", arguments: [1, 2, 3, 7, 64, 5_000])
    func pipelined(size: Int) {
        var talk = Talk()
        let lines = [
            "LHLO mta", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA", "A: b", "", "hello", ".",
            "MAIL FROM:<a@b.example>", "RCPT TO:<e@d.example>", "DATA", "C: d", ".", "QUIT",
        ]
        let codes = talk.send(bytes: lines.map { $0 + "\r\n" }.joined(), atATime: size).codes
        #expect(codes == ["250", "250", "250", "354", "250", "250", "250", "354", "250", "221"])
        #expect(talk.taken.map(\.bytes.count) == [15, 6])
        #expect(talk.isOver)
    }

    @Test("A mail with a lone line feed is refused whole, and hides no second one", arguments: [1, 3, 1_000])
    func smuggling(size: Int) {
        var talk = Talk()
        talk.begin()
        _ = talk.send("DATA")
        let hidden = "A: b\r\n\r\nhi\n.\r\nMAIL FROM:<evil@x.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\nB: c\r\n.\r\n"
        #expect(talk.send(bytes: hidden, atATime: size).codes == ["554"])
        #expect(talk.taken.isEmpty)
        #expect(talk.send("NOOP").codes == ["250"])
    }

    @Test(
        "A dot between lone carriage returns or line feeds ends nothing",
        arguments: ["\n.\n", "\r.\r", "\r\n.\n", "\n.\r\n"]
    )
    func otherEnds(end: String) {
        var talk = Talk()
        talk.begin()
        _ = talk.send("DATA")
        #expect(talk.send(bytes: "A: b\(end)").isEmpty)
    }

    @Test("A command that ends with a lone line feed is none")
    func brokenCommand() {
        var talk = Talk()
        #expect(talk.send(bytes: "LHLO mta\nNOOP\r\n").codes == ["500", "250"])
    }

    @Test("What is too large is refused once it is whole, and nothing of it is taken", arguments: [10, 5_000, 60_000])
    func tooLarge(size: Int) {
        var talk = Talk(largest: 1_000)
        talk.begin()
        _ = talk.send("DATA")
        let lines = Array(repeating: String(repeating: "x", count: size), count: 1_200 / size + 1)
        let mail = (["A: b", ""] + lines + ["."]).map { $0 + "\r\n" }.joined()
        #expect(talk.send(bytes: mail, atATime: 1_000) == [Reception.refused(.tooLarge).answer])
        #expect(talk.taken.isEmpty)
        #expect(talk.send("MAIL FROM:<a@b.example> SIZE=1001").codes == ["552"])
        #expect(talk.send("MAIL FROM:<a@b.example> SIZE=1000").codes == ["250"])
    }

    @Test("A mail of exactly the largest size is taken, its doubled dots not counted")
    func largest() {
        var talk = Talk(largest: 11)
        talk.begin()
        _ = talk.send("DATA")
        #expect(talk.send("A: b", "", "..a", ".").codes == ["552"])
        talk = Talk(largest: 14)
        talk.begin()
        _ = talk.send("DATA")
        #expect(talk.send("A: b", "", "..abc", ".").codes == ["250"])
        #expect(talk.taken.first?.bytes.count == 14)
    }

    @Test("A line longer than any mail's is refused, a long one is taken")
    func longLines() {
        for (count, code) in [(9_000, "250"), (11_000, "552")] {
            var talk = Talk(largest: 100_000) { $0.textLine = 10_000 }
            talk.begin()
            _ = talk.send("DATA")
            let mail = "A: b\r\n\r\n\(String(repeating: "x", count: count))\r\n.\r\n"
            #expect(talk.send(bytes: mail, atATime: 700).codes == [code])
        }
    }

    @Test("Commands out of their order are refused and change nothing")
    func order() {
        var talk = Talk()
        #expect(talk.send("MAIL FROM:<a@b.example>", "RCPT TO:<a@b.example>", "DATA").codes == ["503", "503", "503"])
        talk.begin()
        #expect(talk.send("MAIL FROM:<a@b.example>").codes == ["503"])
        #expect(talk.send("RSET", "DATA").codes == ["250", "503"])
        #expect(talk.send("BDAT 10 LAST", "STARTTLS", "AUTH PLAIN").codes == ["500", "500", "500"])
        #expect(talk.send("NOOP", "VRFY a", "HELP").codes == ["250", "252", "214"])
    }

    @Test("Whoever makes no sense for long is sent away")
    func mistakes() {
        var talk = Talk { $0.mistakes = 3 }
        #expect(talk.send("A", "B", "C", "D", "NOOP").codes == ["500", "500", "500", "421"])
        #expect(talk.isOver)
    }

    @Test("A command that never ends is one mistake and does not grow")
    func endless() {
        var talk = Talk { $0.commandLine = 100 }
        #expect(talk.send(bytes: String(repeating: "x", count: 100_000), atATime: 50).codes == ["500"])
        #expect(talk.send(bytes: "\r\nNOOP\r\n").codes == ["250"])
    }

    @Test("So many recipients and no more", arguments: [3])
    func recipients(most: Int) {
        var talk = Talk { $0.recipients = most }
        talk.begin()
        let codes = (0..<most).map { _ in talk.send("RCPT TO:<x@heard.example>").codes.first }
        #expect(codes == ["250", "250", "452"])
    }
}
