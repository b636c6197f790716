import Complaints
import Kernel
import Logging
import Papers
import People
import ServiceLifecycle

/// Keeps the papers of the demo's complaint, by the press that its page offers, once the demo is served: setting them
/// takes longer than anybody who opens it should wait, and where nothing can set them they stay unmade.
struct DemoPapers: Service {
    let install: Install
    let base: String
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            do {
                try await keep()
            } catch  where !Task.isCancelled {
                logger.warning("The papers of the demo's complaint could not be made: \(Sentence.of(error))")
            } catch {}
            // A service that ends ends the others.
            while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
        }
    }

    private func keep() async throws {
        guard Set(install.papers.lacking()).isDisjoint(with: [.typesetter, .fonts]) else { return }
        let area = try await install.area(Story.slug)
        let sent = try await install.store.read { reader in
            try Directory(of: area.id, in: reader).groups(on: .families).flatMap { group in
                try Complaint.all(of: group, in: area.id, isSent: true, reader).filter { $0.madeBy == group }
            }
        }
        let desk = install.paperDesk(Areas.files(of: install))
        for complaint in sent {
            let party = Party(group: complaint.madeBy, name: StoryPerson.ros.name)
            try await desk.keepPapers(of: complaint.reference, in: area, install.store, base: base, by: party)
        }
    }
}
