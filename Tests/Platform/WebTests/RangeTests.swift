import Testing

@testable import Web

@Suite("A piece of an answer")
struct RangeTests {
    @Test(
        "What is asked for is cut to what there is",
        arguments: [
            ("bytes=0-0", Reply.Piece.bytes(0..<1)), ("bytes=2-", .bytes(2..<10)), ("bytes=-3", .bytes(7..<10)),
            ("bytes=-30", .bytes(0..<10)), ("bytes=5-99", .bytes(5..<10)), ("bytes=10-", .beyond),
            ("bytes=-0", .beyond),
            ("bytes=5-4", .none), ("bytes=-", .none), ("bytes=a-b", .none), ("items=0-1", .none),
            ("bytes=0-1,3-4", .none),
            ("bytes=0-99999999999999999999", .none), ("bytes=+1-2", .none),
        ]
    )
    func pieces(_ asked: String, _ piece: Reply.Piece) { #expect(Reply.piece(asked, of: 10) == piece) }

    @Test("Of nothing there is no piece")
    func empty() {
        #expect(Reply.piece("bytes=0-", of: 0) == .beyond)
        #expect(Reply.piece("bytes=-1", of: 0) == .beyond)
    }

    @Test("A piece of something else than was asked before is not given")
    func changed() {
        var whole = Reply(status: 200, body: Array("0123456789".utf8))
        whole.headers[.acceptRanges] = "bytes"
        whole.headers[.eTag] = "\"a\""
        func cut(_ fields: [(String, String)]) -> Reply { whole.fitted(to: Call("GET", "/", fields: fields)) }
        #expect(cut([("Range", "bytes=1-2")]).text == "12")
        #expect(cut([("Range", "bytes=1-2"), ("If-Range", "\"a\"")]).status == 206)
        #expect(cut([("Range", "bytes=1-2"), ("If-Range", "\"b\"")]).text == "0123456789")
        #expect(whole.fitted(to: Call("HEAD", "/", fields: [("Range", "bytes=1-2")])).status == 200)
    }
}
