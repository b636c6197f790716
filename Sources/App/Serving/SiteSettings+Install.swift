import Cryptography
import Foundation
import Kernel
import People
import Web

extension SiteSettings {
    /// What the site of an install is told.
    init(_ install: Install, host: String, port: Int, demo: DemoBanner?) throws {
        self.init(
            base: install.settings["HEARD_URL"],
            host: host,
            port: port,
            menu: Areas.menu,
            demo: demo,
            help: install.settings["HEARD_HELP"],
            problems: install.settings["HEARD_PROBLEMS_EMAIL"],
            closedToRobots: Areas.closedToRobots,
            signInPath: "/sign-in"
        )
        guides = Areas.guides
        uploadFolder = "\(install.settings.data)/uploads"
        let secret = install.siteSecret
        formToken = { FormCode.text(of: $0, under: secret) }
        let desk = install.desk
        visitorBar = { try await desk.visitorBar($0, items: Areas.seatMenu) }
        choseLanguage = { try await desk.readsIn($1, $0) }
    }
}

extension Install {
    /// English, and the translations in the folder Wording beside Public.
    func languages() throws -> Languages {
        let folder = try PublicFolder.find(set: settings["HEARD_PUBLIC"])
        return try Languages(folder: folder.deletingLastPathComponent().appendingPathComponent("Wording"))
    }
}

/// What the forms of a session carry.
enum FormCode {
    /// The session's code under the site's secret, in base64url: nobody who knows the one can make the other.
    static func text(of session: String, under secret: [UInt8]) -> String {
        let code = Secrets.code(of: Array("form \(session)".utf8), key: secret)
        let letters = Data(code).base64EncodedString().utf8.compactMap { letter -> UInt8? in
            switch letter {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: letter
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
