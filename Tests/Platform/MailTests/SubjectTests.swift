import Testing

@testable import Mail

@Suite("Subjects and ids")
struct SubjectTests {
    @Test(
        "Marks of replies and forwards come off, whatever the language",
        arguments: [
            "Re: Transport", "RE: AW: Transport", "Fwd: WG: Transport", "SV: VS: Transport", "Antw: TR: Transport",
            "RE[2]: Transport",
            "R: Rif: Transport", "Odp: Transport", "YNT: İLT: Transport", "Re(3): Transport",
            "Automatic reply: Transport", "re : Transport",
            "RE:RE:Transport", "Re： Transport",
        ]
    )
    func bases(text: String) { #expect(Subject(text).base == "Transport") }

    @Test("Words that are no marks stay, list tags too")
    func kept() {
        #expect(Subject("[families] Re: Transport").base == "[families] Re: Transport")
        #expect(Subject("Annual review: what next").base == "Annual review: what next")
        #expect(Subject("Re Transport").base == "Re Transport")
        #expect(!Subject("Regarding: Transport").isReply)
    }

    @Test("Replies and forwards are told apart")
    func kinds() {
        #expect(Subject("AW: x").isReply && !Subject("AW: x").isForward)
        #expect(Subject("Fwd: x").isForward && !Subject("Fwd: x").isReply)
        #expect(Subject("Re:").base == "")
    }

    @Test("Ids lose their brackets and nothing else")
    func ids() {
        #expect(MessageID.list(in: " <A.b@X> <A.b@X>\r\n <c@d>") == ["A.b@X", "c@d"])
        #expect(MessageID.list(in: "Your message of Monday <a@b>") == ["a@b"])
        #expect(MessageID.list(in: "a@b, c@d") == ["a@b", "c@d"])
        #expect(MessageID.list(in: "<broken@\r\n x>") == ["broken@x"])
        #expect(MessageID.list(in: "Monday's mail").isEmpty && MessageID.list(in: "<<>").isEmpty)
    }
}
