import Kernel
import Testing

@testable import Web

@Suite("Answers kept in memory")
struct PageCacheTests {
    @Test("A page is made once until something changes, whoever changed it")
    func untilChanged() async {
        let sample = SampleSite()
        await sample.site.lookForChanges()
        for _ in 0..<3 { _ = await sample.get("/a/points") }
        #expect(sample.store.readings == 1)
        sample.store.state.withLock {
            $0.words = "It came."
            $0.token += 1
        }
        await sample.site.lookForChanges()
        #expect(await sample.get("/a/points").text.contains("It came."))
        #expect(sample.store.readings == 2)
    }

    @Test("Who writes sees it at once")
    func ownWrites() async {
        let sample = SampleSite()
        await sample.site.lookForChanges()
        _ = await sample.get("/a/points")
        sample.store.state.withLock { $0.words = "Ours." }
        sample.site.cache.forget()
        #expect(await sample.get("/a/points").text.contains("Ours."))
    }

    @Test("Nothing is kept before it is known what it rests on")
    func unknown() async {
        let sample = SampleSite()
        for _ in 0..<2 { _ = await sample.get("/a/points") }
        #expect(sample.store.readings == 2)
    }

    @Test("Each address and each way of reading has its own page")
    func keys() async {
        let sample = SampleSite()
        await sample.site.lookForChanges()
        let plain = await sample.get("/a/points")
        let dark = await sample.get("/a/points", headers: [("Cookie", "comfort=dark.usual.usual.usual")])
        #expect(plain.text != dark.text)
        _ = await sample.get("/a/points?q=1")
        #expect(sample.store.readings == 3)
    }

    @Test("Troubles and what must not be kept are not kept")
    func notKept() async {
        let sample = SampleSite()
        await sample.site.lookForChanges()
        for target in ["/a/points/P-1", "/a/broken", "/a/gone", "/nowhere", "/healthz"] { _ = await sample.get(target) }
        #expect(sample.site.cache.count == 0)
    }

    @Test("An answer made from what has changed since is not kept")
    func stale() throws {
        let cache = PageCache(limit: 1 << 20)
        cache.observe(.init(token: 1, today: SampleSite.today))
        let ticket = try #require(cache.ticket)
        cache.forget()
        cache.keep(Reply(status: 200), for: key("/a"), ticket: ticket)
        #expect(cache.reply(for: key("/a")) == nil)
    }

    @Test("A new day lets everything go")
    func newDay() throws {
        let cache = PageCache(limit: 1 << 20)
        cache.observe(.init(token: 1, today: SampleSite.today))
        cache.keep(Reply(status: 200), for: key("/a"), ticket: try #require(cache.ticket))
        #expect(cache.reply(for: key("/a")) != nil)
        cache.observe(.init(token: 1, today: SampleSite.today + 1))
        #expect(cache.reply(for: key("/a")) == nil)
    }

    @Test("The limit holds, and what is read often stays")
    func limit() throws {
        let cache = PageCache(limit: 1 << 20)
        cache.observe(.init(token: 1, today: SampleSite.today))
        let ticket = try #require(cache.ticket)
        let page = Reply(status: 200, body: [UInt8](repeating: 32, count: 8192))
        cache.keep(page, for: key("/often"), ticket: ticket)
        for number in 0..<1000 {
            cache.keep(page, for: key("/\(number)"), ticket: ticket)
            #expect(cache.reply(for: key("/often")) != nil)
        }
        #expect(cache.count * 8192 <= 1 << 20)
        #expect(cache.count > 50)
    }

    private func key(_ target: String) -> PageCache.Key { PageCache.Key(target: target, host: "", comfort: Comfort()) }
}
