import Foundation

/// What an install is told from outside: every `HEARD_` variable, its meaning and its default.
struct Settings: Sendable {
    /// One variable.
    struct Variable: Sendable {
        let name: String
        let meaning: String
        let usual: String
        /// Whether its value may hold a password.
        var isSecret = false
    }

    static let variables = [
        Variable(name: "HEARD_DATA", meaning: "The folder of the database, originals and keys.", usual: "./data"),
        Variable(
            name: "HEARD_DATABASE_URL",
            meaning: "sqlite:PATH, or postgres://… for several servers.",
            usual: "sqlite:DATA/heard.sqlite",
            isSecret: true
        ),
        Variable(
            name: "HEARD_URL",
            meaning: "The address people use, such as https://heard.example.",
            usual: "what each request says"
        ),
        Variable(name: "HEARD_LISTEN", meaning: "Where the web server listens.", usual: "127.0.0.1:8080"),
        Variable(
            name: "HEARD_LMTP_LISTEN",
            meaning: "Where a mail server on this machine hands mail in: 127.0.0.1:2424, or unix:PATH.",
            usual: "nowhere"
        ),
        Variable(
            name: "HEARD_IMAP_URL",
            meaning: "A mailbox that mail is fetched from: imaps://name:password@host/FOLDER.",
            usual: "none",
            isSecret: true
        ),
        Variable(
            name: "HEARD_MAIL_CHECKED_BY",
            meaning: "The name under which your own mail server writes Authentication-Results.",
            usual: "no such line is believed"
        ),
        Variable(
            name: "HEARD_MAIL_DOMAIN",
            meaning: "The domain whose mail comes to Heard: its own addresses, and what cannot be delivered.",
            usual: "letters are answered to whom they come from, who gets what cannot be delivered too"
        ),
        Variable(
            name: "HEARD_MAIL_MAX_ATTACHMENT",
            meaning: "The most megabytes of files one mail carries; what is larger goes in parts.",
            usual: "10"
        ),
        Variable(
            name: "HEARD_MAIL_PLUS",
            meaning: "“yes” where mail to name+anything@… comes to the mailbox of HEARD_MAIL_FROM.",
            usual: "no: answers go to that mailbox, and belong where their words fit"
        ),
        Variable(
            name: "HEARD_PAPERS",
            meaning: "The folder of what makes papers: letters, evidence, bundles.",
            usual: "Papers, beside the program or above it"
        ),
        Variable(
            name: "HEARD_PUBLIC",
            meaning: "The folder of stylesheets and images.",
            usual: "Public, beside the program or above it"
        ),
        Variable(
            name: "HEARD_SMTP_URL",
            meaning:
                "The mail server letters go to: smtp://[name:password@]host:port[?tls=off|starttls|required], or smtps://…",
            usual: "letters wait",
            isSecret: true
        ),
        Variable(
            name: "HEARD_MAIL_FROM",
            meaning: "Whom letters come from: Heard <heard@forum.example>.",
            usual: "heard@ and the domain of mail"
        ),
        Variable(name: "HEARD_HELP", meaning: "Who helps, as every page's foot says it.", usual: "nobody is named"),
        Variable(
            name: "HEARD_PROBLEMS_EMAIL",
            meaning: "Where problems with a page are reported.",
            usual: "no address"
        ),
    ]

    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    private let values: [String: String]

    /// - Parameter data: the folder a command names, before the variable.
    init(environment: [String: String], data: String? = nil) {
        var values = environment.filter { $0.key.hasPrefix("HEARD_") && !$0.value.isEmpty }
        if let data { values["HEARD_DATA"] = data }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    /// The data folder's path.
    var data: String { values["HEARD_DATA"] ?? "./data" }

    /// Where the tables are.
    var database: String { values["HEARD_DATABASE_URL"] ?? "sqlite:\(data)/heard.sqlite" }

    /// The value as `heard settings` shows it.
    func shown(_ variable: Variable) -> String? {
        values[variable.name].map { variable.isSecret ? Settings.masked($0) : $0 }
    }

    /// The value with what may be a password covered.
    static func masked(_ value: String) -> String {
        guard value.contains("://") || value.contains("password=") else { return value }
        return value.prefix { $0 != ":" } + "://…"
    }
}
