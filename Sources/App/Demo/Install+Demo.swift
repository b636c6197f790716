import Foundation
import Kernel
import Mail
import People
import Points
import Record
import Storage
import Web

extension Install {
    /// Opens the demo in a folder, made first where it is not there as asked.
    ///
    /// - Parameter isWiped: whether it is made anew even where it is there.
    static func demo(in path: String, today: Day, isWiped: Bool) async throws -> Install {
        let folder = DemoFolder(path: path)
        let version = Story.version
        let clock = StoryClock(at: .morning(of: today))
        let settings = Settings(environment: Settings.environment.forDemo, data: path)
        if folder.holds(version, on: today), !isWiped {
            let install = try await open(settings, world: clock.world, mayBeDemo: true)
            try await install.goOn(clock)
            return install
        }
        try folder.begin()
        clock.set(to: try Story.beginning.instant())
        let install = try await open(settings, world: clock.world, mayBegin: true, mayBeDemo: true)
        try await install.tell(until: .morning(of: today), by: clock)
        clock.set(to: .morning(of: today))
        clock.run()
        try await install.sign(install.area(Story.slug))
        try folder.finish(version, on: today)
        return install
    }

    /// Lets the clock go on from the last letter, so that what was sent before is older than what is sent now.
    private func goOn(_ clock: StoryClock) async throws {
        let last = try await store.read { try OutboxLetter.newest(1, in: $0).first?.madeAt }
        if let last, last > world.now() { clock.set(to: last) }
        clock.run()
    }

    /// The demo's site: real in all but the roles that can be tried on and the mail that stays here.
    func demoServer(listen: String?, on today: Day) throws -> Server {
        let demo = DemoController(store: store, languages: try languages())
        return try Server(self, listen: listen, demo: DemoBanner(on: today), adding: demo.routes)
    }

    private func tell(until end: Instant, by clock: StoryClock) async throws {
        try await make(area: Story.slug, named: Story.name)
        let area = try await area(Story.slug)
        let steps = try Story.steps.filter { try $0.at.instant() <= end }
        let mails = try StoryOriginal.all(of: steps)
        let files = mails.values.joined().map(\.bytes) + steps.flatMap(\.files).map(\.bytes)
        try originals.keep(files.map { Original($0) })
        try await store.write { writer in
            clock.set(to: try Story.beginning.instant())
            var teller = try Storyteller(area, clock: clock, originals: mails, in: writer)
            for step in steps {
                try teller.nudge(through: step.at.instant().dayInLondon)
                try teller.tell(step)
            }
            try teller.nudge(through: end.dayInLondon)
            try teller.keepTemplates()
        }
    }
}

extension [String: String] {
    /// The demo keeps to its own folder and sends nothing, whatever is set for real data.
    fileprivate var forDemo: [String: String] {
        filter {
            ["HEARD_URL", "HEARD_LISTEN", "HEARD_PUBLIC", "HEARD_PAPERS", "HEARD_HELP", "HEARD_PROBLEMS_EMAIL"]
                .contains($0.key)
        }
    }
}
