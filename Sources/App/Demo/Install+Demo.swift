import Foundation
import Kernel
import People
import Points
import Record

extension Install {
    /// Opens the demo in a folder, made first where it is not there as asked.
    ///
    /// - Parameter isWiped: whether it is made anew even where it is there.
    static func demo(in path: String, today: Day, isWiped: Bool) async throws -> Install {
        let folder = DemoFolder(path: path)
        let version = Story.version
        let clock = StoryClock(at: .morning(of: today))
        let settings = Settings(environment: Settings.environment.forDemo, data: path)
        if folder.holds(version, on: today), !isWiped { return try await open(settings, world: clock.world) }
        try folder.begin()
        clock.set(to: try Story.beginning.instant())
        let install = try await open(settings, world: clock.world, mayBegin: true)
        try await install.tell(until: .morning(of: today), by: clock)
        clock.set(to: .morning(of: today))
        try await install.sign(install.area(Story.slug))
        try folder.finish(version, on: today)
        return install
    }

    private func tell(until end: Instant, by clock: StoryClock) async throws {
        try await make(area: Story.slug, named: Story.name)
        let area = try await area(Story.slug)
        let steps = try Story.steps.filter { try $0.at.instant() <= end }
        let mails = try StoryOriginal.all(of: steps)
        _ = try originals.keep(mails.values.joined().map(\.bytes))
        try await store.write { writer in
            clock.set(to: try Story.beginning.instant())
            var teller = try Storyteller(area, clock: clock, originals: mails, in: writer)
            for step in steps { try teller.tell(step) }
        }
    }
}

extension [String: String] {
    /// The demo keeps to its own folder, whatever is set for real data.
    fileprivate var forDemo: [String: String] {
        filter { !["HEARD_DATABASE_URL", "HEARD_DATA"].contains($0.key) }
    }
}
