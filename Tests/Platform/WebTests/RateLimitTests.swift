import Synchronization
import Testing

@testable import Web

@Suite("How often something may be done")
struct RateLimitTests {
    private let limit = RateLimit("test", most: 3, per: 60)

    @Test("So many at once, then one for each share of the time, never more than all")
    func allowance() {
        var allowance = Allowance()
        for _ in 0..<3 { #expect(allowance.take(1, of: limit, at: 1000) == nil) }
        #expect(allowance.take(1, of: limit, at: 1000) == 20_000)
        #expect(allowance.take(1, of: limit, at: 20_999) == 1)
        #expect(allowance.take(1, of: limit, at: 21_000) == nil)
        #expect(allowance.take(1, of: limit, at: 21_000) == 20_000)
        for _ in 0..<3 { #expect(allowance.take(1, of: limit, at: 10_000_000) == nil) }
        #expect(allowance.take(1, of: limit, at: 10_000_000) != nil)
    }

    @Test("What costs more takes more; what costs all can be done once; a refusal costs nothing")
    func costs() {
        var allowance = Allowance()
        #expect(allowance.take(2, of: limit, at: 0) == nil)
        #expect(allowance.take(2, of: limit, at: 0) == 20_000)
        #expect(allowance.take(1, of: limit, at: 0) == nil)
        var other = Allowance()
        #expect(other.take(100, of: limit, at: 0) == nil)
        #expect(other.take(1, of: limit, at: 0) == 20_000)
    }

    @Test("Names are counted apart, and where one is used up nothing is taken from the others")
    func apart() {
        let limiter = RateLimiter { 0 }
        func key(_ who: String) -> RateLimiter.Key { RateLimiter.Key(limit: limit, who: who) }
        for _ in 0..<3 { #expect(limiter.take(1, from: [key("a")]) == nil) }
        #expect(limiter.take(1, from: [key("b"), key("a")]) == 20)
        for _ in 0..<3 { #expect(limiter.take(1, from: [key("b")]) == nil) }
        #expect(limiter.take(1, from: [key("b")]) == 20)
        #expect(limiter.take(1, from: []) == nil)
    }

    @Test("A hundred thousand names do not fill the memory, and who is held up and keeps trying stays held up")
    func bounded() {
        let limiter = RateLimiter(limit: 100) { 0 }
        let once = RateLimiter.Key(limit: RateLimit("once", most: 1, per: 60), who: "once")
        #expect(limiter.take(1, from: [once]) == nil)
        for number in 0..<100_000 {
            _ = limiter.take(1, from: [RateLimiter.Key(limit: limit, who: "\(number)")])
            if number.isMultiple(of: 50) { #expect(limiter.take(1, from: [once]) == 60) }
        }
        #expect(limiter.count <= 200)
    }

    @Test("A person is counted by session and, ten times as widely, by address, as a stranger is")
    func whose() {
        let own = RateGuard.keys(limit, session: "s", address: "203.0.113.9")
        #expect(own.map(\.who) == ["session s", "203.0.113.9"])
        #expect(own.map(\.limit.most) == [3, 30])
        #expect(RateGuard.keys(limit, session: nil, address: "203.0.113.9").map(\.limit.most) == [30])
        let strict = RateLimit("x", most: 3, per: 60, counting: .address)
        #expect(RateGuard.keys(strict, session: "made up", address: "203.0.113.9").map(\.who) == ["203.0.113.9"])
        #expect(RateGuard.keys(limit, session: nil, address: "").isEmpty)
    }

    @Test("A household has one name in IPv6, and an address of IPv4 has one however it is written")
    func households() {
        func who(_ address: String) -> String? { RateGuard.keys(limit, session: nil, address: address).first?.who }
        #expect(who("2001:db8:1:2::1") == who("2001:db8:1:2:ffff::9"))
        #expect(who("2001:db8:1:2::1") != who("2001:db8:1:3::1"))
        #expect(who("::ffff:203.0.113.9") != who("::ffff:203.0.113.8"))
    }
}

@Suite("Limits at the front desk")
struct RateGuardTests {
    private let sample = SampleSite()

    private func post(_ target: String, _ body: String = "", from address: String, session: String? = nil) async
        -> Reply
    {
        var fields = [("Origin", "https://heard.example")]
        if let session { fields.append(("Cookie", "__Host-heard=\(session)")) }
        var call = Call("POST", target, fields: fields, host: "heard.example", body: Array(body.utf8))
        call.peer = address
        return await sample.site.desk.reply(to: call)
    }

    @Test("Over the limit the page says when to try again, and that nothing is lost")
    func over() async throws {
        for _ in 0..<2 { #expect(await post("/narrow", from: "203.0.113.9").status == 303) }
        let reply = await post("/narrow", from: "203.0.113.9")
        #expect(reply.status == 429)
        #expect(reply.header("Cache-Control") == "no-store")
        let seconds = try #require(reply.header("Retry-After").flatMap { Int($0) })
        #expect((1...300).contains(seconds))
        #expect(reply.text.contains("Wait 5 minutes, then go back and send it again. Nothing is lost."))
        #expect(await post("/narrow", from: "203.0.113.10").status == 303)
    }

    @Test("Made-up sessions do not help against a limit by address")
    func madeUp() async {
        for number in 0..<2 {
            let session = "s\(number)"
            #expect(
                await post("/narrow", "csrf=token-of-\(session)", from: "203.0.113.9", session: session).status == 303
            )
        }
        #expect(await post("/narrow", "csrf=token-of-s9", from: "203.0.113.9", session: "s9").status == 429)
    }

    @Test("A form of another site does not use up what its visitor may send")
    func notByOthers() async {
        var call = Call("POST", "/narrow", fields: [("Origin", "https://evil.example")], host: "heard.example")
        call.peer = "203.0.113.9"
        for _ in 0..<10 { #expect(await sample.site.desk.reply(to: call).status == 403) }
        #expect(await post("/narrow", from: "203.0.113.9").status == 303)
    }

    @Test("A school may read as much as it likes, and three thousand forms in ten minutes")
    func school() async {
        for _ in 0..<1000 {
            var call = Call("GET", "/a/points", host: "heard.example")
            call.peer = "203.0.113.9"
            #expect(await sample.site.desk.reply(to: call).status == 200)
        }
        for _ in 0..<3000 { #expect(await post("/a/points", "words=x", from: "203.0.113.9").status == 400) }
        var isHeldUp = false
        // Some come back while they are sent.
        for _ in 0..<1000 where !isHeldUp {
            isHeldUp = await post("/a/points", "words=x", from: "203.0.113.9").status == 429
        }
        #expect(isHeldUp)
    }
}
