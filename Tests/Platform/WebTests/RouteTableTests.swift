import Testing

@testable import Web

@Suite("Finding what answers at an address")
struct RouteTableTests {
    private let table = RouteTable([
        .get("/{area}/{page}") { _ in .notFound },
        .get("/{area}/record/tile/{path...}") { _ in .notFound },
        .get("/{area}/points") { _ in .notFound },
        .post("/{area}/points") { _ in .notFound },
        .get("/") { _ in .notFound },
        .get("/healthz") { _ in .notFound },
    ])

    private func found(_ method: Visit.Method?, _ path: [String]) -> (String, [String: String])? {
        guard case .found(let route, let parameters) = table.match(method, path) else { return nil }
        return (route.pattern, parameters)
    }

    @Test("A literal goes before a name, whatever the order they were written in")
    func literals() {
        #expect(found(.get, ["marlow-heath", "points"])?.0 == "/{area}/points")
        #expect(found(.get, ["marlow-heath", "late"])?.1 == ["area": "marlow-heath", "page": "late"])
        #expect(found(.get, [])?.0 == "/")
        #expect(found(.get, ["healthz"])?.0 == "/healthz")
    }

    @Test("The last name of a pattern can take all that is left, but not nothing")
    func rest() {
        #expect(found(.get, ["a", "record", "tile", "0", "x001", "067"])?.1 == ["area": "a", "path": "0/x001/067"])
        #expect(found(.get, ["a", "record", "tile"]) == nil)
    }

    @Test("An address that exists for other methods says which")
    func otherMethods() {
        guard case .otherMethods(let methods) = table.match(nil, ["a", "points"]) else {
            Issue.record("not told which methods there are")
            return
        }
        #expect(Set(methods) == [.get, .post])
        guard case .nothing = table.match(.get, ["a"]) else {
            Issue.record("something answers where nothing is")
            return
        }
    }
}
