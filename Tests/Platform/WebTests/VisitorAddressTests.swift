import Testing

@testable import Web

@Suite("Where visitors come from")
struct VisitorAddressTests {
    private func address(_ peer: String, _ hops: String?) -> String {
        var call = Call("GET", "/", fields: hops.map { [("X-Forwarded-For", $0)] } ?? [])
        call.peer = peer
        return VisitorAddress.of(call)
    }

    @Test("Who reaches the site without a proxy is believed by the socket alone")
    func direct() {
        #expect(address("203.0.113.9", nil) == "203.0.113.9")
        #expect(address("203.0.113.9", "198.51.100.1") == "203.0.113.9")
        #expect(address("2001:db8::1", "198.51.100.1") == "2001:db8::1")
    }

    @Test("Behind a proxy on this machine, the last hop counts, and no other")
    func proxied() {
        #expect(address("127.0.0.1", "198.51.100.1") == "198.51.100.1")
        #expect(address("::1", "1.1.1.1, 198.51.100.1") == "198.51.100.1")
        #expect(address("127.0.0.1", "198.51.100.1,2001:DB8:0::7") == "2001:db8::7")
        #expect(address("127.0.0.1", nil) == "127.0.0.1")
    }

    @Test("A hop that is no address is not believed", arguments: ["unknown", "", ",", "<b>", "1.2.3", "a.example"])
    func broken(hops: String) {
        #expect(address("127.0.0.1", hops) == "127.0.0.1")
        #expect(address("", hops).isEmpty)
    }
}
