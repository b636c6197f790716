import Kernel
import Testing

@Suite("Identities and sides")
struct NameTests {
    private enum Thing {}

    @Test("Identities are ordered by number, and written as it")
    func identities() {
        let numbers: [Int64] = [10, 9, .max, 1, 0]
        #expect(
            numbers.map { ID<Thing>($0) }.sorted().map(\.description) == ["0", "1", "9", "10", "9223372036854775807"]
        )
        #expect(Set([ID<Thing>(7), ID<Thing>(7), ID<Thing>(8)]).count == 2)
    }

    @Test("The words that stores and records hold for the sides are these three, and no other is one")
    func sides() {
        #expect(Side.allCases.map(\.rawValue) == ["families", "services", "young-people"])
        #expect(["", "Families", "young people", "youngPeople"].allSatisfy { Side(rawValue: $0) == nil })
    }

    @Test("Today is London's day at the moment the world tells")
    func today() throws {
        let moment = try #require(Instant("2019-07-15T23:30:00.000Z"))
        let world = World(now: { moment }, random: { [UInt8](repeating: 7, count: $0) })
        #expect(world.today.description == "2019-07-16")
    }
}
