import FolderKeys
import Foundation
import Mail

extension Install {
    private var keyFolder: FolderKeys {
        FolderKeys(URL(fileURLWithPath: settings.data).appending(path: "keys"))
    }

    /// The keys that mails are signed by; none where none were made.
    func mailKeys() throws -> [DKIMKey] {
        try DKIMKey.Kind.allCases.compactMap { kind in
            try keyFolder.mailSecret(kind.word).flatMap { DKIMKey(kind, secret: $0) }
        }
    }

    /// Makes those that are not there.
    ///
    /// - Returns: whether any is new.
    func makeMailKeys() throws -> Bool {
        var isNew = false
        for kind in DKIMKey.Kind.allCases where try keyFolder.mailSecret(kind.word) == nil {
            guard let secret = DKIMKey.makeSecret(kind, random: world.random) else { throw InstallError.noMailKey }
            try keyFolder.keep(secret, asMailSecret: kind.word)
            isNew = true
        }
        return isNew
    }
}

extension DKIMKey.Kind {
    /// As its file is named.
    fileprivate var word: String {
        switch self {
        case .rsa: "rsa"
        case .ed25519: "ed25519"
        }
    }
}
