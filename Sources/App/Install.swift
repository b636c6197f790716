import Cryptography
import FolderKeys
import FolderOriginals
import Foundation
import Kernel
import Papers
import People
import Record
import Storage
import StoragePostgres
import StorageSQLite
import TypstPapers
import VipsPictures

/// An install at work: its store, its originals and its keys.
struct Install: Sendable {
    let settings: Settings
    let world: World
    let store: Store
    let originals: Originals
    /// Pictures made anew for showing; they can be thrown away.
    let pictures: Pictures
    /// What makes papers: letters, bundles of evidence, reports.
    let papers: PaperTools
    let keys: LogKeys
    /// What the forms of its site are made under.
    let siteSecret: [UInt8]

    /// Opens the data folder and brings the schema up to this program.
    ///
    /// - Parameters:
    ///   - mayBegin: whether a folder that is not there may be made.
    ///   - mayBeDemo: whether it may be a demo's: to be read, never to be worked on as real.
    static func open(
        _ settings: Settings,
        world: World = .real,
        mayBegin: Bool = false,
        mayBeDemo: Bool = false
    ) async throws -> Install {
        let folder = URL(fileURLWithPath: settings.data)
        let address = try StoreAddress(settings.database)
        if !mayBeDemo { try checkIsReal(folder, address) }
        if !mayBegin { try checkIsThere(folder, address) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let store = Store(try await engine(at: address, world: world))
        try await store.migrate(Areas.migrations)
        let keys = try keys(in: folder.appending(path: "keys"))
        return Install(
            settings: settings,
            world: world,
            store: store,
            originals: try FolderOriginals(folder: folder.appending(path: "originals").path).originals,
            pictures: PictureFolder(folder: folder.appending(path: "pictures").path, recipe: PictureRecipe()).pictures,
            papers: PaperPress(folder: PapersFolder.find(set: settings["HEARD_PAPERS"])).tools,
            keys: keys.keys,
            siteSecret: try keys.siteSecret(random: world.random)
        )
    }

    private static func keys(in folder: URL) throws -> FolderKeys {
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        return FolderKeys(folder)
    }

    private static func checkIsThere(_ folder: URL, _ address: StoreAddress) throws {
        let path = if case .sqlite(let path) = address { path } else { folder.path }
        guard FileManager.default.fileExists(atPath: path) else { throw InstallError.noData(folder.path) }
    }

    /// A demo is known by the mark in its folder, wherever its database is opened from.
    private static func checkIsReal(_ folder: URL, _ address: StoreAddress) throws {
        var folders = [folder]
        if case .sqlite(let path) = address { folders.append(URL(fileURLWithPath: path).deletingLastPathComponent()) }
        for folder in folders where DemoFolder(path: folder.path).isMarked { throw InstallError.demo(folder.path) }
    }

    private static func engine(at address: StoreAddress, world: World) async throws -> any Engine {
        switch address {
        case .sqlite(let path): try SQLiteEngine(path: path, world: world)
        case .postgres(let url): try await PostgresEngine(url: url, world: world)
        }
    }

    /// The area a command means.
    func area(_ slug: String?) async throws -> LocalArea {
        try await store.read { try LocalArea.meant(by: slug, in: $0) }
    }

    /// Signs the area's log where it has grown.
    func sign(_ area: LocalArea) async throws { try await Signer(keys: keys).sign(area.log, in: store) }

    func close() async throws { try await store.close() }
}

/// Why an install cannot be worked on.
enum InstallError: Error {
    case noData(String)
    /// Made-up data, where real ones are meant.
    case demo(String)
    case noSuchOriginal(String)
    case notSigned
    /// None, or several, could lead: which one was not said.
    case whichGroup([String])
    case notAPlaceToListen(String)
    /// Not one that only this machine reaches.
    case notAPlaceForMail(String)
    case noMailKey
    /// None is set to fetch from.
    case noMailbox
}

extension World {
    /// The machine's own time and chance.
    static let real = World(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        random: { count in Secrets.random(count) }
    )
}
