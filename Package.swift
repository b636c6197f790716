// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let sockets: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]

func target(_ name: String, in folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        path: "Sources/\(folder)/\(name)",
        exclude: beside(name, in: folder),
        swiftSettings: settings
    )
}

/// Beside the sources: each area says in a README what it is for, and its words stand in a template for translators.
func beside(_ name: String, in folder: String) -> [String] {
    let readme = folder == "Areas" ? ["README.md"] : []
    let isWorded = folder == "Areas" ? name != "Safety" : ["Wording", "WorkingDays", "Web", "Papers"].contains(name)
    return readme + (isWorded ? ["Wording/en.po"] : [])
}

func tests(_ name: String, in folder: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        path: "Tests/\(folder)\(name)",
        exclude: data,
        swiftSettings: settings
    )
}

let platform: [Target] = [
    .target(
        name: "CCrypto",
        path: "Sources/Platform/CCrypto",
        linkerSettings: [.linkedLibrary("crypto")]
    ),
    target("Cryptography", in: "Platform", ["CCrypto"]),
    target("Kernel", in: "Platform", []),
    target("Wording", in: "Platform", ["Kernel"]),
    target("WorkingDays", in: "Platform", ["Kernel", "Wording"]),
    target("Storage", in: "Platform", ["Kernel", "Cryptography"]),
    target("Record", in: "Platform", ["Kernel", "Storage", "Cryptography"]),
    target("Mail", in: "Platform", ["Kernel", "Cryptography", "Storage", "Wording"]),
    target("Papers", in: "Platform", ["Kernel", "Wording"]),
    target("Jobs", in: "Platform", ["Kernel", "Storage"]),
    target("Web", in: "Platform", ["Kernel", "Wording", "Cryptography", hummingbird, logging]),
]

/// Left stands on right: Safety is the lowest.
let areas: [Target] = [
    target("Safety", in: "Areas", ["Kernel", "Storage"]),
    target(
        "People",
        in: "Areas",
        ["Safety", "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "Jobs", "Web"]
    ),
    target(
        "Commitments",
        in: "Areas",
        ["People", "Safety", "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "Jobs", "Web"]
    ),
    target(
        "Points",
        in: "Areas",
        [
            "Commitments", "People", "Safety", "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "Jobs",
            "Web",
        ]
    ),
    target(
        "Complaints",
        in: "Areas",
        [
            "Points", "Commitments", "People", "Safety", "Kernel", "Wording", "Storage", "Record", "WorkingDays",
            "Mail", "Papers", "Jobs", "Web",
        ]
    ),
]

let drivers: [Target] = [
    .systemLibrary(
        name: "CGMime",
        path: "Sources/Drivers/CGMime",
        pkgConfig: "gmime-3.0",
        providers: [.apt(["libgmime-3.0-dev"])]
    ),
    .systemLibrary(
        name: "CGumbo",
        path: "Sources/Drivers/CGumbo",
        pkgConfig: "gumbo",
        providers: [.apt(["libgumbo-dev"])]
    ),
    .systemLibrary(
        name: "CPostgres",
        path: "Sources/Drivers/CPostgres",
        pkgConfig: "libpq",
        providers: [.apt(["libpq-dev"])]
    ),
    .systemLibrary(
        name: "CCurl",
        path: "Sources/Drivers/CCurl",
        pkgConfig: "libcurl",
        providers: [.apt(["libcurl4-openssl-dev"])]
    ),
    .systemLibrary(
        name: "CQRCode",
        path: "Sources/Drivers/CQRCode",
        pkgConfig: "libqrencode",
        providers: [.apt(["libqrencode-dev"])]
    ),
    target("SquareCodes", in: "Drivers", ["CQRCode"]),
    .target(name: "CChild", path: "Sources/Drivers/CChild"),
    target("Children", in: "Drivers", ["CChild"]),
    target("VipsPictures", in: "Drivers", ["Children", "Storage"]),
    target("TypstPapers", in: "Drivers", ["Children", "Papers"]),
    .target(name: "CMail", dependencies: ["CGMime", "CGumbo"], path: "Sources/Drivers/CMail"),
    target("MailGMime", in: "Drivers", ["Kernel", "Mail", "CMail", "CChild", "Children", "Cryptography"]),
    target("MailLMTP", in: "Drivers", ["Mail"] + sockets),
    .target(name: "CPost", dependencies: ["CCurl"], path: "Sources/Drivers/CPost"),
    target("MailSMTP", in: "Drivers", ["Mail", "CPost"]),
    target("MailIMAP", in: "Drivers", ["CPost"]),
    .target(
        name: "CSQLite",
        path: "Sources/Drivers/CSQLite",
        linkerSettings: [.linkedLibrary("sqlite3")]
    ),
    target(
        "StorageSQLite",
        in: "Drivers",
        ["Kernel", "Storage", "CSQLite", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift")]
    ),
    target("StoragePostgres", in: "Drivers", ["Kernel", "Storage", "CPostgres"]),
    target("FolderKeys", in: "Drivers", ["Kernel", "Record"]),
    .systemLibrary(name: "CSyncfs", path: "Sources/Drivers/CSyncfs"),
    target("FolderOriginals", in: "Drivers", ["Storage", "CSyncfs"]),
]

let testing: [Target] = [
    .target(
        name: "HeardTesting",
        dependencies: ["Kernel", "Wording", "Storage", "StorageSQLite", "StoragePostgres"],
        path: "Sources/HeardTesting",
        swiftSettings: settings
    ),
    tests("KernelTests", in: "Platform/", ["Kernel"]),
    tests("CryptographyTests", in: "Platform/", ["Cryptography"]),
    tests("WordingTests", in: "Platform/", ["Kernel", "Wording", "HeardTesting"]),
    tests("WorkingDaysTests", in: "Platform/", ["Kernel", "Wording", "WorkingDays"]),
    tests(
        "StorageTests",
        in: "Platform/",
        ["Kernel", "Storage", "StorageSQLite", "StoragePostgres", "FolderOriginals", "HeardTesting"]
    ),
    tests(
        "RecordTests",
        in: "Platform/",
        ["Kernel", "Storage", "StorageSQLite", "Record", "FolderKeys", "HeardTesting"]
    ),
    tests(
        "MailTests",
        in: "Platform/",
        ["Kernel", "Wording", "Storage", "Cryptography", "Mail", "MailGMime", "Children", "HeardTesting"],
        data: ["Corpus"]
    ),
    tests("MailLMTPTests", in: "Platform/", ["Mail", "MailLMTP"] + sockets),
    tests("MailIMAPTests", in: "Platform/", ["MailIMAP"]),
    tests("FilesTests", in: "Platform/", ["Children", "VipsPictures", "Storage", "HeardTesting"]),
    tests("PapersTests", in: "Platform/", ["Kernel", "Wording", "Papers", "TypstPapers", "HeardTesting"]),
    tests("JobsTests", in: "Platform/", ["Kernel", "Storage", "Jobs", "HeardTesting"]),
    tests("WebTests", in: "Platform/", ["Kernel", "Wording", "Web", logging]),
    tests(
        "PeopleTests",
        in: "Areas/",
        ["Kernel", "Wording", "Storage", "StorageSQLite", "Record", "Mail", "Jobs", "Web", "People", "HeardTesting"]
    ),
    tests(
        "CommitmentsTests",
        in: "Areas/",
        [
            "Kernel", "Wording", "Storage", "StorageSQLite", "Record", "WorkingDays", "Mail", "Web", "Safety", "People",
            "Commitments", "HeardTesting",
        ]
    ),
    tests(
        "PointsTests",
        in: "Areas/",
        [
            "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "MailGMime", "Web", "Safety", "People",
            "Commitments", "Points", "Jobs", "StorageSQLite", "HeardTesting",
        ]
    ),
    tests(
        "ComplaintsTests",
        in: "Areas/",
        [
            "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "MailGMime", "Papers", "Web", "Safety",
            "People", "Commitments",
            "Points", "Complaints", "Jobs", "StorageSQLite", "HeardTesting",
        ]
    ),
    tests(
        "JourneysTests",
        in: "",
        [
            "App", "Kernel", "Wording", "Storage", "StorageSQLite", "Record", "Mail", "Papers", "People", "Commitments",
            "Points", "Complaints", "Web",
            "SquareCodes", "Jobs", "HeardTesting",
        ]
    ),
]

let package = Package(
    name: "heard",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "heard", targets: ["App"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-async-algorithms", from: "1.1.4"),
    ],
    targets: platform + areas + drivers + testing + [
        .executableTarget(
            name: "App",
            dependencies: [
                "Kernel", "Wording", "Storage", "Record", "WorkingDays", "Mail", "Jobs", "Web", "Safety", "People",
                "Commitments", "Points", "Complaints", "StorageSQLite", "StoragePostgres", "FolderKeys",
                "FolderOriginals", "MailGMime", "MailIMAP", "MailLMTP", "MailSMTP", "SquareCodes", "VipsPictures",
                "Papers", "TypstPapers",
                "Cryptography",
                arguments,
                lifecycle, logging,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "AsyncAlgorithms", package: "swift-async-algorithms"),
            ],
            exclude: ["Wording/en.po"],
            swiftSettings: settings,
            linkerSettings: [.linkedLibrary("jemalloc")]
        )
    ],
    swiftLanguageModes: [.v6]
)
