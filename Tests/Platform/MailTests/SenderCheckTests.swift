import Mail
import Testing

@Suite("What our own mail server found out about a sender")
struct SenderCheckTests {
    @Test(
        "Its results are read, and only its own",
        arguments: [
            (["mx.heard.example; dmarc=pass header.from=council.example; spf=fail"], "dmarc=pass spf=fail"),
            (["mx.heard.example 1; dkim=fail (bad; dmarc=pass) header.d=x; dkim=pass header.d=y"], "dkim=pass"),
            (["evil.example; dmarc=pass", "MX.heard.example; dmarc=fail"], "dmarc=fail"),
            (["mx.heard.example; none"], ""), (["evil.example; dmarc=pass"], nil), ([], nil),
            (["mx.heard.example; dmarc=PASS; made=up; spf=nonsense"], "dmarc=pass"),
        ]
    )
    func reads(headers: [String], text: String?) {
        #expect(SenderCheck(headers, by: "mx.heard.example")?.text == text)
    }
}
